// SPDX-License-Identifier: GPL-3.0-or-later
// How a service of the fleet is judged by what is known of it.
#include "assess/fleetassessor.h"
#include "assess/metricsbasis.h"
#include "assess/servicemetrics.h"
#include "assess/verdictlog.h"
#include "core/declarations.h"
#include "core/metrics.h"

#include <algorithm>
#include <cmath>

namespace sternway::assess {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {
constexpr auto sparkline = 30min;
constexpr std::chrono::milliseconds lookAgainAfter = 1min;

std::optional<double> newest(const MetricHistory &history, const QDateTime &now) {
  if (history.samples.isEmpty())
    return std::nullopt;
  const Sample &last = history.samples.constLast();
  const bool stale = now.toMSecsSinceEpoch() - last.time > history.staleAfter.count();
  return stale || std::isnan(last.value) ? std::nullopt : std::optional(last.value);
}

/// Whether people would see no difference.
bool looksSame(const ServiceStatus &a, const ServiceStatus &b) {
  return a.sentence == b.sentence && a.verdict.action == b.verdict.action && a.verdict.unknown == b.verdict.unknown &&
         a.verdict.row == b.verdict.row && a.verdict.unknownMetrics == b.verdict.unknownMetrics && a.errorRate == b.errorRate &&
         a.p99 == b.p99 && a.unknown == b.unknown && a.errorHistory.size() == b.errorHistory.size() &&
         a.errorHistory.value(a.errorHistory.size() - 1).time == b.errorHistory.value(b.errorHistory.size() - 1).time;
}

/// Where a query of its own tells nothing the usual one does not speak for it; the success rate comes of the error rate.
void removeReplaced(QHash<QString, MetricHistory> &usual, const QStringList &own) {
  for (const QString &metric : own)
    usual.remove(metric);
  if (own.contains(u"error_rate"_s))
    usual.remove(u"success_rate"_s);
}
}  // namespace

bool FleetAssessor::judge(const Workload &workload, Service &service, const QDateTime &now) {
  const ObjectRef &ref = workload.ref;
  ServiceStatus status;
  status.ref = ref;
  status.at = now;
  if (service.rules) {
    const StringMap overrides = m_ports->overrides ? m_ports->overrides(ref) : StringMap();
    const OwnQuestion own = ownQuestion(*service.rules, workload, overrides);
    m_queries.want(ref, own);
    QHash<QString, MetricHistory> metrics = service.metrics;
    removeReplaced(metrics, own.metrics);
    addPodGap(metrics, workload.readyReplicas, service);
    metrics.insert(m_queries.metrics(ref));
    addDerived(metrics);
    addVerdict(status, workload, service, metrics);
    service.blank = service.blank && own.isEmpty();
    addNumbers(status, metrics);
    status.unknown = unknownOf(status, service);
  } else {
    service.blank = false;
    status.verdict.unknown = true;
    status.sentence = service.problem;
    status.unknown = QStringList{service.problem};
  }
  if (callsForRollback(status.verdict))
    status.calledSince = service.status && service.status->calledSince.isValid() ? service.status->calledSince : now;
  const bool different = !service.status || !looksSame(status, *service.status);
  if (different)
    service.status = std::make_shared<ServiceStatus>(std::move(status));
  else
    *service.status = std::move(status);
  return different;
}

/// By their number: which pods there are is read for a single service only. What a new pod measures is looked for until it is
/// there; a pod that stays without series is no reason to look at every turn.
void FleetAssessor::addPodGap(QHash<QString, MetricHistory> &metrics, int ready, Service &service) {
  const qsizetype missing = service.pods ? std::max<qsizetype>(ready - *service.pods, 0) : 0;
  const bool isNew = std::exchange(service.podsWithoutSeries, missing) != missing;
  if (missing == 0)
    return;
  m_seriesMayDiffer |= isNew || m_seriesLookedFor.msecsTo(m_session.clock().now()) >= lookAgainAfter.count();
  for (auto history = metrics.begin(); history != metrics.end(); ++history)
    if (isRequestMetric(history.key()))
      addGap(*history, podGap(static_cast<int>(missing), ready));
}

Situation FleetAssessor::situationOf(const ServiceStatus &status, const RolloutFacts &facts, const Service &service,
                                     const QHash<QString, MetricHistory> &metrics) const {
  const ConditionInputs &needs = service.rules->needs;
  Situation situation;
  situation.metrics = metrics;
  situation.metrics.insert(factMetrics(facts, status.at, m_facts.podsReady(status.ref)));
  situation.scaledToZero = facts.scaledToZero;
  situation.baselines = m_queries.baselines(status.ref);
  if (needs.alerts && m_alerts) {
    situation.alerts = alertsOf(status.ref, m_alerts->alerts);
    situation.suppressed = alertsOf(status.ref, m_alerts->suppressed);
    situation.unsettled = alertsOf(status.ref, m_alerts->unsettled);
  }
  if (needs.events.contains(u"pod_crashes"_s))
    if (const auto crashes = m_facts.crashes(status.ref, needs.events.value(u"pod_crashes"_s)))
      situation.events.insert(u"pod_crashes"_s, *crashes);
  situation.events.insert(u"user_reports"_s, userReportsIn(service.incident, status.at));
  situation.declared = declaredIn(service.incident);
  situation.health = m_health.history(status.ref);
  return situation;
}

void FleetAssessor::addVerdict(ServiceStatus &status, const Workload &workload, Service &service,
                               const QHash<QString, MetricHistory> &metrics) {
  const FleetRules &rules = *service.rules;
  const RolloutFacts facts = m_facts.facts(workload);
  service.blank = metrics.isEmpty() && service.incident.isEmpty() && rules.needs.events.isEmpty() && !rules.needs.alerts &&
                  !rules.needs.health && m_facts.isSettled(workload) && m_facts.podsReady(status.ref).size() < 2 && facts.ready;
  if (const auto known = m_blank.constFind(&rules); service.blank && known != m_blank.cend()) {
    status.verdict = known->verdict;
    status.sentence = known->sentence;
    return;
  }
  const Matrix &matrix = rules.runbook->matrix;
  status.verdict = evaluate(matrix, situationOf(status, facts, service, metrics), status.at);
  status.sentence = sentence(status.verdict, matrix, status.at);
  // What comes true, or ceases to be, by time alone is to be looked at in its turn.
  const Verdict &verdict = status.verdict;
  service.blank = service.blank && verdict.row < 0 && !verdict.pending && !verdict.next && !verdict.eases;
  if (service.blank)
    m_blank.insert(&rules, status);
}

void FleetAssessor::addNumbers(ServiceStatus &status, const QHash<QString, MetricHistory> &metrics) {
  const MetricHistory errors = metrics.value(u"error_rate"_s);
  status.errorRate = newest(errors, status.at);
  status.p99 = newest(metrics.value(u"latency_p99"_s), status.at);
  const qint64 from = status.at.addMSecs(-std::chrono::milliseconds(sparkline).count()).toMSecsSinceEpoch();
  const auto first = std::ranges::lower_bound(errors.samples, from, {}, &Sample::time);
  status.errorHistory = errors.samples.mid(std::distance(errors.samples.cbegin(), first));
}

QStringList FleetAssessor::unknownOf(const ServiceStatus &status, const Service &service) const {
  QStringList reasons = m_queries.problems(status.ref);
  if (!service.outcomeProblem.isEmpty())
    reasons << service.outcomeProblem;
  if (const QString pods = m_facts.problem(status.ref); !pods.isEmpty())
    reasons << pods;
  if (service.rules->needs.alerts && !m_alertsProblem.isEmpty())
    reasons << m_alertsProblem;
  for (const Alert &alert : status.verdict.unsettled)
    reasons << unsettledWords(alert);
  if (service.rules->needs.health)
    reasons += m_health.problems(status.ref);
  if (service.outcomeProblem.isEmpty() && service.metrics.isEmpty() && m_queries.metrics(status.ref).isEmpty())
    reasons << (m_problem.isEmpty() ? tr("Prometheus has no request metrics of it under the usual names") : m_problem);
  return reasons;
}

}  // namespace sternway::assess
