// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "import/markdownblock.h"

namespace sternway::importer {

/// What stands in a code fence, piece by piece.
struct FencePart {
  enum class Kind {
    Comment,     ///< "# Check the pods": the words without the sign
    Check,       ///< "# - [ ] Orders can be placed": the words of the item
    Command,     ///< one command of a shell, over as many lines as it takes
    PowerShell,  ///< one statement that only PowerShell understands
    Sql,         ///< one statement, or all from BEGIN to COMMIT
    Text,        ///< prose, a message, a command of a chat, another language
    Output,      ///< what a command printed, where commands have prompts
    Gap          ///< an empty line
  };
  Kind kind = Kind::Text;
  QString text;
  QString remark;  ///< Command: the comment at its end
  int firstLine = 0;
  int lastLine = 0;
};

/// A bash fence may hold SQL, prose or the commands of a chat, and one without a language may hold commands: told line by line.
[[nodiscard]] QList<FencePart> fenceParts(const MarkdownBlock &code);

/// The first line of the fence's content.
[[nodiscard]] int firstContentLine(const MarkdownBlock &code);
/// True where the fence as a whole is a script (a shebang, set -e, functions, variables that commands fill).
[[nodiscard]] bool isScript(const MarkdownBlock &code);
/// Languages of shells, and none.
[[nodiscard]] bool isShellLanguage(const QString &info);
/// No language is named, or one that says that it is only text.
[[nodiscard]] bool isPlainLanguage(const QString &info);
/// A drawing: arrows, boxes, a decision tree. What a shell or a database is to run is none, whatever its comments show.
[[nodiscard]] bool isDrawing(const MarkdownBlock &code);
/// Boxes to tick, and what may stand between them.
[[nodiscard]] bool isChecklist(const MarkdownBlock &code);
/// Begins with a box to tick.
[[nodiscard]] bool isBox(const QString &text);
/// Begins with a program's name, an assignment or a path to a script.
[[nodiscard]] bool beginsCommand(const QString &line);

}  // namespace sternway::importer
