// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/incident.h"
#include "core/metrics.h"

namespace sternway {

/// The values of a metric over a span of an incident. They are kept in its journal, so that a report can be made when the source
/// of metrics has forgotten them. A plain value.
struct KeptSeries {
  QString metric;  ///< "error_rate"
  QString query;   ///< as it was asked
  QString gap;     ///< see MetricHistory
  std::chrono::milliseconds step{0};
  QList<Sample> samples;         ///< ascending; NaN where there was no value
  QList<qint64> sequences = {};  ///< of the events that they were read from; not stored
};

/// The metrics of which an incident keeps the series: error rate, latencies and, for the requests that failed, the request rate.
[[nodiscard]] const QStringList &keptMetrics();

/// That these were measured from \a from to \a to.
[[nodiscard]] EventDraft measuredEvent(const QList<KeptSeries> &series, const QDateTime &from, const QDateTime &to);

/// What is kept of a metric, of all such events together: of two values of one time the one recorded last. Without samples: none.
/// Pure.
[[nodiscard]] KeptSeries keptSeries(const QList<JournalEvent> &events, const QString &metric);

/// How much of the time from \a from to \a to a value of the series speaks for: from its own time to the next one's, but for two
/// steps at most, so that a gap in the data stays one. One for each sample, milliseconds. Pure.
[[nodiscard]] QList<qint64> weights(const KeptSeries &series, const QDateTime &from, const QDateTime &to);

}  // namespace sternway
