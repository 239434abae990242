// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/revisionstab.h"

#include "assess/assessor.h"
#include "ui/pages/tablepane.h"
#include "ui/tableview.h"

#include <QAction>
#include <QEvent>
#include <QVBoxLayout>

namespace sternway {

using namespace Qt::StringLiterals;

RevisionsTab::RevisionsTab(Settings &settings, QWidget *parent)
    : QWidget(parent), m_pane(new TablePane(m_model, this)), m_rollback(new QAction(this)) {
  TableView &table = m_pane->table();
  table.setObjectName(u"revisionsTable"_s);
  table.sortByColumn(HealthColumns::Number, Qt::DescendingOrder);
  table.setColumnDigits({8, 15, 8, 10, 9, 7, 20, 10, 20, 24});
  table.rememberColumns(settings, u"revisions"_s);
  m_rollback->setObjectName(u"rollbackToRevision"_s);
  m_rollback->setIcon(QIcon::fromTheme(u"edit-undo"_s));
  table.addAction(m_rollback);
  table.setContextMenuPolicy(Qt::ActionsContextMenu);
  connect(m_rollback, &QAction::triggered, this, &RevisionsTab::request);
  connect(&table, &TableView::opened, this, &RevisionsTab::request);
  connect(&table, &TableView::currentObjectChanged, this, &RevisionsTab::updateAction);
  auto *column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->addWidget(m_pane);
  setFocusProxy(m_pane);
  retranslate();
  updateAction();
}

void RevisionsTab::setAssessment(const Assessment &assessment) {
  const bool first = m_model.rowCount() == 0;
  const QString good = assessment.lastKnownGood ? assessment.lastKnownGood->revisionUid : QString();
  m_model.replace(measuredRevisions(assessment.workload.ref, assessment.history, assessment.health, good,
                                    assessment.lastKnownGood ? assessment.lastKnownGood->why : QString()));
  const Revision *target = assessment.history.byUid(good);
  if (first && target)
    m_pane->table().setCurrentObject(measuredRevisions(assessment.workload.ref, {{*target}, {}}, {}, good, {}).constFirst().ref);
  updateAction();
}

void RevisionsTab::clear() {
  m_model.replace({});
  updateAction();
}

void RevisionsTab::setStale(bool stale) {
  m_pane->setStale(stale);
}

const MeasuredRevision *RevisionsTab::chosen() const {
  const auto ref = m_pane->table().currentObject();
  return ref ? m_model.find(*ref) : nullptr;
}

void RevisionsTab::updateAction() {
  const MeasuredRevision *revision = chosen();
  m_rollback->setEnabled(revision && !revision->revision.current);
}

void RevisionsTab::request() {
  const MeasuredRevision *revision = chosen();
  if (revision && !revision->revision.current)
    Q_EMIT rollbackRequested(revision->revision.number);
}

void RevisionsTab::retranslate() {
  m_rollback->setText(tr("Roll back to this &revision…"));
  m_pane->table().setAccessibleName(tr("Revisions"));
  m_pane->table().setAccessibleDescription(tr("Enter opens the rollback to the chosen revision"));
  m_pane->setEmpty(u"view-history"_s, tr("No revisions yet"),
                   tr("They are read from the cluster together with the first verdict. If this stays empty, look at what the "
                      "banner above says."));
}

void RevisionsTab::changeEvent(QEvent *event) {
  QWidget::changeEvent(event);
  if (event->type() == QEvent::LanguageChange)
    retranslate();
}

}  // namespace sternway
