// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/command.h"
#include "operate/rollbackrun.h"

namespace sternway {

/// rehearse: a whole incident on the simulated cluster, without questions. Exit status 0 when it ends as the scenario should.
class RehearseCommand final : public CliCommand {
  Q_OBJECT
public:
  using CliCommand::CliCommand;
  void start() override;
  void interrupt() override;

private:
  void watch();
  void judge(const Assessment &assessment);
  void prepare();
  void decide();
  void conclude(OperationState state, const QString &sentence);
  void write(bool asExpected, const QString &sentence);

  RehearsalWorkplace m_rehearsal;
  OpenJournal m_journal;
  std::shared_ptr<ServiceMonitor> m_monitor;
  std::unique_ptr<RollbackRun> m_run;
  QDateTime m_began;
};

}  // namespace sternway
