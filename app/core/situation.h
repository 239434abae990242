// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/metrics.h"

#include <QHash>

#include <optional>

namespace sternway {

/// What evaluate() needs of one metric: samples ascending by time at a regular step. A sample that is missing for longer
/// than \c staleAfter, or NaN, makes the metric unknown at that time.
struct MetricHistory {
  QList<Sample> samples;
  std::chrono::milliseconds step{15'000};
  std::chrono::milliseconds staleAfter{60'000};
};

/// Things that happen and are counted: pod crashes, user reports. Complete from \c knownSince to \c knownUntil.
struct EventHistory {
  QList<qint64> times;    ///< milliseconds since the epoch, ascending
  qint64 knownSince = 0;  ///< also milliseconds since the epoch
  qint64 knownUntil = 0;
};

/// All that the conditions of a matrix are evaluated on. What is missing is unknown, never false. A plain value.
struct Situation {
  QHash<QString, MetricHistory> metrics;  ///< "error_rate", "memory_usage", "rollout_stuck", "pods_ready", ...
  QHash<QString, double> baselines;       ///< metric → mean over the baseline window
  QHash<QString, EventHistory> events;    ///< "pod_crashes", "user_reports"
  std::optional<QList<Alert>> alerts;     ///< firing and pending ones about the service; none: could not be asked
  QList<Alert> suppressed;                ///< about the service, silenced or inhibited: left out of \c alerts
  MetricHistory health;                   ///< 1: at least one endpoint fails, 0: all are well; no samples: not asked
  QHash<QString, QDateTime> declared;     ///< symptom → since
};

}  // namespace sternway
