// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QTimer>

#include <chrono>
#include <functional>

namespace sternway {

/// Scenes in order, each played as soon as it is ready, on the event loop of the application. A scene for which nothing gets
/// ready ends it. GUI thread.
class StagePlay final : public QObject {
  Q_OBJECT
public:
  struct Scene {
    QString name;
    std::function<bool()> ready = [] { return true; };
    std::function<void()> act = {};
    std::chrono::milliseconds rest = std::chrono::milliseconds::zero();  ///< before readiness is asked for
  };

  explicit StagePlay(QObject *parent = nullptr);
  void add(Scene scene) { m_scenes.append(std::move(scene)); }
  void start();

Q_SIGNALS:
  void ended();
  void stuck(const QString &scene);

private:
  void look();

  QList<Scene> m_scenes;
  QTimer m_beat;
  QElapsedTimer m_since;
};

}  // namespace sternway
