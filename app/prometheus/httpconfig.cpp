// SPDX-License-Identifier: GPL-3.0-or-later
#include "prometheus/httpconfig.h"

#include "core/text.h"
#include "prometheus/configauthorizer.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <yaml-cpp/yaml.h>

namespace sternway {

using namespace Qt::StringLiterals;

namespace {
QString word(const YAML::Node &node) {
  return node.IsDefined() && node.IsScalar() ? QString::fromStdString(node.Scalar()) : QString();
}

/// Reads the whole file; the first thing that is wrong is kept.
class ConfigReader {
  Q_DECLARE_TR_FUNCTIONS(sternway::ConfigReader)
public:
  ConfigReader(QString folder, const QUrl &base) : m_folder(std::move(folder)) { m_access.settings.base = base; }

  Result<HttpAccess> read(const YAML::Node &root) {
    if (root.IsDefined() && !root.IsNull() && !checkRoot(root))
      return tl::unexpected(*m_error);
    readAuthorization(root);
    readTls(root["tls_config"]);
    readHeaders(root["http_headers"]);
    if (const QString proxy = word(root["proxy_url"]); !proxy.isEmpty())
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
      m_error = fail(kind, message, detail).value();
  }

  bool checkRoot(const YAML::Node &root) {
    return checkKeys(root, {},
                     {u"authorization"_s, u"basic_auth"_s, u"bearer_token"_s, u"bearer_token_file"_s, u"tls_config"_s,
                      u"proxy_url"_s, u"proxy_from_environment"_s, u"http_headers"_s, u"follow_redirects"_s, u"enable_http2"_s},
                     {u"oauth2"_s, u"no_proxy"_s, u"proxy_connect_header"_s, u"sigv4"_s, u"azuread"_s});
  }

  /// False where the node is no map: then its values must not be asked for.
  bool checkKeys(const YAML::Node &node, const QString &where, const QStringList &known, const QStringList &unsupported = {}) {
    if (!node.IsMap()) {
      refuse(ErrorKind::Input,
             tr("Prometheus' HTTP configuration: %1 must have keys and values").arg(where.isEmpty() ? tr("the file") : where));
      return false;
    }
    for (const auto &entry : node) {
      const QString key = word(entry.first);
      const QString full = where.isEmpty() ? key : where + u'.' + key;
      if (unsupported.contains(key))
        refuse(ErrorKind::Unsupported, tr("Prometheus' HTTP configuration: %1 is not supported").arg(full));
      else if (!known.contains(key))
        refuse(ErrorKind::Input,
               tr("Prometheus' HTTP configuration: unknown key %1 (line %2)").arg(full).arg(entry.first.Mark().line + 1),
               tr("Known here: %1").arg(known.join(u", "_s)));
    }
    return true;
  }

  [[nodiscard]] QString path(const QString &file) const { return QDir(m_folder).absoluteFilePath(file); }

  /// The value itself, or the file that holds it; both is an error.
  Secret secret(const YAML::Node &node, const char *value, const char *file) {
    const QString text = word(node[value]);
    const QString name = word(node[file]);
    if (!text.isEmpty() && !name.isEmpty())
      refuse(ErrorKind::Input,
             tr("Prometheus' HTTP configuration: give %1 or %2, not both").arg(QLatin1String(value), QLatin1String(file)));
    Secret secret{.value = text.toUtf8(), .file = name.isEmpty() ? QString() : path(name)};
    if (const auto read = secret.read(); !read)
      refuse(read.error().kind, read.error().message, read.error().detail);
    return secret;
  }

