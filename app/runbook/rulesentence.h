// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/matrix.h"

namespace sternway::runbook {

/// A rule in plain words, for people who decide whether it is what they mean: "Roll back (P0) within 5 min if error rate is above
/// 5 % for 2 min". \a symptoms: titles by id. Translated. Pure.
[[nodiscard]] QString ruleSentence(const MatrixRow &row, const StringMap &symptoms);

}  // namespace sternway::runbook
