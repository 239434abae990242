// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/command.h"
#include "rollback/assessor.h"

namespace sternway {

/// assess: the verdict now, with its row and numbers. Exit status 0 whatever the verdict; 3 when the cluster cannot be reached.
class AssessCommand final : public CliCommand {
  Q_OBJECT
public:
  using CliCommand::CliCommand;
  void start() override;

private:
  void assess(const ObjectRef &workload);
  void print(const Assessment &assessment);

  Workplace m_place;
  std::unique_ptr<Assessor> m_assessor;
};

}  // namespace sternway
