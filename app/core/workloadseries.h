// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/requestqueries.h"
#include "core/targetref.h"

#include <optional>

namespace sternway {

// The series that a workload has, to measure it by those that somebody chooses. Pure; any thread.

/// A label that may tell failed requests from others, with the values that it has now.
struct SeriesLabel {
  QString name;
  QStringList values;  ///< sorted; series without the label have none

  friend bool operator==(const SeriesLabel &, const SeriesLabel &) = default;
};

/// The series of one metric. The parts of a histogram or summary (_bucket, _count, _sum) are one metric.
struct SeriesFamily {
  enum class Type { Counter, Histogram, NativeHistogram, Summary, Gauge, Unknown };
  QString name;
  Type type = Type::Unknown;
  int series = 0;             ///< of a classic histogram without those of its buckets
  Selector selector;          ///< that takes this workload's of them
  QList<SeriesLabel> labels;  ///< those that usually tell failures first

  /// Requests can be counted by it: a gauge cannot; of what is not known somebody may know that it is a counter.
  [[nodiscard]] bool countsRequests() const { return type != Type::Gauge; }
  [[nodiscard]] bool measuresLatency() const { return type == Type::Histogram || type == Type::NativeHistogram; }
};

struct SeriesAnswer {
  QList<SeriesFamily> families;  ///< sorted by name
  bool isCut = false;            ///< there are more, which a part of the name would find
  QStringList warnings = {};     ///< the source's own
};

/// Which of a counter's series count failed requests.
struct FailureChoice {
  QString label;
  QStringList values;
  QString pattern = {};  ///< a regular expression (RE2) of further ones, which may not be there now; empty: none

  [[nodiscard]] bool isComplete() const { return !label.isEmpty() && !(values.isEmpty() && pattern.isEmpty()); }
};

/// The corrections that measure by what was chosen, metric name → PromQL; see withOverrides(). Empty: the choice is not complete.
[[nodiscard]] QMap<QString, QString> errorQueries(const SeriesFamily &requests, const FailureChoice &failures);
/// \a scale: seconds in one unit of the histogram.
[[nodiscard]] QMap<QString, QString> latencyQueries(const SeriesFamily &latency, double scale);
/// Every name that errorQueries() or latencyQueries() may give.
[[nodiscard]] const QStringList &errorQueryNames();
[[nodiscard]] const QStringList &latencyQueryNames();
/// Seconds in one unit of the metric, by the end of its name ("…_milliseconds"); nothing: the name does not tell.
[[nodiscard]] std::optional<double> scaleByName(const QString &name);

}  // namespace sternway
