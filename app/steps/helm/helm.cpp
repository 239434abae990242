// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/format.h"
#include "core/shell.h"
#include "helm/release.h"
#include "steps/registry.h"
#include "steps/steprun.h"

#include <QJsonArray>

namespace sternway::steps {

using namespace Qt::StringLiterals;

namespace {
QString helmCommand(const StepWords &words, const QString &verb) {
  return shellCommand(QStringList{u"helm"_s} + words.inNamespace() + QStringList{verb} + words.optional(u"release"_s) +
                      words.optional(u"revision"_s));
}

CommandWords helmWords(const QStringList &argv) {
  return {argv.value(0) == u"helm" ? argv.mid(1) : QStringList(),
          {u"-n"_s, u"--namespace"_s, u"--timeout"_s, u"--max"_s, u"-o"_s, u"--output"_s, u"--history-max"_s}};
}

/// The namespace, and the release where the verb is about one; a command that is of another cluster or not meant is none.
RecognisedArguments recogniseHelm(const CommandWords &words, const QStringList &verbs, bool isOfRelease = true) {
  const bool isElsewhere = words.plain(1).isEmpty() || words.has({u"--kube-context"_s, u"--dry-run"_s});
  if (!verbs.contains(words.plain(0)) || (isOfRelease && isElsewhere))
    return {};
  QJsonObject arguments;
  const QString nameSpace = words.value({u"-n"_s, u"--namespace"_s});
  putText(arguments, u"namespace"_s, nameSpace == u"{{namespace}}" ? QString() : nameSpace);
  putText(arguments, u"release"_s, isOfRelease ? words.plain(1) : QString());
  return {arguments};
}

RecognisedArguments recogniseHelmRollback(const QStringList &argv, const CommandSource &source) {
  const CommandWords words = helmWords(argv);
  RecognisedArguments found = recogniseHelm(words, {u"rollback"_s});
  const QString revision = words.plain(2);
  bool isNumber = false;
  const bool isPrevious = revision.toInt(&isNumber) <= 0 && isNumber;
  for (QJsonObject &arguments : found)
    putText(arguments, u"revision"_s, isPrevious ? QString() : isNumber ? source.revision(revision) : revision);
  return words.plainCount() > 3 ? RecognisedArguments() : found;
}

/// Lists the revisions that the cluster keeps of a release. Its result is that list, without charts, values and manifests.
class HelmHistoryStep final : public StepRun {
  Q_DECLARE_TR_FUNCTIONS(sternway::steps::HelmHistoryStep)
public:
  using StepRun::StepRun;
  void start() override {
    const StepWords words(m_step.args);
    const QString nameSpace = words.has(u"namespace"_s) ? words.nameSpace() : m_step.target.scope;
    helm::releaseHistory(*m_context.cluster(m_step.target), nameSpace, words.text(u"release"_s), this)
        ->then([this](const Result<QList<helm::Release>> &releases) {
          if (hasEnded())
            return;
          if (!releases)
            return endFailed((releases.error().message + u' ' + releases.error().detail).trimmed());
          tell(*releases);
        });
  }

private:
  void tell(const QList<helm::Release> &releases) {
    QStringList lines;
    QJsonArray revisions;
    for (const helm::Release &release : releases) {
      lines << tr("revision %1: %2, %3").arg(QString::number(release.revision), release.status, release.chart);
      revisions.append(QJsonObject{{u"revision"_s, release.revision},
                                   {u"status"_s, release.status},
                                   {u"chart"_s, release.chart},
                                   {u"appVersion"_s, release.appVersion},
                                   {u"updated"_s, release.updated},
                                   {u"description"_s, release.description}});
    }
    const QString message = lines.join(u"; "_s);
    Q_EMIT progress(message);
    end({.state = StepState::Finished, .message = message, .result = {{u"revisions"_s, revisions}}});
  }
};
}  // namespace

QList<StepDescriptor> helmKinds() {
  return {{.name = u"helm.rollback"_s,
           .arguments = stepArguments(u"release!, revision:number, namespace"_s),
           .role = StepRole::WayBack,
           .changes = [] { return tr("Every object of the release"); },
           .command = [](const StepWords &words) { return helmCommand(words, u"rollback"_s); },
           .permission = [](const StepWords &words) -> StepPermission {
             return {.runs = StepPermission::Runs::Here, .writes = words.text(u"release"_s)};
           },
           .workload = [](const StepWords &words) { return u"helm/"_s + words.text(u"release"_s); },
           .recognise = recogniseHelmRollback},
          {.name = u"helm.history"_s,
           .arguments = stepArguments(u"release!, namespace"_s),
           .effect = StepEffect::Reads,
           .idempotent = true,
           .run = makeRun<HelmHistoryStep>,
           .runsAsWritten = true,
           .command = [](const StepWords &words) { return helmCommand(words, u"history"_s); },
           .permission = runsHere,
           .recognise =
               [](const QStringList &argv, const CommandSource &) {
                 return recogniseHelm(helmWords(argv), {u"history"_s, u"hist"_s});
               }},
          {.name = u"helm.list"_s,
           .arguments = stepArguments(u"namespace"_s),
           .effect = StepEffect::Reads,
           .idempotent = true,
           .command = [](const StepWords &words) { return helmCommand(words, u"list"_s); },
           .permission = runsHere,
           .recognise =
               [](const QStringList &argv, const CommandSource &) {
                 return recogniseHelm(helmWords(argv), {u"list"_s, u"ls"_s}, false);
               }}};
}

}  // namespace sternway::steps
