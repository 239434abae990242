// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/metrics.h"

#include <QCoreApplication>
#include <QString>

#include <chrono>

namespace sternway {

/// Text for people, in functions that belong to no class. lupdate files such a string under the namespace, so each looks it up
/// there. Classes have their own tr(), by Q_OBJECT or Q_DECLARE_TR_FUNCTIONS(sternway::folder::Name).
[[nodiscard]] inline QString tr(const char *text, const char *disambiguation = nullptr, int n = -1) {
  return QCoreApplication::translate("sternway", text, disambiguation, n);
}
#define STERNWAY_TR(space)                                                                              \
  namespace space {                                                                                     \
  [[nodiscard]] inline QString tr(const char *text, const char *disambiguation = nullptr, int n = -1) { \
    return QCoreApplication::translate("sternway::" #space, text, disambiguation, n);                   \
  }                                                                                                     \
  }
STERNWAY_TR(assess)
STERNWAY_TR(cli)
STERNWAY_TR(helm)
STERNWAY_TR(importer)
STERNWAY_TR(journal)
STERNWAY_TR(kube)
STERNWAY_TR(models)
STERNWAY_TR(net)
STERNWAY_TR(notify)
STERNWAY_TR(operate)
STERNWAY_TR(platform)
STERNWAY_TR(prometheus)
STERNWAY_TR(rehearsal)
STERNWAY_TR(report)
STERNWAY_TR(runbook)
STERNWAY_TR(runbook::types)
STERNWAY_TR(steps)
STERNWAY_TR(ui)

/// As people say it, in at most two units: "940 ms", "12 s", "4 min 12 s", "2 h 5 min", "3 d 4 h". Negative ones are zero.
[[nodiscard]] QString formatDuration(std::chrono::milliseconds duration);

/// Between two times as they are shown, to the second: what a reader gets who subtracts them.
[[nodiscard]] std::chrono::seconds spanOf(const QDateTime &from, const QDateTime &to);

/// An age at a glance, in one unit and rounded down: "47 s", "9 min", "23 h", "5 d".
[[nodiscard]] QString formatAge(std::chrono::seconds age);

/// A value in its base unit (ratio 0..1, seconds, bytes) with three significant digits (percentages below ten: two): "12.1 %",
/// "940 ms", "5.2 s", "120 /min", "64 MiB". NaN is "no data". Decimal point whatever the locale, as in the runbook.
[[nodiscard]] QString formatValue(double value, Unit unit);

/// The same text for a label that wraps: no line ends between a number and its unit. What is recorded, sent, searched or read by
/// programs keeps its plain blanks.
[[nodiscard]] QString withUnbrokenValues(QString text);

/// A metric's name in people's words: "error_rate" is "error rate", "latency_p99" is "p99 latency". Also what else a verdict
/// lacks: "baseline.error_rate" is "the baseline of error rate"; "alerts", "health".
[[nodiscard]] QString metricTitle(const QString &name);

/// An image in short: "v1.2.3" of "registry:5000/shop/web:v1.2.3", twelve digits of a digest where there is no tag.
[[nodiscard]] QString imageVersion(const QString &image);

/// The unit of the metrics that every service has (error_rate, latency_*, ...); Count for any other.
[[nodiscard]] Unit usualUnit(const QString &metric);

}  // namespace sternway
