// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tableview.h"

#include "models/cells.h"
#include "platform/settings.h"
#include "ui/delegates/celldelegate.h"
#include "ui/theme.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMetaMethod>

#include <algorithm>
#include <tuple>

namespace sternway::ui {

using namespace Qt::StringLiterals;

TableView::TableView(QWidget *parent) : QTableView(parent) {
  setItemDelegate(new CellDelegate(this));
  setSelectionBehavior(SelectRows);
  setSelectionMode(ExtendedSelection);
  setShowGrid(false);
  setWordWrap(false);
  setTabKeyNavigation(false);
  setAlternatingRowColors(false);
  setEditTriggers(NoEditTriggers);
  setHorizontalScrollMode(ScrollPerPixel);
  setVerticalScrollMode(ScrollPerPixel);
  setFrameShape(NoFrame);
  setSortingEnabled(true);
  verticalHeader()->hide();
  verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
  horizontalHeader()->setSectionResizeMode(QHeaderView::Interactive);
  horizontalHeader()->setStretchLastSection(true);
  horizontalHeader()->setSectionsMovable(true);
  horizontalHeader()->setHighlightSections(false);
  fitRows();
  m_save.setSingleShot(true);
  m_save.setInterval(1000);
  connect(&m_save, &QTimer::timeout, this, &TableView::saveColumns);
  connect(this, &QTableView::doubleClicked, this, &TableView::openRow);
}

TableView::~TableView() {
  if (m_save.isActive())
    saveColumns();
}

void TableView::setSourceModel(QAbstractItemModel *model) {
  m_proxy.setSourceModel(model);
  setModel(&m_proxy);
}

void TableView::showInOrder(QAbstractItemModel &model, const QList<int> &digits, Choose choose) {
  setSortingEnabled(false);
  setSourceModel(&model);
  setColumnDigits(digits);
  if (choose == Choose::One)
    setSelectionMode(SingleSelection);
}

void TableView::setColumnDigits(const QList<int> &digits) {
  const int digit = fontMetrics().horizontalAdvance(u'0');
  for (int column = 0; column < digits.size(); ++column)
    setColumnWidth(column, digits[column] * digit + 2 * grid);
}

void TableView::rememberColumns(platform::Settings &settings, const QString &name) {
  m_settings = &settings;
  m_name = name;
  if (const QByteArray state = settings.get(platform::setting::columns, name); !state.isEmpty())
    horizontalHeader()->restoreState(QByteArray::fromBase64(state));
  // A state of an older version may hold another mode.
  horizontalHeader()->setSectionResizeMode(QHeaderView::Interactive);
  const auto later = [this] { m_save.start(); };
  connect(horizontalHeader(), &QHeaderView::sectionResized, this, later);
  connect(horizontalHeader(), &QHeaderView::sectionMoved, this, later);
  connect(horizontalHeader(), &QHeaderView::sortIndicatorChanged, this, later);
}

void TableView::saveColumns() {
  // Widths are a convenience: where the settings cannot be written, the preferences say so, not every column.
  if (m_settings)
    std::ignore = m_settings->set(platform::setting::columns, m_name, horizontalHeader()->saveState().toBase64());
}

std::optional<ObjectRef> TableView::currentObject() const {
  const QVariant ref = currentIndex().data(models::ObjectRole);
  return ref.isValid() ? std::optional(ref.value<ObjectRef>()) : std::nullopt;
}

void TableView::setCurrentObject(const ObjectRef &ref) {
  for (int row = 0; row < m_proxy.rowCount(); ++row)
    if (const QModelIndex index = m_proxy.index(row, 0); index.data(models::ObjectRole).value<ObjectRef>() == ref) {
      setCurrentIndex(index);
      scrollTo(index);
      return;
    }
}

QString TableView::selectedText() const {
  QModelIndexList rows = selectionModel() ? selectionModel()->selectedRows() : QModelIndexList();
  std::sort(rows.begin(), rows.end());
  const auto line = [this](const auto &cell) {
    QStringList cells;
    for (int visual = 0; visual < m_proxy.columnCount(); ++visual)
      if (const int column = horizontalHeader()->logicalIndex(visual); !isColumnHidden(column))
        cells.append(cell(column));
    return cells.join(u'\t');
  };
  QStringList lines;
  if (rows.size() > 1)
    lines.append(line([this](int column) { return m_proxy.headerData(column, Qt::Horizontal).toString(); }));
  for (const QModelIndex &row : std::as_const(rows))
    lines.append(line([&row](int column) { return row.siblingAtColumn(column).data().toString(); }));
  return lines.join(u'\n');
}

void TableView::currentChanged(const QModelIndex &current, const QModelIndex &previous) {
  QTableView::currentChanged(current, previous);
  if (current.row() != previous.row())
    Q_EMIT currentObjectChanged();
}

void TableView::keyPressEvent(QKeyEvent *event) {
  if (event->matches(QKeySequence::Copy)) {
    QGuiApplication::clipboard()->setText(selectedText());
    return;
  }
  if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && currentIndex().isValid()) {
    Q_EMIT activated(currentIndex());
    openRow(currentIndex());
    return;
  }
  if (event->key() == Qt::Key_Space && isSignalConnected(QMetaMethod::fromSignal(&TableView::ticked))) {
    Q_EMIT ticked();
    return;
  }
  QTableView::keyPressEvent(event);
}

void TableView::changeEvent(QEvent *event) {
  QTableView::changeEvent(event);
  if (event->type() == QEvent::FontChange)
    fitRows();
  if (event->type() == QEvent::LanguageChange)
    m_proxy.retranslate();
}

void TableView::openRow(const QModelIndex &index) {
  if (const QVariant ref = index.data(models::ObjectRole); ref.isValid())
    Q_EMIT opened(ref.value<ObjectRef>());
}

void TableView::setLines(int lines) {
  m_lines = lines;
  fitRows();
}

void TableView::fitRows() {
  verticalHeader()->setDefaultSectionSize(m_lines * fontMetrics().height() + grid + grid / 2);
}

}  // namespace sternway::ui

#include "moc_tableview.cpp"
