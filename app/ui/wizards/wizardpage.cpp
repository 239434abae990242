// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizards/wizardpage.h"

#include <QAccessible>

namespace sternway {

WizardPage::WizardPage(WizardContext &context, QWidget *parent) : Retranslated(parent), m_context(context) {}

void announce(QWidget &widget, const QString &text) {
  widget.setAccessibleName(text);
  QAccessibleEvent alert(&widget, QAccessible::Alert);
  QAccessible::updateAccessibility(&alert);
}

}  // namespace sternway
