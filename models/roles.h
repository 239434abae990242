// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <Qt>

namespace sternway {

/// What an object model answers besides Qt::DisplayRole (text for people).
enum ModelRole : int {
  SortRole = Qt::UserRole,        ///< the value itself: number, time or text
  ObjectRole = Qt::UserRole + 1,  ///< the row's ObjectRef
};

}  // namespace sternway
