// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace sternway::markdown {

// Beyond these bounds the Markdown parser needs time and memory out of all proportion (cmark-gfm 0.29.0.gfm.6, seen up to the
// end of both). No table that a person reads comes near them.

constexpr qsizetype maxPipes = 200;            ///< of a line
constexpr qsizetype maxMissingCells = 50'000;  ///< of all rows that are shorter than their table

/// The text, with U+FDD0 (no character, by Unicode's own word) for each pipe of a line or table beyond those bounds: it stays
/// what it was, and is no table. One that is in the source becomes U+FFFD. Linear in time; pure, any thread.
[[nodiscard]] QString withBoundedTables(QString text);
/// Text of a node, with its pipes again.
[[nodiscard]] QString withPipes(QString text);

}  // namespace sternway::markdown
