// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/format.h"
#include "steps/kubernetes/podprograms.h"
#include "steps/migration/migrationsteps.h"
#include "steps/registry.h"
#include "steps/sql/psql.h"

#include <QJsonArray>
#include <QRegularExpression>

namespace sternway::steps {

using namespace Qt::StringLiterals;

namespace {
/// The table is read by psql, where the step says so.
QString statusCommand(const StepWords &words) {
  const QString table = words.text(u"table"_s);
  if (words.has(u"argv"_s))
    return placedCommand(words, words.list(u"argv"_s));
  if (!table.isEmpty())
    return placedCommand(words, QStringList{u"psql"_s} + psqlPlaceOptions(psqlPlaceOf(words)) +
                                    QStringList{u"-c"_s, u"SELECT * FROM \""_s + table.split(u'.').join(u"\".\""_s) + u'"'});
  const QStringList argv = statusArgv(words);
  return argv.isEmpty() ? QString() : placedCommand(words, argv);
}

QString downCommand(const StepWords &words) {
  const QStringList argv = downArgv(words);
  return argv.isEmpty() ? QString() : placedCommand(words, argv);
}

bool updatesDatabase(const QStringList &words) {
  return words.mid(0, 4) == QStringList{u"dotnet"_s, u"ef"_s, u"database"_s, u"update"_s};
}

/// Programs that name migrations among other things are not asked.
bool speaksOfMigrations(const QStringList &words) {
  static const QRegularExpression tools(
      u"migrat|^(?:alembic|flyway|liquibase|goose|knex|sequelize|typeorm|dbmate|ecto\\.\\w+|db:rollback|db:migrate\\S*|showmigrations)$"_s);
  if (QStringList{u"kubectl"_s, u"k"_s, u"helm"_s, u"docker"_s, u"git"_s, u"gh"_s}.contains(words.value(0)))
    return false;
  return words.mid(0, 3) == QStringList{u"dotnet"_s, u"ef"_s, u"database"_s} ||
         std::any_of(words.cbegin(), words.cend(), [](const QString &word) { return tools.match(word).hasMatch(); });
}

bool goesBack(const QStringList &words) {
  static const QRegularExpression back(u"rollback|undo|revert|\\bdown(?:grade)?\\b|\\bdrop\\b"_s);
  return updatesDatabase(words) || back.match(words.join(u' ')).hasMatch();
}

QJsonObject toolArguments(const QStringList &words) {
  const QString first = words.value(0);
  const QString tool = first == u"npm" || first == u"yarn" || first == u"pnpm" ? u"npm"_s
                       : words.contains(u"prisma"_s)                           ? u"prisma"_s
                       : words.contains(u"ef"_s) && first == u"dotnet"         ? u"ef"_s
                                                                               : u"command"_s;
  return {{u"tool"_s, tool}, {u"argv"_s, QJsonArray::fromStringList(words)}};
}

RecognisedArguments recogniseStatus(const QStringList &words, const CommandSource &) {
  static const QRegularExpression looking(u"\\b(?:status|list|history|current|info|showmigrations|version|pending|ls)\\b"_s);
  const bool looks = speaksOfMigrations(words) && !goesBack(words) && looking.match(words.join(u' ')).hasMatch();
  return looks ? RecognisedArguments{toolArguments(words)} : RecognisedArguments();
}

RecognisedArguments recogniseDown(const QStringList &words, const CommandSource &) {
  static const QRegularExpression name(u"^--name=(.+)$"_s);
  static const QRegularExpression steps(u"^(?:--steps?|STEP|--count)=(\\d+)$"_s);
  if (!speaksOfMigrations(words) || !goesBack(words))
    return {};
  QJsonObject arguments = toolArguments(words);
  for (const QString &word : words) {
    if (const auto match = name.match(word); match.hasMatch())
      arguments.insert(u"name"_s, match.captured(1));
    if (const auto match = steps.match(word); match.hasMatch())
      arguments.insert(u"steps"_s, match.captured(1).toInt());
    if (word == u"--all")
      arguments.insert(u"all"_s, true);
  }
  return {arguments};
}
}  // namespace

QList<StepDescriptor> migrationKinds() {
  const QString tool =
      u"tool!:choice=npm|prisma|ef|sql|command, argv:words, workingDirectory, environment:map, in:map, table, "_s +
      psqlPlaceArguments();
  constexpr auto permission = [](const StepWords &words) -> StepPermission {
    return {.runs = words.has(podPlaceKey) ? StepPermission::Runs::InPod : StepPermission::Runs::Here};
  };
  constexpr auto danger = [](const StepWords &) {
    return tr("a migration backwards can delete columns and tables with all that is in them");
  };
  return {{.name = u"migration.status"_s,
           .arguments = stepArguments(tool),
           .effect = StepEffect::Reads,
           .idempotent = true,
           .run = makeRun<MigrationStatusStep>,
           .preview = previewMigrationStatus,
           .runsAsWritten = true,
           .command = statusCommand,
           .danger = argvDanger,
           .permission = permission,
           .recognise = recogniseStatus},
          {.name = u"migration.down"_s,
           .arguments = stepArguments(tool + u", name, steps:number, all:flag, status:words, override"_s),
           .effect = StepEffect::Destroys,
           .run = makeRun<MigrationDownStep>,
           .probe = probeMigrationDown,
           .preview = previewMigrationDown,
           .runsAsWritten = true,
           .changes = [] { return tr("The schema of the database, and perhaps its data"); },
           .command = downCommand,
           .danger = danger,
           .permission = permission,
           .recognise = recogniseDown}};
}

}  // namespace sternway::steps
