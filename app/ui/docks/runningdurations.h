// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/durations.h"

#include <QDateTime>
#include <QStringList>

namespace sternway::ui {

/// The durations of an incident, one short line each: "Impact so far: 12 min 3 s". Those that have no beginning are left
/// out; while the incident is open those without an end are counted to \a now.
[[nodiscard]] QStringList runningDurations(const report::RecordSummary &summary, bool open, const QDateTime &now);

}  // namespace sternway::ui
