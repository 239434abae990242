// SPDX-License-Identifier: GPL-3.0-or-later
#include "kube/kubecontextresolver.h"

#include <QFile>

#include "core/text.h"

namespace sternway {

using namespace Qt::StringLiterals;

namespace {
constexpr qint64 maximumCredentialFile = qint64(4) * 1024 * 1024;

QString place(const KubeconfigEntry &entry) {
  return entry.line > 0 ? entry.file + u':' + QString::number(entry.line) : entry.file;
}

// What stands in the kubeconfig comes before what stands in a file, as in client-go.
Result<QByteArray> dataOrFile(const QByteArray &data, const QString &path, const KubeconfigEntry &entry, const QString &field) {
  if (!data.isEmpty() || path.isEmpty())
    return data;
  QFile file(path);
  if (!file.open(QIODevice::ReadOnly))
    return fail(ErrorKind::Input,
                tr("%1: %2: %3 %4 cannot be read: %5").arg(place(entry), entry.name, field, path, file.errorString()));
  return file.read(maximumCredentialFile);
}

Result<QUrl> serverUrl(const KubeClusterEntry &cluster, bool tls) {
  QString text = cluster.server.trimmed();
  if (!text.contains("://"_L1))  // client-go's DefaultServerURL
    text = (tls ? "https://"_L1 : "http://"_L1) + text;
  const QUrl url(text, QUrl::StrictMode);
  if (!url.isValid() || url.host().isEmpty() || (url.scheme() != "https"_L1 && url.scheme() != "http"_L1))
    return fail(ErrorKind::Input,
                tr("%1: cluster %2: the server \"%3\" is not a URL").arg(place(cluster), cluster.name, cluster.server),
                tr("It must be like https://host:6443."));
  return url;
}

Result<TransportSettings> transportSettings(const KubeClusterEntry &cluster) {
  const auto ca =
      TRY(dataOrFile(cluster.certificateAuthorityData, cluster.certificateAuthority, cluster, u"certificate-authority"_s));
  const auto url = TRY(serverUrl(cluster, !ca.isEmpty() || cluster.skipTlsVerify));
  if (cluster.skipTlsVerify && !ca.isEmpty())
    return fail(ErrorKind::Input,
                tr("%1: cluster %2: insecure-skip-tls-verify and a certificate-authority exclude each other")
                    .arg(place(cluster), cluster.name),
                tr("Remove insecure-skip-tls-verify; the certificate authority is what makes the connection safe."));
  TransportSettings out;
  out.base = url;
  out.tls = {.caPem = ca, .serverName = cluster.tlsServerName, .skipVerify = cluster.skipTlsVerify};
  out.proxy = QUrl(cluster.proxyUrl, QUrl::StrictMode);
  out.disableCompression = cluster.disableCompression;
  out.userAgent = QByteArrayLiteral("sternway/" STERNWAY_VERSION);
  if (!cluster.proxyUrl.isEmpty() && (!out.proxy.isValid() || out.proxy.host().isEmpty()))
    return fail(ErrorKind::Input, tr("%1: cluster %2: proxy-url is not a URL").arg(place(cluster), cluster.name),
                tr("It must be like http://host:port or socks5://host:port."));
  return out;
}

// ExecCredential's spec.cluster (client-go rest/exec.go).
QJsonObject clusterInfo(const KubeClusterEntry &cluster, const TransportSettings &transport) {
  QJsonObject out{{u"server"_s, cluster.server}};
  if (!cluster.tlsServerName.isEmpty())
    out.insert(u"tls-server-name"_s, cluster.tlsServerName);
  if (cluster.skipTlsVerify)
    out.insert(u"insecure-skip-tls-verify"_s, true);
  if (!transport.tls.caPem.isEmpty())
    out.insert(u"certificate-authority-data"_s, QString::fromLatin1(transport.tls.caPem.toBase64()));
  if (!cluster.proxyUrl.isEmpty())
    out.insert(u"proxy-url"_s, cluster.proxyUrl);
  if (cluster.disableCompression)
    out.insert(u"disable-compression"_s, true);
  if (!cluster.execConfig.isUndefined())
    out.insert(u"config"_s, cluster.execConfig);
  return out;
}

Result<CredentialSettings> credentialSettings(const KubeUserEntry &user, const KubeClusterEntry &cluster,
                                              const TransportSettings &transport) {
  TRY(dataOrFile(user.token.toUtf8(), user.tokenFile, user, u"tokenFile"_s));
  CredentialSettings out;
  out.user = user.name;
  out.certificateFile = user.clientCertificateData.isEmpty() ? user.clientCertificate : QString();
  out.keyFile = user.clientKeyData.isEmpty() ? user.clientKey : QString();
  out.certificatePem = TRY(dataOrFile(user.clientCertificateData, user.clientCertificate, user, u"client-certificate"_s));
  out.keyPem = TRY(dataOrFile(user.clientKeyData, user.clientKey, user, u"client-key"_s));
  out.token = user.token;
  out.tokenFile = user.tokenFile;
  out.username = user.username;
  out.password = user.password;
  out.impersonation = user.impersonation;
  if (user.exec)
    out.exec = ExecSettings{*user.exec, user.exec->provideClusterInfo ? clusterInfo(cluster, transport) : QJsonObject()};
  return out;
}

Result<Done> checkTls(const TransportSettings &transport, const CredentialSettings &credentials, const QString &where) {
  TlsSettings tls = transport.tls;
  tls.certificatePem = credentials.certificatePem;
  tls.keyPem = credentials.keyPem;
  const auto ssl = sslConfiguration(tls);
  if (!ssl)
    return fail(ssl.error().kind, where + u": "_s + ssl.error().message, ssl.error().detail);
  return Done{};
}
}  // namespace

Result<KubeContext> resolveContext(const KubeContextEntry &context, const KubeClusterEntry &cluster, const KubeUserEntry *user) {
  for (const KubeconfigEntry *entry :
       {static_cast<const KubeconfigEntry *>(&context), static_cast<const KubeconfigEntry *>(&cluster),
        static_cast<const KubeconfigEntry *>(user)})
    if (entry && entry->problem)
      return fail(entry->problem->kind, tr("Context %1: %2").arg(context.name, entry->problem->message), entry->problem->detail);
  const auto transport = TRY(transportSettings(cluster));
  KubeContext out{context.name,
                  context.cluster,
                  context.user,
                  context.nameSpace.isEmpty() ? u"default"_s : context.nameSpace,
                  transport,
                  {},
                  {}};
  out.unsupported = context.unsupported + cluster.unsupported;
  if (user) {
    out.credentials = TRY(credentialSettings(*user, cluster, transport));
    out.unsupported += user->unsupported;
  }
  TRY(checkTls(out.transport, out.credentials, tr("%1: context %2").arg(place(context), context.name)));
  out.transport.tls.certificatePem = out.credentials.certificatePem;
  out.transport.tls.keyPem = out.credentials.keyPem;
  return out;
}

}  // namespace sternway
