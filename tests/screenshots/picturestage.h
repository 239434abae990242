// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "screenshots/gallery.h"
#include "screenshots/stageplay.h"

namespace sternway::platform {
class Settings;
}

namespace sternway {

/// A play of which pictures are taken, light and dark. The window and the settings outlive it. GUI thread.
class PictureStage : public QObject {
  Q_OBJECT
public:
  PictureStage(QWidget &window, platform::Settings &settings, const QString &folder, QObject *parent = nullptr);

  void start() { m_play.start(); }

Q_SIGNALS:
  void ended();
  void failed(const QString &why);

protected:
  void add(StagePlay::Scene scene) { m_play.add(std::move(scene)); }
  /// A picture in both schemes, when \a ready; the time between is for what is drawn later.
  void show(const QString &name, const std::function<bool()> &ready);

private:
  void hang(const QString &name);

  platform::Settings &m_settings;
  Gallery m_gallery;
  StagePlay m_play;
};

}  // namespace sternway
