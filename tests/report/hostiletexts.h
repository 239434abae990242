// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/incident.h"
#include "core/runbook.h"
#include "report/document.h"

namespace sternway::test {

/// Names of pods, lines of logs, messages of commits and values of templates that try to be markup, a link, a command or the end
/// of what they stand in.
[[nodiscard]] QStringList hostileTexts();
/// Each of them in each kind of block, in each place that takes a text.
[[nodiscard]] report::Document hostileDocument();
/// An incident in which everything that comes from outside is such a text: titles, logs, causes of a change, queries, commands,
/// answers, differences, messages.
[[nodiscard]] IncidentRecord hostileIncident();
/// With sections, prompts, follow-ups and measures of that kind.
[[nodiscard]] Runbook hostileRunbook();

}  // namespace sternway::test
