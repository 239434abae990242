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
              [this](const QModelIndex &from, const QModelIndex &to) {
                changeRows({from.row(), to.row()}, {from.column(), to.column()});
              }),
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

}  // namespace sternway::models

#include "moc_sortfiltermodel.cpp"
