// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/placeholders.h"
#include "core/text.h"
#include "core/variables.h"
#include "runbook/sections.h"

#include <QRegularExpression>
#include <QSet>

namespace sternway {

using namespace Qt::StringLiterals;

namespace {
constexpr size_t mostServices = 1000;

const QStringList &variableTypes() {
  static const QStringList names{u"text"_s,     u"number"_s,  u"choice"_s, u"secret"_s,
                                 u"revision"_s, u"version"_s, u"url"_s};  // in the order of VariableType
  return names;
}

/// As valueProblem(), with a suggestion.
QString unfitDefault(const RunbookVariable &variable) {
  const QString &value = variable.defaultValue;
  if (variable.type == VariableType::Secret)
    return tr("a secret has no default: it would stand in the repository for all to read");
  if (variable.type == VariableType::Choice && !variable.choices.contains(value))
    return tr("\"%1\" is not one of the choices%2").arg(value, suggestion(value, variable.choices));
  return valueProblem(variable, value);
}

void checkVariable(SectionReader &reader, const Field &item, const RunbookVariable &variable) {
  static const QRegularExpression name(u"^[A-Za-z][A-Za-z0-9_]*$"_s);
  const auto nameField = FieldReader::find(item, u"name"_s);
  if (!variable.name.isEmpty() && !name.match(variable.name).hasMatch())
    reader.problem(*nameField, tr("\"%1\" is no name of a variable; it is letters, digits and underscores").arg(variable.name));
  if (capturedPlaceholders().contains(variable.name))
    reader.problem(*nameField, tr("{{%1}} has a meaning already").arg(variable.name));
  const auto choices = FieldReader::find(item, u"choices"_s);
  if (variable.type == VariableType::Choice && !choices)
    reader.problem(FieldReader::missing(item, u"choices"_s), tr("missing"));
  if (variable.type != VariableType::Choice && choices)
    reader.problem(*choices, tr("only a variable of the type choice has choices"));
  const auto value = FieldReader::find(item, u"default"_s);
  if (!value || variable.defaultValue.isEmpty())
    return;
  const QString reason = unfitDefault(variable);
  if (!reason.isEmpty())
    reader.problem(*value, reason);
}

void readNotes(SectionReader &reader, const Field &item, RunbookService &service) {
  for (const Field &note : reader.items(item, u"notes"_s, tr("a list of notes"))) {
    if (note.node->type == YamlNode::Type::Scalar) {  // a text alone is known before
      service.notes.append({.stage = ServiceNote::Stage::Before,
                            .topic = {},
                            .text = reader.text(note).value_or(QString()),
                            .command = {},
                            .line = note.node->line});
      continue;
    }
    if (!reader.isMap(note, {u"stage"_s, u"topic"_s, u"text"_s, u"command"_s}))
      continue;
    const QString stage = reader.choice(note, u"stage"_s, {u"before"_s, u"after"_s}, Need::Required);
    service.notes.append({.stage = stage == u"after" ? ServiceNote::Stage::After : ServiceNote::Stage::Before,
                          .topic = reader.text(note, u"topic"_s),
                          .text = reader.text(note, u"text"_s, Need::Required),
                          .command = reader.text(note, u"command"_s),
                          .line = note.node->line});
  }
}

void readWorkload(SectionReader &reader, const Field &item, RunbookService &service) {
  static const QStringList kinds{u"deployment"_s, u"statefulset"_s, u"daemonset"_s, u"helm"_s, u"compose"_s};
  static const QRegularExpression name(u"^[A-Za-z0-9][A-Za-z0-9._-]*$"_s);
  service.workload = reader.text(item, u"workload"_s);
  if (service.workload.isEmpty())
    return;
  const QString kind = service.workload.section(u'/', 0, 0);
  const Field field = *FieldReader::find(item, u"workload"_s);
  if (!kinds.contains(kind))
    reader.problem(field, tr("no kind \"%1\"%2; known are %3").arg(kind, suggestion(kind, kinds), kinds.join(u", "_s)));
  else if (!name.match(service.workload.section(u'/', 1)).hasMatch())
    reader.problem(field, tr("KIND/NAME expected, for example deployment/order-service"), kind.size());
}

void readHealth(SectionReader &reader, const Field &item, RunbookService &service) {
  const auto health = FieldReader::find(item, u"health"_s);
  if (!health)
    return;
  for (const Field &url : reader.items(*health, tr("a list of addresses")))
    if (const auto text = reader.text(url)) {
      if (!isWebAddress(*text))
        reader.problem(url, tr("\"%1\" is not a web address").arg(*text));
      service.health.append(*text);
    }
}

void readQueries(SectionReader &reader, const Field &item, RunbookService &service) {
  const auto metrics = FieldReader::find(item, u"metrics"_s);
  if (!metrics || !reader.isMap(*metrics))
    return;
  for (const auto &[key, value] : metrics->node->entries) {
    reader.checkReference({&key, FieldReader::joined(metrics->path, key.text)}, key.text, reader.known.metrics.keys(),
                          tr("metric"));
    service.metricQueries.insert(key.text, reader.text(*metrics, key.text));
  }
}

/// Two services of one name, or of one workload, in one place cannot both be right.
void checkClaims(SectionReader &reader, const std::vector<Field> &items, const QList<RunbookService> &services) {
  QHash<QString, int> taken;
  for (size_t i = 0; i < items.size(); ++i) {
    const RunbookService &service = services.at(static_cast<qsizetype>(i));
    const QString place = u'\n' + service.nameSpace + u'\n' + service.contextPattern;
    for (const auto &[key, claim] : {std::pair(u"name"_s, service.name), std::pair(u"workload"_s, service.workload)}) {
      if (claim.isEmpty())
        continue;
      int &first = taken[key + u'\n' + claim + place];
      if (first > 0)
        reader.problem(*FieldReader::find(items[i], key),
                       tr("the service in line %1 claims \"%2\" already").arg(first).arg(claim));
      else
        first = service.line;
    }
  }
}

/// A way of dependencies from a service back to itself; empty when there is none. \a way: the services before it.
QStringList circle(const QHash<QString, QStringList> &dependencies, const QString &name, QStringList &way, QSet<QString> &seen) {
  if (const auto begin = way.indexOf(name); begin >= 0)
    return way.mid(begin) + QStringList{name};
  if (seen.contains(name))
    return {};
  seen.insert(name);
  way.append(name);
  for (const QString &other : dependencies.value(name))
    if (const QStringList found = circle(dependencies, other, way, seen); !found.isEmpty())
      return found;
  way.removeLast();
  return {};
}

void checkDependencies(SectionReader &reader, const std::vector<Field> &items, const QList<RunbookService> &services) {
  QHash<QString, QStringList> dependencies;
  for (const RunbookService &service : services)
    dependencies[service.name] += service.dependsOn;
  QSet<QString> seen;
  for (const RunbookService &service : services) {
    QStringList way;
    const QStringList found = circle(dependencies, service.name, way, seen);
    for (size_t i = 0; !found.isEmpty() && i < items.size(); ++i)
      if (const auto field = FieldReader::find(items[i], u"dependsOn"_s);
          field && services.at(static_cast<qsizetype>(i)).name == found.constFirst())
        return reader.problem(*field, tr("a circle: %1").arg(found.join(u" → "_s)));
  }
}

RunbookService readService(SectionReader &reader, const Field &item) {
  RunbookService service;
  service.line = item.node->line;
  service.name = reader.text(item, u"name"_s, Need::Required);
  readWorkload(reader, item, service);
  service.nameSpace = reader.text(item, u"namespace"_s);
  service.contextPattern = reader.pattern(item, u"context"_s);
  service.dependsOn = reader.references(item, u"dependsOn"_s, reader.known.services, tr("service"), true);
  readHealth(reader, item, service);
  readQueries(reader, item, service);
  readNotes(reader, item, service);
  return service;
}
}  // namespace

QString variableTypeName(VariableType type) {
  return variableTypes().at(static_cast<qsizetype>(type));
}

void readVariables(SectionReader &reader, const Field &root, Runbook &runbook) {
  QHash<QString, int> taken;
  for (const Field &item : reader.items(root, u"variables"_s, tr("a list of variables"))) {
    if (!reader.isMap(item, {u"name"_s, u"type"_s, u"required"_s, u"default"_s, u"pattern"_s, u"choices"_s, u"help"_s}))
      continue;
    RunbookVariable variable;
    variable.line = item.node->line;
    variable.name = reader.text(item, u"name"_s, Need::Required);
    reader.claim(item, u"name"_s, variable.name, taken);
    const auto type = variableTypes().indexOf(reader.choice(item, u"type"_s, variableTypes()));
    variable.type = type < 0 ? VariableType::Text : static_cast<VariableType>(type);
    variable.required = reader.flag(item, u"required"_s).value_or(false);
    variable.defaultValue = reader.text(item, u"default"_s);
    variable.pattern = reader.pattern(item, u"pattern"_s);
    variable.choices = reader.texts(item, u"choices"_s);
    variable.help = reader.text(item, u"help"_s);
    checkVariable(reader, item, variable);
    runbook.variables.append(std::move(variable));
  }
}

void readServices(SectionReader &reader, const Field &root, Runbook &runbook) {
  std::vector<Field> items;
  for (const Field &item : reader.items(root, u"services"_s, tr("a list of services"))) {
    if (!reader.isMap(item, {u"name"_s, u"workload"_s, u"namespace"_s, u"context"_s, u"dependsOn"_s, u"health"_s, u"metrics"_s,
                             u"notes"_s}))
      continue;
    runbook.services.append(readService(reader, item));
    items.push_back(item);
  }
  if (items.size() > mostServices)
    return reader.problem(*FieldReader::find(root, u"services"_s), tr("more than %1 services").arg(mostServices));
  checkClaims(reader, items, runbook.services);
  checkDependencies(reader, items, runbook.services);
}

}  // namespace sternway
