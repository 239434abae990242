// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/format.h"
#include "core/stepdescriptor.h"
#include "steps/kubernetes/podprograms.h"
#include "steps/migration/losscount.h"
#include "steps/migration/migrationsteps.h"
#include "steps/migration/wayback.h"

#include <algorithm>

namespace sternway::steps {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {
constexpr qsizetype shownLines = 40;  ///< of one way back

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

/// There is no way back from a migration: what that means is the operator's to say.
Finding irreversibleFinding(const Step &step, const QString &why) {
  const QString reason = overrideOf(step);
  if (!reason.isEmpty())
    return migrationFinding(
        u"migration.irreversible"_s, Severity::Warn,
        MigrationDownStep::tr("There is no way back from a migration; it is tried all the same"),
        {.kind = ErrorKind::Input, .message = why + u'\n' + MigrationDownStep::tr("Overridden: %1").arg(reason), .detail = {}});
  return migrationFinding(
      u"migration.irreversible"_s, Severity::Block, MigrationDownStep::tr("There is no way back from a migration"),
      {.kind = ErrorKind::Input,
       .message = why,
       .detail = MigrationDownStep::tr("Restore a backup, or repair by SQL, before the code goes back. Code that can live with "
                                       "the new schema may go back without it: leave the step out, with the reason.")});
}

/// What the dry run of the tool prints, "### MIGRATION X (DOWN) ###" and its SQL; takes the SQL as what goes back.
QString addPrinted(StepPreview &preview, const Step &step, const ProgramResult &result) {
  const QString output = QString::fromUtf8(result.output + result.errorOutput);
  if (saysIrreversible(output))
    preview.findings << irreversibleFinding(step, keptText(output.toUtf8()).section(u"Error: "_s, 1).section(u'\n', 0, 0));
  QStringList sql;
  bool isSql = false;
  for (const QString &line : output.split(u'\n', Qt::SkipEmptyParts)) {
    isSql = line.startsWith(u"### MIGRATION "_s) || (isSql && !line.startsWith(u"Migrations complete"_s));
    if (isSql && !line.startsWith(u"### "_s))
      sql << line;
  }
  preview.changes << sql;
  return sql.join(u'\n');
}

/// What the files say of the way back; those of \a unknown have none that can be told.
QString addWritten(StepPreview &preview, const MigrationFolder &folder, const Undoing &undoing, QStringList &unknown) {
  QStringList all;
  for (const QString &name : undoing.names) {
    const QString wayBack = wayBackOf(folder, name);
    if (wayBack.isEmpty()) {
      unknown << name;
      continue;
    }
    all << wayBack;
    const QStringList lines = wayBack.split(u'\n');
    preview.changes << MigrationDownStep::tr("%1, what its file does:").arg(name) << lines.mid(0, shownLines);
    if (lines.size() > shownLines)
      preview.changes << MigrationDownStep::tr("… and %1 lines more").arg(lines.size() - shownLines);
    if (lossesIn(wayBack).isEmpty())
      unknown << name;
  }
  return all.join(u'\n');
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

namespace {
/// Ends a preview with what would be lost, as far as that can be told.
void addLosses(const StepContext &context, const Step &step, const StepPreview &preview, const QString &wayBack,
               const QStringList &unknown, const QString &unread, Call<StepPreview> *call) {
  countLosses(context, step, lossesIn(wayBack), call)->then([=](const Result<QStringList> &lines) {
    StepPreview all = preview;
    if (lines && !lines->isEmpty())
      all.findings << migrationFinding(
          u"migration.losses"_s, Severity::Warn, MigrationDownStep::tr("Data is lost with the migrations"),
          {.kind = ErrorKind::Input,
           .message = lines->join(u'\n'),
           .detail = MigrationDownStep::tr("Take a backup first, or note the time to which the database can be restored.")});
    if (!unknown.isEmpty())
      all.findings << migrationFinding(
          u"migration.losses-unknown"_s, Severity::Warn, MigrationDownStep::tr("What is lost cannot be told"),
          {.kind = ErrorKind::Input,
           .message =
               (MigrationDownStep::tr("Nothing says what goes with %1.").arg(unknown.join(u", "_s)) + u' ' + unread).trimmed(),
           .detail = MigrationDownStep::tr("Look into the migration before you go on.")});
    call->finish(all);
  });
}

/// The tool is asked for its SQL, without running any.
void printSql(const StepContext &context, const Step &step, const QStringList &printer, const StepPreview &preview,
              const Undoing &undoing, Call<StepPreview> *call) {
  migrationProgram(context, step, printer, call)->then([=](const Result<MigrationProgram> &program) {
    if (!program)
      return call->finish(tl::unexpected(program.error()));
    ProgramRequest dry = program->request;
    dry.timeout = 1min;
    QObject::connect(context.programs->run(dry, call), &ProgramRun::ended, call, [=](const Result<ProgramResult> &result) {
      StepPreview all = preview;
      const QString sql = result ? addPrinted(all, step, *result) : QString();
      addLosses(context, step, all, sql, lossesIn(sql).isEmpty() ? undoing.names : QStringList(), {}, call);
    });
  });
}

StepPreview refusedPreview(const Error &error) {
  return {.findings = {migrationFinding(u"migration.refused"_s, Severity::Block,
                                        MigrationDownStep::tr("The migrations are not taken back by this"), error)}};
}

/// \a context: of the place where the programs of the step run.
void previewUndoing(const StepContext &context, const Step &step, const MigrationFolder &folder, const AppliedMigrations &applied,
                    Call<StepPreview> *call) {
  const auto undoing = safeUndoing(step, folder, applied);
  if (!undoing)
    return call->finish(refusedPreview(undoing.error()));
  StepPreview preview;
  addUndoing(preview, *undoing, applied);
  if (!undoing->irreversible.isEmpty())
    preview.findings << irreversibleFinding(step, noWayBackFrom(undoing->irreversible));
  if (undoing->names.isEmpty() || undoing->isMark)
    return call->finish(preview);
  if (const QStringList printer = sqlPrinter(step, folder); !printer.isEmpty())
    return printSql(context, step, printer, preview, *undoing, call);
  QStringList unknown;
  const QString wayBack = addWritten(preview, folder, *undoing, unknown);
  addLosses(context, step, preview, wayBack, unknown, folder.unread, call);
}
}  // namespace

Call<StepPreview> *previewMigrationDown(const StepContext &context, const Step &step, QObject *parent) {
  if (!context.programs)
    return Call<StepPreview>::finished(parent, fail(ErrorKind::Unsupported, tr("No program runs in a rehearsal")));
  auto *call = new Call<StepPreview>(parent);
  readApplied(context, step, call)->then([=](const Result<AppliedMigrations> &found) {
    if (!found)
      return call->finish(StepPreview{.findings = {unreadable(found.error())}});
    readMigrationFolder(context, step, *found, call)->then([=, applied = *found](const Result<MigrationFolder> &folder) {
      previewUndoing(inItsPlace(context, step, call), step, folder.value_or(MigrationFolder()), applied, call);
    });
  });
  return call;
}

}  // namespace sternway::steps
