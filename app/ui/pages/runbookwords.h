// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/runbook.h"

namespace sternway {

// A runbook in words, for headings. Pure.

[[nodiscard]] QString runbookTitle(const Runbook &runbook);
/// "order-service.yaml · team-orders · reviewed on 8 Jan 2024, next review was due on 8 Feb 2024".
[[nodiscard]] QString runbookOrigin(const Runbook &runbook, const QDate &today);
/// It was to be reviewed again by now.
[[nodiscard]] bool isOverdue(const Runbook &runbook, const QDate &today);
/// It is the one that Sternway brings for services that no runbook claims.
[[nodiscard]] bool isBuiltIn(const Runbook &runbook);
/// "before", "during" and "after" in the language of the window.
[[nodiscard]] QString stageWords(const QString &stage);

}  // namespace sternway
