// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/wizardmodel.h"
#include "ui/wizards/wizardpage.h"
#include "ui_changespage.h"

#include <QStringListModel>

namespace sternway::ui {

using namespace Qt::StringLiterals;

/// What the rollback changes, by area, and what it does not bring back.
class ChangesPage final : public FormPage<Ui::ChangesPage> {
  Q_OBJECT
public:
  ChangesPage(WizardContext &shared, QWidget *parent) : FormPage(shared, parent) {
    setFirstFocus(m_ui.changes);
    m_ui.changes->showInOrder(m_changes, {12, 28, 28});
    m_ui.changes->setTextElideMode(Qt::ElideMiddle);  // images differ in their tags, paths in their last part
    m_ui.kept->setModel(&m_kept);
    shared.onRun(&operate::RollbackRun::prepared, this, &ChangesPage::enter);
  }

  [[nodiscard]] QString title() const override { return tr("Changes"); }
  [[nodiscard]] bool isNeeded() const override { return context().undoes(); }

  void enter() override {
    const KubernetesUndo &undo = context().run().undo();
    m_ui.lead->setText(tr("From revision %1 to revision %2: %3")
                           .arg(QString::number(undo.fromNumber), QString::number(undo.targetNumber), fromTo(undo)));
    m_changes.setValues(models::diffRows(undo.diff.entries));
    if (m_kept.stringList() != undo.diff.notRestored)
      m_kept.setStringList(undo.diff.notRestored);
  }

private:
  models::DiffModel m_changes;
  QStringListModel m_kept;
};

WizardPage *makeChangesPage(WizardContext &context, QWidget *parent) {
  return new ChangesPage(context, parent);
}

}  // namespace sternway::ui
#include "changespage.moc"
