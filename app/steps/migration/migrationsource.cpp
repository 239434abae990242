// SPDX-License-Identifier: GPL-3.0-or-later
#include "steps/migration/migrationsource.h"

#include "core/format.h"
#include "core/stepdescriptor.h"
#include "core/variables.h"
#include "steps/kubernetes/podprograms.h"
#include "steps/migration/wayback.h"
#include "steps/programstep.h"
#include "steps/sql/psql.h"

#include <QJsonArray>

#include <algorithm>

namespace sternway::steps {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {
constexpr QLatin1String statusKind("migration.status");
constexpr QLatin1String downKind("migration.down");
constexpr QLatin1String overrideArgument("override");
constexpr std::chrono::milliseconds statusPatience = 2min;

/// The rows of a table, a JSON object a line.
Call<AppliedMigrations> *readTable(const StepContext &context, const Step &step, const QString &table, QObject *parent) {
  const QStringList parts = table.split(u'.');
  PsqlRequest request{.place = psqlPlaceOf(StepWords(step.args)),
                      .text = parts.size() > 1 ? u"SELECT row_to_json(t)::text FROM \"{{schema}}\".\"{{table}}\" t;"_s
                                               : u"SELECT row_to_json(t)::text FROM \"{{table}}\" t;"_s,
                      .values = {{u"schema"_s, parts.constFirst()}, {u"table"_s, parts.constLast()}}};
  return mapped<AppliedMigrations>(parent, queryByPsql(context, request, parent),
                                   [](const Result<QString> &rows) { return rows.and_then(appliedFromRows); });
}

Result<AppliedMigrations> appliedFromResult(const ProgramResult &result, const QHash<QString, QString> &secrets) {
  if (result.succeeded())
    return appliedFromOutput(QString::fromUtf8(result.output));
  // Prisma ends with 1 where something is pending or has failed, and says what (6.19) where other programs complain.
  if (const auto found = appliedFromOutput(QString::fromUtf8(result.output + '\n' + result.errorOutput));
      found && found->form == u"prisma")
    return found;
  const QString said =
      withoutSecrets(keptText(result.errorOutput.trimmed().isEmpty() ? result.output : result.errorOutput), secrets);
  return fail(ErrorKind::Invalid, tr("The command that lists the migrations ended with exit status %1").arg(result.exitCode),
              said.section(u'\n', -4).trimmed());
}

void runStatus(const StepContext &context, const MigrationProgram &program, Call<AppliedMigrations> *call) {
  ProgramRun *run = context.programs->run(program.request, call);
  QObject::connect(run, &ProgramRun::ended, call, [call, program](const Result<ProgramResult> &result) {
    if (result)
      return call->finish(appliedFromResult(*result, program.secrets));
    const QString package = result.error().kind == ErrorKind::NotFound ? packageOf(program.request.argv.value(0)) : QString();
    Error error = result.error();
    if (!package.isEmpty())
      error.detail = tr("The package %1 has it.").arg(package);
    call->finish(fail(error));
  });
}
}  // namespace

QStringList statusArgv(const StepWords &words) {
  const QString tool = words.text(u"tool"_s);
  const QString first = words.list(u"argv"_s).value(0);
  if (tool == u"npm")
    return {first.isEmpty() ? u"npm"_s : first, u"run"_s, u"migrate:status"_s};
  if (tool == u"prisma")
    return {u"npx"_s, u"prisma"_s, u"migrate"_s, u"status"_s};
  return tool == u"ef" ? QStringList{u"dotnet"_s, u"ef"_s, u"migrations"_s, u"list"_s} : QStringList();
}

QStringList downArgv(const StepWords &words) {
  const QString tool = words.text(u"tool"_s);
  const QString name = words.text(u"name"_s);
  if (words.has(u"argv"_s))
    return words.list(u"argv"_s);
  if (tool == u"npm")
    return QStringList{u"npm"_s, u"run"_s, u"migrate:down"_s} + words.option(u"name"_s, u"--"_s);
  if (tool == u"prisma")
    return {u"npx"_s, u"prisma"_s, u"migrate"_s, u"resolve"_s, u"--rolled-back"_s, name};
  return tool == u"ef" ? QStringList{u"dotnet"_s, u"ef"_s, u"database"_s, u"update"_s, name} : QStringList();
}

MigrationSource migrationSourceOf(const Step &step) {
  static const QHash<QString, QString> tables{
      {u"sql"_s, u"schema_migrations"_s}, {u"ef"_s, u"__EFMigrationsHistory"_s}, {u"prisma"_s, u"_prisma_migrations"_s}};
  const StepWords words(step.args);
  const QString tool = words.text(u"tool"_s);
  if (words.has(u"table"_s))
    return {.table = words.text(u"table"_s)};
  if (words.has(u"status"_s))
    return {.argv = words.list(u"status"_s)};
  const bool looks = step.kind == statusKind;
  if (looks && words.has(u"argv"_s))
    return {.argv = words.list(u"argv"_s)};
  if (tool == u"sql" || (words.has(u"database"_s) && tables.contains(tool)))
    return {.table = tables.value(tool)};
  return {.argv = statusArgv(words)};
}

bool tellsMigrations(const Step &step) {
  const MigrationSource source = migrationSourceOf(step);
  return (step.kind == statusKind || step.kind == downKind) && !(source.argv.isEmpty() && source.table.isEmpty());
}

bool takesMigrationsBack(const Step &step) {
  return step.kind == downKind;
}

Step lookAtMigrations(const Step &step) {
  const MigrationSource source = migrationSourceOf(step);
  Step look{.id = u"applied"_s, .kind = statusKind, .target = step.target, .args = step.args};
  for (const QString &ofDown : {u"argv"_s, u"name"_s, u"steps"_s, u"all"_s, u"status"_s, QString(overrideArgument)})
    look.args.remove(ofDown);
  if (!source.argv.isEmpty())
    look.args.insert(u"argv"_s, QJsonArray::fromStringList(source.argv));
  look.title = tr("See which migrations are applied");
  return look;
}

Step withOverride(Step step, const QString &reason) {
  if (takesMigrationsBack(step) && !reason.isEmpty())
    step.args.insert(overrideArgument, reason);
  return step;
}

QString overrideOf(const Step &step) {
  return StepWords(step.args).text(overrideArgument).trimmed();
}

Call<MigrationProgram> *migrationProgram(const StepContext &context, const Step &step, const QStringList &argv, QObject *parent) {
  const StepWords words(step.args);
  const QJsonObject environment = words.map(u"environment"_s);
  QStringList texts;
  for (const QJsonValue value : environment)
    texts << shownValue(value);
  ProgramRequest request{.argv = argv, .workingDirectory = words.text(u"workingDirectory"_s)};
  return mapped<MigrationProgram>(
      parent, readSecrets(context, texts, parent),
      [request, environment](const Result<QHash<QString, QString>> &secrets) -> Result<MigrationProgram> {
        if (!secrets)
          return tl::unexpected(secrets.error());
        MigrationProgram program{.request = request, .secrets = *secrets};
        for (auto each = environment.constBegin(); each != environment.constEnd(); ++each)
          program.request.environment.insert(each.key(), fill(shownValue(*each), *secrets).text);
        return program;
      });
}

Call<AppliedMigrations> *readApplied(const StepContext &context, const Step &step, QObject *parent) {
  const MigrationSource source = migrationSourceOf(step);
  if (!context.programs)
    return Call<AppliedMigrations>::finished(parent, fail(ErrorKind::Unsupported, tr("No program runs in a rehearsal")));
  if (!source.table.isEmpty()) {
    auto *call = new Call<AppliedMigrations>(parent);
    readTable(inItsPlace(context, step, call), step, source.table, call)->then([call](const Result<AppliedMigrations> &found) {
      call->finish(found);
    });
    return call;
  }
  if (source.argv.isEmpty())
    return Call<AppliedMigrations>::finished(
        parent, fail(ErrorKind::Input, tr("Nothing says which migrations are applied"),
                     tr("Give the step the command that lists them (status), or their table (table, host, database, user).")));
  auto *call = new Call<AppliedMigrations>(parent);
  migrationProgram(context, step, source.argv, call)
      ->then([placed = inItsPlace(context, step, call), call](const Result<MigrationProgram> &program) {
        if (!program)
          return call->finish(tl::unexpected(program.error()));
        MigrationProgram status = *program;
        status.request.timeout = statusPatience;
        runStatus(placed, status, call);
      });
  return call;
}

Result<Undoing> safeUndoing(const Step &step, const MigrationFolder &folder, const AppliedMigrations &applied) {
  const StepWords words(step.args);
  const QStringList argv = downArgv(words);
  if (argv.isEmpty())
    return fail(ErrorKind::Input, tr("The step has no command that takes migrations back"), tr("Give it one by argv."));
  Undoing undoing = TRY(undoingOf(words, argv, toolWords(argv, folder.scripts), applied));
  if (folder.folder.isEmpty() || undoing.isMark)
    return undoing;
  // Alembic's are one folder further down
  const bool areElsewhere = folder.files.contains(u"env.py"_s) && folder.files.contains(u"versions"_s);
  if (areElsewhere)
    return undoing;
  if (const QStringList missing = withoutFiles(undoing.names, folder.files); !missing.isEmpty())
    return fail(ErrorKind::Input, tr("%1 has no file for %2").arg(folder.folder, missing.join(u", "_s)),
                tr("Run this from the newer release: an older checkout takes back another migration, or none."));
  for (const QString &name : std::as_const(undoing.names))
    if (leadsNowhere(wayBackOf(folder, name)) ||
        std::ranges::any_of(migrationFilesOf(folder, name),
                            [](const MigrationFile &file) { return isIrreversible(file.source); }))
      undoing.irreversible << name;
  return undoing;
}

}  // namespace sternway::steps
