// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/stepdescriptor.h"
#include "steps/migration/undoing.h"
#include "steps/steprun.h"

namespace sternway::steps {

/// What the step's folder says of its migrations.
struct MigrationFolder {
  QJsonObject scripts = {};              ///< of package.json
  QString folder = {};                   ///< of the migrations; empty: there is none at the usual places
  QStringList files = {};                ///< in it, and the folders
  bool isInContainer = false;            ///< its files are not on this computer: of them there are \c sources
  QHash<QString, QString> sources = {};  ///< path in \c folder → text, of the migrations that would be taken back
  QString unread = {};                   ///< why files of a container were not read, in a sentence; empty: they were, or are here
};

/// On this computer it reads files; in a container `cat` and `ls` do, as far as the image has them. \a applied: of them the
/// migrations that the step would take back are read. The call itself does not fail.
[[nodiscard]] Call<MigrationFolder> *readMigrationFolder(const StepContext &context, const Step &step,
                                                         const AppliedMigrations &applied, QObject *parent);

struct MigrationFile {
  QString name;
  QString source;
};
/// Those of a migration; of a folder of its own, the SQL that reverses it. Reads files where they are on this computer.
[[nodiscard]] QList<MigrationFile> migrationFilesOf(const MigrationFolder &folder, const QString &name);

/// What a migration's file says of its way back, see wayBackIn(); empty: it cannot be told. Reads files likewise.
[[nodiscard]] QString wayBackOf(const MigrationFolder &folder, const QString &name);

}  // namespace sternway::steps
