// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checklist.h"

#include "core/enumnames.h"
#include "core/format.h"
#include "core/incident.h"

#include <algorithm>

namespace sternway {

using namespace Qt::StringLiterals;

namespace {

using EvidenceKind = ChecklistEvidence::Kind;

constexpr auto evidenceKinds =
    enumNames<EvidenceKind>({{EvidenceKind::Text, "text"}, {EvidenceKind::File, "file"}, {EvidenceKind::Link, "link"}});

ChecklistEvidence evidenceFrom(const JournalEvent &event) {
  const QJsonObject data = event.data.value(u"evidence"_s).toObject();
  return {.kind = evidenceKinds.value(data.value(u"kind"_s).toString()).value_or(EvidenceKind::Text),
          .value = data.value(u"value"_s).toString(),
          .sha256 = data.value(u"sha256"_s).toString().toLatin1(),
          .size = data.value(u"size"_s).toInteger(),
          .who = event.data.value(u"who"_s).toString(),
          .at = event.at};
}

EventDraft draft(const QString &type, const QString &summary, const Checklist &list, const ChecklistItem &item,
                 const QString &who) {
  return {.type = type,
          .summary = summary,
          .data = QJsonObject{{u"list"_s, list.id},
                              {u"item"_s, item.id},
                              {u"title"_s, checklistTitle(list)},
                              {u"text"_s, item.text},
                              {u"who"_s, who}}};
}

void apply(const JournalEvent &event, ItemRecord &record) {
  if (event.type == eventtype::itemEvidence) {
    record.evidence.append(evidenceFrom(event));
    return;
  }
  record.ticked = event.type == eventtype::itemTicked;
  record.overridden = event.type == eventtype::itemOverridden;
  record.who = event.data.value(u"who"_s).toString();
  record.at = event.at;
  record.reason = record.overridden ? event.data.value(u"reason"_s).toString() : QString();
}

ItemStatus::State measuredState(const std::optional<CheckReading> &reading) {
  if (!reading || reading->truth == Truth::Unknown)
    return ItemStatus::State::Unknown;
  return reading->truth == Truth::True ? ItemStatus::State::Holds : ItemStatus::State::Fails;
}

}  // namespace

QList<ItemRecord> itemRecords(const QList<JournalEvent> &events) {
  QList<ItemRecord> records;
  for (const JournalEvent &event : events) {
    if (!isOfChecklist(event.type))
      continue;
    const QString list = event.data.value(u"list"_s).toString();
    const QString item = event.data.value(u"item"_s).toString();
    auto record =
        std::ranges::find_if(records, [&](const ItemRecord &known) { return known.list == list && known.item == item; });
    if (record == records.end()) {
      ItemRecord added;
      added.list = list;
      added.item = item;
      record = records.insert(records.end(), added);
    }
    record->listTitle = event.data.value(u"title"_s).toString();
    record->text = event.data.value(u"text"_s).toString();
    apply(event, *record);
  }
  return records;
}

CheckReading readCheck(const AutoCheck &check, const Situation &situation, const QDateTime &now) {
  MatrixRow row;
  row.when = check.text;
  row.condition = check.condition;
  row.hold = check.hold;
  row.action = Action::Rollback;  // any that is not calm: it is only asked whether the row matches
  const Verdict verdict = evaluate({.source = {}, .rows = {row}}, situation, now);
  const RowState &state = verdict.rows.constFirst();
  CheckReading reading;
  reading.at = now;
  reading.value = rowValue(row, verdict);
  if (state.matched)
    reading.truth = Truth::True;
  else
    reading.truth = state.condition == Truth::Unknown ? Truth::Unknown : Truth::False;
  // What is unknown says so by its own reading.
  if ((reading.truth == Truth::Unknown && reading.value.isEmpty()) || (state.condition == Truth::True && !state.matched))
    reading.value += (reading.value.isEmpty() ? QString() : u", "_s) + rowStanding(state, now);
  return reading;
}

QList<ChecklistItem> automaticItems(const Runbook &runbook) {
  QList<ChecklistItem> items;
  for (const Checklist &list : runbook.checklists + runbook.followUps)
    for (const ChecklistItem &item : list.items)
      if (!item.check.text.isEmpty())
        items << item;
  return items;
}

QHash<QString, CheckReading> readChecks(const QList<ChecklistItem> &items, const Situation &situation, const QDateTime &now) {
  QHash<QString, CheckReading> readings;
  for (const ChecklistItem &item : items)
    readings.insert(item.id, readCheck(item.check, situation, now));
  return readings;
}

ItemStatus itemStatus(const ChecklistItem &item, const QList<ItemRecord> &records, const QString &list,
                      const std::optional<CheckReading> &reading) {
  ItemStatus status;
  const bool automatic = !item.check.text.isEmpty();
  if (automatic) {
    status.state = measuredState(reading);
    if (reading) {
      status.value = reading->value;
      status.at = reading->at;
    }
  }
  for (const ItemRecord &record : records) {
    if (record.list != list || record.item != item.id)
      continue;
    status.evidence = record.evidence;
    if (!record.overridden && (automatic || !record.ticked))
      continue;
    status.state = record.overridden ? ItemStatus::State::Overridden : ItemStatus::State::Ticked;
    status.who = record.who;
    status.at = record.at;
    status.reason = record.reason;
  }
  return status;
}

EventDraft tickEvent(const Checklist &list, const ChecklistItem &item, const QString &who) {
  return draft(eventtype::itemTicked, tr("%1: done: %2 (%3)").arg(checklistTitle(list), item.text, who), list, item, who);
}

EventDraft untickEvent(const Checklist &list, const ChecklistItem &item, const QString &who) {
  return draft(eventtype::itemUnticked, tr("%1: taken back: %2 (%3)").arg(checklistTitle(list), item.text, who), list, item, who);
}

EventDraft overrideEvent(const Checklist &list, const ChecklistItem &item, const QString &who, const QString &reason) {
  EventDraft event =
      draft(eventtype::itemOverridden,
            tr("%1: %2 answers for it: %3. Reason: %4").arg(checklistTitle(list), who, item.text, reason), list, item, who);
  event.data.insert(u"reason"_s, reason);
  return event;
}

EventDraft evidenceEvent(const Checklist &list, const ChecklistItem &item, const QString &who,
                         const ChecklistEvidence &evidence) {
  EventDraft event = draft(eventtype::itemEvidence,
                           tr("%1: evidence for: %2: %3 (%4)").arg(checklistTitle(list), item.text, evidenceText(evidence), who),
                           list, item, who);
  event.data.insert(u"evidence"_s, evidenceJson(evidence));
  return event;
}

QJsonObject evidenceJson(const ChecklistEvidence &evidence) {
  QJsonObject data{{u"kind"_s, evidenceKinds(evidence.kind)}, {u"value"_s, evidence.value}};
  if (evidence.kind == ChecklistEvidence::Kind::File) {
    data.insert(u"sha256"_s, QString::fromLatin1(evidence.sha256));
    data.insert(u"size"_s, evidence.size);
  }
  return data;
}

QString checklistTitle(const Checklist &list) {
  if (!list.title.isEmpty())
    return list.title;
  if (list.id == u"prerequisites"_s)
    return tr("Prerequisites");
  if (list.id == u"preRollback"_s)
    return tr("Before the rollback");
  if (list.id == u"verification"_s)
    return tr("Verification");
  if (list.id == u"postRollback"_s)
    return tr("After the rollback");
  return list.id;
}

QString evidenceText(const ChecklistEvidence &evidence) {
  if (evidence.kind != ChecklistEvidence::Kind::File)
    return evidence.value;
  constexpr qsizetype shownDigits = 12;
  return tr("%1 (%2, SHA-256 %3…)")
      .arg(evidence.value, formatValue(static_cast<double>(evidence.size), Unit::Bytes),
           QString::fromLatin1(evidence.sha256.left(shownDigits)));
}

}  // namespace sternway
