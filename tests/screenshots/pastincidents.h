// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal.h"

#include <functional>

namespace sternway {

/// Puts closed incidents of the last months into the journal, with rollbacks, milestones and follow-ups, as a team would have had
/// them; \a done is called when the last one is there. GUI thread.
void writePastIncidents(Journal &journal, QObject *context, const std::function<void()> &done);
/// How many there are.
[[nodiscard]] int pastIncidentCount();

}  // namespace sternway
