// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/changeset.h"
#include "core/clusterapi.h"

#include <functional>

namespace sternway {

/// Port: the part of a cluster that is being looked at, by list and watch: its namespaces, and the Deployments, StatefulSets and
/// DaemonSets of the chosen ones. While the connection is lost the last state stays. Two implementations: kube::KubeFeed, and a
/// fake in the tests. GUI thread.
class ClusterFeed : public QObject {
  Q_OBJECT
public:
  using QObject::QObject;
  /// Asks for nothing before this.
  virtual void start() = 0;
  /// The first lists are complete (or forbidden).
  [[nodiscard]] virtual bool isSynced() const = 0;

  /// The namespaces that can be chosen, sorted. Where listing them is forbidden: the context's own and those that were chosen.
  [[nodiscard]] virtual QStringList namespaces() const = 0;
  [[nodiscard]] virtual bool mayListNamespaces() const = 0;
  /// Which namespaces are followed; empty: all (or, where that is forbidden, the context's own).
  [[nodiscard]] virtual QStringList chosenNamespaces() const = 0;
  virtual void chooseNamespaces(const QStringList &names) = 0;

  using WorkloadListener = std::function<void(const ChangeSet<Workload> &)>;
  /// \a listener first gets a reset with all there is, from the event loop, and then what changes, once per tick, until
  /// \a context dies.
  virtual void followWorkloads(QObject *context, WorkloadListener listener) = 0;

Q_SIGNALS:
  void synced();
  void namespacesChanged();
  /// What may not be read, for example "Deployments in all namespaces: forbidden"; shown, not hidden.
  void limited(const QString &sentence);
};

}  // namespace sternway
