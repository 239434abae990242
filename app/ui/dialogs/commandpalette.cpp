// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/commandpalette.h"

#include "ui/actions.h"
#include "ui/delegates/celldelegate.h"
#include "ui/labels.h"
#include "ui/theme.h"

#include <QApplication>
#include <QDialogButtonBox>
#include <QGridLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QScrollArea>
#include <QVBoxLayout>

namespace sternway::ui {

using namespace Qt::StringLiterals;

namespace {

void addTitle(QGridLayout &rows, const QString &text) {
  auto *title = new QLabel(text);
  makeHeading(*title);
  if (rows.rowCount() > 1)
    rows.setRowMinimumHeight(rows.rowCount(), 2 * grid);
  rows.addWidget(title, rows.rowCount(), 0, 1, 2);
}

void addRow(QGridLayout &rows, const QString &text, const QString &keys) {
  const int row = rows.rowCount();
  auto *name = new QLabel(text);
  auto *key = new QLabel(keys);
  key->setAccessibleName(QStringList{text, keys}.join(u": "_s));
  rows.addWidget(name, row, 0);
  rows.addWidget(key, row, 1);
}

}  // namespace

ShortcutsDialog::ShortcutsDialog(const Actions &actions, QWidget *parent) : QDialog(parent) {
  setObjectName(u"shortcutsDialog"_s);
  setWindowTitle(tr("Keyboard shortcuts"));
  auto *page = new QWidget;
  auto *rows = new QGridLayout(page);
  rows->setHorizontalSpacing(4 * grid);
  rows->setColumnStretch(0, 1);
  for (int i = 0; i < actionGroupCount; ++i) {
    const auto group = static_cast<ActionGroup>(i);
    addTitle(*rows, Actions::title(group).remove(u'&'));
    for (const QAction *action : actions.inGroup(group))
      if (!action->shortcut().isEmpty())
        addRow(*rows, Actions::plainText(*action), action->shortcut().toString(QKeySequence::NativeText));
  }
  addTitle(*rows, tr("Tables"));
  addRow(*rows, tr("Open the selected row"), QKeySequence(Qt::Key_Return).toString(QKeySequence::NativeText));
  addRow(*rows, tr("Copy the selected rows"), QKeySequence(QKeySequence::Copy).toString(QKeySequence::NativeText));
  rows->setRowStretch(rows->rowCount(), 1);

  auto *area = new QScrollArea(this);
  area->setObjectName(u"shortcutsArea"_s);
  area->setAccessibleName(windowTitle());
  area->setWidgetResizable(true);
  area->setFrameShape(QFrame::NoFrame);
  area->setWidget(page);
  auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
  connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
  auto *layout = new QVBoxLayout(this);
  layout->addWidget(area);
  layout->addWidget(buttons);
  resize(56 * grid, 72 * grid);
}

CommandPalette::CommandPalette(QWidget *parent) : QDialog(parent), m_field(new QLineEdit(this)), m_list(new QListView(this)) {
  setWindowFlags(Qt::Widget);  // the constructor would make it a window
  setObjectName(u"commandPalette"_s);
  setWindowTitle(tr("Open by name"));
  m_field->setObjectName(u"commandField"_s);
  m_field->setPlaceholderText(tr("Type parts of a name: service, namespace, cluster, incident or command"));
  m_field->setAccessibleName(tr("What to open"));
  m_list->setObjectName(u"commandList"_s);
  m_list->setAccessibleName(tr("Matches"));
  m_list->setModel(&m_model);
  m_list->setItemDelegate(new CellDelegate(this));
  m_list->setUniformItemSizes(true);
  m_list->setFrameShape(QFrame::NoFrame);
  m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
  auto *layout = new QVBoxLayout(this);
  layout->addWidget(m_field);
  layout->addWidget(m_list);
  setAutoFillBackground(true);

  parent->installEventFilter(this);
  m_field->installEventFilter(this);
  connect(m_field, &QLineEdit::textChanged, &m_model, &models::CommandModel::setTyped);
  connect(&m_model, &QAbstractItemModel::modelReset, this, [this] { m_list->setCurrentIndex(m_model.index(0)); });
  connect(m_list, &QListView::clicked, this, &CommandPalette::choose);
  connect(qApp, &QApplication::focusChanged, this, [this](const QWidget *, const QWidget *now) {
    if (now && isVisible() && !isAncestorOf(now))
      reject();
  });
}

void CommandPalette::showEvent(QShowEvent *event) {
  place();
  QDialog::showEvent(event);
  raise();
  m_before = QApplication::focusWidget();
  m_field->setFocus(Qt::PopupFocusReason);
}

/// Not where somebody has put the focus elsewhere already.
void CommandPalette::hideEvent(QHideEvent *event) {
  QDialog::hideEvent(event);
  if (m_before && (!QApplication::focusWidget() || isAncestorOf(QApplication::focusWidget())))
    m_before->setFocus(Qt::PopupFocusReason);
}

void CommandPalette::paintEvent(QPaintEvent *event) {
  QDialog::paintEvent(event);
  QPainter painter(this);
  painter.setPen(lineColor(palette()));
  painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

void CommandPalette::place() {
  const QRect room = parentWidget()->rect().adjusted(grid, 8 * grid, -grid, -grid);
  resize(QSize(80 * grid, 56 * grid).boundedTo(room.size()));
  move(room.center().x() - width() / 2, room.top());
}

/// The keys that move belong to the list, all others to the field.
bool CommandPalette::eventFilter(QObject *watched, QEvent *event) {
  if (watched == parentWidget() && event->type() == QEvent::Resize)
    place();
  if (watched != m_field || event->type() != QEvent::KeyPress)
    return QDialog::eventFilter(watched, event);
  switch (static_cast<QKeyEvent *>(event)->key()) {
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_PageUp:
    case Qt::Key_PageDown: QCoreApplication::sendEvent(m_list, event); return true;
    case Qt::Key_Return:
    case Qt::Key_Enter: choose(); return true;
    default: return QDialog::eventFilter(watched, event);
  }
}

void CommandPalette::choose() {
  const QModelIndex index = m_list->currentIndex();
  if (!index.isValid())
    return;
  const models::PaletteEntry command = m_model.at(index.row());
  accept();
  Q_EMIT chosen(command);
}

}  // namespace sternway::ui

#include "moc_commandpalette.cpp"
