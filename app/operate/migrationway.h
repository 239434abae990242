// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal.h"
#include "core/procedure.h"

#include <optional>

namespace sternway::operate {

/// The method of the runbook's migrations with this id; empty: the only one that changes something. They are alternatives: where
/// there are several, one has to be named. Errors are ErrorKind::Input and name those that there are. Pure.
[[nodiscard]] Result<Method> migrationMethod(const Runbook &runbook, const QString &id);

/// Sternway can carry out a step of it that changes something.
[[nodiscard]] bool changesSomething(const Method &method);

/// That method's steps, for a plan of PlanScope::Migrations; where none of them tells which migrations are applied, with the
/// first step of the runbook's migrations that does, as a look. ErrorKind::Input: none does, so nobody could say what was undone.
/// Pure.
[[nodiscard]] Result<QList<GuidedStep>> migrationSteps(const Runbook &runbook, const Method &method, const QString &service);

/// The step by which the runbook's migrations tell which of them are applied, of the method \a id if that is not empty; the
/// errors are those of the functions above. Pure.
[[nodiscard]] Result<GuidedStep> migrationLook(const Runbook &runbook, const QString &id, const QString &service);

/// A service's procedure with that method before it, which is then carried out, and without the others. ErrorKind::Input: there
/// is no such method, or the procedure carries out no way back of its own. Pure.
[[nodiscard]] Result<QList<GuidedStep>> withMigrations(QList<GuidedStep> procedure, const Runbook &runbook, const QString &id);

/// A service's procedure with no other steps of the runbook's migrations than those of the method \a id, which stay a person's;
/// empty: with none. Pure.
[[nodiscard]] QList<GuidedStep> withOneMigration(QList<GuidedStep> procedure, const Runbook &runbook, const QString &id);

/// The steps, of which those that take migrations back are tried although a migration says that there is no way back from it, and
/// why; empty: as they are. Pure.
[[nodiscard]] QList<GuidedStep> withMigrationOverride(QList<GuidedStep> steps, const QString &reason);

// What is recorded beside the plan.
[[nodiscard]] EventDraft migrationOverrideEvent(const QString &reason, const QString &who);
/// \a note: a backup, or a time to which the data can be restored.
[[nodiscard]] EventDraft backupNoteEvent(const QString &note, const QString &who);

/// Which migrations were applied when the operation began and are not any more, as its steps have read them; nothing: that was
/// not read. Pure.
[[nodiscard]] std::optional<QStringList> undoneMigrations(const OperationRecord &record);

}  // namespace sternway::operate
