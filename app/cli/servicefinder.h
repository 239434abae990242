// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clusterapi.h"

namespace sternway {

/// What --service names: NAME or KIND/NAME (kubectl's short names too). NotFound when there is none; Input, naming the
/// candidates, when there are several.
[[nodiscard]] Call<ObjectRef> *findService(ClusterApi &cluster, const QString &service, const QString &nameSpace,
                                           QObject *context);

/// The choice among what was found; pure.
[[nodiscard]] Result<ObjectRef> chooseService(const QList<Workload> &found, const QString &service, const QString &nameSpace);

}  // namespace sternway
