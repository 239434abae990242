// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/shell.h"

#include <QStringList>

#include <array>
#include <span>

namespace sternway {

/// One program of a command line, with its words.
struct SimpleCommand {
  QStringList words;
  bool isFed = false;  ///< by a pipe
};

/// The options of Helm that take a value.
[[nodiscard]] const QStringList &helmValued();

/// A way in which a command does less than it says; see mistakeOfCommand(). Of one program the first that is made counts.
struct CommandMistake {
  const char *program;
  /// \a words: behind the program.
  bool (*isMade)(const QStringList &words, const SimpleCommand &command);
  const char *settled;          ///< a regular expression of what settles it, in an earlier command; null: nothing does
  const char *what;             ///< to be translated
  const char *after = nullptr;  ///< a regular expression of what has to be there, in it or an earlier command; null: nothing
};

[[nodiscard]] std::span<const CommandMistake> databaseMistakes();
[[nodiscard]] std::span<const CommandMistake> deploymentMistakes();
[[nodiscard]] std::span<const CommandMistake> packageMistakes();
[[nodiscard]] std::span<const CommandMistake> serverMistakes();

}  // namespace sternway
