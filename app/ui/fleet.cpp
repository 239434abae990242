// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/fleet.h"

#include "assess/verdictlog.h"
#include "core/incident.h"
#include "core/incidentfacts.h"
#include "models/cells.h"
#include "platform/heap.h"

#include <QJsonObject>
#include <QRegularExpression>
#include <QStringList>
#include <QThreadPool>

#include <algorithm>
#include <tuple>

namespace sternway::ui {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

FleetSession::FleetSession(Workspace &workspace, ClusterSession &session, models::FleetModel &services,
                           models::NavigationModel &navigation)
    : m_session(session),
      m_services(services),
      m_navigation(navigation),
      m_workspace(workspace),
      m_assessor(workspace.monitors(session).fleet()) {
  checkRunbook();
  takeState();
  connect(&workspace, &Workspace::runbooksChanged, this, [this] {
    checkRunbook();
    Q_EMIT changed();
  });
  connect(&session, &ClusterSession::stateChanged, this, &FleetSession::takeState);
  connect(&session, &ClusterSession::settingsChanged, this, &FleetSession::takeState);
  connect(&session, &ClusterSession::metricsChanged, this, &FleetSession::takeState);
  connect(&session.feed(), &ClusterFeed::synced, this, &FleetSession::changed);
  // The objects of the list are gone by then, and the services have been judged.
  connect(&session.feed(), &ClusterFeed::synced, this,
          [this] { QTimer::singleShot(20s, this, [] { QThreadPool::globalInstance()->start(platform::trimHeap); }); });
  connect(&session.feed(), &ClusterFeed::namespacesChanged, this, &FleetSession::changed);
  connect(&session.feed(), &ClusterFeed::limited, this, [this](const QString &sentence) {
    if (!m_limits.contains(sentence)) {
      m_limits.append(sentence);
      Q_EMIT changed();
    }
  });
  connect(&m_assessor, &assess::FleetAssessor::changed, this, &FleetSession::applyStatuses);
  connect(&m_assessor, &assess::FleetAssessor::problemChanged, this, [this](const QString &sentence) {
    m_problemSince = sentence.isEmpty() ? QDateTime() : m_session.clock().now();
    takeState();
  });
  session.feed().followWorkloads(this, [this](const ChangeSet<Workload> &changes) { applyWorkloads(changes); });
  session.feed().start();
  m_assessor.start();
}

void FleetSession::checkRunbook() {
  const auto runbook =
      m_workspace.runbook({.context = m_session.context(), .nameSpace = {}, .name = {}, .kind = Kind::Deployment});
  m_runbookError = runbook ? std::nullopt : std::optional(runbook.error());
}

FleetSession::~FleetSession() {
  m_services.apply({.reset = false, .upserted = {}, .removed = services()});
  m_navigation.removeCluster(m_session.context());
}

QString FleetSession::stateInShort() const {
  static const QRegularExpression colon(u": |："_s);
  return m_session.state().message.section(colon, 0, 0);
}

QString FleetSession::problem() const {
  if (m_runbookError)
    return tr("The decision matrix cannot be used, so nothing is judged: %1 %2")
        .arg(m_runbookError->message, m_runbookError->detail);
  if (lacksMetrics())
    return m_session.metricsProblem();
  if (m_assessor.problem().isEmpty())
    return {};
  const bool measured = std::ranges::any_of(m_services.values(), [this](const models::FleetRow &row) {
    return isOwn(row) && row.status && !row.status->errorHistory.isEmpty();
  });
  return measured ? tr("Metrics are out of date since %1: %2")
                        .arg(m_problemSince.toLocalTime().toString(u"HH:mm"_s), m_assessor.problem())
                  : tr("There are no metrics: %1").arg(m_assessor.problem());
}

bool FleetSession::lacksCluster() const {
  return !lacksMetrics() && !m_assessor.problem().isEmpty() && m_session.metrics()->cluster().isOpen();
}

bool FleetSession::isStale() const {
  const bool metricsAreOld = !lacksMetrics() && !m_assessor.problem().isEmpty();
  return !isConnected() || metricsAreOld;
}

void FleetSession::takeState() {
  m_navigation.setCluster({.context = m_session.context(),
                           .words = stateInShort(),
                           .reason = m_session.state().message,
                           .live = isConnected(),
                           .production = m_session.isProduction(),
                           .rehearsal = m_session.isRehearsal()});
  if (const bool stale = isStale(); stale != m_stale) {
    m_stale = stale;
    showAll();
  }
  Q_EMIT changed();
}

QList<ObjectRef> FleetSession::services() const {
  QList<ObjectRef> refs;
  for (const models::FleetRow &row : m_services.values())
    if (isOwn(row))
      refs.append(row.ref);
  return refs;
}

bool FleetSession::hasServices() const {
  return std::ranges::any_of(m_services.values(), [this](const models::FleetRow &row) { return isOwn(row); });
}

void FleetSession::showAll() {
  QList<models::FleetRow> all;
  for (const models::FleetRow &row : m_services.values())
    if (isOwn(row)) {
      all.append(row);
      all.last().stale = m_stale;
    }
  m_services.apply({.reset = false, .upserted = all, .removed = {}});
}

models::FleetRow FleetSession::rowOf(const Workload &workload) const {
  const models::FleetRow *known = m_services.find(workload.ref);
  models::FleetRow row = known ? *known : models::FleetRow();
  row.ref = workload.ref;
  row.stale = m_stale;
  row.revision = workload.ref.kind == Kind::Deployment ? revisionNumber(workload) : 0;
  row.images = workload.images;
  row.created = workload.created;
  if (row.created.isValid())
    row.age = std::chrono::seconds(row.created.secsTo(m_session.clock().now()));
  return row;
}

void FleetSession::applyWorkloads(const ChangeSet<Workload> &changes) {
  ChangeSet<models::FleetRow> rows;
  QSet<ObjectRef> named;
  QList<ObjectRef> added;
  for (const Workload &workload : changes.upserted) {
    named.insert(workload.ref);
    if (!m_services.find(workload.ref))
      added.append(workload.ref);
    rows.upserted.append(rowOf(workload));
  }
  rows.removed = changes.removed;
  // Of a reset, what is not named is gone; the other clusters' rows stay.
  if (changes.reset)
    for (const ObjectRef &ref : services())
      if (!named.contains(ref))
        rows.removed.append(ref);
  for (const ObjectRef &ref : std::as_const(rows.removed))
    m_turns.forget(ref);
  m_services.apply(rows);
  m_navigation.removeServices(rows.removed);
  m_navigation.insertServices(added);
  m_assessor.apply(changes);
  showStatusesOf(added);
  Q_EMIT changed();
}

/// The assessor may have judged them for others, and tells only what changes.
void FleetSession::showStatusesOf(const QList<ObjectRef> &services) {
  QList<ServiceStatusPtr> known;
  for (const ObjectRef &service : services)
    if (const ServiceStatusPtr status = m_assessor.status(service))
      known.append(status);
  if (!known.isEmpty())
    applyStatuses(known);
}

void FleetSession::applyStatuses(const QList<ServiceStatusPtr> &statuses) {
  QList<models::FleetRow> rows;
  for (const ServiceStatusPtr &status : statuses) {
    const models::FleetRow *known = m_services.find(status->ref);
    if (!known)
      continue;
    models::FleetRow row = *known;
    row.status = status;
    if (row.created.isValid())
      row.age = std::chrono::seconds(row.created.secsTo(m_session.clock().now()));
    rows.append(row);
    m_navigation.setMark(status->ref, markOf(row));
    m_navigation.setWords(status->ref, status->sentence, models::outlookInShort(status->verdict));
  }
  m_services.apply({.reset = false, .upserted = rows, .removed = {}});
  Q_EMIT changed();
  Q_EMIT judged(statuses);
  for (const ServiceStatusPtr &status : statuses)
    if (const auto turn = m_services.find(status->ref) ? m_turns.take(*status) : VerdictTurns::Turn::None;
        turn != VerdictTurns::Turn::None)
      Q_EMIT turned(*status, turn == VerdictTurns::Turn::Recovered);
}

FleetIncidents::FleetIncidents(Workspace &workspace, QObject *parent) : QObject(parent), m_workspace(workspace) {
  connect(&workspace, &Workspace::journalChanged, this, &FleetIncidents::follow);
}

void FleetIncidents::join(FleetSession &session) {
  m_sessions.append(&session);
  connect(&session, &FleetSession::judged, this, &FleetIncidents::log);
  connect(&session, &FleetSession::turned, this, &FleetIncidents::note);
}

void FleetIncidents::leave(FleetSession &session) {
  m_sessions.removeAll(&session);
  disconnect(&session, nullptr, this, nullptr);
}

/// Where an incident was opened, the verdict that stands belongs to it.
void FleetIncidents::follow() {
  const auto incidents = m_workspace.incidents();
  if (!incidents)
    return;
  const QHash<ObjectRef, QString> before = std::exchange(m_open, {});
  QList<ServiceStatusPtr> toLog;
  for (const IncidentRecord *record : (*incidents)->store().open()) {
    const ObjectRef &service = record->incident.service;
    m_open.insert(service, record->incident.id);
    for (FleetSession *session : std::as_const(m_sessions))
      if (const ServiceStatusPtr status = before.contains(service) ? nullptr : session->status(service))
        toLog.append(status);
  }
  log(toLog);
}

/// Of several windows and processes that watch a service, the journal takes the news from one; what could not be written is news
/// again with the next status.
void FleetIncidents::log(const QList<ServiceStatusPtr> &statuses) {
  const auto incidents = m_workspace.incidents();
  for (const ServiceStatusPtr &each : statuses) {
    const ServiceStatus &status = *each;
    const IncidentRecord *open = incidents ? (*incidents)->store().record(m_open.value(status.ref)) : nullptr;
    const auto runbook = open ? m_workspace.runbook(status.ref) : Result<RunbookPtr>(nullptr);
    if (!runbook || !*runbook || status.verdict.rows.size() != (*runbook)->matrix.rows.size())
      continue;
    const EventDraft event = assess::verdictEvent(status.ref, status.verdict, (*runbook)->matrix, status.at);
    QList<EventDraft> events{event};
    // What the window had shown before somebody declared it.
    if (status.calledSince.isValid() && status.calledSince < open->incident.openedAt)
      events.prepend(assess::detectedEvent(status.ref, status.verdict, (*runbook)->matrix, status.calledSince));
    if (assess::isNews(event, open->events))
      std::ignore = (*incidents)->appendAll(open->incident.id, events, this);
  }
}

/// What the verdict says stands in its own event: see log().
void FleetIncidents::note(const ServiceStatus &status, bool recovered) {
  const auto incidents = m_workspace.incidents();
  const QString open = m_open.value(status.ref);
  if (!incidents || open.isEmpty() || (!recovered && markOf(status.verdict) != Mark::Critical))
    return;
  EventDraft event{.type = recovered ? eventtype::recovered : eventtype::threshold,
                   .summary = tr("No rule calls for a rollback any more"),
                   .data = QJsonObject{{targetKey, toJson(targetOf(status.ref))}}};
  if (!recovered) {
    const auto runbook = m_workspace.runbook(status.ref);
    // The runbook may be another one by now.
    if (!runbook || !*runbook || status.verdict.row < 0 || status.verdict.rows.size() != (*runbook)->matrix.rows.size())
      return;
    const MatrixRow &row = (*runbook)->matrix.rows.at(status.verdict.row);
    event.summary = tr("Threshold crossed: %1").arg(row.when);
    event.data.insert(u"line"_s, row.line);
  }
  std::ignore = (*incidents)->append(open, event, this);
}

Fleet::Fleet(Workspace &workspace, QObject *parent) : QObject(parent), m_workspace(workspace) {
  m_soon.setSingleShot(true);
  connect(&m_soon, &QTimer::timeout, this, &Fleet::count);
  connect(&workspace, &Workspace::sessionOpened, this, &Fleet::join);
  connect(&workspace, &Workspace::sessionAboutToClose, this, &Fleet::leave);
  const QList<ClusterSession *> open = workspace.sessions();
  for (ClusterSession *session : open)
    join(session);
}

Fleet::~Fleet() = default;

QList<FleetSession *> Fleet::sessions() const {
  QList<FleetSession *> sessions;
  for (const auto &session : m_sessions)
    sessions.append(session.get());
  return sessions;
}

FleetSession *Fleet::session(const QString &context) const {
  const auto found = std::find_if(m_sessions.begin(), m_sessions.end(),
                                  [&context](const auto &each) { return each->session().context() == context; });
  return found == m_sessions.end() ? nullptr : found->get();
}

void Fleet::join(ClusterSession *session) {
  auto part = std::make_unique<FleetSession>(m_workspace, *session, m_services, m_navigation);
  connect(part.get(), &FleetSession::changed, this, [this] { m_soon.start(0); });
  m_incidents.join(*part);
  connect(part.get(), &FleetSession::turned, this, &Fleet::turned);
  m_sessions.push_back(std::move(part));
  m_soon.start(0);
}

void Fleet::leave(ClusterSession *session) {
  for (const auto &each : m_sessions)
    if (&each->session() == session)
      m_incidents.leave(*each);
  std::erase_if(m_sessions, [session](const auto &each) { return &each->session() == session; });
  m_soon.start(0);
}

void Fleet::count() {
  m_toRollBack = m_pending = m_unknown = m_waiting = 0;
  for (int row = 0; row < m_services.rowCount(); ++row) {
    const models::FleetRow &service = m_services.at(row);
    m_waiting += !service.status;
    if (!service.status)
      continue;
    const Mark mark = markOf(service);
    m_toRollBack += mark == Mark::Critical;
    m_pending += service.status->verdict.pending.has_value();
    m_unknown += mark == Mark::Unknown || (service.stale && mark < Mark::Warning);
  }
  Q_EMIT changed();
}

QString toText(const Place &place) {
  switch (place.page) {
    case Place::Page::Welcome: return u"welcome"_s;
    case Place::Page::Fleet: return u"fleet"_s;
    case Place::Page::Incidents: return u"incidents"_s;
    case Place::Page::Service: break;
  }
  const ObjectRef &service = place.service;
  return QStringList{service.context, service.nameSpace, kindName(service.kind), service.name}.join(u'\n');
}

std::optional<Place> placeFromText(const QString &text) {
  if (text == u"welcome"_s)
    return Place{};
  if (text == u"fleet"_s)
    return Place{.page = Place::Page::Fleet, .service = {}};
  if (text == u"incidents"_s)
    return Place{.page = Place::Page::Incidents, .service = {}};
  const QStringList parts = text.split(u'\n');
  if (parts.size() != 4)
    return std::nullopt;
  for (const Kind kind : {Kind::Deployment, Kind::StatefulSet, Kind::DaemonSet})
    if (kindName(kind) == parts[2])
      return Place{.page = Place::Page::Service,
                   .service = {.context = parts[0], .nameSpace = parts[1], .name = parts[3], .kind = kind}};
  return std::nullopt;
}

void PlaceHistory::visit(const Place &place) {
  if (current() == place)
    return;
  m_places.resize(m_at + 1);
  m_places.append(place);
  if (m_places.size() > limit)
    m_places.removeFirst();
  m_at = m_places.size() - 1;
}

}  // namespace sternway::ui

#include "moc_fleet.cpp"
