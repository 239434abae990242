// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clusterapi.h"
#include "kube/reflector.h"
#include "kube/store.h"

namespace sternway {

/// WorkloadWatch by reflectors: the workload by its name, and when that is known its pods and (of a Deployment) ReplicaSets by
/// its selector, and the namespace's warning events. Where ReplicaSets, pods or events may not be read, they stay empty.
class KubeWorkloadWatch final : public WorkloadWatch {
  Q_OBJECT
public:
  KubeWorkloadWatch(ApiClient &client, const ObjectRef &ref, QObject *parent);
  ~KubeWorkloadWatch() override;

  [[nodiscard]] bool isSynced() const override;
  [[nodiscard]] const Workload &workload() const override { return m_workload; }
  [[nodiscard]] QList<Pod> pods() const override;
  [[nodiscard]] QList<ClusterEvent> events() const override;

private:
  void onWorkload();
  void startParts();
  [[nodiscard]] ListQuery partQuery(Kind kind) const;
  template <typename T>
  void addReflector(Store<T> &store, const ListQuery &query, Kind kind, Decoders<T> decoders = {},
                    typename StoreSink<T>::Filter filter = {});
  void onDisturbed(const Reflector *reflector, const Error &error);
  void onClientState(const ConnectionState &state);
  void reportRecovery();
  bool report();
  void scheduleReport() { m_notifier.schedule(); }

  ApiClient &m_client;
  ObjectRef m_ref;
  Workload m_workload;
  Store<Workload> m_workloads;
  Store<ReplicaSetSummary> m_sets;
  Store<Pod> m_pods;
  Store<ClusterEvent> m_events;
  std::vector<std::unique_ptr<Reflector>> m_reflectors;  ///< the workload's first; they go before the stores
  bool m_disturbed = false;
  bool m_toldGone = false;
  StoreNotifier m_notifier;
};

}  // namespace sternway
