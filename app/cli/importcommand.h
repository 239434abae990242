// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/command.h"

namespace sternway {

/// import: a runbook made of a Markdown text. The YAML goes to the file of -o or to standard output, the report to standard
/// error; with --json one object to standard output. Exit status 0 even where lines are left over; 3 when a file cannot be read
/// or written.
class ImportCommand final : public CliCommand {
  Q_OBJECT
public:
  using CliCommand::CliCommand;
  void start() override;
};

}  // namespace sternway
