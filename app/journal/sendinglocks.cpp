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
  for (const int descriptor : std::as_const(m_held))
    ::close(descriptor);  // the files stay: what was being sent is abandoned
}

QString SendingLocks::fileOf(const QString &messageId) const {
  return m_folder + u'/' + m_host + u'-' + safeName(messageId);
}

void SendingLocks::hold(const QString &messageId) {
  if (m_held.contains(messageId))
    return;
  QDir().mkpath(m_folder);
  const int descriptor = ::open(QFile::encodeName(fileOf(messageId)).constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
  if (descriptor < 0)
    return;
  if (lock(descriptor))
    m_held.insert(messageId, descriptor);
  else
    ::close(descriptor);
}

void SendingLocks::giveUp(const QString &messageId) {
  if (m_held.contains(messageId))  // else somebody else's
    release(messageId);
}

void SendingLocks::release(const QString &messageId) {
  QFile::remove(fileOf(messageId));
  if (m_held.contains(messageId))
    ::close(m_held.take(messageId));
}

bool SendingLocks::isAbandoned(const QString &messageId) const {
  if (m_held.contains(messageId))
    return false;
  const int descriptor = ::open(QFile::encodeName(fileOf(messageId)).constData(), O_RDONLY | O_CLOEXEC);
  if (descriptor < 0)
    return false;
  const bool isFree = lock(descriptor);
  ::close(descriptor);
  return isFree;
}

}  // namespace sternway::journal
