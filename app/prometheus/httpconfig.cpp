// SPDX-License-Identifier: GPL-3.0-or-later
#include "prometheus/httpconfig.h"

#include "core/format.h"
#include "core/yaml.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace sternway::prometheus {

using namespace Qt::StringLiterals;

namespace {
QString word(const YamlNode &map, const QString &key) {
  const YamlNode *node = map.find(key);
  return node ? node->text : QString();
}

/// Reads the whole file; the first thing that is wrong is kept.
class ConfigReader {
  Q_DECLARE_TR_FUNCTIONS(sternway::prometheus::ConfigReader)
public:
  ConfigReader(QString folder, const QUrl &base) : m_folder(std::move(folder)) { m_access.settings.base = base; }

  Result<HttpAccess> read(const YamlNode &root) {
    if (root.type != YamlNode::Type::Null &&
        !checkKeys(root, {},
                   {u"authorization"_s, u"basic_auth"_s, u"bearer_token"_s, u"bearer_token_file"_s, u"tls_config"_s,
                    u"proxy_url"_s, u"proxy_from_environment"_s, u"http_headers"_s, u"follow_redirects"_s, u"enable_http2"_s},
                   {u"oauth2"_s, u"no_proxy"_s, u"proxy_connect_header"_s, u"sigv4"_s, u"azuread"_s}))
      return tl::unexpected(*m_error);
    readAuthorization(root);
    readTls(root.find(u"tls_config"_s));
    readHeaders(root.find(u"http_headers"_s));
    m_access.followsRedirects = word(root, u"follow_redirects"_s) != u"false";
    if (const QString proxy = word(root, u"proxy_url"_s); !proxy.isEmpty())
      m_access.settings.proxy = QUrl(proxy);
    if (m_error)
      return tl::unexpected(*m_error);
    if (!m_credentials.isEmpty())
      m_access.authorizer = std::make_shared<ConfigAuthorizer>(m_credentials);
    return m_access;
  }

private:
  void refuse(ErrorKind kind, const QString &message, const QString &detail = {}) {
    if (!m_error)
      m_error = fail(kind, tr("Prometheus' HTTP configuration: %1").arg(message), detail).value();
  }
  /// False where the node is no map: then its values must not be asked for.
  bool checkKeys(const YamlNode &node, const QString &where, const QStringList &known, const QStringList &unsupported = {}) {
    if (!isMap(node, where))
      return false;
    for (const auto &[key, value] : node.entries) {
      const QString full = where.isEmpty() ? key.text : where + u'.' + key.text;
      if (unsupported.contains(key.text))
        refuse(ErrorKind::Unsupported, tr("%1 is not supported").arg(full));
      else if (!known.contains(key.text))
        refuse(ErrorKind::Input, tr("unknown key %1 (line %2)").arg(full).arg(key.line),
               tr("Known here: %1").arg(known.join(u", "_s)));
    }
    return true;
  }
  bool isMap(const YamlNode &node, const QString &where) {
    if (node.type != YamlNode::Type::Map)
      refuse(ErrorKind::Input, tr("%1 must have keys and values").arg(where.isEmpty() ? tr("the file") : where));
    return node.type == YamlNode::Type::Map;
  }

  [[nodiscard]] QString path(const QString &file) const { return QDir(m_folder).absoluteFilePath(file); }

  /// The value itself, or the file that KEY_file names; both is an error.
  Secret secret(const YamlNode &node, const QString &key) {
    const QString fileKey = key + u"_file"_s;
    const QString text = word(node, key);
    const QString name = word(node, fileKey);
    if (!text.isEmpty() && !name.isEmpty())
      refuse(ErrorKind::Input, tr("give %1 or %2, not both").arg(key, fileKey));
    Secret secret{.value = text.toUtf8(), .file = name.isEmpty() ? QString() : path(name)};
    if (const auto read = secret.read(); !read && !m_error)
      m_error = read.error();
    return secret;
  }

  void addCredential(const QByteArray &prefix, const Secret &secret, const std::optional<Secret> &user = {}) {
    m_credentials.append({.header = "Authorization", .prefix = prefix, .user = user, .secret = secret});
  }

  void readAuthorization(const YamlNode &root) {
    const YamlNode *basic = root.find(u"basic_auth"_s);
    const YamlNode *authorization = root.find(u"authorization"_s);
    const bool bearer = root.find(u"bearer_token"_s) || root.find(u"bearer_token_file"_s);
    if ((basic ? 1 : 0) + (authorization ? 1 : 0) + (bearer ? 1 : 0) > 1)
      return refuse(ErrorKind::Input, tr("only one of authorization, basic_auth and bearer_token can be used"));
    if (bearer)
      addCredential("Bearer ", secret(root, u"bearer_token"_s));
    if (authorization && checkKeys(*authorization, u"authorization"_s, {u"type"_s, u"credentials"_s, u"credentials_file"_s})) {
      const QString type = word(*authorization, u"type"_s);
      if (type.compare("basic"_L1, Qt::CaseInsensitive) == 0)
        return refuse(ErrorKind::Input, tr("for basic authentication write basic_auth, not authorization"));
      addCredential((type.isEmpty() ? u"Bearer"_s : type).toUtf8() + ' ', secret(*authorization, u"credentials"_s));
    }
    if (basic && checkKeys(*basic, u"basic_auth"_s, {u"username"_s, u"username_file"_s, u"password"_s, u"password_file"_s}))
      addCredential("Basic ", secret(*basic, u"password"_s), secret(*basic, u"username"_s));
  }

