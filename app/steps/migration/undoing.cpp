// SPDX-License-Identifier: GPL-3.0-or-later
#include "steps/migration/undoing.h"

#include "core/commandmistakes.h"
#include "core/format.h"
#include "core/shell.h"
#include "core/stepdescriptor.h"

#include <QRegularExpression>

#include <algorithm>
#include <optional>

namespace sternway::steps {

using namespace Qt::StringLiterals;

namespace {
using Taken = Result<QStringList>;

/// The words behind the program of that name, however it is started ("npx knex …", "node_modules/.bin/knex …").
std::optional<QStringList> behindTool(const QStringList &words, const QStringList &names) {
  const auto found =
      std::ranges::find_if(words, [&names](const QString &word) { return names.contains(word.section(u'/', -1)); });
  return found == words.cend() ? std::nullopt : std::optional(words.mid(found - words.cbegin() + 1));
}

QStringList reversedNames(QStringList names) {
  std::ranges::reverse(names);
  return names;
}

QStringList byName(QStringList names) {
  names.sort();
  return names;
}

tl::unexpected<Error> refusedUndoing(const QString &why, const QString &remedy = {}) {
  return fail(ErrorKind::Input, why, remedy);
}

Taken newestOf(const QStringList &names, qsizetype count) {
  if (count < 1 || count > names.size())
    return refusedUndoing(tr("%1 migrations are to be taken back, and %2 are applied").arg(count).arg(names.size()));
  return reversedNames(names.mid(names.size() - count));
}

Taken only(const QString &word, const QStringList &names) {
  const QString listed = listedMigration(word, names);
  return listed.isEmpty() ? Taken(refusedUndoing(tr("No migration %1 is applied").arg(word))) : Taken(QStringList{listed});
}

/// All behind \a word in the list, with it or without.
Taken behind(const QString &word, const QStringList &names, bool with) {
  const qsizetype index = names.indexOf(listedMigration(word, names));
  return index < 0 ? Taken(refusedUndoing(tr("No migration %1 is applied").arg(word)))
                   : Taken(reversedNames(names.mid(with ? index : index + 1)));
}

Taken knexTakes(const QStringList &words, const AppliedMigrations &applied) {
  const CommandWords read(words, {u"--knexfile"_s, u"--cwd"_s, u"--client"_s, u"--env"_s, u"--migrations-directory"_s});
  const QStringList names = applied.names();
  if (read.plain(0) == u"migrate:down")
    return read.plain(1).isEmpty() ? newestOf(byName(names), 1) : only(read.plain(1), names);
  if (read.plain(0) != u"migrate:rollback")
    return refusedUndoing(tr("knex %1 takes nothing back").arg(read.plain(0)));
  if (read.has({u"--all"_s}))
    return reversedNames(names);
  if (!applied.hasBatches())
    return refusedUndoing(
        tr("knex migrate:rollback takes back a whole batch, and its list does not say which migrations that are"),
        tr("Let the step read the table: table: knex_migrations, with host, database and user."));
  qint64 last = 0;
  for (const AppliedMigration &each : applied.applied)
    last = std::max(last, each.batch);
  QStringList batch;
  for (const AppliedMigration &each : applied.applied)
    if (each.batch == last)
      batch.prepend(each.name);
  return batch;
}

Taken nodePgMigrateTakes(const QStringList &words, const AppliedMigrations &applied) {
  const CommandWords read(words, {u"-d"_s, u"-m"_s, u"-t"_s, u"-s"_s, u"-f"_s, u"--envPath"_s, u"--migrations-dir"_s,
                                  u"--migrations-table"_s, u"--schema"_s, u"--config-file"_s, u"--database-url-var"_s});
  if (read.plain(0) != u"down")
    return refusedUndoing(tr("node-pg-migrate %1 is no way back").arg(read.plain(0)));
  if (read.has({u"--timestamp"_s, u"--fake"_s}))
    return refusedUndoing(tr("What node-pg-migrate takes back with --timestamp or --fake cannot be named"));
  const QString which = read.plain(1);
  bool isNumber = which.isEmpty();
  const qlonglong count = which.isEmpty() ? 1 : which.toLongLong(&isNumber);
  if (!isNumber)
    return only(which, applied.names());
  if (count < 1 || count > applied.applied.size())
    return refusedUndoing(tr("node-pg-migrate takes back every migration for the number %1").arg(which));
  return newestOf(applied.names(), count);
}

Taken sequelizeTakes(const QStringList &words, const AppliedMigrations &applied) {
  const CommandWords read(
      words, {u"--name"_s, u"--to"_s, u"--env"_s, u"--config"_s, u"--url"_s, u"--migrations-path"_s, u"--options-path"_s});
  const QStringList names = byName(applied.names());
  if (read.plain(0) == u"db:migrate:undo")
    return read.has({u"--name"_s}) ? only(read.value({u"--name"_s}), names) : newestOf(names, 1);
  if (read.plain(0) != u"db:migrate:undo:all")
    return refusedUndoing(tr("Sequelize's %1 takes nothing back").arg(read.plain(0)));
  return read.has({u"--to"_s}) ? behind(read.value({u"--to"_s}), names, true) : Taken(reversedNames(names));
}

Taken efTakes(const QStringList &words, const AppliedMigrations &applied) {
  const CommandWords read(words, {u"--project"_s, u"-p"_s, u"--startup-project"_s, u"-s"_s, u"--context"_s, u"-c"_s,
                                  u"--connection"_s, u"--configuration"_s, u"--framework"_s, u"--runtime"_s});
  const QString target = read.plain(3);
  if (read.plain(0) != u"ef" || read.plain(1) != u"database" || read.plain(2) != u"update" || target.isEmpty())
    return refusedUndoing(tr("\"dotnet ef database update\" needs the migration that is to stay the last one"));
  if (target == u"0")
    return reversedNames(applied.names());
  // it knows a migration by its name without the time as well
  QStringList shortened;
  for (const QString &name : applied.names())
    shortened << (name.endsWith(u'_' + target) ? target : name);
  const qsizetype index = shortened.indexOf(target);
  if (index < 0)
    return refusedUndoing(tr("No migration %1 is applied").arg(target));
  return reversedNames(applied.names().mid(index + 1));
}

Taken railsTakes(const QStringList &words, const AppliedMigrations &applied) {
  const CommandWords read(words, {});
  static const QRegularExpression steps(u"^STEP=(\\d+)$"_s);
  qsizetype count = 1;
  for (const QString &word : words)
    if (const auto match = steps.match(word); match.hasMatch())
      count = match.captured(1).toLongLong();
  return read.plain(0) == u"db:rollback" ? newestOf(byName(applied.names()), count)
                                         : Taken(refusedUndoing(tr("What %1 takes back cannot be named").arg(read.plain(0))));
}

/// Without a change to go back to Sqitch (1.3) takes all back: findings/sqitch_revert_takes_everything_back.sh. The change that
/// is named stays, as that of "@HEAD^", one before the newest; tags and the like the list of changes does not know.
Taken sqitchTakes(const QStringList &words, const AppliedMigrations &applied) {
  const CommandWords read(words, {u"--to"_s, u"--to-change"_s, u"-t"_s, u"--target"_s, u"-C"_s, u"--chdir"_s, u"--engine"_s,
                                  u"-f"_s, u"--plan-file"_s, u"--registry"_s, u"-s"_s, u"--set"_s, u"--lock-timeout"_s});
  if (read.plain(0) != u"revert")
    return refusedUndoing(tr("sqitch %1 is no way back").arg(read.plain(0)));
  if (read.plainCount() > 1 || read.has({u"-m"_s, u"--modified"_s}))
    return refusedUndoing(tr("What sqitch revert takes back cannot be named"), tr("Name the change that is to stay: --to."));
  const QString last = read.value({u"--to"_s, u"--to-change"_s});
  if (last.isEmpty())
    return reversedNames(applied.names());
  static const QRegularExpression before(u"^@HEAD(\\^+)$"_s);
  if (const auto match = before.match(last); match.hasMatch())
    return newestOf(applied.names(), match.capturedLength(1));
  return behind(last, applied.names(), false);
}

/// -N steps, "base" for all, or the revision that stays. Where branches were merged, Alembic (1.8) goes back on one of them
/// alone: findings/alembic_downgrade_leaves_the_other_branch.sh; which ones go is told by the look afterwards.
Taken alembicTakes(const QStringList &words, const AppliedMigrations &applied) {
  const CommandWords read(words, {u"-c"_s, u"--config"_s, u"-n"_s, u"--name"_s, u"-x"_s, u"--tag"_s});
  if (const qsizetype at = words.indexOf(u"downgrade"_s); at >= 0) {
    static const QRegularExpression steps(u"^-(\\d+)$"_s);
    if (const auto match = steps.match(words.value(at + 1)); match.hasMatch())
      return newestOf(applied.names(), match.captured(1).toLongLong());
  }
  const QString target = read.plain(1);
  if (read.plain(0) != u"downgrade" || target.isEmpty() || target.contains(QRegularExpression(u"[@:+-]"_s)))
    return refusedUndoing(tr("What alembic %1 takes back cannot be named").arg(words.join(u' ')),
                          tr("Name the revision that is to stay the last one."));
  return target == u"base" ? Taken(reversedNames(applied.names())) : behind(target, applied.names(), false);
}

/// What the tool takes back; none: the tool is not known.
std::optional<Taken> takenBy(const QStringList &tool, const AppliedMigrations &applied) {
  if (const auto words = behindTool(tool, {u"knex"_s}))
    return knexTakes(*words, applied);
  if (const auto words = behindTool(tool, {u"node-pg-migrate"_s}))
    return nodePgMigrateTakes(*words, applied);
  if (const auto words = behindTool(tool, {u"sequelize"_s, u"sequelize-cli"_s}))
    return sequelizeTakes(*words, applied);
  if (const auto words = behindTool(tool, {u"typeorm"_s, u"typeorm-ts-node-commonjs"_s, u"typeorm-ts-node-esm"_s}))
    return words->value(0) == u"migration:revert"
               ? newestOf(applied.names(), 1)
               : Taken(refusedUndoing(tr("TypeORM's %1 takes nothing back").arg(words->value(0))));
  if (const auto words = behindTool(tool, {u"dbmate"_s}))
    return words->contains(u"rollback"_s) || words->contains(u"down"_s)
               ? newestOf(byName(applied.names()), 1)
               : Taken(refusedUndoing(tr("dbmate takes nothing back by this")));
  if (const auto words = behindTool(tool, {u"sqitch"_s}))
    return sqitchTakes(*words, applied);
  if (const auto words = behindTool(tool, {u"alembic"_s}))
    return alembicTakes(*words, applied);
  if (behindTool(tool, {u"drizzle-kit"_s}))
    return refusedUndoing(tr("Drizzle takes no migration back"),
                          tr("Run the SQL that reverses it by a step of the kind \"sql\"."));
  if (const auto words = behindTool(tool, {u"rails"_s, u"rake"_s}))
    return railsTakes(*words, applied);
  if (const auto words = behindTool(tool, {u"dotnet"_s}))
    return efTakes(*words, applied);
  return {};
}

qsizetype stepsOfUndoing(const StepWords &step) {
  bool isNumber = false;
  const qsizetype count = step.text(u"steps"_s).toLongLong(&isNumber);
  return isNumber ? count : 0;
}

/// What the step itself says, for a tool that is not known.
Result<Undoing> undoingInWords(const StepWords &step, const AppliedMigrations &applied) {
  const QStringList names = applied.names();
  if (step.has(u"name"_s))
    return Undoing{.names = TRY(only(step.text(u"name"_s), names))};
  if (step.flag(u"all"_s))
    return Undoing{.names = reversedNames(names)};
  if (step.has(u"steps"_s))
    return Undoing{.names = TRY(newestOf(names, stepsOfUndoing(step))), .isSure = false};
  return refusedUndoing(tr("Which migrations this takes back cannot be told"),
                        tr("Give the step a name, a number of steps, or all."));
}

/// The tool's idea against the step's words.
QString contradiction(const StepWords &step, const QStringList &taken, const AppliedMigrations &applied, bool nameStays) {
  const QString would = tr("The command would take back %1").arg(taken.join(u", "_s));
  if (step.has(u"name"_s) && !nameStays && (taken.size() != 1 || !namesMigration(step.text(u"name"_s), taken.constFirst())))
    return tr("%1, and the step says %2").arg(would, step.text(u"name"_s));
  if (step.has(u"steps"_s) && taken.size() != stepsOfUndoing(step))
    return tr("%1, and the step says %2 of them").arg(would, step.text(u"steps"_s));
  if (step.flag(u"all"_s) && taken.size() != applied.applied.size())
    return tr("%1, and the step says all").arg(would);
  return {};
}

/// Prisma takes nothing back: it marks one that failed.
Result<Undoing> prismaMarks(const QStringList &words, const AppliedMigrations &applied) {
  const CommandWords read(words, {u"--rolled-back"_s, u"--schema"_s, u"--config"_s});
  const QString name = read.value({u"--rolled-back"_s});
  if (read.plain(0) != u"migrate" || read.plain(1) != u"resolve" || name.isEmpty())
    return refusedUndoing(tr("Prisma takes no migration back"),
                          tr("Run the SQL that reverses it by a step of the kind \"sql\"."));
  if (applied.failed.contains(name))
    return Undoing{.names = {name}, .isMark = true};
  return refusedUndoing(tr("%1 has not failed: Prisma marks only a failed one as rolled back (P3012)").arg(name),
                        tr("Reverse it by a step of the kind \"sql\" that also deletes its row in _prisma_migrations."));
}

/// Nothing that is to be taken back is applied.
QString settledBefore(const StepWords &step, const AppliedMigrations &applied, bool nameStays) {
  const QString name = step.text(u"name"_s);
  if (applied.isWhole && applied.applied.isEmpty())
    return tr("No migration is applied");
  if (!name.isEmpty() && !nameStays && listedMigration(name, applied.names()).isEmpty() &&
      !listedMigration(name, applied.pending).isEmpty())
    return tr("%1 is not applied").arg(name);
  return {};
}
}  // namespace

QStringList toolWords(const QStringList &argv, const QJsonObject &scripts) {
  static const QStringList managers{u"npm"_s, u"yarn"_s, u"pnpm"_s};
  static const QRegularExpression shell(u"[;&|<>$`\"'\\\\]"_s);
  if (!managers.contains(argv.value(0).section(u'/', -1)))
    return argv;
  const qsizetype verb = argv.value(1) == u"run" || argv.value(1) == u"run-script" ? 2 : 1;
  const QString script = scripts.value(argv.value(verb)).toString();
  if (script.isEmpty() || script.contains(shell))
    return {};
  QStringList rest = argv.mid(verb + 1);
  if (rest.value(0) == u"--")
    rest.removeFirst();
  return script.split(u' ', Qt::SkipEmptyParts) + rest;
}

Result<Undoing> undoingOf(const StepWords &step, const QStringList &argv, const QStringList &tool,
                          const AppliedMigrations &applied) {
  if (const QString mistake = argv.value(0) == u"npm" ? mistakeOfCommand(shellCommand(argv)) : QString(); !mistake.isEmpty())
    return refusedUndoing(mistake);
  if (step.has(u"steps"_s) && stepsOfUndoing(step) < 1)
    return refusedUndoing(tr("%1 is no number of migrations").arg(step.text(u"steps"_s)));
  if (const auto words = behindTool(tool, {u"prisma"_s}))
    return prismaMarks(*words, applied);
  const bool nameStays = behindTool(tool, {u"dotnet"_s, u"sqitch"_s, u"alembic"_s}).has_value();
  if (const QString settled = settledBefore(step, applied, nameStays); !settled.isEmpty())
    return Undoing{.settled = settled};
  if (!applied.isWhole)
    return refusedUndoing(tr("The status does not name the applied migrations"),
                          tr("Let the step read the table of history: table, host, database and user."));
  const auto taken = takenBy(tool, applied);
  if (!taken)
    return undoingInWords(step, applied);
  const QStringList names = TRY(*taken);
  if (names.isEmpty())
    return Undoing{.settled = tr("Nothing is to be taken back")};
  if (const QString other = contradiction(step, names, applied, nameStays); !other.isEmpty())
    return refusedUndoing(other);
  return Undoing{.names = names};
}

QStringList withoutFiles(const QStringList &names, const QStringList &files) {
  static const QRegularExpression stamp(u"\\d{10,}"_s);
  QStringList missing;
  for (const QString &name : names) {
    const QString time = stamp.match(name).captured();
    const bool isThere = std::ranges::any_of(files, [&](const QString &file) {
      return namesMigration(name, file) || (!time.isEmpty() && file.contains(time)) ||
             (file.startsWith(name + u'_') && name.toLongLong() > 0);
    });
    if (!isThere)
      missing << name;
  }
  return missing;
}

bool isIrreversible(const QString &source) {
  static const QRegularExpression none(
      u"\\bdown\\s*[:=]\\s*false\\b|raise\\s+ActiveRecord::IrreversibleMigration|\\bIrreversibleMigration\\b"_s);
  return source.contains(none);
}

bool saysIrreversible(const QString &output) {
  static const QRegularExpression says(
      u"has disabled down migration|IrreversibleMigration|IrreversibleError|is not reversible|irreversible migration"_s,
      QRegularExpression::CaseInsensitiveOption);
  return output.contains(says);
}

}  // namespace sternway::steps
