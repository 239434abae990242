// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/journalconnection.h"

#include "journal/migrations.h"

#include <QLockFile>

namespace sternway {

using namespace Qt::StringLiterals;

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

}  // namespace sternway
