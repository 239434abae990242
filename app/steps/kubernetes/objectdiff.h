// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QStringList>

namespace sternway::steps {

/// Any two objects of the API beside each other. What only the server writes (status, managedFields, resourceVersion, ...) does
/// not count. Pure.

/// "spec.template.spec.containers[app].image: svc:v1.3.0 → svc:v1.2.3", a line for each value that differs, at most \a most of
/// them. Values that look like secrets, and all of a Secret, are not shown.
[[nodiscard]] QStringList objectDiff(const QJsonObject &before, const QJsonObject &after, qsizetype most = 60);
/// Paths that \a before sets and \a after does not, for example of two manifests of one object.
[[nodiscard]] QStringList pathsLeftOut(const QJsonObject &before, const QJsonObject &after);
/// Whether all that the manifest says is so on the live object: lists by the names of their entries, quantities by value.
[[nodiscard]] bool holdsManifest(const QJsonObject &live, const QJsonObject &manifest);

}  // namespace sternway::steps
