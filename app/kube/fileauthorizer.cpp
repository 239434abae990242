// SPDX-License-Identifier: GPL-3.0-or-later
#include "kube/fileauthorizer.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

namespace sternway {

using namespace Qt::StringLiterals;

namespace {
constexpr qint64 maximumTokenFile = qint64(1024) * 1024;
}

void FileAuthorizer::WatchedFile::refresh() {
  const QFileInfo info(path);
  if (path.isEmpty() || !info.exists() || (info.lastModified() == modified && info.size() == size))
    return;
  QFile file(path);
  if (!file.open(QIODevice::ReadOnly))
    return;
  const QByteArray now = file.read(maximumTokenFile);
  if (now.isEmpty())
    return;  // it is being written
  content = now;
  modified = info.lastModified();
  size = info.size();
}

FileAuthorizer::FileAuthorizer(CredentialSettings settings)
    : m_settings(std::move(settings)),
      m_certificate{m_settings.certificateFile},
      m_key{m_settings.keyFile},
      m_token(m_settings.token.toUtf8()) {}

Call<Authorization> *FileAuthorizer::authorize(QObject *context) {
  return Call<Authorization>::finished(context, current());
}

Result<Authorization> FileAuthorizer::current() {
  Authorization out;
  if (!m_settings.tokenFile.isEmpty()) {
    QFile file(m_settings.tokenFile);
    const QByteArray token = file.open(QIODevice::ReadOnly) ? file.read(maximumTokenFile).trimmed() : QByteArray();
    if (token.isEmpty() && m_token.isEmpty())
      return fail(ErrorKind::Input,
                  QCoreApplication::translate("Credentials", "The token file %1 of user %2 cannot be read or is empty")
                      .arg(m_settings.tokenFile, m_settings.user),
                  file.error() == QFile::NoError ? QString() : file.errorString());
    if (!token.isEmpty())
      m_token = token;
  }
  if (!m_token.isEmpty())
    out.headers.append({"Authorization", "Bearer " + m_token});
  else if (!m_settings.username.isEmpty() || !m_settings.password.isEmpty())
    out.headers.append({"Authorization", "Basic " + (m_settings.username + u':' + m_settings.password).toUtf8().toBase64()});
  out.headers += impersonationHeaders(m_settings.impersonation);
  m_certificate.refresh();
  m_key.refresh();
  out.certificatePem = m_certificate.content.isEmpty() ? m_settings.certificatePem : m_certificate.content;
  out.keyPem = m_key.content.isEmpty() ? m_settings.keyPem : m_key.content;
  return out;
}

bool FileAuthorizer::rejected(const Authorization &used) {
  const auto now = current();
  return now && *now != used;
}

}  // namespace sternway
