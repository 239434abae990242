// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "core/yaml.h"

#include <QByteArray>
#include <QCoreApplication>
#include <QJsonValue>
#include <QList>
#include <QMap>
#include <QPair>
#include <QSet>
#include <QStringList>

#include <optional>

namespace sternway::kube {

/// Reads the fields of one YAML map and keeps account of what was wrong (the first is kept) and of fields nobody asked for. The
/// document must live as long.
class YamlFields {
  Q_DECLARE_TR_FUNCTIONS(sternway::kube::YamlFields)
public:
  /// \a what names the map in messages, for example "user alice". \a map may be null: then it has no fields.
  YamlFields(const YamlNode *map, QString file, QString what);

  [[nodiscard]] QString text(const QString &key);
  [[nodiscard]] bool flag(const QString &key);
  [[nodiscard]] QByteArray base64(const QString &key);
  [[nodiscard]] QStringList texts(const QString &key);
  [[nodiscard]] QMap<QString, QStringList> textsByName(const QString &key);
  /// A path, made absolute below the file's folder.
  [[nodiscard]] QString path(const QString &key);
  /// The items of a list.
  [[nodiscard]] const std::vector<YamlNode> &items(const QString &key);
  /// The node itself; null when there is none, or it is null there.
  [[nodiscard]] const YamlNode *node(const QString &key);

  void problem(const YamlNode *at, const QString &message, const QString &remedy = {}, ErrorKind kind = ErrorKind::Input);
  [[nodiscard]] const std::optional<Error> &firstProblem() const { return m_problem; }
  /// "FILE:LINE: user alice: field nonsense is not known", each.
  [[nodiscard]] QStringList unknown() const;
  [[nodiscard]] int line() const { return m_map ? m_map->line : 0; }

private:
  const YamlNode *m_map;
  QString m_file;
  QString m_what;
  QSet<QString> m_asked;
  std::optional<Error> m_problem;
};

/// Without line breaks and other control characters, which would end the header or begin another.
[[nodiscard]] bool canBeHeader(const QString &value);
/// "FILE:LINE".
[[nodiscard]] QString yamlPlace(const QString &file, const YamlNode *node);
/// A scalar as sigs.k8s.io/yaml converts it: plain ones get their type of YAML 1.1.
[[nodiscard]] QJsonValue yaml11(const YamlNode &scalar);

/// What the three lists of a kubeconfig have in common. A problem breaks the contexts that use the entry, and no others.
struct KubeconfigEntry {
  QString name;
  QString file;
  int line = 0;                  ///< from 1
  std::optional<Error> problem;  ///< the first
  /// What whoever opens a context with it must hear, each with file and line: fields that Sternway does not know, an entry of the
  /// same name in a later file.
  QStringList notices;
};

struct KubeClusterEntry : KubeconfigEntry {
  QString server;
  QString tlsServerName;
  bool skipTlsVerify = false;
  QString certificateAuthority;  ///< absolute path
  QByteArray certificateAuthorityData;
  QString proxyUrl;
  bool disableCompression = false;
  QJsonValue execConfig;  ///< extension "client.authentication.k8s.io/exec", handed to exec plugins
};

enum class InteractiveMode { Never, IfAvailable, Always };

struct ExecEntry {
  QString apiVersion;
  QString command;  ///< absolute when it has a slash; else looked for in PATH
  QStringList args;
  QList<QPair<QString, QString>> env;
  QString installHint;
  bool provideClusterInfo = false;
  InteractiveMode interactiveMode = InteractiveMode::IfAvailable;
};

struct Impersonation {
  QString user;
  QString uid;
  QStringList groups;
  QMap<QString, QStringList> extra;

  friend bool operator==(const Impersonation &, const Impersonation &) = default;
};

struct KubeUserEntry : KubeconfigEntry {
  QString clientCertificate;  ///< absolute path, like the key and the token file
  QByteArray clientCertificateData;
  QString clientKey;
  QByteArray clientKeyData;
  QString token;
  QString tokenFile;
  QString username;
  QString password;
  Impersonation impersonation;
  std::optional<ExecEntry> exec;
};

struct KubeContextEntry : KubeconfigEntry {
  QString cluster;
  QString user;
  QString nameSpace;
};

/// One file, or several merged.
struct KubeconfigEntries {
  QString currentContext;
  QList<KubeClusterEntry> clusters;
  QList<KubeUserEntry> users;
  QList<KubeContextEntry> contexts;
  QStringList warnings;  ///< of the files as a whole
};

/// Reads one kubeconfig (YAML or JSON). Relative paths become absolute below the folder of \a file. An Error where the document
/// as a whole cannot be read (it names file and line); what is wrong within an entry becomes that entry's problem. What is
/// ambiguous is settled as kubectl does, and said: of a key that stands twice in a map the last counts (its YAML decoder), and a
/// file with two entries of one name is refused (client-go's conversion of NamedCluster and its like).
/// Limits: those of parseYaml(), 10 MB; aliases are never expanded without bound.
[[nodiscard]] Result<KubeconfigEntries> readKubeconfig(const QByteArray &content, const QString &file);

}  // namespace sternway::kube
