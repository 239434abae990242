// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/captured.h"

namespace sternway {

/// Something that a message says and that the incident does not bear out.
struct ClaimProblem {
  qsizetype offset = 0;  ///< of the claim in the text
  qsizetype length = 0;
  QString claim;  ///< stable: "all-normal", "recovered", "resolved", "no-impact", "rolled-back", "number", "old-number"
  QString why;    ///< for people

  friend bool operator==(const ClaimProblem &, const ClaimProblem &) = default;
};

/// What of the text is not borne out by the facts, in the order of the text: that all is normal, recovered, resolved, without
/// impact or rolled back, and numbers of the error rate and the latency that are not those of now. English, German and Chinese.
/// It marks, and blocks nothing: what a team means by its words it knows best. Pure.
[[nodiscard]] QList<ClaimProblem> claimProblems(const QString &text, const CapturedFacts &facts);

/// A verdict, or a measurement, that is older says nothing of now.
constexpr std::chrono::minutes claimFreshness{10};

}  // namespace sternway
