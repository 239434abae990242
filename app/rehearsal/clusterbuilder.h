// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rehearsal/kubelet.h"
#include "rehearsal/scenario.h"

#include <QJsonObject>

namespace sternway::rehearsal {

/// What a scenario's service runs, defaults filled in.
[[nodiscard]] QJsonObject podTemplateOf(const ScenarioService &service, const ScenarioRevision &revision);
/// The Application that keeps this service, or null.
[[nodiscard]] const ScenarioApplication *applicationFor(const Scenario &scenario, const ScenarioService &service);
/// A Deployment as it is after this revision was applied to it.
[[nodiscard]] QJsonObject released(QJsonObject deployment, const ScenarioService &service, const ScenarioRevision &revision);

/// Puts up the cluster as it stands when the simulation begins, a while before the rehearsal's start: namespaces, node, and
/// every service on the newest revision of that time, with the ReplicaSets and the measured past of the ones before. Of a service
/// without a past there is the namespace alone.
class ClusterBuilder {
public:
  ClusterBuilder(const Scenario &scenario, Simulation &simulation, ObjectStore &store, Kubelet &kubelet, TrafficLog &traffic,
                 const ImageCatalogue &images);

  /// \a start is the rehearsal's; the simulation stands earlier. The oldest time of which there is anything.
  QDateTime build(const QDateTime &start);

private:
  void buildNamespaces();
  void buildNode();
  void buildService(const ScenarioService &service);
  void buildPods(const ScenarioService &service, const QJsonObject &set, const ScenarioRevision &revision, const QDateTime &from,
                 const QDateTime &to);
  void buildExtras(const ScenarioService &service);
  [[nodiscard]] QJsonObject runningPod(const QJsonObject &set, int birth, const QDateTime &created) const;

  const Scenario &m_scenario;
  Simulation &m_simulation;
  ObjectStore &m_store;
  Kubelet &m_kubelet;
  TrafficLog &m_traffic;
  const ImageCatalogue &m_images;
  QDateTime m_start;
  QDateTime m_oldest;
};

}  // namespace sternway::rehearsal
