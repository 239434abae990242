// SPDX-License-Identifier: GPL-3.0-or-later
#include "runbook/stepkinds.h"

#include "core/text.h"

#include <algorithm>

namespace sternway {

using namespace Qt::StringLiterals;

namespace {
using Type = ArgumentType;
constexpr bool required = true;

const StepArgument workloadArgument{u"workload"_s};
const StepArgument namespaceArgument{u"namespace"_s};

/// Kinds of the cluster: all of them may name a workload and a namespace other than the service's.
ProcedureStepKind cluster(ProcedureStepKind kind) {
  for (const StepArgument &common : {workloadArgument, namespaceArgument})
    if (!kind.find(common.name))
      kind.arguments.append(common);
  return kind;
}

QList<ProcedureStepKind> rolloutKinds() {
  const QString podTemplate = tr("The pod template; every pod is replaced");
  return {
      cluster({.name = u"kubernetes.undo"_s, .arguments = {{u"to"_s, Type::Text, required}}, .changes = podTemplate}),
      cluster({.name = u"kubernetes.setImage"_s,
               .arguments = {{u"image"_s, Type::Text, required}, {u"container"_s}},
               .idempotent = true,
               .changes = podTemplate}),
      cluster({.name = u"kubernetes.patch"_s,
               .arguments = {{u"patch"_s, Type::Json, required},
                             {u"type"_s, Type::Choice, false, {u"strategic"_s, u"merge"_s, u"json"_s}}},
               .changes = tr("The fields of the workload that the patch names")}),
      cluster({.name = u"kubernetes.setEnv"_s,
               .arguments = {{u"env"_s, Type::Map, required}},
               .idempotent = true,
               .changes = tr("Environment variables of the containers; every pod is replaced")}),
      cluster({.name = u"kubernetes.restart"_s,
               .arguments = {workloadArgument, {u"all"_s, Type::Flag}},
               .changes = tr("Every pod is replaced, with the same pod template")}),
      cluster({.name = u"kubernetes.pause"_s,
               .arguments = {workloadArgument},
               .idempotent = true,
               .changes = tr("The rollout halts where it is")}),
      cluster({.name = u"kubernetes.resume"_s,
               .arguments = {workloadArgument},
               .idempotent = true,
               .changes = tr("The rollout goes on")}),
      cluster({.name = u"kubernetes.scale"_s,
               .arguments = {{u"replicas"_s, Type::Number, required}},
               .idempotent = true,
               .changes = tr("How many pods run")}),
      cluster({.name = u"kubernetes.waitRollout"_s, .arguments = {{u"timeout"_s, Type::Duration}}, .idempotent = true}),
  };
}

QList<ProcedureStepKind> objectKinds() {
  const QString configMap = tr("The ConfigMap; pods see it after a restart");
  const QStringList captured{u"history"_s, u"images"_s, u"events"_s, u"logs"_s,     u"describe"_s,
                             u"pods"_s,    u"top"_s,    u"status"_s, u"configmap"_s};
  return {
      cluster({.name = u"kubernetes.patchConfigMap"_s,
               .arguments = {{u"name"_s, Type::Text, required}, {u"data"_s, Type::Map, required}},
               .idempotent = true,
               .changes = configMap}),
      cluster({.name = u"kubernetes.restoreConfigMap"_s,
               .arguments = {{u"name"_s, Type::Text, required}, {u"file"_s}, {u"backup"_s}},
               .idempotent = true,
               .changes = configMap}),
      cluster({.name = u"kubernetes.restoreSecret"_s,
               .arguments = {{u"name"_s, Type::Text, required}, {u"source"_s, Type::Text, required}, {u"keys"_s, Type::Words}},
               .idempotent = true,
               .changes = tr("The Secret; pods see it after a restart")}),
      cluster({.name = u"kubernetes.deletePods"_s,
               .arguments = {{u"selector"_s, Type::Text, required}},
               .changes = tr("The pods are deleted; their controller starts new ones")}),
      cluster({.name = u"kubernetes.apply"_s,
               .arguments = {{u"file"_s}, {u"kustomization"_s}},
               .oneOf = {{u"file"_s, u"kustomization"_s}},
               .idempotent = true,
               .changes = tr("Every object of the manifests")}),
      cluster({.name = u"kubernetes.exec"_s,
               .arguments = {{u"argv"_s, Type::Words, required}, workloadArgument, {u"pod"_s}, {u"container"_s}},
               .changes = tr("Whatever the command changes, within a container")}),
      cluster({.name = u"kubernetes.capture"_s,
               .arguments = {{u"what"_s, Type::Choices, required, captured},
                             {u"tail"_s, Type::Number},
                             {u"since"_s, Type::Duration},
                             {u"selector"_s},
                             {u"name"_s}},
               .idempotent = true}),
      cluster({.name = u"kubernetes.logsCount"_s,
               .arguments = {{u"selector"_s, Type::Text, required},
                             {u"pattern"_s, Type::Text, required},
                             {u"since"_s, Type::Duration, required},
                             {u"expect"_s}},
               .idempotent = true}),
  };
}

QList<ProcedureStepKind> deploymentKinds() {
  const QStringList tools{u"npm"_s, u"prisma"_s, u"ef"_s, u"sql"_s, u"command"_s};
  return {
      {.name = u"helm.rollback"_s,
       .arguments = {{u"release"_s, Type::Text, required}, {u"revision"_s, Type::Number}, namespaceArgument},
       .changes = tr("Every object of the release")},
      {.name = u"helm.history"_s, .arguments = {{u"release"_s, Type::Text, required}, namespaceArgument}, .idempotent = true},
      {.name = u"helm.list"_s, .arguments = {namespaceArgument}, .idempotent = true},
      {.name = u"migration.status"_s,
       .arguments = {{u"tool"_s, Type::Choice, required, tools}, {u"argv"_s, Type::Words}},
       .idempotent = true},
      {.name = u"migration.down"_s,
       .arguments = {{u"tool"_s, Type::Choice, required, tools},
                     {u"argv"_s, Type::Words},
                     {u"name"_s},
                     {u"steps"_s, Type::Number},
                     {u"all"_s, Type::Flag}},
       .changes = tr("The schema of the database, and perhaps its data")},
      {.name = u"sql"_s,
       .arguments = {{u"text"_s}, {u"file"_s}, {u"database"_s}, {u"transaction"_s, Type::Flag}},
       .oneOf = {{u"text"_s, u"file"_s}},
       .changes = tr("What the statements change in the database")},
      {.name = u"compose.up"_s,
       .arguments = {{u"service"_s, Type::Text, required}, {u"image"_s}},
       .idempotent = true,
       .changes = tr("The container of the service")},
      {.name = u"compose.pull"_s, .arguments = {{u"image"_s, Type::Text, required}}, .idempotent = true},
  };
}

QList<ProcedureStepKind> gitKinds() {
  return {
      {.name = u"git.revert"_s,
       .arguments = {{u"commit"_s}, {u"mainline"_s, Type::Number}},
       .changes = tr("A new commit that takes an earlier one back")},
      {.name = u"git.tag"_s,
       .arguments = {{u"name"_s, Type::Text, required}, {u"message"_s}, {u"push"_s, Type::Flag}},
       .changes = tr("A new tag in the repository")},
      {.name = u"git.checkout"_s,
       .arguments = {{u"ref"_s, Type::Text, required}, {u"paths"_s, Type::Words}},
       .idempotent = true,
       .changes = tr("The working copy")},
      {.name = u"git.push"_s,
       .arguments = {{u"remote"_s}, {u"branch"_s}, {u"tags"_s, Type::Flag}},
       .idempotent = true,
       .changes = tr("The shared repository; a pipeline may deploy from it")},
      {.name = u"git.log"_s, .arguments = {{u"paths"_s, Type::Words}}, .idempotent = true},
      {.name = u"github.dispatchWorkflow"_s,
       .arguments = {{u"workflow"_s, Type::Text, required}, {u"inputs"_s, Type::Map}},
       .changes = tr("What the workflow changes")},
      {.name = u"github.comment"_s,
       .arguments = {{u"issue"_s, Type::Text, required}, {u"body"_s, Type::Text, required}},
       .changes = tr("A comment that others see")},
  };
}

QList<ProcedureStepKind> otherKinds() {
  const QStringList methods{u"GET"_s, u"HEAD"_s, u"POST"_s, u"PUT"_s, u"PATCH"_s, u"DELETE"_s};
  return {
      {.name = u"command"_s,
       .arguments = {{u"argv"_s, Type::Words, required}, {u"workingDirectory"_s}, {u"shell"_s, Type::Flag}},
       .changes = tr("Whatever the command changes, on this computer and beyond")},
      {.name = u"http"_s,
       .arguments = {{u"url"_s, Type::Text, required},
                     {u"method"_s, Type::Choice, false, methods},
                     {u"headers"_s, Type::Map},
                     {u"body"_s, Type::Json},
                     {u"expectStatus"_s, Type::Number},
                     {u"expectJson"_s, Type::Json}},
       .changes = tr("What the address changes when it is called")},
      {.name = u"metrics"_s,
       .arguments = {{u"condition"_s, Type::Condition}, {u"query"_s}, {u"for"_s, Type::Duration}},
       .oneOf = {{u"condition"_s, u"query"_s}},
       .idempotent = true},
      {.name = u"manual"_s,
       .arguments = {{u"text"_s, Type::Text, required}, {u"who"_s}, {u"evidence"_s}},
       .changes = tr("What the person does")},
      {.name = u"notify"_s, .arguments = {{u"template"_s, Type::Text, required}}, .changes = tr("A message that others read")},
      {.name = u"wait"_s, .arguments = {{u"for"_s, Type::Duration, required}}, .idempotent = true},
  };
}
}  // namespace

const StepArgument *ProcedureStepKind::find(const QString &argument) const {
  const auto found =
      std::find_if(arguments.cbegin(), arguments.cend(), [&](const StepArgument &each) { return each.name == argument; });
  return found == arguments.cend() ? nullptr : &*found;
}

const QList<ProcedureStepKind> &stepKinds() {
  static const QList<ProcedureStepKind> all = rolloutKinds() + objectKinds() + deploymentKinds() + gitKinds() + otherKinds();
  return all;
}

const ProcedureStepKind *stepKind(const QString &name) {
  const QList<ProcedureStepKind> &all = stepKinds();
  const auto found = std::find_if(all.cbegin(), all.cend(), [&name](const ProcedureStepKind &kind) { return kind.name == name; });
  return found == all.cend() ? nullptr : &*found;
}

}  // namespace sternway
