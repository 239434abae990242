// SPDX-License-Identifier: GPL-3.0-or-later
#include "rehearsal/gitopscontroller.h"

#include "rehearsal/clusterbuilder.h"
#include "rehearsal/controller.h"
#include "rehearsal/defaults.h"
#include "rehearsal/patches.h"
#include "rehearsal/replicasetcontroller.h"
#include "rehearsal/resourcetype.h"

namespace sternway::rehearsal {

using namespace Qt::StringLiterals;

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

using namespace std::chrono_literals;

namespace {
const QString applicationKey = u"applications.argoproj.io"_s;
}  // namespace

GitOpsController::GitOpsController(const Scenario &scenario, Simulation &simulation, ObjectStore &store)
    : m_scenario(scenario), m_simulation(simulation), m_store(store) {
  connect(&store, &ObjectStore::changed, this, &GitOpsController::follow);
}

void GitOpsController::follow(const Change &change) {
  if (change.type == Change::Type::Deleted || (change.key != applicationKey && change.key != deploymentKey))
    return;
  for (const ScenarioApplication &application : m_scenario.applications) {
    const bool own =
        change.key == applicationKey
            ? namespaceOf(change.object) == application.nameSpace && nameOf(change.object) == application.name
            : namespaceOf(change.object) == application.serviceNamespace && nameOf(change.object) == application.service;
    if (own)
      m_simulation.after(100ms, this, [this, &application] { check(application); });
  }
}

GitOpsController::Need GitOpsController::needOf(const ScenarioApplication &application) const {
  const auto object = m_store.get(applicationKey, application.nameSpace, application.name);
  const auto deployment = m_store.get(deploymentKey, application.serviceNamespace, application.service);
  const ScenarioService *service = m_scenario.find(application.serviceNamespace, application.service);
  if (!object || !deployment || !service)
    return Need::None;
  const QString wanted = at(*object, {u"spec"_s, u"source"_s, u"targetRevision"_s}).toString();
  const QString synced = at(*object, {u"status"_s, u"sync"_s, u"revision"_s}).toString();
  const ScenarioRevision *revision = service->find(wanted);
  const QJsonObject live = at(*deployment, {u"spec"_s, u"template"_s}).toObject();
  if (revision && sameTemplate(live, podTemplateOf(*service, *revision)))
    return Need::None;
  const QJsonValue automated = at(*object, {u"spec"_s, u"syncPolicy"_s, u"automated"_s});
  const QJsonObject policy = automated.toObject();
  const bool skipped = annotationsOf(*object).value(u"argocd.argoproj.io/skip-reconcile"_s) == u"true"_s;
  const bool heals = policy.value(u"selfHeal"_s).toBool() || wanted != synced;
  return revision && automated.isObject() && policy.value(u"enabled"_s).toBool(true) && !skipped && heals ? Need::Sync
                                                                                                          : Need::Drift;
}

bool GitOpsController::agrees(const ScenarioApplication &application) const {
  return needOf(application) != Need::Sync;
}

void GitOpsController::check(const ScenarioApplication &application) {
  const auto object = m_store.get(applicationKey, application.nameSpace, application.name);
  if (!object)
    return;
  const Need need = needOf(application);
  const QString wanted = at(*object, {u"spec"_s, u"source"_s, u"targetRevision"_s}).toString();
  const QString synced = at(*object, {u"status"_s, u"sync"_s, u"revision"_s}).toString();
  const QJsonObject state{{u"status"_s, need == Need::None ? u"Synced"_s : u"OutOfSync"_s},
                          {u"revision"_s, need == Need::None ? wanted : synced}};
  m_store.update(applicationKey, with(*object, {u"status"_s, u"sync"_s}, state));
  if (need != Need::Sync || m_pending.contains(application.name))
    return;
  m_pending.insert(application.name);
  m_simulation.after(application.delay, this, [this, &application] {
    m_pending.remove(application.name);
    sync(application);
  });
}

void GitOpsController::sync(const ScenarioApplication &application) {
  const auto object = m_store.get(applicationKey, application.nameSpace, application.name);
  const auto deployment = m_store.get(deploymentKey, application.serviceNamespace, application.service);
  if (needOf(application) != Need::Sync || !object || !deployment)
    return;
  const ScenarioService *service = m_scenario.find(application.serviceNamespace, application.service);
  const QString wanted = at(*object, {u"spec"_s, u"source"_s, u"targetRevision"_s}).toString();
  const QJsonObject after = released(*deployment, *service, *service->find(wanted));
  m_store.update(deploymentKey, withManager(*deployment, after, u"argocd-controller"_s, m_simulation.now()));
  EventRecorder(m_simulation, m_store)
      .record(*object, u"Normal"_s, u"OperationCompleted"_s, u"Sync operation to %1 succeeded"_s.arg(wanted),
              u"argocd-application-controller"_s);
}

}  // namespace sternway::rehearsal
