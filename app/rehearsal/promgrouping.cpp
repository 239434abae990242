// SPDX-License-Identifier: GPL-3.0-or-later
#include "rehearsal/promgrouping.h"

namespace sternway::rehearsal {

qsizetype PromGrouping::groupOf(qsizetype place, const StringMap &labels, Side side) {
  QList<Known> &known = m_known.at(side);
  if (place < known.size() && known.at(place).labels.isSharedWith(labels))
    return known.at(place).group;
  const qsizetype group = m_groups.emplace(m_common(m_node, labels), std::ssize(m_groups)).first->second;
  if (place >= known.size())
    known.resize(place + 1);
  known[place] = {labels, group};
  return group;
}

}  // namespace sternway::rehearsal
