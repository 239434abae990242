// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "assess/assessor.h"
#include "core/incident.h"
#include "core/verdict.h"

#include <QJsonObject>

namespace sternway::assess {

/// The evaluation log of an incident: what was known when. Pure.

/// What the verdict was judged on: values (metric → number or null), baselines (the same), counts (event, window, count,
/// complete), alerts (name, severity, since; null: not asked for, or not known), suppressed (the same), declared (symptom →
/// since), unknown (inputs).
[[nodiscard]] QJsonObject readingsJson(const Verdict &verdict);

/// The verdict as an event "verdict": its sentence; target (\a service), verdict, row (when, line) or null, judged and total
/// rows, and readingsJson(). News is what differs from the service's own newest one.
[[nodiscard]] EventDraft verdictEvent(const ObjectRef &service, const Verdict &verdict, const Matrix &matrix,
                                      const QDateTime &at);

/// Whether a row that calls for a rollback, or for preparing one, matches.
[[nodiscard]] bool callsForRollback(const Verdict &verdict);

/// That this was first seen at \a since, before the incident was open: the incident's Detected. Appended once.
[[nodiscard]] EventDraft detectedEvent(const ObjectRef &service, const Verdict &verdict, const Matrix &matrix,
                                       const QDateTime &since);

/// Whether it says something else than the service's newest verdict among \a events: another action, another row, or other inputs
/// that are unknown. Numbers alone are no news.
[[nodiscard]] bool isNews(const EventDraft &verdict, const QList<JournalEvent> &events);

/// What "sternway assess --json" prints: service, namespace, context, verdict (an action, "none" or "unknown"), row (when, line)
/// or null, since or null, lastKnownGood (revision, image, why) or null, revisions (number, uid, image, live from/to, errorRate,
/// p99, health); pending, next and eases (action, at, row) or null: the row that calls for action while its hold time runs, and
/// what the verdict becomes by itself, stricter and milder; confidence (judged, total: rows that count); runbook; rows (when,
/// line, text, action, severity, trigger, for, within, state "matched", "holding", "false" or "unknown", of a proposed row
/// "true", "false" or "unknown"; proposed, source; value in words, since, sinceBeforeData, remaining, deadline, unknown);
/// contradictions (pairs of lines); cluster (state "one", "kept" or "open", label, value, values, why); and what readingsJson()
/// has. Times are ISO 8601 in UTC, durations seconds; ratios 0..1, latencies in seconds.
[[nodiscard]] QJsonObject toJson(const Assessment &assessment);

}  // namespace sternway::assess
