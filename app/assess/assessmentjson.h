// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "assess/assessor.h"

#include <QJsonObject>

namespace sternway {

/// What "sternway assess --json" prints: service, namespace, context, verdict (an action, "none" or "unknown"), row (when, line)
/// or null, since or null, lastKnownGood (revision, image, why) or null, revisions (number, uid, image, live from/to, errorRate,
/// p99, health); next and eases (action, at, row) or null: what the verdict becomes by itself, stricter and milder; confidence
/// (judged, total: rows); runbook; rows (when, line, text, action, severity, trigger, for, within, state "matched", "holding",
/// "false" or "unknown", value in words, since, sinceBeforeData, remaining, deadline, unknown); contradictions (pairs of lines);
/// and what readingsJson() has. Times are ISO 8601 in UTC, durations seconds; ratios 0..1, latencies in seconds.
[[nodiscard]] QJsonObject toJson(const Assessment &assessment);

}  // namespace sternway
