// SPDX-License-Identifier: GPL-3.0-or-later
#include "rollback/assessor.h"

#include "rollback/assessmentrun.h"

namespace sternway {

Assessor::Assessor(ClusterApi &cluster, MetricsApi *metrics, Clock &clock, Matrix matrix, AssessorOptions options,
                   QObject *parent)
    : QObject(parent),
      m_cluster(cluster),
      m_metrics(metrics),
      m_clock(clock),
      m_matrix(std::move(matrix)),
      m_options(std::move(options)) {}

Assessor::Assessor(ClusterApi &cluster, MetricsApi *metrics, Clock &clock, Matrix matrix, QMap<QString, QString> overrides,
                   QObject *parent)
    : Assessor(cluster, metrics, clock, std::move(matrix), AssessorOptions{.overrides = std::move(overrides)}, parent) {}

Call<Assessment> *Assessor::assess(const ObjectRef &workload, QObject *context) {
  auto *call = new Call<Assessment>(context);
  auto *run = new AssessmentRun(m_cluster, m_metrics, m_clock, m_matrix, m_options, call);
  run->start(workload);
  return call;
}

}  // namespace sternway
