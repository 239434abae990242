// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <tl/expected.hpp>

#include <QList>
#include <QRegularExpression>
#include <QString>
#include <QStringList>

#include <memory>
#include <optional>
#include <vector>

namespace sternway::rehearsal {

/// One condition of a selector; a regular expression matches the whole value.
struct SeriesMatcher {
  enum class Op { Equal, NotEqual, Match, NoMatch };
  QString label;
  Op op = Op::Equal;
  QString value;
  QRegularExpression pattern;

  [[nodiscard]] bool matches(const QString &labelValue) const;
};

struct PromNode;
using PromNodePtr = std::unique_ptr<PromNode>;

/// An expression of PromQL: the part that rate-errors-duration queries are made of. Not understood: "@", native histograms,
/// group_left and group_right with labels to copy.
struct PromNode {
  enum class Type { Number, String, Selector, Subquery, Call, Aggregate, Binary, Negate };
  Type type = Type::Number;
  double number = 0;
  QString text;  ///< String: its value; Call and Aggregate: the name; Binary: the operator

  // Selector, Subquery
  QList<SeriesMatcher> matchers;
  qint64 range = 0;   ///< milliseconds; 0: an instant vector
  qint64 step = 0;    ///< Subquery; 0: the default resolution
  qint64 offset = 0;  ///< milliseconds

  // Aggregate, Binary
  bool without = false;  ///< Aggregate: without instead of by; Binary: ignoring instead of on
  bool grouped = false;  ///< a list of labels was written
  QStringList labels;    ///< that list
  bool returnBool = false;
  enum class Group { None, Left, Right } group = Group::None;

  std::vector<PromNodePtr> children;  ///< arguments; Binary: left and right
};

/// The error is Prometheus' way to say it: "1:7: parse error: ...".
[[nodiscard]] tl::expected<PromNodePtr, QString> parsePromQl(const QString &query);
/// "5m", "1h30m", or a number of seconds; milliseconds.
[[nodiscard]] std::optional<qint64> parsePromDuration(const QString &text);

struct PromToken {
  enum class Type { Number, Duration, String, Word, Symbol, End };
  Type type = Type::End;
  QString text;
  qsizetype position = 0;
};

/// The tokens of a query, with End last. The error is a sentence with the place.
[[nodiscard]] tl::expected<QList<PromToken>, QString> tokenizePromQl(const QString &query);

}  // namespace sternway::rehearsal
