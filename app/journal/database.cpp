// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/database.h"

#include "core/format.h"
#include "journal/migrations.h"

#include <sys/stat.h>

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLockFile>
#include <QSqlDatabase>
#include <QUuid>

namespace sternway::journal {

using namespace Qt::StringLiterals;

namespace {
constexpr auto ownerFile = QFile::ReadOwner | QFile::WriteOwner;
constexpr auto ownerFolder = ownerFile | QFile::ExeOwner;
constexpr auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;

Result<Done> makeFolder(const QString &path) {
  const QFileInfo folder(path);
  if (folder.isDir())
    return Done{};
  const QFileInfo parent(folder.path());
  if (QDir().mkpath(parent.filePath()) && QDir().mkdir(path, ownerFolder))
    return Done{};
  if (QFileInfo(path).isDir())  // another process was quicker
    return Done{};
  return fail(ErrorKind::Storage, tr("The folder %1 for the journal cannot be made").arg(path),
              tr("Check that you may write there, or choose another folder with STERNWAY_DATA_DIR."));
}
}  // namespace

Result<Done> prepareJournalFile(const QString &file) {
  TRY(makeFolder(QFileInfo(file).absolutePath()));
  if (QFileInfo::exists(file)) {
    if ((QFile::permissions(file) & others) != 0)
      QFile::setPermissions(file, ownerFile);
    return Done{};
  }
  QFile created(file);
  if (created.open(QIODevice::ReadWrite | QIODevice::Append, ownerFile))
    return Done{};
  return fail(ErrorKind::Storage, tr("The journal %1 cannot be made: %2").arg(file, created.errorString()),
              tr("Check that you may write there, or choose another folder with STERNWAY_DATA_DIR."));
}

Result<QString> setAside(const QString &file, const QDateTime &now) {
  const QString stem = file + u".damaged-"_s + now.toUTC().toString(u"yyyyMMdd-HHmmss"_s);
  QString target = stem;
  for (int number = 2; QFileInfo::exists(target); ++number)
    target = stem + u'-' + QString::number(number);
  for (const QString &suffix : {u"-wal"_s, u"-shm"_s, QString()})
    if (QFileInfo::exists(file + suffix) && !QFile::rename(file + suffix, target + suffix))
      return fail(ErrorKind::Storage, tr("The journal %1 is damaged, and it cannot be renamed to %2").arg(file, target),
                  tr("Nothing was overwritten. Move the file away, or choose another folder with STERNWAY_DATA_DIR."));
  return target;
}

FileIdentity fileIdentity(const QString &file) {
  struct stat status {};
  if (::stat(QFile::encodeName(file).constData(), &status) != 0)
    return {0, 0};
  return {status.st_dev, status.st_ino};
}

QString visibleDamage(const QString &file) {
  // SQLite takes a file without one whole page for a new database: it writes over it, and deletes the log beside it.
  constexpr qint64 smallestPage = 512;
  const qint64 size = QFileInfo(file).size();
  if (size > 0 && size < smallestPage)
    return tr("the file is too short for a database");
  if (size == 0 && QFileInfo(file + u"-wal"_s).size() > 0)
    return tr("the file is empty, but its log is not");
  return {};
}

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

namespace {
constexpr int openTimeoutMs = 30'000;
}

JournalConnection::JournalConnection(JournalSettings settings, std::function<void(const QString &)> notify)
    : m_settings(std::move(settings)), m_notify(std::move(notify)), m_database(m_settings.file) {}

Result<Done> JournalConnection::ensureOpen(const QDateTime &now) {
  if (m_database.isOpen()) {
    if (fileIdentity(m_settings.file) == m_identity)
      return Done{};
    // What is written to a file that nobody can find is lost.
    m_notify(tr("The journal %1 was removed or replaced by another program; it is opened anew.").arg(m_settings.file));
    m_database.close();
  }
  auto opened = m_settings.readOnly ? openForReading() : openForWriting(now);
  if (opened)
    m_identity = fileIdentity(m_settings.file);
  else
    m_database.close();
  return opened;
}

Result<Done> JournalConnection::openForReading() {
  TRY(m_database.open(Database::Access::Read));
  TRY(m_database.isJournal());
  return requireNewest(m_database);
}

Result<Done> JournalConnection::openForWriting(const QDateTime &now) {
  TRY(prepareJournalFile(m_settings.file));
  QLockFile lock(m_settings.file + u".lock"_s);  // so that two processes do not both set aside or make a file
  lock.setStaleLockTime(0);
  if (!lock.tryLock(openTimeoutMs)) {
    if (lock.error() == QLockFile::LockFailedError)
      return fail(ErrorKind::Storage, tr("The journal %1 is being opened by another process for too long").arg(m_settings.file),
                  tr("If no Sternway is running, delete %1.lock and try again.").arg(m_settings.file));
    return fail(ErrorKind::Storage, tr("The folder of the journal %1 cannot be written").arg(m_settings.file),
                tr("Make the folder writable and see that the disk is not full, or choose another folder with "
                   "STERNWAY_DATA_DIR."));
  }
  return openLocked(now);
}

Result<Done> JournalConnection::openLocked(const QDateTime &now) {
  QString damage = visibleDamage(m_settings.file);
  if (damage.isEmpty()) {
    TRY(m_database.open());
    damage = TRY(m_database.damage());
  }
  if (!damage.isEmpty()) {
    TRY(beginAnew(tr("The journal was damaged (%1). It was set aside as %2, and a new one was begun.").arg(damage), now));
  } else if (const auto old = isOfBeforeTheSchema(m_database); !old) {
    return fail(old.error());
  } else if (*old) {
    TRY(beginAnew(tr("The journal was written by a version of Sternway from before its first release. It was set "
                     "aside as %1, and a new one was begun."),
                  now));
  }
  TRY(m_database.configure());
  return migrate(m_database, now);
}

/// \a notice: with the new name of the old file as %1 or %2.
Result<Done> JournalConnection::beginAnew(const QString &notice, const QDateTime &now) {
  m_database.close();
  const auto aside = TRY(setAside(m_settings.file, now));
  m_notify(notice.arg(aside));
  TRY(prepareJournalFile(m_settings.file));
  return m_database.open();
}

}  // namespace sternway::journal
