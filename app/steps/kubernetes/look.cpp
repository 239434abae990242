// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/format.h"
#include "core/quantity.h"
#include "core/shell.h"
#include "steps/kubernetes/kubectl.h"

#include <QJsonArray>

namespace sternway::steps {

using namespace Qt::StringLiterals;

/// Kinds that only look at the cluster.
namespace {
QStringList captureArgv(const StepWords &words, const QString &what) {
  const QString workload = words.workload();
  const QStringList selector = words.option(u"selector"_s, u"-l"_s);
  if (what == u"history" || what == u"status")
    return {u"rollout"_s, what, workload};
  if (what == u"images")
    return {u"get"_s, workload, u"-o"_s, u"jsonpath={.spec.template.spec.containers[*].image}"_s};
  if (what == u"events")
    return {u"get"_s, u"events"_s, u"--sort-by=.lastTimestamp"_s};
  if (what == u"pods")
    return QStringList{u"get"_s, u"pods"_s} + selector;
  if (what == u"top")
    return QStringList{u"top"_s, u"pods"_s} + selector;
  if (what == u"configmap")
    return QStringList{u"get"_s, u"configmap"_s} + words.optional(u"name"_s) + QStringList{u"-o"_s, u"yaml"_s};
  const QStringList subject = selector.isEmpty() ? QStringList{workload} : selector;
  if (what == u"describe")
    return QStringList{u"describe"_s} + (selector.isEmpty() ? QStringList() : QStringList{u"pods"_s}) + subject;
  return QStringList{u"logs"_s} + subject + words.optional(u"tail"_s, u"--tail="_s) + words.optional(u"since"_s, u"--since="_s);
}

QString captureCommand(const StepWords &words) {
  QStringList lines;
  for (const QString &what : words.list(u"what"_s))
    lines.append(kubectlCommand(words, captureArgv(words, what)));
  return lines.join(u'\n');
}

bool isPods(const QString &kind) {
  return kind == u"pods" || kind == u"pod" || kind == u"po";
}

/// What of "what" the command shows; empty: none of it.
QString capturedBy(const Kubectl &kubectl) {
  const QString verb = kubectl.verb();
  const QString kind = kubectl.words.plain(1).section(u'/', 0, 0);
  if (verb == u"rollout" && kind == u"history")
    return kubectl.object(2).isWorkload ? kind : QString();
  if (verb == u"logs" || verb == u"log")
    return u"logs"_s;
  if (verb == u"events")
    return u"events"_s;
  if (verb == u"top")
    return kind.startsWith(u"pod"_s) || kind == u"po" ? u"top"_s : QString();
  if (verb == u"describe")
    return workloadKind(kind).isEmpty() && !isPods(kind) ? QString() : u"describe"_s;
  if (verb != u"get")
    return {};
  if (QStringList{u"event"_s, u"events"_s, u"ev"_s}.contains(kind))
    return u"events"_s;
  if (isPods(kind))
    return u"pods"_s;
  if (QStringList{u"configmap"_s, u"configmaps"_s, u"cm"_s}.contains(kind) && !kubectl.object(1).name.isEmpty())
    return u"configmap"_s;
  if (workloadKind(kind).isEmpty())
    return {};
  return kubectl.words.value({u"-o"_s, u"--output"_s}).contains(u"image"_s) ? u"images"_s : u"status"_s;
}

/// Whether it shows one object by its name that "capture" cannot name.
bool isOfOneObject(const Kubectl &kubectl, const QString &what) {
  const Kubectl::Object of = kubectl.object(1);
  const qsizetype count = kubectl.words.plainCount();
  if (what == u"history" || of.isWorkload)
    return false;
  const bool isOther = !of.name.isEmpty() && what != u"configmap" && what != u"events" && what != u"top";
  return (isOther && count > 2) || (what == u"logs" && count > 1);
}

RecognisedArguments recogniseCapture(const QStringList &argv, const CommandSource &source) {
  const Kubectl kubectl(argv);
  const QString what = capturedBy(kubectl);
  if (what.isEmpty() || isOfOneObject(kubectl, what))
    return {};
  if (kubectl.words.has({u"-w"_s, u"--watch"_s, u"-f"_s, u"--follow"_s}))
    source.doubt(tr("it never ends in the source; here it is done once"));
  const Kubectl::Object of = kubectl.object(what == u"history" ? 2 : 1);
  QJsonObject arguments = kubectl.where(of.workload, {{u"what"_s, QJsonArray{what}}});
  if (what == u"history")
    return {arguments};
  putText(arguments, u"selector"_s, kubectl.words.value({u"-l"_s, u"--selector"_s}));
  if (const int tail = kubectl.words.value({u"--tail"_s}).toInt(); tail > 0)
    arguments.insert(u"tail"_s, tail);
  const QString since = kubectl.words.value({u"--since"_s});
  putText(arguments, u"since"_s, parseDuration(since) || since.startsWith(u"{{"_s) ? since : QString());
  putText(arguments, u"name"_s, what == u"configmap" ? of.name : QString());
  return {arguments};
}

QString logsCountCommand(const StepWords &words) {
  return kubectlCommand(
             words, QStringList{u"logs"_s} + words.option(u"selector"_s, u"-l"_s) + words.optional(u"since"_s, u"--since="_s)) +
         u" | "_s + shellCommand({u"grep"_s, u"-cE"_s, words.text(u"pattern"_s)});
}

/// "kubectl logs -l app=web --since=10m | grep -c ERROR", or "| grep ERROR | wc -l".
RecognisedArguments recogniseLogsCount(const QList<QStringList> &commands) {
  const QStringList first = commands.value(0);
  if (commands.size() < 2 || commands.size() > 3 || first.value(0) != u"kubectl" || !first.contains(u"logs"_s))
    return {};
  const CommandWords logs(first.mid(1),
                          {u"-n"_s, u"--namespace"_s, u"-l"_s, u"--selector"_s, u"--since"_s, u"--tail"_s, u"-c"_s});
  const CommandWords grep(commands.at(1), {});
  const bool counts = grep.has({u"-c"_s, u"-ic"_s, u"-ci"_s, u"-cE"_s, u"--count"_s}) || commands.value(2).value(0) == u"wc";
  const QString selector = logs.value({u"-l"_s, u"--selector"_s});
  const QString since = logs.value({u"--since"_s});
  if (grep.plain(0) != u"grep" || !counts || selector.isEmpty() || since.isEmpty() || grep.plainCount() != 2)
    return {};
  QJsonObject arguments{{u"selector"_s, selector}, {u"pattern"_s, grep.plain(1)}, {u"since"_s, since}};
  putText(arguments, u"namespace"_s, logs.value({u"-n"_s, u"--namespace"_s}));
  return {arguments};
}
}  // namespace

QList<StepDescriptor> lookKinds() {
  const QString captured = u"what!:choices=history|images|events|logs|describe|pods|top|status|configmap"_s;
  return {clusterKind({.name = u"kubernetes.capture"_s,
                       .arguments = stepArguments(captured + u", tail:number, since:duration, selector, name"_s),
                       .effect = StepEffect::Reads,
                       .idempotent = true,
                       .command = captureCommand,
                       .workload = workloadOf,
                       .recognise = recogniseCapture}),
          clusterKind({.name = u"kubernetes.logsCount"_s,
                       .arguments = stepArguments(u"selector!, pattern!, since!:duration, expect"_s),
                       .effect = StepEffect::Reads,
                       .idempotent = true,
                       .command = logsCountCommand,
                       .recognisePipe = recogniseLogsCount})};
}

}  // namespace sternway::steps
