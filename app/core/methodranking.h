// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/runbook.h"
#include "core/verdict.h"

namespace sternway {

/// One way to go, method or scenario, with what speaks for it now.
struct RankedMethod {
  QString id;
  bool scenario = false;
  QString title;
  QString useWhen;  ///< a scenario's signs
  QString caution;  ///< a scenario's action, in words
  std::chrono::milliseconds estimateMin{0};
  std::chrono::milliseconds estimateMax{0};
  int score = 0;   ///< 0: nothing speaks for it
  QString reason;  ///< one sentence

  friend bool operator==(const RankedMethod &, const RankedMethod &) = default;
};

/// The methods and scenarios of a runbook, the one that most speaks for first; where nothing tells them apart, in the runbook's
/// order, methods first. Counted are its symptoms that \a declared holds, and those that are named like a metric of a row that
/// matches. Pure.
[[nodiscard]] QList<RankedMethod> rankMethods(const Runbook &runbook, const QStringList &declared, const Verdict &verdict);

}  // namespace sternway
