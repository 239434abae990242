// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/incident.h"
#include "core/verdict.h"

namespace sternway {

/// The evaluation log of an incident: what was known when. Pure.

/// What the verdict was judged on: values (metric → number or null), baselines (the same), counts (event, window, count,
/// complete), alerts (name, severity, since; null: not asked for, or not known), suppressed (the same), declared (symptom →
/// since), unknown (inputs).
[[nodiscard]] QJsonObject readingsJson(const Verdict &verdict);

/// The verdict as an event "verdict": its sentence; verdict, row (when, line) or null, judged and total rows, and readingsJson().
[[nodiscard]] EventDraft verdictEvent(const Verdict &verdict, const Matrix &matrix, const QDateTime &at);

/// Whether it says something else than the newest verdict among \a events: another action, another row, or other inputs that are
/// unknown. Numbers alone are no news.
[[nodiscard]] bool isNews(const EventDraft &verdict, const QList<JournalEvent> &events);

}  // namespace sternway
