// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/conditionmodel.h"
#include "models/podmodel.h"
#include "models/stepmodel.h"
#include "ui/wizards/wizardpage.h"

#include "ui_progresspage.h"

namespace sternway {

/// The rollback at work: its steps, the pods, the conditions, the time; pause, and stop.
class ProgressPage final : public FormPage<Ui::ProgressPage> {
  Q_OBJECT
public:
  explicit ProgressPage(WizardContext &context, QWidget *parent = nullptr);

  [[nodiscard]] QString title() const override { return tr("Progress"); }
  [[nodiscard]] bool mayGoBack() const override { return false; }
  [[nodiscard]] bool isNeeded() const override { return context().rollsBack(); }
  [[nodiscard]] RollbackMoment moment() const override { return RollbackMoment::During; }
  void enter() override;

Q_SIGNALS:
  void stopRequested();  ///< the operator wants to stop; to be asked about

protected:
  void retranslate() override;

private:
  void watch();
  void showWatch();
  void showOperation();
  void showState();
  void showTime();
  void tick();
  [[nodiscard]] const StepRow *stepUnderWay() const;

  StepModel m_steps;
  RolloutPodModel m_pods;
  ConditionModel m_conditions;
  QPointer<WorkloadWatch> m_watch;
  QString m_sentence;
  QDateTime m_lostSince;
  bool m_ticking = false;
};

}  // namespace sternway
