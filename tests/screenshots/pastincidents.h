// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal.h"

namespace sternway {

/// Puts closed incidents of the last months into the journal, with rollbacks, milestones and follow-ups, as a team would have had
/// them. What is written outlives \a context. GUI thread.
void writePastIncidents(Journal &journal, QObject *context);
/// How many there are.
[[nodiscard]] int pastIncidentCount();

}  // namespace sternway
