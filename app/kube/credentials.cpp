// SPDX-License-Identifier: GPL-3.0-or-later
#include "kube/credentials.h"

#include "kube/execauthorizer.h"
#include "kube/fileauthorizer.h"

namespace sternway {

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

HeaderList impersonationHeaders(const Impersonation &impersonation) {
  HeaderList out;
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

std::shared_ptr<Authorizer> makeAuthorizer(const CredentialSettings &settings, const Clock &clock, Terminal terminal) {
  const bool token = !settings.token.isEmpty() || !settings.tokenFile.isEmpty() || !settings.username.isEmpty();
  if (settings.exec && !token)
    return std::make_shared<ExecAuthorizer>(settings, clock, terminal);
  return std::make_shared<FileAuthorizer>(settings);
}

}  // namespace sternway
