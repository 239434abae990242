// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/runbook.h"

namespace sternway {

/// The health endpoints that the runbook names for a workload, by the entry under "services" that claims it best; each once.
[[nodiscard]] QStringList healthUrls(const RunbookPtr &runbook, const ObjectRef &workload);

/// Whether the runbook may make Sternway contact the hosts that it names: it is built in. (One from a file is not trusted before
/// its content was accepted.)
[[nodiscard]] bool mayContactHosts(const Runbook &runbook);

}  // namespace sternway
