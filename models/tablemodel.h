// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clusterapi.h"
#include "core/verdict.h"
#include "models/cells.h"

#include <QAbstractTableModel>
#include <QCoreApplication>
#include <QHash>
#include <QList>

#include <algorithm>
#include <utility>

namespace sternway::models {

enum class Align { Left, Right };

/// One column of a table of \a Value. What it has nothing of is left to the row.
template <typename Value>
struct TableColumn {
  const char *title = "";  ///< QT_TR_NOOP() within the Columns
  Cell (*cell)(const Value &) = nullptr;
  Align align = Align::Left;
  Mark (*mark)(const Value &) = nullptr;
  QString (*tip)(const Value &) = nullptr;
  QVariant (*extra)(const Value &, int role) = nullptr;  ///< any other role
};

/// What the columns of a table begin with; \a Row is the object of a row. They add:
///   static constexpr int count = …;                        how many columns
///   static const List all;                                 in their order
///   static QVariant row(const Value &value, int role);     optional: what all cells of a row answer
///   static Range changed(const Value &, const Value &); optional: the columns that look different, from the first to the last
///   static QString tr(…);
template <typename Row>
struct ColumnsOf {
  using Value = Row;
  using List = QList<TableColumn<Row>>;
};

/// What a table answers for a cell and for a header.
template <typename Columns>
struct ColumnCells {
  [[nodiscard]] static QVariant data(const typename Columns::Value &value, int column, int role) {
    const auto &self = Columns::all.at(column);
    switch (role) {
      case Qt::DisplayRole: return self.cell(value).text;
      case SortRole: return self.cell(value).sort;
      case CellRole: return QVariant::fromValue(self.cell(value));
      case Qt::TextAlignmentRole: return alignment(column);
      case MarkRole:
        if (self.mark)
          return static_cast<int>(self.mark(value));
        break;
      case Qt::ToolTipRole:
        if (QString tip = self.tip ? self.tip(value) : QString(); !tip.isEmpty())
          return tip;
        break;
      default: break;
    }
    if (QVariant extra = self.extra ? self.extra(value, role) : QVariant(); extra.isValid())
      return extra;
    if constexpr (requires { Columns::row(value, 0); })
      return Columns::row(value, role);
    else
      return {};
  }

  [[nodiscard]] static QVariant header(int section, Qt::Orientation orientation, int role) {
    if (orientation != Qt::Horizontal || section < 0 || section >= Columns::count)
      return {};
    if (role == Qt::TextAlignmentRole)
      return alignment(section);
    const char *title = Columns::all.at(section).title;
    return role == Qt::DisplayRole && *title ? QVariant(Columns::tr(title)) : QVariant();
  }

private:
  [[nodiscard]] static QVariant alignment(int column) {
    const Qt::AlignmentFlag side = Columns::all.at(column).align == Align::Right ? Qt::AlignRight : Qt::AlignLeft;
    return QVariant::fromValue(int(side | Qt::AlignVCenter));
  }
};

/// The part that the tables of columns share. GUI thread.
template <typename Columns>
class ColumnModel : public QAbstractTableModel {
public:
  using Value = typename Columns::Value;
  using QAbstractTableModel::QAbstractTableModel;

