// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/tablemodel.h"

#include <QAbstractProxyModel>
#include <QList>
#include <QPersistentModelIndex>
#include <QString>
#include <QStringList>

#include <vector>

namespace sternway::models {

/// Filter and sort over a table, fast enough for 20,000 rows in one frame at each key stroke: what the cells of a row sort by
/// (SortRole) and the lower-case text that it is searched in are taken from the source once and kept until the row changes, and
/// the order of all rows is kept beside that of the rows shown, so that a filter sorts nothing. A row is shown when every word of
/// the filter is in one of its cells. Rows that are equal keep the order of the tie column, ascending either way.
/// A row that changes moves at once; of many that change together all move when control is back in the event loop, before they
/// are painted. GUI thread; the source is a table, and outlives the proxy or is replaced first.
class SortFilterModel : public QAbstractProxyModel {
  Q_OBJECT
public:
  explicit SortFilterModel(QObject *parent = nullptr);

  void setSourceModel(QAbstractItemModel *model) override;
  /// A column of -1 is the source's order.
  void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;
  void setFilterText(const QString &text);
  /// The words of the cells and headers have changed.
  void retranslate();
  void setTieColumn(int column);

  [[nodiscard]] QModelIndex mapToSource(const QModelIndex &index) const override;
  [[nodiscard]] QModelIndex mapFromSource(const QModelIndex &index) const override;
  [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
  [[nodiscard]] QModelIndex parent(const QModelIndex &index) const override;
  [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
  [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
  [[nodiscard]] bool hasChildren(const QModelIndex &parent = {}) const override;
  [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

protected:
  /// \a row is the source's.
  [[nodiscard]] virtual bool isShown(int row) const;
  /// What isShown() rests on has changed.
  void filterAgain();

private:
  /// What a cell sorts by: nothing comes before a number, a number before a text, which is a part of the row's.
  struct Key {
    enum class Type : quint8 { None, Number, Text };
    double number = 0;
    quint32 begin = 0;
    quint32 length = 0;
    Type type = Type::None;
  };
  struct Row {
    QString text;            ///< of all cells, lower case
    qsizetype searched = 0;  ///< so much of it; the rest is what cells sort by
    std::vector<Key> keys;   ///< one a column
    bool changed = false;    ///< it waits for settle()
  };
  /// What it takes to sort one row, side by side in memory.
  struct Item {
    Key::Type type = Key::Type::None;
    double number = 0;
    QStringView text = {};
    QStringView tie = {};
    int row = 0;
  };

  void follow(QAbstractItemModel &model);
  [[nodiscard]] Row read(int row) const;
  void readAll();
  [[nodiscard]] Item itemOf(int row) const;
  [[nodiscard]] bool isBefore(const Item &left, const Item &right) const;
  [[nodiscard]] std::vector<int> inOrder(const std::vector<int> &rows) const;
  void sortAll();
  void showAll();
  void place();
  /// The indices that are kept go on to mean the same rows of the source.
  template <typename Change>
  void rearrange(Change change) {
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

  void insertRows(int first, int last);
  void add(std::vector<int> rows);
  void hideRows(int first, int last);
  void removeRows(int first, int last);
  void changeRows(Range rows, Range columns);
  void changeRow(int row);
  void settle();
  void tell(const QList<int> &rows);
  void keepPlaces();
  void findPlaces();

  std::vector<Row> m_rows;    ///< by the source's row
  std::vector<int> m_sorted;  ///< the source's rows, in order
  std::vector<int> m_shown;   ///< those of them that are shown
  std::vector<int> m_place;   ///< where a source's row is shown; -1: it is not
  int m_column = -1;
  Qt::SortOrder m_order = Qt::AscendingOrder;
  int m_changes = 0;       ///< since control was in the event loop
  Range m_changedColumns;  ///< of them
  bool m_settles = false;  ///< when it is there again
  bool m_waits = false;    ///< rows have changed and wait for it
  QList<QMetaObject::Connection> m_connections;
  QList<QPersistentModelIndex> m_kept;  ///< the source's, of what is kept, while the source moves its rows
  QStringList m_words;
  int m_tieColumn = 0;
};

}  // namespace sternway::models
