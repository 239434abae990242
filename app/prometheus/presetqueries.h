// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace sternway {

/// The rates that the usual metrics are made of.
struct RequestRates {
  QString failed;    ///< of failed requests; empty: the exporter does not tell them apart
  QString all;       ///< of requests
  QString buckets;   ///< of the latency histogram's buckets; may be empty
  double scale = 1;  ///< seconds in one unit of the histogram
};

/// The PromQL of "error_rate", "success_rate", "errors_per_min", "request_rate" and "latency_pNN"; one series for each
/// combination of the labels \a by, one in all without. Empty: \a rates do not give this metric. One place for it, so that a
/// service says the same on its own page and in the fleet.
[[nodiscard]] QString usualQuery(const QString &metric, const RequestRates &rates, const QStringList &by = {});

}  // namespace sternway
