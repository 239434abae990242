// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace sternway::rehearsal {

/// One resource of the simulated API server.
struct ResourceType {
  QString group;  ///< empty: the core group
  QString version;
  QString plural;
  QString kind;
  bool namespaced = true;
  QStringList shortNames;

  [[nodiscard]] QString apiVersion() const { return group.isEmpty() ? version : group + u'/' + version; }
  /// As error messages name it: "deployments.apps", "pods".
  [[nodiscard]] QString qualified() const { return group.isEmpty() ? plural : plural + u'.' + group; }
  /// Where its objects are kept; two versions of one resource share it.
  [[nodiscard]] QString key() const { return qualified(); }
};

/// key() of the resources that several controllers work with.
inline const QString deploymentKey = QStringLiteral("deployments.apps");
inline const QString replicaSetKey = QStringLiteral("replicasets.apps");

[[nodiscard]] const QList<ResourceType> &resourceTypes();
/// Null where the server does not have it.
[[nodiscard]] const ResourceType *findResource(const QString &group, const QString &version, const QString &plural);

/// /version, /api, /apis, /api/v1, /apis/GROUP, /apis/GROUP/VERSION; nothing for any other path.
[[nodiscard]] std::optional<QJsonObject> discovery(const QString &path, const QString &serverAddress);

}  // namespace sternway::rehearsal
