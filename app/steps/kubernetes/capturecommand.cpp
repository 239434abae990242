// SPDX-License-Identifier: GPL-3.0-or-later
#include "steps/kubernetes/capturecommand.h"

#include "core/format.h"
#include "core/quantity.h"
#include "steps/kubernetes/kubectl.h"

#include <QJsonArray>

namespace sternway::steps {

using namespace Qt::StringLiterals;

namespace {
/// With a selector kubectl shows ten lines of each pod unless it is told how many, with --since too.
QStringList tailOption(const StepWords &words) {
  if (words.has(u"tail"_s) || !words.has(u"selector"_s))
    return words.optional(u"tail"_s, u"--tail="_s);
  return {u"--tail=%1"_s.arg(words.has(u"since"_s) ? -1 : usualLogLines)};
}

QStringList captureArgv(const StepWords &words, const QString &what) {
  const QString workload = words.workload();
  const QStringList selector = words.option(u"selector"_s, u"-l"_s);
  if (what == u"history" || what == u"status")
    return {u"rollout"_s, what, workload};
  if (what == u"images")
    return {u"get"_s, workload, u"-o"_s, u"jsonpath={.spec.template.spec.containers[*].image}"_s};
  if (what == u"events")
    return {u"events"_s};  // those that "get" sorts by lastTimestamp begin with the ones that have none
  if (what == u"pods")
    return QStringList{u"get"_s, u"pods"_s} + selector;
  if (what == u"top")
    return QStringList{u"top"_s, u"pods"_s} + selector;
  if (what == u"hpa")
    return {u"get"_s, u"hpa"_s};
  if (what == u"secret")
    return QStringList{u"describe"_s, u"secret"_s} + words.optional(u"name"_s);
  if (what == u"configmap")
    return QStringList{u"get"_s, u"configmap"_s} + words.optional(u"name"_s) + QStringList{u"-o"_s, u"yaml"_s};
  const QStringList subject = selector.isEmpty() ? QStringList{workload} : selector;
  if (what == u"describe")
    return QStringList{u"describe"_s} + (selector.isEmpty() ? QStringList() : QStringList{u"pods"_s}) + subject;
  return QStringList{u"logs"_s} + subject + tailOption(words) + words.optional(u"since"_s, u"--since="_s);
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
  if (QStringList{u"hpa"_s, u"horizontalpodautoscaler"_s, u"horizontalpodautoscalers"_s}.contains(kind))
    return kubectl.object(1).name.isEmpty() ? u"hpa"_s : QString();
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
}  // namespace

QString captureCommand(const StepWords &words) {
  QStringList lines;
  for (const QString &what : words.list(u"what"_s))
    lines.append(kubectlCommand(words, captureArgv(words, what)));
  return lines.join(u'\n');
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

}  // namespace sternway::steps
