// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/incident.h"
#include "core/stepdescriptor.h"

namespace sternway {

/// From when on the deadlines of an incident's follow-ups count: the end of its last rollback; else, where the chosen way is
/// carried out by hand, the last step of it that somebody did; else the incident's end. Invalid: nothing has been rolled back
/// yet. Pure.
[[nodiscard]] QDateTime followUpsCountFrom(const StepKinds &kinds, const IncidentRecord &record, const Runbook &runbook);

}  // namespace sternway
