// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QCoreApplication>
#include <QSqlError>
#include <QSqlQuery>
#include <QVariantList>

namespace sternway {

/// The one connection to the journal's database, and all that is particular to SQLite about it: how it is opened, how a
/// writing transaction begins, what the error codes mean. Used on one thread, the one that opened it.
class Database final {
  Q_DECLARE_TR_FUNCTIONS(sternway::Database)
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

}  // namespace sternway
