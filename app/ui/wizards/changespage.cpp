// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizards/changespage.h"

namespace sternway {

using namespace Qt::StringLiterals;

ChangesPage::ChangesPage(WizardContext &shared, QWidget *parent) : FormPage(shared, parent) {
  setFirstFocus(m_ui.changes);
  m_ui.changes->showInOrder(m_changes, {12, 26, 30});
  m_ui.kept->setModel(&m_kept);
  shared.onRun(&RollbackRun::prepared, this, &ChangesPage::enter);
}

void ChangesPage::enter() {
  const KubernetesUndo &undo = context().run().undo();
  m_ui.lead->setText(tr("From revision %1 to revision %2: %3")
                         .arg(QString::number(undo.fromNumber), QString::number(undo.targetNumber), fromTo(undo)));
  m_changes.setValues(diffRows(undo.diff.entries));
  if (m_kept.stringList() != undo.diff.notRestored)
    m_kept.setStringList(undo.diff.notRestored);
}

}  // namespace sternway
