// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/healthprobe.h"
#include "core/runbook.h"

namespace sternway {

/// The health endpoints that the runbook names for a workload, by the entry under "services" that claims it best; each once.
[[nodiscard]] QStringList healthUrls(const RunbookPtr &runbook, const ObjectRef &workload);

/// Why the endpoints \a urls are not asked, one sentence; empty: they may be. \a probe may be null. \a accepted: the runbook that
/// names them was.
[[nodiscard]] QString whyHealthIsNotAsked(const HealthProbe *probe, const QStringList &urls, bool accepted);

/// Of the endpoints, those that could not be asked, with the reason: one sentence each.
[[nodiscard]] QStringList unansweredHealth(const QList<HealthEndpoint> &endpoints);

}  // namespace sternway
