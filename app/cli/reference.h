// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QCommandLineOption>

namespace sternway::cli {

/// A command as its help shows it.
struct CommandWords {
  QString name;
  QString arguments;  ///< of the usage line; may be empty
  QString summary;
  QList<QCommandLineOption> options = {};
};

/// All of them, in the order of the help.
[[nodiscard]] QList<CommandWords> commandWords();

/// The manual page, in man(7)'s macros. English but for what the commands' own words are.
[[nodiscard]] QString manualPage(const QList<CommandWords> &commands);

/// What completes Sternway's words in \a shell: "bash", "zsh" or "fish". Input: another one.
[[nodiscard]] Result<QString> completion(const QList<CommandWords> &commands, const QString &shell);

}  // namespace sternway::cli
