// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/incident.h"
#include "report/document.h"

#include <QJsonArray>

namespace sternway::report {

// What people did by hand in an incident: ticks, overrides and evidence of checklists, the chosen method, steps of the procedure.

/// Adds the sections of a timeline; none where there was nothing. \a day: times of that day are given without a date.
void addHandwork(const QList<JournalEvent> &events, const QDate &day, Document &document);
/// One object an item: {list, item, title, text, state: "open|ticked|overridden", who, at, reason, evidence: [{kind, value, …}]}.
[[nodiscard]] QJsonArray checklistsJson(const QList<JournalEvent> &events);
/// One object a step: {step, title, part, state, who, at, reason}; the newest word on each.
[[nodiscard]] QJsonArray procedureJson(const QList<JournalEvent> &events);

}  // namespace sternway::report
