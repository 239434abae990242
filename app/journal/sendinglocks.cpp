// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/sendinglocks.h"

#include <QDir>
#include <QFile>

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

namespace sternway::journal {

namespace {
QString safeName(const QString &text) {
  return QString::fromLatin1(text.toUtf8().toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
}

bool lock(int descriptor) {
  return ::flock(descriptor, LOCK_EX | LOCK_NB) == 0;
}
}  // namespace

SendingLocks::SendingLocks(QString folder, const QString &host) : m_folder(std::move(folder)), m_host(safeName(host)) {}

SendingLocks::~SendingLocks() {
  for (const Lock &each : std::as_const(m_held))
    ::close(each.descriptor);  // the files stay: what was being sent is abandoned
}

QString SendingLocks::prefixOf(const QString &messageId) const {
  return m_host + u'.' + safeName(messageId) + u'.';
}

QString SendingLocks::fileOf(const OutboxMessage &message) const {
  return m_folder + u'/' + prefixOf(message.id) + QString::number(message.attempts) + u'.' +
         QString::number(message.retryAt.isValid() ? message.retryAt.toMSecsSinceEpoch() : 0);
}

bool SendingLocks::hold(const OutboxMessage &message) {
  if (m_held.contains(message.id))
    return false;
  QDir().mkpath(m_folder);
  const QString file = fileOf(message);
  const int descriptor = ::open(QFile::encodeName(file).constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
  if (descriptor < 0)
    return false;
  const bool isLocked = lock(descriptor);
  if (isLocked)
    m_held.insert(message.id, {descriptor, file});
  else
    ::close(descriptor);
  return isLocked;
}

bool SendingLocks::letGo(const QString &messageId) {
  const Lock held = m_held.take(messageId);
  if (held.descriptor < 0)
    return false;
  QFile::remove(held.file);
  ::close(held.descriptor);
  return true;
}

void SendingLocks::release(const QString &messageId) {
  if (letGo(messageId))
    return;
  QDir folder(m_folder);
  const QStringList left = folder.entryList({prefixOf(messageId) + u'*'}, QDir::Files);
  for (const QString &file : left)
    folder.remove(file);
}

bool SendingLocks::isAbandoned(const OutboxMessage &message) const {
  if (m_held.contains(message.id))
    return false;
  const int descriptor = ::open(QFile::encodeName(fileOf(message)).constData(), O_RDONLY | O_CLOEXEC);
  if (descriptor < 0)
    return false;
  const bool isFree = lock(descriptor);
  ::close(descriptor);
  return isFree;
}

}  // namespace sternway::journal
