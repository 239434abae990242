// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "import/quantity.h"

#include <QString>
#include <QStringList>

#include <chrono>
#include <optional>

namespace sternway::importer {

/// A condition as people write it, in Sternway's words.
struct Threshold {
  QString condition;                  ///< "error_rate > 5%", "latency_p95 > baseline * 1.5"
  std::chrono::milliseconds hold{0};  ///< "for more than 2 minutes"
  QStringList doubts;                 ///< what had to be assumed, a sentence each
};

/// What a text is read for: a row that says when to act ("error rate 5%" is "at least"), or what should be so afterwards.
enum class ThresholdUse { Trigger, Healthy };

/// Reads "Error rate > 5% for more than 2 minutes" in many languages and grammars. \a metric: the words of the table's metric
/// column, which the text alone may leave out. Nothing where no metric of Sternway's is compared; then namesNumber() tells
/// whether the text has a number all the same.
[[nodiscard]] std::optional<Threshold> readThreshold(const QString &text, const QString &metric = {},
                                                     ThresholdUse use = ThresholdUse::Trigger);

/// One comparison. \a text and \a metric: folded.
[[nodiscard]] std::optional<Threshold> readComparison(const QString &text, const QString &metric, ThresholdUse use);

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
