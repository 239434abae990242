// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/actiontitle.h"
#include "core/verdict.h"

namespace sternway {

// Parts of a verdict in words, for places that have little room. Pure, translated.

/// "Roll back (line 12) in 1 min 20 s"; empty where it stays as it is. \a now may be later than the verdict.
[[nodiscard]] QString nextWords(const Verdict &verdict, const Matrix &matrix, const QDateTime &now);
/// "9 of 10 rules evaluated; unknown: memory usage".
[[nodiscard]] QString confidenceWords(const Verdict &verdict);
/// "9 of 10 rules evaluated".
[[nodiscard]] QString confidenceInShort(const Verdict &verdict);
/// What goes behind the verdict in a cell: "→ Roll back 14:03", "1 unknown"; empty: nothing comes, and all is known.
[[nodiscard]] QString outlookInShort(const Verdict &verdict);

}  // namespace sternway
