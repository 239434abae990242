// SPDX-License-Identifier: GPL-3.0-or-later
#include "rehearsal/scenario.h"

#include "core/fieldreader.h"
#include "core/format.h"
#include "core/quantity.h"

#include <algorithm>
#include <functional>

namespace sternway::rehearsal {

using namespace Qt::StringLiterals;

using std::chrono::milliseconds;

namespace {
/// Reads the parts of a scenario into values.
class Loader final : public FieldReader {
  Q_DECLARE_TR_FUNCTIONS(sternway::rehearsal::Loader)
public:
  using FieldReader::FieldReader;
  Scenario scenario(const Field &root);

private:
  using Take = std::function<void(const Field &)>;
  struct Key {
    QString name;
    Take take;
    Need need = Need::Optional;
  };
  /// The keys of a map, in the order of the list. False: it is none.
  bool read(const Field &map, const QList<Key> &keys);
  /// The items of a list, which may be empty.
  Take each(const std::function<void(const Field &)> &item);

  // What puts a value into a variable.
  Take into(QString &target);
  Take into(bool &target);
  Take into(int &target, int least, int most);
  Take into(double &target);       ///< at least 0
  Take shareInto(double &target);  ///< "12%" or 0.12
  Take into(QMap<QString, QString> &target);
  template <typename Duration>
  Take into(Duration &target);
  Take into(std::optional<std::chrono::seconds> &target);
  /// "NAMESPACE/NAME" of a service that is known already.
  Take into(QString &nameSpace, QString &name, const ScenarioService *&service);
  /// "900ms", "5s", "-4m", "6h", "-1d", and sums of them like "1h30m".
  std::optional<milliseconds> time(const Field &field);

  Behaviour behaviour(const Field &map);
  ScenarioRevision revision(const Field &map, const QString &service);
  ScenarioService service(const Field &map, const std::optional<Field> &defaults);
  void addRevision(ScenarioService &service, const Field &map);
  Happening happening(const Field &map);
  ScenarioApplication application(const Field &map);
  Ending ending(const Field &map);

