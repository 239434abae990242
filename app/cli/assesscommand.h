// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "assess/assessor.h"
#include "cli/command.h"
#include "core/plan.h"

namespace sternway {

/// The assessment for a person at a terminal: verdict, values, revisions with what was measured, warnings.
[[nodiscard]] QString assessmentText(const Assessment &assessment);
/// Plan and findings for a person who is about to be asked: from, to, why, what changes, what does not, what was found.
[[nodiscard]] QString planText(const Plan &plan);
[[nodiscard]] QString findingsText(const QList<Finding> &findings);

/// assess: the verdict now, with its row and numbers, and with what the journal knows of the service: what was declared and
/// reported in its open incident, and what was rolled back from. Without a journal, or with one that cannot be read, it judges
/// all the same. Exit status 0 whatever the verdict; 3 when the cluster cannot be reached.
class AssessCommand final : public CliCommand {
  Q_OBJECT
public:
  using CliCommand::CliCommand;
  void start() override;

private:
  void assess(const ObjectRef &workload);
  void print(const Assessment &assessment);

  std::shared_ptr<ClusterSession> m_session;
  std::shared_ptr<Journal> m_journal;  ///< null: there is none
  std::unique_ptr<MonitorPool> m_monitors;
  std::shared_ptr<ServiceMonitor> m_monitor;
};

}  // namespace sternway
