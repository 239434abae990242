// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/labelplaces.h"

#include <algorithm>
#include <numeric>

namespace sternway {

QList<std::optional<double>> placeLabels(const QList<double> &anchors, const QList<double> &widths, double low, double high) {
  QList<std::optional<double>> places(anchors.size());
  double limit = high;
  for (qsizetype i = anchors.size() - 1; i >= 0; --i) {
    const double anchor = anchors.at(i);
    if (anchor < low || anchor > high)
      continue;
    const double left = std::min(anchor, limit - widths.at(i));
    // A label that had to leave its line further than its own width would be read as another's.
    if (left < low || anchor - left > widths.at(i))
      continue;
    places[i] = left;
    limit = left;
  }
  return places;
}

QList<double> spread(const QList<double> &centres, double size, double low, double high) {
  QList<qsizetype> order(centres.size());
  std::iota(order.begin(), order.end(), 0);
  std::stable_sort(order.begin(), order.end(), [&](qsizetype a, qsizetype b) { return centres.at(a) < centres.at(b); });
  QList<double> places = centres;
  double least = low + size / 2;
  for (const qsizetype i : std::as_const(order)) {
    places[i] = std::max(places.at(i), least);
    least = places.at(i) + size;
  }
  double most = high - size / 2;
  for (auto i = order.crbegin(); i != order.crend(); ++i) {
    places[*i] = std::min(places.at(*i), most);
    most = places.at(*i) - size;
  }
  return places;
}

}  // namespace sternway
