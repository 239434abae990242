// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/stepdescriptor.h"
#include "steps/migration/migrationsource.h"
#include "steps/programstep.h"

namespace sternway::steps {

/// {"form": …, "applied": [{"name", "at"?, "batch"?}], "pending": […], "failed": […]}
[[nodiscard]] QJsonObject resultOfMigrations(const AppliedMigrations &found);

/// Why these stay, in words.
[[nodiscard]] QString noWayBackFrom(const QStringList &names);

/// Lists what is applied. Its result is resultOfMigrations(). A list that cannot be read fails the step: exit status 0 proves
/// nothing.
class MigrationStatusStep final : public StepRun {
  Q_DECLARE_TR_FUNCTIONS(sternway::steps::MigrationStatusStep)
public:
  using StepRun::StepRun;
  void start() override;
};

/// Takes migrations back by a tool: only where it can be named which ones, and Finished only where those are gone afterwards and
/// no others. Whatever the tool's exit status says, the list before and after decides.
class MigrationDownStep final : public ProgramStep {
  Q_DECLARE_TR_FUNCTIONS(sternway::steps::MigrationDownStep)
public:
  using ProgramStep::ProgramStep;
  void start() override;
  void stop() override;

private:
  void foundBefore(const AppliedMigrations &before);
  void judgeBefore(const MigrationFolder &folder);
  void takeBack(const MigrationProgram &program);
  void readAfter(const ProgramResult &result);
  void judge(const ProgramResult &result, const AppliedMigrations &after);
  [[nodiscard]] QJsonObject resultOf(const ProgramResult &result, const AppliedMigrations &after) const;
  /// The tool's part of a sentence: how it ended, and what it said where that is not well.
  [[nodiscard]] QString toolSaid(const ProgramResult &result) const;

  AppliedMigrations m_before;
  Undoing m_undoing;
  bool m_hasRun = false;  ///< the tool; what it did is not read yet
};

/// See StepDescriptor.
[[nodiscard]] Call<Probe> *probeMigrationDown(const StepContext &context, const Step &step, const StepRecord &record,
                                              QObject *parent);
[[nodiscard]] Call<StepPreview> *previewMigrationStatus(const StepContext &context, const Step &step, QObject *parent);
[[nodiscard]] Call<StepPreview> *previewMigrationDown(const StepContext &context, const Step &step, QObject *parent);

}  // namespace sternway::steps
