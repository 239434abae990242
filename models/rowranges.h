// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

namespace sternway {

struct RowRange {
  int first = 0;
  int last = 0;
  [[nodiscard]] int size() const { return last - first + 1; }
  friend bool operator==(RowRange, RowRange) = default;
};

/// Neighbouring rows put together, ascending; a row that is named twice counts once.
[[nodiscard]] QList<RowRange> rangesOf(QList<int> rows);

}  // namespace sternway
