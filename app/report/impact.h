// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/incident.h"

#include <chrono>
#include <optional>

namespace sternway::report {

/// What a metric was while the service was hit. Values are in the metric's base unit.
struct MetricImpact {
  QString metric;
  double peak = 0;
  QDateTime peakAt;
  QList<qint64> sources;                 ///< the events that this is read from
  std::optional<double> mean;            ///< over time; nothing where no series is kept, or the impact goes on
  std::chrono::milliseconds covered{0};  ///< the part of the impact that the mean is of
  qsizetype readings = 0;                ///< that the peak is the highest of
};

/// The requests that failed: the sum of error rate × request rate × the time that each value speaks for.
struct FailedRequests {
  double count = 0;
  std::chrono::milliseconds covered{0};  ///< of the impact; more may have failed in the rest
  QList<qint64> sources;                 ///< events
};

struct ImpactFigures {
  QDateTime from;  ///< see impactSpan(); without a recorded start the service may have been hit before
  bool startIsRecorded = false;
  QDateTime to;  ///< invalid: it goes on
  QList<MetricImpact> metrics;
  std::optional<FailedRequests> failed;  ///< nothing where error rate and request rate are not both kept, or it goes on

  /// Nothing where it goes on, or its start is not recorded.
  [[nodiscard]] std::optional<std::chrono::milliseconds> length() const;
  /// Null: nothing is recorded of it.
  [[nodiscard]] const MetricImpact *find(const QString &metric) const;
};

/// From the series that the journal keeps, and where there are none from the values of its verdicts and steps. Pure.
[[nodiscard]] ImpactFigures impactFigures(const QList<JournalEvent> &events);

}  // namespace sternway::report
