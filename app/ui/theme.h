// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/verdict.h"

#include <QColor>
#include <QDBusVariant>
#include <QIcon>
#include <QObject>
#include <QPalette>

#include <optional>

class QPainter;

namespace sternway::platform {
class Settings;
}

namespace sternway::ui {

/// The one place of the window's colours and distances. Colours are asked for with the palette of the widget that is painted, so
/// that a change of scheme needs nothing but a repaint.

enum class Scheme { Light, Dark };
[[nodiscard]] Scheme schemeOf(const QPalette &palette);
[[nodiscard]] QPalette makePalette(Scheme scheme);

/// Distances are multiples of eight pixels.
constexpr int grid = 8;

/// At least 4.5:1 on the palette's base and window colours; told apart by people with any common colour blindness, and never the
/// only signal (see markpainter.h).
[[nodiscard]] QColor markColor(Mark mark, const QPalette &palette);
/// A quiet background of the same hue, for banners and badges; text on it is the palette's own.
[[nodiscard]] QColor markTint(Mark mark, const QPalette &palette);
[[nodiscard]] QColor mutedText(const QPalette &palette);
[[nodiscard]] QColor lineColor(const QPalette &palette);  ///< borders, grid lines
/// The background of a selected row: quiet, so that signs and badges stay legible on it; its text is the palette's own.
[[nodiscard]] QColor selectionTint(const QPalette &palette);
/// Lines of charts, in order; it begins anew after eight.
[[nodiscard]] QColor seriesColor(int index, const QPalette &palette);

/// Whether the desktop is light or dark, as xdg-desktop-portal says it (org.freedesktop.appearance color-scheme): asked once,
/// asynchronously, and followed. Where there is no session bus or no portal it stays silent. GUI thread.
class DesktopScheme final : public QObject {
  Q_OBJECT
public:
  using QObject::QObject;
  void start();
  [[nodiscard]] std::optional<Scheme> scheme() const { return m_scheme; }  ///< nothing: not known, or no preference

Q_SIGNALS:
  void changed();

private Q_SLOTS:
  void onSettingChanged(const QString &group, const QString &key, const QDBusVariant &value);

private:
  void take(const QVariant &value);
  std::optional<Scheme> m_scheme;
};

/// The looks of the application: Fusion, our palette, Breeze icons, light or dark as the settings say, or as the desktop is. It
/// changes live: widgets hear QEvent::PaletteChange. One an application; GUI thread; \a settings outlives it.
class Theme final : public QObject {
  Q_OBJECT
public:
  /// Takes effect at once, with what the platform's palette tells of the desktop.
  explicit Theme(platform::Settings &settings, QObject *parent = nullptr);
  /// Asks the desktop; after the first paint, because it needs the session bus.
  void followDesktop() { m_desktop.start(); }
  [[nodiscard]] Scheme scheme() const { return m_scheme; }

private:
  [[nodiscard]] Scheme wanted() const;
  void apply(Scheme scheme);

  platform::Settings &m_settings;
  Scheme m_platform;
  Scheme m_scheme;
  DesktopScheme m_desktop;
};

/// Paints the sign of a mark into \a rect (a square is taken from its middle). Every mark has a shape of its own: a disc with a
/// tick, a ring with a question mark, a dashed ring, an arc, a disc with a dot, a triangle, an octagon.
void paintMark(QPainter &painter, const QRectF &rect, Mark mark, const QPalette &palette);

/// The same as an icon, for buttons, tree items and the tray; 16 to 64 pixels.
[[nodiscard]] QIcon markIcon(Mark mark, const QPalette &palette);

/// The icon of the theme, looked for when it is painted first: that is a walk through many folders, and most icons are those of
/// menus that nobody opens.
[[nodiscard]] QIcon themeIcon(const QString &name);

/// An icon in one colour, for a ground that the theme's own colour does not stand out from.
[[nodiscard]] QIcon inked(const QIcon &icon, const QColor &ink);

}  // namespace sternway::ui
