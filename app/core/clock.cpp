// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clock.h"

#include <QTimer>

namespace sternway {

namespace {
QObject *startTimer(std::chrono::milliseconds real, QObject *context, std::function<void()> function) {
  auto *timer = new QTimer(context);
  timer->setSingleShot(true);
  timer->setTimerType(Qt::PreciseTimer);
  QObject::connect(timer, &QTimer::timeout, context, [timer, function = std::move(function)] {
    timer->deleteLater();
    function();
  });
  timer->start(std::max(real, std::chrono::milliseconds(0)));
  return timer;
}
}  // namespace

QDateTime SystemClock::now() const {
  return QDateTime::currentDateTimeUtc();
}

QObject *SystemClock::after(std::chrono::milliseconds delay, QObject *context, std::function<void()> function) {
  return startTimer(delay, context, std::move(function));
}

ScaledClock::ScaledClock(QDateTime start, double speed) : m_start(std::move(start)), m_speed(speed) {
  m_elapsed.start();
}

QDateTime ScaledClock::now() const {
  return m_start.addMSecs(static_cast<qint64>(static_cast<double>(m_elapsed.elapsed()) * m_speed));
}

QObject *ScaledClock::after(std::chrono::milliseconds delay, QObject *context, std::function<void()> function) {
  const auto real = std::chrono::milliseconds(static_cast<qint64>(static_cast<double>(delay.count()) / m_speed));
  return startTimer(real, context, std::move(function));
}

}  // namespace sternway
