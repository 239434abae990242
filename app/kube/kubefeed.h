// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clusterfeed.h"
#include "kube/workloadcollection.h"

#include <map>

namespace sternway {

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
  void followWorkloads(QObject *context, WorkloadListener listener) override;

private:
  using Place = std::pair<Kind, QString>;  ///< kind and namespace
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
  quint64 m_stamp = 0;
  Store<Workload> m_all;
  Store<NamespaceSummary> m_namespaces;
  std::unique_ptr<Reflector> m_namespaceReflector;
  std::map<Place, std::unique_ptr<WorkloadCollection>> m_places;
};

}  // namespace sternway
