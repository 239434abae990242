// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "import/threshold.h"

namespace sternway {

/// One comparison, or one sign without a number. \a text and \a metric: folded.
[[nodiscard]] std::optional<Threshold> readClause(const QString &text, const QString &metric, ThresholdUse use);

}  // namespace sternway
