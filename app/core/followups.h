// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/incident.h"

namespace sternway {

/// From when on the deadlines of an incident's follow-ups count: the end of its last rollback; else the last step that somebody
/// carried out by hand; else its end. Invalid: nothing has been rolled back yet. Pure.
[[nodiscard]] QDateTime followUpsCountFrom(const IncidentRecord &record);

}  // namespace sternway
