// SPDX-License-Identifier: GPL-3.0-or-later
#include "rollback/assessmentrun.h"

#include "core/format.h"
#include "rollback/assessormetrics.h"

namespace sternway {

using namespace Qt::StringLiterals;

AssessmentRun::AssessmentRun(ClusterApi &cluster, MetricsApi *metrics, Clock &clock, const Matrix &matrix,
                             AssessorOptions options, Call<Assessment> *call)
    : QObject(call), m_cluster(cluster), m_metrics(metrics), m_clock(clock), m_options(std::move(options)), m_call(call) {
  m_assessment.matrix = matrix;
}

void AssessmentRun::start(const ObjectRef &workload) {
  m_cluster.workload(workload, this)->then([this](const Result<Workload> &read) {
    if (!read)
      return stop(read.error());
    m_assessment.workload = *read;
    readMore();
  });
}

void AssessmentRun::readMore() {
  m_pending = 3;
  m_cluster.history(m_assessment.workload, this)->then([this](const Result<History> &history) {
    if (!history)
      return stop(history.error());
    m_assessment.history = *history;
    m_assessment.warnings += history->warnings;
    onePartDone();
  });
  m_cluster.pods(m_assessment.workload, this)->then([this](const Result<QList<Pod>> &pods) {
    if (pods)
      m_pods = *pods;
    else
      warn(tr("The pods cannot be read: %1").arg(pods.error().message));
    onePartDone();
  });
  discover();
}

void AssessmentRun::discover() {
  if (!m_metrics) {
    m_unavailable = tr("no Prometheus is configured");
    warn(tr("No Prometheus is configured: nothing is measured"));
    return onePartDone();
  }
  m_metrics->discover(m_assessment.workload.ref, this)->then([this](const Result<ServiceMetrics> &found) {
    if (!found) {
      m_unavailable = tr("the metrics cannot be read");
      warn(found.error().message);
    } else if (found->definitions.isEmpty() && m_options.overrides.isEmpty()) {
      m_unavailable = tr("no request metrics were found for it");
      warn(tr("Prometheus at %1 has no request metrics of %2 under the usual names: give their queries in the settings")
               .arg(m_metrics->source(), m_assessment.workload.ref.name));
    }
    // What the operator corrected can be asked even where discovery fails.
    m_assessment.metrics = withOverrides(found.value_or(ServiceMetrics{}), m_options.overrides);
    onePartDone();
  });
}

void AssessmentRun::onePartDone() {
  if (--m_pending > 0 || m_call->isFinished())
    return;
  if (m_measuring)
    judge();
  else
    measure();
}

void AssessmentRun::measure() {
  m_measuring = true;
  m_assessment.at = m_clock.now();
  m_scope = healthScope(m_assessment.metrics, m_assessment.workload, m_assessment.at, m_options.lookBack);
  if (m_unavailable.isEmpty() && m_scope.source == HealthSource::None)
    m_unavailable = tr("no request metrics were found for it");
  if (!m_metrics)
    return judge();
  m_pending = 2;
  readMetrics(*m_metrics, m_assessment.metrics, m_assessment.workload.ref, m_assessment.matrix, m_assessment.at, this)
      ->then([this](const Result<MetricReadings> &readings) {
        m_situation.metrics = readings->histories;
        for (const QString &warning : readings->warnings)
          warn(warning);
        onePartDone();
      });
  askHealth();
}

void AssessmentRun::askHealth() {
  const QList<HealthQuery> queries =
      m_unavailable.isEmpty() ? revisionQueries(m_assessment.metrics, m_scope) : QList<HealthQuery>();
  m_pending += static_cast<int>(queries.size());
  for (const HealthQuery &query : queries) {
    Call<MetricsAnswer> *call = query.step.count() > 0
                                    ? m_metrics->queryRange(query.promql, query.from, query.to, query.step, this)
                                    : m_metrics->query(query.promql, query.to, this);
    call->then([this, id = query.id](const Result<MetricsAnswer> &answer) {
      if (answer) {
        m_answers.insert(id, *answer);
        for (const QString &warning : answer->warnings)
          warn(warning);
      } else {
        // Half the numbers would make a bad revision look good.
        m_unavailable = tr("the metrics cannot be read");
        warn(tr("Revisions cannot be measured: %1").arg(answer.error().message));
      }
      onePartDone();
    });
  }
  onePartDone();  // the part that asks
}

void AssessmentRun::judge() {
  const RolloutFacts facts = rolloutFacts(m_assessment.workload, m_assessment.history, m_pods, m_assessment.at);
  m_situation.metrics.insert(factMetrics(facts, m_assessment.at));
  m_assessment.verdict = evaluate(m_assessment.matrix, m_situation, m_assessment.at);
  m_assessment.situation = m_situation;
  judgeHealth(facts);
  m_call->finish(m_assessment);
}

void AssessmentRun::judgeHealth(const RolloutFacts &facts) {
  const auto numbers = measureRevisions(m_assessment.history, m_scope, m_answers);
  const HealthContext context{
      .unavailable = m_unavailable, .currentFault = facts.fault, .known = m_options.knownBad, .baselines = m_situation.baselines};
  m_assessment.health = judgeRevisions(m_assessment.history, m_scope, numbers, m_assessment.matrix, context);
  m_assessment.lastKnownGood = lastKnownGood(m_assessment.history, m_assessment.health);
  if (m_assessment.lastKnownGood)
    return;
  const QList<Revision> &revisions = m_assessment.history.revisions;
  const auto before = std::find_if(revisions.crbegin(), revisions.crend(), [](const Revision &each) { return !each.current; });
  if (before == revisions.crend())
    warn(tr("There is no other revision to go back to"));
  else
    warn(tr("No earlier revision is known to be good. The one before is revision %1 (%2); whether it was good was not measured")
             .arg(before->number)
             .arg(before->images.join(u", "_s)));
}

void AssessmentRun::warn(const QString &text) {
  if (!m_assessment.warnings.contains(text))
    m_assessment.warnings.append(text);
}

}  // namespace sternway
