// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/database.h"

#include <QSqlDatabase>
#include <QUuid>

#include "core/text.h"

namespace sternway {

using namespace Qt::StringLiterals;

namespace {
// sqlite.org/rescode.html
constexpr int codeBusy = 5;
constexpr int codeLocked = 6;
constexpr int codeReadOnly = 8;
constexpr int codeIo = 10;
constexpr int codeCorrupt = 11;
constexpr int codeFull = 13;
constexpr int codeCannotOpen = 14;
constexpr int codeNotADatabase = 26;

/// "SWJ1": tells a journal from other databases (sqlite.org/pragma.html#pragma_application_id).
constexpr int applicationId = 0x53574a31;

struct Words {
  QString message;
  QString advice;
};

Words wordsFor(int code) {
  switch (code) {
    case codeBusy:
    case codeLocked:
      return {tr("The journal %1 is locked by another process"),
              tr("Try again. If it stays so, see which program holds the file open.")};
    case codeReadOnly:
      return {tr("The journal %1 cannot be written: it or its folder is read-only"),
              tr("Make the folder writable, or choose another one with STERNWAY_DATA_DIR.")};
    case codeFull:
      return {tr("The journal %1 cannot be written: the disk is full"),
              tr("Free some space. Nothing is done in the cluster that cannot be recorded first.")};
    case codeCannotOpen:
      return {tr("The journal %1 cannot be opened"),
              tr("Check that you may read and write it and its folder, or choose another folder with STERNWAY_DATA_DIR.")};
    case codeCorrupt:
    case codeNotADatabase:
      return {tr("The journal %1 is damaged"), tr("Start Sternway again: it sets the file aside and begins a new one.")};
    case codeIo:
      return {tr("The journal %1 cannot be read or written: the disk reports an error"),
              tr("Check the disk and its free space.")};
    default: return {tr("The journal %1 refused the request"), {}};
  }
}
}  // namespace

int sqliteCode(const QSqlError &error) {
  return error.nativeErrorCode().toInt() & 0xff;
}

bool meansDamage(int code) {
  return code == codeCorrupt || code == codeNotADatabase;
}

Error storageError(int code, const QString &file, const QString &text) {
  const Words words = wordsFor(code);
  const QString detail = words.advice.isEmpty() ? text : text.isEmpty() ? words.advice : words.advice + u" ("_s + text + u')';
  return fail(ErrorKind::Storage, words.message.arg(file), detail).value();
}

Database::Database(QString file) : m_file(std::move(file)) {}

Database::~Database() {
  close();
}

QString Database::dialect() {
  return u"sqlite"_s;
}

Result<Done> Database::open(Access access) {
  close();
  m_connection = u"journal-"_s + QUuid::createUuid().toString(QUuid::WithoutBraces);
  auto database = QSqlDatabase::addDatabase(u"QSQLITE"_s, m_connection);
  if (!database.isValid()) {
    close();
    return fail(ErrorKind::Storage, tr("Qt's SQLite driver is missing"), tr("Install the package libqt6sql6-sqlite."));
  }
  database.setDatabaseName(m_file);
  const QString readOnly = access == Access::Read ? u";QSQLITE_OPEN_READONLY"_s : QString();
  database.setConnectOptions(u"QSQLITE_BUSY_TIMEOUT=10000"_s + readOnly);
  if (database.open())
    return Done{};
  const QSqlError error = database.lastError();
  database = {};
  close();
  return fail(storageError(sqliteCode(error), m_file, error.databaseText()));
}

Result<bool> Database::isMarked() {
  return value(u"PRAGMA application_id"_s).map([](const QVariant &id) { return id.toInt() == applicationId; });
}

Result<Done> Database::isJournal() {
  const auto marked = TRY(isMarked());
  const auto tables = TRY(value(u"SELECT COUNT(*) FROM sqlite_master"_s));
  if (!marked && tables.toInt() > 0)
    return fail(ErrorKind::Storage, tr("%1 is a database, but not a journal of Sternway").arg(m_file),
                tr("It was left alone. Move it away, or choose another folder with STERNWAY_DATA_DIR."));
  return Done{};
}

Result<Done> Database::configure() {
  TRY(isJournal());
  const auto marked = TRY(isMarked());
  QStringList pragmas{u"journal_mode=WAL"_s, u"synchronous=FULL"_s, u"foreign_keys=ON"_s, u"recursive_triggers=ON"_s};
  if (!marked)
    pragmas.append(u"application_id=%1"_s.arg(applicationId));
  for (const QString &pragma : std::as_const(pragmas))
    TRY(run(u"PRAGMA "_s + pragma));
  return Done{};
}

void Database::close() {
  if (m_connection.isEmpty())
    return;
  QSqlDatabase::removeDatabase(std::exchange(m_connection, {}));
}

Result<Done> Database::beginWrite() {
  return run(u"BEGIN IMMEDIATE"_s).map([](const QSqlQuery &) { return Done{}; });
}

Result<Done> Database::beginRead() {
  return run(u"BEGIN"_s).map([](const QSqlQuery &) { return Done{}; });
}

Result<Done> Database::commit() {
  return run(u"COMMIT"_s).map([](const QSqlQuery &) { return Done{}; });
}

void Database::rollback() {
  // SQLite may have rolled back by itself (disk full, I/O error); then there is nothing to do and nothing to say.
  (void)run(u"ROLLBACK"_s);
}

Result<QSqlQuery> Database::run(const QString &sql, const QVariantList &values) {
  QSqlQuery query(QSqlDatabase::database(m_connection, false));
  query.setForwardOnly(true);
  bool done = query.prepare(sql);
  for (const QVariant &bound : values)
    query.addBindValue(bound);
  done = done && query.exec();
  if (done)
    return query;
  const QSqlError error = query.lastError();
  return fail(storageError(sqliteCode(error), m_file, error.databaseText()));
}

Result<QVariant> Database::value(const QString &sql, const QVariantList &values) {
  auto query = TRY(run(sql, values));
  return query.next() ? query.value(0) : QVariant();
}

Result<bool> Database::hasTable(const QString &name) {
  return value(u"SELECT COUNT(*) FROM sqlite_master WHERE type = 'table' AND name = ?"_s, {name}).map([](const QVariant &count) {
    return count.toInt() > 0;
  });
}

Result<QString> Database::damage() {
  QSqlQuery query(QSqlDatabase::database(m_connection, false));
  if (!query.exec(u"PRAGMA quick_check(3)"_s)) {
    const QSqlError error = query.lastError();
    if (meansDamage(sqliteCode(error)))
      return error.databaseText();
    return fail(storageError(sqliteCode(error), m_file, error.databaseText()));
  }
  QStringList problems;
  while (query.next())
    if (const QString line = query.value(0).toString(); line != "ok"_L1)
      problems.append(line);
  if (meansDamage(sqliteCode(query.lastError())))
    problems.append(query.lastError().databaseText());
  return problems.join(u"; "_s);
}

}  // namespace sternway
