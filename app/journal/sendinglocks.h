// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QString>

namespace sternway::journal {

/// Locks of the operating system for the messages that this process is sending, so that others on this computer see at once when
/// it has died: the system gives a lock back with its process, however that ends, and to nobody else. They are a hint only. Of
/// a message of another computer, or without a lock, nothing is known; and whoever takes a message over still has to be the first
/// to write that into the journal. Files FOLDER/HOST-MESSAGE. On the journal's thread.
class SendingLocks final {
public:
  SendingLocks(QString folder, const QString &host);
  ~SendingLocks();
  Q_DISABLE_COPY_MOVE(SendingLocks)

  /// Before the journal says that the message is being sent. Where it cannot be locked, others wait for the time that is set.
  void hold(const QString &messageId);
  /// It is not being sent after all.
  void giveUp(const QString &messageId);
  /// After the journal says what has become of it, whoever was sending it.
  void release(const QString &messageId);
  /// Its sender was on this computer and is gone.
  [[nodiscard]] bool isAbandoned(const QString &messageId) const;

private:
  [[nodiscard]] QString fileOf(const QString &messageId) const;

  QString m_folder;
  QString m_host;
  QHash<QString, int> m_held;  ///< descriptors, by message
};

}  // namespace sternway::journal
