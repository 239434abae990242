// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/metrics.h"
#include "models/objecttablemodel.h"

#include <QDateTime>

namespace sternway {

// Cells that several models have.
[[nodiscard]] Cell textCell(const QString &text);
[[nodiscard]] Cell numberCell(qint64 number);
/// A value in its unit; what was not measured is a dash, sorted first.
[[nodiscard]] Cell measuredCell(const std::optional<double> &value, Unit unit);
/// "2/3", sorted by how many are missing, so that trouble comes first.
[[nodiscard]] Cell readyCell(int ready, int wanted);
/// Local, to the second; empty when it is not known.
[[nodiscard]] Cell timeCell(const QDateTime &time);
/// What stands in the tooltip of such a cell: the same in UTC.
[[nodiscard]] QString utcTip(const QDateTime &time);

}  // namespace sternway
