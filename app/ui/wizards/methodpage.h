// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/wizardmodel.h"
#include "ui/wizards/wizardpage.h"

#include "ui_methodpage.h"

namespace sternway {

/// By which of the runbook's methods or scenarios: those that the declared symptoms and the measurements speak for stand first.
/// Left out where the runbook has none.
class MethodPage final : public FormPage<Ui::MethodPage> {
  Q_OBJECT
public:
  explicit MethodPage(WizardContext &context, QWidget *parent = nullptr);

  [[nodiscard]] QString title() const override { return tr("Method"); }
  [[nodiscard]] bool isNeeded() const override;
  [[nodiscard]] bool isComplete() const override;
  [[nodiscard]] bool mayGoBack() const override { return false; }
  void enter() override;
  bool leave() override;

private:
  void fill();
  void select(const ChosenWay &method);
  void tell();
  [[nodiscard]] const RankedMethod *chosen() const;

  MethodModel m_model;
  bool m_filling = false;
  bool m_touched = false;  ///< the operator has chosen a row: the ranking no longer moves it
};

}  // namespace sternway
