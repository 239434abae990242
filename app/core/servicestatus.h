// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/verdict.h"

namespace sternway {

/// How something stands, as a mark of its own shape and colour shows it. The order is from calm to alarming.
enum class Mark { Good, Unknown, Stale, Progress, Notice, Warning, Critical };
[[nodiscard]] QString markName(Mark mark);  ///< for people, translated: "good", "unknown", "warning", ...
[[nodiscard]] Mark markOf(const Verdict &verdict);
[[nodiscard]] Mark markOf(Action action);

/// What the fleet shows of one service. A plain value.
struct ServiceStatus {
  ObjectRef ref;
  Verdict verdict;
  QString sentence;                 ///< of the verdict, see sentence()
  std::optional<double> errorRate;  ///< 0..1, now
  std::optional<double> p99;        ///< seconds, now
  QList<Sample> errorHistory;       ///< error rate of the last half hour, for a sparkline
  QStringList unknown;              ///< why something is unknown, one sentence each
  QDateTime at;                     ///< when it was evaluated
};

}  // namespace sternway
