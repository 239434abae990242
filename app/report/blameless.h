// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/incident.h"

namespace sternway::report {

/// The login names of those who acted in an incident, as its events, steps and leases say them; in the order in which they
/// appear, each once. Pure.
[[nodiscard]] QStringList peopleIn(const IncidentRecord &record);

/// Whether the name is that of a machine's account ("root", "jenkins"), which a text may hold without naming a person.
[[nodiscard]] bool isSharedAccount(const QString &name);

/// The record with people as roles ("responder A", in the order of peopleIn()): what a post-mortem tells, it tells of roles. Its
/// hashes are those of the record that it was made of. Pure.
[[nodiscard]] IncidentRecord withRoles(const IncidentRecord &record);

/// Where \a name stands in \a text as a word of its own, from \a from on; -1: nowhere.
[[nodiscard]] qsizetype indexOfName(const QString &text, const QString &name, qsizetype from = 0);

}  // namespace sternway::report
