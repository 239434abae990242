// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clusterapi.h"
#include "kube/reflector.h"
#include "kube/store.h"

#include <map>

namespace sternway::kube {

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
  Store<ReplicaSetIdentity> m_sets;
  Store<Pod> m_pods;
  Store<ClusterEvent> m_events;
  std::vector<std::unique_ptr<Reflector>> m_reflectors;  ///< the workload's first; they go before the stores
  bool m_disturbed = false;
  bool m_toldGone = false;
  StoreNotifier m_notifier;
};

/// ClusterFeed by reflectors: the namespaces, and each kind of workload over all namespaces or over each chosen one. Where a kind
/// may not be listed over all namespaces, the context's own is followed instead, for that kind. The client must outlive it.
class KubeFeed final : public ClusterFeed {
  Q_OBJECT
public:
  /// \a defaultNamespace: the context's own.
  KubeFeed(ApiClient &client, QString context, QString defaultNamespace, QObject *parent = nullptr);
  ~KubeFeed() override;

  void start() override;
  [[nodiscard]] bool isSynced() const override;
  [[nodiscard]] QStringList namespaces() const override;
  [[nodiscard]] bool mayListNamespaces() const override { return m_mayList; }
  [[nodiscard]] QStringList chosenNamespaces() const override { return m_chosen; }
  void chooseNamespaces(const QStringList &names) override;
  [[nodiscard]] const Workload *workload(const ObjectRef &ref) const override { return m_workloads.find(ref); }
  void followWorkloads(QObject *context, WorkloadListener listener) override;

private:
  using Place = std::pair<Kind, QString>;  ///< kind and namespace
  /// The Deployments, StatefulSets or DaemonSets of one namespace (empty: of all) by list and watch.
  struct Collection {
    StorePart part = {};
    std::unique_ptr<Reflector> reflector;
  };
  void startNamespaces();
  void onNamespacesForbidden();
  [[nodiscard]] QList<Place> wantedPlaces() const;
  void openPlaces();
  void open(const Place &place);
  void closePlace(const Place &place);
  void onForbidden(const Place &place);
  void onSettled();

  ApiClient &m_client;
  QString m_context;
  QString m_namespace;
  QStringList m_chosen;
  bool m_started = false;
  bool m_mayList = true;
  bool m_synced = false;
  QList<Kind> m_confined;  ///< kinds that may not be listed over all namespaces
  QStringList m_said;      ///< what limited() has told
  StorePart m_lastPart = {};
  Store<Workload> m_workloads;
  Store<NamespaceSummary> m_namespaces;
  std::unique_ptr<Reflector> m_namespaceReflector;
  std::map<Place, Collection> m_places;  ///< no two have an object in common
};

}  // namespace sternway::kube
