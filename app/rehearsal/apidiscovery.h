// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>

#include <optional>

namespace sternway::sim {

/// /version, /api, /apis, /api/v1, /apis/GROUP, /apis/GROUP/VERSION; nothing for any other path.
[[nodiscard]] std::optional<QJsonObject> discovery(const QString &path, const QString &serverAddress);

}  // namespace sternway::sim
