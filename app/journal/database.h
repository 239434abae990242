// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QPair>
#include <QSqlError>
#include <QSqlQuery>
#include <QVariantList>

#include <functional>

namespace sternway::journal {

/// Makes the folder (mode 0700) and an empty file (0600) where they are missing; a file that others could read is closed to them.
[[nodiscard]] Result<Done> prepareJournalFile(const QString &file);

/// Renames a damaged file to FILE.damaged-YYYYMMDD-HHMMSS, its -wal and -shm with it, so that nothing of it is overwritten.
/// \return the new name.
[[nodiscard]] Result<QString> setAside(const QString &file, const QDateTime &now);

/// Device and inode: tells whether a path still leads to the file that was opened. {0, 0}: there is none.
using FileIdentity = QPair<quint64, quint64>;
[[nodiscard]] FileIdentity fileIdentity(const QString &file);

/// Why the file on disk cannot be a sound journal even before a database opens it; empty: nothing to say.
[[nodiscard]] QString visibleDamage(const QString &file);

/// The one connection to the journal's database, and all that is particular to SQLite about it: how it is opened, how a
/// writing transaction begins, what the error codes mean. Used on one thread, the one that opened it.
class Database final {
  Q_DECLARE_TR_FUNCTIONS(sternway::journal::Database)
public:
  explicit Database(QString file);
  ~Database();
  Database(const Database &) = delete;
  Database &operator=(const Database &) = delete;

  enum class Access { Read, ReadWrite };
  /// Opens the file, which must exist; settles nothing yet that would write to it.
  [[nodiscard]] Result<Done> open(Access access = Access::ReadWrite);
  /// An Error: it is a database of something else. One without any table is a journal to be.
  [[nodiscard]] Result<Done> isJournal();
  /// WAL, synchronous=FULL (a commit is on the disk before it is reported), foreign keys, the application's id.
  [[nodiscard]] Result<Done> configure();
  void close();
  [[nodiscard]] bool isOpen() const { return !m_connection.isEmpty(); }
  [[nodiscard]] const QString &file() const { return m_file; }
  /// The part of a file's name that says for which database it is: "sqlite".
  [[nodiscard]] static QString dialect();

  /// Takes the write lock at once (BEGIN IMMEDIATE), so what is read inside cannot change before the commit.
  [[nodiscard]] Result<Done> beginWrite();
  /// One consistent view for several reads.
  [[nodiscard]] Result<Done> beginRead();
  [[nodiscard]] Result<Done> commit();
  void rollback();

  /// Runs one statement with bound values ("?").
  [[nodiscard]] Result<QSqlQuery> run(const QString &sql, const QVariantList &values = {});
  /// The first column of the first row; an invalid QVariant where there is no row.
  [[nodiscard]] Result<QVariant> value(const QString &sql, const QVariantList &values = {});
  [[nodiscard]] Result<bool> hasTable(const QString &name);
  /// What quick_check finds; empty: nothing. Damage is told in words, every other trouble is an Error.
  [[nodiscard]] Result<QString> damage();

private:
  [[nodiscard]] Result<bool> isMarked();

  QString m_file;
  QString m_connection;
};

/// The result code of SQLite without its extension; 0: none.
[[nodiscard]] int sqliteCode(const QSqlError &error);
/// True for the codes that mean a damaged file or none of SQLite's: CORRUPT, NOTADB.
[[nodiscard]] bool meansDamage(int code);
/// An ErrorKind::Storage that says what happened to \a file and what to do. \a text is the database's own.
[[nodiscard]] Error storageError(int code, const QString &file, const QString &text);

struct JournalSettings {
  QString file;  ///< absolute; its folder is made when it is missing
  QString user;  ///< who holds the leases of this process: login name, host, and a random text for each run of the program
  QString host;
  QString instance;
  /// The file is read as it is: not made, not set aside when it is damaged, not brought to the newest schema; whatever would be
  /// needed of that, and every writing call, is ErrorKind::Storage.
  bool readOnly = false;
};

/// The journal's database, opened, checked and migrated when it is first needed and again after a failure, and its transactions.
/// On the journal's thread.
class JournalConnection final {
  Q_DECLARE_TR_FUNCTIONS(sternway::journal::JournalConnection)
public:
  /// \a notify: what the user should be told once, for example that a damaged file was set aside.
  JournalConnection(JournalSettings settings, std::function<void(const QString &)> notify);

  /// Runs \a body, which returns a Result, in one transaction; an Error rolls it back. \a now is the time of the call.
  template <typename Body>
  [[nodiscard]] std::invoke_result_t<Body> writing(const QDateTime &now, Body body) {
    TRY(ensureOpen(now));
    TRY(m_database.beginWrite());
    auto result = body();
    if (!result) {
      m_database.rollback();
      return result;
    }
    if (const auto committed = m_database.commit(); !committed) {
      m_database.rollback();
      return fail(committed.error());
    }
    return result;
  }
  /// The same with one consistent view for several reads.
  template <typename Body>
  [[nodiscard]] std::invoke_result_t<Body> reading(const QDateTime &now, Body body) {
    TRY(ensureOpen(now));
    TRY(m_database.beginRead());
    auto result = body();
    m_database.rollback();  // nothing was written
    return result;
  }

  [[nodiscard]] Database &database() { return m_database; }
  [[nodiscard]] const JournalSettings &settings() const { return m_settings; }

private:
  [[nodiscard]] Result<Done> ensureOpen(const QDateTime &now);
  [[nodiscard]] Result<Done> openForWriting(const QDateTime &now);
  [[nodiscard]] Result<Done> openForReading();
  [[nodiscard]] Result<Done> openLocked(const QDateTime &now);
  [[nodiscard]] Result<Done> beginAnew(const QString &notice, const QDateTime &now);

  JournalSettings m_settings;
  std::function<void(const QString &)> m_notify;
  Database m_database;
  FileIdentity m_identity;
};

}  // namespace sternway::journal