  void readAuthorization(const YAML::Node &root) {
    const YAML::Node basic = root["basic_auth"];
    const YAML::Node authorization = root["authorization"];
    const bool bearer = root["bearer_token"] || root["bearer_token_file"];
    if ((basic ? 1 : 0) + (authorization ? 1 : 0) + (bearer ? 1 : 0) > 1)
      return refuse(ErrorKind::Input,
                    tr("Prometheus' HTTP configuration: only one of authorization, basic_auth and bearer_token can be used"));
    if (bearer)
      m_credentials.append({.header = "Authorization",
                            .prefix = "Bearer ",
                            .user = {},
                            .secret = secret(root, "bearer_token", "bearer_token_file")});
    if (authorization) {
      if (!checkKeys(authorization, u"authorization"_s, {u"type"_s, u"credentials"_s, u"credentials_file"_s}))
        return;
      const QString type = word(authorization["type"]);
      if (type.compare("basic"_L1, Qt::CaseInsensitive) == 0)
        return refuse(ErrorKind::Input,
                      tr("Prometheus' HTTP configuration: for basic authentication write basic_auth, not authorization"));
      m_credentials.append({.header = "Authorization",
                            .prefix = (type.isEmpty() ? u"Bearer"_s : type).toUtf8() + ' ',
                            .user = {},
                            .secret = secret(authorization, "credentials", "credentials_file")});
    }
    if (basic) {
      if (!checkKeys(basic, u"basic_auth"_s, {u"username"_s, u"username_file"_s, u"password"_s, u"password_file"_s}))
        return;
      m_credentials.append({.header = "Authorization",
                            .prefix = "Basic ",
                            .user = secret(basic, "username", "username_file"),
                            .secret = secret(basic, "password", "password_file")});
    }
  }

  void readTls(const YAML::Node &tls) {
    if (!tls)
      return;
    if (!checkKeys(tls, u"tls_config"_s,
                   {u"ca"_s, u"ca_file"_s, u"cert"_s, u"cert_file"_s, u"key"_s, u"key_file"_s, u"server_name"_s,
                    u"insecure_skip_verify"_s},
                   {u"min_version"_s, u"max_version"_s}))
      return;
    TlsSettings &settings = m_access.settings.tls;
    settings.caPem = pem(tls, "ca", "ca_file");
    settings.certificatePem = pem(tls, "cert", "cert_file");
    settings.keyPem = pem(tls, "key", "key_file");
    if (settings.certificatePem.isEmpty() != settings.keyPem.isEmpty())
      refuse(ErrorKind::Input, tr("Prometheus' HTTP configuration: a client certificate needs both cert_file and key_file"));
    settings.serverName = word(tls["server_name"]);
    settings.skipVerify = word(tls["insecure_skip_verify"]) == u"true";
  }

  QByteArray pem(const YAML::Node &node, const char *value, const char *file) {
    return secret(node, value, file).read().value_or(QByteArray());
  }

  void readHeaders(const YAML::Node &headers) {
    if (!headers)
      return;
    if (!headers.IsMap())
      return refuse(ErrorKind::Input, tr("Prometheus' HTTP configuration: %1 must have keys and values").arg(u"http_headers"_s));
    for (const auto &entry : headers) {
      const QString name = word(entry.first);
      if (!checkKeys(entry.second, u"http_headers."_s + name, {u"values"_s, u"secrets"_s, u"files"_s}))
        continue;
      for (const char *kind : {"values", "secrets"})
        for (const auto &value : entry.second[kind])
          m_credentials.append(
              {.header = name.toUtf8(), .prefix = {}, .user = {}, .secret = {.value = word(value).toUtf8(), .file = {}}});
      for (const auto &file : entry.second["files"])
        m_credentials.append(
            {.header = name.toUtf8(), .prefix = {}, .user = {}, .secret = {.value = {}, .file = path(word(file))}});
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
  try {
    const YAML::Node root = YAML::Load(content.toStdString());
    auto read = ConfigReader(folder, access.settings.base).read(root);
    if (read && !read->authorizer)
      read->authorizer = access.authorizer;
    return read;
  } catch (const YAML::Exception &error) {
    return fail(ErrorKind::Input, tr("Prometheus' HTTP configuration is not valid YAML (line %1)").arg(error.mark.line + 1),
                QString::fromStdString(error.msg));
  }
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

}  // namespace sternway
