// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/command.h"
#include "cli/prompt.h"
#include "operate/operations.h"

namespace sternway {

/// rollback: plan and preflight shown, y/N, then one line of progress, and where the timeline lies. Ctrl+C asks the operation
/// to stop and says what state the cluster is in. An operation that an earlier process left behind is told first.
class RollbackCommand final : public CliCommand {
  Q_OBJECT
public:
  using CliCommand::CliCommand;
  void start() override;
  void interrupt() override;

private:
  void find();
  void lookForUnfinished();
  void tellUnfinished(const OperationRecord &record);
  void prepare();
  void makeRun();
  void showPrepared();
  void ask();
  void decline(const QString &why);
  void ended(OperationState state, const QString &sentence);
  void writeTimeline(ExitStatus status, const QString &sentence);

  std::shared_ptr<ClusterSession> m_session;
  OpenJournal m_journal;
  ObjectRef m_workload;
  RunbookPtr m_runbook;
  Prompt m_prompt;
  std::unique_ptr<MonitorPool> m_monitors;
  std::shared_ptr<RollbackRun> m_run;
  Operations m_operations{[this]() -> Result<Journal *> { return m_journal.journal.get(); }};
  QString m_state;
  bool m_interrupted = false;
};

}  // namespace sternway
