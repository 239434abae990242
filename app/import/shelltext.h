// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace sternway::importer {

/// One command of a line of shell text, cut into words. $NAME and ${NAME} outside single quotes are written {{NAME}}, $(date) is
/// {{now}}; quotes and backslashes are gone.
struct ShellWords {
  QStringList words;
  QString source;           ///< as written
  QString after;            ///< what parts it from the next: "&&", "||", ";", "|", "&" or nothing
  QStringList variables;    ///< names of the shell variables in it, each once
  bool needsShell = false;  ///< redirection, substitution, globbing, an assignment before it: no list of words says the same
  bool redirects = false;   ///< writes to or reads from a file
};

/// A line of shell text: its commands in their order.
struct ShellLine {
  QList<ShellWords> commands;
  bool isCompound = false;  ///< a loop, a condition, a function, an array: one piece, whatever is in it
  bool isBroken = false;    ///< a quote that nothing closes: no shell text

  /// The commands that one pipe joins, from \a first on.
  [[nodiscard]] qsizetype pipeEnd(qsizetype first) const;
  /// Parts that mean something only together: a loop in the middle, "a && b || c", something left running behind.
  [[nodiscard]] bool needsOneShell() const;
};

[[nodiscard]] ShellLine shellLine(const QString &text);

/// A command that reads lines of the text itself: "psql app <<EOF ... EOF".
struct HereDocument {
  QString command;
  QString text;
  bool isLiteral = false;  ///< a shell would put nothing into it
};
/// Nothing where the whole of \a text is not one such command.
[[nodiscard]] std::optional<HereDocument> hereDocument(const QString &text);

/// The text after an unquoted " #" and the text before it.
struct CommentedText {
  QString text;
  QString comment;
};
[[nodiscard]] CommentedText withoutComment(const QString &line);

/// How deep a stretch of shell text leaves quotes, loops and brackets open: text is complete when nothing is.
class ShellNesting {
public:
  void read(const QString &line);
  [[nodiscard]] bool isOpen() const { return m_quote != QChar() || m_depth > 0 || !m_heredoc.isEmpty() || m_continues; }

private:
  void readWord(const QString &word);
  void readCharacters(const QString &line);

  QChar m_quote;
  int m_depth = 0;
  QString m_heredoc;
  bool m_continues = false;
};

/// Languages of a fence that PowerShell runs.
[[nodiscard]] bool isPowerShell(const QString &info);
/// Statements that share variables: all of them are one piece.
[[nodiscard]] bool sharesVariables(const QString &script);
/// True while a statement goes on behind these lines: an open bracket or quote, a backtick or a pipe at the end.
[[nodiscard]] bool continuesInPowerShell(const QStringList &lines);
/// What PowerShell alone understands: a cmdlet, a variable, an expression; other lines call programs as any shell would.
[[nodiscard]] bool needsPowerShell(const QString &statement);

}  // namespace sternway::importer
