// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tablemodel.h"

#include <QDateTime>

namespace sternway::models {

using namespace Qt::StringLiterals;

QList<RowRange> rangesOf(QList<int> rows) {
  std::sort(rows.begin(), rows.end());
  QList<RowRange> ranges;
  for (const int row : std::as_const(rows)) {
    if (!ranges.isEmpty() && row <= ranges.last().last + 1)
      ranges.last().last = row;
    else
      ranges.append({row, row});
  }
  return ranges;
}

SortFilterModel::SortFilterModel(QObject *parent) : QSortFilterProxyModel(parent) {
  setDynamicSortFilter(true);
  setSortRole(SortRole);
}

void SortFilterModel::setSourceModel(QAbstractItemModel *model) {
  if (model == sourceModel())
    return;
  for (const QMetaObject::Connection &connection : std::as_const(m_connections))
    disconnect(connection);
  m_connections.clear();
  m_rows.clear();
  if (model)
    follow(*model);
  QSortFilterProxyModel::setSourceModel(model);
  readAll();
  invalidate();
}

void SortFilterModel::follow(QAbstractItemModel &model) {
  // These come before the proxy's own connections, so that its questions find the new rows.
  m_connections = {connect(&model, &QAbstractItemModel::rowsInserted, this,
                           [this](const auto &, int first, int last) { insertRows(first, last); }),
                   connect(&model, &QAbstractItemModel::rowsRemoved, this,
                           [this](const auto &, int first, int last) { removeRows(first, last); }),
                   connect(&model, &QAbstractItemModel::dataChanged, this,
                           [this](const QModelIndex &from, const QModelIndex &to) { changeRows(from.row(), to.row()); }),
                   connect(&model, &QAbstractItemModel::modelReset, this, &SortFilterModel::readAll),
                   connect(&model, &QAbstractItemModel::layoutChanged, this, &SortFilterModel::readAll)};
}

void SortFilterModel::sort(int column, Qt::SortOrder order) {
  if (column != sortColumn() && sourceModel())
    for (int row = 0; row < static_cast<int>(m_rows.size()); ++row)
      m_rows[static_cast<size_t>(row)].key = column < 0 ? Key() : keyOf(sourceModel()->index(row, column).data(SortRole));
  QSortFilterProxyModel::sort(column, order);
}

void SortFilterModel::setFilterText(const QString &text) {
  const QStringList words = text.toLower().split(u' ', Qt::SkipEmptyParts);
  if (words == m_words)
    return;
  m_words = words;
  // One layout change: invalidateFilter() would remove rows one by one.
  invalidate();
}

void SortFilterModel::retranslate() {
  if (!sourceModel())
    return;
  readAll();
  invalidate();
  Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
}

bool SortFilterModel::filterAcceptsRow(int row, const QModelIndex &) const {
  if (m_words.isEmpty() || static_cast<size_t>(row) >= m_rows.size())
    return true;
  const QString &text = m_rows[static_cast<size_t>(row)].text;
  return std::all_of(m_words.cbegin(), m_words.cend(), [&text](const QString &word) { return text.contains(word); });
}

bool SortFilterModel::lessThan(const QModelIndex &left, const QModelIndex &right) const {
  const auto a = static_cast<size_t>(left.row());
  const auto b = static_cast<size_t>(right.row());
  if (a >= m_rows.size() || b >= m_rows.size())
    return false;
  if (m_rows[a].key != m_rows[b].key)
    return m_rows[a].key < m_rows[b].key;
  return sortOrder() == Qt::AscendingOrder ? m_rows[a].tie < m_rows[b].tie : m_rows[b].tie < m_rows[a].tie;
}

SortFilterModel::Key SortFilterModel::keyOf(const QVariant &value) {
  switch (value.typeId()) {
    case QMetaType::UnknownType: return {};
    case QMetaType::QDateTime: {
      const QDateTime time = value.toDateTime();
      return time.isValid() ? Key(static_cast<double>(time.toMSecsSinceEpoch())) : Key();
    }
    case QMetaType::QString: return value.toString().toLower();
    default: return value.canConvert<double>() ? Key(value.toDouble()) : Key(value.toString().toLower());
  }
}

SortFilterModel::Row SortFilterModel::read(int row) const {
  const QAbstractItemModel &source = *sourceModel();
  Row result;
  if (sortColumn() >= 0)
    result.key = keyOf(source.index(row, sortColumn()).data(SortRole));
  for (int column = 0; column < source.columnCount(); ++column) {
    const QString text = source.index(row, column).data().toString().toLower();
    if (column == m_tieColumn)
      result.tie = text;
    result.text += text + u'\n';
  }
  return result;
}

void SortFilterModel::readAll() {
  m_rows.clear();
  if (!sourceModel())
    return;
  const int count = sourceModel()->rowCount();
  m_rows.reserve(static_cast<size_t>(count));
  for (int row = 0; row < count; ++row)
    m_rows.push_back(read(row));
}

void SortFilterModel::insertRows(int first, int last) {
  std::vector<Row> rows;
  for (int row = first; row <= last; ++row)
    rows.push_back(read(row));
  m_rows.insert(m_rows.begin() + first, std::make_move_iterator(rows.begin()), std::make_move_iterator(rows.end()));
  noteChange(last - first + 1);
}

void SortFilterModel::removeRows(int first, int last) {
  m_rows.erase(m_rows.begin() + first, m_rows.begin() + last + 1);
}

void SortFilterModel::changeRows(int first, int last) {
  for (int row = first; row <= last; ++row)
    m_rows[static_cast<size_t>(row)] = read(row);
  noteChange(last - first + 1);
}

/// To put a row where it belongs the proxy goes through all rows.
void SortFilterModel::noteChange(int rows) {
  constexpr int few = 8;
  m_changes += rows;
  if (!std::exchange(m_settles, true))
    QMetaObject::invokeMethod(this, &SortFilterModel::settle, Qt::QueuedConnection);
  if (m_changes > few && dynamicSortFilter())
    setDynamicSortFilter(false);
}

void SortFilterModel::settle() {
  m_settles = false;
  m_changes = 0;
  if (dynamicSortFilter())
    return;
  setDynamicSortFilter(true);
  if (!m_words.isEmpty())
    invalidate();
}

}  // namespace sternway::models
