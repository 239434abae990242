// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace sternway::steps {

/// A migration that is applied.
struct AppliedMigration {
  QString name;
  QString at = {};   ///< as its source writes it; empty: the source keeps no time of application
  qint64 batch = 0;  ///< of knex; 0: not told
};

/// Which migrations a database has, as a tool's status command or its table of history tells.
struct AppliedMigrations {
  /// Whose form it has: "knex", "prisma", "sequelize", "typeorm", "rails", "django", "ef", "node-pg-migrate", "list", "versions".
  /// A form does not always tell the tool: who prints [X] may be another than TypeORM.
  QString form = {};
  QList<AppliedMigration> applied = {};  ///< in the source's order, the oldest first
  QStringList pending = {};              ///< not applied, of the files that the tool sees
  QStringList failed = {};               ///< begun and not ended, as Prisma keeps them
  bool isWhole = true;                   ///< false: applied ones are not told, only that there is no other pending or failed one

  [[nodiscard]] QStringList names() const;
  [[nodiscard]] bool hasBatches() const;
};

/// Reads what `status`, `list` or `show` printed: knex, Prisma, Sequelize, TypeORM, dbmate, Rails, Django, EF Core, and scripts
/// that say "NAME  applied TIME" or "[x] NAME" a line. ErrorKind::Protocol: no list can be made out in it, or it contradicts
/// itself; the lists of the forms come from the tools as they print them (knex 3.3, Prisma 6.19, sequelize-cli 6.6, TypeORM 1.1,
/// dbmate 2.36) and from the documentation of the others. Pure.
[[nodiscard]] Result<AppliedMigrations> appliedFromOutput(const QString &output);

/// Reads the rows of a table of history, a JSON object a line, whatever its columns are called. ErrorKind::Protocol: no column
/// names the migrations; Unsupported: the table only has the current version. Pure.
[[nodiscard]] Result<AppliedMigrations> appliedFromRows(const QString &lines);

/// What has become other between two readings.
struct MigrationChange {
  QStringList gone = {};  ///< the newest first
  QStringList come = {};

  friend bool operator==(const MigrationChange &, const MigrationChange &) = default;
};
[[nodiscard]] MigrationChange changeBetween(const AppliedMigrations &before, const AppliedMigrations &after);

/// Whether a person's word stands for a listed migration: as it is listed, or without ".js", ".ts", ".sql".
[[nodiscard]] bool namesMigration(const QString &word, const QString &listed);
/// The listed one that the word stands for; empty: none, or more than one.
[[nodiscard]] QString listedMigration(const QString &word, const QStringList &listed);

}  // namespace sternway::steps
