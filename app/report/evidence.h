// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/incident.h"

namespace sternway {

/// The numbers and names of an event's data as short texts: "error rate 12.1 %", "revision 5", "query: rate(x[1m])". Lists of
/// objects are counted, long texts cut, and more than a few entries only counted: the JSON export has all. Pure.
[[nodiscard]] QStringList evidence(const JournalEvent &event);

}  // namespace sternway
