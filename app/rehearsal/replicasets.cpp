// SPDX-License-Identifier: GPL-3.0-or-later
#include "rehearsal/replicasets.h"

#include "core/podtemplate.h"
#include "core/workloadpatch.h"
#include "rehearsal/json.h"

#include <QJsonDocument>

#include <algorithm>
#include <cmath>

namespace sternway::sim {

using namespace Qt::StringLiterals;

namespace {
const QString hashLabel = u"pod-template-hash"_s;
}

QList<QJsonObject> ownedReplicaSets(const ObjectStore &store, const QJsonObject &deployment) {
  QList<QJsonObject> owned;
  for (const QJsonObject &set : store.list(u"replicasets.apps"_s, namespaceOf(deployment))) {
    if (controllerOf(set).value(u"uid"_s).toString() == uidOf(deployment))
      owned += set;
  }
  const QStringList created{u"metadata"_s, u"creationTimestamp"_s};
  std::stable_sort(owned.begin(), owned.end(), [&created](const QJsonObject &a, const QJsonObject &b) {
    return at(a, created).toString() < at(b, created).toString();
  });
  return owned;
}

bool sameTemplate(const QJsonObject &a, const QJsonObject &b) {
  return semanticallyEqual(withoutHash(a), withoutHash(b));
}

QString templateHash(const Simulation &simulation, const QJsonObject &podTemplate) {
  const QByteArray text = QJsonDocument(withoutHash(podTemplate)).toJson(QJsonDocument::Compact);
  return simulation.drawName({u"template"_s, QString::fromUtf8(text)}, 10);
}

qint64 revisionOf(const QJsonObject &object) {
  return annotationsOf(object).value(u"deployment.kubernetes.io/revision"_s).toString().toLongLong();
}

QJsonObject inheritedAnnotations(const QJsonObject &deployment) {
  QJsonObject annotations = annotationsOf(deployment);
  for (const QString &skipped : keptAnnotations())
    annotations.remove(skipped);
  return annotations;
}

int scaledValue(const QJsonValue &value, int total, bool roundUp) {
  if (!value.isString())
    return value.toInt();
  const QString text = value.toString();
  if (!text.endsWith(u'%'))
    return text.toInt();
  const double exact = text.chopped(1).toDouble() * total / 100.0;
  return static_cast<int>(roundUp ? std::ceil(exact) : std::floor(exact));
}

QJsonObject makeReplicaSet(const Simulation &simulation, const QJsonObject &deployment, qint64 revision, int replicas) {
  const QJsonObject spec = deployment.value(u"spec"_s).toObject();
  const QJsonObject podTemplate = spec.value(u"template"_s).toObject();
  const QString hash = templateHash(simulation, podTemplate);
  const QJsonObject labelled = with(podTemplate, {u"metadata"_s, u"labels"_s, hashLabel}, hash);
  const int desired = specReplicas(deployment);
  const int surge = scaledValue(at(spec, {u"strategy"_s, u"rollingUpdate"_s, u"maxSurge"_s}), desired, true);
  QJsonObject annotations = inheritedAnnotations(deployment);
  annotations.insert(u"deployment.kubernetes.io/revision"_s, QString::number(revision));
  annotations.insert(u"deployment.kubernetes.io/desired-replicas"_s, QString::number(desired));
  annotations.insert(u"deployment.kubernetes.io/max-replicas"_s, QString::number(desired == 0 ? 0 : desired + surge));
  return {
      {u"kind"_s, u"ReplicaSet"_s},
      {u"apiVersion"_s, u"apps/v1"_s},
      {u"metadata"_s, QJsonObject{{u"name"_s, QString(nameOf(deployment) + u'-' + hash)},
                                  {u"namespace"_s, namespaceOf(deployment)},
                                  {u"labels"_s, at(labelled, {u"metadata"_s, u"labels"_s})},
                                  {u"annotations"_s, annotations},
                                  {u"ownerReferences"_s, QJsonArray{ownerReference(deployment)}}}},
      {u"spec"_s, QJsonObject{{u"replicas"_s, replicas},
                              {u"selector"_s, with(spec.value(u"selector"_s).toObject(), {u"matchLabels"_s, hashLabel}, hash)},
                              {u"template"_s, labelled}}},
      {u"status"_s, QJsonObject{{u"replicas"_s, 0}}}};
}

QJsonObject makePod(const Simulation &simulation, const QJsonObject &replicaSet, int birth) {
  const QJsonObject podTemplate = at(replicaSet, {u"spec"_s, u"template"_s}).toObject();
  const QString suffix = simulation.drawName({u"pod"_s, uidOf(replicaSet), QString::number(birth)}, 5);
  QJsonObject metadata{{u"name"_s, QString(nameOf(replicaSet) + u'-' + suffix)},
                       {u"generateName"_s, QString(nameOf(replicaSet) + u'-')},
                       {u"namespace"_s, namespaceOf(replicaSet)},
                       {u"labels"_s, labelsOf(podTemplate)},
                       {u"ownerReferences"_s, QJsonArray{ownerReference(replicaSet)}}};
  if (!annotationsOf(podTemplate).isEmpty())
    metadata.insert(u"annotations"_s, annotationsOf(podTemplate));
  QJsonObject spec = podTemplate.value(u"spec"_s).toObject();
  if (!spec.contains(u"serviceAccountName"_s))
    spec.insert(u"serviceAccountName"_s, u"default"_s);
  return {{u"kind"_s, u"Pod"_s},
          {u"apiVersion"_s, u"v1"_s},
          {u"metadata"_s, metadata},
          {u"spec"_s, spec},
          {u"status"_s, QJsonObject{{u"phase"_s, u"Pending"_s}}}};
}

QString overQuota(const ObjectStore &store, const QString &nameSpace) {
  for (const QJsonObject &quota : store.list(u"resourcequotas"_s, nameSpace)) {
    const QJsonValue hard = at(quota, {u"spec"_s, u"hard"_s, u"pods"_s});
    const qsizetype used = store.list(u"pods"_s, nameSpace).size();
    if (!hard.isUndefined() && used + 1 > hard.toVariant().toLongLong())
      return u"exceeded quota: %1, requested: pods=1, used: pods=%2, limited: pods=%3"_s.arg(nameOf(quota))
          .arg(used)
          .arg(hard.toVariant().toString());
  }
  return {};
}

QJsonObject dying(const QJsonObject &pod, int grace, const QDateTime &now) {
  return with(with(pod, {u"metadata"_s, u"deletionTimestamp"_s}, timestamp(now.addSecs(grace))),
              {u"metadata"_s, u"deletionGracePeriodSeconds"_s}, grace);
}

int specReplicas(const QJsonObject &object) {
  return at(object, {u"spec"_s, u"replicas"_s}).toInt(1);
}

int statusCount(const QJsonObject &object, const QString &field) {
  return at(object, {u"status"_s, field}).toInt();
}

bool isPodReady(const QJsonObject &pod) {
  const QJsonArray conditions = at(pod, {u"status"_s, u"conditions"_s}).toArray();
  return std::any_of(conditions.begin(), conditions.end(), [](const QJsonValue &condition) {
    return condition.toObject().value(u"type"_s) == u"Ready"_s && condition.toObject().value(u"status"_s) == u"True"_s;
  });
}

bool isTerminating(const QJsonObject &object) {
  return at(object, {u"metadata"_s, u"deletionTimestamp"_s}).isString();
}

}  // namespace sternway::sim
