// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QAbstractItemModel;
class QStackedLayout;

namespace sternway {

class EmptyState;
class TableView;

/// A table, or what to do where it has no rows. GUI thread.
class TablePane final : public QWidget {
  Q_OBJECT
public:
  /// \a model outlives the pane.
  explicit TablePane(QAbstractItemModel &model, QWidget *parent = nullptr);

  [[nodiscard]] TableView &table() const { return *m_table; }
  /// \a icon is a name of the Breeze theme.
  void setEmpty(const QString &icon, const QString &title, const QString &text);
  /// Greys the rows: they are out of date.
  void setStale(bool stale);

private:
  void choose();

  QAbstractItemModel &m_model;
  QStackedLayout *m_stack;
  TableView *m_table;
  EmptyState *m_empty;
};

}  // namespace sternway
