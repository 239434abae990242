// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/columncells.h"

#include <QAbstractTableModel>

#include <algorithm>

namespace sternway {

/// The table of a short list of plain values that are given anew as a whole: findings, steps, an incident's events. \a Columns
/// says what a cell is, see ColumnCells; a Value needs operator==. Rows that stay the same are not touched, new ones are
/// appended, so that a selection survives. GUI thread.
template <typename Columns>
class ValueTableModel final : public QAbstractTableModel {
public:
  using Value = typename Columns::Value;

  explicit ValueTableModel(QObject *parent = nullptr) : QAbstractTableModel(parent) {}

  [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override {
    return parent.isValid() ? 0 : static_cast<int>(m_values.size());
  }
  [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : Columns::count; }

  [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
      return {};
    return ColumnCells<Columns>::data(m_values[index.row()], index.column(), role);
  }

  [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override {
    return ColumnCells<Columns>::header(section, orientation, role);
  }

  [[nodiscard]] const QList<Value> &values() const { return m_values; }
  [[nodiscard]] const Value &at(int row) const { return m_values[row]; }

  void setValues(const QList<Value> &values) {
    truncate(values.size());
    for (int row = 0; row < m_values.size(); ++row) {
      if (std::as_const(m_values)[row] == values[row])
        continue;
      m_values[row] = values[row];
      Q_EMIT dataChanged(index(row, 0), index(row, Columns::count - 1));
    }
    if (values.size() == m_values.size())
      return;
    beginInsertRows({}, static_cast<int>(m_values.size()), static_cast<int>(values.size()) - 1);
    m_values.append(values.mid(m_values.size()));
    endInsertRows();
  }

  /// The words of all cells and headers may have changed: another language.
  void retranslate() {
    if (!m_values.isEmpty())
      Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, Columns::count - 1));
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, Columns::count - 1);
  }

private:
  void truncate(qsizetype size) {
    if (m_values.size() <= size)
      return;
    beginRemoveRows({}, static_cast<int>(size), static_cast<int>(m_values.size()) - 1);
    m_values.resize(size);
    endRemoveRows();
  }

  QList<Value> m_values;
};

}  // namespace sternway
