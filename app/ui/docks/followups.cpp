// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/docks/followups.h"

#include "core/captured.h"
#include "core/followups.h"
#include "core/variables.h"
#include "platform/paths.h"
#include "steps/manual/manual.h"
#include "steps/registry.h"
#include "ui/labels.h"
#include "ui/tableview.h"
#include "ui/theme.h"

#include <QHeaderView>
#include <QPushButton>

#include <algorithm>

namespace sternway::ui {

using namespace Qt::StringLiterals;

namespace {
/// More of them are scrolled.
constexpr int mostRows = 4;
constexpr QLatin1String stepsOfProcedure("steps of the procedure");
}  // namespace

FollowUps::FollowUps(QWidget *parent)
    : Retranslated(parent),
      m_title(makePlainLabel(u"followUpsTitle"_s, this)),
      m_table(new TableView(this)),
      m_tick(makeButton(u"tickFollowUp"_s, u"dialog-ok-apply"_s, this)) {
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
  makeColumn(grid, {m_title, m_table, {m_tick, 0, Qt::AlignLeft}}, this);
  connect(m_table, &TableView::currentObjectChanged, this, &FollowUps::tell);
  connect(m_table, &QAbstractItemView::doubleClicked, this, &FollowUps::toggle);
  connect(m_tick, &QPushButton::clicked, this, &FollowUps::toggle);
  retranslate();
  clear();
}

void FollowUps::clear() {
  m_model.setValues({});
  setVisible(false);
}

/// What Sternway evaluates itself is nobody's task.
void FollowUps::takeLists(const IncidentRecord &record, const Runbook &runbook, const QDateTime &since) {
  m_lists = checklistsAt(runbook, RollbackMoment::Verifying) + checklistsAt(runbook, RollbackMoment::After);
  for (Checklist &list : m_lists)
    list.items.removeIf([](const ChecklistItem &item) { return !item.check.text.isEmpty(); });
  m_lists += runbook.followUps;
  if (const Checklist left = leftBySteps(record, since); !left.items.isEmpty())
    m_lists.append(left);
}

QList<models::ChecklistRow> FollowUps::stepRows(const QList<JournalEvent> &events, const QHash<QString, QString> &values) const {
  const QHash<QString, StepTick> ticks = stepTicks(events);
  QList<models::ChecklistRow> rows;
  for (const GuidedStep &step : m_steps) {
    const QString told = steps::instructionOf(step.step).text;
    const QString text = told.isEmpty() || told == step.step.title ? step.step.title : u"%1: %2"_s.arg(step.step.title, told);
    const StepTick tick = ticks.value(step.key);
    models::ChecklistRow row;
    row.list = stepsOfProcedure;
    row.item = step.key;
    row.text = fill(text, values).text;
    if (tick.state != StepTick::State::Open) {
      row.status.state = tick.state == StepTick::State::Done ? ItemStatus::State::Ticked : ItemStatus::State::Overridden;
      row.status.who = tick.who;
      row.status.at = tick.at;
      row.status.reason = tick.reason;
    }
    rows << row;
  }
  return rows;
}

void FollowUps::setRecord(const IncidentRecord &record, const Runbook &runbook, bool accepted, const QDateTime &now) {
  const QDateTime since = followUpsCountFrom(steps::stepKinds(), record, runbook);
  if (!since.isValid())
    return clear();
  takeLists(record, runbook, since);
  const bool byHand = !accepted || record.operations.isEmpty();
  m_steps = stepsLeftToPeople(steps::stepKinds(), record, runbook,
                              byHand                                  ? CarriedOut::Undo
                              : chosenWay(record.events).id.isEmpty() ? CarriedOut::Around
                                                                      : CarriedOut::Way);
  QHash<QString, QString> values =
      capturedValues({.service = record.incident.service, .undo = {}, .events = record.events, .now = now});
  values.insert(enteredValues(record.events));
  m_model.setValues(stepRows(record.events, values) + models::followUpRows(m_lists, record.events, since, now));
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
  QString title = tr("Tasks and &follow-ups: %1 of %2 done").arg(done).arg(rows.size());
  if (late > 0)
    title += u" · "_s + tr("%n overdue", nullptr, late);
  m_title->setText(title);
  const int row = m_table->currentIndex().row();
  const bool byHand = row >= 0 && row < rows.size() && rows.at(row).check.isEmpty();
  m_tick->setEnabled(byHand);
  m_tick->setText(byHand && rows.at(row).status.isDone() ? tr("Undo") : tr("Tick"));
}

void FollowUps::toggle() {
  const int row = m_table->currentIndex().row();
  if (row < 0 || row >= m_model.rowCount() || !m_model.at(row).check.isEmpty())
    return;
  const bool isDone = m_model.at(row).status.isDone();
  if (m_model.at(row).list == stepsOfProcedure) {
    const auto step = std::ranges::find(m_steps, m_model.at(row).item, &GuidedStep::key);
    Q_EMIT said(procedureStepEvent(*step, isDone ? StepTick::State::Open : StepTick::State::Done, platform::loginName()));
    return;
  }
  const models::ChecklistPlace place = placeOf(m_lists, m_model.at(row));
  if (!place.item)
    return;
  const auto event = isDone ? untickEvent : tickEvent;
  Q_EMIT said(event(*place.list, *place.item, platform::loginName()));
}

void FollowUps::retranslate() {
  m_table->setAccessibleName(tr("Tasks and follow-ups of the incident"));
  m_table->setAccessibleDescription(tr("Space ticks one"));
  tell();
}

}  // namespace sternway::ui
