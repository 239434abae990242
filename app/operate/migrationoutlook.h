// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "operate/migrationorigin.h"
#include "operate/planbuilder.h"
#include "steps/migration/undoing.h"
#include "steps/steprun.h"

namespace sternway::operate {

/// Of which migrations somebody wants to know what a method would do to them.
struct MigrationQuestion {
  RunbookPtr runbook;
  QString method = {};       ///< of the runbook's migrations; empty: none, only what is applied
  PlanRequest request = {};  ///< workload, history, values and options are used
  QString overrideReason = {};
};

/// What is applied, and what the method would do to it. A plain value.
struct MigrationOutlook {
  QString source = {};  ///< the command that tells what is applied
  QList<DatedMigration> applied = {};
  bool isWhole = true;  ///< false: which are applied is not told, see AppliedMigrations
  QStringList pending = {};
  QStringList failed = {};
  steps::Undoing undoing = {};  ///< empty: the method takes none back by itself, or \c findings say why not
  /// What stands in the way, and what would be lost, by the previews of the method's steps. Severity::Block where it may not
  /// begin.
  QList<Finding> findings = {};
  QStringList changes = {};  ///< what would be done, a line each: the SQL, or what the files of the migrations say

  [[nodiscard]] bool isUndone(const QString &name) const { return undoing.names.contains(name); }
};

/// Only reads: by the programs and files that the runbook names, which has to be accepted. Errors: nothing tells which are
/// applied; a step has no value (ErrorKind::Input); it cannot be read. GUI thread.
[[nodiscard]] Call<MigrationOutlook> *lookAhead(const steps::StepContext &context, const MigrationQuestion &question,
                                                QObject *parent);

}  // namespace sternway::operate
