// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/promqlmistake.h"

#include <QList>

#include <optional>

namespace sternway {

struct PromToken {
  /// Variable: a $name that is filled in, without the "$"; Open: a placeholder whose value nobody knows yet, outside of strings.
  enum class Type { Number, Duration, String, Word, Symbol, Variable, Open, Mistake, End };
  Type type = Type::End;
  QString text;  ///< String: its value
  qsizetype position = 0;
  qsizetype end = 0;
};

/// The tokens of a query. The last one is End, or Mistake where it cannot be read any further; then \c mistake says why.
struct PromTokens {
  QList<PromToken> tokens;
  PromQlMistake mistake;
};

/// As Prometheus (2.x and 3.x) does it. Pure.
[[nodiscard]] PromTokens tokenizePromQl(const QString &query, const PromQlBlanks &blanks = {});

/// "5m", "1h30m": the largest unit first, each once, however long.
[[nodiscard]] bool hasPromDurationForm(const QString &text);
/// The same in milliseconds, within 292 years.
[[nodiscard]] std::optional<qint64> promDurationOf(const QString &text);
/// "1e3", "0x1F", "017", "1_000", "Inf"; nothing: it is none.
[[nodiscard]] std::optional<double> promNumberOf(const QString &text);

}  // namespace sternway
