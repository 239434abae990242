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
  operations.prepend(operation(u"test"_s, u"/metadata/generation"_s, workload.generation));
  return WorkloadPatch{"application/json-patch+json", QJsonDocument(operations).toJson(QJsonDocument::Compact)};
}

}  // namespace sternway
