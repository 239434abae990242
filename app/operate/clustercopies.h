// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clusterapi.h"

namespace sternway::operate {

/// What a simulation needs of Deployments: themselves, their ReplicaSets and the pods that are ready, and the ConfigMaps that
/// they read. Of their Secrets there is the name alone: their values are not read.
struct ClusterCopies {
  QList<QJsonObject> objects = {};  ///< whole, with kind and apiVersion
  QStringList standIns = {};        ///< what is there in place of something that was not read or copied, a sentence each
};

/// Reads only. Errors are those of reading a Deployment, its ReplicaSets and its pods.
[[nodiscard]] Call<ClusterCopies> *copyDeployments(ClusterApi &cluster, const QList<ObjectRef> &deployments, QObject *context);

}  // namespace sternway::operate
