// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "assess/assessor.h"
#include "core/runbook.h"

namespace sternway {

/// An assessment in the words of the banner. Pure.
struct VerdictWords {
  QString sentence;    ///< "Roll back now: error rate 12.1 % > 10 % (default.yaml line 9), for 3 min 20 s"
  QString target;      ///< the last known good revision and why; empty: there is none, and a doubt says so
  QStringList doubts;  ///< what is unknown, what contradicts, what could not be read; one sentence each
};
/// The times are counted to \a now, which may be later than the assessment.
[[nodiscard]] VerdictWords verdictWords(const Assessment &assessment, const QDateTime &now);
/// A sentence for each pair of rows that say opposite things now.
[[nodiscard]] QStringList contradictionWords(const Assessment &assessment);

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
