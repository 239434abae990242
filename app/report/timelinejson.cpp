// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/durations.h"
#include "report/handwork.h"
#include "report/incidentlist.h"
#include "report/planfacts.h"
#include "report/timeline.h"

#include <QJsonArray>

namespace sternway {

using namespace Qt::StringLiterals;

namespace {
QJsonValue textValue(const QString &text) {
  return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

QJsonValue secondsValue(const std::optional<std::chrono::milliseconds> &span) {
  return span ? QJsonValue(static_cast<double>(span->count()) / 1000.0) : QJsonValue();
}

QJsonObject milestonesJson(const RecordSummary &summary) {
  QJsonObject out;
  for (const MilestoneTime &time : summary.milestones)
    out.insert(
        milestoneName(time.milestone),
        time.at.isValid() ? QJsonValue(QJsonObject{{u"at"_s, timeJson(time.at)}, {u"event"_s, time.sequence}}) : QJsonValue());
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

QJsonArray eventsJson(const QList<JournalEvent> &events) {
  QJsonArray out;
  for (const JournalEvent &event : events)
    out.append(QJsonObject{{u"sequence"_s, event.sequence},
                           {u"at"_s, timeJson(event.at)},
                           {u"recordedAt"_s, timeJson(event.recordedAt)},
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
          {u"startedAt"_s, timeJson(step.startedAt)},
          {u"endedAt"_s, timeJson(step.endedAt)},
          {u"seconds"_s, secondsValue(took)},
          {u"message"_s, step.message},
          {u"result"_s, step.result}};
}

QJsonArray operationsJson(const QList<OperationRecord> &operations) {
  QJsonArray out;
  for (const OperationRecord &operation : operations) {
    const PlanFacts facts = planFacts(operation);
    QJsonArray steps;
    for (const StepRecord &step : operation.steps)
      steps.append(stepJson(facts, step));
    out.append(QJsonObject{{u"id"_s, operation.id},
                           {u"state"_s, operationStateName(operation.state)},
                           {u"startedAt"_s, timeJson(operation.startedAt)},
                           {u"endedAt"_s, timeJson(operation.endedAt)},
                           {u"message"_s, operation.message},
                           {u"plan"_s, operation.plan},
                           {u"steps"_s, steps}});
  }
  return out;
}
}  // namespace

QJsonObject timelineJson(const IncidentRecord &record) {
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
          {u"operations"_s, operationsJson(record.operations)},
          {u"unknown"_s, QJsonArray::fromStringList(summary.unknown)},
          {u"chain"_s, QJsonObject{{u"intact"_s, record.chainIntact}, {u"problem"_s, textValue(record.chainProblem)}}}};
}

}  // namespace sternway
