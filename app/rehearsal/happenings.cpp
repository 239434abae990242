// SPDX-License-Identifier: GPL-3.0-or-later
#include "rehearsal/happenings.h"

#include "rehearsal/clusterbuilder.h"
#include "rehearsal/defaults.h"
#include "rehearsal/patches.h"

namespace sternway::sim {

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

}  // namespace sternway::sim
