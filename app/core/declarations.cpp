// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/declarations.h"

#include "core/format.h"
#include "core/incident.h"

#include <algorithm>

namespace sternway {

using namespace Qt::StringLiterals;

namespace {
/// What happened in the order in which it was written down: a time that was given by hand may be any.
QList<JournalEvent> inOrder(QList<JournalEvent> events) {
  std::ranges::stable_sort(events, {}, &JournalEvent::sequence);
  return events;
}

EventDraft aboutSymptom(const QString &type, const QString &id, const QString &summary) {
  return {.type = type, .summary = summary, .data = {{u"symptom"_s, id}}};
}
}  // namespace

QHash<QString, QDateTime> declaredIn(const QList<JournalEvent> &events) {
  QHash<QString, QDateTime> declared;
  for (const JournalEvent &event : inOrder(events)) {
    // What was seen of the revision that is gone says nothing of the one that was put back.
    if (event.type == eventtype::operationSucceeded)
      declared.clear();
    const QString symptom = event.data.value(u"symptom").toString();
    if (symptom.isEmpty())
      continue;
    if (event.type == eventtype::symptomDeclared && !declared.contains(symptom))
      declared.insert(symptom, event.at);
    else if (event.type == eventtype::symptomWithdrawn)
      declared.remove(symptom);
  }
  return declared;
}

EventHistory userReportsIn(const QList<JournalEvent> &events, const QDateTime &now) {
  EventHistory history;
  history.knownUntil = now.toMSecsSinceEpoch();
  for (const JournalEvent &event : events)
    if (event.type == eventtype::userReport)
      history.times +=
          QList<qint64>(std::clamp(event.data.value(u"count").toInt(), 0, maximumReportedUsers), event.at.toMSecsSinceEpoch());
  std::ranges::sort(history.times);
  return history;
}

EventDraft symptomDeclared(const QString &id, const QString &title) {
  return aboutSymptom(eventtype::symptomDeclared, id, tr("Declared: %1").arg(title));
}

EventDraft symptomWithdrawn(const QString &id, const QString &title) {
  return aboutSymptom(eventtype::symptomWithdrawn, id, tr("Withdrawn: %1").arg(title));
}

EventDraft usersReported(int count, const QDateTime &at) {
  return {.type = eventtype::userReport,
          .summary = tr("%n user(s) reported the problem", nullptr, count),
          .data = {{u"count"_s, count}},
          .milestone = Milestone::None,
          .at = at};
}

}  // namespace sternway
