// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/runbook.h"

#include <QString>

#include <functional>

namespace sternway {

/// Called for each element that had to leave the runbook: its line in the source and its text.
using DemotedElement = std::function<void(int line, const QString &text)>;

/// Makes the element at a path ("procedure[1].steps[2].http.url") harmless: a step becomes a manual one, then leaves; a check, a
/// default or a date leaves alone; anything else leaves as a whole. \return false where the path leads nowhere.
[[nodiscard]] bool demote(Runbook &runbook, const QString &path, const DemotedElement &demoted);

/// Takes the whole part of that name out ("procedure"); "matrix" and "triggers" are two parts.
void dropPart(Runbook &runbook, const QString &part, const DemotedElement &demoted);

}  // namespace sternway
