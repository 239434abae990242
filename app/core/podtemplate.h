// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QList>
#include <QStringList>

namespace sternway {

/// The template without the label pod-template-hash that the Deployment controller adds to a ReplicaSet's.
[[nodiscard]] QJsonObject withoutHash(QJsonObject podTemplate);

/// Whether two templates are the same to the Deployment controller: label pod-template-hash ignored, an absent, null or
/// empty list or map is the same, quantities by value. Both must come from the server, which fills in the defaults. Same
/// rule as EqualIgnoreHash in Kubernetes' pkg/controller/deployment/util.
[[nodiscard]] bool sameTemplate(const QJsonObject &a, const QJsonObject &b);

/// A short text that is the same for templates of one object that sameTemplate() finds alike: it stands for the template where
/// that itself is too long to keep, or must not be (it may hold secrets).
[[nodiscard]] QString templateDigest(const QJsonObject &podTemplate);

/// Whether two resource quantities are worth the same, for example "1Gi" and "1073741824", "0.5" and "500m". A text that is no
/// quantity is compared as text.
[[nodiscard]] bool sameQuantity(const QString &a, const QString &b);

/// The images of the template's containers, in their order (no init containers).
[[nodiscard]] QStringList templateImages(const QJsonObject &podTemplate);

/// The template that ControllerRevision.data stands for: a strategic merge patch {"spec":{"template":{…,"$patch":"replace"}}},
/// as the StatefulSet and DaemonSet controllers write it. Empty when it is no such patch.
[[nodiscard]] QJsonObject templateOfRevisionData(const QJsonObject &data);

/// How a pod template uses one ConfigMap or Secret.
struct ObjectUse {
  QString name;
  bool required = false;     ///< at least one use is not optional: without the object no container starts
  QStringList requiredKeys;  ///< keys that must be there, sorted
  QStringList where;         ///< for example "containers[app].env[DB_URL]"

  friend bool operator==(const ObjectUse &, const ObjectUse &) = default;
};

/// What a pod template needs from its namespace and cluster; each list sorted by name.
struct References {
  QList<ObjectUse> configMaps;
  QList<ObjectUse> secrets;
  QStringList claims;       ///< PersistentVolumeClaims
  QStringList pullSecrets;  ///< a missing one does not stop a pod whose image is on the node
  QString serviceAccount;   ///< empty: the namespace's default
  QString priorityClass;
  QString runtimeClass;

  friend bool operator==(const References &, const References &) = default;
};

/// Collects from env, envFrom, volumes, projected volumes and the pod's spec, of containers and init containers. Pure.
[[nodiscard]] References references(const QJsonObject &podTemplate);

}  // namespace sternway
