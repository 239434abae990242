// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/problem.h"
#include "core/result.h"
#include "core/stepdescriptor.h"

namespace sternway::runbook {

/// A program that a runbook may start.
struct RunbookCommand {
  QString text;  ///< as the step runs it, in full: it is accepted by whom it is shown to; what the runbook's author wrote beside
                 ///< it for reading does not count
  bool isShell = false;  ///< one line for a shell
  bool isInPod = false;  ///< within a container of the cluster, else on this computer
  QString danger;        ///< why it is dangerous, or empty
  int line = 0;
};

/// Something that a runbook may change in the cluster.
struct RunbookWrite {
  QString step;   ///< its kind
  QString what;   ///< "How many pods run"
  QString where;  ///< "deployment/order-service in production"
  QString danger;
  int line = 0;
};

/// What a runbook may do when its steps are carried out: what a person has to see before accepting it.
struct RunbookPowers {
  QList<RunbookCommand> commands;
  QList<RunbookWrite> writes;
  QStringList hosts;     ///< that health checks and http steps ask, each once; "{{NAME}}" where a variable decides
  QStringList channels;  ///< to which notify steps send, each once
  QStringList secrets;   ///< that it names, each once

  [[nodiscard]] bool isEmpty() const;
  /// How many commands and writes are dangerous, a shell's included.
  [[nodiscard]] qsizetype dangers() const;
};

[[nodiscard]] RunbookPowers powersOf(const StepKinds &kinds, const Runbook &runbook);
/// All of it as lines of text, with the lines of the file; one sentence when there is nothing.
[[nodiscard]] QString powersText(const RunbookPowers &powers);

/// A {{secret:NAME}} of a runbook, and which of its steps and messages name it, by their titles.
struct SecretUse {
  QString name;
  QStringList users;
};

/// In the order in which they are named, each once; those of secret variables, which are asked for, are not among them.
[[nodiscard]] QList<SecretUse> secretsOf(const Runbook &runbook);

/// Every step of a runbook: phases, methods, migrations, scenarios, troubleshooting, in this order.
[[nodiscard]] QList<Step> allSteps(const Runbook &runbook);

struct LoadedRunbook {
  Runbook runbook;          ///< complete when there is no error among the problems
  QList<Problem> problems;  ///< all of them, in the order of their lines

  [[nodiscard]] bool hasErrors() const;
};

/// Reads a runbook from its content, with steps of these kinds; finds all problems in one pass. Pure. \a source is the name for
/// citations.
[[nodiscard]] LoadedRunbook readRunbook(const StepKinds &kinds, const QByteArray &content, const QString &source);

/// The file's runbook. The Error (ErrorKind::Input) names the first problem; its detail has them all, one
/// "FILE:LINE:COLUMN: PATH: MESSAGE" a line. ErrorKind::Storage where the file cannot be read.
[[nodiscard]] Result<Runbook> loadRunbook(const StepKinds &kinds, const QString &path);
/// The runbook for a service that has none (resources/runbooks/default.yaml, built in). It only decides: it has no steps.
[[nodiscard]] Result<RunbookPtr> loadDefaultRunbook();

/// A sample that is built in, by its name: "order-service", ... Services bind to them in the rehearsal only. ErrorKind::Storage
/// where there is none of that name.
[[nodiscard]] Result<RunbookPtr> loadBuiltInRunbook(const StepKinds &kinds, const QString &name);

/// The metrics that every service has, with their units: those that a matrix may name without defining them.
[[nodiscard]] QHash<QString, Unit> builtInMetrics();

/// So many bytes of a file have to be read: one more than readRunbook() accepts, so that it can tell that there is more.
inline constexpr qint64 runbookReadLimit = 1'000'001;

/// What a runbook has, in a sentence: "1 service, 12 rows, 3 methods, 2 scenarios, 14 steps, 4 lists, 21 items, 5 messages".
[[nodiscard]] QString contentsText(const Runbook &runbook);

/// A runbook's own queries, metric name → PromQL, as withOverrides() takes them.
[[nodiscard]] QMap<QString, QString> metricQueries(const Runbook &runbook);

}  // namespace sternway::runbook
