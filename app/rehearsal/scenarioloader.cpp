// SPDX-License-Identifier: GPL-3.0-or-later
#include "rehearsal/scenarioloader.h"

#include "core/text.h"
#include "rehearsal/yamlreader.h"

#include <QDir>
#include <QFile>

#include <algorithm>

// Q_INIT_RESOURCE must be called from outside a namespace.
static void initScenarioResources() {
  Q_INIT_RESOURCE(scenarios);
}

namespace sternway {

using namespace Qt::StringLiterals;
using sim::YamlReader;

namespace {
constexpr qint64 maxSize = 1024 * 1024;

/// Reads the parts of a scenario into values.
class Loader {
  Q_DECLARE_TR_FUNCTIONS(sternway::Loader)
public:
  explicit Loader(const QString &file) : m_reader(file) {}
  Scenario scenario(const YAML::Node &root);
  [[nodiscard]] const QStringList &problems() const { return m_reader.problems(); }

private:
  Behaviour behaviour(const YAML::Node &node);
  ScenarioRevision revision(const YAML::Node &node, const QString &service);
  ScenarioService service(const YAML::Node &node, const YAML::Node &defaults);
  Happening happening(const YAML::Node &node);
  ScenarioApplication application(const YAML::Node &node);
  Ending ending(const YAML::Node &node);
  void head(const YAML::Node &root);
  void behaviours(const YAML::Node &map);
  void limits(const YAML::Node &root);
  const ScenarioService *target(const YAML::Node &node, const QString &text, QString *nameSpace, QString *name);

