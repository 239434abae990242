// SPDX-License-Identifier: GPL-3.0-or-later
#include "operate/followuptasks.h"

#include "core/captured.h"
#include "core/variables.h"
#include "steps/manual/manual.h"
#include "steps/registry.h"

namespace sternway::operate {

using namespace Qt::StringLiterals;

namespace {
/// What Sternway evaluates itself is nobody's task.
QList<Checklist> taskLists(const IncidentRecord &record, const Runbook &runbook, const QDateTime &since) {
  QList<Checklist> lists = checklistsAt(runbook, RollbackMoment::Verifying) + checklistsAt(runbook, RollbackMoment::After);
  for (Checklist &list : lists)
    list.items.removeIf([](const ChecklistItem &item) { return !item.check.text.isEmpty(); });
  lists += runbook.followUps;
  if (const Checklist left = leftBySteps(record, since); !left.items.isEmpty())
    lists.append(left);
  return lists;
}

FollowUpTask taskOf(const GuidedStep &step, const StepTick &tick, const QHash<QString, QString> &values, const QString &who) {
  const QString told = steps::instructionOf(step.step).text;
  const QString text = told.isEmpty() || told == step.step.title ? step.step.title : u"%1: %2"_s.arg(step.step.title, told);
  FollowUpTask task{.list = {}, .item = step.key, .text = fill(text, values).text, .check = {}, .status = {}, .due = {}};
  if (tick.state != StepTick::State::Open) {
    task.status.state = tick.state == StepTick::State::Done ? ItemStatus::State::Ticked : ItemStatus::State::Overridden;
    task.status.who = tick.who;
    task.status.at = tick.at;
    task.status.reason = tick.reason;
  }
  task.toggled = procedureStepEvent(step, task.isDone() ? StepTick::State::Open : StepTick::State::Done, who);
  return task;
}

FollowUpTask taskOf(const Checklist &list, const ChecklistItem &item, const ItemStatus &status, const QDateTime &since,
                    const QString &who) {
  FollowUpTask task{.list = list.id, .item = item.id, .text = item.text, .check = item.check.text, .status = status, .due = {}};
  if (item.within.count() > 0)
    task.due = since.addMSecs(item.within.count());
  if (task.check.isEmpty())
    task.toggled = (task.isDone() ? untickEvent : tickEvent)(list, item, who);
  return task;
}
}  // namespace

QList<FollowUpTask> followUpTasks(const IncidentRecord &record, const Runbook &runbook, bool accepted, const QString &who,
                                  const QDateTime &now) {
  const QDateTime since = followUpsCountFrom(steps::stepKinds(), record, runbook);
  if (!since.isValid())
    return {};
  const bool byHand = !accepted || record.operations.isEmpty();
  const CarriedOut carriedOut = byHand                                  ? CarriedOut::Undo
                                : chosenWay(record.events).id.isEmpty() ? CarriedOut::Around
                                                                        : CarriedOut::Way;
  QHash<QString, QString> values =
      capturedValues({.service = record.incident.service, .undo = {}, .events = record.events, .now = now});
  values.insert(enteredValues(record.events));
  const QHash<QString, StepTick> ticks = stepTicks(record.events);
  QList<FollowUpTask> tasks;
  for (const GuidedStep &step : stepsLeftToPeople(steps::stepKinds(), record, runbook, carriedOut))
    tasks << taskOf(step, ticks.value(step.key), values, who);
  const QList<ItemRecord> records = itemRecords(record.events);
  for (const Checklist &list : taskLists(record, runbook, since))
    for (const ChecklistItem &item : list.items)
      tasks << taskOf(list, item, itemStatus(item, records, list.id, std::nullopt), since, who);
  for (FollowUpTask &task : tasks)
    task.issue = followUpIssue(record.events, task.key());
  return tasks;
}

FollowUpCount countOf(const QList<FollowUpTask> &tasks, const QDateTime &now) {
  FollowUpCount count;
  for (const FollowUpTask &task : tasks) {
    count.open += task.isDone() ? 0 : 1;
    count.late += task.isLate(now) ? 1 : 0;
  }
  return count;
}

}  // namespace sternway::operate
