// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/askedperson.h"
#include "cli/command.h"
#include "cli/steplines.h"
#include "operate/operations.h"

namespace sternway::cli {

/// What the commands have that carry a plan out for one service: a run, and the journal that it is recorded in.
class RunCommand : public CliCommand {
public:
  using CliCommand::CliCommand;

protected:
  void makeRun(const std::shared_ptr<assess::ServiceMonitor> &monitor, const operate::RunRequest &request) {
    m_run = std::make_shared<operate::RollbackRun>(monitor, *m_journal.journal, request);
    connect(m_run.get(), &operate::RollbackRun::progress, this, [this](const QString &text) { m_output.progress(text); });
    connect(m_run.get(), &operate::RollbackRun::failed, this, &RunCommand::endWith);
    connect(m_run.get(), &operate::RollbackRun::prepared, this, &RunCommand::decide);
    connect(m_run.get(), &operate::RollbackRun::finished, this, &RunCommand::ended);
    m_person.follow(*m_run);
    if (m_options.json && m_options.command != QLatin1String("rehearse"))
      new StepLines(*m_run, m_output, this);
  }
  /// Plan and preflight are there: what now?
  virtual void decide() = 0;
  virtual void ended(OperationState state, const QString &sentence) = 0;
  [[nodiscard]] bool isRunning() const { return m_run && m_run->stage() == operate::RollbackRun::Stage::Running; }

  std::shared_ptr<ClusterSession> m_session;
  OpenJournal m_journal;
  std::unique_ptr<assess::MonitorPool> m_monitors;
  std::shared_ptr<operate::RollbackRun> m_run;
  Prompt m_prompt;
  AskedPerson m_person{m_prompt, m_output, m_options.yes, this};
  operate::Operations m_operations{[this]() -> Result<Journal *> { return m_journal.journal.get(); }};
};

}  // namespace sternway::cli
