// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/format.h"
#include "core/quantity.h"
#include "core/text.h"
#include "runbook/sections.h"

#include <QRegularExpression>

#include <map>

namespace sternway {

using namespace Qt::StringLiterals;
using std::chrono::milliseconds;

namespace {
const QStringList &wellKnownLists() {
  static const QStringList names{u"prerequisites"_s, u"preRollback"_s, u"verification"_s, u"postRollback"_s};
  return names;
}

/// "preRollback/target-revision-was-stable"; the same text again gets a number, and a warning.
QString itemId(SectionReader &reader, const Field &item, const QString &base, QHash<QString, QList<int>> &lines) {
  QList<int> &taken = lines[base];
  if (!taken.isEmpty())
    reader.warning(item, tr("the same item stands in line %1 already").arg(taken.constFirst()));
  taken.append(item.node->line);
  return taken.size() == 1 ? base : base + u"-%1"_s.arg(taken.size());
}

std::optional<ChecklistItem> readItem(SectionReader &reader, const Field &item) {
  ChecklistItem read;
  read.line = item.node->line;
  if (item.node->type == YamlNode::Type::Scalar) {
    read.text = reader.text(item).value_or(QString());
    return read;
  }
  if (!reader.isMap(item, {u"item"_s, u"auto"_s, u"for"_s, u"within"_s}))
    return std::nullopt;
  read.text = reader.text(item, u"item"_s, Need::Required);
  read.check = reader.check(item, u"auto"_s, u"for"_s);
  read.within = reader.duration(item, u"within"_s);
  return read;
}

void readItems(SectionReader &reader, const std::vector<Field> &items, milliseconds within, Checklist &list) {
  QHash<QString, QList<int>> lines;
  for (const Field &item : items) {
    auto read = readItem(reader, item);
    if (!read)
      continue;
    if (read->within.count() == 0)
      read->within = within;
    read->id = itemId(reader, item, list.id + u'/' + slug(read->text), lines);
    list.items.append(std::move(*read));
  }
}

void readList(SectionReader &reader, const YamlNode &key, const Field &field, Runbook &runbook) {
  static const QRegularExpression name(u"^[a-z][A-Za-z0-9-]*$"_s);
  if (!name.match(key.text).hasMatch())
    reader.problem({&key, field.path}, tr("a list's name is letters, digits and hyphens, the first a small letter"));
  else if (const QString near = nearest(key.text, wellKnownLists()); !near.isEmpty() && near != key.text)
    reader.warning({&key, field.path}, tr("a list of its own; did you mean \"%1\"?").arg(near));
  Checklist list;
  list.id = key.text;
  list.line = key.line;
  list.title = checklistTitle(key.text);
  if (field.node->type == YamlNode::Type::Map) {
    reader.isMap(field, {u"title"_s, u"timeBox"_s, u"items"_s});
    if (FieldReader::find(field, u"title"_s))
      list.title = reader.text(field, u"title"_s);
    list.timeBox = reader.duration(field, u"timeBox"_s);
    readItems(reader, reader.items(field, u"items"_s, tr("a list of items"), Need::Required), {}, list);
  } else {
    readItems(reader, reader.items(field, tr("a list of items")), {}, list);
  }
  runbook.checklists.append(std::move(list));
}

void readFollowUpList(SectionReader &reader, const Field &item, Runbook &runbook, QHash<QString, int> &taken) {
  if (!reader.isMap(item, {u"title"_s, u"within"_s, u"items"_s}))
    return;
  Checklist list;
  list.line = item.node->line;
  list.title = reader.text(item, u"title"_s, Need::Required);
  list.id = slug(list.title);
  reader.claim(item, u"title"_s, list.title, taken);
  list.timeBox = reader.duration(item, u"within"_s);
  readItems(reader, reader.items(item, u"items"_s, tr("a list of items"), Need::Required), list.timeBox, list);
  runbook.followUps.append(std::move(list));
}

/// Items that stand without a list make lists of those that are due together.
void addLooseFollowUps(SectionReader &reader, const std::vector<Field> &loose, Runbook &runbook) {
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
    runbook.followUps.append(std::move(list));
  }
}

void readFollowUps(SectionReader &reader, const Field &root, Runbook &runbook) {
  QHash<QString, int> taken;
  std::vector<Field> loose;
  for (const Field &item : reader.items(root, u"followUps"_s, tr("a list of lists")))
    if (item.node->type == YamlNode::Type::Scalar || item.node->find(u"item"_s))
      loose.push_back(item);
    else
      readFollowUpList(reader, item, runbook, taken);
  addLooseFollowUps(reader, loose, runbook);
}
}  // namespace

QString checklistTitle(const QString &id) {
  if (id == u"prerequisites")
    return tr("Prerequisites");
  if (id == u"preRollback")
    return tr("Before the rollback");
  if (id == u"verification")
    return tr("Verification");
  if (id == u"postRollback")
    return tr("After the rollback");
  return id;
}

void readChecklists(SectionReader &reader, const Field &root, Runbook &runbook) {
  if (const auto checklists = FieldReader::find(root, u"checklists"_s); checklists && reader.isMap(*checklists))
    for (const auto &[key, value] : checklists->node->entries)
      readList(reader, key, {&value, FieldReader::joined(checklists->path, key.text)}, runbook);
  readFollowUps(reader, root, runbook);
}

}  // namespace sternway
