// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace sternway {

/// Languages of a fence that PowerShell runs.
[[nodiscard]] bool isPowerShell(const QString &info);
/// Statements that share variables: all of them are one piece.
[[nodiscard]] bool sharesVariables(const QString &script);
/// True while a statement goes on behind these lines: an open bracket or quote, a backtick or a pipe at the end.
[[nodiscard]] bool continuesInPowerShell(const QStringList &lines);
/// What PowerShell alone understands: a cmdlet, a variable, an expression; other lines call programs as any shell would.
[[nodiscard]] bool needsPowerShell(const QString &statement);

}  // namespace sternway
