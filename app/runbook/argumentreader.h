// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "runbook/sections.h"

namespace sternway {

/// Reads the arguments of one step: a map, a text that stands for the first of them, or nothing. Numbers and flags become JSON
/// numbers and booleans, lists and maps what they are; placeholders stay texts. Notes what is missing, unknown or of the wrong
/// type.
[[nodiscard]] QJsonObject readArguments(SectionReader &reader, const Field &field, const StepDescriptor &kind);

}  // namespace sternway
