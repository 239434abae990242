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
  shared.onRun(&RollbackRun::prepared, this, &ChangesPage::enter);
}

ChangesPage::~ChangesPage() = default;

void ChangesPage::enter() {
  const KubernetesUndo &undo = context().run().undo();
  m_ui->lead->setText(tr("From revision %1 to revision %2: %3")
                          .arg(QString::number(undo.fromNumber), QString::number(undo.targetNumber), fromTo(undo)));
  m_changes.setValues(diffRows(undo.diff.entries));
  if (m_kept.stringList() != undo.diff.notRestored)
    m_kept.setStringList(undo.diff.notRestored);
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
