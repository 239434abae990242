// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/verdict.h"

/// The words of a condition that a verdict's sentence is made of; conditionWords() and rowValue() of verdict.h are there too.

namespace sternway {

/// Why the condition is true, part by part: "error rate 12.1 % > 10 %", "alert HighErrorRate (P1)". Of a negated part the
/// readings are the reason. Translated.
[[nodiscard]] QStringList trueParts(const ConditionNode &node, const Verdict &verdict);

/// "silenced or inhibited: alert HighErrorRate (P1)". Translated.
[[nodiscard]] QString suppressedWords(const QList<Alert> &alerts);

}  // namespace sternway
