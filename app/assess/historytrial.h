// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "assess/assessor.h"
#include "assess/ruletrial.h"

namespace sternway::assess {

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

  [[nodiscard]] const MatrixRow &rowOf(const RuleTrial &rule) const { return runbook->matrix.rows.at(rule.row); }
};

/// Reads the service's metrics over the time in ranges that keep Prometheus' limit of 11,000 points, and tries the rules on a
/// thread of the pool. The Error is the cluster's, or that of a source of metrics that tells nothing; Unsupported without one.
/// The ports outlive the call; GUI thread.
[[nodiscard]] Call<HistoryTrial> *tryOnHistory(ClusterApi &cluster, MetricsApi *metrics, Clock &clock, const RunbookPtr &runbook,
                                               const QMap<QString, QString> &overrides, const ObjectRef &workload,
                                               std::chrono::milliseconds since, QObject *context);

/// The deploy that came last before \a time; null: none in the time of the trial.
[[nodiscard]] const TrialDeploy *deployBefore(const HistoryTrial &trial, qint64 time);

// For people; translated, pure.

/// "for 3 min 20 s; 2 min after revision 12"
[[nodiscard]] QString matchWords(const HistoryTrial &trial, const TrialPeriod &match);
/// "matched 3 times, 12 min in all; unknown for 2 h". What was unknown all the time has not "never matched".
[[nodiscard]] QString tallyWords(const HistoryTrial &trial, const RuleTrial &rule);

}  // namespace sternway::assess
