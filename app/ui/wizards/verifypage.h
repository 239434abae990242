// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/conditionmodel.h"
#include "ui/wizards/wizardpage.h"

#include "ui_verifypage.h"

namespace sternway {

class HandTabs;

/// Whether it helped: the rollout, the pods, the health endpoints that the runbook names, and the metrics against the matrix, for
/// as long as they have to stay well.
class VerifyPage final : public FormPage<Ui::VerifyPage> {
  Q_OBJECT
public:
  explicit VerifyPage(WizardContext &context, QWidget *parent = nullptr);

  [[nodiscard]] QString title() const override { return tr("Verify"); }
  /// Nothing to press while the rollback runs: its end comes by itself. After it what is left by hand is done here.
  [[nodiscard]] QString nextText() const override;
  [[nodiscard]] RollbackMoment moment() const override { return RollbackMoment::Verifying; }
  /// Items of the verification list, or steps, that nobody has answered for.
  [[nodiscard]] bool hasOpenWork() const;
  void enter() override;

protected:
  void retranslate() override;

private:
  void showStable(std::chrono::milliseconds held, std::chrono::milliseconds wanted);
  void showFacts();
  void followHealth();
  void showHealth();
  void showByHand();

  HandTabs *m_byHand;
  LimitModel m_limits;
  EndpointModel m_endpoints;
  bool m_followsHealth = false;  ///< from the first time that the page is shown
  QJsonObject m_values;
  QString m_sentence;
};

}  // namespace sternway
