// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/handwork.h"

#include "core/checklist.h"
#include "core/format.h"
#include "core/incident.h"
#include "report/durations.h"
#include "report/incidentlist.h"

#include <algorithm>

namespace sternway::report {

using namespace Qt::StringLiterals;

namespace {

QString stateName(const ItemRecord &record) {
  return record.overridden ? u"overridden"_s : record.ticked ? u"ticked"_s : u"open"_s;
}

QString stateWords(const ItemRecord &record) {
  if (record.overridden)
    return tr("overridden: %1").arg(record.reason);
  return record.ticked ? tr("done") : tr("open");
}

QString evidenceWords(const QList<ChecklistEvidence> &evidence) {
  QStringList words;
  for (const ChecklistEvidence &each : evidence)
    words << tr("%1 (%2)").arg(evidenceText(each), each.who);
  return orDash(words.join(u"; "_s));
}

void addChecklists(const QList<ItemRecord> &records, const QDate &day, Document &document) {
  if (records.isEmpty())
    return;
  Document::Table table{.header = {tr("List"), tr("Item"), tr("State"), tr("Who"), tr("Time (UTC)"), tr("Evidence")},
                        .rows = {},
                        .numbered = false};
  for (const ItemRecord &record : records)
    table.rows.append({record.listTitle, record.text, stateWords(record), orDash(record.who),
                       record.at.isValid() ? timeText(record.at, day) : orDash({}), evidenceWords(record.evidence)});
  document.blocks << Document::Heading{.text = tr("Checklists")} << table;
}

/// The newest event of every step, in the order in which the steps were first touched.
QList<JournalEvent> newestOfSteps(const QList<JournalEvent> &events) {
  QList<JournalEvent> newest;
  const auto stepOf = [](const JournalEvent &event) { return event.data.value(u"step"_s).toString(); };
  for (const JournalEvent &event : events) {
    if (event.type != eventtype::procedureStep)
      continue;
    const auto known = std::ranges::find_if(newest, [&](const JournalEvent &other) { return stepOf(other) == stepOf(event); });
    if (known == newest.end())
      newest << event;
    else
      *known = event;
  }
  return newest;
}

QString stepWords(const QJsonObject &data) {
  const QString state = data.value(u"state"_s).toString();
  if (state == u"skipped"_s)
    return tr("skipped: %1").arg(data.value(u"reason"_s).toString());
  return state == u"done"_s ? tr("done") : tr("open");
}

void addProcedure(const QList<JournalEvent> &steps, const QDate &day, Document &document) {
  if (steps.isEmpty())
    return;
  Document::Table table{
      .header = {tr("Part"), tr("Step"), tr("State"), tr("Who"), tr("Time (UTC)")}, .rows = {}, .numbered = false};
  for (const JournalEvent &event : steps)
    table.rows.append({orDash(event.data.value(u"part"_s).toString()), event.data.value(u"title"_s).toString(),
                       stepWords(event.data), orDash(event.data.value(u"who"_s).toString()), timeText(event.at, day)});
  document.blocks << Document::Heading{.text = tr("Steps carried out by hand")} << table;
}

}  // namespace

void addHandwork(const QList<JournalEvent> &events, const QDate &day, Document &document) {
  addChecklists(itemRecords(events), day, document);
  addProcedure(newestOfSteps(events), day, document);
}

QJsonArray checklistsJson(const QList<JournalEvent> &events) {
  QJsonArray out;
  for (const ItemRecord &record : itemRecords(events)) {
    QJsonArray evidence;
    for (const ChecklistEvidence &each : record.evidence) {
      QJsonObject entry = evidenceJson(each);
      entry.insert(u"who"_s, each.who);
      entry.insert(u"at"_s, timeToJson(each.at));
      evidence.append(entry);
    }
    out.append(QJsonObject{{u"list"_s, record.list},
                           {u"item"_s, record.item},
                           {u"title"_s, record.listTitle},
                           {u"text"_s, record.text},
                           {u"state"_s, stateName(record)},
                           {u"who"_s, record.who},
                           {u"at"_s, timeToJson(record.at)},
                           {u"reason"_s, record.reason},
                           {u"evidence"_s, evidence}});
  }
  return out;
}

QJsonArray procedureJson(const QList<JournalEvent> &events) {
  QJsonArray out;
  for (const JournalEvent &event : newestOfSteps(events)) {
    QJsonObject step = event.data;
    step.insert(u"at"_s, timeToJson(event.at));
    out.append(step);
  }
  return out;
}

}  // namespace sternway::report
