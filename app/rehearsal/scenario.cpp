// SPDX-License-Identifier: GPL-3.0-or-later
#include "rehearsal/scenario.h"

#include "rehearsal/kubelet.h"
#include "rehearsal/patches.h"

namespace sternway {

const ScenarioRevision *ScenarioService::find(const QString &version) const {
  for (const ScenarioRevision &revision : revisions) {
    if (revision.version == version)
      return &revision;
  }
  return nullptr;
}

const ScenarioService *Scenario::find(const QString &nameSpace, const QString &service) const {
  for (const ScenarioService &candidate : services) {
    if (candidate.nameSpace == nameSpace && candidate.name == service)
      return &candidate;
  }
  return nullptr;
}

}  // namespace sternway

namespace sternway::sim {

using namespace Qt::StringLiterals;

namespace {
QMap<QString, QString> environmentOf(const QJsonObject &container) {
  QMap<QString, QString> environment;
  const QJsonArray entries = container.value(u"env"_s).toArray();
  for (const QJsonValue entry : entries)
    environment.insert(entry.toObject().value(u"name"_s).toString(), entry.toObject().value(u"value"_s).toString());
  return environment;
}

QJsonObject firstContainer(const QJsonObject &podSpec) {
  return podSpec.value(u"containers"_s).toArray().at(0).toObject();
}
}  // namespace

ImageCatalogue::ImageCatalogue(const Scenario &scenario) {
  for (const ScenarioService &service : scenario.services) {
    m_requestsPerPod.insert(service.nameSpace + u'/' + service.name, service.requestsPerSecond / std::max(1, service.replicas));
    for (const ScenarioRevision &revision : service.revisions)
      m_behaviours.insert(revision.image, revision.behaviour);
  }
}

std::optional<Behaviour> ImageCatalogue::behaviourOf(const QJsonObject &podSpec) const {
  const QJsonObject container = firstContainer(podSpec);
  const auto found = m_behaviours.constFind(container.value(u"image"_s).toString());
  if (found == m_behaviours.constEnd())
    return std::nullopt;
  Behaviour behaviour = *found;
  const auto environment = environmentOf(container);
  bool isNumber = false;
  if (const double rate = environment.value(u"ERROR_RATE"_s).toDouble(&isNumber); isNumber)
    behaviour.errorRate = std::clamp(rate, 0.0, 1.0);
  if (const int latency = environment.value(u"LATENCY_MS"_s).toInt(&isNumber); isNumber)
    behaviour.latency = std::chrono::milliseconds(latency);
  if (environment.value(u"UNHEALTHY"_s) == u"1"_s)
    behaviour.ready = false;
  if (environment.value(u"CRASH"_s) == u"1"_s)
    behaviour.crashes = true;
  return behaviour;
}

PodTrace ImageCatalogue::traceOf(const QJsonObject &pod) const {
  const QJsonObject spec = pod.value(u"spec"_s).toObject();
  const QJsonObject container = firstContainer(spec);
  PodTrace trace;
  trace.nameSpace = namespaceOf(pod);
  trace.pod = nameOf(pod);
  trace.app = labelsOf(pod).value(u"app"_s).toString();
  const auto environment = environmentOf(container);
  trace.version = environment.value(u"VERSION"_s, container.value(u"image"_s).toString().section(u':', -1));
  trace.container = container.value(u"name"_s).toString();
  trace.node = spec.value(u"nodeName"_s).toString();
  trace.behaviour = behaviourOf(spec).value_or(Behaviour());
  trace.requestsPerSecond = m_requestsPerPod.value(trace.nameSpace + u'/' + trace.app, 0);
  return trace;
}

}  // namespace sternway::sim
