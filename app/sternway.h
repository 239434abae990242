// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/environment.h"

namespace sternway {

/// Composition root: binds the ports to Kubernetes, Prometheus, SQLite and the rehearsal. The only place that knows them all.
[[nodiscard]] Environment makeEnvironment();

}  // namespace sternway
