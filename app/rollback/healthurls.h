// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/runbook.h"

namespace sternway {

/// The health endpoints that the runbook names for a workload, by the entry under "services" that claims it best; each once.
[[nodiscard]] QStringList healthUrls(const RunbookPtr &runbook, const ObjectRef &workload);

}  // namespace sternway
