// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kube/reflector.h"
#include "kube/store.h"

namespace sternway {

/// The Deployments, StatefulSets or DaemonSets of one namespace (empty: of all) by list and watch. GUI thread; the client must
/// outlive it. Do not delete it from one of its own signals.
class WorkloadCollection final : public QObject {
  Q_OBJECT
public:
  WorkloadCollection(ApiClient &client, const QString &context, Kind kind, const QString &nameSpace, QObject *parent = nullptr);
  ~WorkloadCollection() override;

  void start() { m_reflector->start(); }
  [[nodiscard]] Kind kind() const { return m_kind; }
  [[nodiscard]] QString nameSpace() const { return m_namespace; }
  /// The first list is complete, or may not be read.
  [[nodiscard]] bool isSettled() const;
  [[nodiscard]] QList<Workload> values() const { return m_store.values(); }

Q_SIGNALS:
  void settled();
  void forbidden();
  void changed(const sternway::ChangeSet<sternway::Workload> &changes);  ///< once per event-loop tick; never a reset

private:
  Kind m_kind;
  QString m_namespace;
  Store<Workload> m_store;
  std::unique_ptr<Reflector> m_reflector;  ///< goes before the store
};

}  // namespace sternway
