// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workloadpatch.h"

#include "core/podtemplate.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace sternway {

using namespace Qt::StringLiterals;

namespace {

constexpr auto changeCauseKey = "kubernetes.io/change-cause"_L1;

QJsonObject operation(const QString &op, const QString &path, const QJsonValue &value) {
  return {{u"op"_s, op}, {u"path"_s, path}, {u"value"_s, value}};
}

WorkloadPatch guarded(const Workload &workload, QJsonArray operations) {
  operations.prepend(operation(u"test"_s, u"/metadata/generation"_s, workload.generation));
  return {"application/json-patch+json", QJsonDocument(operations).toJson(QJsonDocument::Compact)};
}

/// kubectl: error: deployments.apps "x" is already paused
tl::unexpected<Error> refused(const Workload &workload, const QString &why) {
  return fail(ErrorKind::Input, u"%1s.apps \"%2\" %3"_s.arg(kindPrefix(workload.ref.kind), workload.ref.name, why));
}

QJsonObject restoredAnnotations(const Workload &workload, const Revision &target, const QString &changeCause) {
  QJsonObject out;
  for (auto it = target.annotations.begin(); it != target.annotations.end(); ++it)
    if (!keptAnnotations().contains(it.key()))
      out.insert(it.key(), it.value());
  for (const QString &key : keptAnnotations())
    if (workload.annotations.contains(key))
      out.insert(key, workload.annotations.value(key));
  if (!changeCause.isEmpty())
    out.insert(changeCauseKey, changeCause);
  return out;
}

}  // namespace

const QStringList &keptAnnotations() {
  static const QStringList keys{u"kubectl.kubernetes.io/last-applied-configuration"_s,
                                u"deployment.kubernetes.io/revision"_s,
                                u"deployment.kubernetes.io/revision-history"_s,
                                u"deployment.kubernetes.io/desired-replicas"_s,
                                u"deployment.kubernetes.io/max-replicas"_s,
                                u"deprecated.deployment.rollback.to"_s};
  return keys;
}

Result<WorkloadPatch> undoPatch(const Workload &workload, const Revision &target, const QString &changeCause) {
  if (workload.paused)
    return fail(ErrorKind::Input,
                u"you cannot rollback a paused deployment; resume it first with 'kubectl rollout resume' and try again"_s);
  const bool deployment = workload.ref.kind == Kind::Deployment;
  QJsonObject podTemplate = deployment ? withoutHash(target.podTemplate) : templateOfRevisionData(target.data);
  if (podTemplate.isEmpty())
    podTemplate = target.podTemplate;
  if (podTemplate.isEmpty())
    return fail(ErrorKind::Input, u"Revision %1 carries no pod template"_s.arg(target.number));
  QJsonArray operations{operation(u"replace"_s, u"/spec/template"_s, podTemplate)};
  if (deployment) {
    const QString op = workload.annotations.isEmpty() ? u"add"_s : u"replace"_s;
    operations.append(operation(op, u"/metadata/annotations"_s, restoredAnnotations(workload, target, changeCause)));
  }
  return guarded(workload, operations);
}

Result<WorkloadPatch> pausePatch(const Workload &workload) {
  if (workload.ref.kind != Kind::Deployment)
    return refused(workload, u"pausing is not supported"_s);
  if (workload.paused)
    return refused(workload, u"is already paused"_s);
  return guarded(workload, {operation(u"add"_s, u"/spec/paused"_s, true)});
}

Result<WorkloadPatch> resumePatch(const Workload &workload) {
  if (workload.ref.kind != Kind::Deployment)
    return refused(workload, u"resuming is not supported"_s);
  if (!workload.paused)
    return refused(workload, u"is not paused"_s);
  return guarded(workload, {operation(u"add"_s, u"/spec/paused"_s, false)});
}

Result<WorkloadPatch> restartPatch(const Workload &workload, const QDateTime &now) {
  if (workload.paused)
    return refused(workload, u"can't restart paused deployment (run rollout resume first)"_s);
  constexpr auto key = "kubectl.kubernetes.io/restartedAt"_L1;
  const QString time = now.toUTC().toString(Qt::ISODate);
  const QJsonObject metadata = workload.podTemplate.value(u"metadata"_s).toObject();
  if (metadata.isEmpty())
    return guarded(
        workload, {operation(u"add"_s, u"/spec/template/metadata"_s, QJsonObject{{u"annotations"_s, QJsonObject{{key, time}}}})});
  QJsonObject annotations = metadata.value(u"annotations"_s).toObject();
  annotations.insert(key, time);
  return guarded(workload, {operation(u"add"_s, u"/spec/template/metadata/annotations"_s, annotations)});
}

Result<WorkloadPatch> scalePatch(const Workload &workload, int replicas) {
  if (workload.ref.kind == Kind::DaemonSet)
    return refused(workload, u"cannot be scaled: it runs one pod on every matching node"_s);
  if (replicas < 0)
    return fail(ErrorKind::Input, u"The number of replicas must be 0 or more, not %1"_s.arg(replicas));
  return guarded(workload, {operation(u"add"_s, u"/spec/replicas"_s, replicas)});
}

bool testsGeneration(const WorkloadPatch &patch, qint64 generation) {
  const QJsonArray operations = QJsonDocument::fromJson(patch.body).array();
  const QJsonObject first = operations.at(0).toObject();
  return first.value(u"op"_s) == u"test"_s && first.value(u"path"_s) == u"/metadata/generation"_s &&
         first.value(u"value"_s).toInteger(-1) == generation;
}

}  // namespace sternway
