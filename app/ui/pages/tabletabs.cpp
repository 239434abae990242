// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/tabletabs.h"

#include "assess/assessor.h"
#include "core/clusterapi.h"
#include "models/cells.h"
#include "ui/banner.h"
#include "ui/emptystate.h"
#include "ui/labels.h"
#include "ui/pages/verdictbanner.h"
#include "ui/tableview.h"
#include "ui/theme.h"

#include <QAction>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QStackedLayout>

#include <utility>

namespace sternway::ui {

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

EventsTab::EventsTab(models::EventModel &model, platform::Settings &settings, QWidget *parent) : Retranslated(parent) {
  setModel(model);
  table().setObjectName(u"eventsTable"_s);
  table().sortByColumn(models::EventColumns::LastSeen, Qt::DescendingOrder);
  table().setColumnDigits({20, 11, 18, 34, 7, 60});
  table().rememberColumns(settings, u"events"_s);
  retranslate();
}

void EventsTab::retranslate() {
  table().setAccessibleName(tr("Events"));
  setEmpty(u"dialog-messages"_s, tr("No warnings"), tr("No warning events for this service."));
}

PodsTab::PodsTab(models::PodModel &model, platform::Settings &settings, QWidget *parent)
    : Retranslated(parent), m_log(new QAction(this)) {
  m_numbered.setSourceModel(&model);
  setModel(m_numbered);
  table().setObjectName(u"podsTable"_s);
  table().sortByColumn(models::PodColumns::Name, Qt::AscendingOrder);
  table().setColumnDigits({0, 34, 7, 18, 9, 16, 9, 20});
  table().rememberColumns(settings, u"pods"_s);
  table().setColumnHidden(models::PodColumns::Namespace, true);
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

RevisionsTab::RevisionsTab(platform::Settings &settings, QWidget *parent)
    : Retranslated(parent), m_rollback(new QAction(this)), m_mark(new QAction(this)), m_unmark(new QAction(this)) {
  setModel(m_model);
  table().setObjectName(u"revisionsTable"_s);
  table().sortByColumn(models::HealthColumns::Number, Qt::DescendingOrder);
  table().setColumnDigits({8, 15, 8, 10, 9, 7, 20, 10, 20, 24});
  table().rememberColumns(settings, u"revisions"_s);
  m_rollback->setObjectName(u"rollbackToRevision"_s);
  m_rollback->setIcon(QIcon::fromTheme(u"edit-undo"_s));
  table().addAction(m_rollback);
  addMarkActions();
  table().setContextMenuPolicy(Qt::ActionsContextMenu);
  connect(m_rollback, &QAction::triggered, this, &RevisionsTab::request);
  connect(&table(), &TableView::opened, this, &RevisionsTab::request);
  connect(&table(), &TableView::currentObjectChanged, this, &RevisionsTab::updateAction);
  retranslate();
  updateAction();
}

void RevisionsTab::addMarkActions() {
  m_mark->setObjectName(u"markRevision"_s);
  m_mark->setIcon(QIcon::fromTheme(u"flag"_s));
  m_unmark->setObjectName(u"unmarkRevision"_s);
  table().addActions({m_mark, m_unmark});
  connect(m_mark, &QAction::triggered, this, [this] {
    if (const models::MeasuredRevision *revision = chosen())
      Q_EMIT markRequested(revision->revision);
  });
  connect(m_unmark, &QAction::triggered, this, [this] {
    const models::MeasuredRevision *revision = chosen();
    if (revision && m_marks.contains(revision->revision.uid))
      Q_EMIT unmarkRequested(m_marks.value(revision->revision.uid));
  });
}

void RevisionsTab::setAssessment(const assess::Assessment &assessment) {
  m_marks = assessment.doNotUse;
  const bool first = m_model.rowCount() == 0;
  const QString good = assessment.lastKnownGood ? assessment.lastKnownGood->revisionUid : QString();
  m_model.replace(models::measuredRevisions(assessment.workload.ref, assessment.history, assessment.health, good,
                                            assessment.lastKnownGood ? assessment.lastKnownGood->why : QString()));
  const Revision *target = assessment.history.byUid(good);
  if (first && target)
    table().setCurrentObject(models::measuredRevisions(assessment.workload.ref, {{*target}, {}}, {}, good, {}).constFirst().ref);
  updateAction();
}

void RevisionsTab::clear() {
  m_model.replace({});
  updateAction();
}

const models::MeasuredRevision *RevisionsTab::chosen() const {
  const auto ref = table().currentObject();
  return ref ? m_model.find(*ref) : nullptr;
}

void RevisionsTab::updateAction() {
  const models::MeasuredRevision *revision = chosen();
  const bool isMarked = revision && m_marks.contains(revision->revision.uid);
  m_rollback->setEnabled(revision && !revision->revision.current && !isMarked);
  m_mark->setEnabled(revision && !isMarked);
  m_unmark->setEnabled(isMarked);
}

void RevisionsTab::request() {
  const models::MeasuredRevision *revision = chosen();
  if (revision && m_rollback->isEnabled())
    Q_EMIT rollbackRequested(revision->revision.uid);
}

void RevisionsTab::retranslate() {
  m_rollback->setText(tr("Roll back to this &revision…"));
  m_mark->setText(tr("&Mark as do not use…"));
  m_unmark->setText(tr("Remove the mar&k…"));
  table().setAccessibleName(tr("Revisions"));
  table().setAccessibleDescription(tr("Enter opens the rollback to the chosen revision"));
  setEmpty(u"view-history"_s, tr("No revisions yet"),
           tr("They are read from the cluster with the first verdict. If this stays empty, check the banner above."));
}

using namespace std::chrono_literals;

MatrixTab::MatrixTab(platform::Settings &settings, QWidget *parent)
    : Retranslated(parent),
      m_runbook(RunbookPtr()),
      m_title(makePlainLabel(u"matrixTitle"_s, this)),
      m_origin(makeWrappedLabel(u"matrixOrigin"_s, this)),
      m_next(makePlainLabel(u"matrixNext"_s, this)),
      m_confidence(makeWrappedLabel(u"matrixConfidence"_s, this)),
      m_trial(makeButton(u"matrixTrial"_s, u"view-history"_s, this)),
      m_contacts(makeButton(u"matrixContacts"_s, u"view-pim-contacts"_s, this)),
      m_doubts(new Banner(this, u"matrixDoubts"_s)),
      m_hint(new Banner(this, u"matrixHint"_s)),
      m_pane(new TablePane(this)) {
  setObjectName(u"matrixTab"_s);
  m_pane->setModel(m_model);
  TableView &table = m_pane->table();
  table.setObjectName(u"matrixTable"_s);
  table.setLines(2);
  table.sortByColumn(models::MatrixColumns::Line, Qt::AscendingOrder);
  table.setColumnDigits({16, 28, 20, 9, 18, 14, 5});
  table.rememberColumns(settings, u"matrix"_s);
  build();
  connect(m_trial, &QPushButton::clicked, this, &MatrixTab::trialRequested);
  connect(m_contacts, &QPushButton::clicked, this, &MatrixTab::contactsRequested);
  setFocusProxy(m_pane);
  retranslate();
}

MatrixTab::~MatrixTab() = default;

void MatrixTab::build() {
  makeHeading(*m_title);
  makeHeading(*m_next);
  QLayout *runbook = makeRow(grid, {m_title, {m_origin, 1}, m_trial, m_contacts});
  QLayout *verdict = makeRow(2 * grid, {m_next, {m_confidence, 1}});
  QLayout *head = makeColumn(grid / 2, {runbook, verdict}, nullptr, {2 * grid, grid, 2 * grid, grid});
  makeColumn(0, {head, m_doubts, m_hint, {m_pane, 1}}, this);
}

void MatrixTab::follow(ClusterSession &session) {
  m_session = &session;
  clear();
  if (isVisible())
    tick();
}

void MatrixTab::stop() {
  m_ticking.reset();
  m_session.clear();
}

void MatrixTab::clear() {
  m_assessment.reset();
  m_model.setValues({});
  showHeader();
}

void MatrixTab::setRunbook(const Result<RunbookPtr> &runbook, const QString &folder) {
  m_runbook = runbook;
  m_folder = folder;
  showHeader();
}

void MatrixTab::setProblems(const QStringList &problems) {
  m_problems = problems;
  showHeader();
}

void MatrixTab::setAssessment(const assess::Assessment &assessment) {
  m_assessment = assessment;
  showHeader();
  showTimes();
}

void MatrixTab::setStale(bool stale) {
  m_pane->setStale(stale);
}

void MatrixTab::tick() {
  m_ticking.reset();
  if (!m_session)
    return;
  m_ticking = std::make_unique<QObject>();
  m_session->clock().after(1s, m_ticking.get(), [this] { tick(); });
  showTimes();
}

void MatrixTab::showTimes() {
  if (!m_assessment || !m_session)
    return;
  const QDateTime now = m_session->clock().now();
  const Verdict &verdict = m_assessment->verdict;
  m_model.setValues(models::matrixLines(m_assessment->matrix, verdict, now));
  sayOn(*m_next, models::nextWords(verdict, m_assessment->matrix, now));
}

void MatrixTab::showHeader() {
  const RunbookPtr runbook = m_runbook.value_or(nullptr);
  m_title->setText(runbook ? runbookTitle(*runbook) : QString());
  m_origin->setText(runbook ? runbookOrigin(*runbook, QDate::currentDate()) : QString());
  m_trial->setEnabled(runbook != nullptr);
  m_contacts->setEnabled(runbook != nullptr);
  sayOn(*m_confidence, m_assessment ? models::confidenceWords(m_assessment->verdict) : QString());
  m_next->setVisible(m_assessment && !m_next->text().isEmpty());
  QStringList doubts = m_problems;
  if (m_assessment)
    doubts += contradictionWords(*m_assessment);
  m_doubts->say(Mark::Warning, doubts.join(u'\n'));
  const bool builtIn = runbook && isBuiltIn(*runbook);
  m_hint->say(Mark::Notice, builtIn ? tr("No runbook covers this service, so the default rules apply. To use your own rules, put "
                                         "a runbook into %1, or import one from Markdown: sternway import FILE.md")
                                          .arg(m_folder)
                                    : QString());
  showEmpty();
}

void MatrixTab::showEmpty() {
  if (!m_runbook)
    m_pane->setEmpty(u"dialog-warning"_s, tr("The runbook cannot be used"),
                     m_runbook.error().message + u'\n' + m_runbook.error().detail);
  else if (m_assessment && m_assessment->matrix.rows.isEmpty())
    m_pane->setEmpty(u"view-list-details"_s, tr("The runbook has no decision matrix"),
                     tr("Add “matrix” or “triggers” to it to see every rule with its live value."));
  else
    m_pane->setEmpty(u"view-list-details"_s, tr("Not evaluated yet"),
                     tr("Every rule of the runbook appears here with its live value after the first evaluation. If this stays "
                        "empty, check the banner above."));
}

void MatrixTab::showEvent(QShowEvent *event) {
  QWidget::showEvent(event);
  tick();
}

void MatrixTab::hideEvent(QHideEvent *event) {
  QWidget::hideEvent(event);
  m_ticking.reset();
}

void MatrixTab::retranslate() {
  m_trial->setText(tr("Try on history…"));
  m_trial->setToolTip(tr("When each rule would have matched"));
  m_contacts->setText(tr("Contacts and escalation…"));
  m_pane->table().setAccessibleName(tr("Decision matrix"));
  m_pane->table().setAccessibleDescription(tr("Every rule of the runbook with its state; the deciding rule is in bold"));
  showHeader();
  showTimes();
}

}  // namespace sternway::ui

#include "moc_tabletabs.cpp"
