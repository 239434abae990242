// SPDX-License-Identifier: GPL-3.0-or-later
#include "kube/credentials.h"

#include "kube/execplugin.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

namespace sternway::kube {

using namespace Qt::StringLiterals;

namespace {
// client-go escapes what a header's name cannot hold (RFC 7230 token) as in a URL.
QByteArray headerKey(const QString &key) {
  QByteArray out;
  const QByteArray utf8 = key.toUtf8().toLower();
  for (const char c : utf8) {
    const bool legal = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || QByteArrayView("!#$&'*+-.^_`|~").contains(c);
    out += legal ? QByteArray(1, c) : '%' + QByteArray(1, c).toHex().toUpper();
  }
  return out;
}
}  // namespace

net::HeaderList impersonationHeaders(const Impersonation &impersonation) {
  net::HeaderList out;
  if (impersonation.user.isEmpty())
    return out;
  out.append({"Impersonate-User", impersonation.user.toUtf8()});
  if (!impersonation.uid.isEmpty())
    out.append({"Impersonate-Uid", impersonation.uid.toUtf8()});
  for (const QString &group : impersonation.groups)
    out.append({"Impersonate-Group", group.toUtf8()});
  for (auto it = impersonation.extra.begin(); it != impersonation.extra.end(); ++it)
    for (const QString &value : it.value())
      out.append({"Impersonate-Extra-" + headerKey(it.key()), value.toUtf8()});
  return out;
}

std::shared_ptr<net::Authorizer> makeAuthorizer(const CredentialSettings &settings, const Clock &clock, Terminal terminal) {
  const bool token = !settings.token.isEmpty() || !settings.tokenFile.isEmpty() || !settings.username.isEmpty();
  if (settings.exec && !token)
    return std::make_shared<ExecAuthorizer>(settings, clock, terminal);
  return std::make_shared<FileAuthorizer>(settings);
}

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

Call<net::Authorization> *FileAuthorizer::authorize(QObject *context) {
  return Call<net::Authorization>::finished(context, current());
}

Result<net::Authorization> FileAuthorizer::current() {
  net::Authorization out;
  if (!m_settings.tokenFile.isEmpty()) {
    QFile file(m_settings.tokenFile);
    const QByteArray token = file.open(QIODevice::ReadOnly) ? file.read(maximumTokenFile).trimmed() : QByteArray();
    if (token.isEmpty() && m_token.isEmpty())
      return fail(ErrorKind::Input,
                  QCoreApplication::translate("Credentials", "The token file %1 of user %2 cannot be read or is empty")
                      .arg(m_settings.tokenFile, m_settings.user),
                  file.error() == QFile::NoError ? QString() : file.errorString());
    if (!canBeHeader(QString::fromUtf8(token)))
      return fail(ErrorKind::Input,
                  QCoreApplication::translate("Credentials", "The token file %1 of user %2 holds more than one line")
                      .arg(m_settings.tokenFile, m_settings.user),
                  QCoreApplication::translate("Credentials", "It must hold the whole token, and nothing else."));
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

bool FileAuthorizer::rejected(const net::Authorization &used) {
  const auto now = current();
  return now && *now != used;
}

}  // namespace sternway::kube
