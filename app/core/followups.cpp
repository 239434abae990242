// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/followups.h"

#include "core/format.h"
#include "core/incidentfacts.h"

#include <algorithm>

namespace sternway {

QDateTime followUpsCountFrom(const StepKinds &kinds, const IncidentRecord &record, const Runbook &runbook) {
  QDateTime from;
  for (const OperationRecord &operation : record.operations) {
    if (!operation.endedAt.isValid() && operation.startedAt.isValid())
      return {};  // one is under way
    from = from.isValid() ? std::max(from, operation.endedAt) : operation.endedAt;
  }
  if (from.isValid())
    return from;
  if (rollsBackByItself(guidedSteps(kinds, runbook, chosenWay(record.events), record.incident.service.name)))
    return record.incident.closedAt;
  const QHash<QString, StepTick> ticks = stepTicks(record.events);
  for (const StepTick &tick : ticks)
    if (tick.state == StepTick::State::Done)
      from = from.isValid() ? std::max(from, tick.at) : tick.at;
  return from.isValid() ? from : record.incident.closedAt;
}

QList<GuidedStep> stepsLeftToPeople(const StepKinds &kinds, const IncidentRecord &record, const Runbook &runbook,
                                    CarriedOut carriedOut) {
  QStringList done;
  for (const OperationRecord &operation : record.operations)
    for (const StepRecord &step : operation.steps)
      if (step.state == StepState::Finished)
        done << step.stepId;
  QList<GuidedStep> left = guidedSteps(kinds, runbook, chosenWay(record.events), record.incident.service.name, carriedOut);
  left.removeIf([&done](const GuidedStep &guided) {
    return !guided.afterRollback || guided.byWizard || guided.isNote() || done.contains(guided.key);
  });
  return left;
}

Checklist leftBySteps(const IncidentRecord &record, const QDateTime &since) {
  using namespace Qt::StringLiterals;
  QList<StepRecord> steps;
  for (const OperationRecord &operation : record.operations)
    steps += operation.steps;
  std::ranges::stable_sort(steps, {}, &StepRecord::endedAt);
  Checklist list;
  list.id = u"left-by-steps"_s;
  list.title = tr("Left by the rollback");
  for (const StepRecord &step : std::as_const(steps)) {
    const QString settled = step.result.value(u"settles"_s).toString();
    const QJsonObject left = step.result.value(u"followUp"_s).toObject();
    const QString id = left.value(u"id"_s).toString();
    // a tick is of one time that it was left: the id of the item has the time in it
    list.items.removeIf([&](const ChecklistItem &item) {
      const QString known = item.id.section(u'@', 0, -2);
      return known == settled || known == id;
    });
    if (id.isEmpty())
      continue;
    const QJsonValue due = left.value(u"due"_s);
    const qint64 within = since.msecsTo(timeFromJson(due));
    list.items.append({.id = id + u'@' + due.toString(),
                       .text = left.value(u"text"_s).toString(),
                       .check = {},
                       .within = std::chrono::milliseconds(std::max<qint64>(within, 1))});
  }
  return list;
}

QString followUpTemplate(const QString &key) {
  return QStringLiteral("follow-up:") + key;
}

std::optional<FollowUpIssue> followUpIssue(const QList<JournalEvent> &events, const QString &key) {
  using namespace Qt::StringLiterals;
  const QString wanted = followUpTemplate(key);
  std::optional<FollowUpIssue> issue;
  for (const JournalEvent &event : events) {
    if (event.data.value(u"template"_s).toString() != wanted)
      continue;
    if (event.type == eventtype::messageCancelled) {
      issue.reset();
      continue;
    }
    issue = FollowUpIssue{.channel = event.data.value(u"channel"_s).toString(),
                          .id = event.data.value(u"id"_s).toString(),
                          .link = event.data.value(u"link"_s).toString(),
                          .isSent = event.type == eventtype::messageSent,
                          .isLost = event.type == eventtype::messageFailed || event.type == eventtype::messageUnknown};
  }
  return issue;
}

QDateTime postMortemDue(const Incident &incident, const QList<JournalEvent> &events, const Runbook &runbook) {
  const QDateTime ended = incident.closedAt.isValid() ? incident.closedAt : impactSpan(events).end;
  return runbook.postMortem.dueWithin.count() > 0 && ended.isValid() ? ended.addMSecs(runbook.postMortem.dueWithin.count())
                                                                     : QDateTime();
}

}  // namespace sternway
