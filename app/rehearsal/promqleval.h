// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rehearsal/promqlfunctions.h"

#include <QHash>

#include <map>

namespace sternway::rehearsal {

/// Where samples come from. Times are milliseconds since the epoch, both ends included.
class SeriesSource {
public:
  virtual ~SeriesSource() = default;
  /// Series with their samples of that time, ascending; a stale marker ends a series that is no longer scraped.
  [[nodiscard]] virtual QList<Series> select(const QList<SeriesMatcher> &matchers, qint64 from, qint64 to) const = 0;
};

/// Evaluates one parsed query at one or many times. Follows Prometheus 2.42: look-back of 5 minutes, stale markers,
/// extrapolated rates, one-to-one and grouped vector matching. Samples are fetched once for the whole time range.
/// evaluate() throws PromFailure.
class PromEvaluator {
public:
  PromEvaluator(const SeriesSource &source, const PromNode &root, qint64 from, qint64 to);

  [[nodiscard]] PromValue evaluate(qint64 time) { return evaluate(m_root, time); }
  /// A matrix of what it gives at each step from \a from to \a to.
  [[nodiscard]] PromValue evaluateRange(qint64 from, qint64 to, qint64 step) { return evaluateRange(m_root, from, to, step); }

private:
  /// The labels of a series, and of what comes of it.
  struct Relabelled {
    StringMap from;
    StringMap to;
  };
  /// What \a make gives of the labels of the series at this place of a vector; asked again at each step, mostly of the same.
  [[nodiscard]] StringMap relabelled(const PromNode &node, qsizetype place, const StringMap &labels,
                                     const std::function<StringMap(const StringMap &)> &make);
  void fetch(const PromNode &node, qint64 from, qint64 to, bool dropsNames = false);
  [[nodiscard]] PromValue evaluate(const PromNode &node, qint64 time);
  [[nodiscard]] PromValue evaluateRange(const PromNode &node, qint64 from, qint64 to, qint64 step);
  [[nodiscard]] PromValue selectInstant(const PromNode &node, qint64 time) const;
  [[nodiscard]] PromValue selectRange(const PromNode &node, qint64 time) const;
  [[nodiscard]] PromValue subquery(const PromNode &node, qint64 time);
  [[nodiscard]] PromValue call(const PromNode &node, qint64 time);
  [[nodiscard]] PromValue aggregate(const PromNode &node, qint64 time);
  [[nodiscard]] PromValue signedValue(const PromNode &node, qint64 time);
  [[nodiscard]] PromValue binary(const PromNode &node, qint64 time);
  [[nodiscard]] PromValue matched(const PromNode &node, const PromValue &left, const PromValue &right);

  const SeriesSource &m_source;
  const PromNode &m_root;
  QHash<const PromNode *, QList<Series>> m_fetched;
  std::map<const PromNode *, PromGrouping> m_groupings;
  std::map<const PromNode *, QList<Relabelled>> m_relabelled;
};

}  // namespace sternway::rehearsal
