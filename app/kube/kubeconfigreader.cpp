// SPDX-License-Identifier: GPL-3.0-or-later
#include "kube/kubeconfigreader.h"

#include "core/text.h"
#include "kube/yamlfields.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>

namespace sternway {

using namespace Qt::StringLiterals;

namespace {
constexpr auto execV1 = "client.authentication.k8s.io/v1"_L1;
constexpr auto execV1Beta1 = "client.authentication.k8s.io/v1beta1"_L1;

void close(KubeconfigEntry &entry, const YamlFields &fields) {
  entry.line = fields.line();
  entry.problem = fields.firstProblem();
  entry.unsupported += fields.unknown();
}

QJsonValue execExtension(YamlFields &fields) {
  const YAML::Node extensions = fields.node(u"extensions"_s);
  if (!extensions.IsDefined() || !extensions.IsSequence())
    return QJsonValue::Undefined;
  for (const YAML::Node &item : extensions) {
    if (!item.IsMap() || !item["name"].IsDefined() || !item["name"].IsScalar() ||
        item["name"].Scalar() != "client.authentication.k8s.io/exec")
      continue;
    const auto json = yamlToJson(item["extension"]);
    if (!json)
      fields.problem(ErrorKind::Input, item, tr("the extension is too large"));
    return json.value_or(QJsonValue::Undefined);
  }
  return QJsonValue::Undefined;
}

void readBody(KubeClusterEntry &entry, const YAML::Node &node) {
  YamlFields fields(node, entry.file, tr("cluster %1").arg(entry.name));
  entry.server = fields.text(u"server"_s);
  entry.tlsServerName = fields.text(u"tls-server-name"_s);
  entry.skipTlsVerify = fields.flag(u"insecure-skip-tls-verify"_s);
  entry.certificateAuthority = fields.path(u"certificate-authority"_s);
  entry.certificateAuthorityData = fields.base64(u"certificate-authority-data"_s);
  entry.proxyUrl = fields.text(u"proxy-url"_s);
  entry.disableCompression = fields.flag(u"disable-compression"_s);
  entry.execConfig = execExtension(fields);
  if (entry.server.isEmpty())
    fields.problem(ErrorKind::Input, node, tr("there is no server"), tr("Set server to the API server's URL."));
  close(entry, fields);
}

InteractiveMode interactiveMode(YamlFields &fields, const QString &apiVersion) {
  const QString mode = fields.text(u"interactiveMode"_s);
  if (mode == "Never"_L1)
    return InteractiveMode::Never;
  if (mode == "Always"_L1)
    return InteractiveMode::Always;
  if (mode.isEmpty() && apiVersion == execV1)
    fields.problem(ErrorKind::Input, fields.node(u"command"_s), tr("interactiveMode is missing"),
                   tr("With client.authentication.k8s.io/v1 it must be Never, IfAvailable or Always."));
  else if (!mode.isEmpty() && mode != "IfAvailable"_L1)
    fields.problem(ErrorKind::Input, fields.node(u"interactiveMode"_s), tr("interactiveMode %1 is not known").arg(mode),
                   tr("It must be Never, IfAvailable or Always."));
  return InteractiveMode::IfAvailable;
}

QList<QPair<QString, QString>> execEnvironment(YamlFields &fields, KubeUserEntry &entry) {
  QList<QPair<QString, QString>> out;
  const YAML::Node list = fields.node(u"env"_s);
  if (!list.IsDefined() || list.IsNull())
    return out;
  if (!list.IsSequence()) {
    fields.problem(ErrorKind::Input, list, tr("env must be a list"));
    return out;
  }
  for (const YAML::Node &item : list) {
    YamlFields variable(item, entry.file, tr("user %1: exec: env").arg(entry.name));
    out.append({variable.text(u"name"_s), variable.text(u"value"_s)});
    if (out.last().first.isEmpty())
      variable.problem(ErrorKind::Input, item, tr("a variable has no name"));
    if (const auto &problem = variable.firstProblem())
      fields.problem(problem->kind, item, problem->message, problem->detail);
    entry.unsupported += variable.unknown();
  }
  return out;
}

ExecEntry readExec(const YAML::Node &node, KubeUserEntry &entry, std::optional<Error> &problem) {
  YamlFields fields(node, entry.file, tr("user %1: exec").arg(entry.name));
  ExecEntry exec;
  exec.apiVersion = fields.text(u"apiVersion"_s);
  exec.command = fields.text(u"command"_s);
  if (exec.command.contains(u'/'))  // client-go: a command without a slash is looked for in PATH
    exec.command = fields.path(u"command"_s);
  exec.args = fields.texts(u"args"_s);
  exec.env = execEnvironment(fields, entry);
  exec.installHint = fields.text(u"installHint"_s);
  exec.provideClusterInfo = fields.flag(u"provideClusterInfo"_s);
  exec.interactiveMode = interactiveMode(fields, exec.apiVersion);
  if (exec.command.isEmpty())
    fields.problem(ErrorKind::Input, node, tr("there is no command"), tr("Set command to the credential plugin."));
  if (exec.apiVersion != execV1 && exec.apiVersion != execV1Beta1)
    fields.problem(ErrorKind::Unsupported, fields.node(u"apiVersion"_s),
                   tr("apiVersion \"%1\" is not supported").arg(exec.apiVersion),
                   tr("It must be client.authentication.k8s.io/v1 or v1beta1; a newer version of the plugin may offer it."));
  entry.unsupported += fields.unknown();
  problem = fields.firstProblem();
  return exec;
}

void readImpersonation(KubeUserEntry &entry, YamlFields &fields, const YAML::Node &node) {
  entry.impersonation.user = fields.text(u"as"_s);
  entry.impersonation.uid = fields.text(u"as-uid"_s);
  entry.impersonation.groups = fields.texts(u"as-groups"_s);
  entry.impersonation.extra = fields.textsByName(u"as-user-extra"_s);
  if (entry.impersonation.user.isEmpty() && entry.impersonation != Impersonation{})
    fields.problem(ErrorKind::Input, node, tr("as-uid, as-groups or as-user-extra without as"),
                   tr("Set as to the user to act as."));
}

// The rules of client-go's clientcmd/validation.go.
void validate(const KubeUserEntry &entry, YamlFields &fields, const YAML::Node &node) {
  const bool token = !entry.token.isEmpty() || !entry.tokenFile.isEmpty();
  const bool basic = !entry.username.isEmpty() || !entry.password.isEmpty();
  if (token && basic)
    fields.problem(ErrorKind::Input, node, tr("there are a token and a username or password; only one of them is allowed"),
                   tr("Remove one of them."));
  const bool certificate = !entry.clientCertificate.isEmpty() || !entry.clientCertificateData.isEmpty();
  const bool key = !entry.clientKey.isEmpty() || !entry.clientKeyData.isEmpty();
  if (certificate != key)
    fields.problem(ErrorKind::Input, node,
                   certificate ? tr("there is a client certificate and no client key")
                               : tr("there is a client key and no client certificate"),
                   tr("Set both client-certificate(-data) and client-key(-data)."));
}

void readBody(KubeUserEntry &entry, const YAML::Node &node) {
  YamlFields fields(node, entry.file, tr("user %1").arg(entry.name));
  entry.clientCertificate = fields.path(u"client-certificate"_s);
  entry.clientCertificateData = fields.base64(u"client-certificate-data"_s);
  entry.clientKey = fields.path(u"client-key"_s);
  entry.clientKeyData = fields.base64(u"client-key-data"_s);
  entry.token = fields.text(u"token"_s);
  entry.tokenFile = fields.path(u"tokenFile"_s);
  entry.username = fields.text(u"username"_s);
  entry.password = fields.text(u"password"_s);
  (void)fields.node(u"extensions"_s);
  readImpersonation(entry, fields, node);
  if (const YAML::Node provider = fields.node(u"auth-provider"_s); provider.IsDefined() && !provider.IsNull())
    fields.problem(
        ErrorKind::Unsupported, provider, tr("auth-provider is not supported"),
        tr("Kubernetes removed it in 1.26. Use an exec plugin, for example gke-gcloud-auth-plugin, kubelogin or oidc-login."));
  validate(entry, fields, node);
  std::optional<Error> execProblem;
  if (const YAML::Node exec = fields.node(u"exec"_s); exec.IsDefined() && !exec.IsNull())
    entry.exec = readExec(exec, entry, execProblem);
  close(entry, fields);
  if (!entry.problem)
    entry.problem = execProblem;
}

bool isDnsLabel(const QString &name) {
  return name.size() <= 63 && !name.startsWith(u'-') && !name.endsWith(u'-') &&
         std::all_of(name.begin(), name.end(),
                     [](QChar c) { return (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9') || c == u'-'; });
}

void readBody(KubeContextEntry &entry, const YAML::Node &node) {
  YamlFields fields(node, entry.file, tr("context %1").arg(entry.name));
  entry.cluster = fields.text(u"cluster"_s);
  entry.user = fields.text(u"user"_s);
  entry.nameSpace = fields.text(u"namespace"_s);
  (void)fields.node(u"extensions"_s);
  if (entry.cluster.isEmpty())
    fields.problem(ErrorKind::Input, node, tr("it names no cluster"), tr("Set cluster to the name of one of the clusters."));
  if (!isDnsLabel(entry.nameSpace))
    fields.problem(ErrorKind::Input, fields.node(u"namespace"_s),
                   tr("\"%1\" cannot be the name of a namespace").arg(entry.nameSpace));
  close(entry, fields);
}

// A list of {name, BODY}. A name that comes twice is said, and the first counts.
template <typename Entry>
QList<Entry> readList(YamlFields &root, const QString &list, const QString &body, const QString &file, QStringList &warnings) {
  QList<Entry> out;
  const YAML::Node node = root.node(list);
  if (!node.IsDefined() || node.IsNull())
    return out;
  if (!node.IsSequence()) {
    root.problem(ErrorKind::Input, node, tr("%1 must be a list").arg(list));
    return out;
  }
  for (const YAML::Node &item : node) {
    YamlFields fields(item, file, list);
    Entry entry;
    entry.file = file;
    entry.name = fields.text(u"name"_s);
    const YAML::Node content = fields.node(body);
    if (entry.name.isEmpty())
      warnings.append(tr("%1: an entry of %2 has no name and is ignored").arg(yamlPlace(file, item), list));
    else if (std::any_of(out.begin(), out.end(), [&](const Entry &other) { return other.name == entry.name; }))
      warnings.append(tr("%1: %2 has %3 twice; the first counts").arg(yamlPlace(file, item), list, entry.name));
    else {
      readBody(entry, content.IsDefined() ? content : YAML::Node(YAML::NodeType::Null));
      if (!content.IsDefined())
        entry.line = fields.line();
      entry.unsupported += fields.unknown();
      out.append(std::move(entry));
    }
  }
  return out;
}

Result<KubeconfigEntries> readRoot(const YAML::Node &document, const QString &file) {
  KubeconfigEntries out;
  if (!document.IsDefined() || document.IsNull())
    return out;  // an empty file, as kubectl takes it
  YamlFields root(document, file, u"kubeconfig"_s);
  const QString kind = root.text(u"kind"_s);
  const QString version = root.text(u"apiVersion"_s);
  (void)root.node(u"preferences"_s);
  (void)root.node(u"extensions"_s);
  if ((!kind.isEmpty() && kind != "Config"_L1) || (!version.isEmpty() && version != "v1"_L1))
    root.problem(ErrorKind::Input, root.node(u"kind"_s), tr("this is %1 %2, not a kubeconfig (v1 Config)").arg(version, kind));
  out.currentContext = root.text(u"current-context"_s);
  out.clusters = readList<KubeClusterEntry>(root, u"clusters"_s, u"cluster"_s, file, out.warnings);
  out.users = readList<KubeUserEntry>(root, u"users"_s, u"user"_s, file, out.warnings);
  out.contexts = readList<KubeContextEntry>(root, u"contexts"_s, u"context"_s, file, out.warnings);
  out.warnings += root.unknown();
  if (root.firstProblem())
    return fail(*root.firstProblem());
  return out;
}
}  // namespace

Result<KubeconfigEntries> readKubeconfig(const QByteArray &content, const QString &file) {
  const auto document = parseYaml(content, file);
  if (!document)
    return tl::unexpected(document.error());
  try {
    return readRoot(*document, file);
  } catch (const YAML::Exception &error) {
    return fail(ErrorKind::Input, tr("%1:%2: %3").arg(file).arg(error.mark.line + 1).arg(QString::fromStdString(error.msg)));
  }
}

}  // namespace sternway
