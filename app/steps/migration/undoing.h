// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/stepdescriptor.h"
#include "steps/migration/appliedmigrations.h"

namespace sternway::steps {

/// What a command takes back.
struct Undoing {
  QStringList names = {};  ///< as they are listed, the newest first
  bool isSure = true;      ///< false: the tool behind the command is not known, so that only their number is
  bool isMark = false;     ///< Prisma: failed ones are marked as rolled back, and nothing else happens
  QString settled = {};    ///< why there is nothing to take back; names is empty then
  /// Of the names, those whose file says that there is no way back, or does nothing: see leadsNowhere().
  QStringList irreversible = {};
};

/// The tool's own words of a command: "npm run X -- --all" is what the script X stands for with --all behind it. \a scripts:
/// those of package.json; without the script the words stay as they are. Pure.
[[nodiscard]] QStringList toolWords(const QStringList &argv, const QJsonObject &scripts);

/// What the step's command would take back of what is applied. Each tool has its own idea of "the last one", of counts, and of
/// what a name stands for (knex 3.3: a batch, or the highest file name; node-pg-migrate 9: 0 and time stamps are everything;
/// Sqitch 1.3: everything without --to; Sequelize's --to and EF's target differ by one), so that a command that would take back
/// other ones than the step says is refused. ErrorKind::Input: it cannot be named, or is not what the step says. \a argv: the
/// step's, \a tool: see toolWords(). Pure.
[[nodiscard]] Result<Undoing> undoingOf(const StepWords &step, const QStringList &argv, const QStringList &tool,
                                        const AppliedMigrations &applied);

/// Those of \a names that no file of the working copy can be, as in a checkout older than the database. \a files: names of files
/// and folders. Pure.
[[nodiscard]] QStringList withoutFiles(const QStringList &names, const QStringList &files);

/// Whether the source of a migration says that there is no way back from it. Pure.
[[nodiscard]] bool isIrreversible(const QString &source);
/// Whether a tool said so, in what it printed. Pure.
[[nodiscard]] bool saysIrreversible(const QString &output);

}  // namespace sternway::steps
