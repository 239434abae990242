// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/runbook.h"

namespace sternway::importer {

/// The blanks of a Markdown runbook ("<service-name>", "[Brief description]", "$STATUS_TOKEN", "HH:MM", "____") as variables of
/// the imported one. All functions give the text back with {{NAME}} in the place of every blank.
class VariableSet {
public:
  /// Blanks of a shell command: <name>, [Name], X.Y.Z. What the shell itself fills ($NAME) is told by declare().
  [[nodiscard]] QString fillCommand(const QString &text, int line);
  /// Blanks of a message: the same, and $NAME, {name}, HH:MM, "X minutes", ____ with the name of the words beside it, and sample
  /// versions behind a label ("Previous version: v1.3.0").
  [[nodiscard]] QString fillMessage(const QString &text, int line);

  /// A variable of that name; the first one that declares it says where and what for. \return its placeholder.
  QString declare(const QString &name, VariableType type, const QString &help, int line);
  /// The same, with a value that the source itself gives it: NAMESPACE=production.
  void setDefault(const QString &name, const QString &value);
  /// Takes the blank that stands for a sample value, such as the 5 of --to-revision=5.
  QString sample(const QString &name, VariableType type, const QString &value, int line);

  [[nodiscard]] const QList<RunbookVariable> &all() const { return m_variables; }
  [[nodiscard]] bool contains(const QString &name) const;

private:
  [[nodiscard]] QString blank(const QString &words, int line, const QString &written);
  [[nodiscard]] QString fillBrackets(const QString &text, int line);
  [[nodiscard]] QString fillLabelled(const QString &text, int line);

  QList<RunbookVariable> m_variables;
};

/// The type that a name speaks of: STATUS_TOKEN is a secret, TARGET_REVISION a revision.
[[nodiscard]] VariableType variableTypeOf(const QString &name);
/// "v1.2.3", "1.2.3", "sha-abc123", "vX.Y.Z": stands for a version that nobody knows yet.
[[nodiscard]] bool isSampleVersion(const QString &text);
/// A literal "{{" that is no placeholder of Sternway's, set apart so that none is seen in it.
[[nodiscard]] QString withoutPlaceholders(const QString &text);

}  // namespace sternway::importer
