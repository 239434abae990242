// SPDX-License-Identifier: GPL-3.0-or-later
// What the fleet is asked for, and when; how a service is judged by the answers stands in fleetverdicts.cpp.
#include "assess/fleetassessor.h"

#include "assess/servicemetrics.h"
#include "core/promql.h"

#include <QElapsedTimer>
#include <QTimer>

#include <algorithm>

namespace sternway::assess {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {
constexpr auto turnEvery = 15s;
constexpr auto alertInterval = 15s;
constexpr auto blankEvery = 55s;  ///< which is every fourth turn
constexpr qint64 sliceMilliseconds = 4;

/// The health endpoints that the matrix needs; without URLs where it has no such row.
HealthQuestion healthQuestion(const FleetRules &rules, const ObjectRef &service) {
  if (!rules.needs.health)
    return {};
  return {.urls = healthUrls(rules.runbook, service), .accepted = rules.accepted};
}

/// What an answer says of one service.
struct Answered {
  QHash<QString, const ServiceSeries *> series;  ///< by metric
  qsizetype pods = 0;
  QString problem;
};

/// Of most services of a large fleet it says nothing.
QHash<ObjectRef, Answered> byService(const FleetAnswer &answer) {
  QHash<ObjectRef, Answered> named;
  for (const ServiceSeries &each : answer.series)
    named[each.service].series.insert(each.metric, &each);
  for (auto pods = answer.pods.cbegin(); pods != answer.pods.cend(); ++pods)
    named[pods.key()].pods = pods->size();
  for (auto problem = answer.problems.cbegin(); problem != answer.problems.cend(); ++problem)
    named[problem.key()].problem = *problem;
  return named;
}
}  // namespace

FleetAssessor::FleetAssessor(ClusterSession &session, std::shared_ptr<const MonitorPorts> ports, QObject *parent)
    : QObject(parent),
      m_session(session),
      m_ports(std::move(ports)),
      m_facts(session.cluster(), session.feed(), session.clock()),
      m_queries(session),
      m_health(session, turnEvery) {
  connect(&m_facts, &FleetFacts::changed, this, &FleetAssessor::judgeSoon);
  connect(&m_queries, &FleetQueries::changed, this, &FleetAssessor::judgeSoon);
  connect(&m_health, &FleetHealth::changed, this, &FleetAssessor::judgeSoon);
  connect(&m_session, &ClusterSession::metricsAboutToChange, this, &FleetAssessor::loseMetrics);
  connect(&m_session, &ClusterSession::metricsChanged, this, &FleetAssessor::refresh);
}

FleetAssessor::~FleetAssessor() = default;

void FleetAssessor::apply(const ChangeSet<Workload> &changes) {
  m_facts.apply(changes);
  if (changes.reset) {
    QSet<ObjectRef> gone(m_services.keyBegin(), m_services.keyEnd());
    for (const Workload &workload : changes.upserted)
      gone.remove(workload.ref);
    for (const ObjectRef &ref : std::as_const(gone))
      forget(ref);
  }
  for (const ObjectRef &ref : changes.removed)
    forget(ref);
  const qsizetype before = m_services.size();
  for (const Workload &workload : changes.upserted) {
    const bool isNew = !m_services.contains(workload.ref);
    Service &service = m_services[workload.ref];
    if (isNew) {
      m_refs.clear();
      service.incident = m_ports->incident ? m_ports->incident(workload.ref) : QList<JournalEvent>();
      bind(workload.ref, service);
    }
    noteServing(service, workload);
    judgeSoon(workload.ref);
  }
  if (m_services.size() != before) {
    m_span.reset();
    refreshSoon();
  }
}

/// Another revision may bring metrics of other names, and a new pod has series of its own.
void FleetAssessor::noteServing(Service &service, const Workload &workload) {
  const std::pair serving{revisionKey(workload), workload.readyReplicas};
  m_seriesMayDiffer |= service.serving && *service.serving != serving;
  service.serving = serving;
}

void FleetAssessor::forget(const ObjectRef &ref) {
  m_services.remove(ref);
  m_refs.clear();
  m_queries.forget(ref);
  m_health.forget(ref);
}

std::shared_ptr<const FleetRules> FleetAssessor::rulesOf(const RunbookPtr &runbook) {
  auto &rules = m_rules[runbook.get()];
  if (!rules) {
    rules = std::make_shared<FleetRules>(fleetRules(runbook));
    rules->accepted = rules->needs.health && m_ports->isAccepted && m_ports->isAccepted(*runbook);
  }
  return rules;
}

void FleetAssessor::bind(const ObjectRef &ref, Service &service) {
  const auto runbook = m_ports->runbook(ref);
  service.problem = runbook ? QString() : runbook.error().message;
  service.rules = runbook ? rulesOf(*runbook) : nullptr;
  m_facts.countCrashes(ref, service.rules && service.rules->needs.events.contains(u"pod_crashes"_s));
  if (service.rules && service.rules->needs.health)
    m_health.want(ref, healthQuestion(*service.rules, ref));
  else
    m_health.forget(ref);
}

/// Once a runbook is accepted its endpoints may be asked.
void FleetAssessor::lookForAcceptance() {
  for (const auto &rules : std::as_const(m_rules)) {
    if (!rules->needs.health || rules->accepted || !m_ports->isAccepted || !m_ports->isAccepted(*rules->runbook))
      continue;
    rules->accepted = true;
    for (auto service = m_services.cbegin(); service != m_services.cend(); ++service)
      if (service->rules == rules)
        m_health.want(service.key(), healthQuestion(*rules, service.key()));
  }
}

void FleetAssessor::reloadRunbooks() {
  m_rules.clear();
  for (auto service = m_services.begin(); service != m_services.end(); ++service)
    bind(service.key(), *service);
  judgeAll();
  refresh();
}

void FleetAssessor::journalChanged() {
  for (auto service = m_services.begin(); m_ports->incident && service != m_services.end(); ++service)
    if (const QList<JournalEvent> events = m_ports->incident(service.key()); events.size() != service->incident.size()) {
      service->incident = events;
      judgeSoon(service.key());
    }
}

void FleetAssessor::queriesChanged(const ObjectRef &service) {
  judgeSoon(service);
}

/// Many services come in one go.
void FleetAssessor::refreshSoon() {
  if (std::exchange(m_refreshScheduled, true))
    return;
  QTimer::singleShot(0, this, [this] {
    m_refreshScheduled = false;
    refresh();
  });
}

void FleetAssessor::start() {
  if (std::exchange(m_started, true))
    return;
  m_facts.start();
  turn();
}

void FleetAssessor::turn() {
  refresh();
  lookForAcceptance();
  m_health.turn();
  m_queries.turn();
  m_facts.refresh();
  m_session.clock().after(turnEvery, this, [this] { turn(); });
}

void FleetAssessor::refresh() {
  if (!m_started || m_call)
    return;
  if (m_session.metrics()) {
    askAlerts();
    ask();
  } else {
    setProblem(m_session.metricsProblem()) ? judgeAll() : judgeDue();
  }
}

void FleetAssessor::ask() {
  if (m_services.isEmpty())
    return;
  QStringList metrics;
  std::chrono::milliseconds range{0};
  for (Service &service : m_services) {
    service.asked = true;
    if (service.rules)
      range = std::max(range, service.rules->range);
  }
  for (const auto &rules : std::as_const(m_rules))
    metrics += rules->metrics;
  metrics.removeDuplicates();
  const auto step = limitedStep(range, alertInterval);
  const QDateTime now = m_session.clock().now();
  if (std::exchange(m_seriesMayDiffer, false)) {
    m_seriesLookedFor = now;
    m_session.metrics()->forgetSeries();
  }
  if (m_refs.isEmpty())
    m_refs = m_services.keys();
  const FleetSpan::Question question{.metrics = metrics, .range = range, .step = step};
  const Asking asking{.question = question, .from = m_span.from(question, now), .now = now};
  m_call = m_session.metrics()->fleet(m_refs, metrics, asking.from, now, step, this);
  m_call->then([this, asking](const Result<FleetAnswer> &answer) { onAnswer(answer, asking); });
}

/// Once for the whole cluster, where any runbook asks for alerts.
void FleetAssessor::askAlerts() {
  const bool wanted = std::ranges::any_of(m_rules, [](const auto &rules) { return rules->needs.alerts; });
  if (!wanted || m_alertsCall)
    return;
  m_alertsCall = m_session.metrics()->alerts(this);
  m_alertsCall->then([this](const Result<AlertsAnswer> &answer) {
    m_alerts = answer ? std::optional(*answer) : std::nullopt;
    m_alertsProblem = answer ? QString() : tr("The alerts cannot be read: %1").arg(answer.error().message);
    judgeDue();
  });
}

void FleetAssessor::onAnswer(const Result<FleetAnswer> &answer, const Asking &asking) {
  m_call = nullptr;
  if (!answer && answer.error().kind == ErrorKind::Cancelled)
    return;
  if (answer && !goesOn(*answer, asking)) {
    m_span.reset();
    return ask();
  }
  bool more = false;
  for (Service &service : m_services) {
    service.answered = service.asked;
    more |= !service.asked;
  }
  if (answer) {
    take(*answer, asking);
    setProblem(answer->warnings.join(u' ')) ? judgeAll() : judgeDue();
  } else {
    setProblem(answer.error().message);
    judgeUnmeasured();
  }
  if (more)
    refreshSoon();
}

/// What was measured stays as it is; what was not is unknown by the error.
void FleetAssessor::judgeUnmeasured() {
  m_blank.clear();
  for (auto service = m_services.cbegin(); service != m_services.cend(); ++service)
    if (service->metrics.isEmpty())
      judgeSoon(service.key());
}

bool FleetAssessor::goesOn(const FleetAnswer &answer, const Asking &asking) const {
  if (FleetSpan::isWhole(asking.question, asking.from, asking.now))
    return true;
  return m_span.canContinue(answer) && std::ranges::all_of(answer.series, [this, &asking](const ServiceSeries &each) {
           const auto service = m_services.constFind(each.service);
           return service == m_services.cend() ||
                  continues(service->metrics.value(each.metric).samples, each.series.samples, asking.question.step);
         });
}

void FleetAssessor::take(const FleetAnswer &answer, const Asking &asking) {
  const qint64 from = asking.from.toMSecsSinceEpoch();
  const qint64 oldest = asking.now.toMSecsSinceEpoch() - asking.question.range.count();
  const QHash<ObjectRef, Answered> named = byService(answer);
  for (auto service = m_services.begin(); service != m_services.end(); ++service) {
    const auto [series, pods, problem] = named.value(service.key());
    service->pods = pods > 0 ? std::optional(pods) : std::nullopt;
    service->blank = service->blank && service->outcomeProblem == problem;
    service->outcomeProblem = problem;
    if (series.isEmpty() && service->metrics.isEmpty())
      continue;
    for (auto each = series.cbegin(); each != series.cend(); ++each)
      service->metrics[each.key()].gap = (*each)->gap;
    for (const QString &metric : service->metrics.keys()) {
      MetricHistory &history = service->metrics[metric];
      const ServiceSeries *own = series.value(metric);
      history.samples =
          continued(history.samples, own ? own->series.samples : QList<Sample>(), from, oldest, asking.question.step);
      history.step = asking.question.step;
      history.staleAfter = std::max<std::chrono::milliseconds>(3 * asking.question.step, 10s);
      history.gapLowers = metric == u"success_rate";
      if (history.samples.isEmpty())
        service->metrics.remove(metric);
    }
  }
  m_span.took(asking.question, answer, asking.from, asking.now);
}

void FleetAssessor::loseMetrics() {
  m_queries.lose();
  if (m_alertsCall)
    m_alertsCall->cancel();
  m_alerts.reset();
  if (m_call)
    m_call->cancel();
  m_call = nullptr;
  m_span.reset();
  for (Service &service : m_services) {
    service.metrics.clear();
    service.asked = service.answered = service.blank = false;
  }
}

void FleetAssessor::judgeSoon(const ObjectRef &service) {
  if (!m_queued.contains(service)) {
    m_queued.insert(service);
    m_queue.append(service);
  }
  scheduleSlice();
}

void FleetAssessor::judgeAll() {
  m_blank.clear();
  for (auto service = m_services.cbegin(); service != m_services.cend(); ++service)
    judgeSoon(service.key());
}

/// Nothing that has come changes what is said of a service without metrics that stands still: once in a while is enough.
void FleetAssessor::judgeDue() {
  m_blank.clear();
  const QDateTime now = m_session.clock().now();
  for (auto service = m_services.cbegin(); service != m_services.cend(); ++service) {
    const bool standsStill = service->blank && service->metrics.isEmpty();  // and so has been judged
    const std::chrono::milliseconds age(standsStill ? service->status->at.msecsTo(now) : 0);
    if (!standsStill || age < 0ms || age >= blankEvery)
      judgeSoon(service.key());
  }
}

void FleetAssessor::scheduleSlice() {
  if (!m_started || std::exchange(m_sliceScheduled, true))
    return;
  QTimer::singleShot(0, this, &FleetAssessor::slice);
}

void FleetAssessor::slice() {
  m_sliceScheduled = false;
  const QDateTime now = m_session.clock().now();
  QList<ServiceStatusPtr> different;
  QElapsedTimer timer;
  timer.start();
  while (!m_queue.isEmpty() && timer.elapsed() < sliceMilliseconds) {
    const ObjectRef ref = m_queue.takeLast();
    m_queued.remove(ref);
    const auto service = m_services.find(ref);
    const Workload *workload = m_session.feed().workload(ref);  // none: that it is gone is about to be told
    if (service != m_services.end() && workload && !waitsForMetrics(*service) && judge(*workload, *service, now))
      different.append(service->status);
  }
  if (!m_queue.isEmpty())
    scheduleSlice();
  if (!different.isEmpty())
    Q_EMIT changed(different);
}

ServiceStatusPtr FleetAssessor::status(const ObjectRef &service) const {
  const auto found = m_services.constFind(service);
  return found == m_services.cend() ? nullptr : found->status;
}

bool FleetAssessor::setProblem(const QString &sentence) {
  if (std::exchange(m_problem, sentence) == sentence)
    return false;
  Q_EMIT problemChanged(sentence);
  return true;
}

}  // namespace sternway::assess

#include "moc_fleetassessor.cpp"
