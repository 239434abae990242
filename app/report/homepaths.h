// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/incident.h"

namespace sternway::report {

/// The record with "~" in place of the home folders of whoever runs this program and of those who carried out its operations: a
/// report goes to people whom a login name and the folders of a machine do not concern. Paths within containers, of which a log
/// is full, stay. Any thread.
[[nodiscard]] IncidentRecord withoutHomes(const IncidentRecord &record);
/// The same in lines that belong to the record. Any thread.
[[nodiscard]] QStringList withoutHomes(QStringList lines, const IncidentRecord &record);

}  // namespace sternway::report
