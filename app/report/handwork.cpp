// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/handwork.h"

#include "core/checklist.h"
#include "core/text.h"
#include "report/durations.h"
#include "report/markdown.h"

#include <algorithm>

namespace sternway {

using namespace Qt::StringLiterals;
using markdown::escaped;
using markdown::row;

namespace {

QString stateName(const ItemRecord &record) {
  return record.overridden ? u"overridden"_s : record.ticked ? u"ticked"_s : u"open"_s;
}

QString stateWords(const ItemRecord &record) {
  if (record.overridden)
    return tr("overridden: %1").arg(escaped(record.reason));
  return record.ticked ? tr("done") : tr("open");
}

QString evidenceWords(const QList<ChecklistEvidence> &evidence) {
  QStringList words;
  for (const ChecklistEvidence &each : evidence)
    words << tr("%1 (%2)").arg(escaped(evidenceText(each)), escaped(each.who));
  return words.isEmpty() ? u"–"_s : words.join(u"; "_s);
}

QString orDash(const QString &text) {
  return text.isEmpty() ? u"–"_s : text;
}

QString checklistsPart(const QList<ItemRecord> &records, const QDate &day) {
  if (records.isEmpty())
    return {};
  QString out = u"\n## "_s + tr("Checklists") + u"\n\n"_s;
  out +=
      row({tr("List"), tr("Item"), tr("State"), tr("Who"), tr("Time (UTC)"), tr("Evidence")}) + u"|---|---|---|---|---|---|\n"_s;
  for (const ItemRecord &record : records)
    out += row({escaped(record.listTitle), escaped(record.text), stateWords(record), orDash(escaped(record.who)),
                record.at.isValid() ? timeText(record.at, day) : u"–"_s, evidenceWords(record.evidence)});
  return out;
}

/// The newest event of every step, in the order in which the steps were first touched.
QList<JournalEvent> newestOfSteps(const QList<JournalEvent> &events) {
  QList<JournalEvent> newest;
  const auto stepOf = [](const JournalEvent &event) { return event.data.value(u"step"_s).toString(); };
  for (const JournalEvent &event : events) {
    if (event.type != u"procedure.step"_s)
      continue;
    const auto known =
        std::find_if(newest.begin(), newest.end(), [&](const JournalEvent &other) { return stepOf(other) == stepOf(event); });
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
    return tr("skipped: %1").arg(escaped(data.value(u"reason"_s).toString()));
  return state == u"done"_s ? tr("done") : tr("open");
}

QString procedurePart(const QList<JournalEvent> &steps, const QDate &day) {
  if (steps.isEmpty())
    return {};
  QString out = u"\n## "_s + tr("Steps carried out by hand") + u"\n\n"_s;
  out += row({tr("Part"), tr("Step"), tr("State"), tr("Who"), tr("Time (UTC)")}) + u"|---|---|---|---|---|\n"_s;
  for (const JournalEvent &event : steps)
    out += row({orDash(escaped(event.data.value(u"part"_s).toString())), escaped(event.data.value(u"title"_s).toString()),
                stepWords(event.data), orDash(escaped(event.data.value(u"who"_s).toString())), timeText(event.at, day)});
  return out;
}

QJsonValue timeOf(const QDateTime &time) {
  return time.isValid() ? QJsonValue(time.toUTC().toString(Qt::ISODateWithMs)) : QJsonValue();
}

}  // namespace

QString handworkMarkdown(const QList<JournalEvent> &events, const QDate &day) {
  return checklistsPart(itemRecords(events), day) + procedurePart(newestOfSteps(events), day);
}

QJsonArray checklistsJson(const QList<JournalEvent> &events) {
  QJsonArray out;
  for (const ItemRecord &record : itemRecords(events)) {
    QJsonArray evidence;
    for (const ChecklistEvidence &each : record.evidence) {
      QJsonObject entry = evidenceJson(each);
      entry.insert(u"who"_s, each.who);
      entry.insert(u"at"_s, timeOf(each.at));
      evidence.append(entry);
    }
    out.append(QJsonObject{{u"list"_s, record.list},
                           {u"item"_s, record.item},
                           {u"title"_s, record.listTitle},
                           {u"text"_s, record.text},
                           {u"state"_s, stateName(record)},
                           {u"who"_s, record.who},
                           {u"at"_s, timeOf(record.at)},
                           {u"reason"_s, record.reason},
                           {u"evidence"_s, evidence}});
  }
  return out;
}

QJsonArray procedureJson(const QList<JournalEvent> &events) {
  QJsonArray out;
  for (const JournalEvent &event : newestOfSteps(events)) {
    QJsonObject step = event.data;
    step.insert(u"at"_s, timeOf(event.at));
    out.append(step);
  }
  return out;
}

QJsonObject evidenceData(const JournalEvent &event) {
  if (!event.type.startsWith(u"checklist."_s) && event.type != u"procedure.step"_s && event.type != u"method.chosen"_s &&
      !event.type.startsWith(u"timebox."_s))
    return event.data;
  QJsonObject data;
  const QJsonObject evidence = event.data.value(u"evidence"_s).toObject();
  if (const QJsonValue hash = evidence.value(u"sha256"_s); !hash.isUndefined())
    data.insert(u"SHA-256"_s, hash);
  return data;
}

}  // namespace sternway
