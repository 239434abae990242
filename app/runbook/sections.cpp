// SPDX-License-Identifier: GPL-3.0-or-later
#include "runbook/sections.h"

#include "runbook/conditionparser.h"
#include "runbook/quantity.h"
#include "runbook/runbook.h"

namespace sternway {

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
  names.symptoms = namesIn(node.find(u"symptoms"_s), u"id"_s);
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
      const auto read = unit ? unitFromName(unit->text) : std::nullopt;
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

AutoCheck SectionReader::check(const Field &map, const QString &conditionKey, const QString &holdKey, Need need) {
  AutoCheck check;
  check.text = text(map, conditionKey, need);
  if (!check.text.isEmpty())
    check.condition = condition(*find(map, conditionKey), check.text);
  check.hold = duration(map, holdKey);
  if (const auto hold = find(map, holdKey); hold && check.text.isEmpty() && !find(map, conditionKey))
    problem(*hold, tr("a time to hold says nothing without \"%1\"").arg(conditionKey));
  return check;
}

}  // namespace sternway
