// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace sternway::report {

/// What a blameless post-mortem does not hold. Its place is counted in UTF-16 units of the whole text.
struct LintProblem {
  qsizetype offset = 0;
  qsizetype length = 0;
  /// "name", "human-error", "should-have", "failed-to", "careless", "no-evidence", "no-owner", "no-due"
  QString id;
  QString why;  ///< for people: what to write instead
};

/// In the order of the text, which is Markdown as exportPostMortem() writes it. \a names: of people who must not be named in it,
/// see peopleIn(). Code is left alone; words are judged in the narrative, not in tables and quoted prompts. Pure.
[[nodiscard]] QList<LintProblem> lintPostMortem(const QString &markdown, const QStringList &names);

/// The line and column of a place in a text, both from 1.
[[nodiscard]] std::pair<qsizetype, qsizetype> lineAndColumn(const QString &text, qsizetype offset);

}  // namespace sternway::report
