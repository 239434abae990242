// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/selector.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace sternway {

// How the usual metrics are asked for, once it is known by which series. Pure; any thread.

/// A latency histogram and the seconds in one unit of it.
struct LatencyRate {
  QString rate = {};
  double scale = 1;
};

/// The rates that the usual metrics are made of.
struct RequestRates {
  QString failed;                ///< of failed requests; empty: the exporter does not tell them apart
  QString untold = {};           ///< of those that do not say how they ended, though others do; empty: not to be looked at
  bool partial = false;          ///< more may have failed than \c failed: that none has is not known then
  QString all;                   ///< of requests
  QList<LatencyRate> latencies;  ///< of several the worst counts; may be empty
};

/// The PromQL of "error_rate", "success_rate", "errors_per_min", "request_rate" and "latency_pNN"; one series for each
/// combination of the labels \a by, one in all without. Empty: \a rates do not give this metric. One place for it, so that a
/// service says the same on its own page and in the fleet.
[[nodiscard]] QString usualQuery(const QString &metric, const RequestRates &rates, const QStringList &by = {});

/// Labels as "by (…)" and "on (…)" take them.
[[nodiscard]] QString byText(const QStringList &by);
/// By $window. \a native: the count of a native histogram.
[[nodiscard]] QString rateOf(const QString &name, const Selector &selector, bool native = false);
/// With $by left open, see ServiceMetrics::requestRate.
[[nodiscard]] QString groupedRate(const QString &rate, const QString &label);

}  // namespace sternway
