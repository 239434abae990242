// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pod.h"
#include "kube/apiclient.h"
#include "kube/reflector.h"
#include "kube/store.h"

#include <QSet>

namespace sternway::kube {

/// Which pods and events belong to a workload. A selector alone is not enough: two workloads may have the same labels. Pure.
class Ownership {
public:
  /// \a sets: the ReplicaSets in reach of a Deployment's selector; of the other kinds none.
  Ownership(const Workload &workload, const QList<ReplicaSetIdentity> &sets);

  /// A pod that the workload, or a ReplicaSet of it, controls.
  [[nodiscard]] bool owns(const Pod &pod) const { return m_podOwners.contains(pod.ownerUid); }
  /// An event about the workload, one of its ReplicaSets or one of its pods, also of a pod that is gone (known by its name).
  [[nodiscard]] bool concerns(const ClusterEvent &event) const;
  [[nodiscard]] QList<Pod> pods(const QList<Pod> &all) const;
  /// Oldest first.
  [[nodiscard]] QList<ClusterEvent> events(const QList<ClusterEvent> &all) const;

private:
  QSet<QString> m_podOwners;
  QSet<QString> m_subjects;
  QStringList m_podPrefixes;
};

/// What workloads to look for. \c nameSpace empty: all, or \c fallback where that is forbidden.
struct WorkloadSearch {
  QString context;
  QString name;
  QString nameSpace;
  QString fallback;
};

/// Deployments, StatefulSets and DaemonSets of one name. A kind that may not be read is left out, unless none may.
[[nodiscard]] Call<QList<Workload>> *findWorkloads(ApiClient &client, const WorkloadSearch &search, QObject *context);

}  // namespace sternway::kube
