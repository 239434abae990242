// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizards/procedurepage.h"

#include "ui/wizards/procedurepanel.h"

#include <QVBoxLayout>

#include <algorithm>

namespace sternway {

using namespace Qt::StringLiterals;

ProcedurePage::ProcedurePage(WizardContext &shared, QWidget *parent)
    : WizardPage(shared, parent), m_panel(new ProcedurePanel(shared, this)) {
  setObjectName(u"ProcedurePage"_s);
  auto *column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->addWidget(m_panel);
}

bool ProcedurePage::isNeeded() const {
  const QList<GuidedStep> steps = context().steps();
  return std::any_of(steps.cbegin(), steps.cend(), [](const GuidedStep &step) { return !step.byWizard; });
}

void ProcedurePage::enter() {
  m_panel->showSteps(false);
}

QWidget *ProcedurePage::firstFocus() {
  return m_panel->firstFocus();
}

}  // namespace sternway
