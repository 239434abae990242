// SPDX-License-Identifier: GPL-3.0-or-later
// What somebody who was not there asks first: what broke, since when, who decided what and on what evidence, what is still open.
#include "report/postmortemfacts.h"

#include "core/format.h"
#include "core/incidentfacts.h"
#include "core/plan.h"

#include <algorithm>

namespace sternway::report {

using namespace Qt::StringLiterals;

namespace {
/// The newest before it that is of no other service; null: there is none.
const JournalEvent *verdictBefore(const DraftFacts &facts, const JournalEvent &decision) {
  const JournalEvent *found = nullptr;
  const auto target = targetOf(decision);
  for (const JournalEvent &event : facts.record.events)
    if (event.type == eventtype::verdict && event.at <= decision.at && !(target && isOfAnother(event, *target)) &&
        (!found || event.at >= found->at))
      found = &event;
  return found;
}

void addBroken(const DraftFacts &facts, SectionText &out) {
  const MilestoneTime &detected = facts.milestone(Milestone::Detected);
  const JournalEvent *event = detected.at.isValid() ? facts.event(detected.sequence) : nullptr;
  const QString title = orDash(facts.record.incident.title);
  const bool says = event && event->type != eventtype::incidentOpened;
  out.add(
      {facts.cited(says ? tr("What broke: %1. What showed it: %2").arg(title, event->summary) : tr("What broke: %1").arg(title),
                   event ? QList<qint64>{event->sequence} : QList<qint64>())});
}

void addSince(const DraftFacts &facts, SectionText &out) {
  const MilestoneTime &start = facts.milestone(Milestone::ImpactStart);
  const JournalEvent *event = start.at.isValid() ? facts.event(start.sequence) : nullptr;
  if (event)
    out.add({facts.cited(tr("Since when: %1. %2").arg(fullTime(start.at), event->summary), {event->sequence})});
  else
    out.questions << tr("Since when was the service hit? No start of the impact is recorded.");
}

/// The event tells of this plan: another service of the incident may have planned meanwhile.
bool isOfPlan(const JournalEvent &event, const Plan &plan) {
  if (!undoStep(plan))
    return !event.data.contains(u"toRevision"_s);
  const KubernetesUndo undo = undoOf(plan);
  return event.data.value(u"fromRevision"_s).toInteger() == undo.fromNumber &&
         event.data.value(u"toRevision"_s).toInteger() == undo.targetNumber &&
         event.data.value(u"fromImage"_s).toString() == undo.fromImage &&
         event.data.value(u"toImage"_s).toString() == undo.targetImage;
}

/// What was recorded of the operation's plan last before it began; null: there is nothing, or the plan cannot be read.
const JournalEvent *planOf(const DraftFacts &facts, const OperationRecord &operation, const JournalEvent *began) {
  const auto plan = planFromJson(operation.plan);
  const JournalEvent *found = nullptr;
  for (const JournalEvent &event : facts.record.events)
    if (event.type == eventtype::plan && (!began || event.sequence < began->sequence) && plan && isOfPlan(event, *plan))
      found = &event;
  return found;
}

Document::Line decidedLine(const DraftFacts &facts, const OperationRecord &operation) {
  const auto began = std::ranges::find_if(facts.record.events, [&](const JournalEvent &event) {
    return event.data.value(u"operation"_s).toString() == operation.id;  // the first is its beginning
  });
  const JournalEvent *start = began == facts.record.events.cend() ? nullptr : &*began;
  const JournalEvent *plan = planOf(facts, operation, start);
  const PlanFacts said = planFacts(operation);
  const QString decider = holdersOf(facts.record, operation).constFirst().who;  // who takes it over has not decided it
  QString claim = decider.isEmpty() ? tr("Decided: the rollback %1").arg(said.fromTo).simplified()
                                    : tr("Decided by %1: the rollback %2").arg(decider, said.fromTo).simplified();
  if (!said.reason.isEmpty())
    claim += u". "_s + tr("Why: %1").arg(said.reason);
  if (!said.targetReason.isEmpty())
    claim += u". "_s + tr("Why this target: %1").arg(said.targetReason);
  QList<qint64> sources;
  for (const JournalEvent *event : {plan, start})
    if (event)
      sources << event->sequence;
  claim += u". "_s + tr("Outcome: %1").arg(stateText(operation));
  return sources.isEmpty() ? tr("%1 (operation %2)").arg(claim, operation.id) : facts.cited(claim, sources);
}

void addDecisions(const DraftFacts &facts, SectionText &out) {
  QList<Document::Line> lines;
  for (const OperationRecord &operation : facts.record.operations)
    lines << decidedLine(facts, operation);
  for (const JournalEvent &event : facts.record.events)
    if (event.type == eventtype::declined)
      lines << decisionLine(facts, event);
  if (lines.isEmpty())
    out.questions << tr("Who decided what? Neither a rollback nor a refusal is recorded.");
  out.add(lines);
}

void addOpenActions(const DraftFacts &facts, SectionText &out) {
  const auto open = std::ranges::count_if(facts.actions, [](const ActionItem &item) { return !item.done; });
  if (!facts.actions.isEmpty())
    out.add({tr("Action items that are open: %1 of %2").arg(open).arg(facts.actions.size())});
  if (!facts.summary.unknown.isEmpty())
    out.add({tr("What the record does not know is listed at the end.")});
}
}  // namespace

Document::Line decisionLine(const DraftFacts &facts, const JournalEvent &event) {
  QString claim = event.summary;
  if (const QString reason = event.data.value(u"reason"_s).toString(); !reason.isEmpty())
    claim += u". "_s + tr("Why: %1").arg(reason);
  if (const QString target = event.data.value(u"why"_s).toString(); !target.isEmpty())
    claim += u". "_s + tr("Why this target: %1").arg(target);
  const JournalEvent *verdict = verdictBefore(facts, event);
  if (!verdict)
    return facts.cited(claim, {event.sequence});
  return facts.cited(claim + u". "_s + tr("The decision matrix then said: %1").arg(verdict->summary),
                     {verdict->sequence, event.sequence});
}

void writeOverview(const DraftFacts &facts, SectionText &out) {
  QList<qint64> sequences;
  for (const MilestoneTime &time : facts.summary.milestones)
    if (time.at.isValid())
      sequences << time.sequence;
  out.text.blocks << Document::Paragraph{facts.cited(facts.summary.sentence, sequences)};
  addBroken(facts, out);
  addSince(facts, out);
  addDecisions(facts, out);
  addOpenActions(facts, out);
}

}  // namespace sternway::report
