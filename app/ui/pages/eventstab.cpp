// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/eventstab.h"

#include "ui/pages/tablepane.h"
#include "ui/tableview.h"

#include <QEvent>
#include <QVBoxLayout>

namespace sternway {

using namespace Qt::StringLiterals;

EventsTab::EventsTab(EventModel &model, Settings &settings, QWidget *parent)
    : QWidget(parent), m_pane(new TablePane(model, this)) {
  TableView &table = m_pane->table();
  table.setObjectName(u"eventsTable"_s);
  table.sortByColumn(EventColumns::LastSeen, Qt::DescendingOrder);
  table.setColumnDigits({20, 11, 18, 34, 7, 60});
  table.rememberColumns(settings, u"events"_s);
  auto *column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->addWidget(m_pane);
  setFocusProxy(m_pane);
  retranslate();
}

void EventsTab::setStale(bool stale) {
  m_pane->setStale(stale);
}

void EventsTab::retranslate() {
  m_pane->table().setAccessibleName(tr("Events"));
  m_pane->setEmpty(u"dialog-messages"_s, tr("No warnings"),
                   tr("Nothing that warns has happened to this service as far back as the cluster keeps its events."));
}

void EventsTab::changeEvent(QEvent *event) {
  QWidget::changeEvent(event);
  if (event->type() == QEvent::LanguageChange)
    retranslate();
}

}  // namespace sternway
