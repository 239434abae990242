// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kube/credentials.h"
#include "kube/kubeconfigreader.h"
#include "net/transport.h"

#include <QCoreApplication>

namespace sternway::kube {

/// Where to look, in kubectl's order: --kubeconfig alone; else the files of $KUBECONFIG; else ~/.kube/config.
struct KubeconfigPaths {
  QString explicitFile;
  QString variable;  ///< the content of KUBECONFIG
  QString home;

  [[nodiscard]] static KubeconfigPaths fromEnvironment(const QString &explicitFile = {});
  /// The files that are looked at, each once.
  [[nodiscard]] QStringList files() const;
  /// What a command must name to read the same, see ClusterSession::kubeconfig().
  [[nodiscard]] QString forCommands() const;
};

/// All that is needed to open one context.
struct KubeContext {
  QString name;
  QString cluster;
  QString user;
  QString nameSpace;  ///< "default" when the context names none
  net::TransportSettings transport;
  CredentialSettings credentials;
  /// What whoever opens it must hear, each with file and line: what was ambiguous, and how it was settled; fields that are
  /// ignored.
  QStringList notices;
};

/// A context without its secrets, for lists.
struct KubeContextSummary {
  QString name;
  QString cluster;
  QString user;
  QString nameSpace;
  QString server;
  QString file;
  bool skipTlsVerify = false;
};

/// The kubeconfig as kubectl reads it (client-go tools/clientcmd/loader.go): several files are merged, the first that sets
/// current-context or an entry wins with all its fields, and it is said where a later one has an entry of that name; files of
/// KUBECONFIG that do not exist are skipped. A value; reads files when loaded and when a context is resolved.
class Kubeconfig {
  Q_DECLARE_TR_FUNCTIONS(sternway::kube::Kubeconfig)
public:
  /// ErrorKind::Input when nothing is found, or when a file cannot be read or parsed (it names file and line).
  [[nodiscard]] static Result<Kubeconfig> load(const KubeconfigPaths &paths);

  [[nodiscard]] const QStringList &files() const { return m_files; }  ///< those that were read
  /// Of the files as a whole: keys that stand twice, unknown fields, missing files of KUBECONFIG. Every context's notices begin
  /// with them.
  [[nodiscard]] const QStringList &warnings() const { return m_entries.warnings; }
  [[nodiscard]] const QString &currentContext() const { return m_entries.currentContext; }
  /// All of them, also those that do not resolve, in the files' order.
  [[nodiscard]] QList<KubeContextSummary> contexts() const;
  /// An empty \a name is the current context. Reads certificate and key files. The Error names file, line, entry and field, and
  /// what to do.
  [[nodiscard]] Result<KubeContext> context(const QString &name = {}) const;

private:
  KubeconfigEntries m_entries;
  QStringList m_files;
};

/// Puts context, cluster and user together and reads the files they name. \a user may be null (a context without one).
[[nodiscard]] Result<KubeContext> resolveContext(const KubeContextEntry &context, const KubeClusterEntry &cluster,
                                                 const KubeUserEntry *user);

}  // namespace sternway::kube
