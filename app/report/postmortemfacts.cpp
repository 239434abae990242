// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/postmortemfacts.h"

#include "core/checklist.h"
#include "core/followups.h"
#include "core/format.h"
#include "core/incidentfacts.h"
#include "report/blameless.h"
#include "report/homepaths.h"

#include <algorithm>

namespace sternway::report {

using namespace Qt::StringLiterals;

namespace {
constexpr qsizetype mostCited = 4;

ActionItem actionOf(const Checklist &list, const ChecklistItem &item, const QList<ItemRecord> &records, const QDateTime &since) {
  const auto record =
      std::ranges::find_if(records, [&](const ItemRecord &each) { return each.list == list.id && each.item == item.id; });
  return {.text = item.text,
          .type = {},
          .owner = {},
          .due = since.isValid() && item.within.count() > 0 ? since.addMSecs(item.within.count()) : QDateTime(),
          .done = record != records.cend() && (record->ticked || record->overridden),
          .source = checklistTitle(list)};
}

/// \a record is the source's, with people as roles.
QList<ActionItem> actionItems(const PostMortemSource &source, const IncidentRecord &record) {
  QList<ActionItem> items;
  const QList<ItemRecord> records = itemRecords(record.events);
  const Runbook none;
  const Runbook &runbook = source.runbook ? *source.runbook : none;
  const QDateTime since = followUpsCountFrom(source.kinds, record, runbook);
  const QList<Checklist> lists = QList<Checklist>{leftBySteps(record, since)} + runbook.followUps;
  for (const Checklist &list : lists)
    for (const ChecklistItem &item : list.items)
      items << actionOf(list, item, records, since);
  return items;
}
}  // namespace

QString DraftFacts::cited(const QString &claim, QList<qint64> sequences) const {
  std::ranges::sort(sequences);
  QStringList sources;
  for (const qint64 sequence : sequences.mid(0, mostCited)) {
    const JournalEvent *found = event(sequence);
    sources << (found ? tr("event %1, %2").arg(QString::number(sequence), timeText(found->at, day))
                      : tr("event %1").arg(sequence));
  }
  if (sequences.size() > mostCited)
    sources << tr("%1 more").arg(sequences.size() - mostCited);
  return sources.isEmpty() ? claim : u"%1 (%2)"_s.arg(claim, sources.join(u"; "_s));
}

const JournalEvent *DraftFacts::event(qint64 sequence) const {
  const auto place = places.constFind(sequence);
  return place == places.cend() ? nullptr : &record.events.at(*place);
}

const MilestoneTime &DraftFacts::milestone(Milestone milestone) const {
  return *std::ranges::find(summary.milestones, milestone, &MilestoneTime::milestone);  // it has all five
}

QString DraftFacts::formula(const QString &duration) const {
  const auto found = std::ranges::find(summary.durations, duration, &Duration::name);
  if (found == summary.durations.cend())
    return {};
  QList<qint64> sequences;
  for (const Milestone each : {found->from, found->to})
    if (const MilestoneTime &time = milestone(each); time.at.isValid())
      sequences << time.sequence;
  return cited(found->formula, sequences);
}

DraftFacts draftFacts(const PostMortemSource &source) {
  // what became of this text is no part of what it tells, nor are its writers responders
  IncidentRecord told = source.record;
  told.events.removeIf([](const JournalEvent &event) { return event.type == eventtype::postMortemStatus; });
  told.events = withTargetsNamed(told.events, told.incident);
  DraftFacts facts{.source = source,
                   .record = withRoles(withoutHomes(told)),
                   .people = peopleIn(told),
                   .summary = {},
                   .impact = impactFigures(source.record.events),
                   .actions = {},
                   .due = postMortemDeadline(source.record.incident, source.record.events, source.runbook,
                                             source.draft ? *source.draft : PostMortemDraft()),
                   .day = source.record.incident.openedAt.toUTC().date()};
  facts.actions = actionItems(source, facts.record);
  facts.summary = durations(facts.record);
  for (qsizetype place = 0; place < facts.record.events.size(); ++place)
    facts.places.insert(facts.record.events.at(place).sequence, place);
  return facts;
}

}  // namespace sternway::report