  void readTls(const YamlNode *tls) {
    if (!tls || !checkKeys(*tls, u"tls_config"_s,
                           {u"ca"_s, u"ca_file"_s, u"cert"_s, u"cert_file"_s, u"key"_s, u"key_file"_s, u"server_name"_s,
                            u"insecure_skip_verify"_s},
                           {u"min_version"_s, u"max_version"_s}))
      return;
    net::TlsSettings &settings = m_access.settings.tls;
    settings.caPem = secret(*tls, u"ca"_s).read().value_or(QByteArray());
    settings.certificatePem = secret(*tls, u"cert"_s).read().value_or(QByteArray());
    settings.keyPem = secret(*tls, u"key"_s).read().value_or(QByteArray());
    if (settings.certificatePem.isEmpty() != settings.keyPem.isEmpty())
      refuse(ErrorKind::Input, tr("a client certificate needs both cert_file and key_file"));
    settings.serverName = word(*tls, u"server_name"_s);
    settings.skipVerify = word(*tls, u"insecure_skip_verify"_s) == u"true";
  }

  void readHeaders(const YamlNode *headers) {
    if (!headers || !isMap(*headers, u"http_headers"_s))
      return;
    for (const auto &[name, sources] : headers->entries) {
      if (!checkKeys(sources, u"http_headers."_s + name.text, {u"values"_s, u"secrets"_s, u"files"_s}))
        continue;
      for (const QString &kind : {u"values"_s, u"secrets"_s, u"files"_s})
        if (const YamlNode *list = sources.find(kind))
          for (const YamlNode &item : list->items)
            m_credentials.append({.header = name.text.toUtf8(),
                                  .prefix = {},
                                  .user = {},
                                  .secret = kind == u"files" ? Secret{.value = {}, .file = path(item.text)}
                                                             : Secret{.value = item.text.toUtf8(), .file = {}}});
    }
  }

  QString m_folder;
  HttpAccess m_access;
  QList<Credential> m_credentials;
  std::optional<Error> m_error;
};
}  // namespace

Result<HttpAccess> readHttpConfig(const QByteArray &content, const QString &folder, const QUrl &base) {
  HttpAccess access = accessFromUrl(base);
  QList<Problem> problems;
  const auto root = parseYaml(content, problems, {.lenient = true});
  if (!root)
    return fail(ErrorKind::Input, tr("Prometheus' HTTP configuration is not valid YAML (line %1)").arg(problems.constLast().line),
                problems.constLast().message);
  auto read = ConfigReader(folder, access.settings.base).read(*root);
  if (read && !read->authorizer)
    read->authorizer = access.authorizer;
  return read;
}

Result<HttpAccess> loadHttpConfig(const QString &path, const QUrl &base) {
  QFile file(path);
  if (!file.open(QIODevice::ReadOnly))
    return fail(ErrorKind::Storage, tr("Prometheus' HTTP configuration %1 cannot be read").arg(path), file.errorString());
  return readHttpConfig(file.readAll(), QFileInfo(path).absolutePath(), base);
}

HttpAccess accessFromUrl(const QUrl &base) {
  HttpAccess access;
  access.settings.base = base.adjusted(QUrl::RemoveUserInfo);
  if (!base.userName().isEmpty()) {
    const Secret user{.value = base.userName(QUrl::FullyDecoded).toUtf8(), .file = {}};
    const Secret password{.value = base.password(QUrl::FullyDecoded).toUtf8(), .file = {}};
    access.authorizer = std::make_shared<ConfigAuthorizer>(
        QList<Credential>{{.header = "Authorization", .prefix = "Basic ", .user = user, .secret = password}});
  }
  return access;
}

Result<QByteArray> Secret::read() const {
  if (file.isEmpty())
    return value;
  QFile source(file);
  if (!source.open(QIODevice::ReadOnly))
    return fail(ErrorKind::Storage, QCoreApplication::translate("HttpConfig", "The file %1 cannot be read").arg(file),
                source.errorString());
  return source.readAll().trimmed();
}

Result<net::Authorization> ConfigAuthorizer::current() const {
  net::Authorization authorization;
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

Call<net::Authorization> *ConfigAuthorizer::authorize(QObject *context) {
  return Call<net::Authorization>::finished(context, current());
}

bool ConfigAuthorizer::rejected(const net::Authorization &used) {
  const auto now = current();
  return now && !(*now == used);
}

}  // namespace sternway::prometheus
