// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/shortcutsdialog.h"

#include "ui/actions.h"
#include "ui/labels.h"
#include "ui/theme.h"

#include <QDialogButtonBox>
#include <QGridLayout>
#include <QLabel>
#include <QScrollArea>

namespace sternway {

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

}  // namespace sternway
