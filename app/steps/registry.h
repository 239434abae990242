// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/stepdescriptor.h"

namespace sternway {

/// All kinds of steps: what the reader of runbooks and the import are handed. Any thread.
[[nodiscard]] const StepKinds &stepKinds();

}  // namespace sternway
