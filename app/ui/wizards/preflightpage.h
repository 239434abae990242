// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/wizardmodel.h"
#include "ui/wizards/wizardpage.h"

namespace Ui {
class PreflightPage;
}

namespace sternway {

/// What could make the rollback fail, with what to do about it. Nothing goes on while something blocks.
class PreflightPage final : public WizardPage {
  Q_OBJECT
public:
  explicit PreflightPage(WizardContext &context, QWidget *parent = nullptr);
  ~PreflightPage() override;

  [[nodiscard]] QString title() const override { return tr("Preflight"); }
  [[nodiscard]] bool isComplete() const override;
  [[nodiscard]] bool isNeeded() const override { return context().rollsBack(); }
  void enter() override;
  [[nodiscard]] QWidget *firstFocus() override;

protected:
  void retranslate() override;

private:
  void sayError(const Error &error);
  void count();
  void tell();

  const std::unique_ptr<Ui::PreflightPage> m_ui;
  FindingModel m_model;
};

}  // namespace sternway
