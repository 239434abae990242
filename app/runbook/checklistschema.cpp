// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checklist.h"
#include "core/format.h"
#include "core/quantity.h"
#include "runbook/runbookschema.h"

#include <QJsonArray>
#include <QRegularExpression>

#include <map>

namespace sternway::runbook {

using namespace Qt::StringLiterals;
using std::chrono::milliseconds;

namespace {
const QStringList &wellKnownLists() {
  static const QStringList names{u"prerequisites"_s, u"preRollback"_s, u"verification"_s, u"postRollback"_s};
  return names;
}

/// The title of a list that has none of its own.
QString usualTitle(const QString &id) {
  Checklist untitled;
  untitled.id = id;
  return checklistTitle(untitled);
}

const Schema<ChecklistItem> &itemSchema() {
  const auto held = heldKeys<ChecklistItem>(
      u"auto"_s, u"A condition that Sternway evaluates by itself."_s, Need::Optional,
      [](ChecklistItem &item, AutoCheck check) { item.check = std::move(check); },
      [](const ChecklistItem &item) { return item.check; });
  static const Schema<ChecklistItem> schema{
      u"item"_s,
      u"Something to tick. A text alone is ticked by hand."_s,
      {key(u"item"_s, &ChecklistItem::text, types::text(), u"What must be so."_s, Need::Required), held.first, held.second,
       key(u"within"_s, &ChecklistItem::within, types::duration(), u"A deadline from the list's beginning."_s)},
      {},
      u"item"_s};
  return schema;
}

/// "preRollback/target-revision-was-stable"; the same text again gets a number, and a warning.
QString itemId(SectionReader &reader, const Field &item, const QString &base, QHash<QString, QList<int>> &lines) {
  QList<int> &taken = lines[base];
  if (!taken.isEmpty())
    reader.warning(item, tr("the same item stands in line %1 already").arg(taken.constFirst()));
  taken.append(item.node->line);
  return taken.size() == 1 ? base : base + u"-%1"_s.arg(taken.size());
}

void readItems(SectionReader &reader, const std::vector<Field> &items, milliseconds within, Checklist &list) {
  QHash<QString, QList<int>> lines;
  for (const Field &item : items) {
    ChecklistItem read;
    if (!itemSchema().read(reader, item, read))
      continue;
    if (read.within.count() == 0)
      read.within = within;
    read.id = itemId(reader, item, list.id + u'/' + slug(read.text), lines);
    list.items.append(std::move(read));
  }
}

/// \a usual: the deadline that goes without saying.
YamlNode itemNodes(const Checklist &list, milliseconds usual, const WrittenRunbook &written) {
  return yamlList(list.items, [&](ChecklistItem item) {
    if (item.within == usual)
      item.within = {};
    return itemSchema().write(item, written);
  });
}

/// Of a list's own keys; the items come from the list's id, so they are read when it is known.
Key<Checklist> itemsKey() {
  return {{.name = u"items"_s,
           .need = Need::Required,
           .help = u"What to tick."_s,
           .words = u"list of items"_s,
           .json = types::listJson(types::reference(u"item"_s)),
           .inner = &itemSchema()},
          {},
          {}};
}

const Schema<Checklist> &checklistSchema() {
  static const Schema<Checklist> schema{
      u"checklist"_s,
      u"A list to tick, where its items alone do not say all."_s,
      {key(u"title"_s, &Checklist::title, types::text(), u"For people; without it the name of the list."_s, Need::Optional,
           [](const Checklist &list) { return list.title == usualTitle(list.id) ? QString() : list.title; }),
       key(u"timeBox"_s, &Checklist::timeBox, types::duration(), u"How long it may take."_s), itemsKey()}};
  return schema;
}

const Schema<Checklist> &followUpSchema() {
  static const Schema<Checklist> schema{
      u"followUpList"_s,
      u"What is left to do after the incident, due together."_s,
      {key(u"title"_s, &Checklist::title, types::text(), u"For people."_s, Need::Required),
       key(u"within"_s, &Checklist::timeBox, types::duration(), u"How long after the incident they are due."_s), itemsKey()}};
  return schema;
}

void readListItems(SectionReader &reader, const Field &field, milliseconds within, Checklist &list) {
  if (const auto items = FieldReader::find(field, u"items"_s))
    readItems(reader, reader.items(*items, tr("a list of items")), within, list);
}

Checklist readList(SectionReader &reader, const YamlNode &key, const Field &field) {
  static const QRegularExpression name(u"^[a-z][A-Za-z0-9-]*$"_s);
  if (!key.text.contains(name))
    reader.problem({&key, field.path}, tr("a list's name is letters, digits and hyphens, the first a small letter"));
  else if (const QString near = nearest(key.text, wellKnownLists()); !near.isEmpty() && near != key.text)
    reader.warning({&key, field.path}, tr("a list of its own; did you mean \"%1\"?").arg(near));
  Checklist list;
  list.id = key.text;
  list.title = usualTitle(key.text);
  if (field.node->type != YamlNode::Type::Map) {
    readItems(reader, reader.items(field, tr("a list of items")), {}, list);
  } else if (checklistSchema().read(reader, field, list)) {
    readListItems(reader, field, {}, list);
  }
  list.line = key.line;
  return list;
}

QList<Checklist> readChecklists(SectionReader &reader, const Field &field) {
  QList<Checklist> lists;
  if (reader.isMap(field))
    for (const auto &[key, value] : field.node->entries)
      lists.append(readList(reader, key, {&value, FieldReader::joined(field.path, key.text)}));
  return lists;
}

YamlNode checklistNodes(const QList<Checklist> &lists, const WrittenRunbook &written) {
  MapBuilder map;
  for (const Checklist &list : lists) {
    YamlNode own = checklistSchema().write(list, written);
    YamlNode items = itemNodes(list, {}, written);  // its items have deadlines of their own only
    if (own.entries.empty()) {
      map.node(list.id, std::move(items));
      continue;
    }
    own.entries.emplace_back(yamlText(u"items"_s), std::move(items));
    map.node(list.id, std::move(own));
  }
  return map.build();
}

/// Items that stand without a list make lists of those that are due together.
void addLooseFollowUps(SectionReader &reader, const std::vector<Field> &loose, QList<Checklist> &lists) {
  std::map<milliseconds, std::vector<Field>> together;
  QList<milliseconds> order;
  for (const Field &item : loose) {
    const bool isMap = item.node->type == YamlNode::Type::Map;
    const YamlNode *within = isMap ? item.node->find(u"within"_s) : nullptr;
    const milliseconds due = within ? parseDuration(within->text).value_or(milliseconds(0)) : milliseconds(0);
    if (!together.contains(due))
      order.append(due);
    together[due].push_back(item);
  }
  for (const milliseconds due : std::as_const(order)) {
    Checklist list;
    list.line = together[due].front().node->line;
    list.title = due.count() > 0 ? tr("Within %1").arg(formatDuration(due)) : tr("Follow-ups");
    list.id = due.count() > 0 ? u"within-"_s + durationText(due) : u"follow-ups"_s;  // the same in every language
    list.timeBox = due;
    readItems(reader, together[due], due, list);
    lists.append(std::move(list));
  }
}

QList<Checklist> readFollowUps(SectionReader &reader, const Field &field) {
  QList<Checklist> lists;
  std::vector<Field> loose;
  for (const Field &item : reader.items(field, tr("a list of lists"))) {
    if (item.node->type == YamlNode::Type::Scalar || item.node->find(u"item"_s)) {
      loose.push_back(item);
      continue;
    }
    Checklist list;
    if (!followUpSchema().read(reader, item, list))
      continue;
    list.id = slug(list.title);
    if (const auto title = FieldReader::find(item, u"title"_s))
      reader.claim(*title, list.title, u"followUps"_s);
    readListItems(reader, item, list.timeBox, list);
    lists.append(std::move(list));
  }
  addLooseFollowUps(reader, loose, lists);
  return lists;
}

YamlNode followUpNodes(const QList<Checklist> &lists, const WrittenRunbook &written) {
  return yamlList(lists, [&written](const Checklist &list) {
    YamlNode node = followUpSchema().write(list, written);
    node.entries.emplace_back(yamlText(u"items"_s), itemNodes(list, list.timeBox, written));
    return node;
  });
}
}  // namespace

Key<Runbook> checklistsKey() {
  const QJsonArray forms{types::listJson(types::reference(u"item"_s)), types::reference(u"checklist"_s)};
  return key(u"checklists"_s, &Runbook::checklists,
             ValueType<QList<Checklist>>{u"map of names to lists of items, or to checklists"_s,
                                         {{u"type"_s, u"object"_s},
                                          {u"propertyNames"_s, QJsonObject{{u"pattern"_s, u"^[a-z][A-Za-z0-9-]*$"_s}}},
                                          {u"additionalProperties"_s, QJsonObject{{u"anyOf"_s, forms}}}},
                                         readChecklists,
                                         checklistNodes,
                                         &checklistSchema()},
             u"prerequisites, preRollback, verification, postRollback, and lists of the team's own."_s);
}

Key<Runbook> followUpsKey() {
  const QJsonArray forms{types::reference(u"item"_s), types::reference(u"followUpList"_s)};
  return key(u"followUps"_s, &Runbook::followUps,
             ValueType<QList<Checklist>>{u"list of items or of follow-up lists"_s, types::listJson({{u"anyOf"_s, forms}}),
                                         readFollowUps, followUpNodes, &followUpSchema()},
             u"What is left to do after the incident; items alone make lists of those that are due together."_s);
}

}  // namespace sternway::runbook
