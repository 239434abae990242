// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonObject>

#include <tl/expected.hpp>

namespace sternway::sim {

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

}  // namespace sternway::sim
