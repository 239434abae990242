// SPDX-License-Identifier: GPL-3.0-or-later
#include "rehearsal/happenings.h"

#include "rehearsal/clusterbuilder.h"
#include "rehearsal/defaults.h"
#include "rehearsal/patches.h"

namespace sternway::sim {

using namespace Qt::StringLiterals;

using namespace std::chrono_literals;

void EventRecorder::record(const QJsonObject &about, const QString &type, const QString &reason, const QString &message,
                           const QString &component, const QString &fieldPath) {
  const QString key = u"events"_s;
  const QString now = timestamp(m_simulation.now());
  const QString hash = QString::number(m_simulation.draw({u"event"_s, uidOf(about), reason, message}), 16);
  const QString name = nameOf(about) + u'.' + hash.left(16);
  const QString nameSpace = namespaceOf(about).isEmpty() ? u"default"_s : namespaceOf(about);
  if (auto before = m_store.get(key, nameSpace, name)) {
    before->insert(u"count"_s, before->value(u"count"_s).toInt() + 1);
    before->insert(u"lastTimestamp"_s, now);
    m_store.update(key, *before);
    return;
  }
  QJsonObject involved{{u"kind"_s, about.value(u"kind"_s)},
                       {u"namespace"_s, nameSpace},
                       {u"name"_s, nameOf(about)},
                       {u"uid"_s, uidOf(about)},
                       {u"apiVersion"_s, about.value(u"apiVersion"_s)},
                       {u"resourceVersion"_s, at(about, {u"metadata"_s, u"resourceVersion"_s})}};
  if (!fieldPath.isEmpty())
    involved.insert(u"fieldPath"_s, fieldPath);
  const QString host = at(about, {u"spec"_s, u"nodeName"_s}).toString();
  QJsonObject source{{u"component"_s, component}};
  if (component == u"kubelet"_s && !host.isEmpty())
    source.insert(u"host"_s, host);
  m_store.create(key, {{u"kind"_s, u"Event"_s},
                       {u"apiVersion"_s, u"v1"_s},
                       {u"metadata"_s, QJsonObject{{u"name"_s, name}, {u"namespace"_s, nameSpace}}},
                       {u"involvedObject"_s, involved},
                       {u"reason"_s, reason},
                       {u"message"_s, message},
                       {u"source"_s, source},
                       {u"firstTimestamp"_s, now},
                       {u"lastTimestamp"_s, now},
                       {u"count"_s, 1},
                       {u"type"_s, type},
                       {u"eventTime"_s, QJsonValue::Null},
                       {u"reportingComponent"_s, component},
                       {u"reportingInstance"_s, QString()}});
  m_simulation.after(1h, &m_store, [store = &m_store, key, nameSpace, name] { store->remove(key, nameSpace, name); });
}

Happenings::Happenings(const Scenario &scenario, Simulation &simulation, ObjectStore &store, QObject *parent)
    : QObject(parent), m_scenario(scenario), m_simulation(simulation), m_store(store) {}

void Happenings::plan(const QDateTime &start) {
  for (const Happening &happening : m_scenario.timeline)
    m_simulation.at(start.addSecs(happening.at.count()), this, [this, &happening] { happen(happening); });
}

void Happenings::happen(const Happening &happening) {
  const QDateTime now = m_simulation.now();
  if (happening.type == Happening::Type::Release)
    return release(happening);
  const bool scales = happening.type == Happening::Type::Scale;
  const QString key = scales ? u"deployments.apps"_s : u"configmaps"_s;
  const auto object = m_store.get(key, happening.nameSpace, scales ? happening.service : happening.service + u"-config"_s);
  if (!object)
    return;
  QJsonObject data;
  for (auto it = happening.config.begin(); it != happening.config.end(); ++it)
    data.insert(it.key(), it.value());
  const QJsonObject after =
      scales ? with(*object, {u"spec"_s, u"replicas"_s}, happening.replicas) : with(*object, {u"data"_s}, data);
  m_store.update(key, withManager(*object, after, happening.by, now));
}

void Happenings::release(const Happening &happening) {
  const ScenarioService *service = m_scenario.find(happening.nameSpace, happening.service);
  const ScenarioRevision *revision = service ? service->find(happening.version) : nullptr;
  if (!revision)
    return;
  // What Argo CD keeps is released by a commit: the Application follows.
  const ScenarioApplication *application = applicationFor(m_scenario, *service);
  const QString key = application ? u"applications.argoproj.io"_s : u"deployments.apps"_s;
  const auto object = application ? m_store.get(key, application->nameSpace, application->name)
                                  : m_store.get(key, service->nameSpace, service->name);
  if (!object)
    return;
  const QJsonObject after = application ? with(*object, {u"spec"_s, u"source"_s, u"targetRevision"_s}, revision->version)
                                        : released(*object, *service, *revision);
  m_store.update(key, withManager(*object, after, happening.by, m_simulation.now()));
}

}  // namespace sternway::sim
