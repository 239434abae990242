// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/command.h"
#include "cli/prompt.h"

namespace sternway {

/// accept: shows what a runbook may run, contact and decide, and accepts its content for this user. Needs no cluster.
class AcceptCommand final : public CliCommand {
  Q_OBJECT
public:
  using CliCommand::CliCommand;
  void start() override;

private:
  void accept();
  /// Says how it stands, and ends.
  void end(bool accepted);

  Runbook m_runbook;
  Prompt m_prompt;
};

}  // namespace sternway
