// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/runbook.h"

namespace sternway::runbook {

/// How often metrics are scraped where nobody knows it.
inline constexpr std::chrono::milliseconds usualScrape{15'000};

/// Calls \a visit(path, steps) for each list of steps.
template <typename Visit>
void eachStepList(const Runbook &runbook, Visit visit) {
  const auto all = [&visit](const QString &name, const auto &list) {
    for (qsizetype i = 0; i < list.size(); ++i)
      visit(QStringLiteral("%1[%2].steps").arg(name).arg(i), list.at(i).steps);
  };
  all(QStringLiteral("procedure"), runbook.procedure);
  all(QStringLiteral("methods"), runbook.methods);
  all(QStringLiteral("migrations.methods"), runbook.migrations.methods);
  all(QStringLiteral("scenarios"), runbook.scenarios);
  all(QStringLiteral("troubleshooting"), runbook.troubleshooting);
}

}  // namespace sternway::runbook
