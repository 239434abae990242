// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizards/variablespage.h"

#include "core/variables.h"
#include "ui/wizards/variableform.h"

#include <tuple>

namespace sternway {

using namespace Qt::StringLiterals;

VariablesPage::VariablesPage(WizardContext &shared, QWidget *parent)
    : FormPage(shared, parent),
      m_needed(new VariableForm(shared, VariableForm::Kind::Full, this)),
      m_others(new VariableForm(shared, VariableForm::Kind::Full, this)) {
  m_needed->setObjectName(u"needed"_s);
  m_others->setObjectName(u"others"_s);
  m_ui.fields->insertWidget(0, m_needed);
  m_ui.fields->insertWidget(m_ui.fields->indexOf(m_ui.more) + 1, m_others);
  m_ui.scroll->viewport()->setAutoFillBackground(false);
  m_ui.content->setAutoFillBackground(false);
  connect(m_ui.more, &QToolButton::toggled, this, &VariablesPage::sort);
  connect(&shared.values(), &VariableValues::changed, this, &VariablesPage::count);
}

bool VariablesPage::isNeeded() const {
  return !context().values().declared().isEmpty();
}

void VariablesPage::enter() {
  sort();
  count();
}

bool VariablesPage::leave() {
  context().values().keep();
  return true;
}

/// Those of the method's steps and the required ones stand first, each in the runbook's order.
void VariablesPage::sort() {
  QStringList texts;
  for (const GuidedStep &guided : context().steps())
    texts << guided.command << guided.step.title << guided.step.expect;
  const QList<RunbookVariable> used = variablesIn(texts, context().values().declared());
  QList<RunbookVariable> needed;
  QList<RunbookVariable> others;
  for (const RunbookVariable &variable : context().values().declared())
    (variable.required || used.contains(variable) ? needed : others) << variable;
  for (const RunbookVariable &variable : used)
    if (!needed.contains(variable))
      needed << variable;  // a secret that is not declared
  m_needed->setVariables(needed);
  m_others->setVariables(m_ui.more->isChecked() ? others : QList<RunbookVariable>());
  if (QWidget *last = m_needed->chain(nullptr))
    setTabOrder(last, m_ui.more);
  std::ignore = m_others->chain(m_ui.more);
  m_ui.more->setVisible(!others.isEmpty());
  m_ui.more->setArrowType(m_ui.more->isChecked() ? Qt::DownArrow : Qt::RightArrow);
  m_ui.more->setText(tr("%n value(s) used by messages and other methods", nullptr, static_cast<int>(others.size())));
  m_ui.lead->setText(needed.isEmpty()
                         ? tr("The steps of this method need no values.")
                         : tr("These values are filled into the runbook's commands and messages and saved with the incident."));
}

void VariablesPage::count() {
  if (!context().hasRun())
    return;
  const int missing = context().values().missing();
  m_ui.summary->say(Mark::Notice, missing > 0 ? tr("%n required value(s) are missing. The rollback itself does not need them; "
                                                   "steps and messages that need them stay incomplete.",
                                                   nullptr, missing)
                                              : QString());
}

QWidget *VariablesPage::firstFocus() {
  QWidget *field = m_needed->firstFocus();
  return field ? field : m_ui.more;
}

}  // namespace sternway
