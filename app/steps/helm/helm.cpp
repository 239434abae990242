// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/format.h"
#include "core/shell.h"
#include "steps/helm/rollback.h"
#include "steps/helm/rollbackfacts.h"
#include "steps/registry.h"

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

QString rollbackCommand(const StepWords &words) {
  const QString wait = words.flag(u"wait"_s) ? u" --wait"_s : QString();
  return helmCommand(words, u"rollback"_s) + wait + (words.flag(u"forceConflicts"_s) ? u" --force-conflicts"_s : QString());
}

QString rollbackDanger(const StepWords &words) {
  const QString release = words.text(u"release"_s);
  if (words.flag(u"anyStatus"_s))
    return tr("it may bring back a revision of %1 that was never deployed well").arg(release);
  return words.flag(u"forceConflicts"_s) ? tr("it overwrites what others have changed in the objects of %1").arg(release)
                                         : QString();
}

RecognisedArguments recogniseHelmRollback(const QStringList &argv, const CommandSource &source) {
  const CommandWords words = helmWords(argv);
  // what else it may say, such as --force or --no-hooks, a typed step does not do
  if (!words.hasOnly({u"-n"_s, u"--namespace"_s, u"--timeout"_s, u"--wait"_s, u"--force-conflicts"_s}))
    return {};
  RecognisedArguments found = recogniseHelm(words, {u"rollback"_s});
  const QString revision = words.plain(2);
  bool isNumber = false;
  const bool isPrevious = revision.toInt(&isNumber) <= 0 && isNumber;
  for (QJsonObject &arguments : found) {
    putText(arguments, u"revision"_s, isPrevious ? QString() : isNumber ? source.revision(revision) : revision);
    for (const QString &flag : {u"wait"_s, u"forceConflicts"_s})
      if (words.has({flag == u"wait" ? u"--wait"_s : u"--force-conflicts"_s}))
        arguments.insert(flag, true);
  }
  return words.plainCount() > 3 ? RecognisedArguments() : found;
}

/// Reads releases from the cluster and lists them.
class HelmLookStep : public StepRun {
public:
  using StepRun::StepRun;
  void start() override {
    read(*m_context.cluster(m_step.target), releaseOf(m_step))->then([this](const Result<QList<helm::Release>> &releases) {
      if (hasEnded())
        return;
      if (!releases)
        return endFailed((releases.error().message + u' ' + releases.error().detail).trimmed());
      tell(*releases);
    });
  }

private:
  [[nodiscard]] virtual Call<QList<helm::Release>> *read(ClusterApi &cluster, const ReleaseName &release) = 0;
  virtual void tell(const QList<helm::Release> &releases) = 0;
};

/// Lists the revisions that the cluster keeps of a release. Its result is that list, without charts, values and manifests.
class HelmHistoryStep final : public HelmLookStep {
  Q_DECLARE_TR_FUNCTIONS(sternway::steps::HelmHistoryStep)
public:
  using HelmLookStep::HelmLookStep;

private:
  Call<QList<helm::Release>> *read(ClusterApi &cluster, const ReleaseName &release) override {
    return helm::releaseHistory(cluster, release.nameSpace, release.name, this);
  }
  void tell(const QList<helm::Release> &releases) override {
    QStringList lines;
    QJsonArray revisions;
    for (const helm::Release &release : releases) {
      lines << tr("revision %1: %2, %3").arg(QString::number(release.revision), release.status, release.chart);
      revisions.append(QJsonObject{{u"revision"_s, release.revision},
                                   {u"status"_s, release.status},
                                   {u"chart"_s, release.chart},
                                   {u"appVersion"_s, release.appVersion},
                                   {u"updated"_s, release.updated},
                                   {u"description"_s, redacted(release.description)}});
    }
    const QString message = lines.join(u"; "_s);
    Q_EMIT progress(message);
    end({.state = StepState::Finished, .message = message, .result = {{u"revisions"_s, revisions}}});
  }
};

/// Lists the newest revision of every release of a namespace, or of all.
class HelmListStep final : public HelmLookStep {
  Q_DECLARE_TR_FUNCTIONS(sternway::steps::HelmListStep)
public:
  using HelmLookStep::HelmLookStep;

private:
  Call<QList<helm::Release>> *read(ClusterApi &cluster, const ReleaseName &release) override {
    return helm::releaseList(cluster, release.nameSpace, this);
  }
  void tell(const QList<helm::Release> &releases) override {
    QStringList lines;
    QJsonArray all;
    for (const helm::Release &release : releases) {
      lines << tr("%1/%2: revision %3, %4, %5")
                   .arg(release.nameSpace, release.name, QString::number(release.revision), release.status, release.chart);
      all.append(QJsonObject{{u"name"_s, release.name},
                             {u"namespace"_s, release.nameSpace},
                             {u"revision"_s, release.revision},
                             {u"status"_s, release.status},
                             {u"chart"_s, release.chart},
                             {u"appVersion"_s, release.appVersion},
                             {u"updated"_s, release.updated}});
    }
    const QString message = lines.isEmpty()
                                ? tr("No release is kept here in Secrets; where HELM_DRIVER is not the usual one, Helm "
                                     "keeps its releases elsewhere")
                                : lines.join(u"; "_s);
    Q_EMIT progress(message);
    end({.state = StepState::Finished, .message = message, .result = {{u"releases"_s, all}}});
  }
};
}  // namespace

QList<StepDescriptor> helmKinds() {
  return {{.name = u"helm.rollback"_s,
           .arguments = stepArguments(u"release!, revision:number, namespace, wait:flag, anyStatus:flag, forceConflicts:flag"_s),
           .role = StepRole::WayBack,
           .run = makeHelmRollback,
           .probe = probeHelmRollback,
           .preview = previewHelmRollback,
           .runsAsWritten = true,
           .changes = [] { return tr("Every object of the release"); },
           .command = rollbackCommand,
           .danger = rollbackDanger,
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
           .run = makeRun<HelmListStep>,
           .runsAsWritten = true,
           .command = [](const StepWords &words) { return helmCommand(words, u"list"_s); },
           .permission = runsHere,
           .recognise =
               [](const QStringList &argv, const CommandSource &) {
                 return recogniseHelm(helmWords(argv), {u"list"_s, u"ls"_s}, false);
               }}};
}

}  // namespace sternway::steps
