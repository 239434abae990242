// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/migrations.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QRegularExpression>

#include <map>

// Resources of a static library must be asked for by name, or the linker leaves them out; not allowed within a namespace.
static void initializeResources() {
  Q_INIT_RESOURCE(journalsql);
}

namespace sternway::journal {

using namespace Qt::StringLiterals;

namespace {
const QString folder = u":/sql"_s;

/// "001_journal" by its number.
std::map<int, QString> migrationNames() {
  initializeResources();
  static const QRegularExpression pattern(u"^(\\d{3})_[a-z0-9_]+\\.sql$"_s);
  std::map<int, QString> names;
  const QStringList files = QDir(folder).entryList({u"*.sql"_s}, QDir::Files);
  for (const QString &file : files)
    if (const auto match = pattern.match(file); match.hasMatch())
      names.emplace(match.captured(1).toInt(), file.chopped(4));
  return names;
}

/// A statement ends with a semicolon before an empty line (a trigger's body has semicolons of its own).
QStringList statementsOf(const QString &name) {
  QFile file(folder + u'/' + name + u".sql"_s);
  if (!file.open(QIODevice::ReadOnly))
    return {};
  static const QRegularExpression separator(u";\\s*(?:\\n\\s*\\n|$)"_s);
  QStringList statements;
  const QStringList parts = QString::fromUtf8(file.readAll()).split(separator, Qt::SkipEmptyParts);
  for (const QString &part : parts)
    if (!part.trimmed().isEmpty())
      statements.append(part);
  return statements;
}

Result<Done> apply(Database &database, int number, const QString &name, const QDateTime &now) {
  const QStringList statements = statementsOf(name) + statementsOf(name + u'.' + Database::dialect());
  for (const QString &statement : statements)
    TRY(database.run(statement));
  return database
      .run(u"INSERT INTO migrations (number, name, applied_at, version) VALUES (?, ?, ?, ?)"_s,
           {number, name, now.toUTC().toString(Qt::ISODateWithMs), QStringLiteral(STERNWAY_VERSION)})
      .map([](const QSqlQuery &) { return Done{}; });
}

Result<Done> refuseNewer(Database &database) {
  auto query = TRY(database.run(u"SELECT number, version FROM migrations ORDER BY number DESC"_s));
  if (!query.next() || query.value(0).toInt() <= newestSchema())
    return Done{};
  const QString version = query.value(1).toString();
  return fail(ErrorKind::Storage,
              QCoreApplication::translate("Journal",
                                          "The journal %1 was written by Sternway %2 (schema %3); this is Sternway %4, "
                                          "which knows schema %5")
                  .arg(database.file(), version, query.value(0).toString(), QStringLiteral(STERNWAY_VERSION))
                  .arg(newestSchema()),
              QCoreApplication::translate("Journal",
                                          "Nothing was changed. Use Sternway %1 or newer, or choose another folder with "
                                          "STERNWAY_DATA_DIR to begin a new journal.")
                  .arg(version));
}

Result<Done> migrateInside(Database &database, const QDateTime &now) {
  TRY(database.run(
      u"CREATE TABLE IF NOT EXISTS migrations (number INTEGER PRIMARY KEY, name TEXT NOT NULL, applied_at TEXT NOT NULL, "
      "version TEXT NOT NULL)"_s));
  const auto done = TRY(database.value(u"SELECT MAX(number) FROM migrations"_s));
  for (const auto &[number, name] : migrationNames())
    if (number > done.toInt())
      TRY(apply(database, number, name, now));
  return Done{};
}
}  // namespace

Result<Done> requireNewest(Database &database) {
  const auto known = TRY(database.hasTable(u"migrations"_s));
  if (known)
    TRY(refuseNewer(database));
  const auto done = TRY(known ? database.value(u"SELECT MAX(number) FROM migrations"_s) : QVariant(0));
  const auto superseded = TRY(isOfBeforeTheSchema(database));
  if (done.toInt() == newestSchema() && !superseded)
    return Done{};
  return fail(ErrorKind::Storage,
              QCoreApplication::translate("Journal", "The journal %1 was written by an older Sternway").arg(database.file()),
              QCoreApplication::translate("Journal", "\"sternway incidents\" brings it up to date."));
}

Result<bool> isOfBeforeTheSchema(Database &database) {
  const auto known = database.hasTable(u"migrations"_s);
  if (!known || !*known)
    return known;
  return database.value(u"SELECT COUNT(*) FROM migrations WHERE name = '001_journal'"_s).map([](const QVariant &count) {
    return count.toInt() > 0;
  });
}

int newestSchema() {
  const auto names = migrationNames();
  return names.empty() ? 0 : names.rbegin()->first;
}

Result<Done> migrate(Database &database, const QDateTime &now) {
  const auto known = TRY(database.hasTable(u"migrations"_s));
  if (known) {
    TRY(refuseNewer(database));
    const auto done = database.value(u"SELECT MAX(number) FROM migrations"_s);
    if (done && done->toInt() == newestSchema())
      return Done{};  // nothing to do, and no need to wait for the write lock
  }
  TRY(database.beginWrite());
  if (auto migrated = migrateInside(database, now); !migrated) {
    database.rollback();
    return migrated;
  }
  return database.commit();
}

}  // namespace sternway::journal
