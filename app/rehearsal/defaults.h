// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rehearsal/apistatus.h"

#include <optional>

namespace sternway::sim {

/// Fills in what the API server would, so that a template sent back in another spelling is the same template.
[[nodiscard]] QJsonObject withDefaults(const ResourceType &type, QJsonObject object);
[[nodiscard]] QJsonObject withPodTemplateDefaults(QJsonObject podTemplate);
/// The first thing that the API server would refuse; nothing when the object is good.
[[nodiscard]] std::optional<ApiAnswer> validate(const ResourceType &type, const QJsonObject &object);

}  // namespace sternway::sim
