// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/stepdescriptor.h"
#include "runbook/yamlbuilder.h"

namespace sternway {

/// "procedure", "methods", "migrations", "scenarios" and "troubleshooting", for writeRunbook().
void addProcedures(MapBuilder &root, const StepKinds &kinds, const Runbook &runbook);

}  // namespace sternway
