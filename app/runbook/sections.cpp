// SPDX-License-Identifier: GPL-3.0-or-later
#include "runbook/sections.h"

#include "core/captured.h"
#include "core/quantity.h"
#include "core/variables.h"
#include "runbook/conditionparser.h"
#include "runbook/runbook.h"

namespace sternway::runbook {

using namespace Qt::StringLiterals;

namespace {
/// The texts under \a key of every item of a list; what has none is left out.
QStringList namesIn(const YamlNode *list, const QString &key) {
  QStringList names;
  if (list)
    for (const YamlNode &item : list->items)
      if (const YamlNode *name = item.find(key); name && name->type == YamlNode::Type::Scalar)
        names.append(name->text);
  return names;
}
}  // namespace

KnownNames knownNames(const Field &root) {
  const YamlNode &node = *root.node;
  KnownNames names;
  names.variables = namesIn(node.find(u"variables"_s), u"name"_s);
  names.services = namesIn(node.find(u"services"_s), u"name"_s);
  if (const YamlNode *symptoms = node.find(u"symptoms"_s))
    names.symptoms = namesIn(symptoms, u"id"_s);
  names.methods = namesIn(node.find(u"methods"_s), u"id"_s);
  if (const YamlNode *migrations = node.find(u"migrations"_s))
    names.methods += namesIn(migrations->find(u"methods"_s), u"id"_s);
  if (const YamlNode *checklists = node.find(u"checklists"_s))
    for (const auto &entry : checklists->entries)
      names.checklists.append(entry.first.text);
  names.templates = namesIn(node.find(u"communication"_s), u"id"_s);
  names.metrics = builtInMetrics();
  if (const YamlNode *metrics = node.find(u"metrics"_s))
    for (const auto &[name, metric] : metrics->entries) {
      const YamlNode *unit = metric.find(u"unit"_s);
      const auto read = unit ? unitName.value(unit->text) : std::nullopt;
      if (read || !names.metrics.contains(name.text))
        names.metrics.insert(name.text, read.value_or(Unit::Count));
    }
  return names;
}

ConditionNode SectionReader::condition(const Field &field, const QString &text) {
  auto condition = parseCondition(text, known.metrics, known.symptoms);
  if (condition)
    return std::move(*condition);
  problem(field, condition.error().message, condition.error().offset);
  return {};
}

AutoCheck SectionReader::check(const Field &map, const QString &conditionKey) {
  const Field field = *find(map, conditionKey);
  const auto hold = find(map, u"for"_s);
  AutoCheck check;
  check.text = text(field).value_or(QString());
  if (hold)
    check.hold = duration(*hold);
  if (check.text.isEmpty())
    return check;
  auto held = parseHeldCondition(check.text, known.metrics, known.symptoms);
  if (!held) {
    problem(field, held.error().message, held.error().offset);
    return check;
  }
  for (const ConditionError &doubt : held->doubts)
    warning(field, doubt.message, doubt.offset);
  check.condition = std::move(held->condition);
  if (held->hold.count() > 0 && hold && check.hold != held->hold)
    problem(*hold, tr("another time to hold stands in \"%1\"").arg(conditionKey));
  if (held->hold.count() == 0)
    return check;
  check.hold = held->hold;
  check.text = check.text.left(held->length).trimmed();
  return check;
}

void SectionReader::checkHold(const Field &map, const Field &hold, const QString &conditionKey) {
  if (find(map, conditionKey))
    return;  // read with it
  (void)duration(hold);
  problem(hold, tr("a time to hold says nothing without \"%1\"").arg(conditionKey));
}

void SectionReader::checkPlaceholders(const Field &field) {
  for (const Placeholder &placeholder : placeholdersIn(field.node->text))
    if (!placeholder.isSecret() && !known.variables.contains(placeholder.name) &&
        !capturedPlaceholders().contains(placeholder.name))
      problem(field,
              tr("no variable {{%1}}%2")
                  .arg(placeholder.name, suggestion(placeholder.name, known.variables + capturedPlaceholders())),
              placeholder.offset);
  for (const auto &[key, value] : field.node->entries)
    checkPlaceholders({&value, joined(field.path, key.text)});
  for (size_t i = 0; i < field.node->items.size(); ++i)
    checkPlaceholders({&field.node->items[i], field.path + u"[%1]"_s.arg(i)});
}

}  // namespace sternway::runbook
