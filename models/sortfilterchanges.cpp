// SPDX-License-Identifier: GPL-3.0-or-later
// How a SortFilterModel follows its source.
#include "models/sortfiltermodel.h"
#include "models/tablemodel.h"

#include <algorithm>
#include <iterator>
#include <numeric>
#include <utility>

namespace sternway::models {

namespace {
constexpr int few = 8;
}

void SortFilterModel::insertRows(int first, int last) {
  const int count = last - first + 1;
  for (std::vector<int> *rows : {&m_sorted, &m_shown})
    for (int &row : *rows)
      row += row >= first ? count : 0;
  std::vector<Row> added;
  for (int row = first; row <= last; ++row)
    added.push_back(read(row));
  m_rows.insert(m_rows.begin() + first, std::make_move_iterator(added.begin()), std::make_move_iterator(added.end()));
  place();
  std::vector<int> rows(static_cast<size_t>(count));
  std::iota(rows.begin(), rows.end(), first);
  add(std::move(rows));
}

/// Rows that the source has and the order has not. Neighbours are inserted together.
void SortFilterModel::add(std::vector<int> rows) {
  for (const int row : rows)
    m_rows[static_cast<size_t>(row)].changed = m_waits;  // the order is not to be searched before it is made
  rows = inOrder(rows);
  const auto isBeforeRow = [this](int left, int right) { return isBefore(itemOf(left), itemOf(right)); };
  std::vector<int> sorted;
  sorted.reserve(m_rows.size());
  std::ranges::merge(m_sorted, rows, std::back_inserter(sorted), isBeforeRow);
  m_sorted = std::move(sorted);

  std::erase_if(rows, [this](int row) { return !isShown(row); });
  struct Run {
    qsizetype place = 0;
    std::vector<int> rows = {};
  };
  std::vector<Run> runs;
  for (const int row : rows) {
    const auto place = std::distance(m_shown.begin(), std::ranges::upper_bound(m_shown, row, isBeforeRow));
    if (runs.empty() || runs.back().place != place)
      runs.push_back({place});
    runs.back().rows.push_back(row);
  }
  if (runs.size() > few) {
    rearrange([this, &rows, &isBeforeRow] {
      std::vector<int> shown;
      std::ranges::merge(m_shown, rows, std::back_inserter(shown), isBeforeRow);
      m_shown = std::move(shown);
      place();
    });
    return;
  }
  // From the last to the first, so that the places of the others stay what they are.
  for (auto run = runs.crbegin(); run != runs.crend(); ++run) {
    beginInsertRows({}, static_cast<int>(run->place), static_cast<int>(run->place + std::ssize(run->rows)) - 1);
    m_shown.insert(m_shown.begin() + run->place, run->rows.begin(), run->rows.end());
    place();
    endInsertRows();
  }
}

/// The source still has the rows.
void SortFilterModel::hideRows(int first, int last) {
  const auto leaves = [first, last](int row) { return first <= row && row <= last; };
  QList<int> places;
  for (int row = first; row <= last; ++row)
    if (const int place = m_place[static_cast<size_t>(row)]; place >= 0)
      places.append(place);
  std::erase_if(m_sorted, leaves);
  const QList<Range> ranges = rangesOf(std::move(places));
  if (ranges.size() > few) {
    rearrange([this, leaves] {
      std::erase_if(m_shown, leaves);
      place();
    });
    return;
  }
  // From the last to the first, so that the places of the others stay what they are.
  for (auto range = ranges.crbegin(); range != ranges.crend(); ++range) {
    beginRemoveRows({}, range->first, range->last);
    m_shown.erase(m_shown.begin() + range->first, m_shown.begin() + range->last + 1);
    place();
    endRemoveRows();
  }
}

void SortFilterModel::removeRows(int first, int last) {
  const int count = last - first + 1;
  for (std::vector<int> *rows : {&m_sorted, &m_shown})
    for (int &row : *rows)
      row -= row > last ? count : 0;
  m_rows.erase(m_rows.begin() + first, m_rows.begin() + last + 1);
  place();
}

void SortFilterModel::changeRows(Range rows, Range columns) {
  m_changedColumns = m_changes == 0 ? columns : united(m_changedColumns, columns);
  m_changes += rows.size();
  if (!std::exchange(m_settles, true))
    QMetaObject::invokeMethod(this, &SortFilterModel::settle, Qt::QueuedConnection);
  m_waits = m_waits || m_changes > few;
  for (int row = rows.first; row <= rows.last; ++row) {
    if (!m_waits) {
      changeRow(row);
      continue;
    }
    m_rows[static_cast<size_t>(row)] = read(row);
    m_rows[static_cast<size_t>(row)].changed = true;
  }
}

void SortFilterModel::changeRow(int row) {
  std::erase(m_sorted, row);
  m_rows[static_cast<size_t>(row)] = read(row);
  const int from = m_place[static_cast<size_t>(row)];
  if (from < 0)
    return add({row});
  const Item item = itemOf(row);
  const auto isAfter = [this](const Item &left, int right) { return isBefore(left, itemOf(right)); };
  m_sorted.insert(std::upper_bound(m_sorted.begin(), m_sorted.end(), item, isAfter), row);
  const auto here = m_shown.begin() + from;
  if (!isShown(row)) {
    beginRemoveRows({}, from, from);
    m_shown.erase(here);
    place();
    endRemoveRows();
    return;
  }
  auto to = std::upper_bound(m_shown.begin(), here, item, isAfter);
  if (to == here)
    to = std::upper_bound(here + 1, m_shown.end(), item, isAfter);
  if (to != here + 1) {
    beginMoveRows({}, from, from, {}, static_cast<int>(std::distance(m_shown.begin(), to)));
    if (to < here)
      std::rotate(to, here, here + 1);
    else
      std::rotate(here, here + 1, to);
    place();
    endMoveRows();
  }
  tell({row});
}

/// To put rows where they belong takes a look at all: once for all that have changed.
void SortFilterModel::settle() {
  m_settles = false;
  m_changes = 0;
  if (!std::exchange(m_waits, false))
    return;
  const auto hasChanged = [this](int row) { return m_rows[static_cast<size_t>(row)].changed; };
  std::vector<int> changed;
  std::ranges::copy_if(m_sorted, std::back_inserter(changed), hasChanged);
  changed = inOrder(changed);
  std::erase_if(m_sorted, hasChanged);
  std::vector<int> sorted;
  sorted.reserve(m_rows.size());
  std::ranges::merge(m_sorted, changed, std::back_inserter(sorted),
                     [this](int left, int right) { return isBefore(itemOf(left), itemOf(right)); });
  m_sorted = std::move(sorted);
  std::vector<int> shown;
  std::ranges::copy_if(m_sorted, std::back_inserter(shown), [this, &hasChanged](int row) {
    return hasChanged(row) ? isShown(row) : m_place[static_cast<size_t>(row)] >= 0;
  });
  if (shown != m_shown)
    rearrange([this, &shown] {
      m_shown = std::move(shown);
      place();
    });
  for (const int row : changed)
    m_rows[static_cast<size_t>(row)].changed = false;
  tell({changed.begin(), changed.end()});
}

/// That the source's \a rows have changed.
void SortFilterModel::tell(const QList<int> &rows) {
  QList<int> places;
  for (const int row : rows)
    if (const int place = m_place[static_cast<size_t>(row)]; place >= 0)
      places.append(place);
  for (const Range &range : rangesOf(std::move(places)))
    Q_EMIT dataChanged(index(range.first, m_changedColumns.first), index(range.last, m_changedColumns.last));
}

}  // namespace sternway::models
