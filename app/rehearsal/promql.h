// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/promqltree.h"

#include <tl/expected.hpp>

namespace sternway::rehearsal {

/// A query that the rehearsal can evaluate. The error is Prometheus' way to say it: "1:7: parse error: ..."; so is what is right
/// and has no place in a rehearsal: "@", fill(), a few functions and aggregations.
[[nodiscard]] tl::expected<PromNodePtr, QString> readQuery(const QString &query);
/// "5m", "1h30m", or a number of seconds; milliseconds.
[[nodiscard]] std::optional<qint64> parsePromDuration(const QString &text);

}  // namespace sternway::rehearsal
