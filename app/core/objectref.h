// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHashFunctions>
#include <QString>

#include <optional>

namespace sternway {

enum class Kind : quint8 { Deployment, StatefulSet, DaemonSet, ReplicaSet, ControllerRevision, Pod, Event, Namespace };

/// Kubernetes' own spelling, for example "StatefulSet".
[[nodiscard]] QString kindName(Kind kind);
[[nodiscard]] std::optional<Kind> kindFromName(const QString &name);
/// "deployment/NAME" as kubectl prints it.
[[nodiscard]] QString kindPrefix(Kind kind);

/// Which object, in which context of the kubeconfig. Views and plans keep this, never a row or a pointer.
struct ObjectRef {
  QString context;
  QString nameSpace;
  QString name;
  Kind kind = Kind::Deployment;

  friend bool operator==(const ObjectRef &, const ObjectRef &) = default;
};

[[nodiscard]] size_t qHash(const ObjectRef &ref, size_t seed = 0);
/// "production/deployment/order-service".
[[nodiscard]] QString display(const ObjectRef &ref);

}  // namespace sternway
