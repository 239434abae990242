// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/promqlmistake.h"
#include "core/promqltree.h"

namespace sternway {

/// What came of a query. Neither: what is not filled in yet stands where it may be anything, and nothing is wrong before that.
struct PromQlReading {
  PromNodePtr root;                      ///< null: see the mistake
  std::optional<PromQlMistake> mistake;  ///< the first one
};

/// Reads a query as Prometheus 2.x and 3.x do, with what they have behind a feature flag; all that one of them reads is right.
/// Its functions are checked where they are known (findPromSignature()); a name that is not is no mistake. Pure.
[[nodiscard]] PromQlReading parsePromQl(const QString &query, const PromQlBlanks &blanks = {});

/// The calls of functions that are not known, in the order of the query.
[[nodiscard]] QList<const PromNode *> unknownCalls(const PromNode &root);

/// "1:7: parse error: ...", as Prometheus says it.
[[nodiscard]] QString promQlErrorText(const QString &query, const PromQlMistake &mistake);

}  // namespace sternway
