// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizards/checklistpage.h"

#include "ui/banner.h"
#include "ui/theme.h"
#include "ui/wizards/checklistpanel.h"

#include <QVBoxLayout>

namespace sternway {

using namespace Qt::StringLiterals;

ChecklistPage::ChecklistPage(WizardContext &shared, QWidget *parent)
    : WizardPage(shared, parent), m_summary(new Banner(this)), m_panel(new ChecklistPanel(shared, this)) {
  setObjectName(u"ChecklistPage"_s);
  m_summary->setObjectName(u"checklistSummary"_s);
  auto *column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(grid);
  column->addWidget(m_summary);
  column->addWidget(m_panel, 1);
  connect(&shared, &WizardContext::checksChanged, this, &ChecklistPage::count);
}

bool ChecklistPage::isNeeded() const {
  return !checklistsAt(context().runbook(), RollbackMoment::Before).isEmpty();
}

void ChecklistPage::enter() {
  m_panel->setLists(checklistsAt(context().runbook(), RollbackMoment::Before));
  count();
}

void ChecklistPage::count() {
  const int open = m_panel->openItems();
  if (open > 0)
    m_summary->say(Mark::Notice, tr("%n item(s) are open. You can continue with open items; they are listed before you confirm.",
                                    nullptr, open));
  else
    m_summary->say(Mark::Good, tr("All checklist items are done or passed."));
}

QWidget *ChecklistPage::firstFocus() {
  return m_panel->firstFocus();
}

void ChecklistPage::retranslate() {
  if (context().hasRun())
    count();
}

}  // namespace sternway
