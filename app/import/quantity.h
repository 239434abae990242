// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "import/lexicon.h"

#include <QString>

#include <chrono>
#include <optional>

namespace sternway::importer {

/// A number of a sentence, with what stands around it: "more than 5 %", "2-5 min", "3x".
struct Quantity {
  enum class Kind { Plain, Percent, Time, PerMinute, PerSecond, Bytes, Factor };
  Kind kind = Kind::Plain;
  double value = 0;  ///< in the written unit
  double upper = 0;  ///< of a range
  bool isRange = false;
  QString unit = {};        ///< Time: "ms", "s", "m", "h", "d", "w"
  QString comparison = {};  ///< ">", ">=", "<", "<=", "±" or empty
  qsizetype begin = 0;      ///< in the folded text, with its comparison
  qsizetype end = 0;

  [[nodiscard]] std::chrono::milliseconds duration() const;       ///< Time
  [[nodiscard]] std::chrono::milliseconds upperDuration() const;  ///< Time, range
};

/// All of them, in their order. \a text must be folded. Numbers within \a taken stretches, within words ("p95", "5xx"), dates,
/// times of day and versions are none.
[[nodiscard]] QList<Quantity> quantitiesIn(const QString &text, const QList<PhraseMatch> &taken = {});

/// The times that a text names: a box or an estimate ("2-5 minutes", "< 30 min": 0 to 30), a deadline ("within 24 hours").
struct TimeSpan {
  std::chrono::milliseconds min{0};
  std::chrono::milliseconds max{0};
};
/// The first time of a text; nothing where it names none.
[[nodiscard]] std::optional<TimeSpan> timeIn(const QString &text);
/// The time in the last parentheses of a heading: "Assess the situation (2 min)", "(< 5 minutes)", or behind its last dash: "Helm
/// — 3 min"; nothing where there is none.
[[nodiscard]] std::optional<TimeSpan> timeInParentheses(const QString &heading);

}  // namespace sternway::importer
