// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/runbook.h"
#include "core/stepdescriptor.h"

namespace sternway::runbook {

/// How often metrics are measured, and for how long they are kept; zero: not known.
struct Sampling {
  std::chrono::milliseconds scrape{0};
  std::chrono::milliseconds retention{0};
};

/// Something that can be read and used, and is probably not meant so.
struct RunbookDoubt {
  QString path;  ///< "matrix[2]", "metrics.error_rate.query", "methods[0].steps[1]"
  QString words;
  qsizetype offset = 0;  ///< at which character of the text that stands there
};

/// Where a row stands: "matrix[2]", "triggers[0]".
[[nodiscard]] QString rowPath(const Matrix &matrix, qsizetype index);

/// The rules: one that is true while all is well, one that can never be true, two that contradict each other, a time to hold that
/// no data can show. The guard is one of them. Where \a sampling is not known, what Prometheus does by default counts.
[[nodiscard]] QList<RunbookDoubt> ruleDoubts(const Runbook &runbook, const Sampling &sampling = {});
/// Its queries, of metrics, services and steps: what Prometheus does not read, what nobody fills in, and a range that is shorter
/// than four scrapes. None is an error: other sources read more than Prometheus, and the rules that need no such query count.
[[nodiscard]] QList<RunbookDoubt> queryDoubts(const StepKinds &kinds, const Runbook &runbook, const Sampling &sampling = {});
/// The same of one query by itself, as a metric's; paths are empty.
[[nodiscard]] QList<RunbookDoubt> metricQueryDoubts(const QString &query, const Sampling &sampling = {});
/// The commands of its steps: see mistakeOfCommand().
[[nodiscard]] QList<RunbookDoubt> commandDoubts(const StepKinds &kinds, const Runbook &runbook);
/// All of these.
[[nodiscard]] QList<RunbookDoubt> doubtsOf(const StepKinds &kinds, const Runbook &runbook, const Sampling &sampling = {});

}  // namespace sternway::runbook
