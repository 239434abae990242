// SPDX-License-Identifier: GPL-3.0-or-later
#include "kube/history.h"

#include "core/podtemplate.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <algorithm>

namespace sternway::kube {

using namespace Qt::StringLiterals;

namespace {

bool isControlledBy(const QJsonObject &object, const QString &uid) {
  const QJsonArray owners = object.value(u"metadata").toObject().value(u"ownerReferences").toArray();
  return std::any_of(owners.begin(), owners.end(), [&uid](const QJsonValue &owner) {
    const QJsonObject reference = owner.toObject();
    return reference.value(u"controller").toBool() && reference.value(u"uid").toString() == uid;
  });
}

/// "3,7" of deployment.kubernetes.io/revision-history.
QList<qint64> numbers(const QString &text) {
  QList<qint64> out;
  const QStringList parts = text.split(u',', Qt::SkipEmptyParts);
  for (const QString &part : parts) {
    bool ok = false;
    const qint64 number = part.trimmed().toLongLong(&ok);
    if (ok)
      out.append(number);
  }
  return out;
}

/// What both kinds of revisions have.
Revision fromMetadata(const QJsonObject &object) {
  const QJsonObject metadata = object.value(u"metadata").toObject();
  Revision revision;
  revision.uid = metadata.value(u"uid").toString();
  revision.name = metadata.value(u"name").toString();
  revision.created = QDateTime::fromString(metadata.value(u"creationTimestamp").toString(), Qt::ISODate);
  revision.annotations = stringMap(metadata.value(u"annotations"));
  revision.changeCause = revision.annotations.value(u"kubernetes.io/change-cause"_s);
  return revision;
}

QString causeOfTemplate(const QJsonObject &podTemplate) {
  return podTemplate.value(u"metadata")
      .toObject()
      .value(u"annotations")
      .toObject()
      .value(u"kubernetes.io/change-cause")
      .toString();
}

void sortByNumber(QList<Revision> &revisions) {
  std::stable_sort(revisions.begin(), revisions.end(), [](const Revision &a, const Revision &b) {
    return a.number != b.number ? a.number < b.number : a.created < b.created;
  });
}

Revision fromReplicaSet(const QJsonObject &object) {
  Revision revision = fromMetadata(object);
  const QJsonObject spec = object.value(u"spec").toObject();
  const QJsonObject labels = object.value(u"metadata").toObject().value(u"labels").toObject();
  revision.formerNumbers = numbers(revision.annotations.value(u"deployment.kubernetes.io/revision-history"_s));
  revision.templateHash = labels.value(u"pod-template-hash").toString();
  revision.podTemplate = withoutHash(spec.value(u"template").toObject());
  if (revision.changeCause.isEmpty())
    revision.changeCause = causeOfTemplate(revision.podTemplate);
  revision.images = templateImages(revision.podTemplate);
  revision.replicas = spec.value(u"replicas").toInt(1);
  revision.readyReplicas = object.value(u"status").toObject().value(u"readyReplicas").toInt();
  return revision;
}

/// A StatefulSet's pods carry the revision's name in their label, a DaemonSet's the hash.
QString revisionHashOf(const QJsonObject &object, Kind kind) {
  const QJsonObject metadata = object.value(u"metadata").toObject();
  const QString label = metadata.value(u"labels").toObject().value(u"controller-revision-hash").toString();
  return kind == Kind::StatefulSet || label.isEmpty() ? metadata.value(u"name").toString() : label;
}

Revision *oldestWithTemplate(QList<Revision> &revisions, const QJsonObject &podTemplate) {
  Revision *found = nullptr;
  for (Revision &revision : revisions) {
    if (!sameTemplate(revision.podTemplate, podTemplate))
      continue;
    if (!found || revision.created < found->created || (revision.created == found->created && revision.name < found->name))
      found = &revision;
  }
  return found;
}

}  // namespace

History deploymentHistory(const Workload &deployment, const QList<QJsonObject> &replicaSets) {
  History history;
  for (const QJsonObject &object : replicaSets) {
    if (!isControlledBy(object, deployment.uid))
      continue;
    Revision revision = fromReplicaSet(object);
    const QString annotation = revision.annotations.value(u"deployment.kubernetes.io/revision"_s);
    bool ok = annotation.isEmpty();
    if (!ok)
      revision.number = annotation.toLongLong(&ok);
    if (ok)
      history.revisions.append(revision);
    else
      history.warnings.append(
          QCoreApplication::translate("History", "ReplicaSet %1 is left out: its revision annotation \"%2\" is no number")
              .arg(revision.name, annotation));
  }
  if (Revision *current = oldestWithTemplate(history.revisions, deployment.podTemplate))
    current->current = true;
  sortByNumber(history.revisions);
  return history;
}

History controllerRevisionHistory(const Workload &workload, const QList<QJsonObject> &revisions) {
  History history;
  for (const QJsonObject &object : revisions) {
    if (!isControlledBy(object, workload.uid))
      continue;
    Revision revision = fromMetadata(object);
    revision.number = object.value(u"revision").toInteger();
    revision.templateHash = revisionHashOf(object, workload.ref.kind);
    revision.data = object.value(u"data").toObject();
    revision.podTemplate = templateOfRevisionData(revision.data);
    revision.images = templateImages(revision.podTemplate);
    if (revision.podTemplate.isEmpty())
      history.warnings.append(
          QCoreApplication::translate("History", "ControllerRevision %1 is left out: its data holds no whole pod template")
              .arg(revision.name));
    else
      history.revisions.append(revision);
  }
  sortByNumber(history.revisions);
  const auto current = std::find_if(history.revisions.rbegin(), history.revisions.rend(), [&](const Revision &revision) {
    return sameTemplate(revision.podTemplate, workload.podTemplate);
  });
  if (current != history.revisions.rend())
    current->current = true;
  return history;
}

}  // namespace sternway::kube
