// SPDX-License-Identifier: GPL-3.0-or-later
#include "runbook/conditionvalue.h"

#include "core/format.h"
#include "core/text.h"
#include "runbook/conditioncursor.h"

#include <cmath>

namespace sternway {

double thresholdOf(const ConditionValue &read, const ConditionNode &node) {
  const bool isRatio = node.unit == Unit::Ratio;
  const bool fromBaseline = read.reference == ConditionNode::Reference::BaselinePlus;
  if (read.points && !fromBaseline)
    ConditionCursor::refuse(read.offset, tr("percentage points are added to a baseline: \"baseline + 1pp\""));
  if (read.points && !isRatio)
    ConditionCursor::refuse(read.offset,
                            tr("%1 is measured in %2, not in percentage points").arg(node.metric, unitName(node.unit)));
  if (read.points)
    return read.number / 100;
  if (!read.unit && isRatio && fromBaseline && read.number != 0)
    ConditionCursor::refuse(read.offset, tr("%1 is a share: write %2pp").arg(node.metric).arg(std::abs(read.number)));
  if (!read.unit && isRatio && std::abs(read.number) > 1)
    ConditionCursor::refuse(read.offset, tr("%1 is a share from 0 to 1: write %2%").arg(node.metric).arg(read.number));
  if (!read.unit)
    return read.number;
  if (read.unit->unit == node.unit)
    return inBaseUnit(read.number, *read.unit);
  if (read.unit->unit == Unit::PerMinute && node.unit == Unit::PerSecond)
    return read.number / 60;
  if (read.unit->unit == Unit::PerSecond && node.unit == Unit::PerMinute)
    return read.number * 60;
  ConditionCursor::refuse(read.offset,
                          tr("%1 is measured in %2, not in \"%3\"").arg(node.metric, unitName(node.unit), read.unit->word));
}

}  // namespace sternway
