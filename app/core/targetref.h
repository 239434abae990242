// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/enumnames.h"

#include <QHashFunctions>
#include <QJsonObject>
#include <QString>

#include <optional>

namespace sternway {

enum class Kind : quint8 { Deployment, StatefulSet, DaemonSet, ReplicaSet, ControllerRevision, Pod, Event, Namespace };

/// Kubernetes' own spelling.
inline constexpr auto kindName = enumNames<Kind>({{Kind::Deployment, "Deployment"},
                                                  {Kind::StatefulSet, "StatefulSet"},
                                                  {Kind::DaemonSet, "DaemonSet"},
                                                  {Kind::ReplicaSet, "ReplicaSet"},
                                                  {Kind::ControllerRevision, "ControllerRevision"},
                                                  {Kind::Pod, "Pod"},
                                                  {Kind::Event, "Event"},
                                                  {Kind::Namespace, "Namespace"}});
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

/// What is rolled back. The words of \c kind are those of a runbook's "workload". Plain value.
struct TargetRef {
  QString kind = {};     ///< "deployment", "statefulset", "daemonset", "helm", "compose", "git", "database"
  QString context = {};  ///< of the kubeconfig; empty outside of Kubernetes
  QString scope = {};    ///< the namespace, or whatever else names are unique in
  QString name = {};

  friend bool operator==(const TargetRef &, const TargetRef &) = default;
};

[[nodiscard]] size_t qHash(const TargetRef &target, size_t seed = 0);
[[nodiscard]] TargetRef targetOf(const ObjectRef &object);
/// The Kubernetes workload that this is; nothing where it is none.
[[nodiscard]] std::optional<ObjectRef> workloadOf(const TargetRef &target);
/// "production/deployment/order-service".
[[nodiscard]] QString display(const TargetRef &target);

[[nodiscard]] QJsonObject toJson(const TargetRef &target);
[[nodiscard]] TargetRef targetFromJson(const QJsonObject &object);

}  // namespace sternway
