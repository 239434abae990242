// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/matrix.h"

namespace sternway::runbook {

/// A condition in plain words: "error rate is above 5 % and pod crashes are more than 3 in 5 min". \a symptoms: titles by id.
/// Translated. Pure.
[[nodiscard]] QString conditionWords(const ConditionNode &condition, const StringMap &symptoms);

/// A rule in plain words, for people who decide whether it is what they mean: "Roll back (P0) within 5 min if error rate is above
/// 5 % for 2 min". Translated. Pure.
[[nodiscard]] QString ruleSentence(const MatrixRow &row, const StringMap &symptoms);

}  // namespace sternway::runbook
