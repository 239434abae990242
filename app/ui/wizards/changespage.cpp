// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizards/changespage.h"

#include "ui_changespage.h"

namespace sternway {

using namespace Qt::StringLiterals;

ChangesPage::ChangesPage(WizardContext &shared, QWidget *parent)
    : WizardPage(shared, parent), m_ui(std::make_unique<Ui::ChangesPage>()) {
  m_ui->setupUi(this);
  m_ui->changes->setSortingEnabled(false);
  m_ui->changes->setSourceModel(&m_changes);
  m_ui->changes->setColumnDigits({12, 26, 30});
  m_ui->kept->setModel(&m_kept);
  connect(&shared, &WizardContext::prepared, this, &ChangesPage::enter);
}

ChangesPage::~ChangesPage() = default;

void ChangesPage::enter() {
  const Plan &plan = context().run().plan();
  m_ui->lead->setText(tr("From revision %1 to revision %2: %3")
                          .arg(QString::number(plan.fromNumber), QString::number(plan.targetNumber), fromTo(plan)));
  m_changes.setValues(diffRows(plan.diff.entries));
  if (m_kept.stringList() != plan.diff.notRestored)
    m_kept.setStringList(plan.diff.notRestored);
}

QWidget *ChangesPage::firstFocus() {
  return m_ui->changes;
}

void ChangesPage::retranslate() {
  m_ui->retranslateUi(this);
  m_changes.retranslate();
  if (context().hasRun())
    enter();
}

}  // namespace sternway
