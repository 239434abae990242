// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/docks/followups.h"

#include "platform/paths.h"
#include "ui/labels.h"
#include "ui/tableview.h"
#include "ui/theme.h"

#include <QHeaderView>
#include <QMenu>
#include <QPushButton>

#include <algorithm>

namespace sternway::ui {

using namespace Qt::StringLiterals;

namespace {
/// More of them are scrolled.
constexpr int mostRows = 4;

QString issueWords(const FollowUpIssue &issue) {
  if (issue.isLost)
    return FollowUps::tr("issue in %1: see the outbox").arg(issue.channel);
  if (!issue.isSent)
    return FollowUps::tr("issue in %1: on its way").arg(issue.channel);
  return FollowUps::tr("issue %1").arg(issue.link.isEmpty() ? issue.id : issue.link);
}

models::ChecklistRow rowOf(const operate::FollowUpTask &task, const QDateTime &now) {
  models::ChecklistRow row;
  row.list = task.list;
  row.item = task.item;
  row.text = task.text;
  row.check = task.check;
  row.status = task.status;
  row.due = task.due;
  row.overdue = task.due.isValid() && task.due < now;
  if (task.issue)
    row.note = issueWords(*task.issue);
  return row;
}
}  // namespace

FollowUps::FollowUps(QWidget *parent)
    : Retranslated(parent),
      m_title(makePlainLabel(u"followUpsTitle"_s, this)),
      m_table(new TableView(this)),
      m_tick(makeButton(u"tickFollowUp"_s, u"dialog-ok-apply"_s, this)),
      m_issue(makeButton(u"followUpIssue"_s, u"document-send"_s, this)) {
  setObjectName(u"followUps"_s);
  m_table->setObjectName(u"followUpsTable"_s);
  m_table->setSortingEnabled(false);
  m_table->setLines(2);
  m_table->setSourceModel(&m_model);
  m_table->setSelectionMode(QAbstractItemView::SingleSelection);
  m_table->horizontalHeader()->hide();
  m_table->horizontalHeader()->setStretchLastSection(true);
  m_table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);  // what is elided stands in the tooltip
  connect(m_table, &TableView::ticked, this, &FollowUps::toggle);
  m_title->setBuddy(m_table);
  auto *channels = new QMenu(this);
  channels->setObjectName(u"issueChannels"_s);
  m_issue->setMenu(channels);
  connect(channels, &QMenu::aboutToShow, this, &FollowUps::fillChannels);
  makeColumn(grid, {m_title, m_table, makeRow(grid, {m_tick, m_issue, BoxPart::room(1)})}, this);
  connect(m_table, &TableView::currentObjectChanged, this, &FollowUps::tell);
  connect(m_table, &QAbstractItemView::doubleClicked, this, &FollowUps::toggle);
  connect(m_tick, &QPushButton::clicked, this, &FollowUps::toggle);
  retranslate();
  clear();
}

void FollowUps::clear() {
  m_tasks.clear();
  m_model.setValues({});
  setVisible(false);
}

void FollowUps::setRecord(const IncidentRecord &record, const Runbook &runbook, bool accepted, const QDateTime &now) {
  m_tasks = operate::followUpTasks(record, runbook, accepted, platform::loginName(), now);
  QList<models::ChecklistRow> lines;
  for (const operate::FollowUpTask &task : m_tasks)
    lines << rowOf(task, now);
  m_model.setValues(lines);
  const int rows = std::min(m_model.rowCount(), mostRows);
  m_table->setFixedHeight(rows * m_table->verticalHeader()->defaultSectionSize() + 2 * m_table->frameWidth());
  setVisible(rows > 0);
  if (!m_table->currentIndex().isValid() && rows > 0)
    m_table->selectRow(0);
  tell();
}

bool FollowUps::isWaiting() const {
  const QList<models::ChecklistRow> &rows = m_model.values();
  return std::any_of(rows.cbegin(), rows.cend(),
                     [](const models::ChecklistRow &row) { return row.due.isValid() && !row.overdue && !row.status.isDone(); });
}

void FollowUps::tell() {
  const QList<models::ChecklistRow> &rows = m_model.values();
  const auto done =
      std::count_if(rows.cbegin(), rows.cend(), [](const models::ChecklistRow &row) { return row.status.isDone(); });
  const auto late = static_cast<int>(std::count_if(
      rows.cbegin(), rows.cend(), [](const models::ChecklistRow &row) { return row.overdue && !row.status.isDone(); }));
  QString title = tr("Tas&ks and follow-ups: %1 of %2 done").arg(done).arg(rows.size());
  if (late > 0)
    title += u" · "_s + tr("%n overdue", nullptr, late);
  m_title->setText(title);
  const int row = m_table->currentIndex().row();
  const bool byHand = row >= 0 && row < rows.size() && rows.at(row).check.isEmpty();
  m_tick->setEnabled(byHand);
  const operate::FollowUpTask task = m_tasks.value(row);
  m_issue->setEnabled(!task.item.isEmpty() && !task.isDone() && !task.issue);
  m_tick->setText(byHand && rows.at(row).status.isDone() ? tr("Undo") : tr("Tick"));
}

void FollowUps::fillChannels() {
  QMenu *menu = m_issue->menu();
  menu->clear();
  const operate::FollowUpTask task = m_tasks.value(m_table->currentIndex().row());
  for (const QString &channel : m_channels ? m_channels() : QStringList())
    menu->addAction(channel, this, [this, channel, task] { Q_EMIT issueRequested(channel, task); });
  if (menu->isEmpty())
    menu->addAction(tr("Set up a channel for GitHub or Jira…"), this, &FollowUps::channelsRequested);
}

void FollowUps::toggle() {
  const operate::FollowUpTask task = m_tasks.value(m_table->currentIndex().row());
  if (!task.toggled.type.isEmpty())
    Q_EMIT said(task.toggled);
}

void FollowUps::retranslate() {
  m_issue->setText(tr("Create issue"));
  m_table->setAccessibleName(tr("Tasks and follow-ups of the incident"));
  m_table->setAccessibleDescription(tr("Space ticks one"));
  tell();
}

}  // namespace sternway::ui

#include "moc_followups.cpp"
