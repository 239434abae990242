// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kube/kubeconfig.h"

namespace sternway {

/// Puts context, cluster and user together and reads the files they name. \a user may be null (a context without one).
[[nodiscard]] Result<KubeContext> resolveContext(const KubeContextEntry &context, const KubeClusterEntry &cluster,
                                                 const KubeUserEntry *user);

}  // namespace sternway
