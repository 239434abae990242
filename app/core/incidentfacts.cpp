// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/incidentfacts.h"

#include "core/format.h"
#include "core/matrix.h"

#include <QHash>
#include <QSet>

#include <algorithm>

namespace sternway {

using namespace Qt::StringLiterals;

QList<MetricReading> metricReadings(const QList<JournalEvent> &events, const QString &metric) {
  QList<MetricReading> readings;
  for (const JournalEvent &event : events)
    for (const QString &part : {u"values"_s, u"result"_s})
      if (const QJsonValue value = event.data.value(part).toObject().value(metric); value.isDouble())
        readings.append({.value = value.toDouble(), .at = event.at, .sequence = event.sequence});
  std::ranges::stable_sort(readings, {}, &MetricReading::at);
  return readings;
}

const JournalEvent *newestVerdict(const QList<JournalEvent> &events) {
  const auto found =
      std::find_if(events.crbegin(), events.crend(), [](const JournalEvent &event) { return event.type == eventtype::verdict; });
  return found == events.crend() ? nullptr : &*found;
}

std::optional<TargetRef> targetOf(const JournalEvent &event) {
  const QJsonValue target = event.data.value(targetKey);
  return target.isObject() ? std::optional(targetFromJson(target.toObject())) : std::nullopt;
}

bool isOfAnother(const JournalEvent &event, const TargetRef &target) {
  const auto named = targetOf(event);
  return named && *named != target;
}

QList<JournalEvent> eventsAbout(QList<JournalEvent> events, const TargetRef &target) {
  events.removeIf([&target](const JournalEvent &event) { return isOfAnother(event, target); });
  return events;
}

QList<JournalEvent> withTargetsNamed(QList<JournalEvent> events, const Incident &incident) {
  static const QList<QLatin1String> types{eventtype::verdict, eventtype::threshold, eventtype::detected, eventtype::release};
  if (targetsOf(incident).size() < 2)
    return events;
  for (JournalEvent &event : events) {
    if (!types.contains(event.type))
      continue;
    const auto target = targetOf(event);
    const QString named = u"%1: "_s.arg(target ? target->name : tr("service not recorded"));
    if (!event.summary.startsWith(named))
      event.summary.prepend(named);
  }
  return events;
}

QList<const JournalEvent *> newestVerdicts(const QList<JournalEvent> &events) {
  QList<const JournalEvent *> newest;
  QSet<TargetRef> seen;
  for (auto event = events.crbegin(); event != events.crend(); ++event) {
    if (event->type != eventtype::verdict)
      continue;
    const auto target = targetOf(*event);
    if (target ? seen.contains(*target) : !newest.isEmpty())
      continue;
    newest << &*event;
    if (!target)
      break;  // of which service is not known: it takes the place of all before it
    seen.insert(*target);
  }
  return newest;
}

bool callsForRollback(const QList<JournalEvent> &events) {
  return std::ranges::any_of(newestVerdicts(events), isRollbackVerdict);
}

QString verdictOf(const JournalEvent *verdict) {
  return verdict ? verdict->data.value(u"verdict"_s).toString() : QString();
}

bool isRollbackVerdict(const JournalEvent *verdict) {
  const auto action = actionName.value(verdictOf(verdict));
  return action && *action >= Action::Prepare;
}

namespace {
std::optional<RollbackProgress> progressOf(const QString &type) {
  if (type == eventtype::operationStarted || type == eventtype::operationPaused || type == eventtype::operationResumed ||
      type == eventtype::operationTakenOver)
    return RollbackProgress::InProgress;
  if (type == eventtype::operationSucceeded)
    return RollbackProgress::Completed;
  if (type == eventtype::operationFailed)
    return RollbackProgress::Failed;
  if (type == eventtype::operationCancelled)
    return RollbackProgress::Cancelled;
  if (type == eventtype::operationUnknown)
    return RollbackProgress::Unknown;
  return std::nullopt;
}
}  // namespace

RollbackProgress rollbackProgress(const QList<JournalEvent> &events) {
  QHash<QString, RollbackProgress> operations;  // what was tried again counts once
  for (const JournalEvent &event : events)
    if (const auto progress = progressOf(event.type)) {
      const QString target = event.data.value(u"target"_s).toString();
      operations.insert(target.isEmpty() ? event.data.value(u"operation"_s).toString() : target, *progress);
    }
  if (operations.isEmpty())
    return RollbackProgress::NotStarted;
  // in the order of the enumeration, the worst first
  return *std::ranges::min_element(operations);
}

QList<OperationHolder> holdersOf(const IncidentRecord &record, const OperationRecord &operation) {
  QList<OperationHolder> holders;
  for (const JournalEvent &event : record.events)
    if ((event.type == eventtype::operationStarted || event.type == eventtype::operationTakenOver) &&
        event.data.value(u"operation"_s).toString() == operation.id)
      holders.append({event.data.value(u"who"_s).toString(), event.sequence, event.at});
  if (holders.isEmpty())
    holders.append({{}, 0, operation.startedAt});
  if (holders.constLast().who.isEmpty() && operation.lease.term <= holders.size())
    holders.last().who = operation.lease.user;
  return holders;
}

ImpactSpan impactSpan(const QList<JournalEvent> &events) {
  ImpactSpan span;
  for (const Milestone milestone : {Milestone::ImpactStart, Milestone::Detected, Milestone::Declared})
    if (!span.start.isValid())
      span.start = milestoneTime(events, milestone).at;
  if (!span.start.isValid() && !events.isEmpty())
    span.start = events.first().at;
  span.end = milestoneTime(events, Milestone::Mitigated).at;
  for (const JournalEvent *verdict : newestVerdicts(events))
    if (isRollbackVerdict(verdict) && verdict->at > span.end) {
      span.end = {};
      break;
    }
  if (const QDateTime resolved = milestoneTime(events, Milestone::Resolved).at; !span.end.isValid())
    span.end = resolved;
  return span;
}

QString messageStage(const Incident &incident, const QList<JournalEvent> &events) {
  if (!incident.isOpen())
    return u"resolved"_s;
  switch (rollbackProgress(events)) {
    case RollbackProgress::Completed: return u"after"_s;
    case RollbackProgress::NotStarted:
    case RollbackProgress::Cancelled: return u"before"_s;
    case RollbackProgress::InProgress:
    case RollbackProgress::Failed:
    case RollbackProgress::Unknown: break;
  }
  return u"during"_s;
}

}  // namespace sternway
