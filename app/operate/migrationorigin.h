// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workload.h"
#include "steps/migration/appliedmigrations.h"

namespace sternway::operate {

/// When a migration was applied, seen from the releases of a service. Between may be either's: many are applied shortly before
/// their code is rolled out, and others by the code itself when it starts. Only people know which; nobody guesses.
enum class MigrationOrigin {
  Unknown,
  Earlier,  ///< before the release that ran before the running one
  Between,  ///< after that one was rolled out, and before the running one
  Since     ///< after the running one was rolled out
};
inline constexpr auto migrationOriginName = enumNames<MigrationOrigin>({{MigrationOrigin::Unknown, "unknown"},
                                                                        {MigrationOrigin::Earlier, "earlier"},
                                                                        {MigrationOrigin::Between, "between"},
                                                                        {MigrationOrigin::Since, "since"}});

struct DatedMigration {
  steps::AppliedMigration migration;
  MigrationOrigin origin = MigrationOrigin::Unknown;
  QString why;  ///< the times that say so, or why it is not known
};

/// A time that is told without its zone counts only where every zone gives the same answer. Pure.
[[nodiscard]] QList<DatedMigration> datedMigrations(const QList<steps::AppliedMigration> &applied, const History &history);

}  // namespace sternway::operate
