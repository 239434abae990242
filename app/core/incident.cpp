// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/incident.h"

#include "core/corrections.h"
#include "core/format.h"
#include "core/plan.h"

#include <QHash>

#include <algorithm>
#include <array>

namespace sternway {

using namespace Qt::StringLiterals;

QString milestoneTitle(Milestone milestone) {
  switch (milestone) {
    case Milestone::None: return {};
    case Milestone::ImpactStart: return tr("impact start");
    case Milestone::Detected: return tr("detected");
    case Milestone::Declared: return tr("declared");
    case Milestone::Mitigated: return tr("mitigated");
    case Milestone::Resolved: return tr("resolved");
  }
  return {};
}

namespace {
QDateTime endedAt(const JournalEvent &mitigated) {
  const QDateTime wellSince = timeFromJson(mitigated.data.value(wellSinceKey));
  return wellSince.isValid() ? wellSince : mitigated.at;
}

/// How the impact on one service stands.
struct Standing {
  const JournalEvent *event = nullptr;  ///< that ended it
  bool hasFailed = false;               ///< a rollback did not help, and none has since
};
}  // namespace

MilestoneTime milestoneTime(const QList<JournalEvent> &events, Milestone milestone) {
  if (const JournalEvent *chosen = setByHand(events, milestone))
    return {.milestone = milestone, .at = chosen->at, .sequence = chosen->sequence};
  if (milestone == Milestone::Mitigated) {
    const JournalEvent *ended = mitigation(events);
    return ended ? MilestoneTime{.milestone = milestone, .at = endedAt(*ended), .sequence = ended->sequence}
                 : MilestoneTime{.milestone = milestone, .at = {}, .sequence = 0};
  }
  const bool latest = milestone == Milestone::Resolved;
  MilestoneTime found{.milestone = milestone, .at = {}, .sequence = 0};
  for (const JournalEvent &event : events) {
    if (event.milestone != milestone || !event.at.isValid())
      continue;
    if (!found.at.isValid() || (latest ? event.at >= found.at : event.at < found.at))
      found = {.milestone = milestone, .at = event.at, .sequence = event.sequence};
  }
  return found;
}

const JournalEvent *mitigation(const QList<JournalEvent> &events) {
  QHash<QJsonValue, Standing> services;
  for (const JournalEvent &event : events) {
    const bool verifies = event.data.value(verifiesKey).toBool();
    const bool mitigates = event.milestone == Milestone::Mitigated && event.at.isValid();
    const bool fails = verifies && event.type == eventtype::stepFailed;
    if (!mitigates && !fails)
      continue;
    Standing &service = services[event.data.value(targetKey)];
    if (fails)
      service = {.event = nullptr, .hasFailed = true};
    else if (!service.event || (!verifies && event.at >= service.event->at))
      service = {.event = &event, .hasFailed = false};
  }
  const JournalEvent *last = nullptr;
  for (const Standing &service : std::as_const(services)) {
    if (service.hasFailed)
      return nullptr;
    // of two at one time always the same, however the services are ordered
    const auto order = [](const JournalEvent &event) { return std::pair(endedAt(event), -event.sequence); };
    if (!last || order(*service.event) > order(*last))
      last = service.event;
  }
  return last;
}

QList<TargetRef> targetsOf(const Incident &incident) {
  QList<TargetRef> targets;
  if (!incident.service.name.isEmpty())
    targets.append(targetOf(incident.service));
  for (const TargetRef &target : incident.targets)
    if (!targets.contains(target))
      targets.append(target);
  return targets;
}

bool hasOpenIncident(const QList<IncidentRecord> &records, const ObjectRef &service) {
  return std::ranges::any_of(records, [target = targetOf(service)](const IncidentRecord &record) {
    return record.incident.isOpen() && targetsOf(record.incident).contains(target);
  });
}

bool isNews(const EventDraft &draft, const std::optional<QJsonObject> &last) {
  return !last ||
         std::ranges::any_of(draft.newsKeys, [&](const QString &key) { return draft.data.value(key) != last->value(key); });
}

bool isComparable(const EventDraft &draft, const QJsonObject &data) {
  return draft.newsOf.isEmpty() || data.value(draft.newsOf) == draft.data.value(draft.newsOf);
}

QString holderText(const Lease &lease) {
  return tr("by %1 on %2, since %3").arg(lease.user, lease.host, lease.since.toUTC().toString(u"HH:mm 'UTC'"_s));
}

namespace {
constexpr std::array types{
    EventType{eventtype::incidentOpened, QT_TRANSLATE_NOOP("sternway", "Incident declared"), Milestone::Declared, Mark::Notice},
    EventType{eventtype::incidentClosed, QT_TRANSLATE_NOOP("sternway", "Incident closed"), Milestone::Resolved, Mark::Good},
    EventType{eventtype::severity, QT_TRANSLATE_NOOP("sternway", "Severity"), Milestone::None, Mark::Notice},
    EventType{eventtype::release, QT_TRANSLATE_NOOP("sternway", "Release"), Milestone::None, Mark::Notice},
    EventType{eventtype::threshold, QT_TRANSLATE_NOOP("sternway", "Threshold crossed"), Milestone::ImpactStart, Mark::Critical},
    EventType{eventtype::detected, QT_TRANSLATE_NOOP("sternway", "Detected"), Milestone::Detected, Mark::Warning},
    EventType{eventtype::recovered, QT_TRANSLATE_NOOP("sternway", "Recovered"), Milestone::None, Mark::Good},
    EventType{eventtype::verdict, QT_TRANSLATE_NOOP("sternway", "Verdict"), Milestone::None, Mark::Warning},
    EventType{eventtype::measured, QT_TRANSLATE_NOOP("sternway", "Measurements kept"), Milestone::None, Mark::Stale},
    EventType{eventtype::symptomDeclared, QT_TRANSLATE_NOOP("sternway", "Symptom reported"), Milestone::None, Mark::Warning},
    EventType{eventtype::symptomWithdrawn, QT_TRANSLATE_NOOP("sternway", "Symptom withdrawn"), Milestone::None, Mark::Notice},
    EventType{eventtype::userReport, QT_TRANSLATE_NOOP("sternway", "User report"), Milestone::None, Mark::Warning},
    EventType{eventtype::wizardOpened, QT_TRANSLATE_NOOP("sternway", "Rollback wizard opened"), Milestone::None, Mark::Notice},
    EventType{eventtype::methodChosen, QT_TRANSLATE_NOOP("sternway", "Method chosen"), Milestone::None, Mark::Notice},
    EventType{eventtype::migrationChosen, QT_TRANSLATE_NOOP("sternway", "Migrations decided"), Milestone::None, Mark::Notice},
    EventType{eventtype::procedureStep, QT_TRANSLATE_NOOP("sternway", "Manual step"), Milestone::None, Mark::Notice},
    EventType{eventtype::variableEntered, QT_TRANSLATE_NOOP("sternway", "Value entered"), Milestone::None, Mark::Stale},
    EventType{eventtype::itemTicked, QT_TRANSLATE_NOOP("sternway", "Item done"), Milestone::None, Mark::Good},
    EventType{eventtype::itemUnticked, QT_TRANSLATE_NOOP("sternway", "Item reopened"), Milestone::None, Mark::Stale},
    EventType{eventtype::itemOverridden, QT_TRANSLATE_NOOP("sternway", "Item overridden"), Milestone::None, Mark::Warning},
    EventType{eventtype::itemEvidence, QT_TRANSLATE_NOOP("sternway", "Evidence attached"), Milestone::None, Mark::Notice},
    EventType{eventtype::timeBoxStarted, QT_TRANSLATE_NOOP("sternway", "Time box started"), Milestone::None, Mark::Progress},
    EventType{eventtype::timeBoxOverrun, QT_TRANSLATE_NOOP("sternway", "Time box exceeded"), Milestone::None, Mark::Warning},
    EventType{eventtype::plan, QT_TRANSLATE_NOOP("sternway", "Plan"), Milestone::None, Mark::Notice},
    EventType{eventtype::preflight, QT_TRANSLATE_NOOP("sternway", "Preflight"), Milestone::None, Mark::Notice},
    EventType{eventtype::declined, QT_TRANSLATE_NOOP("sternway", "Not started"), Milestone::None, Mark::Stale},
    EventType{eventtype::note, QT_TRANSLATE_NOOP("sternway", "Note"), Milestone::None, Mark::Stale},
    EventType{eventtype::corrected, QT_TRANSLATE_NOOP("sternway", "Correction"), Milestone::None, Mark::Stale},
    EventType{eventtype::milestoneSet, QT_TRANSLATE_NOOP("sternway", "Milestone"), Milestone::None, Mark::Notice},
    EventType{eventtype::pinned, QT_TRANSLATE_NOOP("sternway", "Pinned"), Milestone::None, Mark::Stale},
    EventType{eventtype::unpinned, QT_TRANSLATE_NOOP("sternway", "Unpinned"), Milestone::None, Mark::Stale},
    EventType{eventtype::attached, QT_TRANSLATE_NOOP("sternway", "Attachment"), Milestone::None, Mark::Notice},
    EventType{eventtype::revisionMarked, QT_TRANSLATE_NOOP("sternway", "Revision marked"), Milestone::None, Mark::Warning},
    EventType{eventtype::revisionUnmarked, QT_TRANSLATE_NOOP("sternway", "Mark removed"), Milestone::None, Mark::Notice},
    EventType{eventtype::messageQueued, QT_TRANSLATE_NOOP("sternway", "Message queued"), Milestone::None, Mark::Progress},
    EventType{eventtype::messageSent, QT_TRANSLATE_NOOP("sternway", "Message sent"), Milestone::None, Mark::Good},
    EventType{eventtype::messageFailed, QT_TRANSLATE_NOOP("sternway", "Message not sent"), Milestone::None, Mark::Critical},
    EventType{eventtype::messageUnknown, QT_TRANSLATE_NOOP("sternway", "Message may have been sent"), Milestone::None,
              Mark::Unknown},
    EventType{eventtype::messageCancelled, QT_TRANSLATE_NOOP("sternway", "Message cancelled"), Milestone::None, Mark::Stale},
    EventType{eventtype::postMortemStatus, QT_TRANSLATE_NOOP("sternway", "Post-mortem"), Milestone::None, Mark::Notice},
    EventType{eventtype::operationStarted, QT_TRANSLATE_NOOP("sternway", "Rollback started"), Milestone::None, Mark::Progress},
    EventType{eventtype::operationPaused, QT_TRANSLATE_NOOP("sternway", "Rollback paused"), Milestone::None, Mark::Notice},
    EventType{eventtype::operationResumed, QT_TRANSLATE_NOOP("sternway", "Rollback continued"), Milestone::None, Mark::Progress},
    EventType{eventtype::operationTakenOver, QT_TRANSLATE_NOOP("sternway", "Rollback taken over"), Milestone::None, Mark::Notice},
    EventType{eventtype::operationSucceeded, QT_TRANSLATE_NOOP("sternway", "Rollback succeeded"), Milestone::None, Mark::Good},
    EventType{eventtype::operationFailed, QT_TRANSLATE_NOOP("sternway", "Rollback failed"), Milestone::None, Mark::Critical},
    EventType{eventtype::operationCancelled, QT_TRANSLATE_NOOP("sternway", "Rollback cancelled"), Milestone::None, Mark::Warning},
    EventType{eventtype::operationUnknown, QT_TRANSLATE_NOOP("sternway", "Outcome unknown"), Milestone::None, Mark::Unknown},
    EventType{eventtype::stepStarted, QT_TRANSLATE_NOOP("sternway", "Step started"), Milestone::None, Mark::Progress},
    EventType{eventtype::stepFinished, QT_TRANSLATE_NOOP("sternway", "Step done"), Milestone::None, Mark::Good},
    EventType{eventtype::stepFailed, QT_TRANSLATE_NOOP("sternway", "Step failed"), Milestone::None, Mark::Critical},
    EventType{eventtype::stepSkipped, QT_TRANSLATE_NOOP("sternway", "Step skipped"), Milestone::None, Mark::Stale},
    EventType{eventtype::stepUnknown, QT_TRANSLATE_NOOP("sternway", "Step unknown"), Milestone::None, Mark::Unknown}};
}  // namespace

const EventType *eventType(const QString &id) {
  const auto found = std::ranges::find(types, id, &EventType::id);
  return found == types.cend() ? nullptr : &*found;
}

QString eventTypeTitle(const QString &id) {
  const EventType *type = eventType(id);
  return type ? tr(type->title) : id;
}

QLatin1String eventTypeOf(OperationState state) {
  switch (state) {
    case OperationState::Planned: return eventtype::plan;
    case OperationState::Running: return eventtype::operationStarted;
    case OperationState::Paused: return eventtype::operationPaused;
    case OperationState::Succeeded: return eventtype::operationSucceeded;
    case OperationState::Failed: return eventtype::operationFailed;
    case OperationState::Cancelled: return eventtype::operationCancelled;
    case OperationState::Unknown: break;
  }
  return eventtype::operationUnknown;
}

QLatin1String eventTypeOf(StepState state) {
  switch (state) {
    case StepState::Pending:
    case StepState::Started: return eventtype::stepStarted;
    case StepState::Finished: return eventtype::stepFinished;
    case StepState::Failed: return eventtype::stepFailed;
    case StepState::Skipped: return eventtype::stepSkipped;
    case StepState::Unknown: break;
  }
  return eventtype::stepUnknown;
}

EventDraft severityEvent(const QString &severity, const QString &who) {
  const QString what = severity.isEmpty() ? tr("Severity removed") : tr("Severity: %1").arg(severity);
  return {.type = eventtype::severity,
          .summary = who.isEmpty() ? what : tr("%1 (%2)").arg(what, who),
          .data = {{u"severity"_s, severity}, {u"who"_s, who}}};
}

bool isOfChecklist(const QString &id) {
  return id == eventtype::itemTicked || id == eventtype::itemUnticked || id == eventtype::itemOverridden ||
         id == eventtype::itemEvidence;
}

}  // namespace sternway
