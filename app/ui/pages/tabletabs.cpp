// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/tabletabs.h"

#include "assess/assessor.h"
#include "ui/emptystate.h"
#include "ui/tableview.h"
#include "ui/theme.h"

#include <QAction>
#include <QStackedLayout>

namespace sternway {

using namespace Qt::StringLiterals;

TablePane::TablePane(QWidget *parent)
    : QWidget(parent), m_stack(new QStackedLayout(this)), m_table(new TableView(this)), m_empty(new EmptyState(this)) {
  m_stack->addWidget(m_empty);
  m_stack->addWidget(m_table);
  setFocusProxy(m_table);
}

void TablePane::setModel(QAbstractItemModel &model) {
  m_table->setSourceModel(&model);
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
  m_stack->setCurrentWidget(m_table->proxy().sourceModel()->rowCount() > 0 ? static_cast<QWidget *>(m_table) : m_empty);
}

EventsTab::EventsTab(EventModel &model, Settings &settings, QWidget *parent) : Retranslated(parent) {
  setModel(model);
  table().setObjectName(u"eventsTable"_s);
  table().sortByColumn(EventColumns::LastSeen, Qt::DescendingOrder);
  table().setColumnDigits({20, 11, 18, 34, 7, 60});
  table().rememberColumns(settings, u"events"_s);
  retranslate();
}

void EventsTab::retranslate() {
  table().setAccessibleName(tr("Events"));
  setEmpty(u"dialog-messages"_s, tr("No warnings"), tr("No warning events for this service."));
}

PodsTab::PodsTab(PodModel &model, Settings &settings, QWidget *parent) : Retranslated(parent), m_log(new QAction(this)) {
  m_numbered.setSourceModel(&model);
  setModel(m_numbered);
  table().setObjectName(u"podsTable"_s);
  table().sortByColumn(PodColumns::Name, Qt::AscendingOrder);
  table().setColumnDigits({0, 34, 7, 18, 9, 16, 9, 20});
  table().rememberColumns(settings, u"pods"_s);
  table().setColumnHidden(PodColumns::Namespace, true);
  m_log->setObjectName(u"showLog"_s);
  m_log->setIcon(QIcon::fromTheme(u"view-list-text"_s));
  table().addAction(m_log);
  table().setContextMenuPolicy(Qt::ActionsContextMenu);
  connect(m_log, &QAction::triggered, this, &PodsTab::request);
  connect(&table(), &TableView::opened, this, &PodsTab::request);
  retranslate();
}

void PodsTab::setHistory(const History &history) {
  QHash<QString, qint64> numbers;
  for (const Revision &revision : history.revisions)
    numbers.insert(revision.templateHash, revision.number);
  m_numbered.setNumbers(numbers);
}

void PodsTab::request() {
  if (const auto pod = table().currentObject())
    Q_EMIT logRequested(*pod);
}

void PodsTab::retranslate() {
  m_log->setText(tr("Show the &log"));
  table().setAccessibleName(tr("Pods"));
  table().setAccessibleDescription(tr("Enter shows the log of the chosen pod"));
  setEmpty(u"package"_s, tr("No pods"),
           tr("The service may be scaled to zero, or its pods cannot be created. See the events for the reason."));
}

RevisionsTab::RevisionsTab(Settings &settings, QWidget *parent) : Retranslated(parent), m_rollback(new QAction(this)) {
  setModel(m_model);
  table().setObjectName(u"revisionsTable"_s);
  table().sortByColumn(HealthColumns::Number, Qt::DescendingOrder);
  table().setColumnDigits({8, 15, 8, 10, 9, 7, 20, 10, 20, 24});
  table().rememberColumns(settings, u"revisions"_s);
  m_rollback->setObjectName(u"rollbackToRevision"_s);
  m_rollback->setIcon(QIcon::fromTheme(u"edit-undo"_s));
  table().addAction(m_rollback);
  table().setContextMenuPolicy(Qt::ActionsContextMenu);
  connect(m_rollback, &QAction::triggered, this, &RevisionsTab::request);
  connect(&table(), &TableView::opened, this, &RevisionsTab::request);
  connect(&table(), &TableView::currentObjectChanged, this, &RevisionsTab::updateAction);
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
    table().setCurrentObject(measuredRevisions(assessment.workload.ref, {{*target}, {}}, {}, good, {}).constFirst().ref);
  updateAction();
}

void RevisionsTab::clear() {
  m_model.replace({});
  updateAction();
}

const MeasuredRevision *RevisionsTab::chosen() const {
  const auto ref = table().currentObject();
  return ref ? m_model.find(*ref) : nullptr;
}

void RevisionsTab::updateAction() {
  const MeasuredRevision *revision = chosen();
  m_rollback->setEnabled(revision && !revision->revision.current);
}

void RevisionsTab::request() {
  const MeasuredRevision *revision = chosen();
  if (revision && !revision->revision.current)
    Q_EMIT rollbackRequested(revision->revision.uid);
}

void RevisionsTab::retranslate() {
  m_rollback->setText(tr("Roll back to this &revision…"));
  table().setAccessibleName(tr("Revisions"));
  table().setAccessibleDescription(tr("Enter opens the rollback to the chosen revision"));
  setEmpty(u"view-history"_s, tr("No revisions yet"),
           tr("They are read from the cluster with the first verdict. If this stays empty, check the banner above."));
}

}  // namespace sternway
