// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "steps/gitops/gitopsobject.h"

namespace sternway::steps {

/// The steps by which a plan has those who keep the workload as git says leave it alone; none where nobody is known by name.
/// Pure.
[[nodiscard]] QList<Step> suspendSteps(const Workload &workload);
/// What the plan suspends; steps that are left out suspend nothing. Pure.
[[nodiscard]] QList<GitOpsObject> suspendedBy(const Plan &plan);

}  // namespace sternway::steps
