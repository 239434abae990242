// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace sternway {

/// What somebody may do about a mistake in a query.
enum class PromQlRemedy {
  None,
  AggregateFirst,    ///< by (LABELS) behind what is no aggregation
  AndOr,             ///< "&&" and "||" are words
  Bool,              ///< two numbers are compared with bool
  CloseBracket,      ///< what was opened is never closed
  CloseString,       ///< a quote is never closed
  Comma,             ///< between matchers, labels or arguments
  DropBackslash,     ///< of a quote that needs none
  DropComma,         ///< one too many
  DoubleBackslash,   ///< a regular expression's backslash, in a string
  DropRange,         ///< a range where one value is needed
  EqualTwice,        ///< "=" compares only within braces
  GiveRange,         ///< one value where a range is needed
  KnownVariable,     ///< a $name that nobody fills in
  LabelsInBrackets,  ///< by and its like take their labels in brackets
  NameSomething,     ///< a selector that every series fits
  NoLookaround,      ///< RE2 has none
  OffsetFirst,       ///< offset and @ belong to the selector
  OnFirst,           ///< group_left needs on or ignoring
  OrOutside,         ///< or between matchers
  Quote,             ///< a value without quotes
  QuoteName,         ///< a name with dots; the subject is how it is written
  ShorterDuration,   ///< one that 64 bits of nanoseconds do not hold
  Subquery,          ///< a range of what is no selector
  Unquote,           ///< a text where series are needed
  UnitOrder          ///< a duration's largest unit comes first
};

/// Why a query cannot be read.
struct PromQlMistake {
  qsizetype offset = 0;  ///< of the query's text
  QString words;         ///< as Prometheus says it, in English: "unexpected end of input"
  PromQlRemedy remedy = PromQlRemedy::None;
  QString subject = {};           ///< what the remedy is about: a name, a character
  qsizetype opened = -1;          ///< where what is never closed was opened; -1: it is something else
  bool isPrometheusOnly = false;  ///< VictoriaMetrics may read it
};

/// What may stand in a query that is no PromQL, because it is filled in before it is asked.
struct PromQlBlanks {
  QStringList variables;      ///< "window": $window
  bool placeholders = false;  ///< {{NAME}}
};

}  // namespace sternway
