// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <Qt>

namespace sternway {

/// What an object model answers besides Qt::DisplayRole (text for people).
enum ModelRole : int {
  SortRole = Qt::UserRole,           ///< the value itself: number, time or text
  ObjectRole = Qt::UserRole + 1,     ///< the row's ObjectRef
  MarkRole = Qt::UserRole + 2,       ///< int of a Mark: the delegate paints its sign before the text
  SeriesRole = Qt::UserRole + 3,     ///< QList<Sample>: the delegate paints a sparkline
  BadgeRole = Qt::UserRole + 4,      ///< int of a Mark: the text stands in a badge of this colour
  MutedRole = Qt::UserRole + 5,      ///< true: secondary, or out of date
  DetailRole = Qt::UserRole + 6,     ///< a second, quieter line under the text
  SeriesTopRole = Qt::UserRole + 7,  ///< double: a sparkline reaches at least so high; without, its own maximum
  HeadingRole = Qt::UserRole + 8,    ///< true: the heading of the rows below it, painted bold
  EmphasisRole = Qt::UserRole + 9,   ///< int of a Mark: the row that counts, in bold on a ground of this colour
};

}  // namespace sternway
