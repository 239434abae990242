// SPDX-License-Identifier: GPL-3.0-or-later
#include "assess/assessor.h"

#include "assess/assessmentrun.h"

namespace sternway {

Assessor::Assessor(ClusterApi &cluster, MetricsApi *metrics, Clock &clock, RunbookPtr runbook, AssessorOptions options,
                   QObject *parent)
    : QObject(parent),
      m_cluster(cluster),
      m_metrics(metrics),
      m_clock(clock),
      m_runbook(std::move(runbook)),
      m_options(std::move(options)) {
  if (!m_options.memory)
    m_options.memory = std::make_shared<AssessmentMemory>();
}

Assessor::Assessor(ClusterApi &cluster, MetricsApi *metrics, Clock &clock, RunbookPtr runbook, QMap<QString, QString> overrides,
                   QObject *parent)
    : Assessor(cluster, metrics, clock, std::move(runbook), AssessorOptions{.overrides = std::move(overrides)}, parent) {}

Call<Assessment> *Assessor::assess(const ObjectRef &workload, QObject *context) {
  auto *call = new Call<Assessment>(context);
  auto *run = new AssessmentRun(m_cluster, m_metrics, m_clock, m_runbook, m_options, call);
  run->start(workload);
  return call;
}

}  // namespace sternway
