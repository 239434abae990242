// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QRandomGenerator>

#include <chrono>

namespace sternway::net {

/// The numbers of client-go's Reflector (tools/cache/reflector.go: NewExponentialBackoffManager).
struct BackoffSettings {
  std::chrono::milliseconds first{800};
  std::chrono::milliseconds cap{30'000};             ///< before jitter
  std::chrono::milliseconds resetAfter{2 * 60'000};  ///< so long without a new failure counts as health
  double factor = 2.0;
  double jitter = 1.0;  ///< a delay is between d and d * (1 + jitter)
};

/// How long to wait before the next try: doubles to the cap, with jitter, and begins anew after a time of health. A plain value;
/// the generator is passed in so that a test can seed it.
class Backoff {
public:
  explicit Backoff(const QRandomGenerator &random = QRandomGenerator::securelySeeded(), BackoffSettings settings = {})
      : m_settings(settings), m_random(random), m_next(settings.first) {}

  /// To be called at every failure.
  [[nodiscard]] std::chrono::milliseconds next(const QDateTime &now);
  /// The next delay is the first again.
  void reset();

private:
  BackoffSettings m_settings;
  QRandomGenerator m_random;
  std::chrono::milliseconds m_next;
  QDateTime m_last;
};

}  // namespace sternway::net
