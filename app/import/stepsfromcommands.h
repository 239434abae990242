// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/stepdescriptor.h"
#include "import/shelltext.h"
#include "import/variableset.h"

#include <QCoreApplication>

namespace sternway::importer {

/// Turns commands into steps, one after the other as a shell would run them: it remembers what earlier lines did (cd, ssh, an
/// assignment, an open psql). A command is never dropped: what no typed step can say stays a command, or becomes a manual step.
class CommandReader {
  Q_DECLARE_TR_FUNCTIONS(sternway::importer::CommandReader)
public:
  CommandReader(const StepKinds &kinds, VariableSet &variables) : m_kinds(kinds), m_variables(variables) {}

  /// The steps of one command, over as many lines as it has. Empty for what only sets the stage (cd, an assignment, clear).
  [[nodiscard]] QList<Step> read(const QString &command, int line);
  /// A whole script as one step.
  [[nodiscard]] Step script(const QString &text, int line);
  /// Statements of PowerShell, which asks first; by hand where they have blanks, which nothing may splice into code.
  [[nodiscard]] Step powerShell(const QString &text, int line);
  /// One statement, in the database that was opened last.
  [[nodiscard]] Step sql(const QString &text, int line);

  /// What had to be assumed, a line and a sentence each; taken once.
  [[nodiscard]] QList<QPair<int, QString>> takeDoubts() { return std::exchange(m_doubts, {}); }
  /// Before a fence of its own.
  void begin();

private:
  struct Piece;
  [[nodiscard]] Step fromHere(const HereDocument &here, const QString &text, int line);
  [[nodiscard]] QList<Step> readPipe(const Piece &piece);
  [[nodiscard]] QList<Step> one(const Piece &piece, const QStringList &words);
  [[nodiscard]] bool setsStage(const QStringList &words, int line);
  [[nodiscard]] Step program(const QStringList &words) const;
  [[nodiscard]] Step shell(const QString &text, int line);
  [[nodiscard]] Step manual(const QString &text, int line);
  [[nodiscard]] Step plain(const QStringList &words, const Piece &piece);
  [[nodiscard]] QList<Step> bounded(const Piece &piece, const QStringList &words);
  [[nodiscard]] static QList<Step> told(QList<Step> steps, const Piece &piece);
  [[nodiscard]] CommandSource source(int line);
  void declareVariables(const QStringList &names, int line);
  void doubt(int line, const QString &why) { m_doubts.append({line, why}); }

  const StepKinds &m_kinds;
  VariableSet &m_variables;
  QString m_directory;
  QString m_database;
  bool m_isRemote = false;
  QList<QPair<int, QString>> m_doubts;
};

}  // namespace sternway::importer
