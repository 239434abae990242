// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QList>
#include <QStringList>

namespace sternway {

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
