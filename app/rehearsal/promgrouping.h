// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/metrics.h"
#include "core/promqltree.h"

#include <algorithm>
#include <array>
#include <map>

namespace sternway::rehearsal {

/// Orders label sets, so that answers come in the same order every time.
struct LabelsLess {
  bool operator()(const StringMap &a, const StringMap &b) const {
    return std::lexicographical_compare(a.constKeyValueBegin(), a.constKeyValueEnd(), b.constKeyValueBegin(),
                                        b.constKeyValueEnd());
  }
};
template <typename T>
using ByLabels = std::map<StringMap, T, LabelsLess>;

/// Which series of one or two vectors go together. Asked again at each step, mostly of the same series in the same order.
class PromGrouping {
public:
  /// The labels that series of a group have in common.
  using Common = StringMap (*)(const PromNode &node, const StringMap &labels);
  enum Side { Left, Right };

  PromGrouping(const PromNode &node, Common common) : m_node(node), m_common(common) {}
  /// The number of the group of the series with these labels at this place of the vector.
  [[nodiscard]] qsizetype groupOf(qsizetype place, const StringMap &labels, Side side = Left);
  /// In the order of their labels, with their numbers.
  [[nodiscard]] const ByLabels<qsizetype> &groups() const { return m_groups; }

private:
  struct Known {
    StringMap labels;
    qsizetype group = 0;
  };
  const PromNode &m_node;
  const Common m_common;
  std::array<QList<Known>, 2> m_known;
  ByLabels<qsizetype> m_groups;
};

}  // namespace sternway::rehearsal
