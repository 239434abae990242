// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/wizards/wizardpage.h"

namespace Ui {
class VariablesPage;
}

namespace sternway {

class VariableForm;

/// The values that the runbook asks for: first those that the chosen way needs, and the others on demand. What is missing can be
/// left so; the steps that need it cannot be copied then. Left out where the runbook declares none.
class VariablesPage final : public WizardPage {
  Q_OBJECT
public:
  explicit VariablesPage(WizardContext &context, QWidget *parent = nullptr);
  ~VariablesPage() override;

  [[nodiscard]] QString title() const override { return tr("Values"); }
  [[nodiscard]] bool isNeeded() const override;
  void enter() override;
  bool leave() override;
  [[nodiscard]] QWidget *firstFocus() override;

protected:
  void retranslate() override;

private:
  void sort();
  void count();

  const std::unique_ptr<Ui::VariablesPage> m_ui;
  VariableForm *m_needed;
  VariableForm *m_others;
};

}  // namespace sternway
