// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QJsonValue>
#include <QList>
#include <QMap>
#include <QPair>
#include <QStringList>

#include <optional>

namespace sternway {

/// What the three lists of a kubeconfig have in common. A problem breaks the contexts that use the entry, and no others.
struct KubeconfigEntry {
  QString name;
  QString file;
  int line = 0;                  ///< from 1
  std::optional<Error> problem;  ///< the first
  QStringList unsupported;       ///< fields that Sternway does not know, each with file and line
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
  QStringList warnings;
};

/// Reads one kubeconfig (YAML or JSON). Relative paths become absolute below the folder of \a file. An Error where the document
/// as a whole cannot be read (it names file and line); what is wrong within an entry becomes that entry's problem.
/// Limits: those of parseYaml(), 10 MB; aliases are never expanded without bound.
[[nodiscard]] Result<KubeconfigEntries> readKubeconfig(const QByteArray &content, const QString &file);

}  // namespace sternway
