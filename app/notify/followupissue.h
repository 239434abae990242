// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/incident.h"
#include "notify/outgoing.h"

namespace sternway::notify {

/// What is to be done after an incident, as an issue of its own for a channel that makes issues; queued twice it is one. \a key:
/// what the follow-up is known by within the incident; \a due: invalid: at no certain time. Pure.
[[nodiscard]] Outgoing followUpIssue(const Incident &incident, const QString &key, const QString &text, const QDateTime &due);

}  // namespace sternway::notify
