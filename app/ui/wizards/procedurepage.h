// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/wizards/wizardpage.h"

namespace sternway {

class ProcedurePanel;

/// The steps of the chosen method, those of the phases around it, and the notes about the service. Left out where there is
/// nothing but what the wizard does itself.
class ProcedurePage final : public WizardPage {
  Q_OBJECT
public:
  explicit ProcedurePage(WizardContext &context, QWidget *parent = nullptr);

  [[nodiscard]] QString title() const override { return tr("Procedure"); }
  [[nodiscard]] bool isNeeded() const override;
  void enter() override;
  [[nodiscard]] QWidget *firstFocus() override;

protected:
  void retranslate() override {}

private:
  ProcedurePanel *m_panel;
};

}  // namespace sternway
