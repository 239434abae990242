// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/call.h"
#include "core/clusterapi.h"
#include "core/metrics.h"

namespace sternway::assess {

/// Why pods of this name may be another workload's, one sentence; empty: they are its own. Asks the cluster only where the name
/// is so long that its pods do not have all of it or of the hash, see podNamesakes(). What cannot be listed leaves it in doubt.
/// GUI thread; never fails.
[[nodiscard]] Call<QString> *podDoubt(ClusterApi &cluster, const ObjectRef &workload, QObject *context);

/// Without what is found by pods' names, whoever wrote the query; \a doubt is among the notes. Empty: all stays.
[[nodiscard]] ServiceMetrics withoutPods(ServiceMetrics metrics, const QString &doubt);

}  // namespace sternway::assess
