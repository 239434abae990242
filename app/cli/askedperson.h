// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/output.h"
#include "operate/rollbackrun.h"

#include <QPointer>

namespace sternway::cli {

/// Puts what the steps of rollbacks ask to whoever sits at the terminal, one question at a time: done, skipped with a reason, or
/// the rollback stops. Without a terminal the rollback that asks is stopped, and the step is named. So with what is to become of
/// a step that failed, where the run waits for that: again, left out with a reason, or the end. Main thread; prompt and output
/// live longer.
class AskedPerson final : public QObject {
  Q_OBJECT
public:
  /// \a agrees: what is only to be agreed to was agreed to beforehand, by --yes.
  AskedPerson(Prompt &prompt, Output &output, bool agrees, QObject *parent);
  void follow(operate::RollbackRun &run);

private:
  void look();
  void ask(operate::RollbackRun &run, const steps::StepQuestion &question);
  void askWhy(operate::RollbackRun &run, const steps::StepQuestion &question);
  void askAbout(operate::RollbackRun &run, const operate::FailedStep &failed);
  void decide(operate::Operation &operation, const operate::FailedStep &failed, const QString &said);
  void lookLater();
  void answer(operate::RollbackRun *run, const QString &stepId, std::optional<QString> skipped = {});

  Prompt &m_prompt;
  Output &m_output;
  const bool m_agrees;
  QList<QPointer<operate::RollbackRun>> m_runs;
  bool m_isAsking = false;
};

}  // namespace sternway::cli
