// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizards/wizardpage.h"

#include <QAccessible>

#include <algorithm>

namespace sternway::ui {

WizardPage::WizardPage(WizardContext &context, QWidget *parent) : Retranslated(parent), m_context(context) {}

void announce(QWidget &widget, const QString &text) {
  widget.setAccessibleName(text);
  QAccessibleEvent alert(&widget, QAccessible::Alert);
  QAccessible::updateAccessibility(&alert);
}

void beginAsking(QWidget &panel, QWidget &text, const QString &said) {
  text.setFocus(Qt::OtherFocusReason);
  announce(panel, said);
}

namespace {
/// The needed one next to \a page in that direction.
WizardPage *beside(const QList<WizardPage *> &all, const WizardPage *page, int direction) {
  const auto found = std::find(all.cbegin(), all.cend(), page);
  if (found == all.cend())
    return nullptr;
  for (auto index = found - all.cbegin() + direction; index >= 0 && index < all.size(); index += direction)
    if (all.at(index)->isNeeded())
      return all.at(index);
  return nullptr;
}
}  // namespace

QList<WizardPage *> WizardFlow::pages() const {
  QList<WizardPage *> needed;
  std::copy_if(m_pages.cbegin(), m_pages.cend(), std::back_inserter(needed),
               [](const WizardPage *page) { return page->isNeeded(); });
  return needed;
}

WizardPage *WizardFlow::after(const WizardPage *page) const {
  return beside(m_pages, page, 1);
}

WizardPage *WizardFlow::before(const WizardPage *page) const {
  return beside(m_pages, page, -1);
}

QString WizardFlow::announcement(WizardPage *page) const {
  const QList<WizardPage *> needed = pages();
  const auto index = needed.indexOf(page);
  return index < 0 ? page->title() : tr("Step %1 of %2: %3").arg(index + 1).arg(needed.size()).arg(page->title());
}

QList<models::WizardStepRow> WizardFlow::rows(const WizardPage *current) const {
  const QList<WizardPage *> needed = pages();
  const auto at = std::find(needed.cbegin(), needed.cend(), current) - needed.cbegin();
  const bool beside = at == needed.size();
  QList<models::WizardStepRow> rows;
  for (qsizetype index = 0; index < needed.size(); ++index) {
    const Mark mark = beside || index > at ? Mark::Stale : index == at ? Mark::Progress : Mark::Good;
    rows.append({needed.at(index)->title(), mark, index == at});
  }
  return rows;
}

}  // namespace sternway::ui
