// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/tablepane.h"

#include "ui/emptystate.h"
#include "ui/palette.h"
#include "ui/tableview.h"

#include <QStackedLayout>

namespace sternway {

TablePane::TablePane(QAbstractItemModel &model, QWidget *parent)
    : QWidget(parent),
      m_model(model),
      m_stack(new QStackedLayout(this)),
      m_table(new TableView(this)),
      m_empty(new EmptyState(this)) {
  m_table->setSourceModel(&model);
  m_stack->addWidget(m_empty);
  m_stack->addWidget(m_table);
  setFocusProxy(m_table);
  for (const auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
    connect(&model, signal, this, &TablePane::choose);
  connect(&model, &QAbstractItemModel::modelReset, this, &TablePane::choose);
  choose();
}

void TablePane::setEmpty(const QString &icon, const QString &title, const QString &text) {
  m_empty->say(icon, title, text);
}

void TablePane::setStale(bool stale) {
  QPalette palette = m_table->parentWidget()->palette();
  if (stale)
    palette.setColor(QPalette::Text, mutedText(palette));
  m_table->setPalette(palette);
}

void TablePane::choose() {
  m_stack->setCurrentWidget(m_model.rowCount() > 0 ? static_cast<QWidget *>(m_table) : m_empty);
}

}  // namespace sternway
