// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/commandmistakefamilies.h"

#include <QRegularExpression>

#include <algorithm>

namespace sternway {

using namespace Qt::StringLiterals;

namespace {
/// A script that psql reads goes on behind a statement that failed.
bool goesOn(const QStringList &words, const SimpleCommand &command) {
  static const QRegularExpression stops(u"^(?:-v|--set=|--variable=)?ON_ERROR_STOP(?:=(?:1|on|true|yes))?$"_s,
                                        QRegularExpression::CaseInsensitiveOption);
  static const QRegularExpression file(u"^(?:-[1aAbeEHlnqsStVwWxXz]*f.*|--file(?:=.*)?|<.*)$"_s);
  static const QStringList valued{u"-h"_s,     u"-U"_s,         u"-d"_s,       u"-p"_s,    u"-v"_s,
                                  u"--host"_s, u"--username"_s, u"--dbname"_s, u"--port"_s};
  bool reads = false;
  bool isAsked = false;
  for (qsizetype i = 0; i < words.size(); ++i) {
    const QString &word = words.at(i);
    const bool isValue = i > 0 && valued.contains(words.at(i - 1));
    if (word.contains(stops))
      return false;
    reads = reads || (!isValue && word.contains(file));
    isAsked = isAsked || word == u"-c" || word.startsWith(u"--command"_s) || word == u"-l";
  }
  return reads || (command.isFed && !isAsked);
}

bool marksRolledBack(const QStringList &words, const SimpleCommand &) {
  return words.mid(0, 2) == QStringList{u"migrate"_s, u"resolve"_s} &&
         std::ranges::any_of(words, [](const QString &word) { return word.startsWith(u"--rolled-back"_s); });
}

/// Where the database cannot be selected, redis-cli (7.0) runs the command in database 0 and ends with 0.
bool choosesADatabase(const QStringList &words, const SimpleCommand &) {
  const CommandWords read(words,
                          {u"-h"_s, u"-p"_s, u"-s"_s, u"-a"_s, u"-u"_s, u"-r"_s, u"-i"_s, u"-n"_s, u"--user"_s, u"--pass"_s});
  static const QStringList empties{u"FLUSHDB"_s, u"DEL"_s, u"UNLINK"_s};
  static const QRegularExpression address(u"^rediss?://.+/[1-9]\\d*$"_s);
  const auto chosen = std::ranges::find(words, u"-n"_s);
  const bool isChosen = chosen != words.cend() && std::next(chosen) != words.cend() && *std::next(chosen) != u"0";
  return empties.contains(read.plain(0).toUpper()) &&
         (isChosen || std::ranges::any_of(words, [](const QString &word) { return word.contains(address); }));
}

/// The whole database by SQLite (3.40), without its header: findings/sqlite_dump_forgets_the_schema_version.sh.
bool leavesOutTheHeader(const QStringList &words, const SimpleCommand &) {
  return words.contains(u".dump"_s);
}

/// Without a change to go back to Sqitch (1.3) takes all back: findings/sqitch_revert_takes_everything_back.sh. A bare name may
/// be that of a change.
bool takesAllBack(const QStringList &words, const SimpleCommand &) {
  const CommandWords read(words, {u"-C"_s,        u"--chdir"_s,     u"--engine"_s,   u"-t"_s,       u"--target"_s,
                                  u"-f"_s,        u"--plan-file"_s, u"--registry"_s, u"--client"_s, u"-d"_s,
                                  u"--db-name"_s, u"-u"_s,          u"--db-user"_s,  u"-h"_s,       u"--db-host"_s,
                                  u"-p"_s,        u"--db-port"_s,   u"-s"_s,         u"--set"_s,    u"--lock-timeout"_s});
  const QStringList names = read.plainFrom(1);
  return read.plain(0) == u"revert" && !read.has({u"--to"_s, u"--to-change"_s, u"-m"_s, u"--modified"_s, u"--strict"_s}) &&
         std::ranges::all_of(names, [](const QString &name) { return name.startsWith(u"db:"_s); });
}

/// migrate of npm (2.1): findings/node_migrate_down_takes_everything_back.sh. golang-migrate, which has the same name, names its
/// database and its files.
bool takesAllDown(const QStringList &words, const SimpleCommand &) {
  const CommandWords read(words,
                          {u"-f"_s, u"--state-file"_s, u"-s"_s, u"--store"_s, u"--migrations-dir"_s, u"-c"_s, u"--chdir"_s});
  return read.plain(0) == u"down" && read.plainCount() == 1 &&
         !read.has(
             {u"-path"_s, u"--path"_s, u"-source"_s, u"--source"_s, u"-database"_s, u"--database"_s, u"-all"_s, u"--all"_s});
}

bool hasOption(const QStringList &words, const QRegularExpression &option) {
  return std::ranges::any_of(words, [&option](const QString &word) { return word.contains(option); });
}

/// pg_restore (15): findings/pg_restore_of_one_table_brings_half_of_it_or_none.sh.
bool restoresATable(const QStringList &words, const SimpleCommand &) {
  static const QRegularExpression table(u"^(?:-[a-zA-Z0-9]*t.*|--table(?:=.*)?)$"_s);
  static const QRegularExpression part(u"^(?:-[a-zA-Z0-9]*a.*|--data-only|-l|--list)$"_s);
  return hasOption(words, table) && !hasOption(words, part);
}

/// pg_restore (15): findings/pg_restore_clean_doubles_the_rows.sh.
bool cleansAndGoesOn(const QStringList &words, const SimpleCommand &) {
  static const QRegularExpression clean(u"^(?:-[a-zA-Z0-9]*c|--clean)$"_s);
  static const QRegularExpression whole(u"^(?:-[a-zA-Z0-9]*[1eC]|--single-transaction|--exit-on-error|--create)$"_s);
  return hasOption(words, clean) && !hasOption(words, whole);
}

/// etcd (3.4; --bump-revision came with etcdutl 3.6): findings/etcd_watchers_hear_nothing_after_a_restore.sh.
bool givesRevisionsOutAgain(const QStringList &words, const SimpleCommand &) {
  const CommandWords read(words, {u"--endpoints"_s, u"--cacert"_s, u"--cert"_s, u"--key"_s, u"--data-dir"_s, u"--name"_s});
  static const QRegularExpression bumps(u"^--bump-revision"_s);
  return read.plain(0) == u"snapshot" && read.plain(1) == u"restore" && !hasOption(words, bumps);
}

/// restic (0.14): findings/restic_restores_the_latest_of_another_machine.sh.
bool takesTheLatestOfAll(const QStringList &words, const SimpleCommand &) {
  static const QRegularExpression host(u"^(?:-H.*|--host(?:=.*)?)$"_s);
  static const QRegularExpression path(u"^--path(?:=.*)?$"_s);
  return words.contains(u"restore"_s) && words.contains(u"latest"_s) && !(hasOption(words, host) && hasOption(words, path));
}

/// Django (3.2): findings/django_stops_halfway_back_in_another_app.sh.
bool takesOthersBack(const QStringList &words, const SimpleCommand &) {
  const CommandWords read(words, {u"--database"_s, u"--settings"_s, u"--pythonpath"_s, u"-v"_s, u"--verbosity"_s});
  static const QRegularExpression migration(u"^(?:zero|\\d{4}\\w*)$"_s);
  return read.plain(0) == u"migrate" && read.plain(2).contains(migration) && !read.has({u"--plan"_s, u"--fake"_s, u"--check"_s});
}
constexpr const char *djangoTakesOthers =
    QT_TRANSLATE_NOOP("sternway",
                      "Django first reverts what other apps have built on that migration, and stops halfway at one that cannot "
                      "be reverted: run the same command with --plan before, which names both");

/// MariaDB (10.11): findings/mariadb_flashback_brings_the_order_without_its_items.sh.
bool flashesBack(const QStringList &words, const SimpleCommand &) {
  return words.contains(u"--flashback"_s) || words.contains(u"-B"_s);
}

/// Liquibase (4.28): findings/liquibase_rollback_drops_the_view_that_was_there_before.sh.
bool dropsWhatWasChanged(const QStringList &words, const SimpleCommand &) {
  static const QStringList back{u"rollback"_s, u"rollbackCount"_s, u"rollback-count"_s, u"rollbackToDate"_s,
                                u"rollback-to-date"_s};
  return std::ranges::any_of(words, [](const QString &word) { return back.contains(word); });
}

constexpr const char *flashbackIsPartial =
    QT_TRANSLATE_NOOP("sternway",
                      "flashback brings back neither what a foreign key deleted nor a dropped table, and ends with 0: compare "
                      "with a backup that is restored beside");

constexpr std::array databaseTable{
    CommandMistake{"mariadb-binlog", flashesBack, nullptr, flashbackIsPartial},
    CommandMistake{"mysqlbinlog", flashesBack, nullptr, flashbackIsPartial},
    CommandMistake{"liquibase", dropsWhatWasChanged, "\\brollback-?(?:count-?|to-?date-?)?sql\\b",
                   QT_TRANSLATE_NOOP("sternway",
                                     "Liquibase drops the views and procedures that the release has changed in place "
                                     "(runOnChange): read rollback-sql before, and run update with the older files afterwards")},
    CommandMistake{"manage.py", takesOthersBack, "\\bmigrate\\b[^\\n]*--plan", djangoTakesOthers},
    CommandMistake{"django-admin", takesOthersBack, "\\bmigrate\\b[^\\n]*--plan", djangoTakesOthers},
    CommandMistake{"psql", goesOn, nullptr,
                   QT_TRANSLATE_NOOP("sternway",
                                     "psql goes on behind a statement that failed, and ends with 0: add -v ON_ERROR_STOP=1, "
                                     "and -1 for all or nothing")},
    CommandMistake{"prisma", marksRolledBack, nullptr,
                   QT_TRANSLATE_NOOP("sternway",
                                     "Prisma takes --rolled-back only for a migration that failed, and refuses it for one "
                                     "that had succeeded: delete that one's row in _prisma_migrations together with the SQL "
                                     "that takes it back")},
    CommandMistake{"redis-cli", choosesADatabase, nullptr,
                   QT_TRANSLATE_NOOP("sternway",
                                     "where redis-cli cannot select this database it goes on in database 0, and ends with 0: let "
                                     "SELECT answer OK before, or delete keys by their names")},
    CommandMistake{"sqlite3", leavesOutTheHeader, "user_version|\\.dump['\"]?\\s*\\|\\s*(?:grep|head|less|wc)\\b",
                   QT_TRANSLATE_NOOP("sternway",
                                     "sqlite3 .dump leaves out user_version, where programs keep the number of their last "
                                     "migration: use .backup, or write it down and set it after the restore")},
    CommandMistake{"sqitch", takesAllBack, nullptr,
                   QT_TRANSLATE_NOOP("sternway",
                                     "without --to, Sqitch takes back every change since the first, and where nobody can "
                                     "answer its question, the answer is yes: add --to, such as --to @HEAD^")},
    CommandMistake{"migrate", takesAllDown, nullptr,
                   QT_TRANSLATE_NOOP("sternway",
                                     "without a name, migrate down takes every migration back that was ever run: name the "
                                     "oldest one of the release")},
    CommandMistake{
        "pg_restore", restoresATable, nullptr,
        QT_TRANSLATE_NOOP("sternway",
                          "pg_restore -t brings the rows of a table without its keys, indexes and triggers, and nothing "
                          "at all of a name with its schema: restore the dump into a new database, and pg_dump -t from "
                          "there")},
    CommandMistake{"pg_restore", cleansAndGoesOn, nullptr,
                   QT_TRANSLATE_NOOP("sternway",
                                     "pg_restore --clean goes on where a table cannot be dropped, and puts the dump's rows in on "
                                     "top: add -1, or restore into a new database")},
    CommandMistake{"etcdctl", givesRevisionsOutAgain, nullptr,
                   QT_TRANSLATE_NOOP("sternway",
                                     "a restored etcd gives its revisions out again, and who watches it hears nothing: start its "
                                     "clients anew, or use etcdutl with --bump-revision")},
    CommandMistake{"restic", takesTheLatestOfAll, nullptr,
                   QT_TRANSLATE_NOOP("sternway",
                                     "latest is the newest snapshot of all machines and folders: add --host and --path, or give "
                                     "its id")},
};
}  // namespace

std::span<const CommandMistake> databaseMistakes() {
  return databaseTable;
}

}  // namespace sternway
