// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/runbook.h"
#include "import/variableset.h"

#include <optional>

namespace sternway {

/// The steps that one command becomes; each of the functions below knows some programs. \a words: the program's name first.
/// Nothing where the command says more than a typed step can: then it stays a command.
using ToolSteps = std::optional<QList<ProcedureStep>>;

struct ToolContext {
  VariableSet &variables;
  int line = 0;
  QStringList &doubts;  ///< what was assumed, or cannot be told
};

[[nodiscard]] ToolSteps kubectlSteps(const QStringList &words, const ToolContext &context);
[[nodiscard]] ToolSteps helmSteps(const QStringList &words, const ToolContext &context);
[[nodiscard]] ToolSteps composeSteps(const QStringList &words, const ToolContext &context);
[[nodiscard]] ToolSteps gitSteps(const QStringList &words, const ToolContext &context);
[[nodiscard]] ToolSteps githubSteps(const QStringList &words, const ToolContext &context);
[[nodiscard]] ToolSteps httpSteps(const QStringList &words, const ToolContext &context);
[[nodiscard]] ToolSteps databaseSteps(const QStringList &words, const ToolContext &context);
[[nodiscard]] ToolSteps migrationSteps(const QStringList &words, const ToolContext &context);

/// Tries them all.
[[nodiscard]] ToolSteps toolSteps(const QStringList &words, const ToolContext &context);

[[nodiscard]] ProcedureStep procedureStep(const QString &kind, const QJsonObject &arguments);
/// Puts the text unless it is empty.
void putText(QJsonObject &object, const QString &key, const QString &text);

/// Needs a person at the keyboard, or a display ("vi", "psql" without a statement, "kubectl exec -it … bash").
[[nodiscard]] bool isInteractive(const QStringList &words);
/// Only shows less of what it gets ("grep", "head", "jq").
[[nodiscard]] bool isFilter(const QStringList &words);
/// A program's name, or a path to a script.
[[nodiscard]] bool isProgram(const QString &word);

}  // namespace sternway
