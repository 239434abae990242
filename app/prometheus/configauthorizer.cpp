// SPDX-License-Identifier: GPL-3.0-or-later
#include "prometheus/configauthorizer.h"

#include <QCoreApplication>
#include <QFile>

namespace sternway {

Result<QByteArray> Secret::read() const {
  if (file.isEmpty())
    return value;
  QFile source(file);
  if (!source.open(QIODevice::ReadOnly))
    return fail(ErrorKind::Storage, QCoreApplication::translate("HttpConfig", "The file %1 cannot be read").arg(file),
                source.errorString());
  return source.readAll().trimmed();
}

Result<Authorization> ConfigAuthorizer::current() const {
  Authorization authorization;
  for (const Credential &credential : m_credentials) {
    const auto secret = TRY(credential.secret.read());
    QByteArray text = secret;
    if (credential.user) {
      const auto user = TRY(credential.user->read());
      text = (user + ':' + text).toBase64();
    }
    authorization.headers.append({credential.header, credential.prefix + text});
  }
  return authorization;
}

Call<Authorization> *ConfigAuthorizer::authorize(QObject *context) {
  return Call<Authorization>::finished(context, current());
}

bool ConfigAuthorizer::rejected(const Authorization &used) {
  const auto now = current();
  return now && !(*now == used);
}

}  // namespace sternway
