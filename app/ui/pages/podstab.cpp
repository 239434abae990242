// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/podstab.h"

#include "ui/pages/tablepane.h"
#include "ui/tableview.h"

#include <QAction>
#include <QEvent>
#include <QVBoxLayout>

namespace sternway {

using namespace Qt::StringLiterals;

PodsTab::PodsTab(PodModel &model, Settings &settings, QWidget *parent) : QWidget(parent), m_log(new QAction(this)) {
  m_numbered.setSourceModel(&model);
  m_pane = new TablePane(m_numbered, this);
  TableView &table = m_pane->table();
  table.setObjectName(u"podsTable"_s);
  table.sortByColumn(PodColumns::Name, Qt::AscendingOrder);
  table.setColumnDigits({0, 34, 7, 18, 9, 16, 9, 20});
  table.rememberColumns(settings, u"pods"_s);
  table.setColumnHidden(PodColumns::Namespace, true);
  m_log->setObjectName(u"showLog"_s);
  m_log->setIcon(QIcon::fromTheme(u"view-list-text"_s));
  table.addAction(m_log);
  table.setContextMenuPolicy(Qt::ActionsContextMenu);
  connect(m_log, &QAction::triggered, this, &PodsTab::request);
  connect(&table, &TableView::opened, this, &PodsTab::request);
  auto *column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->addWidget(m_pane);
  setFocusProxy(m_pane);
  retranslate();
}

void PodsTab::setHistory(const History &history) {
  QHash<QString, qint64> numbers;
  for (const Revision &revision : history.revisions)
    numbers.insert(revision.templateHash, revision.number);
  m_numbered.setNumbers(numbers);
}

void PodsTab::setStale(bool stale) {
  m_pane->setStale(stale);
}

void PodsTab::request() {
  if (const auto pod = m_pane->table().currentObject())
    Q_EMIT logRequested(*pod);
}

void PodsTab::retranslate() {
  m_log->setText(tr("Show the &log"));
  m_pane->table().setAccessibleName(tr("Pods"));
  m_pane->table().setAccessibleDescription(tr("Enter shows the log of the chosen pod"));
  m_pane->setEmpty(u"package"_s, tr("No pods"),
                   tr("The service has none now: it may be scaled to zero, or its pods cannot be created. The events say why."));
}

void PodsTab::changeEvent(QEvent *event) {
  QWidget::changeEvent(event);
  if (event->type() == QEvent::LanguageChange)
    retranslate();
}

}  // namespace sternway
