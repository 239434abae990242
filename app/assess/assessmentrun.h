// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "assess/assessor.h"
#include "assess/assessorfacts.h"
#include "assess/servicemetrics.h"

namespace sternway {

/// One assessment under way: reads workload → history, pods, alerts and discovery together → metrics and health together →
/// baselines → judges. A child of its call, so that it ends with it.
class AssessmentRun final : public QObject {
  Q_OBJECT
public:
  AssessmentRun(ClusterApi &cluster, MetricsApi *metrics, Clock &clock, RunbookPtr runbook, AssessorOptions options,
                Call<Assessment> *call);
  void start(const ObjectRef &workload);

private:
  enum class Stage { Reading, Measuring, Comparing };
  void readMore();
  void discover();
  void readAlerts();
  void readHealth();
  void onePartDone();
  void measure();
  void tellMissingLimits();
  void askHealth();
  [[nodiscard]] QString revisionsKey(const QList<HealthQuery> &queries) const;
  [[nodiscard]] bool recallRevisions(const QString &key);
  void compare();
  void judge();
  void judgeHealth(const RolloutFacts &facts);
  void addFacts(const RolloutFacts &facts);
  void addTold();
  [[nodiscard]] QueryScope scope() const;
  void warn(const QString &text);
  void stop(const Error &error) { m_call->finish(tl::unexpected(error)); }

  ClusterApi &m_cluster;
  MetricsApi *m_metrics;
  Clock &m_clock;
  AssessorOptions m_options;
  Call<Assessment> *m_call;
  Matrix m_judged;          ///< every condition that is to be known
  ConditionInputs m_needs;  ///< of m_judged
  Assessment m_assessment;
  std::optional<QList<Pod>> m_pods;
  HealthScope m_scope;
  HealthAnswers m_answers;
  QString m_revisionsKey;  ///< of what is measured now; empty: nothing is
  QHash<QString, RevisionNumbers> m_numbers;
  BaselineWindow m_baseline;
  QString m_unavailable;  ///< why revisions cannot be measured
  int m_pending = 0;
  Stage m_stage = Stage::Reading;
};

}  // namespace sternway
