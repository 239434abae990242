// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/command.h"
#include "operate/operations.h"

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

  RehearsalPlace m_rehearsal;
  OpenJournal m_journal;
  std::unique_ptr<MonitorPool> m_monitors;
  std::shared_ptr<ServiceMonitor> m_monitor;
  std::shared_ptr<RollbackRun> m_run;
  Operations m_operations{[this]() -> Result<Journal *> { return m_journal.journal.get(); }};
  QDateTime m_began;
};

}  // namespace sternway
