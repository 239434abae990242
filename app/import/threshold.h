// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "import/lexicon.h"

#include <QString>
#include <QStringList>

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

/// A condition as people write it, in Sternway's words.
struct Threshold {
  QString condition;                  ///< "error_rate > 5%", "latency_p95 > baseline * 1.5"
  std::chrono::milliseconds hold{0};  ///< "for more than 2 minutes"
  QStringList doubts;                 ///< what had to be assumed, a sentence each
};

/// What a text is read for: a row that says when to act ("error rate 5%" is "at least"), or what should be so afterwards.
enum class ThresholdUse { Trigger, Healthy };

/// Reads "Error rate > 5% for more than 2 minutes" in many languages and grammars. \a metric: the words of the table's metric
/// column, which the text alone may leave out. Nothing where no metric of Sternway's is compared; then \a number tells whether
/// the text has a number all the same.
[[nodiscard]] std::optional<Threshold> readThreshold(const QString &text, const QString &metric = {},
                                                     ThresholdUse use = ThresholdUse::Trigger);

/// One comparison, or one sign without a number. \a text and \a metric: folded.
[[nodiscard]] std::optional<Threshold> readClause(const QString &text, const QString &metric, ThresholdUse use);

/// Whether a number is compared or named in the text: a symptom with one cannot be measured, which is worth saying.
[[nodiscard]] bool namesNumber(const QString &text);

/// Whether the time is one to be done by, not one to last ("within 5 minutes", "dentro de 5 minutos"). \a text: folded, that it
/// stands in.
[[nodiscard]] bool isDeadline(const QString &text, const Quantity &quantity);

/// The hold time that a lead sentence gives to all of a list: "if any of these persist for > 5 minutes".
[[nodiscard]] std::chrono::milliseconds sharedHold(const QString &sentence);
/// The deadline that it gives: "roll back within 15 minutes if:".
[[nodiscard]] std::chrono::milliseconds sharedDeadline(const QString &sentence);

}  // namespace sternway::importer
