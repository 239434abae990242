// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/corrections.h"

#include "core/format.h"
#include "core/plan.h"

#include <algorithm>
#include <array>

namespace sternway {

using namespace Qt::StringLiterals;

namespace {
QString utcText(const QDateTime &time) {
  return time.toUTC().toString(u"yyyy-MM-dd HH:mm:ss 'UTC'"_s);
}

void applyCorrection(JournalEvent &event, const JournalEvent &correction) {
  const OriginalText before = originalOf(event);
  const bool first = before.correctedBy == 0;
  event.data.insert(u"corrected"_s, QJsonObject{{u"by"_s, correction.sequence},
                                                {u"text"_s, first ? event.summary : before.summary},
                                                {u"at"_s, timeToJson(first ? event.at : before.at)}});
  event.summary = correction.data.value(u"text"_s).toString();
  if (const QDateTime at = timeFromJson(correction.data.value(u"at"_s)); at.isValid())
    event.at = at;
}

void applyCorrections(QList<JournalEvent> &events) {
  for (qsizetype place = 0; place < events.size(); ++place) {
    if (std::as_const(events)[place].type != eventtype::corrected)
      continue;
    const JournalEvent correction = std::as_const(events)[place];
    const auto end = events.begin() + place;
    const auto original = std::find_if(
        events.begin(), end,
        [number = correction.data.value(u"event"_s).toInteger()](const JournalEvent &event) { return event.sequence == number; });
    if (original != end && isCorrectable(*original) && originalOf(*original).correctedBy < correction.sequence)
      applyCorrection(*original, correction);
  }
}

void applyMilestones(QList<JournalEvent> &events) {
  static constexpr std::array all{Milestone::ImpactStart, Milestone::Detected, Milestone::Declared, Milestone::Mitigated,
                                  Milestone::Resolved};
  for (const Milestone milestone : all) {
    const JournalEvent *chosen = setByHand(events, milestone);
    if (!chosen && milestone != Milestone::Mitigated)
      continue;
    if (!chosen)
      chosen = mitigation(events);
    const qsizetype counts = chosen ? std::distance(std::as_const(events).data(), chosen) : -1;
    for (JournalEvent &event : events)
      if (event.milestone == milestone)
        event.milestone = Milestone::None;
    if (counts >= 0)
      events[counts].milestone = milestone;
  }
}
}  // namespace

bool isCorrectable(const JournalEvent &event) {
  return event.type == eventtype::note;
}

EventDraft correctionEvent(const JournalEvent &original, const QString &text, const QDateTime &at, const QString &who) {
  return {.type = eventtype::corrected,
          .summary = original.at == at
                         ? tr("Event %1 corrected: %2").arg(QString::number(original.sequence), text)
                         : tr("Event %1 corrected, %2: %3").arg(QString::number(original.sequence), utcText(at), text),
          .data = {{u"event"_s, original.sequence}, {u"text"_s, text}, {u"at"_s, timeToJson(at)}, {u"who"_s, who}}};
}

EventDraft milestoneEvent(Milestone milestone, const QDateTime &at, const QString &who) {
  return {.type = eventtype::milestoneSet,
          .summary = tr("Set by hand: %1 at %2").arg(milestoneTitle(milestone), utcText(at)),
          .data = {{u"milestone"_s, milestoneName(milestone)}, {u"who"_s, who}},
          .milestone = milestone,
          .at = at};
}

EventDraft pinEvent(qint64 sequence, bool pinned, const QString &who) {
  return {.type = pinned ? eventtype::pinned : eventtype::unpinned,
          .summary = pinned ? tr("Event %1 pinned").arg(sequence) : tr("Event %1 unpinned").arg(sequence),
          .data = {{u"event"_s, sequence}, {u"who"_s, who}}};
}

bool isBookkeeping(const JournalEvent &event) {
  return event.type == eventtype::pinned || event.type == eventtype::unpinned;
}

QSet<qint64> pinnedEvents(const QList<JournalEvent> &events) {
  QSet<qint64> numbers;
  for (const JournalEvent &event : events) {
    const qint64 number = isBookkeeping(event) ? event.data.value(u"event"_s).toInteger() : 0;
    if (event.type == eventtype::pinned)
      numbers.insert(number);
    else if (event.type == eventtype::unpinned)
      numbers.remove(number);
  }
  return numbers;
}

OriginalText originalOf(const JournalEvent &event) {
  const QJsonObject corrected = isCorrectable(event) ? event.data.value(u"corrected"_s).toObject() : QJsonObject();
  return {.correctedBy = corrected.value(u"by"_s).toInteger(),
          .summary = corrected.value(u"text"_s).toString(),
          .at = timeFromJson(corrected.value(u"at"_s))};
}

QList<JournalEvent> asCorrected(QList<JournalEvent> events) {
  applyCorrections(events);
  applyMilestones(events);
  return events;
}

const JournalEvent *setByHand(const QList<JournalEvent> &events, Milestone milestone) {
  const QString name = milestoneName(milestone);
  const auto found = std::find_if(events.crbegin(), events.crend(), [&name](const JournalEvent &event) {
    return event.type == eventtype::milestoneSet && event.data.value(u"milestone"_s).toString() == name;
  });
  return found == events.crend() ? nullptr : &*found;
}

}  // namespace sternway
