// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QRegularExpression>
#include <QString>
#include <QStringList>

#include <cmath>
#include <memory>
#include <optional>
#include <vector>

namespace sternway {

/// What an expression of PromQL gives. Unknown: of a function that is not known here.
enum class PromKind { Scalar, String, Vector, Matrix, Unknown };

/// One condition of a selector; a regular expression matches the whole value.
struct SeriesMatcher {
  enum class Op { Equal, NotEqual, Match, NoMatch };
  QString label;
  Op op = Op::Equal;
  QString value = {};
  QRegularExpression pattern = {};  ///< invalid where only RE2 understands it
  qsizetype position = 0;           ///< of the value's token, in the query

  [[nodiscard]] bool matches(const QString &labelValue) const;
};

/// A time that a selector goes back, or looks at.
struct PromTime {
  double seconds = 0;
  bool isComputed = false;  ///< it depends on the query's times, "step()", or on what is filled in

  [[nodiscard]] qint64 milliseconds() const { return static_cast<qint64>(std::llround(seconds * 1000)); }
};

struct PromNode;
using PromNodePtr = std::unique_ptr<PromNode>;

/// An expression of PromQL, as Prometheus 2.x and 3.x read it. A duration that is written as a number is a Number, in seconds.
struct PromNode {
  enum class Type { Number, String, Selection, Subquery, Call, Aggregate, Binary, Sign };
  Type type = Type::Number;
  double number = 0;
  QString text;  ///< String: its value; Selector: the name before the braces; Call and Aggregate: the name, in lower case of
                 ///< an Aggregate; Binary and Sign: the operator
  qsizetype position = 0;   ///< where it begins in the query; Binary: of its operator
  bool isEnclosed = false;  ///< it stands in parentheses

  // Selection, Subquery
  QList<SeriesMatcher> matchers;  ///< the name before the braces among them, at the end
  bool isRange = false;           ///< a selector of a range
  PromTime range = {};
  PromTime step = {};  ///< Subquery; 0: the default resolution
  std::optional<PromTime> offset;
  std::optional<PromTime> at;  ///< "@", in seconds since the epoch
  QString extension;           ///< "anchored" or "smoothed"

  // Aggregate, Binary
  bool without = false;  ///< Aggregate: without instead of by; Binary: ignoring instead of on
  bool grouped = false;  ///< a list of labels was written
  QStringList labels;    ///< that list
  bool returnBool = false;
  enum class Group { None, Left, Right } group = Group::None;
  QStringList included;   ///< the labels of group_left or group_right
  bool isFilled = false;  ///< fill, fill_left or fill_right

  std::vector<PromNodePtr> children;  ///< arguments; Binary: left and right

  /// Its offset in milliseconds.
  [[nodiscard]] qint64 goesBack() const { return offset ? offset->milliseconds() : 0; }
};

/// "instant vector", "range vector", as Prometheus calls them.
[[nodiscard]] QString kindWords(PromKind kind);
[[nodiscard]] PromKind resultKind(const PromNode &node);

}  // namespace sternway
