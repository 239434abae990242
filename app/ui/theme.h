// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/desktopscheme.h"

namespace sternway {

class Settings;

/// The looks of the application: Fusion, our palette, Breeze icons, light or dark as the settings say, or as the desktop is. It
/// changes live: widgets hear QEvent::PaletteChange. One an application; GUI thread; \a settings outlives it.
class Theme final : public QObject {
  Q_OBJECT
public:
  /// Takes effect at once, with what the platform's palette tells of the desktop.
  explicit Theme(Settings &settings, QObject *parent = nullptr);
  /// Asks the desktop; after the first paint, because it needs the session bus.
  void followDesktop() { m_desktop.start(); }
  [[nodiscard]] Scheme scheme() const { return m_scheme; }

private:
  [[nodiscard]] Scheme wanted() const;
  void apply(Scheme scheme);

  Settings &m_settings;
  Scheme m_platform;
  Scheme m_scheme;
  DesktopScheme m_desktop;
};

}  // namespace sternway
