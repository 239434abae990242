// SPDX-License-Identifier: GPL-3.0-or-later
#include "steps/kubernetes/kubectl.h"

#include "core/shell.h"

namespace sternway::steps {

using namespace Qt::StringLiterals;

namespace {
bool isKubectl(const QStringList &words) {
  return words.value(0) == u"kubectl" || words.value(0) == u"k";
}

QString verbOf(const QStringList &words) {
  static const QStringList verbs{u"rollout"_s, u"set"_s,      u"patch"_s, u"scale"_s,  u"exec"_s,  u"logs"_s,  u"log"_s,
                                 u"get"_s,     u"describe"_s, u"top"_s,   u"delete"_s, u"apply"_s, u"events"_s};
  for (const QString &word : isKubectl(words) ? words.mid(1) : QStringList())
    if (verbs.contains(word))
      return word;
  return {};
}

/// Options that take the next word as their value.
QStringList valuedOptions(const QString &verb) {
  QStringList names =
      u"-n --namespace --context --kubeconfig -o --output -l --selector --timeout --to-revision --revision "
      "--replicas --patch --type -c --container --tail --since --filename -k --kustomize --sort-by --cluster "
      "--user --field-selector --grace-period --since-time --request-timeout"_s.split(u' ');
  if (verb != u"logs" && verb != u"log")
    names << u"-f"_s << u"-p"_s;
  return names;
}
}  // namespace

QString workloadKind(const QString &word) {
  const QString kind = word.toLower().section(u'.', 0, 0);
  if (QStringList{u"deployment"_s, u"deployments"_s, u"deploy"_s}.contains(kind))
    return u"deployment"_s;
  if (QStringList{u"statefulset"_s, u"statefulsets"_s, u"sts"_s}.contains(kind))
    return u"statefulset"_s;
  return QStringList{u"daemonset"_s, u"daemonsets"_s, u"ds"_s}.contains(kind) ? u"daemonset"_s : QString();
}

Kubectl::Kubectl(const QStringList &all) : words(all.mid(1), valuedOptions(verbOf(all))), m_verb(verbOf(all)) {
  const bool looks = QStringList{u"get"_s, u"describe"_s, u"top"_s, u"logs"_s, u"events"_s}.contains(m_verb);
  const bool isElsewhere =
      words.has({u"--context"_s, u"--kubeconfig"_s, u"--cluster"_s, u"--user"_s, u"--all-namespaces"_s, u"-A"_s});
  if (words.plain(0) != m_verb || (isElsewhere && !looks))
    m_verb.clear();
}

Kubectl::Object Kubectl::object(qsizetype index) const {
  Object found;
  const QString word = words.plain(index);
  const bool joined = word.contains(u'/');
  found.kind = joined ? word.section(u'/', 0, 0) : word;
  found.name = joined ? word.section(u'/', 1) : words.plain(index + 1);
  found.next = index + (joined ? 1 : 2);
  const QString kind = workloadKind(found.kind);
  found.isWorkload = !kind.isEmpty() && !found.name.isEmpty() && !found.name.contains(u',');
  if (found.isWorkload && found.name != u"{{service}}")
    found.workload = kind + u'/' + found.name;
  return found;
}

QJsonObject Kubectl::where(const QString &workload, QJsonObject arguments) const {
  putText(arguments, u"workload"_s, workload);
  const QString nameSpace = words.value({u"-n"_s, u"--namespace"_s});
  putText(arguments, u"namespace"_s, nameSpace == u"{{namespace}}" ? QString() : nameSpace);
  return arguments;
}

QString kubectlCommand(const StepWords &words, const QStringList &argv) {
  return shellCommand(QStringList{u"kubectl"_s} + words.inNamespace() + argv);
}

StepDescriptor clusterKind(StepDescriptor kind) {
  for (const QString &common : {u"workload"_s, u"namespace"_s})
    if (!kind.find(common))
      kind.arguments.append({common});
  return kind;
}

QString workloadOf(const StepWords &words) {
  return words.text(u"workload"_s);
}

StepPermission writesCluster(const StepWords &words) {
  return {.writes = words.place()};
}

}  // namespace sternway::steps
