// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/runbook.h"

namespace sternway {

enum class ArgumentType {
  Text,
  Number,     ///< or a placeholder
  Flag,       ///< true or false
  Duration,   ///< kept as it is written
  Words,      ///< a list of texts
  Map,        ///< text → text
  Choice,     ///< one of \c choices, or a placeholder
  Choices,    ///< several of them
  Condition,  ///< as in the matrix
  Json        ///< anything
};

/// An argument of a kind of step.
struct StepArgument {
  QString name;
  ArgumentType type = ArgumentType::Text;
  bool required = false;
  QStringList choices = {};
};

/// A kind of step: what it takes, and what it does.
struct ProcedureStepKind {
  QString name;                   ///< "kubernetes.undo"
  QList<StepArgument> arguments;  ///< a text in place of the map stands for the first one
  QList<QStringList> oneOf = {};  ///< of each of these groups, exactly one must be given
  bool idempotent = false;        ///< doing it twice leaves what doing it once leaves
  QString changes = {};           ///< what it changes, in a sentence; empty: it only looks, tells or waits

  [[nodiscard]] const StepArgument *find(const QString &argument) const;
};

/// All there are, in the order of the documentation.
[[nodiscard]] const QList<ProcedureStepKind> &stepKinds();
/// Null where there is none of that name.
[[nodiscard]] const ProcedureStepKind *stepKind(const QString &name);

/// The command that does the same as the step, with placeholders left open; several stand on a line each. Empty for what only
/// Sternway or a person can do. The workload and namespace are those of \a service where the step names none. Pure.
[[nodiscard]] QString stepCommand(const ProcedureStep &step, const RunbookService &service);
/// The service that a step is about: the one it names, else the only one of the runbook, else {{service}} in {{namespace}}.
[[nodiscard]] RunbookService serviceOf(const ProcedureStep &step, const Runbook &runbook);

}  // namespace sternway
