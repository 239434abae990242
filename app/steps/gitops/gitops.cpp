// SPDX-License-Identifier: GPL-3.0-or-later
#include "steps/gitops/gitops.h"

#include "core/format.h"
#include "core/shell.h"
#include "steps/gitops/gitopsstep.h"
#include "steps/registry.h"

namespace sternway::steps {

using namespace Qt::StringLiterals;

namespace {
using Tool = GitOpsObject::Tool;

const QString suspendName = u"gitops.suspend"_s;

QString argumentOf(Tool tool) {
  switch (tool) {
    case Tool::Argo: return u"application"_s;
    case Tool::FluxKustomization: return u"kustomization"_s;
    case Tool::FluxHelmRelease: break;
  }
  return u"helmRelease"_s;
}

constexpr Tool gitOpsTools[]{Tool::Argo, Tool::FluxKustomization, Tool::FluxHelmRelease};

QString gitOpsCommand(const StepWords &words, GitOpsDeed deed) {
  const QString nameSpace = words.text(u"namespace"_s);
  if (const QString name = words.text(u"application"_s); !name.isEmpty())
    return shellCommand({u"argocd"_s, u"app"_s, u"set"_s, nameSpace.isEmpty() ? name : nameSpace + u'/' + name,
                         u"--sync-policy"_s, deed == GitOpsDeed::Suspend ? u"none"_s : u"automated"_s});
  const Tool tool = words.has(u"kustomization"_s) ? Tool::FluxKustomization : Tool::FluxHelmRelease;
  return shellCommand(QStringList{u"flux"_s, deed == GitOpsDeed::Suspend ? u"suspend"_s : u"resume"_s, toolWord(tool),
                                  words.text(argumentOf(tool))} +
                      words.option(u"namespace"_s, u"--namespace"_s));
}

RecognisedArguments recogniseGitOps(const QStringList &argv, GitOpsDeed deed) {
  const CommandWords words(argv.mid(1), {u"-n"_s, u"--namespace"_s, u"--sync-policy"_s});
  if (argv.value(0) == u"argocd") {
    const QString policy = words.value({u"--sync-policy"_s});
    const bool isIt = words.plain(0) == u"app" && words.plain(1) == u"set" && words.plainCount() == 3 &&
                      words.hasOnly({u"--sync-policy"_s}) && policy == (deed == GitOpsDeed::Suspend ? u"none"_s : u"automated"_s);
    if (!isIt)
      return {};
    const QString name = words.plain(2);
    QJsonObject arguments{{argumentOf(Tool::Argo), name.section(u'/', -1)}};
    putText(arguments, u"namespace"_s, name.contains(u'/') ? name.section(u'/', 0, 0) : QString());
    return {arguments};
  }
  const bool isIt = argv.value(0) == u"flux" && words.plainCount() == 3 && words.hasOnly({u"-n"_s, u"--namespace"_s}) &&
                    words.plain(0) == (deed == GitOpsDeed::Suspend ? u"suspend"_s : u"resume"_s);
  const QString kind = words.plain(1);
  const bool isKustomization = kind == u"kustomization" || kind == u"ks";
  if (!isIt || (!isKustomization && kind != u"helmrelease" && kind != u"hr"))
    return {};
  QJsonObject arguments{{argumentOf(isKustomization ? Tool::FluxKustomization : Tool::FluxHelmRelease), words.plain(2)}};
  putText(arguments, u"namespace"_s, words.value({u"-n"_s, u"--namespace"_s}));
  return {arguments};
}

QString suspendsWords() {
  return tr("Argo CD or Flux leaves the cluster as it is until somebody resumes it");
}

StepPermission gitOpsPermission(const StepWords &words) {
  for (const Tool tool : gitOpsTools)
    if (words.has(argumentOf(tool)))
      return {.writes = toolWord(tool) + u'/' + words.text(argumentOf(tool))};
  return {};
}

const QList<QStringList> whichObject{{u"application"_s, u"kustomization"_s, u"helmRelease"_s}};
}  // namespace

QList<StepDescriptor> gitOpsKinds() {
  return {
      {.name = suspendName,
       .arguments = stepArguments(u"application, kustomization, helmRelease, namespace, resumeWithin:duration"_s),
       .oneOf = whichObject,
       .idempotent = true,
       .run = [](const StepContext &context, const Step &step, QObject *parent) -> StepRun * {
         return new GitOpsStep(context, step, parent, GitOpsDeed::Suspend);
       },
       .probe = [](const StepContext &context, const Step &step, const StepRecord &record,
                   QObject *parent) { return GitOpsStep::probe(context, step, record, GitOpsDeed::Suspend, parent); },
       .preview = [](const StepContext &context, const Step &step,
                     QObject *parent) { return GitOpsStep::preview(context, step, GitOpsDeed::Suspend, parent); },
       .runsAsWritten = true,
       .changes = suspendsWords,
       .command = [](const StepWords &words) { return gitOpsCommand(words, GitOpsDeed::Suspend); },
       .permission = gitOpsPermission,
       .recognise = [](const QStringList &argv, const CommandSource &) { return recogniseGitOps(argv, GitOpsDeed::Suspend); }},
      {.name = u"gitops.resume"_s,
       .arguments = stepArguments(u"application, kustomization, helmRelease, namespace"_s),
       .oneOf = whichObject,
       .idempotent = true,
       .run = [](const StepContext &context, const Step &step, QObject *parent) -> StepRun * {
         return new GitOpsStep(context, step, parent, GitOpsDeed::Resume);
       },
       .probe = [](const StepContext &context, const Step &step, const StepRecord &record,
                   QObject *parent) { return GitOpsStep::probe(context, step, record, GitOpsDeed::Resume, parent); },
       .preview = [](const StepContext &context, const Step &step,
                     QObject *parent) { return GitOpsStep::preview(context, step, GitOpsDeed::Resume, parent); },
       .runsAsWritten = true,
       .changes = [] { return tr("Argo CD or Flux applies again what git says"); },
       .command = [](const StepWords &words) { return gitOpsCommand(words, GitOpsDeed::Resume); },
       .danger = [](const StepWords &) { return tr("what git says comes back, the bad release too unless it was reverted"); },
       .permission = gitOpsPermission,
       .recognise = [](const QStringList &argv, const CommandSource &) { return recogniseGitOps(argv, GitOpsDeed::Resume); }}};
}

QList<Step> suspendSteps(const Workload &workload) {
  QList<Step> steps;
  for (const GitOpsObject &owner : gitOpsOwners(workload)) {
    if (owner.name.isEmpty() || owner.isExempt)
      continue;
    Step step{.id = u"suspend-"_s + toolWord(owner.tool), .kind = suspendName};
    step.target = {.kind = toolWord(owner.tool), .context = workload.ref.context, .scope = owner.nameSpace, .name = owner.name};
    step.args = {{argumentOf(owner.tool), owner.name}, {u"namespace"_s, owner.nameSpace}};
    step.title = tr("Suspend the %1").arg(display(owner));
    step.command = gitOpsCommand(step.args, GitOpsDeed::Suspend);
    step.changes = suspendsWords();
    steps.append(step);
  }
  return steps;
}

QList<GitOpsObject> suspendedBy(const Plan &plan) {
  QList<GitOpsObject> objects;
  for (const Step &step : plan.steps())
    if (step.kind == suspendName && step.skip.isEmpty())
      objects.append(gitOpsObjectOf(step));
  return objects;
}

}  // namespace sternway::steps
