// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/timeline.h"

#include "core/corrections.h"
#include "core/format.h"
#include "core/incidentfacts.h"
#include "report/attachedtexts.h"
#include "report/document.h"
#include "report/durations.h"
#include "report/handwork.h"
#include "report/homepaths.h"
#include "report/incidentlist.h"
#include "report/writers.h"

#include <QJsonArray>

#include <array>

namespace sternway::report {

using namespace Qt::StringLiterals;

namespace {
QString offsetText(const Incident &incident, const QTimeZone &zone) {
  const int seconds = incident.openedAt.isValid() ? zone.offsetFromUtc(incident.openedAt) : 0;
  if (seconds == 0)
    return tr("Times are in UTC, which was the local time as well.");
  const int minutes = std::abs(seconds) / 60;
  const QString offset = u"%1:%2"_s.arg(minutes / 60, 2, 10, QLatin1Char('0')).arg(minutes % 60, 2, 10, QLatin1Char('0'));
  return tr("Times are in UTC; the local time was UTC%1.").arg((seconds < 0 ? u"-"_s : u"+"_s) + offset);
}

void addHeader(const Incident &incident, const TimelineOptions &options, Document &document) {
  const QString title = tr("Timeline of %1").arg(incident.title.isEmpty() ? incident.id : incident.title);
  document.blocks << Document::Heading{.level = 1, .text = incident.rehearsal ? tr("[Rehearsal]") + u' ' + title : title};
  if (incident.rehearsal)
    document.blocks << Document::Paragraph{
        .text = {{tr("This was a rehearsal on a simulated cluster. No real service was affected."), Document::Style::Strong}},
        .quoted = true};
  document.blocks << Document::Facts{{{tr("Incident"), orDash(incident.id)},
                                      {tr("Service"), orDash(display(incident.service))},
                                      {tr("Context"), orDash(incident.service.context)},
                                      {tr("Severity"), orDash(incident.severity)},
                                      {tr("Declared"), fullTime(incident.openedAt)},
                                      {tr("Closed"),
                                       incident.closedAt.isValid() ? fullTime(incident.closedAt) : tr("still open")}}}
                  << Document::Paragraph{offsetText(incident, options.zone)};
}

void addDurations(const RecordSummary &summary, const QDate &day, Document &document) {
  Document::Bullets milestones;
  for (const MilestoneTime &time : summary.milestones)
    milestones.lines.append(u"%1: %2"_s.arg(
        milestoneTitle(time.milestone),
        time.at.isValid() ? tr("%1 (event %2)").arg(timeText(time.at, day)).arg(time.sequence) : timeText(time.at, day)));
  Document::Bullets formulas;
  for (const Duration &duration : summary.durations)
    formulas.lines.append(duration.formula);
  // Without words between them the two lists would be one.
  document.blocks << Document::Heading{.text = tr("Durations")} << milestones << Document::Paragraph{tr("From these:")}
                  << formulas;
}

Document::Line eventLine(const JournalEvent &event, const QDate &day) {
  QString text = event.summary;
  if (event.recordedAt.isValid() && std::abs(event.at.secsTo(event.recordedAt)) >= 60)
    text += u' ' + report::tr("(recorded at %1)").arg(timeText(event.recordedAt, day));
  if (const OriginalText original = originalOf(event); original.correctedBy > 0)
    text += u' ' + report::tr("(corrected by event %1; first recorded for %2: \"%3\")")
                       .arg(QString::number(original.correctedBy), timeText(original.at, day), original.summary);
  if (event.milestone == Milestone::None)
    return text;
  return {{milestoneTitle(event.milestone), Document::Style::Strong}, {u' ' + text}};
}

void addEvents(const IncidentRecord &record, const QDate &day, Document &document) {
  document.blocks << Document::Heading{.text = tr("Events")};
  if (record.events.isEmpty()) {
    document.blocks << Document::Paragraph{tr("None is recorded.")};
    return;
  }
  document.blocks << eventTable(eventsInOrder(record), day);
}

QList<Document::Line> stepRow(const PlanFacts &facts, const StepRecord &step, const QDate &day) {
  const Step planned = facts.step(step.stepId);
  const bool timed = step.startedAt.isValid() && step.endedAt.isValid();
  const Document::Line command =
      planned.command.isEmpty() ? Document::Line(orDash({})) : Document::Line{{planned.command, Document::Style::Code}};
  return {QString::number(facts.numberOf(step.stepId)),
          planned.title,
          step.startedAt.isValid() ? timeText(step.startedAt, day) : orDash({}),
          timed ? spanText(std::chrono::milliseconds(step.startedAt.msecsTo(step.endedAt))) : orDash({}),
          stepStateName(step.state) + (step.message.isEmpty() ? QString() : u": "_s + step.message),
          command};
}

Document::Bullets operationFacts(const OperationRecord &operation, const PlanFacts &facts, const QDate &day) {
  Document::Bullets bullets;
  bullets.lines.append(report::tr("State: %1").arg(stateText(operation)) +
                       (operation.message.isEmpty() ? QString() : u" – "_s + operation.message));
  if (operation.startedAt.isValid())
    bullets.lines.append(report::tr("Started: %1").arg(timeText(operation.startedAt, day)));
  if (operation.startedAt.isValid() && operation.endedAt.isValid())
    bullets.lines.append(report::tr("Ended: %1, after %2")
                             .arg(timeText(operation.endedAt, day),
                                  spanText(std::chrono::milliseconds(operation.startedAt.msecsTo(operation.endedAt)))));
  if (!facts.reason.isEmpty())
    bullets.lines.append(report::tr("Reason: %1").arg(facts.reason));
  if (!facts.targetReason.isEmpty())
    bullets.lines.append(report::tr("Why this target: %1").arg(facts.targetReason));
  return bullets;
}

void addOperation(const OperationRecord &operation, const QDate &day, Document &document) {
  const PlanFacts facts = planFacts(operation);
  document.blocks << Document::Heading{.text = tr("Rollback %1").arg(facts.fromTo).simplified()}
                  << operationFacts(operation, facts, day);
  addChanges(facts, document);
  if (operation.steps.isEmpty())
    return;
  Document::Table table{.header = {u"#"_s, tr("Step"), tr("Started (UTC)"), tr("Took"), tr("State"), tr("Equivalent command")},
                        .rows = {},
                        .numbered = true};
  for (const StepRecord &step : operation.steps)
    table.rows.append(stepRow(facts, step, day));
  document.blocks << table;
}

QJsonValue textValue(const QString &text) {
  return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

QJsonValue secondsValue(const std::optional<std::chrono::milliseconds> &span) {
  return span ? QJsonValue(static_cast<double>(span->count()) / 1000.0) : QJsonValue();
}

QJsonArray eventsJson(const QList<JournalEvent> &events) {
  QJsonArray out;
  for (const JournalEvent &event : events)
    out.append(QJsonObject{{u"sequence"_s, event.sequence},
                           {u"at"_s, timeToJson(event.at)},
                           {u"recordedAt"_s, timeToJson(event.recordedAt)},
                           {u"type"_s, event.type},
                           {u"summary"_s, event.summary},
                           {u"milestone"_s, textValue(milestoneName(event.milestone))},
                           {u"data"_s, event.data},
                           {u"previousHash"_s, textValue(QString::fromLatin1(event.previousHash))},
                           {u"hash"_s, QString::fromLatin1(event.hash)}});
  return out;
}

QJsonObject stepJson(const PlanFacts &facts, const StepRecord &step) {
  const Step planned = facts.step(step.stepId);
  std::optional<std::chrono::milliseconds> took;
  if (step.startedAt.isValid() && step.endedAt.isValid())
    took = std::chrono::milliseconds(step.startedAt.msecsTo(step.endedAt));
  return {{u"id"_s, step.stepId},
          {u"kind"_s, facts.steps.isEmpty() ? QJsonValue() : QJsonValue(planned.kind)},
          {u"title"_s, planned.title},
          {u"command"_s, planned.command},
          {u"state"_s, stepStateName(step.state)},
          {u"startedAt"_s, timeToJson(step.startedAt)},
          {u"endedAt"_s, timeToJson(step.endedAt)},
          {u"seconds"_s, secondsValue(took)},
          {u"message"_s, step.message},
          {u"result"_s, step.result}};
}

QJsonArray operationsJson(const IncidentRecord &record) {
  QJsonArray out;
  for (const OperationRecord &operation : record.operations) {
    const PlanFacts facts = planFacts(operation);
    QJsonArray steps;
    for (const StepRecord &step : operation.steps)
      steps.append(stepJson(facts, step));
    out.append(QJsonObject{{u"id"_s, operation.id},
                           {u"state"_s, operationStateName(operation.state)},
                           {u"interrupted"_s, isInterrupted(operation)},
                           {u"by"_s, textValue(holdersOf(record, operation).constFirst().who)},
                           {u"startedAt"_s, timeToJson(operation.startedAt)},
                           {u"endedAt"_s, timeToJson(operation.endedAt)},
                           {u"message"_s, operation.message},
                           {u"plan"_s, operation.plan},
                           {u"steps"_s, steps}});
  }
  return out;
}
}  // namespace

Document::Line chainLine(const IncidentRecord &record) {
  if (!record.chainIntact)
    return {{tr("The record is not intact: %1.").arg(record.chainProblem), Document::Style::Strong}};
  if (record.events.isEmpty())
    return tr("It holds no event.");
  const QStringList aroundHash =
      tr("The chain of events is intact: none was changed, taken out or put in since it was recorded. The newest of %1 has the "
         "SHA-256 %2, which covers all before it.")
          .arg(record.events.size())
          .split(u"%2"_s);
  return {
      {aroundHash.value(0)}, {QString::fromLatin1(record.events.constLast().hash), Document::Style::Code}, {aroundHash.value(1)}};
}

QJsonObject milestonesJson(const RecordSummary &summary) {
  QJsonObject out;
  for (const MilestoneTime &time : summary.milestones)
    out.insert(
        milestoneName(time.milestone),
        time.at.isValid() ? QJsonValue(QJsonObject{{u"at"_s, timeToJson(time.at)}, {u"event"_s, time.sequence}}) : QJsonValue());
  return out;
}

QJsonArray durationsJson(const RecordSummary &summary) {
  QJsonArray out;
  for (const Duration &duration : summary.durations)
    out.append(QJsonObject{{u"name"_s, duration.name},
                           {u"from"_s, milestoneName(duration.from)},
                           {u"to"_s, milestoneName(duration.to)},
                           {u"seconds"_s, secondsValue(duration.value)},
                           {u"formula"_s, duration.formula}});
  return out;
}

Document::Table eventTable(const QList<JournalEvent> &events, const QDate &day) {
  Document::Table table{.header = {u"#"_s, tr("Time (UTC)"), tr("What happened"), tr("Evidence")}, .rows = {}, .numbered = true};
  for (const JournalEvent &event : events)
    table.rows.append(
        {QString::number(event.sequence), timeText(event.at, day), eventLine(event, day), evidence(event).join(u"; "_s)});
  return table;
}

void addChanges(const PlanFacts &facts, Document &document) {
  QStringList lines;
  for (const DiffEntry &change : facts.changes) {
    if (!change.before.isEmpty())
      lines.append(u"- %1: %2"_s.arg(change.path, change.before));
    if (!change.after.isEmpty())
      lines.append(u"+ %1: %2"_s.arg(change.path, change.after));
  }
  if (!lines.isEmpty())
    document.blocks << Document::Paragraph{tr("What it changed:")} << Document::Code{.lines = lines, .language = u"diff"_s};
  if (!facts.notRestored.isEmpty())
    document.blocks << Document::Paragraph{tr("What it did not bring back:")}
                    << Document::Bullets{{facts.notRestored.begin(), facts.notRestored.end()}};
}

Document timeline(const IncidentRecord &original, const TimelineOptions &options) {
  const IncidentRecord record = withoutHomes(original);
  const RecordSummary summary = durations(record);
  const QDate day = record.incident.openedAt.toUTC().date();
  Document document;
  addHeader(record.incident, options, document);
  document.blocks << Document::Heading{.text = tr("Summary")} << Document::Paragraph{summary.sentence};
  addDurations(summary, day, document);
  addEvents(record, day, document);
  addHandwork(record.events, day, document);
  for (const OperationRecord &operation : record.operations)
    addOperation(operation, day, document);
  if (!summary.unknown.isEmpty())
    document.blocks << Document::Heading{.text = tr("What is not known")}
                    << Document::Bullets{{summary.unknown.begin(), summary.unknown.end()}};
  addAttachedTexts(record, options.attachedTexts, document);
  document.blocks << Document::Heading{.text = tr("The record")} << Document::Paragraph{chainLine(record)}
                  << Document::Paragraph{tr("Written by %1 from its journal.").arg(options.program)};
  return document;
}

Result<QByteArray> exportTimeline(const IncidentRecord &record, const QString &format, const TimelineOptions &options) {
  return exportReport({.document = [&] { return timeline(record, options); }, .json = [&] { return timelineJson(record); }},
                      format);
}

QJsonObject timelineJson(const IncidentRecord &original) {
  const IncidentRecord record = withoutHomes(original);
  const RecordSummary summary = durations(record);
  return {{u"format"_s, u"sternway-timeline"_s},
          {u"formatVersion"_s, 1},
          {u"incident"_s, incidentJson(record.incident)},
          {u"summary"_s, summary.sentence},
          {u"milestones"_s, milestonesJson(summary)},
          {u"durations"_s, durationsJson(summary)},
          {u"events"_s, eventsJson(record.events)},
          {u"checklists"_s, checklistsJson(record.events)},
          {u"procedure"_s, procedureJson(record.events)},
          {u"operations"_s, operationsJson(record)},
          {u"unknown"_s, QJsonArray::fromStringList(summary.unknown)},
          {u"chain"_s, QJsonObject{{u"intact"_s, record.chainIntact}, {u"problem"_s, textValue(record.chainProblem)}}}};
}

}  // namespace sternway::report
