// SPDX-License-Identifier: GPL-3.0-or-later
#include "kube/kubeconfig.h"

#include "core/format.h"
#include "kube/kubeconfigreader.h"

#include <QDir>
#include <QFile>

#include <algorithm>
#include <filesystem>

namespace sternway::kube {

using namespace Qt::StringLiterals;

namespace {
constexpr qint64 maximumKubeconfig = qint64(10) * 1024 * 1024 + 1;  // one byte more than the reader takes

template <typename Entry>
const Entry *find(const QList<Entry> &entries, const QString &name) {
  const auto it = std::find_if(entries.begin(), entries.end(), [&](const Entry &entry) { return entry.name == name; });
  return it == entries.end() ? nullptr : &*it;
}

QString place(const KubeconfigEntry &entry) {
  return entry.line > 0 ? entry.file + u':' + QString::number(entry.line) : entry.file;
}

/// \a list: "cluster", "user" or "context".
template <typename Entry>
void mergeList(QList<Entry> &into, const QList<Entry> &from, const QString &list) {
  for (const Entry &entry : from) {
    const auto first = std::ranges::find(into, entry.name, &Entry::name);
    if (first == into.end())
      into.append(entry);
    else  // the contexts of the later file act with it too
      first->notices.append(
          Kubeconfig::tr("%1: %2 %3 is also defined in %4; the first definition is used, as in kubectl, for contexts of "
                         "both files")
              .arg(place(*first), list, entry.name, place(entry)));
  }
}

void merge(KubeconfigEntries &into, const KubeconfigEntries &from) {
  if (into.currentContext.isEmpty())
    into.currentContext = from.currentContext;
  mergeList(into.clusters, from.clusters, u"cluster"_s);
  mergeList(into.users, from.users, u"user"_s);
  mergeList(into.contexts, from.contexts, u"context"_s);
  into.warnings += from.warnings;
}

/// As kubectl has it: what cannot be looked at, behind a folder that is closed, say, is not missing. Its contexts and its
/// current-context would be, and other clusters would be taken for those that are meant.
bool isMissing(const QString &path) {
  std::error_code error;
  (void)std::filesystem::status(QFile::encodeName(path).toStdString(), error);
  return error == std::errc::no_such_file_or_directory;
}

tl::unexpected<Error> unreadable(const QFile &file, const KubeconfigPaths &paths) {
  return fail(ErrorKind::Input, Kubeconfig::tr("%1 cannot be read: %2").arg(file.fileName(), file.errorString()),
              paths.explicitFile.isEmpty() && !paths.variable.isEmpty()
                  ? Kubeconfig::tr("Make it readable, or take it out of KUBECONFIG.")
                  : Kubeconfig::tr("Make it readable, or name another file with --kubeconfig."));
}

tl::unexpected<Error> nothingFound(const KubeconfigPaths &paths) {
  const QStringList files = paths.files();
  const QString remedy = tr("Name one with --kubeconfig, set KUBECONFIG, or put it at ~/.kube/config.");
  if (!paths.explicitFile.isEmpty())
    return fail(ErrorKind::Input, tr("There is no kubeconfig at %1").arg(paths.explicitFile),
                tr("It was named with --kubeconfig."));
  if (!paths.variable.isEmpty())
    return fail(ErrorKind::Input, tr("None of the files of KUBECONFIG exists: %1").arg(files.join(", "_L1)), remedy);
  return fail(ErrorKind::Input, tr("There is no kubeconfig: KUBECONFIG is not set and %1 does not exist").arg(files.value(0)),
              remedy);
}
}  // namespace

KubeconfigPaths KubeconfigPaths::fromEnvironment(const QString &explicitFile) {
  return {explicitFile, qEnvironmentVariable("KUBECONFIG"), QDir::homePath()};
}

QStringList KubeconfigPaths::files() const {
  if (!explicitFile.isEmpty())
    return {explicitFile};
  if (variable.isEmpty())
    return {home + u"/.kube/config"_s};
  QStringList files = variable.split(QDir::listSeparator(), Qt::SkipEmptyParts);
  files.removeDuplicates();
  return files;
}

QString KubeconfigPaths::forCommands() const {
  QStringList absolute;
  for (const QString &file : files())
    absolute.append(QFileInfo(file).absoluteFilePath());
  return absolute == QStringList{QFileInfo(home + u"/.kube/config"_s).absoluteFilePath()} ? QString()
                                                                                          : absolute.join(QDir::listSeparator());
}

Result<Kubeconfig> Kubeconfig::load(const KubeconfigPaths &paths) {
  Kubeconfig out;
  const QStringList files = paths.files();
  for (const QString &path : files) {
    QFile file(path);
    if (isMissing(path)) {
      if (!paths.variable.isEmpty())
        out.m_entries.warnings.append(tr("%1 (of KUBECONFIG) does not exist").arg(path));
      continue;
    }
    if (!file.open(QIODevice::ReadOnly))
      return unreadable(file, paths);
    const auto entries = TRY(readKubeconfig(file.read(maximumKubeconfig), path));
    merge(out.m_entries, entries);
    out.m_files.append(path);
  }
  if (out.m_files.isEmpty())
    return nothingFound(paths);
  return out;
}

QList<KubeContextSummary> Kubeconfig::contexts() const {
  QList<KubeContextSummary> out;
  for (const KubeContextEntry &context : m_entries.contexts) {
    const KubeClusterEntry *cluster = find(m_entries.clusters, context.cluster);
    out.append({context.name, context.cluster, context.user, context.nameSpace, cluster ? cluster->server : QString(),
                context.file, cluster && cluster->skipTlsVerify});
  }
  return out;
}

Result<KubeContext> Kubeconfig::context(const QString &name) const {
  const QString wanted = name.isEmpty() ? currentContext() : name;
  const KubeContextEntry *context = find(m_entries.contexts, wanted);
  QStringList names;
  for (const KubeContextEntry &entry : m_entries.contexts)
    names.append(entry.name);
  const QString choice =
      QStringList(warnings() + QStringList{tr("There are: %1.").arg(names.isEmpty() ? tr("none") : names.join(", "_L1))})
          .join(u'\n');
  if (wanted.isEmpty())
    return fail(ErrorKind::Input, tr("The kubeconfig has no current-context"), tr("Name a context. ") + choice);
  if (!context)
    return fail(ErrorKind::Input, tr("There is no context %1 in %2").arg(wanted, m_files.join(", "_L1)), choice);
  const KubeClusterEntry *cluster = find(m_entries.clusters, context->cluster);
  const KubeUserEntry *user = find(m_entries.users, context->user);
  if (!context->problem && !cluster)
    return fail(ErrorKind::Input,
                tr("%1: context %2: there is no cluster %3").arg(place(*context), context->name, context->cluster),
                tr("Add it to clusters, or name another."));
  if (!context->user.isEmpty() && !user)
    return fail(ErrorKind::Input, tr("%1: context %2: there is no user %3").arg(place(*context), context->name, context->user),
                tr("Add it to users, or name another."));
  auto resolved = resolveContext(*context, cluster ? *cluster : KubeClusterEntry{}, user);
  if (resolved)
    resolved->notices = warnings() + resolved->notices;
  return resolved;
}

namespace {
constexpr qint64 maximumCredentialFile = qint64(4) * 1024 * 1024;

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

Result<net::TransportSettings> transportSettings(const KubeClusterEntry &cluster) {
  const auto ca =
      TRY(dataOrFile(cluster.certificateAuthorityData, cluster.certificateAuthority, cluster, u"certificate-authority"_s));
  const auto url = TRY(serverUrl(cluster, !ca.isEmpty() || cluster.skipTlsVerify));
  if (cluster.skipTlsVerify && !ca.isEmpty())
    return fail(ErrorKind::Input,
                tr("%1: cluster %2: insecure-skip-tls-verify and a certificate-authority exclude each other")
                    .arg(place(cluster), cluster.name),
                tr("Remove insecure-skip-tls-verify; the certificate authority is what makes the connection safe."));
  net::TransportSettings out;
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
QJsonObject clusterInfo(const KubeClusterEntry &cluster, const net::TransportSettings &transport) {
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
                                              const net::TransportSettings &transport) {
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

Result<Done> checkTls(const net::TransportSettings &transport, const CredentialSettings &credentials, const QString &where) {
  net::TlsSettings tls = transport.tls;
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
  out.notices = context.notices + cluster.notices;
  if (user) {
    out.credentials = TRY(credentialSettings(*user, cluster, transport));
    out.notices += user->notices;
  }
  TRY(checkTls(out.transport, out.credentials, tr("%1: context %2").arg(place(context), context.name)));
  out.transport.tls.certificatePem = out.credentials.certificatePem;
  out.transport.tls.keyPem = out.credentials.keyPem;
  return out;
}

}  // namespace sternway::kube
