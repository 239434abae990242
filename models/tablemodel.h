// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/changeset.h"
#include "models/cells.h"

#include <QAbstractTableModel>
#include <QHash>
#include <QList>

#include <algorithm>
#include <utility>

namespace sternway {

/// What a table answers for a cell and for a header, from what its Columns say:
///   using Value = …;                                       the object of a row
///   static constexpr int count = …;
///   static QString title(int column);
///   static Cell cell(const Value &value, int column);
///   static bool isNumeric(int column);                                        optional: right-aligned
///   static QVariant extra(const Value &value, int column, int role);          optional: MarkRole, Qt::ToolTipRole and others
template <typename Columns>
struct ColumnCells {
  [[nodiscard]] static QVariant data(const typename Columns::Value &value, int column, int role) {
    switch (role) {
      case Qt::DisplayRole: return Columns::cell(value, column).text;
      case SortRole: return Columns::cell(value, column).sort;
      case Qt::TextAlignmentRole: return alignment(column);
      default: break;
    }
    if constexpr (requires { Columns::extra(value, 0, 0); })
      return Columns::extra(value, column, role);
    else
      return {};
  }

  [[nodiscard]] static QVariant header(int section, Qt::Orientation orientation, int role) {
    if (orientation != Qt::Horizontal || section < 0 || section >= Columns::count)
      return {};
    if (role == Qt::TextAlignmentRole)
      return alignment(section);
    return role == Qt::DisplayRole ? QVariant(Columns::title(section)) : QVariant();
  }

private:
  [[nodiscard]] static QVariant alignment(int column) {
    if constexpr (requires { Columns::isNumeric(0); })
      if (Columns::isNumeric(column))
        return QVariant::fromValue(int(Qt::AlignRight | Qt::AlignVCenter));
    return QVariant::fromValue(int(Qt::AlignLeft | Qt::AlignVCenter));
  }
};

struct RowRange {
  int first = 0;
  int last = 0;
  [[nodiscard]] int size() const { return last - first + 1; }
  friend bool operator==(RowRange, RowRange) = default;
};

/// Neighbouring rows put together, ascending; a row that is named twice counts once.
[[nodiscard]] QList<RowRange> rangesOf(QList<int> rows);

/// The table of one type of objects, fed by change sets. Rows stay where they are: new ones are appended, changed ones say so,
/// and neighbours go in one signal. It resets only when the change set does. \a Columns says what a cell is,
/// see ColumnCells; its Value has a member ref. GUI thread.
template <typename Columns>
class ObjectTableModel final : public QAbstractTableModel {
public:
  using Value = typename Columns::Value;

  explicit ObjectTableModel(QObject *parent = nullptr) : QAbstractTableModel(parent) {}

  [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override {
    return parent.isValid() ? 0 : static_cast<int>(m_values.size());
  }
  [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : Columns::count; }

  [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
      return {};
    const Value &value = m_values[index.row()];
    return role == ObjectRole ? QVariant::fromValue(value.ref) : ColumnCells<Columns>::data(value, index.column(), role);
  }

  [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override {
    return ColumnCells<Columns>::header(section, orientation, role);
  }

  /// -1 when there is no such row.
  [[nodiscard]] int rowOf(const ObjectRef &ref) const { return m_rows.value(ref, -1); }
  /// Null when there is no such row; valid until the next change.
  [[nodiscard]] const Value *find(const ObjectRef &ref) const {
    const int row = rowOf(ref);
    return row < 0 ? nullptr : &m_values[row];
  }
  [[nodiscard]] const Value &at(int row) const { return m_values[row]; }

  void apply(const ChangeSet<Value> &changes) {
    if (changes.reset) {
      reset(changes.upserted);
      return;
    }
    remove(changes.removed);
    upsert(changes.upserted);
  }

  /// Makes \a values all there is, without a reset: rows that stay keep their place.
  void replace(const QList<Value> &values) {
    QHash<ObjectRef, int> wanted;
    for (const Value &value : values)
      wanted.insert(value.ref, 0);
    ChangeSet<Value> changes{.reset = false, .upserted = values, .removed = {}};
    for (const Value &value : std::as_const(m_values))
      if (!wanted.contains(value.ref))
        changes.removed.append(value.ref);
    apply(changes);
  }

private:
  void reset(const QList<Value> &values) {
    beginResetModel();
    m_values = values;
    m_rows.clear();
    reindex(0);
    endResetModel();
  }

  void remove(const QList<ObjectRef> &refs) {
    QList<int> rows;
    for (const ObjectRef &ref : refs)
      if (const int row = rowOf(ref); row >= 0)
        rows.append(row);
    const QList<RowRange> ranges = rangesOf(std::move(rows));
    // From the last to the first, so that the rows of the others stay what they are.
    for (auto range = ranges.crbegin(); range != ranges.crend(); ++range) {
      beginRemoveRows({}, range->first, range->last);
      for (int row = range->first; row <= range->last; ++row)
        m_rows.remove(m_values[row].ref);
      m_values.remove(range->first, range->size());
      // Views may ask for rows at once.
      reindex(range->first);
      endRemoveRows();
    }
  }

  void upsert(const QList<Value> &values) {
    QList<int> changed;
    QList<Value> added;
    for (const Value &value : values) {
      const int row = rowOf(value.ref);
      if (row < 0) {
        added.append(value);
      } else {
        m_values[row] = value;
        changed.append(row);
      }
    }
    for (const RowRange &range : rangesOf(std::move(changed)))
      Q_EMIT dataChanged(index(range.first, 0), index(range.last, Columns::count - 1));
    append(added);
  }

  void append(const QList<Value> &values) {
    if (values.isEmpty())
      return;
    const int first = static_cast<int>(m_values.size());
    beginInsertRows({}, first, first + static_cast<int>(values.size()) - 1);
    m_values.append(values);
    reindex(first);
    endInsertRows();
  }

  void reindex(int from) {
    m_rows.reserve(m_values.size());
    for (int row = from; row < m_values.size(); ++row)
      m_rows.insert(std::as_const(m_values)[row].ref, row);
  }

  QList<Value> m_values;
  QHash<ObjectRef, int> m_rows;
};

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
