// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/runbookmodel.h"
#include "ui/retranslated.h"
#include "ui/wizards/wizardcontext.h"
#include "ui/wizards/wizardpage.h"
#include "ui_procedurepanel.h"

#include <QWidget>

namespace sternway::ui {

class StepMeasure;
class VariableForm;

/// The steps that a person carries out in a terminal, one after the other, with the command to copy and what should come out of
/// it. Sternway runs none of them: they are ticked here. Space ticks. GUI thread; the context lives longer.
class ProcedurePanel final : public Retranslated<QWidget> {
  Q_OBJECT
public:
  ProcedurePanel(WizardContext &context, QWidget *parent = nullptr);

  /// Only those after the rollback, or all.
  void showSteps(bool onlyAfter);
  [[nodiscard]] bool isEmpty() const { return m_steps.isEmpty(); }
  /// Steps of a person's that are neither done nor skipped.
  [[nodiscard]] int openSteps() const;
  [[nodiscard]] QWidget *firstFocus() const { return m_ui.steps; }

private:
  void refresh();
  void tell();
  void showCommand(const GuidedStep &step);
  void copy();
  void writeMessage();
  void showButtons(const GuidedStep *step);
  void finish();
  void askAboutDanger(const GuidedStep &step);
  void askForReason();
  void retranslate() override;
  [[nodiscard]] const GuidedStep *current() const;
  [[nodiscard]] QString details(const GuidedStep &step) const;

  Ui::ProcedurePanel m_ui;
  WizardContext &m_context;
  QPushButton *m_message;  ///< of a step that tells people
  VariableForm *m_values;  ///< those that the command of the current step needs
  models::ProcedureModel m_model;
  StepMeasure *m_measure;
  QList<GuidedStep> m_steps;
  QList<int> m_places;  ///< row → index of a step; -1: a heading
  bool m_onlyAfter = false;
};

}  // namespace sternway::ui
