// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizards/handtabs.h"

#include "ui/wizards/checklistpanel.h"
#include "ui/wizards/procedurepanel.h"

namespace sternway::ui {

using namespace Qt::StringLiterals;

HandTabs::HandTabs(WizardContext &context, QWidget *parent)
    : Retranslated(parent), m_lists(new ChecklistPanel(context, this)), m_steps(new ProcedurePanel(context, this)) {
  setObjectName(u"byHand"_s);
  setDocumentMode(true);
  m_lists->hide();
  m_steps->hide();
  hide();
}

void HandTabs::showWork(const QList<Checklist> &lists, const QDateTime &since, bool steps) {
  m_lists->setLists(lists, since);
  m_steps->showSteps(true);
  clear();
  if (!lists.isEmpty())
    addTab(m_lists, QString());
  if (steps && !m_steps->isEmpty())
    addTab(m_steps, QString());
  setVisible(count() > 0);
  retranslate();
}

int HandTabs::openWork() const {
  return (indexOf(m_lists) >= 0 ? m_lists->openItems() : 0) + (indexOf(m_steps) >= 0 ? m_steps->openSteps() : 0);
}

QWidget *HandTabs::firstFocus() const {
  return currentWidget() == m_steps ? m_steps->firstFocus() : m_lists->firstFocus();
}

void HandTabs::retranslate() {
  setAccessibleName(tr("Remaining manual work"));
  if (const int tab = indexOf(m_lists); tab >= 0)
    setTabText(tab, tr("Check&lists"));
  if (const int tab = indexOf(m_steps); tab >= 0)
    setTabText(tab, tr("Steps after the &rollback"));
}

}  // namespace sternway::ui
