// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizards/methodpage.h"

#include "steps/registry.h"

namespace sternway {

using namespace Qt::StringLiterals;

namespace {
QString symptomTitle(const Runbook &runbook, const QString &id) {
  for (const Symptom &symptom : runbook.symptoms)
    if (symptom.id == id && !symptom.title.isEmpty())
      return symptom.title;
  return id;
}
}  // namespace

MethodPage::MethodPage(WizardContext &shared, QWidget *parent) : FormPage(shared, parent) {
  setFirstFocus(m_ui.methods);
  m_ui.methods->showInOrder(m_model, {36, 10, 18}, TableView::Choose::One);
  connect(m_ui.methods, &TableView::currentObjectChanged, this, [this] {
    m_touched |= !m_filling;
    tell();
  });
  shared.onRun(&RollbackRun::assessed, this, &MethodPage::fill);
  connect(&shared, &WizardContext::checksChanged, this, &MethodPage::fill);
}

bool MethodPage::isNeeded() const {
  return !context().runbook().methods.isEmpty() || !context().runbook().scenarios.isEmpty();
}

void MethodPage::enter() {
  const bool reading = context().run().stage() == RollbackRun::Stage::Assessing;
  m_ui.busy->setVisible(reading);
  if (reading)
    m_ui.lead->setText(tr("Reading the cluster and the measurements of each revision…"));
  else
    fill();
}

void MethodPage::fill() {
  if (!context().hasRun() || context().run().stage() < RollbackRun::Stage::Assessed || !isNeeded())
    return;
  const Assessment &assessment = context().run().assessment();
  const QStringList declared = context().declared();
  QStringList titles;
  for (const QString &symptom : declared)
    titles << symptomTitle(context().runbook(), symptom);
  titles.sort();
  m_ui.busy->hide();
  m_ui.lead->setText(sentence(assessment.verdict, assessment.matrix, assessment.at));
  m_ui.declared->setText(titles.isEmpty() ? tr("No symptoms declared.") : tr("Declared: %1.").arg(titles.join(u", "_s)));
  const RankedMethod *before = chosen();
  const ChosenWay kept =
      before && m_touched ? ChosenWay{.id = before->id, .scenario = before->scenario} : context().checks().way();
  m_filling = true;
  m_model.setValues(rankMethods(context().runbook(), declared, context().latest().verdict));
  select(kept);
  m_filling = false;
  tell();
}

void MethodPage::select(const ChosenWay &method) {
  int wanted = 0;
  for (int row = 0; row < m_model.rowCount(); ++row)
    if (m_model.at(row).id == method.id && m_model.at(row).scenario == method.scenario)
      wanted = row;
  if (m_ui.methods->currentIndex().row() != wanted)
    m_ui.methods->selectRow(wanted);
}

const RankedMethod *MethodPage::chosen() const {
  return m_ui.methods->currentOf(m_model);
}

void MethodPage::tell() {
  const RankedMethod *method = chosen();
  QStringList lines;
  if (method) {
    context().consider({.id = method->id, .scenario = method->scenario});
    lines << method->reason;
    if (!method->useWhen.isEmpty())
      lines << (method->scenario ? tr("Looks like: %1") : tr("Use when: %1")).arg(method->useWhen);
    if (method->scenario && !method->caution.isEmpty())
      lines << tr("What to do: %1").arg(method->caution);
    const auto steps =
        guidedSteps(stepKinds(), context().runbook(), {.id = method->id, .scenario = method->scenario}, context().service().name);
    if (!rollsBackByItself(steps))
      lines << tr("This method is manual; Sternway does not run it.");
  }
  m_ui.detail->setText(lines.join(u'\n'));
  m_ui.caution->say(Mark::Warning, method && !method->scenario ? method->caution : QString());
  Q_EMIT completeChanged();
}

/// What an earlier window has chosen in this incident is known first.
bool MethodPage::isComplete() const {
  return chosen() && context().run().stage() >= RollbackRun::Stage::Assessed && context().checks().isLoaded();
}

bool MethodPage::leave() {
  const RankedMethod method = *chosen();
  m_touched = true;
  context().checks().choose({.id = method.id, .scenario = method.scenario}, method.title);
  return true;
}

}  // namespace sternway
