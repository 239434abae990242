// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/journalrows.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QJsonDocument>

namespace sternway::journal {

using namespace Qt::StringLiterals;

QString chainHash(const EventRow &row) {
  QCryptographicHash hash(QCryptographicHash::Sha256);
  const auto add = [&hash](const QString &field) {
    const QByteArray bytes = field.toUtf8();
    hash.addData(QByteArray::number(bytes.size()) + ':' + bytes + ',');
  };
  const QStringList fields{
      u"sternway-event-1"_s, row.previousHash, row.incidentId, QString::number(row.sequence), row.at, row.recordedAt, row.type,
      row.summary,           row.data,         row.milestone};
  for (const QString &field : fields)
    add(field);
  return QString::fromLatin1(hash.result().toHex());
}

QString chainProblem(const QList<EventRow> &rows, const ChainEnd &from, const ChainEnd &to) {
  qint64 expected = from.sequence + 1;
  QString previous = from.hash;
  for (const EventRow &row : rows) {
    if (row.sequence != expected)
      return QCoreApplication::translate("Journal", "event %1 is missing").arg(expected);
    if (row.previousHash != previous)
      return QCoreApplication::translate("Journal", "event %1 does not follow from event %2").arg(expected).arg(expected - 1);
    if (row.hash != chainHash(row))
      return QCoreApplication::translate("Journal", "event %1 was changed after it was recorded").arg(expected);
    previous = row.hash;
    ++expected;
  }
  if (expected - 1 < to.sequence)
    return QCoreApplication::translate("Journal", "the last events are missing: %1 of %2 are there")
        .arg(expected - 1)
        .arg(to.sequence);
  if (expected - 1 > to.sequence || previous != to.hash)
    return QCoreApplication::translate("Journal", "the newest event is not the one that the incident names");
  return {};
}

QString storedText(const QString &text) {
  QString sound = text.isNull() ? u""_s : text;
  for (qsizetype n = 0; n < sound.size(); ++n) {
    const bool pair = sound.at(n).isHighSurrogate() && n + 1 < sound.size() && sound.at(n + 1).isLowSurrogate();
    if (pair)
      ++n;
    else if (sound.at(n).isSurrogate() || sound.at(n).isNull())
      sound[n] = QChar::ReplacementCharacter;
  }
  return sound;
}

Result<Done> withoutRows(const Result<QSqlQuery> &query) {
  return query.map([](const QSqlQuery &) { return Done{}; });
}

QVariant storedTime(const QDateTime &time) {
  return time.isValid() ? QVariant(time.toUTC().toString(Qt::ISODateWithMs)) : QVariant(QMetaType::fromType<QString>());
}

QDateTime timeFrom(const QVariant &stored) {
  return stored.isNull() ? QDateTime() : QDateTime::fromString(stored.toString(), Qt::ISODateWithMs);
}

QString storedJson(const QJsonObject &object) {
  return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

QJsonObject jsonFrom(const QString &stored) {
  return QJsonDocument::fromJson(stored.toUtf8()).object();
}

QString incidentColumns() {
  return u"id, title, severity, rehearsal, opened_at, closed_at"_s;
}

Incident incidentFrom(const QSqlQuery &row) {
  return Incident{.id = row.value(0).toString(),
                  .title = row.value(1).toString(),
                  .service = {},
                  .severity = row.value(2).toString(),
                  .rehearsal = row.value(3).toInt() != 0,
                  .openedAt = timeFrom(row.value(4)),
                  .closedAt = timeFrom(row.value(5))};
}

QVariantList incidentValues(const Incident &incident) {
  return {storedText(incident.id),    storedText(incident.title),    storedText(incident.severity),
          incident.rehearsal ? 1 : 0, storedTime(incident.openedAt), storedTime(incident.closedAt)};
}

QVariantList targetValues(const TargetRef &target) {
  return {storedText(target.kind), storedText(target.context), storedText(target.scope), storedText(target.name)};
}

TargetRef targetFrom(const QSqlQuery &row) {
  return {.kind = row.value(0).toString(),
          .context = row.value(1).toString(),
          .scope = row.value(2).toString(),
          .name = row.value(3).toString()};
}

void addTarget(Incident &incident, const TargetRef &target) {
  incident.targets.append(target);
  if (const auto workload = workloadOf(target); workload && incident.service.name.isEmpty())
    incident.service = *workload;
}

QString eventColumns() {
  return u"incident_id, sequence, at, recorded_at, type, summary, data, milestone, previous_hash, hash"_s;
}

EventRow eventRowFrom(const QSqlQuery &row) {
  return EventRow{.incidentId = row.value(0).toString(),
                  .sequence = row.value(1).toLongLong(),
                  .at = row.value(2).toString(),
                  .recordedAt = row.value(3).toString(),
                  .type = row.value(4).toString(),
                  .summary = row.value(5).toString(),
                  .data = row.value(6).toString(),
                  .milestone = row.value(7).toString(),
                  .previousHash = row.value(8).toString(),
                  .hash = row.value(9).toString()};
}

QVariantList eventValues(const EventRow &row) {
  return {row.incidentId, row.sequence,  row.at,
          row.recordedAt, row.type,      row.summary,
          row.data,       row.milestone, storedText(row.previousHash),
          row.hash};
}

JournalEvent eventFrom(const EventRow &row) {
  return JournalEvent{.sequence = row.sequence,
                      .incidentId = row.incidentId,
                      .at = timeFrom(row.at),
                      .recordedAt = timeFrom(row.recordedAt),
                      .type = row.type,
                      .summary = row.summary,
                      .data = jsonFrom(row.data),
                      .milestone = milestoneName.value(row.milestone).value_or(Milestone::None),
                      .previousHash = row.previousHash.toLatin1(),
                      .hash = row.hash.toLatin1()};
}

QString operationColumns() {
  return u"id, incident_id, state, started_at, ended_at, message, plan, plan_redacted, "_s + leaseColumns();
}

OperationRecord operationFrom(const QSqlQuery &row) {
  return OperationRecord{.id = row.value(0).toString(),
                         .incidentId = row.value(1).toString(),
                         // a state that a newer Sternway wrote is never taken for one that went well
                         .state = operationStateName.value(row.value(2).toString()).value_or(OperationState::Unknown),
                         .startedAt = timeFrom(row.value(3)),
                         .endedAt = timeFrom(row.value(4)),
                         .message = row.value(5).toString(),
                         .plan = jsonFrom(row.value(6).toString()),
                         .steps = {},
                         .lease = leaseFrom(row, 8),
                         .planRedacted = row.value(7).toInt() != 0};
}

QString leaseColumns() {
  return u"lease_user, lease_host, lease_instance, lease_since, lease_until, lease_term"_s;
}

Lease leaseFrom(const QSqlQuery &row, int firstColumn) {
  return {.user = row.value(firstColumn).toString(),
          .host = row.value(firstColumn + 1).toString(),
          .instance = row.value(firstColumn + 2).toString(),
          .since = timeFrom(row.value(firstColumn + 3)),
          .until = timeFrom(row.value(firstColumn + 4)),
          .term = row.value(firstColumn + 5).toLongLong()};
}

QVariantList leaseValues(const Lease &lease) {
  return {storedText(lease.user),  storedText(lease.host),  storedText(lease.instance),
          storedTime(lease.since), storedTime(lease.until), lease.term};
}

QString stepColumns() {
  return u"operation_id, step_id, state, started_at, ended_at, message, result"_s;
}

StepRecord stepFrom(const QSqlQuery &row) {
  return StepRecord{.operationId = row.value(0).toString(),
                    .stepId = row.value(1).toString(),
                    .state = stepStateName.value(row.value(2).toString()).value_or(StepState::Unknown),
                    .startedAt = timeFrom(row.value(3)),
                    .endedAt = timeFrom(row.value(4)),
                    .message = row.value(5).toString(),
                    .result = jsonFrom(row.value(6).toString())};
}

}  // namespace sternway::journal