  YamlReader m_reader;
  Scenario m_scenario;
  QMap<QString, Behaviour> m_behaviours;
};

Behaviour Loader::behaviour(const YAML::Node &node) {
  Behaviour behaviour;
  m_reader.checkKeys(node, {u"errorRate"_s, u"latency"_s, u"startup"_s, u"ready"_s, u"crashes"_s, u"memoryMiB"_s, u"cpuCores"_s},
                     tr("a behaviour"));
  behaviour.errorRate = m_reader.ratio(node, u"errorRate"_s, behaviour.errorRate);
  behaviour.latency = m_reader.duration(node, u"latency"_s).value_or(behaviour.latency);
  behaviour.startup = m_reader.duration(node, u"startup"_s).value_or(behaviour.startup);
  behaviour.ready = m_reader.flag(node, u"ready"_s, behaviour.ready);
  behaviour.crashes = m_reader.flag(node, u"crashes"_s, behaviour.crashes);
  behaviour.memoryMiB = m_reader.number(node, u"memoryMiB"_s, behaviour.memoryMiB);
  behaviour.cpuCores = m_reader.number(node, u"cpuCores"_s, behaviour.cpuCores);
  return behaviour;
}

ScenarioRevision Loader::revision(const YAML::Node &node, const QString &service) {
  ScenarioRevision revision;
  m_reader.checkKeys(node, {u"version"_s, u"image"_s, u"cause"_s, u"behaviour"_s, u"environment"_s, u"from"_s}, tr("a revision"));
  revision.version = m_reader.required(node, u"version"_s);
  revision.image = m_reader.text(node, u"image"_s, u"registry.example.com/%1:%2"_s.arg(service, revision.version));
  revision.cause = m_reader.text(node, u"cause"_s, u"release %1"_s.arg(revision.version));
  revision.environment = m_reader.strings(node, u"environment"_s);
  const QString name = m_reader.text(node, u"behaviour"_s, u"good"_s);
  if (!m_behaviours.contains(name))
    m_reader.problem(node, tr("there is no behaviour \"%1\"; there are %2").arg(name, m_behaviours.keys().join(u", "_s)));
  revision.behaviour = m_behaviours.value(name);
  if (const auto from = m_reader.duration(node, u"from"_s)) {
    if (*from > -std::chrono::minutes(15))
      m_reader.problem(node,
                       tr("from must be at least 15 minutes before the start (-15m); a later release belongs into the timeline"));
    revision.from = std::chrono::duration_cast<std::chrono::seconds>(*from);
  }
  return revision;
}

ScenarioService Loader::service(const YAML::Node &node, const YAML::Node &defaults) {
  ScenarioService service;
  if (!m_reader.checkKeys(node,
                          {u"name"_s, u"namespace"_s, u"replicas"_s, u"port"_s, u"requestsPerSecond"_s, u"progressDeadline"_s,
                           u"config"_s, u"revisions"_s},
                          tr("a service")))
    return service;
  service.name = m_reader.required(node, u"name"_s);
  service.nameSpace = m_reader.required(node, u"namespace"_s);
  service.replicas = m_reader.whole(node, u"replicas"_s, 1, 1, 100);
  service.port = m_reader.whole(node, u"port"_s, 8080, 1, 65535);
  service.requestsPerSecond = m_reader.number(node, u"requestsPerSecond"_s, 50);
  const auto deadline = m_reader.duration(node, u"progressDeadline"_s);
  if (deadline)
    service.progressDeadline = std::chrono::duration_cast<std::chrono::seconds>(*deadline);
  service.config = m_reader.strings(node, u"config"_s);
  const bool own = node["revisions"].IsDefined();
  for (const YAML::Node &entry : m_reader.list(own ? node : defaults, u"revisions"_s)) {
    const ScenarioRevision next = revision(entry, service.name);
    const bool known = service.find(next.version) != nullptr;
    if (known)
      m_reader.problem(entry, tr("version %1 is listed twice").arg(next.version));
    if (next.from && !service.revisions.isEmpty() &&
        (!service.revisions.last().from || *service.revisions.last().from >= *next.from))
      m_reader.problem(entry, tr("revisions must be in the order in which they went live, those without from last"));
    service.revisions += next;
  }
  if (service.revisions.isEmpty() || !service.revisions.first().from)
    m_reader.problem(node, tr("%1 needs at least one revision with from").arg(service.name));
  return service;
}

const ScenarioService *Loader::target(const YAML::Node &node, const QString &text, QString *nameSpace, QString *name) {
  *nameSpace = text.section(u'/', 0, 0);
  *name = text.section(u'/', 1);
  const ScenarioService *found = m_scenario.find(*nameSpace, *name);
  if (!found)
    m_reader.problem(node, tr("there is no service \"%1\" (write NAMESPACE/NAME)").arg(text));
  return found;
}

Happening Loader::happening(const YAML::Node &node) {
  Happening happening;
  if (!m_reader.checkKeys(node, {u"at"_s, u"by"_s, u"service"_s, u"release"_s, u"scale"_s, u"configure"_s}, tr("a happening")))
    return happening;
  const auto at = m_reader.duration(node, u"at"_s);
  if (!at || *at < -std::chrono::minutes(14))
    m_reader.problem(node, tr("at is missing, or earlier than 14 minutes before the start"));
  happening.at = std::chrono::duration_cast<std::chrono::seconds>(at.value_or(std::chrono::milliseconds(0)));
  happening.by = m_reader.text(node, u"by"_s, u"kubectl-client-side-apply"_s);
  const ScenarioService *service = target(node, m_reader.required(node, u"service"_s), &happening.nameSpace, &happening.service);
  if (node["release"].IsDefined()) {
    happening.version = m_reader.required(node, u"release"_s);
    if (service && !service->find(happening.version))
      m_reader.problem(node["release"], tr("%1 has no revision %2").arg(service->name, happening.version));
  } else if (node["scale"].IsDefined()) {
    happening.type = Happening::Type::Scale;
    happening.replicas = m_reader.whole(node, u"scale"_s, 1, 0, 100);
  } else if (node["configure"].IsDefined()) {
    happening.type = Happening::Type::Configure;
    happening.config = m_reader.strings(node, u"configure"_s);
  } else {
    m_reader.problem(node, tr("a happening needs one of release, scale, configure"));
  }
  return happening;
}

ScenarioApplication Loader::application(const YAML::Node &node) {
  ScenarioApplication application;
  if (!m_reader.checkKeys(node,
                          {u"name"_s, u"namespace"_s, u"service"_s, u"repository"_s, u"automated"_s, u"selfHeal"_s, u"delay"_s},
                          tr("an application")))
    return application;
  application.name = m_reader.required(node, u"name"_s);
  application.nameSpace = m_reader.text(node, u"namespace"_s, u"argocd"_s);
  application.repository = m_reader.text(node, u"repository"_s, u"https://git.example.com/deploy.git"_s);
  application.automated = m_reader.flag(node, u"automated"_s, true);
  application.selfHeal = m_reader.flag(node, u"selfHeal"_s, true);
  if (const auto delay = m_reader.duration(node, u"delay"_s))
    application.delay = std::chrono::duration_cast<std::chrono::seconds>(*delay);
  target(node, m_reader.required(node, u"service"_s), &application.serviceNamespace, &application.service);
  return application;
}

Ending Loader::ending(const YAML::Node &node) {
  Ending ending;
  if (!m_reader.checkKeys(node, {u"service"_s, u"version"_s, u"errorRate"_s, u"note"_s}, tr("the ending")))
    return ending;
  const ScenarioService *service = target(node, m_reader.required(node, u"service"_s), &ending.nameSpace, &ending.service);
  ending.version = m_reader.required(node, u"version"_s);
  if (service && !service->find(ending.version))
    m_reader.problem(node, tr("%1 has no revision %2").arg(service->name, ending.version));
  ending.errorRate = m_reader.ratio(node, u"errorRate"_s, ending.errorRate);
  ending.note = m_reader.text(node, u"note"_s, {});
  return ending;
}

void Loader::head(const YAML::Node &root) {
  if (m_reader.required(root, u"apiVersion"_s) != u"sternway/v1"_s || m_reader.required(root, u"kind"_s) != u"Scenario"_s)
    m_reader.problem(root, tr("apiVersion must be sternway/v1 and kind must be Scenario"));
  const YAML::Node metadata = root["metadata"];
  if (metadata.IsDefined() && m_reader.checkKeys(metadata, {u"name"_s, u"title"_s, u"description"_s}, tr("metadata"))) {
    m_scenario.name = m_reader.required(metadata, u"name"_s);
    m_scenario.title = m_reader.required(metadata, u"title"_s);
    m_scenario.description = m_reader.text(metadata, u"description"_s, {});
  } else if (!metadata.IsDefined()) {
    m_reader.problem(root, tr("metadata is missing"));
  }
}

void Loader::behaviours(const YAML::Node &map) {
  m_behaviours.insert(u"good"_s, {});
  if (map.IsDefined() && !map.IsMap())
    m_reader.problem(map, tr("behaviours must be a map"));
  if (map.IsDefined() && map.IsMap()) {
    for (const auto &entry : map)
      m_behaviours.insert(QString::fromStdString(entry.first.Scalar()), behaviour(entry.second));
  }
}

void Loader::limits(const YAML::Node &root) {
  for (const YAML::Node &entry : m_reader.list(root, u"denied"_s)) {
    if (m_reader.checkKeys(entry, {u"verb"_s, u"resource"_s, u"namespace"_s}, tr("a denial")))
      m_scenario.denials += ScenarioDenial{m_reader.required(entry, u"verb"_s), m_reader.required(entry, u"resource"_s),
                                           m_reader.text(entry, u"namespace"_s, {})};
  }
  const QMap<QString, QString> quotas = m_reader.strings(root, u"podQuotas"_s);
  for (const QString &nameSpace : quotas.keys())
    m_scenario.podQuotas.insert(nameSpace, m_reader.whole(root["podQuotas"], nameSpace, 0, 0, 10'000));
}

Scenario Loader::scenario(const YAML::Node &root) {
  if (!m_reader.checkKeys(root,
                          {u"apiVersion"_s, u"kind"_s, u"metadata"_s, u"behaviours"_s, u"defaults"_s, u"services"_s,
                           u"applications"_s, u"timeline"_s, u"denied"_s, u"podQuotas"_s, u"ending"_s},
                          tr("a scenario")))
    return m_scenario;
  head(root);
  behaviours(root["behaviours"]);
  const YAML::Node defaults = root["defaults"];
  if (defaults.IsDefined())
    m_reader.checkKeys(defaults, {u"revisions"_s}, tr("defaults"));
  for (const YAML::Node &entry : m_reader.list(root, u"services"_s)) {
    const ScenarioService next = service(entry, defaults);
    if (m_scenario.find(next.nameSpace, next.name))
      m_reader.problem(entry, tr("service %1/%2 is listed twice").arg(next.nameSpace, next.name));
    m_scenario.services += next;
  }
  for (const YAML::Node &entry : m_reader.list(root, u"applications"_s))
    m_scenario.applications += application(entry);
  for (const YAML::Node &entry : m_reader.list(root, u"timeline"_s))
    m_scenario.timeline += happening(entry);
  std::stable_sort(m_scenario.timeline.begin(), m_scenario.timeline.end(),
                   [](const Happening &a, const Happening &b) { return a.at < b.at; });
  limits(root);
  if (const YAML::Node node = root["ending"]; node.IsDefined())
    m_scenario.ending = ending(node);
  else
    m_reader.problem(root, tr("ending is missing"));
  return m_scenario;
}
}  // namespace

Result<Scenario> parseScenario(const QByteArray &yaml, const QString &file) {
  const QString title = tr("The scenario %1 cannot be read").arg(file);
  if (yaml.size() > maxSize)
    return fail(ErrorKind::Input, title, tr("%1:1:1: larger than 1 MB").arg(file));
  try {
    const YAML::Node root = YAML::Load(yaml.toStdString());
    Loader loader(file);
    Scenario scenario = loader.scenario(root);
    if (loader.problems().isEmpty())
      return scenario;
    return fail(ErrorKind::Input, title, loader.problems().join(u'\n'));
  } catch (const YAML::Exception &error) {
    return fail(
        ErrorKind::Input, title,
        u"%1:%2:%3: %4"_s.arg(file).arg(error.mark.line + 1).arg(error.mark.column + 1).arg(QString::fromStdString(error.msg)));
  }
}

Result<Scenario> loadScenario(const QString &nameOrPath) {
  initScenarioResources();
  const bool isPath = nameOrPath.endsWith(u".yaml"_s);
  if (!isPath && !scenarioNames().contains(nameOrPath)) {
    return fail(ErrorKind::Input, tr("There is no scenario \"%1\"").arg(nameOrPath),
                tr("Choose one of %1, or give the path of a .yaml file.").arg(scenarioNames().join(u", "_s)));
  }
  QFile file(isPath ? nameOrPath : u":/scenarios/%1.yaml"_s.arg(nameOrPath));
  if (!file.open(QIODevice::ReadOnly))
    return fail(ErrorKind::Input, tr("The scenario %1 cannot be opened").arg(nameOrPath), file.errorString());
  return parseScenario(file.read(maxSize + 1), isPath ? nameOrPath : nameOrPath + u".yaml"_s);
}

QStringList scenarioNames() {
  initScenarioResources();
  QStringList names;
  for (const QString &entry : QDir(u":/scenarios"_s).entryList({u"*.yaml"_s}, QDir::Files, QDir::Name))
    names += entry.chopped(5);
  return names;
}

}  // namespace sternway
