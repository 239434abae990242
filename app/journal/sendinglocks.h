// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal.h"

#include <QHash>
#include <QString>

namespace sternway::journal {

/// Locks of the operating system for the messages that this process is sending, so that others on this computer see at once when
/// it has died: the system gives a lock back with its process, however that ends, and to nobody else. They are a hint only. Of
/// a message of another computer, or without a lock, nothing is known; and whoever takes a message over still has to be the first
/// to write that into the journal. A file for each attempt, so that what an earlier one has left says nothing of a later one. On
/// the journal's thread.
class SendingLocks final {
public:
  SendingLocks(QString folder, const QString &host);
  ~SendingLocks();
  Q_DISABLE_COPY_MOVE(SendingLocks)

  /// Before the journal says that it is being sent: \a message as it will be there. Where it cannot be locked, others wait until
  /// its time has come. \return whether it is locked now and was not before.
  bool hold(const OutboxMessage &message);
  /// After the journal says what has become of it, whoever was sending it.
  void release(const QString &messageId);
  /// Somebody else has taken it over: what this process holds says nothing any more. \return whether it held a lock.
  bool letGo(const QString &messageId);
  /// Its sender was on this computer and is gone.
  [[nodiscard]] bool isAbandoned(const OutboxMessage &message) const;

private:
  struct Lock {
    int descriptor = -1;
    QString file;
  };
  [[nodiscard]] QString prefixOf(const QString &messageId) const;
  [[nodiscard]] QString fileOf(const OutboxMessage &message) const;

  QString m_folder;
  QString m_host;
  QHash<QString, Lock> m_held;  ///< by message
};

}  // namespace sternway::journal
