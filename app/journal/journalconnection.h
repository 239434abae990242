// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "journal/database.h"
#include "journal/journalfile.h"

#include <functional>

#include <QCoreApplication>

namespace sternway {

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
  Q_DECLARE_TR_FUNCTIONS(sternway::JournalConnection)
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

}  // namespace sternway
