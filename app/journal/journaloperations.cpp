// SPDX-License-Identifier: GPL-3.0-or-later

// JournalStore: operations, their steps, and who may write them.
#include "core/format.h"
#include "core/journal.h"
#include "core/result.h"
#include "journal/journalrows.h"
#include "journal/journalstore.h"

// JournalStore: messages, recorded before they are sent.

namespace sternway::journal {

using namespace Qt::StringLiterals;

namespace {
tl::unexpected<Error> heldByAnother(const Lease &lease) {
  return fail(ErrorKind::Conflict, tr("This operation is being run %1").arg(holderText(lease)),
              tr("Follow it there; nothing is changed here."));
}
}  // namespace

/// Clocks are not trusted blindly: one that was set back would make a dead holder's lease last for hours. So a lease that this
/// process has seen unchanged for a whole lease time is over, whatever its end says.
LeaseState JournalStore::stateOf(const QString &operationId, const Lease &lease, const QDateTime &now) {
  if (lease.instance == m_connection.settings().instance)
    return LeaseState::Mine;
  if (lease.until <= now)
    return LeaseState::Expired;
  Seen &seen = m_seen[operationId];
  if (seen.until != lease.until || now < seen.at)
    seen = {.until = lease.until, .at = now};
  return seen.at.msecsTo(now) >= std::chrono::milliseconds(leaseTime).count() ? LeaseState::Expired : LeaseState::Held;
}

/// Nothing: there is no such operation.
Result<std::optional<Lease>> JournalStore::leaseOf(const QString &operationId, const QString &incidentId) {
  auto query = TRY(m_database.run(u"SELECT incident_id, %1 FROM operations WHERE id = ?"_s.arg(leaseColumns()), {operationId}));
  if (!query.next())
    return std::nullopt;
  if (query.value(0).toString() != incidentId)
    return fail(
        ErrorKind::Storage,
        tr("The operation %1 belongs to the incident %2, not to %3").arg(operationId, query.value(0).toString(), incidentId));
  return leaseFrom(query, 1);
}

/// The lease under which this process may record the operation.
Result<Lease> JournalStore::claim(const OperationRecord &operation, const QDateTime &now) {
  const auto found = TRY(leaseOf(operation.id, operation.incidentId));
  const JournalSettings &self = m_connection.settings();
  Lease lease{.user = self.user, .host = self.host, .instance = self.instance, .since = now, .until = now, .term = 1};
  if (found) {
    const Lease &known = *found;
    const LeaseState state = stateOf(operation.id, known, now);
    // Whoever read another term decided on what is no longer so: a holder that comes back, or the second of two that take over.
    if (state == LeaseState::Held || (state == LeaseState::Expired && known.term != operation.lease.term))
      return heldByAnother(known);
    lease.term = known.term + (state == LeaseState::Mine ? 0 : 1);
    if (state == LeaseState::Mine)
      lease.since = known.since;
  }
  lease.until = now.addMSecs(std::chrono::milliseconds(leaseTime).count());
  return lease;
}

Result<Done> JournalStore::requireMine(const QString &operationId, const QString &incidentId) {
  const auto found = TRY(leaseOf(operationId, incidentId));
  if (!found)
    return fail(ErrorKind::NotFound, tr("There is no operation %1 in the journal").arg(operationId));
  if (found->instance != m_connection.settings().instance)
    return heldByAnother(*found);
  return Done{};
}

Result<Done> JournalStore::prolong(const QString &operationId, std::chrono::milliseconds time, const QDateTime &now) {
  return m_connection.writing(now, [&]() -> Result<Done> {
    const auto incident = TRY(m_database.value(u"SELECT incident_id FROM operations WHERE id = ?"_s, {operationId}));
    TRY(requireMine(operationId, incident.toString()));
    return withoutRows(m_database.run(u"UPDATE operations SET lease_until = ?, lease_instance = ? WHERE id = ?"_s,
                                      {storedTime(now.addMSecs(time.count())),
                                       time.count() > 0 ? storedText(m_connection.settings().instance) : u""_s, operationId}));
  });
}

Result<Done> JournalStore::recordOperation(const OperationRecord &operation, const EventDraft &event, const QDateTime &now) {
  return m_connection.writing(now, [&]() -> Result<Done> {
    const auto lease = TRY(claim(operation, now));
    // The event first: it finds out whether the incident exists. The lease forgets who held it before.
    EventDraft told = event;
    if (lease.since == now)
      told.data.insert(u"who"_s, lease.user);
    TRY(appendInside(operation.incidentId, told, now));
    const QJsonObject plan = redactedJson(operation.plan);
    // A plan does not change once it is recorded; an update need not bring it again.
    return withoutRows(m_database.run(
        u"INSERT INTO operations (%1) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET "
        "state = excluded.state, started_at = excluded.started_at, ended_at = excluded.ended_at, message = excluded.message, "
        "plan = CASE excluded.plan WHEN '{}' THEN operations.plan ELSE excluded.plan END, "
        "plan_redacted = CASE excluded.plan WHEN '{}' THEN operations.plan_redacted ELSE excluded.plan_redacted END, "
        "lease_user = excluded.lease_user, lease_host = excluded.lease_host, lease_instance = excluded.lease_instance, "
        "lease_since = excluded.lease_since, lease_until = excluded.lease_until, lease_term = excluded.lease_term"_s.arg(
            operationColumns()),
        QVariantList{operation.id, operation.incidentId, operationStateName(operation.state), storedTime(operation.startedAt),
                     storedTime(operation.endedAt), storedText(redacted(operation.message)), storedJson(plan),
                     plan == operation.plan ? 0 : 1} +
            leaseValues(lease)));
  });
}

Result<Done> JournalStore::recordStep(const QString &incidentId, const StepRecord &step, const EventDraft &event,
                                      const QDateTime &now) {
  return m_connection.writing(now, [&]() -> Result<Done> {
    TRY(requireMine(step.operationId, incidentId));
    TRY(appendInside(incidentId, event, now));
    const auto position = TRY(m_database.value(u"SELECT COUNT(*) FROM steps WHERE operation_id = ?"_s, {step.operationId}));
    TRY(withoutRows(m_database.run(
        u"INSERT INTO steps (%1, position) VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (operation_id, step_id) DO UPDATE SET "
        "state = excluded.state, started_at = excluded.started_at, ended_at = excluded.ended_at, "
        "message = excluded.message, result = excluded.result"_s.arg(stepColumns()),
        {step.operationId, step.stepId, stepStateName(step.state), storedTime(step.startedAt), storedTime(step.endedAt),
         storedText(redacted(step.message)), storedJson(redactedJson(step.result)), position})));
    return withoutRows(
        m_database.run(u"UPDATE operations SET lease_until = ? WHERE id = ?"_s,
                       {storedTime(now.addMSecs(std::chrono::milliseconds(leaseTime).count())), step.operationId}));
  });
}

Result<QList<OperationRecord>> JournalStore::operations(const QString &where, const QVariantList &values, const QDateTime &now) {
  QList<OperationRecord> found;
  auto query =
      TRY(m_database.run(u"SELECT %1 FROM operations WHERE %2 ORDER BY started_at, id"_s.arg(operationColumns(), where), values));
  while (query.next())
    found.append(operationFrom(query));
  // Not within the loop above: some drivers lose the rest of a result when another query runs on the connection.
  for (OperationRecord &operation : found) {
    operation.leaseState = stateOf(operation.id, operation.lease, now);
    auto steps = TRY(
        m_database.run(u"SELECT %1 FROM steps WHERE operation_id = ? ORDER BY position"_s.arg(stepColumns()), {operation.id}));
    while (steps.next())
      operation.steps.append(stepFrom(steps));
  }
  return found;
}

Result<QList<OperationRecord>> JournalStore::unfinished(const QDateTime &now) {
  return m_connection.reading(now, [&] {
    return operations(u"state IN (?, ?) OR (state = ? AND ended_at IS NULL)"_s,
                      {operationStateName(OperationState::Running), operationStateName(OperationState::Paused),
                       operationStateName(OperationState::Unknown)},
                      now);
  });
}

}  // namespace sternway::journal
