// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/backoff.h"

#include <algorithm>

namespace sternway::net {

namespace {
std::chrono::milliseconds scaled(std::chrono::milliseconds time, double by) {
  return std::chrono::milliseconds(static_cast<qint64>(static_cast<double>(time.count()) * by));
}
}  // namespace

std::chrono::milliseconds Backoff::next(const QDateTime &now) {
  if (m_last.isValid() && m_last.msecsTo(now) > m_settings.resetAfter.count())
    reset();
  m_last = now;
  const std::chrono::milliseconds delay = std::min(m_next, m_settings.cap);
  m_next = std::min(scaled(delay, m_settings.factor), m_settings.cap);
  return scaled(delay, 1.0 + m_settings.jitter * m_random.generateDouble());
}

void Backoff::reset() {
  m_next = m_settings.first;
  m_last = {};
}

}  // namespace sternway::net
