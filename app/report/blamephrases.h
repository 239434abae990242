// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QRegularExpression>

namespace sternway::report {

/// Phrases that look for somebody to blame, or judge by what is known now, in all languages together.
struct BlamePhrases {
  QString id;  ///< "human-error", see LintProblem
  QRegularExpression pattern;
  QStringList phrases;  ///< as resources/report/blame.yaml has them
};

/// Read once. Any thread.
[[nodiscard]] const QList<BlamePhrases> &blamePhrases();

}  // namespace sternway::report