  Scenario m_scenario;
  QMap<QString, Behaviour> m_behaviours{{u"good"_s, {}}};
};

bool Loader::read(const Field &map, const QList<Key> &keys) {
  QStringList names;
  for (const Key &key : keys)
    names += key.name;
  if (!isMap(map, names))
    return false;
  for (const Key &key : keys) {
    if (const auto field = find(map, key.name))
      key.take(*field);
    else
      missing(map, key.name, key.need);
  }
  return true;
}

Loader::Take Loader::each(const std::function<void(const Field &)> &item) {
  return [this, item](const Field &list) {
    if (list.node->type == YamlNode::Type::Sequence && list.node->items.empty())
      return;
    for (const Field &field : items(list, tr("a list")))
      item(field);
  };
}

Loader::Take Loader::into(QString &target) {
  return [this, &target](const Field &field) { target = text(field).value_or(QString()); };
}

Loader::Take Loader::into(bool &target) {
  return [this, &target](const Field &field) { target = flag(field).value_or(target); };
}

Loader::Take Loader::into(int &target, int least, int most) {
  return [this, &target, least, most](const Field &field) {
    bool isNumber = false;
    const QString written = text(field).value_or(QString());
    const int number = written.toInt(&isNumber);
    if (isNumber && number >= least && number <= most)
      target = number;
    else
      problem(field, tr("a whole number from %1 to %2 expected, not \"%3\"").arg(least).arg(most).arg(written));
  };
}

Loader::Take Loader::into(double &target) {
  return [this, &target](const Field &field) {
    bool isNumber = false;
    const QString written = text(field).value_or(QString());
    const double number = written.toDouble(&isNumber);
    if (isNumber && number >= 0)
      target = number;
    else
      problem(field, tr("a number of at least 0 expected, not \"%1\"").arg(written));
  };
}

Loader::Take Loader::shareInto(double &target) {
  return [this, &target](const Field &field) {
    const QString written = text(field).value_or(QString());
    const bool percent = written.endsWith(u'%');
    bool isNumber = false;
    const double share = (percent ? written.chopped(1) : written).trimmed().toDouble(&isNumber) / (percent ? 100 : 1);
    if (isNumber && share >= 0 && share <= 1)
      target = share;
    else
      problem(field, tr("a share such as 12% or 0.12 expected, not \"%1\"").arg(written));
  };
}

Loader::Take Loader::into(QMap<QString, QString> &target) {
  return [this, &target](const Field &field) {
    if (!isMap(field))
      return;
    for (const auto &[key, value] : field.node->entries) {
      if (value.type == YamlNode::Type::Scalar)
        target.insert(key.text, value.text);
      else
        problem({&value, joined(field.path, key.text)}, tr("a single value expected here"));
    }
  };
}

std::optional<milliseconds> Loader::time(const Field &field) {
  const QString written = text(field).value_or(QString());
  const bool isSigned = written.startsWith(u'-') || written.startsWith(u'+');
  const auto found = written == u"0" ? std::optional(milliseconds(0)) : parseDuration(written.mid(isSigned ? 1 : 0));
  if (!found)
    problem(field, tr("a duration such as 900ms, 5s, -4m, 6h or -1d expected, not \"%1\"").arg(written));
  return found && written.startsWith(u'-') ? -*found : found;
}

template <typename Duration>
Loader::Take Loader::into(Duration &target) {
  return [this, &target](const Field &field) {
    target = std::chrono::duration_cast<Duration>(time(field).value_or(milliseconds(target)));
  };
}

Loader::Take Loader::into(std::optional<std::chrono::seconds> &target) {
  return [this, &target](const Field &field) {
    if (const auto read = time(field))
      target = std::chrono::duration_cast<std::chrono::seconds>(*read);
  };
}

Loader::Take Loader::into(QString &nameSpace, QString &name, const ScenarioService *&service) {
  return [this, &nameSpace, &name, &service](const Field &field) {
    const QString written = text(field).value_or(QString());
    nameSpace = written.section(u'/', 0, 0);
    name = written.section(u'/', 1);
    service = m_scenario.find(nameSpace, name);
    if (!service)
      problem(field, tr("there is no service \"%1\" (write NAMESPACE/NAME)").arg(written));
  };
}

Behaviour Loader::behaviour(const Field &map) {
  Behaviour behaviour;
  read(map, {{u"errorRate"_s, shareInto(behaviour.errorRate)},
             {u"latency"_s, into(behaviour.latency)},
             {u"startup"_s, into(behaviour.startup)},
             {u"ready"_s, into(behaviour.ready)},
             {u"crashes"_s, into(behaviour.crashes)},
             {u"memoryMiB"_s, into(behaviour.memoryMiB)},
             {u"cpuCores"_s, into(behaviour.cpuCores)}});
  return behaviour;
}

ScenarioRevision Loader::revision(const Field &map, const QString &service) {
  ScenarioRevision revision;
  QString behaviour = u"good"_s;
  read(map, {{u"version"_s, into(revision.version), Need::Required},
             {u"image"_s, into(revision.image)},
             {u"cause"_s, into(revision.cause)},
             {u"behaviour"_s, into(behaviour)},
             {u"environment"_s, into(revision.environment)},
             {u"from"_s, into(revision.from)}});
  if (revision.image.isEmpty())
    revision.image = u"registry.example.com/%1:%2"_s.arg(service, revision.version);
  if (revision.cause.isEmpty())
    revision.cause = u"release %1"_s.arg(revision.version);
  if (!m_behaviours.contains(behaviour))
    problem(map, tr("there is no behaviour \"%1\"; there are %2").arg(behaviour, m_behaviours.keys().join(u", "_s)));
  revision.behaviour = m_behaviours.value(behaviour);
  if (revision.from && *revision.from > -std::chrono::minutes(15))
    problem(map, tr("from must be at least 15 minutes before the start (-15m); a later release belongs into the timeline"));
  return revision;
}

void Loader::addRevision(ScenarioService &service, const Field &map) {
  const ScenarioRevision next = revision(map, service.name);
  if (service.find(next.version))
    problem(map, tr("version %1 is listed twice").arg(next.version));
  if (next.from && !service.revisions.isEmpty() &&
      (!service.revisions.last().from || *service.revisions.last().from >= *next.from))
    problem(map, tr("revisions must be in the order in which they went live, those without from last"));
  service.revisions += next;
}

ScenarioService Loader::service(const Field &map, const std::optional<Field> &defaults) {
  ScenarioService service;
  const Take revisions = each([&](const Field &entry) { addRevision(service, entry); });
  if (!read(map, {{u"name"_s, into(service.name), Need::Required},
                  {u"namespace"_s, into(service.nameSpace), Need::Required},
                  {u"replicas"_s, into(service.replicas, 1, 100)},
                  {u"port"_s, into(service.port, 1, 65535)},
                  {u"requestsPerSecond"_s, into(service.requestsPerSecond)},
                  {u"progressDeadline"_s, into(service.progressDeadline)},
                  {u"config"_s, into(service.config)},
                  {u"revisions"_s, revisions}}))
    return service;
  if (defaults && !map.node->find(u"revisions"_s))
    revisions(*defaults);
  if (service.revisions.isEmpty() || !service.revisions.first().from)
    problem(map, tr("%1 needs at least one revision with from").arg(service.name));
  return service;
}

Happening Loader::happening(const Field &map) {
  Happening happening;
  happening.by = u"kubectl-client-side-apply"_s;
  std::optional<std::chrono::seconds> at;
  const ScenarioService *service = nullptr;
  if (!read(map, {{u"at"_s, into(at)},
                  {u"by"_s, into(happening.by)},
                  {u"service"_s, into(happening.nameSpace, happening.service, service), Need::Required},
                  {u"release"_s, into(happening.version)},
                  {u"scale"_s, into(happening.replicas, 0, 100)},
                  {u"configure"_s, into(happening.config)}}))
    return happening;
  if (!at || *at < -std::chrono::minutes(14))
    problem(map, tr("at is missing, or earlier than 14 minutes before the start"));
  happening.at = at.value_or(std::chrono::seconds(0));
  if (const auto release = find(map, u"release"_s)) {
    if (service && !service->find(happening.version))
      problem(*release, tr("%1 has no revision %2").arg(service->name, happening.version));
  } else if (map.node->find(u"scale"_s)) {
    happening.type = Happening::Type::Scale;
  } else if (map.node->find(u"configure"_s)) {
    happening.type = Happening::Type::Configure;
  } else {
    problem(map, tr("a happening needs one of release, scale, configure"));
  }
  return happening;
}

ScenarioApplication Loader::application(const Field &map) {
  ScenarioApplication application;
  application.nameSpace = u"argocd"_s;
  application.repository = u"https://git.example.com/deploy.git"_s;
  const ScenarioService *service = nullptr;
  read(map, {{u"name"_s, into(application.name), Need::Required},
             {u"namespace"_s, into(application.nameSpace)},
             {u"service"_s, into(application.serviceNamespace, application.service, service), Need::Required},
             {u"repository"_s, into(application.repository)},
             {u"automated"_s, into(application.automated)},
             {u"selfHeal"_s, into(application.selfHeal)},
             {u"delay"_s, into(application.delay)}});
  return application;
}

Ending Loader::ending(const Field &map) {
  Ending ending;
  const ScenarioService *service = nullptr;
  read(map, {{u"service"_s, into(ending.nameSpace, ending.service, service), Need::Required},
             {u"version"_s, into(ending.version), Need::Required},
             {u"errorRate"_s, shareInto(ending.errorRate)},
             {u"note"_s, into(ending.note)}});
  if (service && !service->find(ending.version))
    problem(map, tr("%1 has no revision %2").arg(service->name, ending.version));
  return ending;
}

Scenario Loader::scenario(const Field &root) {
  QString version;
  QString kind;
  std::optional<Field> defaults;
  const auto metadata = [this](const Field &map) {
    read(map, {{u"name"_s, into(m_scenario.name), Need::Required},
               {u"title"_s, into(m_scenario.title), Need::Required},
               {u"description"_s, into(m_scenario.description)}});
  };
  const auto behaviours = [this](const Field &map) {
    if (isMap(map))
      for (const auto &[name, value] : map.node->entries)
        m_behaviours.insert(name.text, behaviour({&value, joined(map.path, name.text)}));
  };
  const auto services = each([&](const Field &entry) {
    const ScenarioService next = service(entry, defaults);
    if (m_scenario.find(next.nameSpace, next.name))
      problem(entry, tr("service %1/%2 is listed twice").arg(next.nameSpace, next.name));
    m_scenario.services += next;
  });
  const auto denied = each([this](const Field &entry) {
    ScenarioDenial denial;
    read(entry, {{u"verb"_s, into(denial.verb), Need::Required},
                 {u"resource"_s, into(denial.resource), Need::Required},
                 {u"namespace"_s, into(denial.nameSpace)}});
    m_scenario.denials += denial;
  });
  const auto quotas = [this](const Field &map) {
    if (isMap(map))
      for (const auto &[name, value] : map.node->entries)
        into(m_scenario.podQuotas[name.text], 0, 10'000)({&value, joined(map.path, name.text)});
  };
  read(root, {{u"apiVersion"_s, into(version), Need::Required},
              {u"kind"_s, into(kind), Need::Required},
              {u"metadata"_s, metadata, Need::Required},
              {u"behaviours"_s, behaviours},
              {u"defaults"_s,
               [&](const Field &map) {
                 read(map, {{u"revisions"_s, [&](const Field &list) { defaults = list; }}});
               }},
              {u"services"_s, services},
              {u"applications"_s, each([this](const Field &entry) { m_scenario.applications += application(entry); })},
              {u"timeline"_s, each([this](const Field &entry) { m_scenario.timeline += happening(entry); })},
              {u"denied"_s, denied},
              {u"podQuotas"_s, quotas},
              {u"ending"_s, [this](const Field &map) { m_scenario.ending = ending(map); }, Need::Required}});
  if (version != u"sternway/v1" || kind != u"Scenario")
    problem(root, tr("apiVersion must be sternway/v1 and kind must be Scenario"));
  std::stable_sort(m_scenario.timeline.begin(), m_scenario.timeline.end(),
                   [](const Happening &a, const Happening &b) { return a.at < b.at; });
  return m_scenario;
}
}  // namespace

Result<Scenario> parseScenario(const QByteArray &yaml, const QString &file) {
  QList<Problem> problems;
  Scenario scenario;
  if (const auto root = parseYaml(yaml, problems))
    scenario = Loader(problems).scenario({&*root, {}});
  if (problems.isEmpty())
    return scenario;
  QStringList lines;
  for (const Problem &problem : problems)
    lines += problemText(file, problem);
  return fail(ErrorKind::Input, tr("The scenario %1 cannot be read").arg(file), lines.join(u'\n'));
}

}  // namespace sternway::rehearsal
