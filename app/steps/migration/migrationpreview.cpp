// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/format.h"
#include "core/stepdescriptor.h"
#include "steps/migration/migrationsteps.h"

#include <algorithm>

namespace sternway::steps {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {
Finding migrationFinding(const QString &id, Severity severity, const QString &title, const Error &error) {
  return {.id = id, .severity = severity, .title = title, .detail = error.message, .remedy = error.detail};
}

Finding unreadable(const Error &error) {
  const QString id = error.kind == ErrorKind::NotFound ? u"migration.missing"_s : u"migration.unreadable"_s;
  return migrationFinding(id, Severity::Block, MigrationDownStep::tr("Which migrations are applied cannot be read"), error);
}

/// The words that print the SQL of going back and run none of it; empty: the tool has none that is known to work so.
QStringList sqlPrinter(const Step &step, const MigrationFolder &folder) {
  const QStringList argv = downArgv(StepWords(step.args));
  const QStringList tool = toolWords(argv, folder.scripts);
  if (tool.value(tool.value(0) == u"npx" ? 1 : 0).section(u'/', -1) != u"node-pg-migrate")
    return {};
  const bool isScript = argv != tool;
  return argv + (isScript && !argv.contains(u"--"_s) ? QStringList{u"--"_s} : QStringList()) + QStringList{u"--dry-run"_s};
}

/// Adds what the dry run of the tool prints: "### MIGRATION X (DOWN) ###" and its SQL.
void addPrinted(StepPreview &preview, const ProgramResult &result) {
  const QString output = QString::fromUtf8(result.output + result.errorOutput);
  if (saysIrreversible(output))
    preview.findings << migrationFinding(u"migration.irreversible"_s, Severity::Block,
                                         MigrationDownStep::tr("There is no way back from a migration"),
                                         {.kind = ErrorKind::Input,
                                          .message = keptText(output.toUtf8()).section(u"Error: "_s, 1).section(u'\n', 0, 0),
                                          .detail = {}});
  bool isSql = false;
  for (const QString &line : output.split(u'\n', Qt::SkipEmptyParts)) {
    isSql = line.startsWith(u"### MIGRATION "_s) || (isSql && !line.startsWith(u"Migrations complete"_s));
    if (isSql && !line.startsWith(u"### "_s))
      preview.changes << line;
  }
}

void addUndoing(StepPreview &preview, const Undoing &undoing, const AppliedMigrations &applied) {
  if (!undoing.settled.isEmpty())
    preview.findings << migrationFinding(u"migration.settled"_s, Severity::Info, MigrationDownStep::tr("Nothing to take back"),
                                         {.kind = ErrorKind::Input, .message = undoing.settled, .detail = {}});
  for (const QString &name : undoing.names) {
    const auto found = std::ranges::find(applied.applied, name, &AppliedMigration::name);
    const QString at = found == applied.applied.cend() ? QString() : found->at;
    preview.changes << (undoing.isMark ? MigrationDownStep::tr("%1: marked as rolled back; the schema stays as it is").arg(name)
                        : at.isEmpty() ? MigrationDownStep::tr("%1: taken back").arg(name)
                                       : MigrationDownStep::tr("%1, applied %2: taken back").arg(name, at));
  }
  if (!undoing.isSure)
    preview.findings << migrationFinding(
        u"migration.by-number"_s, Severity::Warn, MigrationDownStep::tr("The tool may choose other migrations"),
        {.kind = ErrorKind::Input,
         .message = MigrationDownStep::tr("Only their number is known, because the tool behind the command is not."),
         .detail = MigrationDownStep::tr("Give the step the name of the migration.")});
}
}  // namespace

Call<StepPreview> *previewMigrationStatus(const StepContext &context, const Step &step, QObject *parent) {
  if (!context.programs)
    return Call<StepPreview>::finished(parent, fail(ErrorKind::Unsupported, tr("No program runs in a rehearsal")));
  return mapped<StepPreview>(parent, readApplied(context, step, parent),
                             [](const Result<AppliedMigrations> &found) -> Result<StepPreview> {
                               if (!found)
                                 return StepPreview{.findings = {unreadable(found.error())}};
                               return StepPreview{};
                             });
}

Call<StepPreview> *previewMigrationDown(const StepContext &context, const Step &step, QObject *parent) {
  if (!context.programs)
    return Call<StepPreview>::finished(parent, fail(ErrorKind::Unsupported, tr("No program runs in a rehearsal")));
  auto *call = new Call<StepPreview>(parent);
  readApplied(context, step, call)->then([context, step, call](const Result<AppliedMigrations> &found) {
    if (!found)
      return call->finish(StepPreview{.findings = {unreadable(found.error())}});
    const MigrationFolder folder = migrationFolderOf(step);
    const auto undoing = safeUndoing(step, folder, *found);
    if (!undoing)
      return call->finish(StepPreview{
          .findings = {migrationFinding(u"migration.refused"_s, Severity::Block,
                                        MigrationDownStep::tr("The migrations are not taken back by this"), undoing.error())}});
    StepPreview preview;
    addUndoing(preview, *undoing, *found);
    const QStringList printer = sqlPrinter(step, folder);
    if (printer.isEmpty() || undoing->names.isEmpty())
      return call->finish(preview);
    migrationProgram(context, step, printer, call)->then([context, call, preview](const Result<ProgramRequest> &request) {
      if (!request)
        return call->finish(tl::unexpected(request.error()));
      ProgramRequest dry = *request;
      dry.timeout = 1min;
      QObject::connect(context.programs->run(dry, call), &ProgramRun::ended, call,
                       [call, preview](const Result<ProgramResult> &result) {
                         StepPreview all = preview;
                         if (result)
                           addPrinted(all, *result);
                         call->finish(all);
                       });
    });
  });
  return call;
}

}  // namespace sternway::steps
