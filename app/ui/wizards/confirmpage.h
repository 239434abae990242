// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/wizards/wizardpage.h"

namespace Ui {
class ConfirmPage;
}

namespace sternway {

/// The last word before something changes: the reason, and in production the service's name.
class ConfirmPage final : public WizardPage {
  Q_OBJECT
public:
  explicit ConfirmPage(WizardContext &context, QWidget *parent = nullptr);
  ~ConfirmPage() override;

  [[nodiscard]] QString title() const override { return tr("Confirm"); }
  [[nodiscard]] QString nextText() const override;
  [[nodiscard]] bool isComplete() const override;
  [[nodiscard]] bool isNeeded() const override { return context().rollsBack(); }
  void enter() override;
  bool leave() override;
  [[nodiscard]] QWidget *firstFocus() override;

protected:
  void retranslate() override;

private:
  void showRunbook();
  void suggestReason();
  void showProduction();

  const std::unique_ptr<Ui::ConfirmPage> m_ui;
  bool m_suggested = false;
};

}  // namespace sternway
