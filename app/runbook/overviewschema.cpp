// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/captured.h"
#include "core/format.h"
#include "core/variables.h"
#include "runbook/runbookschema.h"

#include <QRegularExpression>
#include <QSet>
#include <QUrl>

namespace sternway::runbook {

using namespace Qt::StringLiterals;

namespace {
constexpr size_t mostServices = 1000;

void checkMetadata(SectionReader &reader, const Field &item, Runbook &runbook) {
  if (runbook.title.isEmpty())
    runbook.title = runbook.name;
  if (runbook.reviewed.isValid() && runbook.nextReview.isValid() && runbook.nextReview < runbook.reviewed)
    reader.problem(*FieldReader::find(item, u"nextReview"_s),
                   tr("the next review is before the last one, %1").arg(runbook.reviewed.toString(Qt::ISODate)));
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

void checkVariableName(SectionReader &reader, const Field &field, const QString &name) {
  static const QRegularExpression form(u"^[A-Za-z][A-Za-z0-9_]*$"_s);
  reader.claim(field, name, u"variables"_s);
  if (!name.contains(form))
    reader.problem(field, tr("\"%1\" is no name of a variable; it is letters, digits and underscores").arg(name));
  if (capturedPlaceholders().contains(name))
    reader.problem(field, tr("{{%1}} has a meaning already").arg(name));
}

void checkVariable(SectionReader &reader, const Field &item, RunbookVariable &variable) {
  const auto choices = FieldReader::find(item, u"choices"_s);
  if (variable.type == VariableType::Choice && !choices)
    reader.missing(item, u"choices"_s, Need::Required);
  if (variable.type != VariableType::Choice && choices)
    reader.problem(*choices, tr("only a variable of the type choice has choices"));
  const auto value = FieldReader::find(item, u"default"_s);
  if (!value || variable.defaultValue.isEmpty())
    return;
  const QString reason = unfitDefault(variable);
  if (!reason.isEmpty())
    reader.problem(*value, reason);
}

void checkWorkload(SectionReader &reader, const Field &field, const QString &workload) {
  static const QStringList kinds{u"deployment"_s, u"statefulset"_s, u"daemonset"_s, u"helm"_s, u"compose"_s};
  static const QRegularExpression name(u"^[A-Za-z0-9][A-Za-z0-9._-]*$"_s);
  const QString kind = workload.section(u'/', 0, 0);
  if (!kinds.contains(kind))
    reader.problem(field, tr("no kind \"%1\"%2; known are %3").arg(kind, suggestion(kind, kinds), kinds.join(u", "_s)));
  else if (!name.match(workload.section(u'/', 1)).hasMatch())
    reader.problem(field, tr("KIND/NAME expected, for example deployment/order-service"), kind.size());
}

ValueType<QStringList> webAddresses() {
  return {u"list of web addresses"_s, types::listJson(types::reference(u"webAddress"_s)),
          [](SectionReader &reader, const Field &field) {
            QStringList addresses;
            for (const Field &url : reader.items(field, tr("a list of addresses")))
              if (const auto text = reader.text(url)) {
                if (!isWebAddress(*text))
                  reader.problem(url, tr("\"%1\" is not a web address").arg(*text));
                addresses.append(*text);
              }
            return addresses;
          },
          [](const QStringList &addresses, const WrittenRunbook &) { return yamlList(addresses, yamlText); }};
}

ValueType<StringMap> metricQueryMap() {
  return {u"map of metrics to PromQL"_s,
          {{u"type"_s, u"object"_s}, {u"additionalProperties"_s, types::reference(u"text"_s)}},
          [](SectionReader &reader, const Field &field) {
            StringMap queries;
            if (reader.isMap(field))
              for (const auto &[key, value] : field.node->entries) {
                const QString path = FieldReader::joined(field.path, key.text);
                reader.checkReference({&key, path}, key.text, reader.known.metrics.keys(), tr("metric"));
                queries.insert(key.text, reader.text({&value, path}).value_or(QString()));
              }
            return queries;
          },
          [](const StringMap &queries, const WrittenRunbook &) {
            MapBuilder map;
            for (auto query = queries.cbegin(); query != queries.cend(); ++query)
              map.node(query.key(), yamlText(query.value()));
            return map.build();
          }};
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

/// A path of dependencies from a service back to itself; empty when there is none. \a path: the services before it.
QStringList circle(const QHash<QString, QStringList> &dependencies, const QString &name, QStringList &path, QSet<QString> &seen) {
  if (const auto begin = path.indexOf(name); begin >= 0)
    return path.mid(begin) + QStringList{name};
  if (seen.contains(name))
    return {};
  seen.insert(name);
  path.append(name);
  for (const QString &other : dependencies.value(name))
    if (const QStringList found = circle(dependencies, other, path, seen); !found.isEmpty())
      return found;
  path.removeLast();
  return {};
}

void checkDependencies(SectionReader &reader, const std::vector<Field> &items, const QList<RunbookService> &services) {
  QHash<QString, QStringList> dependencies;
  for (const RunbookService &service : services)
    dependencies[service.name] += service.dependsOn;
  QSet<QString> seen;
  for (const RunbookService &service : services) {
    QStringList path;
    const QStringList found = circle(dependencies, service.name, path, seen);
    for (size_t i = 0; !found.isEmpty() && i < items.size(); ++i)
      if (const auto field = FieldReader::find(items[i], u"dependsOn"_s);
          field && services.at(static_cast<qsizetype>(i)).name == found.constFirst())
        return reader.problem(*field, tr("a circle: %1").arg(found.join(u" → "_s)));
  }
}

void checkServices(SectionReader &reader, const Field &list, const std::vector<Field> &items,
                   const QList<RunbookService> &services) {
  if (items.size() > mostServices)
    return reader.problem(list, tr("more than %1 services").arg(mostServices));
  checkClaims(reader, items, services);
  checkDependencies(reader, items, services);
}

/// An address to open, or a path within the repository. Spaces and broken escapes are no part of either.
void checkLink(SectionReader &reader, const Field &field, const QString &text) {
  const QUrl url(text, QUrl::StrictMode);
  if (!url.isValid() || text.contains(u' ') || (text.contains(u"://"_s) && url.host().isEmpty()))
    reader.problem(field, tr("\"%1\" is not an address").arg(text));
}

const Schema<ServiceNote> &serviceNoteSchema() {
  using Stage = ServiceNote::Stage;
  static const Schema<ServiceNote> schema{
      u"serviceNote"_s,
      u"What to know about a service when it is rolled back. A text alone is known before."_s,
      {key(u"stage"_s, &ServiceNote::stage, types::enumeration({u"before"_s, u"after"_s}, Stage::Before, false),
           u"Whether it is shown before the rollback or after it."_s, Need::Required),
       key(u"topic"_s, &ServiceNote::topic, types::text(), u"What it is about: *Database migrations*."_s),
       key(u"text"_s, &ServiceNote::text, types::text(), u"The note."_s, Need::Required),
       key(u"command"_s, &ServiceNote::command, types::text(), u"A command that the note is about, to copy."_s)},
      {},
      u"text"_s};
  return schema;
}

const Schema<RunbookService> &serviceSchema() {
  const QJsonObject workload{{u"type"_s, u"string"_s},
                             {u"pattern"_s, u"^(deployment|statefulset|daemonset|helm|compose)/[A-Za-z0-9][A-Za-z0-9._-]*$"_s}};
  static const Schema<RunbookService> schema{
      u"service"_s,
      u"A service that the runbook is for."_s,
      {key(u"name"_s, &RunbookService::name, types::text(), u"Its name."_s, Need::Required),
       key(u"workload"_s, &RunbookService::workload, types::checked(u"KIND/NAME"_s, workload, checkWorkload),
           u"deployment, statefulset, daemonset, helm or compose, and the name there. Without it the name counts."_s),
       key(u"namespace"_s, &RunbookService::nameSpace, types::text(), u"Its namespace; without it any."_s),
       key(u"context"_s, &RunbookService::contextPattern, types::pattern(),
           u"A regular expression for the whole name of the kubeconfig context; without it any."_s),
       key(u"dependsOn"_s, &RunbookService::dependsOn,
           types::references(
               QT_TRANSLATE_NOOP("sternway::runbook::types", "service"), [](const KnownNames &known) { return known.services; },
               true),
           u"The services that are rolled back before it."_s),
       key(u"health"_s, &RunbookService::health, webAddresses(), u"Endpoints that answer 2xx when it is well."_s),
       key(u"metrics"_s, &RunbookService::metricQueries, metricQueryMap(),
           u"Queries for this service, instead of the runbook's."_s),
       key(u"notes"_s, &RunbookService::notes,
           types::list(serviceNoteSchema(), QT_TRANSLATE_NOOP("sternway::runbook::types", "a list of notes")),
           u"What to know about it."_s)}};
  return schema;
}
}  // namespace

const Schema<Runbook> &metadataSchema() {
  static const Schema<Runbook> schema{
      u"metadata"_s,
      u"What the runbook is called, whose it is, and when it was looked at."_s,
      {key(u"name"_s, &Runbook::name, types::id(), u"Its id among the runbooks."_s, Need::Required),
       key(u"title"_s, &Runbook::title, types::text(), u"For people; without it the name."_s, Need::Optional,
           [](const Runbook &runbook) { return runbook.title == runbook.name ? QString() : runbook.title; }),
       key(u"owner"_s, &Runbook::owner, types::text(), u"The team that keeps it."_s),
       key(u"reviewed"_s, &Runbook::reviewed, types::date(), u"When it was reviewed last."_s),
       key(u"nextReview"_s, &Runbook::nextReview, types::date(), u"When it is reviewed next."_s)},
      checkMetadata};
  return schema;
}

Key<Runbook> variablesKey() {
  const QStringList names{u"text"_s,     u"number"_s,  u"choice"_s, u"secret"_s,
                          u"revision"_s, u"version"_s, u"url"_s};  // in the order of VariableType
  const QJsonObject nameJson{{u"type"_s, u"string"_s}, {u"pattern"_s, u"^[A-Za-z][A-Za-z0-9_]*$"_s}};
  static const Schema<RunbookVariable> schema{
      u"variable"_s,
      u"A value that a person enters. `{{NAME}}` stands for it in every text."_s,
      {key(u"name"_s, &RunbookVariable::name, types::checked(u"name"_s, nameJson, checkVariableName),
           u"Letters, digits and underscores."_s, Need::Required),
       key(u"type"_s, &RunbookVariable::type, types::enumeration(names, VariableType::Text, true), u"Without it: text."_s),
       key(u"required"_s, &RunbookVariable::required, types::flag(), u"Whether nothing can begin without it."_s),
       key(u"default"_s, &RunbookVariable::defaultValue, types::text(), u"Its value until somebody enters another."_s),
       key(u"pattern"_s, &RunbookVariable::pattern, types::pattern(), u"What the whole value must match."_s),
       key(u"choices"_s, &RunbookVariable::choices, types::texts(u"list of texts"_s),
           u"What there is to choose; of a choice only."_s),
       key(u"help"_s, &RunbookVariable::help, types::text(), u"What to enter, in a sentence."_s)},
      checkVariable};
  return key(u"variables"_s, &Runbook::variables,
             types::list(schema, QT_TRANSLATE_NOOP("sternway::runbook::types", "a list of variables")),
             u"What a person enters."_s);
}

Key<Runbook> servicesKey() {
  return key(u"services"_s, &Runbook::services,
             types::list(serviceSchema(), QT_TRANSLATE_NOOP("sternway::runbook::types", "a list of services"), checkServices),
             u"The services that it is for."_s);
}

Key<Runbook> linksKey() {
  static const Schema<RunbookLink> schema{
      u"link"_s,
      u"Somewhere to look."_s,
      {key(u"title"_s, &RunbookLink::title, types::text(), u"What is there."_s, Need::Required),
       key(u"url"_s, &RunbookLink::url, types::checked(u"address"_s, types::reference(u"text"_s), checkLink),
           u"An address, or a path within the repository."_s, Need::Required)}};
  return key(u"links"_s, &Runbook::links, types::list(schema, QT_TRANSLATE_NOOP("sternway::runbook::types", "a list of links")),
             u"Dashboards, documents."_s);
}

Key<Runbook> preventionKey() {
  ValueType<QStringList> texts = types::texts(u"list of texts"_s);
  texts.json = types::listJson(types::reference(u"text"_s));
  texts.read = [](SectionReader &reader, const Field &field) { return reader.textItems(field); };
  static const Schema<PreventionTopic> schema{
      u"preventionTopic"_s,
      u"What keeps it from happening again. A text alone is a topic's title."_s,
      {key(u"title"_s, &PreventionTopic::title, types::text(), u"The topic."_s, Need::Required),
       key(u"items"_s, &PreventionTopic::items, texts, u"What to do about it."_s)},
      {},
      u"title"_s};
  return key(u"prevention"_s, &Runbook::prevention,
             types::list(schema, QT_TRANSLATE_NOOP("sternway::runbook::types", "a list of topics")),
             u"What keeps it from happening again."_s);
}

Key<Runbook> notesKey() {
  static const Schema<RunbookNote> schema{u"note"_s,
                                          u"Prose that is worth keeping."_s,
                                          {key(u"title"_s, &RunbookNote::title, types::text(), u"Its heading."_s),
                                           key(u"text"_s, &RunbookNote::text, types::text(), u"The text."_s, Need::Required)}};
  return key(u"notes"_s, &Runbook::notes, types::list(schema, QT_TRANSLATE_NOOP("sternway::runbook::types", "a list of notes")),
             u"Prose that is worth keeping."_s);
}

}  // namespace sternway::runbook
