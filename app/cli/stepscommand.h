// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/command.h"

namespace sternway {

/// steps: the kinds of steps that a runbook may have, with their arguments. Needs no cluster.
class StepsCommand final : public CliCommand {
  Q_OBJECT
public:
  using CliCommand::CliCommand;
  void start() override;
};

}  // namespace sternway
