// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rollback/assessor.h"
#include "rollback/assessorfacts.h"

namespace sternway {

/// One assessment under way: reads workload → history, pods and discovery together → metrics and health together → judges. A
/// child of its call, so that it ends with it.
class AssessmentRun final : public QObject {
  Q_OBJECT
public:
  AssessmentRun(ClusterApi &cluster, MetricsApi *metrics, Clock &clock, const Matrix &matrix, AssessorOptions options,
                Call<Assessment> *call);
  void start(const ObjectRef &workload);

private:
  void readMore();
  void discover();
  void onePartDone();
  void measure();
  void askHealth();
  void judge();
  void judgeHealth(const RolloutFacts &facts);
  void warn(const QString &text);
  void stop(const Error &error) { m_call->finish(tl::unexpected(error)); }

  ClusterApi &m_cluster;
  MetricsApi *m_metrics;
  Clock &m_clock;
  AssessorOptions m_options;
  Call<Assessment> *m_call;
  Assessment m_assessment;
  std::optional<QList<Pod>> m_pods;
  Situation m_situation;
  HealthScope m_scope;
  HealthAnswers m_answers;
  QString m_unavailable;  ///< why revisions cannot be measured
  int m_pending = 0;
  bool m_measuring = false;
};

}  // namespace sternway
