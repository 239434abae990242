// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/matrix.h"
#include "core/metrics.h"
#include "core/verdict.h"

#include <QDateTime>
#include <QString>
#include <QVariant>

namespace sternway::models {

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
  CellRole = Qt::UserRole + 10,      ///< a Cell: Qt::DisplayRole and SortRole in one question
  NameRole = Qt::UserRole + 11,      ///< true: a name or version, whose end tells it from its like: elided in the middle
};

/// A cell: what people read, and what it sorts by.
struct Cell {
  QString text;
  QVariant sort;
};

// Cells that several models have.
[[nodiscard]] Cell textCell(const QString &text);
[[nodiscard]] Cell numberCell(qint64 number);
/// A text that sorts by something else, for example a state.
template <typename Sort>
[[nodiscard]] Cell sortedCell(const QString &text, Sort sort) {
  if constexpr (std::is_enum_v<Sort>)
    return {text, static_cast<int>(sort)};
  else
    return {text, QVariant::fromValue(sort)};
}
/// A value in its unit; what was not measured is a dash, sorted first.
[[nodiscard]] Cell measuredCell(const std::optional<double> &value, Unit unit);
/// "2/3", sorted by how many are missing, so that trouble comes first.
[[nodiscard]] Cell readyCell(int ready, int wanted);
/// Local, to the second; empty when it is not known.
[[nodiscard]] Cell timeCell(const QDateTime &time);
/// What stands in the tooltip of such a cell: the same in UTC.
[[nodiscard]] QString utcTip(const QDateTime &time);
/// Local, without the day: "14:03:27".
[[nodiscard]] QString clockTime(const QDateTime &time);
/// "v1.2.3, v4" of the images of a workload.
[[nodiscard]] QString imageVersions(const QStringList &images);

// The same of a member of a value, or of a member of a member: textOf<&Pod::ref, &ObjectRef::name>.
template <auto... Path>
Cell textOf(const auto &value) {
  return textCell((value.*....*Path));
}
template <auto... Path>
Cell numberOf(const auto &value) {
  return numberCell((value.*....*Path));
}
template <auto... Path>
Cell timeOf(const auto &value) {
  return timeCell((value.*....*Path));
}
template <Unit unit, auto... Path>
Cell measuredOf(const auto &value) {
  return measuredCell((value.*....*Path), unit);
}
template <auto... Path>
QString utcOf(const auto &value) {
  return utcTip((value.*....*Path));
}
template <auto... Path>
QString plainOf(const auto &value) {
  return (value.*....*Path);
}

// Parts of a verdict in words, for places that have little room. Pure, translated.

/// "Roll back (line 12) in 1 min 20 s"; empty where it stays as it is. \a now may be later than the verdict.
[[nodiscard]] QString nextWords(const Verdict &verdict, const Matrix &matrix, const QDateTime &now);
/// "9 of 10 rules evaluated; unknown: memory usage".
[[nodiscard]] QString confidenceWords(const Verdict &verdict);
/// "9 of 10 rules evaluated".
[[nodiscard]] QString confidenceInShort(const Verdict &verdict);
/// What goes behind the verdict in a cell: "→ Roll back 14:03", "1 unknown"; empty: nothing comes, and all is known.
[[nodiscard]] QString outlookInShort(const Verdict &verdict);

}  // namespace sternway::models
