// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rehearsal/apireader.h"

#include <QDateTime>
#include <QJsonObject>

#include <optional>

namespace sternway::rehearsal {

/// Fills in what the API server would, so that a template sent back in another spelling is the same template.
[[nodiscard]] QJsonObject withDefaults(const ResourceType &type, QJsonObject object);
[[nodiscard]] QJsonObject withPodTemplateDefaults(QJsonObject podTemplate);
/// The first thing that the API server would refuse; nothing when the object is good.
[[nodiscard]] std::optional<ApiAnswer> validate(const ResourceType &type, const QJsonObject &object);

/// Writes into metadata.managedFields of \a after that \a manager set what differs from \a before. Lists are taken as one
/// field, which is coarser than the real server and enough to see who wrote last.
[[nodiscard]] QJsonObject withManager(const QJsonObject &before, QJsonObject after, const QString &manager, const QDateTime &time,
                                      const QString &subresource = {});

}  // namespace sternway::rehearsal
