// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "assess/assessor.h"

namespace sternway::assess {

/// A time from which until which a rule would have matched, its hold included; milliseconds since the epoch.
struct TrialMatch {
  qint64 from = 0;
  qint64 to = 0;
  friend bool operator==(const TrialMatch &, const TrialMatch &) = default;
};

/// How one rule would have done.
struct RuleTrial {
  int row = 0;  ///< of the matrix
  QList<TrialMatch> matches;
  std::chrono::milliseconds matched{0};
  std::chrono::milliseconds unknown{0};  ///< for so long it could not be judged: data is missing, or nobody kept it
};

/// Between two deploys: what was known, with the baseline of before the earlier one. From \c from on, until before \c to.
struct TrialSpan {
  qint64 from = 0;
  qint64 to = 0;
  Situation situation;
};

/// Tries every rule, the proposed ones as well, on what was measured. A rule that is true at the beginning counts from there on.
/// Judged by ConditionTruth, as a verdict is. Pure.
[[nodiscard]] QList<RuleTrial> tryRules(const Matrix &matrix, const QList<TrialSpan> &spans);

struct TrialDeploy {
  QDateTime at;
  qint64 revision = 0;
  QString image;
};

/// A runbook's rules on the history of one service. What is kept nowhere is unknown in it: alerts, crashes, health endpoints,
/// what the cluster said of pods, what people declared, and the baseline of before the first deploy that is known.
struct HistoryTrial {
  ObjectRef service;
  RunbookPtr runbook;
  QDateTime from;
  QDateTime to;
  std::chrono::milliseconds step{0};  ///< what lies between two looks is not seen
  QList<TrialDeploy> deploys;         ///< ascending; those before \c from count for the baseline only and are left out
  QList<RuleTrial> rules;             ///< in the order of the matrix
  QStringList warnings;
};

/// Reads the service's metrics over the time in ranges that keep Prometheus' limit of 11,000 points, and tries the rules. The
/// Error is the cluster's or the source's, or Unsupported without metrics. The ports outlive the call; GUI thread.
[[nodiscard]] Call<HistoryTrial> *tryOnHistory(ClusterApi &cluster, MetricsApi *metrics, Clock &clock, const RunbookPtr &runbook,
                                               const QMap<QString, QString> &overrides, const ObjectRef &workload,
                                               std::chrono::milliseconds since, QObject *context);

}  // namespace sternway::assess
