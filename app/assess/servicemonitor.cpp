// SPDX-License-Identifier: GPL-3.0-or-later
#include "assess/servicemonitor.h"

#include "assess/fleetassessor.h"
#include "assess/fleethealth.h"
#include "core/clusterapi.h"
#include "core/format.h"
#include "core/plan.h"

#include <algorithm>
#include <utility>

namespace sternway::assess {

using namespace Qt::StringLiterals;

namespace {

constexpr int most = 20;

/// Its patch took effect; whether the operation succeeded after that does not make the revision that it left any better.
bool hasLeft(const OperationRecord &operation, const Plan &plan) {
  const Step *undo = undoStep(plan);
  return operation.state == OperationState::Succeeded ||
         (undo && std::ranges::any_of(operation.steps, [undo](const StepRecord &step) {
            return step.stepId == undo->id && step.state == StepState::Finished;
          }));
}

IncidentRecord marksOf(const IncidentRecord &record) {
  IncidentRecord marks{.incident = record.incident, .events = {}, .operations = {}, .chainProblem = {}};
  for (const JournalEvent &event : record.events)
    if (event.type == eventtype::revisionMarked || event.type == eventtype::revisionUnmarked)
      marks.events << event;
  return marks;
}

/// However many incidents came after it: a mark holds until somebody takes it away.
void loadMarks(Journal &journal, Call<QList<IncidentRecord>> *call, const QStringList &ids, const OlderMarks &known,
               const QList<IncidentRecord> &read) {
  QList<IncidentRecord> all = read;
  for (const QString &id : ids) {
    if (!known->contains(id)) {
      journal.load(id, call)->then([&journal, call, ids, known, read, id](const Result<IncidentRecord> &record) {
        if (!record)
          return call->finish(tl::unexpected(record.error()));
        known->insert(id, marksOf(*record));
        loadMarks(journal, call, ids, known, read);
      });
      return;
    }
    if (const IncidentRecord marks = known->value(id); !marks.events.isEmpty())
      all << marks;
  }
  call->finish(all);
}

void loadNext(Journal &journal, Call<QList<IncidentRecord>> *call, QStringList left, const QStringList &older,
              const OlderMarks &known, const QList<IncidentRecord> &read) {
  if (left.isEmpty())
    return loadMarks(journal, call, older, known, read);
  const QString id = left.takeFirst();
  journal.load(id, call)->then([&journal, call, left, older, known, read](const Result<IncidentRecord> &record) {
    if (!record)
      return call->finish(tl::unexpected(record.error()));
    loadNext(journal, call, left, older, known, read + QList<IncidentRecord>{*record});
  });
}

}  // namespace

Call<QList<IncidentRecord>> *readPast(Journal &journal, const ObjectRef &workload, const OlderMarks &known, QObject *context) {
  auto *call = new Call<QList<IncidentRecord>>(context);
  journal.incidents(call)->then([&journal, call, known, workload](const Result<QList<Incident>> &incidents) {
    if (!incidents)
      return call->finish(tl::unexpected(incidents.error()));
    QStringList newest;
    QStringList older;
    bool hasOwn = false;
    for (const Incident &incident : *incidents) {
      if (!targetsOf(incident).contains(targetOf(workload)))
        continue;
      // a new mark goes into an open one, or the last that is the workload's own
      const bool isLastOwn = incident.service == workload && !std::exchange(hasOwn, true);
      (incident.isOpen() || isLastOwn || newest.size() < most ? newest : older) << incident.id;
    }
    loadNext(journal, call, newest, older, known, {});
  });
  return call;
}

QList<JournalEvent> openIncidentEvents(const QList<IncidentRecord> &records, const ObjectRef &workload) {
  for (const IncidentRecord &record : records)
    if (record.incident.service == workload && !record.incident.closedAt.isValid())
      return record.events;
  return {};
}

namespace {
/// An undo that took effect.
struct PastUndo {
  KubernetesUndo undo;
  const OperationRecord *operation = nullptr;
};

/// The oldest first; valid as long as the records.
QList<PastUndo> pastUndos(const QList<IncidentRecord> &records, const ObjectRef &workload) {
  QList<PastUndo> all;
  for (const IncidentRecord &record : records)
    for (const OperationRecord &operation : record.operations) {
      const auto plan = planFromJson(operation.plan);
      if (!plan || !hasLeft(operation, *plan))
        continue;
      if (const KubernetesUndo undo = undoOf(*plan); undo.workload == workload)
        all.append({.undo = undo, .operation = &operation});
    }
  std::ranges::stable_sort(all, {}, [](const PastUndo &each) { return each.operation->startedAt; });
  return all;
}
}  // namespace

QMap<QString, QString> rolledBackFrom(const QList<IncidentRecord> &records, const ObjectRef &workload) {
  QMap<QString, QString> from;
  for (const PastUndo &past : pastUndos(records, workload)) {
    if (!past.undo.isForward)
      from.insert(past.undo.fromRevisionUid,
                  tr("rolled back on %1").arg(past.operation->startedAt.toUTC().toString(u"yyyy-MM-dd HH:mm 'UTC'"_s)));
    else if (past.operation->state == OperationState::Succeeded)
      from.remove(past.undo.targetRevisionUid);
  }
  return from;
}

std::optional<LastRollback> lastRollback(const QList<IncidentRecord> &records, const ObjectRef &workload) {
  const QList<PastUndo> all = pastUndos(records, workload);
  if (all.isEmpty() || all.last().undo.isForward || all.last().operation->state != OperationState::Succeeded)
    return std::nullopt;
  const OperationRecord &operation = *all.last().operation;
  return LastRollback{.undo = all.last().undo, .at = operation.startedAt, .incidentId = operation.incidentId};
}

AssessorOptions assessorOptions(const QList<IncidentRecord> &past, const ObjectRef &workload, const StringMap &overrides) {
  AssessorOptions options{.overrides = overrides, .knownBad = rolledBackFrom(past, workload)};
  options.marks = revisionMarks(past, workload);
  options.incident = openIncidentEvents(past, workload);
  return options;
}

using namespace std::chrono_literals;

namespace {
constexpr auto interval = 15s;
}

ServiceMonitor::ServiceMonitor(std::shared_ptr<const MonitorPorts> ports, ObjectRef service)
    : m_ports(std::move(ports)), m_service(std::move(service)) {}

ServiceMonitor::~ServiceMonitor() = default;

void ServiceMonitor::follow(QObject *user) {
  m_users.append(user);
  connect(user, &QObject::destroyed, this, &ServiceMonitor::leave);
  if (const auto runbook = m_ports ? m_ports->runbook(m_service) : Result<RunbookPtr>(nullptr); runbook && *runbook)
    followHealth(*runbook);
  if (m_underWay || (isRecent() && m_users.size() > 1))
    return;
  if (isRecent())
    again();
  else
    begin();
}

bool ServiceMonitor::isRecent() const {
  return m_latest && !m_problem && !m_pastIsOld && m_ports &&
         m_latest->at.msecsTo(m_ports->clock->now()) < std::chrono::milliseconds(interval).count();
}

/// The timer goes with the run: what begins in between takes its place.
void ServiceMonitor::again() {
  if (!m_run)
    m_run = std::make_unique<QObject>();
  m_ports->clock->after(interval, m_run.get(), [this] { refresh(); });
}

void ServiceMonitor::close() {
  suspend();
  m_health.reset();
  m_ports.reset();
}

void ServiceMonitor::leave(QObject *user) {
  m_users.removeAll(user);
  if (!m_users.isEmpty())
    return;
  m_health.reset();
  if (m_waiting.isEmpty())
    suspend();
}

/// One that is under way with an old past is begun anew: who asks has perhaps just written to the journal.
Call<Assessment> *ServiceMonitor::assess(QObject *context, std::chrono::milliseconds revisionAge) {
  if (!m_ports)
    return Call<Assessment>::finished(context, fail(ErrorKind::Cancelled, tr("The cluster was closed")));
  auto *call = new Call<Assessment>(context);
  m_waiting.append(call);
  connect(call, &QObject::destroyed, this, [this, call] {
    if (m_waiting.removeAll(call) > 0 && !isWanted())
      suspend();
  });
  m_revisionAge = m_underWay ? std::min(m_revisionAge, revisionAge) : revisionAge;
  if (!m_underWay || m_pastIsOld)
    begin();
  return call;
}

void ServiceMonitor::refresh() {
  m_revisionAge = {};
  if (isWanted())
    begin();
}

void ServiceMonitor::suspend() {
  m_run.reset();
  m_underWay = false;
}

StringMap ServiceMonitor::queries() const {
  return m_ports && m_ports->overrides ? m_ports->overrides(m_service) : StringMap();
}

QList<HealthEndpoint> ServiceMonitor::endpoints() const {
  return m_health ? m_health->endpoints() : QList<HealthEndpoint>();
}

void ServiceMonitor::begin() {
  if (!m_ports)
    return;
  m_run = std::make_unique<QObject>();
  m_underWay = true;
  const bool old = std::exchange(m_pastIsOld, false) || m_readsPast;
  const auto journal = old && m_ports->journal ? m_ports->journal() : Result<Journal *>(nullptr);
  if (old)
    m_pastProblem = journal ? std::nullopt : std::optional(journal.error());
  if (journal && *journal)
    return readPast(**journal);
  // Never from within the call that asks.
  QMetaObject::invokeMethod(
      m_run.get(), [this] { judge(); }, Qt::QueuedConnection);
}

Call<QList<RevisionMark>> *ServiceMonitor::readMarks(Journal &journal, QObject *context) const {
  return mapped<QList<RevisionMark>>(
      context, assess::readPast(journal, m_service, m_olderMarks, context),
      [service = m_service](const Result<QList<IncidentRecord>> &past) {
        return past.map([&service](const QList<IncidentRecord> &records) { return revisionMarks(records, service); });
      });
}

/// Without a journal it is judged all the same: then nothing is declared, and no revision is known to have been left.
void ServiceMonitor::readPast(Journal &journal) {
  m_readsPast = true;
  auto *call = sternway::assess::readPast(journal, m_service, m_olderMarks, m_run.get());
  call->then([this](const Result<QList<IncidentRecord>> &past) {
    m_readsPast = false;
    if (past)
      m_past = *past;
    m_pastProblem = past ? std::nullopt : std::optional(past.error());
    judge();
  });
}

void ServiceMonitor::judge() {
  const auto runbook = m_ports->runbook(m_service);
  if (!runbook)
    return take(tl::unexpected(runbook.error()));
  followHealth(*runbook);
  AssessorOptions options = assessorOptions(m_past, m_service, queries());
  options.memory = m_memory;
  options.revisionAge = m_revisionAge;
  options.accepted = m_ports->isAccepted && m_ports->isAccepted(**runbook);
  if (m_health)
    options.health = m_health->history();
  // Who waits for this answer wants to know it of the endpoints too; who follows is told with the next.
  if (!m_health || !m_health->isTrusted() || !m_waiting.isEmpty())
    options.probe = m_ports->probe ? m_ports->probe() : nullptr;
  sternway::assess::assess(*m_ports->cluster, m_ports->metrics ? m_ports->metrics() : nullptr, *m_ports->clock, *runbook, options,
                           m_service, m_run.get())
      ->then([this](const Result<Assessment> &assessment) { take(assessment); });
}

/// What the first round says is judged at once; later rounds come in time for the next assessment.
void ServiceMonitor::followHealth(const RunbookPtr &runbook) {
  const QStringList urls = healthUrls(runbook, m_service);
  HealthProbe *probe = m_ports->probe ? m_ports->probe() : nullptr;
  const bool accepted = m_ports->isAccepted && m_ports->isAccepted(*runbook);
  const bool wanted = probe && !urls.isEmpty() && !m_users.isEmpty();
  if (wanted ? m_health && urls == m_healthUrls && accepted == m_health->isTrusted() : !m_health)
    return;
  m_health.reset();
  m_healthUrls = urls;
  if (wanted) {
    m_health = std::make_unique<HealthPoller>(*probe, *m_ports->clock, urls, accepted);
    connect(m_health.get(), &HealthPoller::changed, this, [this] {
      Q_EMIT healthChanged();
      if (m_health && m_health->history().samples.size() == 1)
        refresh();
    });
    m_health->start();
  }
  Q_EMIT healthChanged();
}

/// Those who are told may ask again, or be the last users.
void ServiceMonitor::take(const Result<Assessment> &result) {
  const Result<Assessment> assessment = result;
  m_underWay = false;
  m_pastIsOld |= m_pastProblem.has_value();
  m_revisionAge = {};
  if (assessment) {
    m_latest = *assessment;
    m_problem.reset();
  } else {
    m_problem = assessment.error();
  }
  if (!m_users.isEmpty())
    again();
  QList<QPointer<Call<Assessment>>> waiting;
  for (Call<Assessment> *call : std::exchange(m_waiting, {}))
    waiting.append(call);
  Q_EMIT changed();
  for (const auto &call : waiting)
    if (call)
      call->finish(assessment);
}

template <typename Function>
void MonitorPool::each(Function function) {
  for (const auto &known : m_monitors.values())
    if (const auto monitor = known.lock())
      (monitor.get()->*function)();
}

MonitorPool::MonitorPool(ClusterSession &session, MonitorPorts ports, QObject *parent) : QObject(parent) {
  ports.cluster = &session.cluster();
  ports.clock = &session.clock();
  ports.metrics = [&session] { return session.metrics(); };
  ports.probe = [&session] { return session.healthProbe(); };
  ports.programs = session.programs();
  ports.web = session.web();
  ports.secrets = session.secrets();
  if (!ports.overrides)
    ports.overrides = [&session](const ObjectRef &service) { return session.metricQueries(service); };
  ports.calledSince = [this](const ObjectRef &service) {
    const ServiceStatusPtr status = m_fleet->status(service);
    return status ? status->calledSince : QDateTime();
  };
  m_ports = std::make_shared<MonitorPorts>(std::move(ports));
  m_fleet = std::make_unique<FleetAssessor>(session, m_ports);
  connect(&session, &ClusterSession::metricsAboutToChange, this, [this] { each(&ServiceMonitor::suspend); });
  connect(&session, &ClusterSession::metricsChanged, this, [this] { each(&ServiceMonitor::refresh); });
}

/// Whoever still holds a monitor has no cluster to ask any more.
MonitorPool::~MonitorPool() {
  each(&ServiceMonitor::close);
}

std::shared_ptr<ServiceMonitor> MonitorPool::monitor(const ObjectRef &service) {
  if (auto known = m_monitors.value(service).lock())
    return known;
  const auto fresh = std::make_shared<ServiceMonitor>(m_ports, service);
  m_monitors.insert(service, fresh);
  return fresh;
}

void MonitorPool::journalChanged() {
  each(&ServiceMonitor::journalChanged);
  m_fleet->journalChanged();
}

/// A monitor reads them at each turn.
void MonitorPool::queriesChanged(const ObjectRef &service) {
  m_fleet->queriesChanged(service);
}

void MonitorPool::runbooksChanged() {
  each(&ServiceMonitor::refresh);
  m_fleet->reloadRunbooks();
}

}  // namespace sternway::assess

#include "moc_servicemonitor.cpp"
