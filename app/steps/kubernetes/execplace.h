// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clusterapi.h"
#include "core/plan.h"

namespace sternway::steps {

/// The container that a program is to run in.
struct ExecPlace {
  QString nameSpace = {};
  QString pod = {};
  QString container = {};
  bool isReady = true;  ///< the pod

  /// "production/web-0 (app)".
  [[nodiscard]] QString name() const { return nameSpace + u'/' + pod + QStringLiteral(" (%1)").arg(container); }
};

/// That of the pod \a pod in the target's namespace; where it is empty, of a pod of the target's current revision, a ready one
/// first. Empty \a container: the pod's default (annotation kubectl.kubernetes.io/default-container), else its first. Errors:
/// NotFound where there is no such pod or container, Invalid where it does not run, Input where the target is no workload and no
/// pod is named, and what reading gives.
[[nodiscard]] Call<ExecPlace> *findExecPlace(ClusterApi &cluster, const TargetRef &target, const QString &pod,
                                             const QString &container, QObject *context);

/// What is missing of the rights to run a program in a container of that namespace, see kube::PodExec; empty: nothing.
[[nodiscard]] Call<QList<Finding>> *findMissingExecRights(ClusterApi &cluster, const QString &nameSpace, QObject *context);

}  // namespace sternway::steps
