// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/wizardmodel.h"
#include "ui/wizards/wizardpage.h"

#include "ui_preflightpage.h"

namespace sternway {

/// What could make the rollback fail, with what to do about it. Nothing goes on while something blocks.
class PreflightPage final : public FormPage<Ui::PreflightPage> {
  Q_OBJECT
public:
  explicit PreflightPage(WizardContext &context, QWidget *parent = nullptr);

  [[nodiscard]] QString title() const override { return tr("Preflight"); }
  [[nodiscard]] bool isComplete() const override;
  [[nodiscard]] bool isNeeded() const override { return context().rollsBack(); }
  void enter() override;

private:
  void sayError(const Error &error);
  void count();
  void tell();

  FindingModel m_model;
};

}  // namespace sternway
