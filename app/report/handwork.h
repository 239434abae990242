// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/incident.h"

#include <QJsonArray>

namespace sternway {

// What people did by hand in an incident: ticks, overrides and evidence of checklists, the chosen way, steps of the procedure.

/// As sections of a timeline in Markdown; empty where there was nothing. \a day: times of that day are given without a date.
[[nodiscard]] QString handworkMarkdown(const QList<JournalEvent> &events, const QDate &day);
/// One object an item: {list, item, title, text, state: "open|ticked|overridden", who, at, reason, evidence: [{kind, value, …}]}.
[[nodiscard]] QJsonArray checklistsJson(const QList<JournalEvent> &events);
/// One object a step: {step, title, part, state, who, at, reason}; the newest word on each.
[[nodiscard]] QJsonArray procedureJson(const QList<JournalEvent> &events);

/// An event's evidence without what its summary says already.
[[nodiscard]] QJsonObject evidenceData(const JournalEvent &event);

}  // namespace sternway
