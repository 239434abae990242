// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizards/handtabs.h"

#include "ui/wizards/checklistpanel.h"
#include "ui/wizards/procedurepanel.h"

namespace sternway::ui {

using namespace Qt::StringLiterals;

namespace {
/// With what is open, so that a tab behind another one hides no work.
QString withCount(const QString &title, int open) {
  return open > 0 ? u"%1 (%2)"_s.arg(title).arg(open) : title;
}
}  // namespace

HandTabs::HandTabs(WizardContext &context, QWidget *parent)
    : Retranslated(parent), m_lists(new ChecklistPanel(context, this)), m_steps(new ProcedurePanel(context, this)) {
  setObjectName(u"byHand"_s);
  setDocumentMode(true);
  m_lists->hide();
  m_steps->hide();
  hide();
  connect(&context, &WizardContext::checksChanged, this, &HandTabs::retranslate);
}

void HandTabs::begin(QWidget *first) {
  m_first = first;
  insertTab(0, first, first->windowTitle());
  show();
}

bool HandTabs::isEmpty() const {
  return indexOf(m_lists) < 0 && indexOf(m_steps) < 0;
}

void HandTabs::showWork(const QList<Checklist> &lists, const QDateTime &since, bool steps) {
  m_lists->setLists(lists, since);
  m_steps->showSteps(true);
  QWidget *before = currentWidget();
  clear();
  if (m_first)
    addTab(m_first, QString());
  if (!lists.isEmpty())
    addTab(m_lists, QString());
  if (steps && !m_steps->isEmpty())
    addTab(m_steps, QString());
  if (indexOf(before) >= 0)
    setCurrentWidget(before);
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
  setAccessibleName(m_first ? tr("Measurements and remaining manual work") : tr("Remaining manual work"));
  if (m_first)
    setTabText(indexOf(m_first), m_first->windowTitle());
  if (const int tab = indexOf(m_lists); tab >= 0)
    setTabText(tab, withCount(tr("Chec&klists"), m_lists->openItems()));
  if (const int tab = indexOf(m_steps); tab >= 0)
    setTabText(tab, withCount(tr("Steps after the &rollback"), m_steps->openSteps()));
}

}  // namespace sternway::ui

#include "moc_handtabs.cpp"
