// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/timebox.h"

#include "core/format.h"
#include "core/incident.h"

#include <algorithm>

namespace sternway {

using namespace Qt::StringLiterals;

namespace {
EscalationLevel levelOf(const Contact &contact) {
  return {.role = contact.role, .contact = contact.contact, .when = contact.when, .after = {}, .line = contact.line};
}
}  // namespace

std::chrono::milliseconds TimeBox::left(const QDateTime &now) const {
  return began.isValid() ? limit - std::chrono::milliseconds(began.msecsTo(now)) : limit;
}

TimeBox asRecorded(TimeBox box, const QList<JournalEvent> &events) {
  for (const JournalEvent &event : events) {
    if (event.data.value(u"phase"_s).toString() != box.id)
      continue;
    if (event.type == eventtype::timeBoxStarted && !box.began.isValid())
      box.began = event.at;
    if (event.type == eventtype::timeBoxOverrun) {
      box.overrunRecorded = true;
      box.contact = event.data.value(u"contact"_s).toString();
    }
  }
  return box;
}

std::optional<EscalationLevel> nextContact(const Runbook &runbook, const QList<JournalEvent> &events) {
  if (runbook.escalation.isEmpty())
    return runbook.contacts.isEmpty() ? std::nullopt : std::optional(levelOf(runbook.contacts.first()));
  const auto told =
      std::ranges::count_if(events, [](const JournalEvent &event) { return event.type == eventtype::timeBoxOverrun; });
  EscalationLevel level = runbook.escalation.at(std::min<qsizetype>(told, runbook.escalation.size() - 1));
  for (const Contact &contact : runbook.contacts)
    if (level.contact.isEmpty() && contact.role == level.role)
      level.contact = contact.contact;
  return level;
}

QString contactText(const EscalationLevel &level) {
  if (level.role.isEmpty() || level.contact.isEmpty())
    return level.role + level.contact;
  return tr("%1: %2").arg(level.role, level.contact);
}

EventDraft timeBoxStartedEvent(const TimeBox &box) {
  return {.type = eventtype::timeBoxStarted,
          .summary = tr("%1: %2 at most from now").arg(box.title, formatDuration(box.limit)),
          .data = QJsonObject{{u"phase"_s, box.id}}};
}

EventDraft overrunEvent(const TimeBox &box, const std::optional<EscalationLevel> &contact) {
  const QString overrun = tr("%1 takes longer than %2").arg(box.title, formatDuration(box.limit));
  return {.type = eventtype::timeBoxOverrun,
          .summary = contact ? tr("%1. Next to be told: %2").arg(overrun, contactText(*contact)) : overrun,
          .data = QJsonObject{{u"phase"_s, box.id}, {u"contact"_s, contact ? contactText(*contact) : QString()}}};
}

}  // namespace sternway
