// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rollback/assessor.h"

#include <QJsonObject>

namespace sternway {

/// What "sternway assess --json" prints: service, namespace, context, verdict (an action, "none" or "unknown"), row (when, line)
/// or null, since or null, values (metric → number or null), unknown (list), lastKnownGood (revision, image, why) or null,
/// revisions (number, uid, image, live from/to, errorRate, p99, health). Times are ISO 8601 in UTC; ratios 0..1, latencies in
/// seconds.
[[nodiscard]] QJsonObject toJson(const Assessment &assessment);

}  // namespace sternway
