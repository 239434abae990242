// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/matrixtab.h"

#include "core/clusterapi.h"
#include "models/cells.h"
#include "ui/banner.h"
#include "ui/labels.h"
#include "ui/pages/tabletabs.h"
#include "ui/pages/verdictbanner.h"
#include "ui/tableview.h"
#include "ui/theme.h"

#include <QHeaderView>
#include <QLabel>
#include <QPushButton>

#include <utility>

namespace sternway {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

MatrixTab::MatrixTab(Settings &settings, QWidget *parent)
    : Retranslated(parent),
      m_runbook(RunbookPtr()),
      m_title(makePlainLabel(u"matrixTitle"_s, this)),
      m_origin(makeWrappedLabel(u"matrixOrigin"_s, this)),
      m_next(makePlainLabel(u"matrixNext"_s, this)),
      m_confidence(makeWrappedLabel(u"matrixConfidence"_s, this)),
      m_contacts(makeButton(u"matrixContacts"_s, u"view-pim-contacts"_s, this)),
      m_doubts(new Banner(this, u"matrixDoubts"_s)),
      m_hint(new Banner(this, u"matrixHint"_s)),
      m_pane(new TablePane(this)) {
  setObjectName(u"matrixTab"_s);
  m_pane->setModel(m_model);
  TableView &table = m_pane->table();
  table.setObjectName(u"matrixTable"_s);
  table.setLines(2);
  table.sortByColumn(MatrixColumns::Line, Qt::AscendingOrder);
  table.setColumnDigits({16, 28, 20, 9, 18, 14, 5});
  table.rememberColumns(settings, u"matrix"_s);
  build();
  connect(m_contacts, &QPushButton::clicked, this, &MatrixTab::contactsRequested);
  setFocusProxy(m_pane);
  retranslate();
}

MatrixTab::~MatrixTab() = default;

void MatrixTab::build() {
  makeHeading(*m_title);
  makeHeading(*m_next);
  QLayout *runbook = makeRow(grid, {m_title, {m_origin, 1}, m_contacts});
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

void MatrixTab::setAssessment(const Assessment &assessment) {
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
  m_model.setValues(matrixLines(m_assessment->matrix, verdict, now));
  sayOn(*m_next, nextWords(verdict, m_assessment->matrix, now));
  const bool over = verdict.next && now >= verdict.next->at;
  // Once: a second question would take the place of the first.
  if (over && std::exchange(m_saidDue, m_assessment->at) != m_assessment->at)
    Q_EMIT due();
}

void MatrixTab::showHeader() {
  const RunbookPtr runbook = m_runbook.value_or(nullptr);
  m_title->setText(runbook ? runbookTitle(*runbook) : QString());
  m_origin->setText(runbook ? runbookOrigin(*runbook, QDate::currentDate()) : QString());
  m_contacts->setEnabled(runbook != nullptr);
  sayOn(*m_confidence, m_assessment ? confidenceWords(m_assessment->verdict) : QString());
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
  m_contacts->setText(tr("Contacts and &escalation…"));
  m_pane->table().setAccessibleName(tr("Decision matrix"));
  m_pane->table().setAccessibleDescription(tr("Every rule of the runbook with its state; the deciding rule is in bold"));
  showHeader();
  showTimes();
}

}  // namespace sternway
