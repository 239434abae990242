// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/targetref.h"
#include "models/sortfiltermodel.h"

#include <QTableView>
#include <QTimer>

#include <optional>

namespace sternway::platform {
class Settings;
}

namespace sternway::ui {

/// The table of the window: whole rows, sorted and filtered by a proxy of its own, painted by CellDelegate, copied with Ctrl+C as
/// tab-separated text, opened with Enter or a double click. Columns have the widths that the user gave them.
/// The selected row is kept while the model changes around it. GUI thread.
class TableView : public QTableView {
  Q_OBJECT
public:
  explicit TableView(QWidget *parent = nullptr);
  ~TableView() override;

  /// Rows as the user sorts and filters them; setModel() is not to be used.
  void setSourceModel(QAbstractItemModel *model);
  [[nodiscard]] models::SortFilterModel &proxy() { return m_proxy; }
  enum class Choose { Many, One };
  /// The same for a list whose order is the model's; \a digits: see setColumnDigits().
  void showInOrder(QAbstractItemModel &model, const QList<int> &digits, Choose choose = Choose::Many);
  /// What \a model, which is the source, has in the current row; null: there is none. Valid until the model changes.
  template <typename Model>
  [[nodiscard]] const typename Model::Value *currentOf(const Model &model) const {
    const QModelIndex index = m_proxy.mapToSource(currentIndex());
    return index.isValid() ? &model.at(index.row()) : nullptr;
  }
  /// Widths in numbers of digits, one a column; the last column takes the rest. Before rememberColumns().
  void setColumnDigits(const QList<int> &digits);
  /// How many lines of text a row has room for, one at first; see DetailRole.
  void setLines(int lines);
  /// Keeps widths, order and sorting in \a settings under this name, which outlive the view.
  void rememberColumns(platform::Settings &settings, const QString &name);

  /// The ObjectRef of the current row.
  [[nodiscard]] std::optional<ObjectRef> currentObject() const;
  void setCurrentObject(const ObjectRef &ref);
  /// The selected rows, columns parted by tabs, with the header if there is more than one row.
  [[nodiscard]] QString selectedText() const;

Q_SIGNALS:
  void opened(const sternway::ObjectRef &ref);  ///< Enter or double click on a row
  void currentObjectChanged();
  void ticked();  ///< Space

protected:
  void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
  void keyPressEvent(QKeyEvent *event) override;
  void changeEvent(QEvent *event) override;

private:
  void openRow(const QModelIndex &index);
  void fitRows();
  void saveColumns();

  models::SortFilterModel m_proxy;
  platform::Settings *m_settings = nullptr;
  QString m_name;
  int m_lines = 1;
  QTimer m_save;
};

}  // namespace sternway::ui
