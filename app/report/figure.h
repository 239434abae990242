// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/document.h"

namespace sternway::report {

/// The range of the figure's time axis: its own, or else that of its samples. No length: there is nothing to draw. Pure.
[[nodiscard]] TimeRange rangeOf(const Document::Figure &figure);
/// The first, lowest, highest and last value of each series within the range, with their times. Pure.
[[nodiscard]] Document::Table figureValues(const Document::Figure &figure);
/// The range, the thresholds, what is usual, and the markers within the range. Pure.
[[nodiscard]] Document::Bullets figureNotes(const Document::Figure &figure);

}  // namespace sternway::report
