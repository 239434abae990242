// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/incidentlist.h"

#include "core/format.h"
#include "report/document.h"
#include "report/durations.h"
#include "report/timeline.h"

#include <algorithm>

namespace sternway::report {

using namespace Qt::StringLiterals;

namespace {
QStringList cells(const Incident &incident) {
  QString state = incident.closedAt.isValid() ? tr("closed") : tr("open");
  if (incident.rehearsal)
    state += tr(", rehearsal");
  const QString severity = incident.severity.isEmpty() ? u"-"_s : incident.severity;
  return {incident.id,   fullTime(incident.openedAt), severity, state, display(incident.service), incident.service.context,
          incident.title};
}

void addSteps(const OperationRecord &operation, QStringList &lines) {
  const PlanFacts facts = planFacts(operation);
  lines.append({QString(), singleLine(tr("Rollback %1: %2").arg(facts.fromTo, stateText(operation)).simplified())});
  for (const StepRecord &step : operation.steps) {
    QString line =
        u"  %1. %2: %3"_s.arg(facts.numberOf(step.stepId)).arg(facts.step(step.stepId).title, stepStateName(step.state));
    if (step.startedAt.isValid() && step.endedAt.isValid())
      line += tr(", took %1").arg(spanText(std::chrono::milliseconds(step.startedAt.msecsTo(step.endedAt))));
    if (!step.message.isEmpty())
      line += u" ("_s + step.message + u')';
    lines.append(singleLine(line));
  }
}
}  // namespace

QJsonObject incidentJson(const Incident &incident) {
  QJsonArray targets;
  for (const TargetRef &target : incident.targets)
    targets.append(toJson(target));
  return {{u"id"_s, incident.id},
          {u"title"_s, incident.title},
          {u"service"_s, incident.service.name},
          {u"namespace"_s, incident.service.nameSpace},
          {u"context"_s, incident.service.context},
          {u"kind"_s, kindName(incident.service.kind)},
          {u"severity"_s, incident.severity},
          {u"rehearsal"_s, incident.rehearsal},
          {u"state"_s, incident.closedAt.isValid() ? u"closed"_s : u"open"_s},
          {u"openedAt"_s, timeToJson(incident.openedAt)},
          {u"closedAt"_s, timeToJson(incident.closedAt)},
          {u"targets"_s, targets}};
}

QJsonArray incidentsJson(const QList<Incident> &incidents) {
  QJsonArray out;
  for (const Incident &incident : incidents)
    out.append(incidentJson(incident));
  return out;
}

QString incidentsText(const QList<Incident> &incidents) {
  QList<QStringList> rows{
      {tr("INCIDENT"), tr("DECLARED"), tr("SEVERITY"), tr("STATE"), tr("SERVICE"), tr("CONTEXT"), tr("TITLE")}};
  for (const Incident &incident : incidents)
    rows.append(cells(incident));
  return alignedText(rows);
}

namespace {
/// Null: it is none of those that were found.
const IncidentMatch *matchOf(const Incident &incident, const QList<IncidentMatch> &matches) {
  const auto found = std::ranges::find(matches, incident.id, &IncidentMatch::incidentId);
  return found == matches.cend() ? nullptr : &*found;
}
}  // namespace

QJsonArray foundJson(const QList<Incident> &incidents, const QList<IncidentMatch> &matches) {
  QJsonArray out;
  for (const Incident &incident : incidents)
    if (const IncidentMatch *match = matchOf(incident, matches)) {
      QJsonObject each = incidentJson(incident);
      each.insert(u"match"_s, match->sequence > 0
                                  ? QJsonValue(QJsonObject{{u"sequence"_s, match->sequence}, {u"summary"_s, match->excerpt}})
                                  : QJsonValue());
      out.append(each);
    }
  return out;
}

QString foundText(const QList<Incident> &incidents, const QList<IncidentMatch> &matches) {
  QList<QStringList> rows{
      {tr("INCIDENT"), tr("DECLARED"), tr("SEVERITY"), tr("STATE"), tr("SERVICE"), tr("CONTEXT"), tr("TITLE"), tr("FOUND IN")}};
  for (const Incident &incident : incidents)
    if (const IncidentMatch *match = matchOf(incident, matches))
      rows.append(cells(incident) << match->excerpt);
  return alignedText(rows);
}

QString alignedText(QList<QStringList> rows) {
  QList<qsizetype> widths(rows.constFirst().size(), 0);
  for (QStringList &row : rows)
    for (qsizetype column = 0; column < row.size(); ++column) {
      row[column] = singleLine(row.at(column));
      widths[column] = std::max(widths.at(column), row.at(column).size());
    }
  QStringList lines;
  for (const QStringList &row : std::as_const(rows)) {
    QString line;
    for (qsizetype column = 0; column < row.size(); ++column)
      line += row.at(column).leftJustified(column + 1 < row.size() ? widths.at(column) + 2 : 0);
    lines.append(line);
  }
  return lines.join(u'\n');
}

QString showText(const IncidentRecord &record) {
  const RecordSummary summary = durations(record);
  const QDate day = record.incident.openedAt.toUTC().date();
  QStringList lines;
  if (record.incident.rehearsal)
    lines.append(tr("REHEARSAL on a simulated cluster"));
  lines.append({singleLine(record.incident.title), singleLine(summary.sentence), QString()});
  for (const Duration &duration : summary.durations)
    lines.append(u"  "_s + duration.formula);
  lines.append({QString(), tr("Events (UTC):")});
  for (const JournalEvent &event : eventsInOrder(record)) {
    const QString numbers = evidence(event).join(u"; "_s);
    lines.append(singleLine(
        u"  %1  %2%3"_s.arg(timeText(event.at, day), event.summary, numbers.isEmpty() ? QString() : u"  ["_s + numbers + u']')));
  }
  for (const OperationRecord &operation : record.operations)
    addSteps(operation, lines);
  if (!summary.unknown.isEmpty())
    lines.append({QString(), tr("Not known:")});
  for (const QString &sentence : summary.unknown)
    lines.append(u"  "_s + singleLine(sentence));
  if (!record.chainIntact)
    lines.append({QString(), tr("The record is not intact: %1.").arg(record.chainProblem)});
  return lines.join(u'\n');
}

}  // namespace sternway::report
