// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/matrix.h"
#include "core/quantity.h"

namespace sternway {

/// What a metric is compared with, as it is written.
struct ConditionValue {
  ConditionNode::Reference reference = ConditionNode::Reference::Absolute;
  double number = 0;
  std::optional<UnitWord> unit;
  bool points = false;  ///< of percentage
  qsizetype offset = 0;
};

/// The number in the base unit of the node's metric. Refuses (see ConditionCursor) what is in no unit of it.
[[nodiscard]] double thresholdOf(const ConditionValue &read, const ConditionNode &node);

}  // namespace sternway
