// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QJsonObject>

namespace sternway::sim {

/// Writes into metadata.managedFields of \a after that \a manager set what differs from \a before. Lists are taken as one
/// field, which is coarser than the real server and enough to see who wrote last.
[[nodiscard]] QJsonObject withManager(const QJsonObject &before, QJsonObject after, const QString &manager, const QDateTime &time,
                                      const QString &subresource = {});

}  // namespace sternway::sim
