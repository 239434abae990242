// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizards/methodpage.h"

#include "ui_methodpage.h"

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

MethodPage::MethodPage(WizardContext &shared, QWidget *parent)
    : WizardPage(shared, parent), m_ui(std::make_unique<Ui::MethodPage>()) {
  m_ui->setupUi(this);
  m_ui->methods->setSortingEnabled(false);
  m_ui->methods->setSourceModel(&m_model);
  m_ui->methods->setSelectionMode(QAbstractItemView::SingleSelection);
  m_ui->methods->setColumnDigits({36, 10, 18});
  connect(m_ui->methods, &TableView::currentObjectChanged, this, [this] {
    m_touched |= !m_filling;
    tell();
  });
  shared.onRun(&RollbackRun::assessed, this, &MethodPage::fill);
  connect(&shared, &WizardContext::checksChanged, this, &MethodPage::fill);
}

MethodPage::~MethodPage() = default;

bool MethodPage::isNeeded() const {
  return !context().runbook().methods.isEmpty() || !context().runbook().scenarios.isEmpty();
}

void MethodPage::enter() {
  const bool reading = context().run().stage() == RollbackRun::Stage::Assessing;
  m_ui->busy->setVisible(reading);
  if (reading)
    m_ui->lead->setText(tr("Reading the cluster, and what was measured while each revision served…"));
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
  m_ui->busy->hide();
  m_ui->lead->setText(sentence(assessment.verdict, assessment.matrix, assessment.at));
  m_ui->declared->setText(titles.isEmpty() ? tr("No symptom is declared.") : tr("Declared: %1.").arg(titles.join(u", "_s)));
  const RankedMethod *before = chosen();
  const ChosenWay kept =
      before && m_touched ? ChosenWay{.id = before->id, .scenario = before->scenario} : context().checks().way();
  m_filling = true;
  m_model.setValues(rankMethods(context().runbook(), declared, context().latest().verdict));
  select(kept);
  m_filling = false;
  tell();
}

void MethodPage::select(const ChosenWay &way) {
  int wanted = 0;
  for (int row = 0; row < m_model.rowCount(); ++row)
    if (m_model.at(row).id == way.id && m_model.at(row).scenario == way.scenario)
      wanted = row;
  if (m_ui->methods->currentIndex().row() != wanted)
    m_ui->methods->selectRow(wanted);
}

const RankedMethod *MethodPage::chosen() const {
  const int row = m_ui->methods->currentIndex().row();
  return row >= 0 && row < m_model.rowCount() ? &m_model.at(row) : nullptr;
}

void MethodPage::tell() {
  const RankedMethod *method = chosen();
  QStringList lines;
  if (method) {
    context().consider({.id = method->id, .scenario = method->scenario});
    lines << method->reason;
    if (!method->useWhen.isEmpty())
      lines << (method->scenario ? tr("What it looks like: %1") : tr("Use it when: %1")).arg(method->useWhen);
    if (method->scenario && !method->caution.isEmpty())
      lines << tr("What to do: %1").arg(method->caution);
    const auto steps =
        guidedSteps(context().runbook(), {.id = method->id, .scenario = method->scenario}, context().service().name);
    if (!rollsBackByItself(steps))
      lines << tr("Sternway does not roll back by itself in this way: its steps are carried out by hand.");
  }
  m_ui->detail->setText(lines.join(u'\n'));
  m_ui->caution->say(Mark::Warning, method && !method->scenario ? method->caution : QString());
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

QWidget *MethodPage::firstFocus() {
  return m_ui->methods;
}

void MethodPage::retranslate() {
  m_ui->retranslateUi(this);
  m_model.retranslate();
  fill();
}

}  // namespace sternway
