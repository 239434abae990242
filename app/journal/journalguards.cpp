// SPDX-License-Identifier: GPL-3.0-or-later

// JournalStore: guards, and which process watches.
#include "core/format.h"
#include "core/journal.h"
#include "journal/journalstore.h"

#include <QUuid>

#include <algorithm>

namespace sternway::journal {

using namespace Qt::StringLiterals;

namespace {
constexpr int mostGuards = 100;
constexpr int firstLeaseColumn = 18;

QString guardColumns() {
  return u"id, kind, context, scope, name, runbook, method, watched, armed_by, armed_at, armed_until, countdown_ms, state, "
         "fires_at, ended_at, ended_by, detail, incident_id, %1"_s.arg(leaseColumns());
}

GuardRecord guardFrom(const QSqlQuery &row) {
  const TargetRef target{.kind = row.value(1).toString(),
                         .context = row.value(2).toString(),
                         .scope = row.value(3).toString(),
                         .name = row.value(4).toString()};
  return {.id = row.value(0).toString(),
          .service = workloadOf(target).value_or(ObjectRef()),
          .runbook = row.value(5).toString(),
          .method = row.value(6).toString(),
          .condition = row.value(7).toString(),
          .armedBy = row.value(8).toString(),
          .armedAt = timeFrom(row.value(9)),
          .until = timeFrom(row.value(10)),
          .countdown = std::chrono::milliseconds(row.value(11).toLongLong()),
          .state = guardStateName.value(row.value(12).toString()).value_or(GuardState::Lost),
          .firesAt = timeFrom(row.value(13)),
          .endedAt = timeFrom(row.value(14)),
          .endedBy = row.value(15).toString(),
          .detail = row.value(16).toString(),
          .incidentId = row.value(17).toString(),
          .lease = leaseFrom(row, firstLeaseColumn)};
}

QVariantList guardValues(const GuardRecord &guard) {
  return QVariantList{guard.id} + targetValues(targetOf(guard.service)) +
         QVariantList{storedText(guard.runbook),
                      storedText(guard.method),
                      storedText(guard.condition),
                      storedText(guard.armedBy),
                      storedTime(guard.armedAt),
                      storedTime(guard.until),
                      static_cast<qint64>(guard.countdown.count()),
                      guardStateName(guard.state),
                      storedTime(guard.firesAt),
                      storedTime(guard.endedAt),
                      storedText(guard.endedBy),
                      storedText(redacted(guard.detail)),
                      storedText(guard.incidentId)} +
         leaseValues(guard.lease);
}

QDateTime leaseEnd(const QDateTime &now) {
  return now.addMSecs(std::chrono::milliseconds(leaseTime).count());
}
}  // namespace

Result<QList<GuardRecord>> JournalStore::guardsWhere(const QString &where, const QVariantList &values, const QDateTime &now) {
  QList<GuardRecord> found;
  auto query = TRY(m_database.run(
      u"SELECT %1 FROM guards WHERE %2 ORDER BY position DESC LIMIT %3"_s.arg(guardColumns(), where).arg(mostGuards), values));
  while (query.next())
    found.append(guardFrom(query));
  for (GuardRecord &guard : found)
    guard.leaseState = stateOf(guard.id, guard.lease, now);
  return found;
}

Result<QList<GuardRecord>> JournalStore::guards(const QDateTime &now) {
  return m_connection.reading(now, [&] { return guardsWhere(u"1 = 1"_s, {}, now); });
}

Result<GuardRecord> JournalStore::arm(GuardRecord guard, const QDateTime &now) {
  return m_connection.writing(now, [&]() -> Result<GuardRecord> {
    const auto others = TRY(guardsWhere(
        u"kind = ? AND context = ? AND scope = ? AND name = ? AND state IN (?, ?)"_s,
        targetValues(targetOf(guard.service)) << guardStateName(GuardState::Armed) << guardStateName(GuardState::Counting), now));
    const auto living =
        std::ranges::find_if(others, [](const GuardRecord &other) { return other.leaseState != LeaseState::Expired; });
    if (living != others.cend())
      return fail(ErrorKind::Conflict, tr("%1 has a guard already, armed %2").arg(guard.service.name, holderText(living->lease)),
                  tr("Stop that one first: sternway guard stop --service %1").arg(guard.service.name));
    if (guard.id.isEmpty())
      guard.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    const JournalSettings &self = m_connection.settings();
    guard.lease = {
        .user = self.user, .host = self.host, .instance = self.instance, .since = now, .until = leaseEnd(now), .term = 1};
    const auto position = TRY(m_database.value(u"SELECT COALESCE(MAX(position), 0) + 1 FROM guards"_s));
    QStringList marks(firstLeaseColumn + leaseValues(guard.lease).size() + 1, u"?"_s);
    TRY(m_database.run(u"INSERT INTO guards (%1, position) VALUES (%2)"_s.arg(guardColumns(), marks.join(u", "_s)),
                       guardValues(guard) << position));
    return theGuard(guard.id, now);
  });
}

Result<GuardRecord> JournalStore::theGuard(const QString &id, const QDateTime &now) {
  const auto found = TRY(guardsWhere(u"id = ?"_s, {id}, now));
  if (found.isEmpty())
    return fail(ErrorKind::NotFound, tr("There is no guard %1 in the journal").arg(id));
  return found.constFirst();
}

Result<GuardRecord> JournalStore::settleGuard(const GuardRecord &guard, GuardState expected, const QDateTime &now) {
  return m_connection.writing(now, [&]() -> Result<GuardRecord> {
    const GuardRecord known = TRY(theGuard(guard.id, now));
    if (known.state != expected)
      return fail(ErrorKind::Conflict, tr("The guard of %1 is %2 already").arg(known.service.name, guardStateName(known.state)));
    const QDateTime leaseUntil = known.leaseState == LeaseState::Mine ? leaseEnd(now) : known.lease.until;
    TRY(m_database.run(
        u"UPDATE guards SET state = ?, fires_at = ?, ended_at = ?, ended_by = ?, detail = ?, incident_id = ?, "
        "lease_until = ? WHERE id = ?"_s,
        {guardStateName(guard.state), storedTime(guard.firesAt), storedTime(guard.endedAt), storedText(guard.endedBy),
         storedText(redacted(guard.detail)), storedText(guard.incidentId), storedTime(leaseUntil), guard.id}));
    return theGuard(guard.id, now);
  });
}

}  // namespace sternway::journal
