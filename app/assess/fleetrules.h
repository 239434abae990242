// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "assess/fleethealth.h"
#include "assess/fleetqueries.h"

namespace sternway {

/// What a runbook asks for, the same for all services of the fleet that it is bound to. A plain value.
struct FleetRules {
  RunbookPtr runbook;
  ConditionInputs needs;
  QStringList metrics;  ///< to be asked for, without what the cluster tells
  std::chrono::milliseconds range{0};
  bool ownQueries = false;  ///< the runbook brings queries
  bool accepted = false;    ///< somebody has accepted what the runbook may do; looked at where \c needs.health only
};
[[nodiscard]] FleetRules fleetRules(const RunbookPtr &runbook);

/// What the service has to be asked for by itself; \a overrides are the operator's.
[[nodiscard]] OwnQuestion ownQuestion(const FleetRules &rules, const Workload &workload, const StringMap &overrides);
/// The health endpoints that the matrix needs; without URLs where it has no such row.
[[nodiscard]] HealthQuestion healthQuestion(const FleetRules &rules, const ObjectRef &service);

}  // namespace sternway
