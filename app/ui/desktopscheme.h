// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/palette.h"

#include <QDBusVariant>
#include <QObject>

#include <optional>

namespace sternway {

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

}  // namespace sternway
