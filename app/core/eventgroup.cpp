// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/eventgroup.h"

#include "core/format.h"
#include "core/incident.h"

#include <QHash>

namespace sternway {

namespace {
QHash<QString, EventGroup> groupsByType() {
  const QList<std::pair<EventGroup, QList<QLatin1String>>> table{
      {EventGroup::Releases, {eventtype::release}},
      {EventGroup::Decisions,
       {eventtype::incidentOpened, eventtype::incidentClosed, eventtype::severity, eventtype::verdict, eventtype::wizardOpened,
        eventtype::methodChosen, eventtype::migrationChosen, eventtype::plan, eventtype::preflight, eventtype::declined,
        eventtype::itemOverridden, eventtype::milestoneSet}},
      {EventGroup::Actions,
       {eventtype::procedureStep, eventtype::itemTicked, eventtype::itemUnticked, eventtype::operationStarted,
        eventtype::operationPaused, eventtype::operationResumed, eventtype::operationTakenOver, eventtype::operationSucceeded,
        eventtype::operationFailed, eventtype::operationCancelled, eventtype::operationUnknown, eventtype::stepStarted,
        eventtype::stepFinished, eventtype::stepFailed, eventtype::stepSkipped, eventtype::stepUnknown}},
      {EventGroup::Messages,
       {eventtype::messageQueued, eventtype::messageSent, eventtype::messageFailed, eventtype::messageUnknown,
        eventtype::messageCancelled}},
      {EventGroup::Notes, {eventtype::note, eventtype::corrected, eventtype::attached}}};
  QHash<QString, EventGroup> found;
  for (const auto &[group, types] : table)
    for (const QLatin1String type : types)
      found.insert(type, group);
  return found;
}
}  // namespace

EventGroup eventGroup(const QString &type) {
  static const QHash<QString, EventGroup> known = groupsByType();
  return known.value(type, EventGroup::Observations);
}

QString eventGroupTitle(EventGroup group) {
  switch (group) {
    case EventGroup::Observations: break;
    case EventGroup::Releases: return tr("Releases");
    case EventGroup::Decisions: return tr("Decisions");
    case EventGroup::Actions: return tr("Actions");
    case EventGroup::Messages: return tr("Messages");
    case EventGroup::Notes: return tr("Notes");
  }
  return tr("Observations");
}

}  // namespace sternway
