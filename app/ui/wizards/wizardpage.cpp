// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizards/wizardpage.h"

#include <QAccessible>
#include <QEvent>

namespace sternway {

WizardPage::WizardPage(WizardContext &context, QWidget *parent) : QWidget(parent), m_context(context) {}

void WizardPage::changeEvent(QEvent *event) {
  QWidget::changeEvent(event);
  if (event->type() == QEvent::LanguageChange)
    retranslate();
}

void announce(QWidget &widget, const QString &text) {
  widget.setAccessibleName(text);
  QAccessibleEvent alert(&widget, QAccessible::Alert);
  QAccessible::updateAccessibility(&alert);
}

}  // namespace sternway
