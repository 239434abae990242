// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <tl/expected.hpp>

#include <QByteArray>
#include <QDateTime>
#include <QJsonArray>
#include <QJsonObject>
#include <QStringList>

namespace sternway::rehearsal {

/// The value at the end of a path of keys; Undefined where there is none.
[[nodiscard]] QJsonValue at(const QJsonObject &object, const QStringList &path);
/// A copy of \a object with \a value at the end of the path; objects on the way are made. Undefined removes the key.
[[nodiscard]] QJsonObject with(QJsonObject object, const QStringList &path, const QJsonValue &value);
/// As Kubernetes writes times: RFC 3339, seconds, UTC.
[[nodiscard]] QString timestamp(const QDateTime &time);
[[nodiscard]] QDateTime parseTimestamp(const QString &text);
/// True for equal values where absent, null, "", [] and {} are the same: Kubernetes' Semantic.DeepEqual over JSON.
[[nodiscard]] bool semanticallyEqual(const QJsonValue &a, const QJsonValue &b);

[[nodiscard]] QString nameOf(const QJsonObject &object);
[[nodiscard]] QString namespaceOf(const QJsonObject &object);
[[nodiscard]] QString uidOf(const QJsonObject &object);
[[nodiscard]] QJsonObject labelsOf(const QJsonObject &object);
[[nodiscard]] QJsonObject annotationsOf(const QJsonObject &object);
/// The owner reference with controller=true, or an empty object.
[[nodiscard]] QJsonObject controllerOf(const QJsonObject &object);
/// The first one of a pod, or of a pod template.
[[nodiscard]] QJsonObject firstContainer(const QJsonObject &pod);
[[nodiscard]] QJsonObject ownerReference(const QJsonObject &owner);

/// Why a patch was not applied, for the Status that answers it.
struct PatchError {
  int code = 422;
  QString message;
};

using Patched = tl::expected<QJsonObject, PatchError>;

/// RFC 6902: test, add, replace, remove, copy, move. A failed test is 422 with the API server's own words.
[[nodiscard]] Patched applyJsonPatch(const QJsonObject &object, const QByteArray &patch);
/// RFC 7396.
[[nodiscard]] QJsonObject applyMergePatch(QJsonObject object, const QJsonObject &patch);
/// Kubernetes' strategic merge: lists of containers, env, volumes, ports and the like are merged by their key; "$patch":
/// replace and delete, and "$retainKeys" are understood.
[[nodiscard]] QJsonObject applyStrategicPatch(QJsonObject object, const QJsonObject &patch);

}  // namespace sternway::rehearsal
