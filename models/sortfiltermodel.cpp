// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sortfiltermodel.h"

#include "models/cells.h"
#include "models/tablemodel.h"

#include <QDateTime>

#include <algorithm>
#include <cmath>
#include <iterator>
#include <numeric>
#include <utility>

namespace sternway::models {

namespace {
constexpr int few = 8;

/// Nothing, a number, or a text in lower case.
QVariant plain(const QVariant &value) {
  switch (value.typeId()) {
    case QMetaType::UnknownType: return {};
    case QMetaType::QDateTime: {
      const QDateTime time = value.toDateTime();
      return time.isValid() ? QVariant(static_cast<double>(time.toMSecsSinceEpoch())) : QVariant();
    }
    case QMetaType::QString: return value.toString().toLower();
    default: break;
  }
  if (!value.canConvert<double>())
    return value.toString().toLower();
  const double number = value.toDouble();
  return std::isnan(number) ? QVariant() : QVariant(number);  // it is neither more nor less than another
}

Cell cellOf(const QModelIndex &index) {
  const QVariant both = index.data(CellRole);
  return both.isValid() ? both.value<Cell>() : Cell{index.data().toString(), index.data(SortRole)};
}

}  // namespace

/// What it takes to sort one row, side by side in memory.
struct SortFilterModel::Item {
  Key::Type type = Key::Type::None;
  double number = 0;
  QStringView text = {};
  QStringView tie = {};
  int row = 0;
};

SortFilterModel::SortFilterModel(QObject *parent) : QAbstractProxyModel(parent) {}

void SortFilterModel::setSourceModel(QAbstractItemModel *model) {
  if (model == sourceModel())
    return;
  beginResetModel();
  for (const QMetaObject::Connection &connection : std::as_const(m_connections))
    disconnect(connection);
  m_connections.clear();
  QAbstractProxyModel::setSourceModel(model);
  if (model)
    follow(*model);
  readAll();
  endResetModel();
}

void SortFilterModel::follow(QAbstractItemModel &model) {
  using Model = QAbstractItemModel;
  const auto begin = [this] { beginResetModel(); };
  const auto end = [this] {
    readAll();
    endResetModel();
  };
  m_connections = {
      connect(&model, &Model::rowsInserted, this, [this](const auto &, int first, int last) { insertRows(first, last); }),
      connect(&model, &Model::rowsAboutToBeRemoved, this, [this](const auto &, int first, int last) { hideRows(first, last); }),
      connect(&model, &Model::rowsRemoved, this, [this](const auto &, int first, int last) { removeRows(first, last); }),
      connect(&model, &Model::dataChanged, this,
              [this](const QModelIndex &from, const QModelIndex &to) { changeRows(from.row(), to.row()); }),
      connect(&model, &Model::headerDataChanged, this,
              [this](Qt::Orientation orientation, int first, int last) {
                if (orientation == Qt::Horizontal)
                  Q_EMIT headerDataChanged(orientation, first, last);
              }),
      connect(&model, &Model::layoutAboutToBeChanged, this, &SortFilterModel::keepPlaces),
      connect(&model, &Model::layoutChanged, this, &SortFilterModel::findPlaces),
      connect(&model, &Model::rowsAboutToBeMoved, this, begin), connect(&model, &Model::rowsMoved, this, end),
      connect(&model, &Model::columnsAboutToBeInserted, this, begin), connect(&model, &Model::columnsInserted, this, end),
      connect(&model, &Model::columnsAboutToBeRemoved, this, begin), connect(&model, &Model::columnsRemoved, this, end),
      // Its owner may be half gone: nobody is told.
      connect(&model, &QObject::destroyed, this,
              [this] {
                m_rows.clear();
                m_sorted.clear();
                m_shown.clear();
                m_place.clear();
              }),
      connect(&model, &Model::modelAboutToBeReset, this, begin), connect(&model, &Model::modelReset, this, end)};
}

void SortFilterModel::sort(int column, Qt::SortOrder order) {
  if (column == m_column && order == m_order)
    return;
  rearrange([this, column, order] {
    m_column = column;
    m_order = order;
    sortAll();
  });
}

void SortFilterModel::setTieColumn(int column) {
  m_tieColumn = column;
  rearrange([this] { sortAll(); });
}

void SortFilterModel::setFilterText(const QString &text) {
  const QStringList words = text.toLower().split(u' ', Qt::SkipEmptyParts);
  if (words == m_words)
    return;
  m_words = words;
  filterAgain();
}

void SortFilterModel::filterAgain() {
  rearrange([this] { showAll(); });
}

void SortFilterModel::retranslate() {
  if (!sourceModel())
    return;
  rearrange([this] { readAll(); });
  Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
}

QModelIndex SortFilterModel::mapToSource(const QModelIndex &index) const {
  if (!index.isValid() || static_cast<size_t>(index.row()) >= m_shown.size())
    return {};
  return sourceModel()->index(m_shown[static_cast<size_t>(index.row())], index.column());
}

QModelIndex SortFilterModel::mapFromSource(const QModelIndex &index) const {
  if (!index.isValid() || static_cast<size_t>(index.row()) >= m_place.size())
    return {};
  return this->index(m_place[static_cast<size_t>(index.row())], index.column());
}

QModelIndex SortFilterModel::index(int row, int column, const QModelIndex &parent) const {
  return row >= 0 && column >= 0 && row < rowCount(parent) && column < columnCount(parent) ? createIndex(row, column)
                                                                                           : QModelIndex();
}

QModelIndex SortFilterModel::parent(const QModelIndex &) const {
  return {};
}

int SortFilterModel::rowCount(const QModelIndex &parent) const {
  return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
}

int SortFilterModel::columnCount(const QModelIndex &parent) const {
  return parent.isValid() || !sourceModel() ? 0 : sourceModel()->columnCount();
}

bool SortFilterModel::hasChildren(const QModelIndex &parent) const {
  return rowCount(parent) > 0 && columnCount(parent) > 0;
}

QVariant SortFilterModel::headerData(int section, Qt::Orientation orientation, int role) const {
  // Without a row there is no cell by which the base class finds the source's column.
  if (orientation == Qt::Horizontal && sourceModel())
    return sourceModel()->headerData(section, orientation, role);
  return QAbstractItemModel::headerData(section, orientation, role);
}

bool SortFilterModel::isShown(int row) const {
  const Row &read = m_rows[static_cast<size_t>(row)];
  const QStringView text = QStringView(read.text).first(read.searched);
  return std::ranges::all_of(m_words, [text](const QString &word) { return text.contains(word); });
}

SortFilterModel::Row SortFilterModel::read(int row) const {
  const QAbstractItemModel &source = *sourceModel();
  const int columns = source.columnCount();
  Row result;
  result.keys.resize(static_cast<size_t>(columns));
  QList<std::pair<int, QString>> others;
  for (int column = 0; column < columns; ++column) {
    const Cell cell = cellOf(source.index(row, column));
    const QString text = cell.text.toLower();
    const QVariant sort = plain(cell.sort);
    Key &key = result.keys[static_cast<size_t>(column)];
    key.begin = static_cast<quint32>(result.text.size());
    key.length = static_cast<quint32>(text.size());
    if (sort.typeId() == QMetaType::Double) {
      key.type = Key::Type::Number;
      key.number = sort.toDouble();
    } else if (sort.isValid()) {
      key.type = Key::Type::Text;
      if (sort.toString() != text)
        others.emplaceBack(column, sort.toString());
    }
    result.text += text + u'\n';
  }
  result.searched = result.text.size();
  for (const auto &[column, text] : std::as_const(others)) {
    Key &key = result.keys[static_cast<size_t>(column)];
    key.begin = static_cast<quint32>(result.text.size());
    key.length = static_cast<quint32>(text.size());
    result.text += text;
  }
  return result;
}

void SortFilterModel::readAll() {
  m_rows.clear();
  m_waits = false;
  const int count = sourceModel() ? sourceModel()->rowCount() : 0;
  m_rows.reserve(static_cast<size_t>(count));
  for (int row = 0; row < count; ++row)
    m_rows.push_back(read(row));
  sortAll();
}

SortFilterModel::Item SortFilterModel::itemOf(int row) const {
  const Row &read = m_rows[static_cast<size_t>(row)];
  const auto textOf = [&read](const Key &key) { return QStringView(read.text).sliced(key.begin, key.length); };
  Item item{.row = row};
  if (const auto column = static_cast<size_t>(m_column); m_column >= 0 && column < read.keys.size()) {
    const Key &key = read.keys[column];
    item.type = key.type;
    item.number = key.number;
    if (key.type == Key::Type::Text)
      item.text = textOf(key);
  }
  if (const auto column = static_cast<size_t>(m_tieColumn); m_column >= 0 && column < read.keys.size())
    item.tie = textOf(read.keys[column]);
  return item;
}

bool SortFilterModel::isBefore(const Item &left, const Item &right) const {
  const bool descends = m_order == Qt::DescendingOrder;
  if (left.type != right.type)
    return (left.type < right.type) != descends;
  if (left.number != right.number)
    return (left.number < right.number) != descends;
  if (const int order = left.text.compare(right.text); order != 0)
    return (order < 0) != descends;
  if (const int order = left.tie.compare(right.tie); order != 0)
    return order < 0;
  return left.row < right.row;
}

std::vector<int> SortFilterModel::inOrder(const std::vector<int> &rows) const {
  std::vector<Item> items(rows.size());
  std::ranges::transform(rows, items.begin(), [this](int row) { return itemOf(row); });
  std::ranges::sort(items, [this](const Item &left, const Item &right) { return isBefore(left, right); });
  std::vector<int> sorted(rows.size());
  std::ranges::transform(items, sorted.begin(), &Item::row);
  return sorted;
}

void SortFilterModel::sortAll() {
  m_sorted.resize(m_rows.size());
  std::iota(m_sorted.begin(), m_sorted.end(), 0);
  if (m_column >= 0)
    m_sorted = inOrder(m_sorted);
  showAll();
}

void SortFilterModel::showAll() {
  m_shown.clear();
  std::ranges::copy_if(m_sorted, std::back_inserter(m_shown), [this](int row) { return isShown(row); });
  place();
}

void SortFilterModel::place() {
  m_place.assign(m_rows.size(), -1);
  for (size_t place = 0; place < m_shown.size(); ++place)
    m_place[static_cast<size_t>(m_shown[place])] = static_cast<int>(place);
}

/// The indices that are kept go on to mean the same rows of the source.
template <typename Change>
void SortFilterModel::rearrange(Change change) {
  Q_EMIT layoutAboutToBeChanged();
  const QModelIndexList before = persistentIndexList();
  QList<int> rows;
  for (const QModelIndex &index : before)
    rows.append(m_shown[static_cast<size_t>(index.row())]);
  change();
  QModelIndexList after;
  for (qsizetype i = 0; i < before.size(); ++i)
    after.append(index(m_place[static_cast<size_t>(rows[i])], before[i].column()));
  changePersistentIndexList(before, after);
  Q_EMIT layoutChanged();
}

void SortFilterModel::keepPlaces() {
  Q_EMIT layoutAboutToBeChanged();
  m_kept.clear();
  for (const QModelIndex &index : persistentIndexList())
    m_kept.append(mapToSource(index));
}

void SortFilterModel::findPlaces() {
  const QModelIndexList before = persistentIndexList();
  readAll();
  QModelIndexList after;
  for (const QPersistentModelIndex &kept : std::as_const(m_kept))
    after.append(mapFromSource(kept));
  if (after.size() == before.size())
    changePersistentIndexList(before, after);
  m_kept.clear();
  Q_EMIT layoutChanged();
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
  const QList<RowRange> ranges = rangesOf(std::move(places));
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

void SortFilterModel::changeRows(int first, int last) {
  m_changes += last - first + 1;
  if (!std::exchange(m_settles, true))
    QMetaObject::invokeMethod(this, &SortFilterModel::settle, Qt::QueuedConnection);
  m_waits = m_waits || m_changes > few;
  for (int row = first; row <= last; ++row) {
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
  for (const RowRange &range : rangesOf(std::move(places)))
    Q_EMIT dataChanged(index(range.first, 0), index(range.last, columnCount() - 1));
}

}  // namespace sternway::models
