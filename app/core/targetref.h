// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/objectref.h"

#include <QJsonObject>

#include <optional>

namespace sternway {

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
