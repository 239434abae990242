// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/journalrows.h"

#include <QJsonDocument>

#include <array>

namespace sternway {

using namespace Qt::StringLiterals;

namespace {
Kind kindFrom(const QString &name) {
  static constexpr std::array workloads{Kind::StatefulSet, Kind::DaemonSet};
  for (const Kind kind : workloads)
    if (kindName(kind) == name)
      return kind;
  return Kind::Deployment;
}
}  // namespace

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
  return u"id, title, context, name_space, name, kind, severity, rehearsal, opened_at, closed_at"_s;
}

Incident incidentFrom(const QSqlQuery &row) {
  return Incident{.id = row.value(0).toString(),
                  .title = row.value(1).toString(),
                  .service = {.context = row.value(2).toString(),
                              .nameSpace = row.value(3).toString(),
                              .name = row.value(4).toString(),
                              .kind = kindFrom(row.value(5).toString())},
                  .severity = row.value(6).toString(),
                  .rehearsal = row.value(7).toInt() != 0,
                  .openedAt = timeFrom(row.value(8)),
                  .closedAt = timeFrom(row.value(9))};
}

QVariantList incidentValues(const Incident &incident) {
  // Not one of them may be NULL, and a QString that was never set is.
  const auto text = [](const QString &value) { return value.isNull() ? u""_s : value; };
  return {text(incident.id),
          text(incident.title),
          text(incident.service.context),
          text(incident.service.nameSpace),
          text(incident.service.name),
          kindName(incident.service.kind),
          text(incident.severity),
          incident.rehearsal ? 1 : 0,
          storedTime(incident.openedAt),
          storedTime(incident.closedAt)};
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
  const auto text = [](const QString &value) { return value.isNull() ? u""_s : value; };
  return {text(row.incidentId), row.sequence,   text(row.at),        text(row.recordedAt),   text(row.type),
          text(row.summary),    text(row.data), text(row.milestone), text(row.previousHash), text(row.hash)};
}

JournalEvent eventFrom(const EventRow &row) {
  return JournalEvent{.sequence = row.sequence,
                      .incidentId = row.incidentId,
                      .at = timeFrom(row.at),
                      .recordedAt = timeFrom(row.recordedAt),
                      .type = row.type,
                      .summary = row.summary,
                      .data = jsonFrom(row.data),
                      .milestone = milestoneFromName(row.milestone),
                      .previousHash = row.previousHash.toLatin1(),
                      .hash = row.hash.toLatin1()};
}

QString operationColumns() {
  return u"id, incident_id, state, started_at, ended_at, message, plan, plan_redacted, owner"_s;
}

OperationRecord operationFrom(const QSqlQuery &row) {
  return OperationRecord{.id = row.value(0).toString(),
                         .incidentId = row.value(1).toString(),
                         .state = operationStateFromName(row.value(2).toString()),
                         .startedAt = timeFrom(row.value(3)),
                         .endedAt = timeFrom(row.value(4)),
                         .message = row.value(5).toString(),
                         .plan = jsonFrom(row.value(6).toString()),
                         .steps = {},
                         .owner = row.value(8).toString(),
                         .ownerState = OwnerState::Unknown,
                         .planRedacted = row.value(7).toInt() != 0};
}

QString stepColumns() {
  return u"operation_id, step_id, state, started_at, ended_at, message, result"_s;
}

StepRecord stepFrom(const QSqlQuery &row) {
  return StepRecord{.operationId = row.value(0).toString(),
                    .stepId = row.value(1).toString(),
                    .state = stepStateFromName(row.value(2).toString()),
                    .startedAt = timeFrom(row.value(3)),
                    .endedAt = timeFrom(row.value(4)),
                    .message = row.value(5).toString(),
                    .result = jsonFrom(row.value(6).toString())};
}

}  // namespace sternway
