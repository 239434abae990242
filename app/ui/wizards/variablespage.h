// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/wizards/wizardpage.h"

#include "ui_variablespage.h"

namespace sternway {

class VariableForm;

/// The values that the runbook asks for: first those that the chosen method needs, and the others on demand. What is missing can
/// be left so; the steps that need it cannot be copied then. Left out where the runbook declares none.
class VariablesPage final : public FormPage<Ui::VariablesPage> {
  Q_OBJECT
public:
  explicit VariablesPage(WizardContext &context, QWidget *parent = nullptr);

  [[nodiscard]] QString title() const override { return tr("Values"); }
  [[nodiscard]] bool isNeeded() const override;
  void enter() override;
  bool leave() override;
  [[nodiscard]] QWidget *firstFocus() override;

private:
  void sort();
  void count();

  VariableForm *m_needed;
  VariableForm *m_others;
};

}  // namespace sternway
