// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/fleetsession.h"

#include "models/cells.h"

#include <QRegularExpression>

namespace sternway {

using namespace Qt::StringLiterals;

FleetSession::FleetSession(Workspace &workspace, ClusterSession &session, FleetModel &services, NavigationModel &navigation)
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
  connect(&session.feed(), &ClusterFeed::namespacesChanged, this, &FleetSession::changed);
  connect(&session.feed(), &ClusterFeed::limited, this, [this](const QString &sentence) {
    if (!m_limits.contains(sentence)) {
      m_limits.append(sentence);
      Q_EMIT changed();
    }
  });
  connect(&m_assessor, &FleetAssessor::changed, this, &FleetSession::applyStatuses);
  connect(&m_assessor, &FleetAssessor::problemChanged, this, [this](const QString &sentence) {
    m_problemSince = sentence.isEmpty() ? QDateTime() : m_session.clock().now();
    takeState();
  });
  session.feed().followWorkloads(this, [this](const ChangeSet<Workload> &changes) { applyWorkloads(changes); });
  session.feed().start();
  m_assessor.start();
  applyStatuses(m_assessor.statuses());
}

void FleetSession::checkRunbook() {
  const auto runbook =
      m_workspace.runbook({.context = m_session.context(), .nameSpace = {}, .name = {}, .kind = Kind::Deployment});
  m_runbookError = runbook ? std::nullopt : std::optional(runbook.error());
}

FleetSession::~FleetSession() {
  m_services.apply({.reset = false, .upserted = {}, .removed = m_rows.keys()});
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
  return tr("Metrics are out of date since %1: %2").arg(m_problemSince.toLocalTime().toString(u"HH:mm"_s), m_assessor.problem());
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

void FleetSession::showAll() {
  for (FleetRow &row : m_rows)
    row.stale = m_stale;
  m_services.apply({.reset = false, .upserted = m_rows.values(), .removed = {}});
}

FleetRow FleetSession::rowOf(const Workload &workload) const {
  FleetRow row = m_rows.value(workload.ref);
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
  ChangeSet<FleetRow> rows;
  QSet<ObjectRef> named;
  QList<ObjectRef> added;
  for (const Workload &workload : changes.upserted) {
    named.insert(workload.ref);
    if (!m_rows.contains(workload.ref))
      added.append(workload.ref);
    rows.upserted.append(m_rows[workload.ref] = rowOf(workload));
  }
  rows.removed = changes.removed;
  // Of a reset, what is not named is gone; the other clusters' rows stay.
  if (changes.reset)
    for (const ObjectRef &ref : m_rows.keys())
      if (!named.contains(ref))
        rows.removed.append(ref);
  for (const ObjectRef &ref : std::as_const(rows.removed)) {
    m_rows.remove(ref);
    m_turns.forget(ref);
  }
  m_services.apply(rows);
  m_navigation.removeServices(rows.removed);
  m_navigation.insertServices(added);
  m_assessor.apply(changes);
  Q_EMIT changed();
}

void FleetSession::applyStatuses(const QList<ServiceStatus> &statuses) {
  QList<FleetRow> rows;
  for (const ServiceStatus &status : statuses) {
    const auto found = m_rows.find(status.ref);
    if (found == m_rows.end())
      continue;
    found->status = status;
    found->judged = true;
    if (found->created.isValid())
      found->age = std::chrono::seconds(found->created.secsTo(m_session.clock().now()));
    rows.append(*found);
    m_navigation.setMark(status.ref, markOf(*found));
    m_navigation.setWords(status.ref, status.sentence, outlookInShort(status.verdict));
  }
  m_services.apply({.reset = false, .upserted = rows, .removed = {}});
  Q_EMIT changed();
  Q_EMIT judged(statuses);
  for (const ServiceStatus &status : statuses)
    if (const auto turn = m_rows.contains(status.ref) ? m_turns.take(status) : VerdictTurns::Turn::None;
        turn != VerdictTurns::Turn::None)
      Q_EMIT turned(status, turn == VerdictTurns::Turn::Recovered);
}

}  // namespace sternway
