// SPDX-License-Identifier: GPL-3.0-or-later
#include "kube/kubeconfigreader.h"

#include "core/format.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>

namespace sternway::kube {

using namespace Qt::StringLiterals;

using Type = YamlNode::Type;

QString yamlPlace(const QString &file, const YamlNode *node) {
  return node ? file + u':' + QString::number(node->line) : file;
}

YamlFields::YamlFields(const YamlNode *map, QString file, QString what)
    : m_map(map), m_file(std::move(file)), m_what(std::move(what)) {
  if (m_map && m_map->type != Type::Map && m_map->type != Type::Null)
    problem(m_map, tr("must be a map of fields"));
}

const YamlNode *YamlFields::node(const QString &key) {
  m_asked.insert(key);
  const YamlNode *found = m_map ? m_map->find(key) : nullptr;
  return found && found->type != Type::Null ? found : nullptr;
}

QString YamlFields::text(const QString &key) {
  const YamlNode *value = node(key);
  if (value && value->type != Type::Scalar)
    problem(value, tr("%1 must be a text").arg(key));
  return value ? value->text : QString();
}

bool YamlFields::flag(const QString &key) {
  const YamlNode *value = node(key);
  const QJsonValue flag = value && value->type == Type::Scalar ? yaml11(*value) : QJsonValue();
  if (value && !flag.isBool())
    problem(value, tr("%1 must be true or false").arg(key));
  return flag.toBool();
}

QByteArray YamlFields::base64(const QString &key) {
  QByteArray encoded = text(key).toLatin1();
  encoded.replace('\n', "").replace('\r', "").replace(' ', "");
  const auto decoded = QByteArray::fromBase64Encoding(encoded, QByteArray::AbortOnBase64DecodingErrors);
  if (!decoded)
    problem(node(key), tr("%1 is not base64").arg(key));
  return decoded ? *decoded : QByteArray();
}

const std::vector<YamlNode> &YamlFields::items(const QString &key) {
  static const std::vector<YamlNode> none;
  const YamlNode *list = node(key);
  if (list && list->type != Type::Sequence)
    problem(list, tr("%1 must be a list").arg(key));
  return list ? list->items : none;
}

QStringList YamlFields::texts(const QString &key) {
  QStringList out;
  for (const YamlNode &item : items(key))
    if (item.type == Type::Scalar)
      out.append(item.text);
    else
      problem(&item, tr("%1 must be a list of texts").arg(key));
  return out;
}

QMap<QString, QStringList> YamlFields::textsByName(const QString &key) {
  const YamlNode *map = node(key);
  QMap<QString, QStringList> out;
  YamlFields fields(map, m_file, m_what + u": "_s + key);
  if (map)
    for (const auto &[name, values] : map->entries)
      out.insert(name.text, fields.texts(name.text));
  if (!m_problem)
    m_problem = fields.firstProblem();
  return out;
}

QString YamlFields::path(const QString &key) {
  const QString value = text(key);
  return value.isEmpty() ? value : QDir::cleanPath(QFileInfo(m_file).absoluteDir().absoluteFilePath(value));
}

void YamlFields::problem(const YamlNode *at, const QString &message, const QString &remedy, ErrorKind kind) {
  if (!m_problem)
    m_problem = fail(kind, yamlPlace(m_file, at) + u": "_s + m_what + u": "_s + message, remedy).value();
}

QStringList YamlFields::unknown() const {
  QStringList out;
  if (m_map)
    for (const auto &[key, value] : m_map->entries)
      if (!m_asked.contains(key.text))
        out.append(
            tr("%1: %2: the field %3 is not known to Sternway and is ignored").arg(yamlPlace(m_file, &key), m_what, key.text));
  return out;
}

QJsonValue yaml11(const YamlNode &scalar) {
  static const QStringList yes{u"true"_s, u"yes"_s, u"on"_s, u"y"_s};
  static const QStringList no{u"false"_s, u"no"_s, u"off"_s, u"n"_s};
  const QString word = scalar.text.toLower();
  if (scalar.plain && (yes.contains(word) || no.contains(word)))
    return yes.contains(word);
  bool isNumber = false;
  if (const qint64 integer = scalar.text.toLongLong(&isNumber, 0); scalar.plain && isNumber)
    return integer;
  const double number = scalar.text.toDouble(&isNumber);
  return scalar.plain && isNumber ? QJsonValue(number) : QJsonValue(scalar.text);
}

namespace {
constexpr auto execV1 = "client.authentication.k8s.io/v1"_L1;
constexpr auto execV1Beta1 = "client.authentication.k8s.io/v1beta1"_L1;

void close(KubeconfigEntry &entry, const YamlFields &fields) {
  entry.line = fields.line();
  entry.problem = fields.firstProblem();
  entry.notices += fields.unknown();
}

bool holdsCut(const YamlNode &node) {
  return node.isCut || std::any_of(node.items.cbegin(), node.items.cend(), holdsCut) ||
         std::any_of(node.entries.cbegin(), node.entries.cend(), [](const auto &entry) { return holdsCut(entry.second); });
}

QJsonValue execExtension(YamlFields &fields) {
  const YamlNode *extensions = fields.node(u"extensions"_s);
  for (const YamlNode &item : extensions ? extensions->items : std::vector<YamlNode>()) {
    const YamlNode *name = item.find(u"name"_s);
    const YamlNode *extension = item.find(u"extension"_s);
    if (!name || name->text != "client.authentication.k8s.io/exec"_L1)
      continue;
    if (extension && holdsCut(*extension))
      fields.problem(&item, tr("the extension is too large"));
    return extension ? toJson(*extension, yaml11) : QJsonValue();
  }
  return QJsonValue::Undefined;
}

void readBody(KubeClusterEntry &entry, const YamlNode *node) {
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
    fields.problem(node, tr("there is no server"), tr("Set server to the API server's URL."));
  close(entry, fields);
}

InteractiveMode interactiveMode(YamlFields &fields, const QString &apiVersion) {
  const QString mode = fields.text(u"interactiveMode"_s);
  if (mode == "Never"_L1)
    return InteractiveMode::Never;
  if (mode == "Always"_L1)
    return InteractiveMode::Always;
  if (mode.isEmpty() && apiVersion == execV1)
    fields.problem(fields.node(u"command"_s), tr("interactiveMode is missing"),
                   tr("With client.authentication.k8s.io/v1 it must be Never, IfAvailable or Always."));
  else if (!mode.isEmpty() && mode != "IfAvailable"_L1)
    fields.problem(fields.node(u"interactiveMode"_s), tr("interactiveMode %1 is not known").arg(mode),
                   tr("It must be Never, IfAvailable or Always."));
  return InteractiveMode::IfAvailable;
}

QList<QPair<QString, QString>> execEnvironment(YamlFields &fields, KubeUserEntry &entry) {
  QList<QPair<QString, QString>> out;
  for (const YamlNode &item : fields.items(u"env"_s)) {
    YamlFields variable(&item, entry.file, tr("user %1: exec: env").arg(entry.name));
    out.append({variable.text(u"name"_s), variable.text(u"value"_s)});
    if (out.last().first.isEmpty())
      variable.problem(&item, tr("a variable has no name"));
    if (const auto &problem = variable.firstProblem())
      fields.problem(&item, problem->message, problem->detail, problem->kind);
    entry.notices += variable.unknown();
  }
  return out;
}

ExecEntry readExec(const YamlNode *node, KubeUserEntry &entry, std::optional<Error> &problem) {
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
    fields.problem(node, tr("there is no command"), tr("Set command to the credential plugin."));
  if (exec.apiVersion != execV1 && exec.apiVersion != execV1Beta1)
    fields.problem(fields.node(u"apiVersion"_s), tr("apiVersion \"%1\" is not supported").arg(exec.apiVersion),
                   tr("It must be client.authentication.k8s.io/v1 or v1beta1; a newer version of the plugin may offer it."),
                   ErrorKind::Unsupported);
  entry.notices += fields.unknown();
  problem = fields.firstProblem();
  return exec;
}

void readImpersonation(KubeUserEntry &entry, YamlFields &fields, const YamlNode *node) {
  entry.impersonation.user = fields.text(u"as"_s);
  entry.impersonation.uid = fields.text(u"as-uid"_s);
  entry.impersonation.groups = fields.texts(u"as-groups"_s);
  entry.impersonation.extra = fields.textsByName(u"as-user-extra"_s);
  if (entry.impersonation.user.isEmpty() && entry.impersonation != Impersonation{})
    fields.problem(node, tr("as-uid, as-groups or as-user-extra without as"), tr("Set as to the user to act as."));
}

// The rules of client-go's clientcmd/validation.go, and what no header can carry.
void validate(const KubeUserEntry &entry, YamlFields &fields, const YamlNode *node) {
  if (!canBeHeader(entry.token))
    fields.problem(fields.node(u"token"_s), tr("the token contains a line break or another control character"),
                   tr("Put it into one line: the whole token, and nothing else."));
  const bool token = !entry.token.isEmpty() || !entry.tokenFile.isEmpty();
  const bool basic = !entry.username.isEmpty() || !entry.password.isEmpty();
  if (token && basic)
    fields.problem(node, tr("there are a token and a username or password; only one of them is allowed"),
                   tr("Remove one of them."));
  const bool certificate = !entry.clientCertificate.isEmpty() || !entry.clientCertificateData.isEmpty();
  const bool key = !entry.clientKey.isEmpty() || !entry.clientKeyData.isEmpty();
  if (certificate != key)
    fields.problem(node,
                   certificate ? tr("there is a client certificate and no client key")
                               : tr("there is a client key and no client certificate"),
                   tr("Set both client-certificate(-data) and client-key(-data)."));
}

}  // namespace

bool canBeHeader(const QString &value) {
  return std::none_of(value.begin(), value.end(), [](QChar c) { return c.unicode() < 0x20 || c.unicode() == 0x7f; });
}

namespace {
void readBody(KubeUserEntry &entry, const YamlNode *node) {
  YamlFields fields(node, entry.file, tr("user %1").arg(entry.name));
  entry.clientCertificate = fields.path(u"client-certificate"_s);
  entry.clientCertificateData = fields.base64(u"client-certificate-data"_s);
  entry.clientKey = fields.path(u"client-key"_s);
  entry.clientKeyData = fields.base64(u"client-key-data"_s);
  entry.token = fields.text(u"token"_s).trimmed();  // a block ("|") ends with a line break
  entry.tokenFile = fields.path(u"tokenFile"_s);
  entry.username = fields.text(u"username"_s);
  entry.password = fields.text(u"password"_s);
  (void)fields.node(u"extensions"_s);
  readImpersonation(entry, fields, node);
  if (const YamlNode *provider = fields.node(u"auth-provider"_s))
    fields.problem(
        provider, tr("auth-provider is not supported"),
        tr("Kubernetes removed it in 1.26. Use an exec plugin, for example gke-gcloud-auth-plugin, kubelogin or oidc-login."),
        ErrorKind::Unsupported);
  validate(entry, fields, node);
  std::optional<Error> execProblem;
  if (const YamlNode *exec = fields.node(u"exec"_s))
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

void readBody(KubeContextEntry &entry, const YamlNode *node) {
  YamlFields fields(node, entry.file, tr("context %1").arg(entry.name));
  entry.cluster = fields.text(u"cluster"_s);
  entry.user = fields.text(u"user"_s);
  entry.nameSpace = fields.text(u"namespace"_s);
  (void)fields.node(u"extensions"_s);
  if (entry.cluster.isEmpty())
    fields.problem(node, tr("it names no cluster"), tr("Set cluster to the name of one of the clusters."));
  if (!isDnsLabel(entry.nameSpace))
    fields.problem(fields.node(u"namespace"_s), tr("\"%1\" cannot be the name of a namespace").arg(entry.nameSpace));
  close(entry, fields);
}

// A list of {name, BODY}.
template <typename Entry>
QList<Entry> readList(YamlFields &root, const QString &list, const QString &body, const QString &file, QStringList &warnings) {
  QList<Entry> out;
  for (const YamlNode &item : root.items(list)) {
    YamlFields fields(&item, file, list);
    Entry entry;
    entry.file = file;
    entry.name = fields.text(u"name"_s);
    const YamlNode *content = fields.node(body);
    if (entry.name.isEmpty())
      warnings.append(tr("%1: an entry of %2 has no name and is ignored").arg(yamlPlace(file, &item), list));
    else if (const auto other = std::ranges::find(out, entry.name, &Entry::name); other != out.end())
      root.problem(&item, tr("%1 has %2 twice, first in line %3").arg(list, entry.name).arg(other->line),
                   tr("Remove or rename one of them; kubectl rejects this file too."));
    else {
      readBody(entry, content);
      entry.line = fields.line();
      entry.notices += fields.unknown();
      out.append(std::move(entry));
    }
  }
  return out;
}

/// Of entries with the same key in a map the last stays.
void keepLast(YamlNode &node) {
  for (size_t i = 0; i < node.entries.size(); ++i) {
    const QString &key = node.entries[i].first.text;
    const auto later = node.entries.cbegin() + static_cast<std::ptrdiff_t>(i) + 1;
    if (std::any_of(later, node.entries.cend(), [&key](const auto &entry) { return entry.first.text == key; }))
      node.entries.erase(node.entries.cbegin() + static_cast<std::ptrdiff_t>(i--));
    else
      keepLast(node.entries[i].second);
  }
  for (YamlNode &item : node.items)
    keepLast(item);
}

Result<KubeconfigEntries> readRoot(const YamlNode &document, const QString &file, const QList<Problem> &twice) {
  KubeconfigEntries out;
  for (const Problem &problem : twice)
    out.warnings.append(tr("%1; the last one counts, as for kubectl").arg(problemText(file, problem)));
  YamlFields root(&document, file, u"kubeconfig"_s);
  const QString kind = root.text(u"kind"_s);
  const QString version = root.text(u"apiVersion"_s);
  (void)root.node(u"preferences"_s);
  (void)root.node(u"extensions"_s);
  if ((!kind.isEmpty() && kind != "Config"_L1) || (!version.isEmpty() && version != "v1"_L1))
    root.problem(root.node(u"kind"_s), tr("this is %1 %2, not a kubeconfig (v1 Config)").arg(version, kind));
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
  QList<Problem> problems;
  auto document = parseYaml(content, problems, {.megabytes = 10, .lenient = true});
  if (!document)
    return fail(ErrorKind::Input, problemText(file, problems.constLast()), tr("The file must be a kubeconfig, in YAML or JSON."));
  keepLast(*document);
  return readRoot(*document, file, problems);
}

}  // namespace sternway::kube
