// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/stepdescriptor.h"
#include "steps/migration/migrationfolder.h"
#include "steps/migration/undoing.h"
#include "steps/steprun.h"

namespace sternway::steps {

/// How a step of migrations finds out which are applied: the words of a status command, or a table of history read by psql.
/// Neither: it cannot.
struct MigrationSource {
  QStringList argv = {};
  QString table = {};
};
[[nodiscard]] MigrationSource migrationSourceOf(const Step &step);

/// Whether a step tells which migrations are applied: its kind does, and it says from where.
[[nodiscard]] bool tellsMigrations(const Step &step);
/// Whether a step takes migrations back and names them beforehand.
[[nodiscard]] bool takesMigrationsBack(const Step &step);
/// The step that looks which migrations are applied, at the same source; \a step: see tellsMigrations().
[[nodiscard]] Step lookAtMigrations(const Step &step);
/// The step, to be tried although a migration says that there is no way back from it, and why; another kind's stays as it is.
[[nodiscard]] Step withOverride(Step step, const QString &reason);

/// The command that a kind of tool has for it where the step does not say its own; empty: none is known.
[[nodiscard]] QStringList statusArgv(const StepWords &words);
[[nodiscard]] QStringList downArgv(const StepWords &words);

/// A program of a step, with its folder and environment; secrets are resolved into the environment. Errors: a secret is not
/// known.
struct MigrationProgram {
  ProgramRequest request;
  QHash<QString, QString> secrets;  ///< to be taken out of what it prints, see withoutSecrets()
};
[[nodiscard]] Call<MigrationProgram> *migrationProgram(const StepContext &context, const Step &step, const QStringList &argv,
                                                       QObject *parent);

/// What is applied now. It only reads. Errors: nothing says it; what says it cannot be run or read.
[[nodiscard]] Call<AppliedMigrations> *readApplied(const StepContext &context, const Step &step, QObject *parent);

/// What a step takes back, or why it may not begin: see undoingOf(); and a file that the tool needs is not missing.
[[nodiscard]] Result<Undoing> safeUndoing(const Step &step, const MigrationFolder &folder, const AppliedMigrations &applied);

/// The operator's reason to take back even what says that there is no way back; empty: there is none.
[[nodiscard]] QString overrideOf(const Step &step);

}  // namespace sternway::steps
