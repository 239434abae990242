// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

#include <optional>

namespace sternway {

/// Where labels of \a widths go so that none overlaps another or leaves [low, high]: the left edge of each, nothing for one that
/// has no room. A label wants to begin at its anchor; those further to the right (the newer ones) choose first. \a anchors
/// ascending, same size as \a widths. Pure.
[[nodiscard]] QList<std::optional<double>> placeLabels(const QList<double> &anchors, const QList<double> &widths, double low,
                                                       double high);

/// Moves intervals of \a size centred at \a centres (any order) apart so that none overlaps another, each as little as needed,
/// within [low, high] as long as they fit. The new centres, in the given order. Pure.
[[nodiscard]] QList<double> spread(const QList<double> &centres, double size, double low, double high);

}  // namespace sternway
