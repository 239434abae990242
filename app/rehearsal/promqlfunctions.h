// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/metrics.h"
#include "rehearsal/promgrouping.h"

#include <functional>

namespace sternway::rehearsal {

/// Without __name__. Labels that have none stay shared with what they are a copy of.
void dropName(StringMap &labels);

/// A value in the course of an evaluation. A vector is a list of series with one sample each.
struct PromValue {
  PromKind kind = PromKind::Vector;
  double scalar = 0;
  QString text;
  QList<Series> series;
};

/// What went wrong in the evaluation of a well-formed query (Prometheus: errorType execution).
struct PromFailure {
  QString words;
};

/// Where a function stands: at which time, over which range its matrix argument reaches, and which series go together.
struct PromMoment {
  qint64 time = 0;
  qint64 rangeStart = 0;
  qint64 rangeEnd = 0;
  PromGrouping *groups = nullptr;  ///< of the function's last argument, where the function has a common()
};

/// How it is called says findPromSignature().
struct PromFunction {
  QString name;
  bool keepsName = false;  ///< __name__ stays
  std::function<PromValue(const QList<PromValue> &arguments, const PromMoment &moment)> evaluate;
  /// The labels of what came of a series; it does not depend on the time, nor on the first argument.
  std::function<StringMap(const QList<PromValue> &arguments, const StringMap &labels)> relabel = {};
  PromGrouping::Common common = nullptr;  ///< null: it looks at each series by itself
};

/// Null when the rehearsal has no function of this name.
[[nodiscard]] const PromFunction *findPromFunction(const QString &name);
/// Prometheus' marker for "this series has ended": a NaN of its own.
[[nodiscard]] double staleMarker();
[[nodiscard]] bool isStale(double value);
/// The linear interpolation that Prometheus' quantile() uses; \a values need not be sorted.
[[nodiscard]] double quantileOf(double quantile, QList<double> values);

}  // namespace sternway::rehearsal
