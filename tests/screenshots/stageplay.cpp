// SPDX-License-Identifier: GPL-3.0-or-later
#include "screenshots/stageplay.h"

namespace sternway {

using namespace std::chrono_literals;

namespace {
constexpr auto patience = 3min;
}

StagePlay::StagePlay(QObject *parent) : QObject(parent) {
  m_beat.setInterval(50ms);
  connect(&m_beat, &QTimer::timeout, this, &StagePlay::look);
}

void StagePlay::start() {
  m_since.start();
  m_beat.start();
}

void StagePlay::look() {
  if (m_scenes.isEmpty()) {
    m_beat.stop();
    Q_EMIT ended();
    return;
  }
  const std::chrono::milliseconds waited(m_since.elapsed());
  if (waited < m_scenes.first().rest)
    return;
  if (m_scenes.first().ready()) {
    m_scenes.takeFirst().act();
    m_since.restart();
  } else if (waited > patience) {
    m_beat.stop();
    Q_EMIT stuck(m_scenes.first().name);
  }
}

}  // namespace sternway

#include "moc_stageplay.cpp"