  [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override {
    return parent.isValid() ? 0 : static_cast<int>(m_values.size());
  }
  [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : Columns::count; }

  [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
      return {};
    const Value &value = m_values[index.row()];
    if constexpr (requires { value.ref; })
      if (role == ObjectRole)
        return QVariant::fromValue(value.ref);
    return ColumnCells<Columns>::data(value, index.column(), role);
  }

  [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override {
    return ColumnCells<Columns>::header(section, orientation, role);
  }

  [[nodiscard]] const QList<Value> &values() const { return m_values; }
  [[nodiscard]] const Value &at(int row) const { return m_values[row]; }

protected:
  QList<Value> m_values;
};

/// Rows or columns.
struct Range {
  int first = 0;
  int last = 0;
  [[nodiscard]] int size() const { return last - first + 1; }
  friend bool operator==(Range, Range) = default;
};

/// From the first to the last of both.
[[nodiscard]] inline Range united(Range a, Range b) {
  return {std::min(a.first, b.first), std::max(a.last, b.last)};
}

/// Neighbouring rows put together, ascending; a row that is named twice counts once.
[[nodiscard]] QList<Range> rangesOf(QList<int> rows);

/// The table of one type of objects, fed by change sets. Rows stay where they are: new ones are appended, changed ones say so,
/// and neighbours go in one signal. It resets only when the change set does. \a Columns says what a cell is,
/// see ColumnCells; its Value has a member ref. GUI thread.
template <typename Columns>
class ObjectTableModel final : public ColumnModel<Columns> {
public:
  using typename ColumnModel<Columns>::Value;
  using ColumnModel<Columns>::ColumnModel;

  /// -1 when there is no such row.
  [[nodiscard]] int rowOf(const ObjectRef &ref) const { return m_rows.value(ref, -1); }
  /// Null when there is no such row; valid until the next change.
  [[nodiscard]] const Value *find(const ObjectRef &ref) const {
    const int row = rowOf(ref);
    return row < 0 ? nullptr : &m_values[row];
  }

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
    this->beginResetModel();
    m_values = values;
    m_rows.clear();
    reindex(0);
    this->endResetModel();
  }

  void remove(const QList<ObjectRef> &refs) {
    QList<int> rows;
    for (const ObjectRef &ref : refs)
      if (const int row = rowOf(ref); row >= 0)
        rows.append(row);
    const QList<Range> ranges = rangesOf(std::move(rows));
    // From the last to the first, so that the rows of the others stay what they are.
    for (auto range = ranges.crbegin(); range != ranges.crend(); ++range) {
      this->beginRemoveRows({}, range->first, range->last);
      for (int row = range->first; row <= range->last; ++row)
        m_rows.remove(m_values[row].ref);
      m_values.remove(range->first, range->size());
      // Views may ask for rows at once.
      reindex(range->first);
      this->endRemoveRows();
    }
  }

  void upsert(const QList<Value> &values) {
    QList<int> changed;
    QList<Value> added;
    Range columns{Columns::count, -1};
    for (const Value &value : values) {
      const int row = rowOf(value.ref);
      if (row < 0) {
        added.append(value);
      } else {
        columns = united(columns, changedColumns(m_values[row], value));
        m_values[row] = value;
        changed.append(row);
      }
    }
    for (const Range &range : rangesOf(std::move(changed)))
      Q_EMIT this->dataChanged(this->index(range.first, columns.first), this->index(range.last, columns.last));
    append(added);
  }

  [[nodiscard]] static Range changedColumns(const Value &before, const Value &after) {
    if constexpr (requires { Columns::changed(before, after); })
      return Columns::changed(before, after);
    else
      return {0, Columns::count - 1};
  }

  void append(const QList<Value> &values) {
    if (values.isEmpty())
      return;
    const int first = static_cast<int>(m_values.size());
    this->beginInsertRows({}, first, first + static_cast<int>(values.size()) - 1);
    m_values.append(values);
    reindex(first);
    this->endInsertRows();
  }

  void reindex(int from) {
    m_rows.reserve(m_values.size());
    for (int row = from; row < m_values.size(); ++row)
      m_rows.insert(std::as_const(m_values)[row].ref, row);
  }

  using ColumnModel<Columns>::m_values;
  QHash<ObjectRef, int> m_rows;
};

/// The table of a short list of plain values that are given anew as a whole: findings, steps, an incident's events. \a Columns
/// says what a cell is, see ColumnCells; a Value needs operator==. Rows that stay the same are not touched, new ones are
/// appended, so that a selection survives. GUI thread.
template <typename Columns>
class ValueTableModel final : public ColumnModel<Columns> {
public:
  using typename ColumnModel<Columns>::Value;
  using ColumnModel<Columns>::ColumnModel;

  void setValues(const QList<Value> &values) {
    truncate(values.size());
    for (int row = 0; row < m_values.size(); ++row) {
      if (std::as_const(m_values)[row] == values[row])
        continue;
      m_values[row] = values[row];
      Q_EMIT this->dataChanged(this->index(row, 0), this->index(row, Columns::count - 1));
    }
    if (values.size() == m_values.size())
      return;
    this->beginInsertRows({}, static_cast<int>(m_values.size()), static_cast<int>(values.size()) - 1);
    m_values.append(values.mid(m_values.size()));
    this->endInsertRows();
  }

private:
  void truncate(qsizetype size) {
    if (m_values.size() <= size)
      return;
    this->beginRemoveRows({}, static_cast<int>(size), static_cast<int>(m_values.size()) - 1);
    m_values.resize(size);
    this->endRemoveRows();
  }

  using ColumnModel<Columns>::m_values;
};

}  // namespace sternway::models
