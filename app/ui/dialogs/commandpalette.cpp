// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/commandpalette.h"

#include "ui/delegates/celldelegate.h"
#include "ui/palette.h"

#include <QCoreApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QVBoxLayout>

namespace sternway {

using namespace Qt::StringLiterals;

CommandPalette::CommandPalette(QWidget *parent) : QDialog(parent), m_field(new QLineEdit(this)), m_list(new QListView(this)) {
  setObjectName(u"commandPalette"_s);
  setWindowTitle(tr("Open by name"));
  m_field->setObjectName(u"commandField"_s);
  m_field->setPlaceholderText(tr("Type parts of a name: service, namespace, cluster, incident or command"));
  m_field->setAccessibleName(tr("What to open"));
  m_list->setObjectName(u"commandList"_s);
  m_list->setAccessibleName(tr("What the typed text names"));
  m_list->setModel(&m_model);
  m_list->setItemDelegate(new CellDelegate(this));
  m_list->setUniformItemSizes(true);
  m_list->setFrameShape(QFrame::NoFrame);
  m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
  auto *layout = new QVBoxLayout(this);
  layout->addWidget(m_field);
  layout->addWidget(m_list);
  resize(80 * grid, 56 * grid);

  m_field->installEventFilter(this);
  connect(m_field, &QLineEdit::textChanged, &m_model, &CommandModel::setTyped);
  connect(&m_model, &QAbstractItemModel::modelReset, this, [this] { m_list->setCurrentIndex(m_model.index(0)); });
  connect(m_list, &QListView::clicked, this, &CommandPalette::choose);
  m_field->setFocus();
}

/// The keys that move belong to the list, all others to the field.
bool CommandPalette::eventFilter(QObject *watched, QEvent *event) {
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
  const PaletteEntry command = m_model.at(index.row());
  accept();
  Q_EMIT chosen(command);
}

}  // namespace sternway
