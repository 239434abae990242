// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/stepdescriptor.h"

namespace sternway::steps {

/// Of each log, where the step says neither how many nor since when.
inline constexpr int usualLogLines = 100;

/// The commands of kubectl that show what a capture keeps, a line each. Pure.
[[nodiscard]] QString captureCommand(const StepWords &words);
/// One that only shows something of a workload, its pods or its namespace. Pure.
[[nodiscard]] RecognisedArguments recogniseCapture(const QStringList &argv, const CommandSource &source);

}  // namespace sternway::steps
