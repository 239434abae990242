// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/stepdescriptor.h"

namespace sternway {

/// The runbook as a YAML file, in the order of the format: short maps on one line, long ones as blocks, texts of several lines as
/// literal blocks. What the reader would fill in by itself is left out. readRunbook() reads the same values from it (lines and
/// digest aside), for every runbook that readRunbook() gave without an error.
[[nodiscard]] QByteArray writeRunbook(const StepKinds &kinds, const Runbook &runbook);

}  // namespace sternway
