// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kube/apiclient.h"

namespace sternway {

/// What workloads to look for. \c nameSpace empty: all, or \c fallback where that is forbidden.
struct WorkloadSearch {
  QString context;
  QString name;
  QString nameSpace;
  QString fallback;
};

/// Deployments, StatefulSets and DaemonSets of one name. A kind that may not be read is left out, unless none may.
[[nodiscard]] Call<QList<Workload>> *findWorkloads(ApiClient &client, const WorkloadSearch &search, QObject *context);

}  // namespace sternway
