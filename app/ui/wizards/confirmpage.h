// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/wizards/wizardpage.h"

#include "ui_confirmpage.h"

namespace sternway {

/// The last word before something changes: the reason, and in production the service's name.
class ConfirmPage final : public FormPage<Ui::ConfirmPage> {
  Q_OBJECT
public:
  explicit ConfirmPage(WizardContext &context, QWidget *parent = nullptr);

  [[nodiscard]] QString title() const override { return tr("Confirm"); }
  [[nodiscard]] QString nextText() const override;
  [[nodiscard]] bool isComplete() const override;
  [[nodiscard]] bool isNeeded() const override { return context().rollsBack(); }
  void enter() override;
  bool leave() override;

private:
  void showRunbook();
  void suggestReason();
  void showProduction();

  bool m_suggested = false;
};

}  // namespace sternway
