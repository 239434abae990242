// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/shell.h"
#include "steps/registry.h"

namespace sternway::steps {

/// One command of kubectl, read.
class Kubectl {
public:
  explicit Kubectl(const QStringList &words);

  /// What the words from there on name: "deployment/web", or "deployment web".
  struct Object {
    QString workload;  ///< "deployment/web"; empty: the service's own, or no workload
    QString kind, name;
    qsizetype next = 0;  ///< of the words behind it
    bool isWorkload = false;
  };
  [[nodiscard]] Object object(qsizetype index) const;
  /// The first plain word, "k logs" is "logs" too. Empty for another program, and for a command that changes another cluster than
  /// the runbook's: the command says so, a typed step cannot.
  [[nodiscard]] const QString &verb() const { return m_verb; }
  [[nodiscard]] bool is(const QString &verb, const QString &second) const { return m_verb == verb && words.plain(1) == second; }
  /// The arguments that every kind of the cluster takes, with those of this one.
  [[nodiscard]] QJsonObject where(const QString &workload = {}, QJsonObject arguments = {}) const;

  const CommandWords words;  ///< behind the program

private:
  QString m_verb;
};

/// "deployment", "statefulset" or "daemonset" for what kubectl takes as one; empty for anything else.
[[nodiscard]] QString workloadKind(const QString &word);
/// "kubectl -n NAMESPACE ..." to copy.
[[nodiscard]] QString kubectlCommand(const StepWords &words, const QStringList &argv);
/// The kind with what all kinds of the cluster have: they may name a workload and a namespace other than the service's.
[[nodiscard]] StepDescriptor clusterKind(StepDescriptor kind);
[[nodiscard]] QString workloadOf(const StepWords &words);
[[nodiscard]] StepPermission writesCluster(const StepWords &words);

}  // namespace sternway::steps
