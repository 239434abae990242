// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/command.h"

namespace sternway {

/// check: reads runbooks and says what is wrong with them, for people and for CI. Needs no cluster.
class CheckCommand final : public CliCommand {
  Q_OBJECT
public:
  using CliCommand::CliCommand;
  void start() override;

private:
  /// One file's part of the JSON output; says its problems as text.
  [[nodiscard]] QJsonObject check(const QString &file);
  [[nodiscard]] QJsonObject unreadable(const QString &file, const QString &reason);

  int m_errors = 0;
  int m_warnings = 0;
  bool m_unreadable = false;
};

}  // namespace sternway
