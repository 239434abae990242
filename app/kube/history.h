// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workload.h"

namespace sternway::kube {

/// The revisions of a detailed Deployment among \a replicaSets (as selected by its selector): those that it controls, ascending
/// by number. One without the revision annotation has number 0; one whose annotation is no number is left out with a warning. The
/// current one is the oldest whose template equals the Deployment's. Same rules as kubectl's history.go and Kubernetes'
/// pkg/controller/deployment/util.
[[nodiscard]] History deploymentHistory(const Workload &deployment, const QList<QJsonObject> &replicaSets);

/// The same of a StatefulSet or DaemonSet among ControllerRevisions. The current one is the newest with the object's template.
[[nodiscard]] History controllerRevisionHistory(const Workload &workload, const QList<QJsonObject> &revisions);

}  // namespace sternway::kube
