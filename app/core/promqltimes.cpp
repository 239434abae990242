// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/promqlgrammar.h"

#include <QHash>

#include <cmath>
#include <tuple>

namespace sternway {

using namespace Qt::StringLiterals;

namespace {
constexpr double longestDuration = 9'223'372'036.854;  ///< seconds
}  // namespace

PromNodePtr PromParser::ranged(PromNodePtr node) {
  take();
  const PromTime range = rangeLength();
  if (accept(u":"_s)) {
    PromNodePtr subquery = made(PromNode::Type::Subquery, node->position);
    subquery->range = range;
    if (isOpen() || !isSymbol(u"]"_s))
      subquery->step = rangeLength();
    subquery->children.push_back(std::move(node));
    node = std::move(subquery);
  } else if (node->type != PromNode::Type::Selection || node->isRange || node->isEnclosed) {
    failAt(*node, u"ranges only allowed for vector selectors"_s, PromQlRemedy::Subquery);
  } else if (node->offset || node->at) {
    failAt(*node, node->offset ? u"no offset modifiers allowed before range"_s : u"no @ modifiers allowed before range"_s,
           PromQlRemedy::OffsetFirst);
  } else {
    node->isRange = true;
    node->range = range;
  }
  if (!accept(u"]"_s))
    unexpected(u" in subquery or range"_s, u"\":\" or \"]\""_s);
  return node;
}

void PromParser::offset(PromNode &node) {
  const bool isSelector = node.type == PromNode::Type::Selection || node.type == PromNode::Type::Subquery;
  if (!isSelector || node.isEnclosed)
    failAt(node, u"offset modifier must be preceded by an instant vector selector or range vector selector or a subquery"_s,
           PromQlRemedy::OffsetFirst);
  if (node.offset)
    failAt(node, u"offset may not be set multiple times"_s, PromQlRemedy::None);
  take();
  node.offset = offsetLength();
}

void PromParser::at(PromNode &node) {
  const bool isSelector = node.type == PromNode::Type::Selection || node.type == PromNode::Type::Subquery;
  if (!isSelector || node.isEnclosed)
    failAt(node, u"@ modifier must be preceded by an instant vector selector or range vector selector or a subquery"_s,
           PromQlRemedy::OffsetFirst);
  if (node.at)
    failAt(node, u"@ <timestamp> may not be set multiple times"_s, PromQlRemedy::None);
  take();
  PromTime time;
  if (isOpen()) {
    ++m_next;
    time.isComputed = true;
  } else if (isWord(u"start"_s) || isWord(u"end"_s)) {
    take();
    time.isComputed = true;
    if (!accept(u"("_s) || !accept(u")"_s))
      unexpected(u" in @"_s, u"timestamp"_s);
  } else {
    const bool isNegative = accept(u"-"_s);
    if (!isNegative)
      accept(u"+"_s);
    if (peek().type != Token::Number && peek().type != Token::Duration && !isWord(u"inf"_s) && !isWord(u"nan"_s))
      unexpected(u" in @"_s, u"timestamp"_s);
    time.seconds = literal() * (isNegative ? -1 : 1);
    if (!(std::fabs(time.seconds) < 9.2e18))
      fail(u"timestamp out of bounds for @ modifier"_s, PromQlRemedy::None, {}, true);
  }
  node.at = time;
}

/// A number, or a duration in seconds.
double PromParser::literal() {
  const PromToken token = peek();
  if (token.type == Token::Duration) {
    const auto length = promDurationOf(token.text);
    if (!length && hasPromDurationForm(token.text))
      fail(u"duration out of range"_s, PromQlRemedy::ShorterDuration, token.text, true);
    if (!length)
      fail(u"not a valid duration string: \"%1\""_s.arg(token.text), PromQlRemedy::UnitOrder, token.text, true);
    take();
    return static_cast<double>(*length) / 1000;
  }
  const auto value = token.type == Token::Number || token.type == Token::Word ? promNumberOf(token.text) : std::nullopt;
  if (!value && token.type == Token::Number)
    fail(u"error parsing number: \"%1\""_s.arg(token.text));
  if (!value)
    unexpected({}, u"number or duration"_s);
  take();
  return *value;
}

PromTime PromParser::rangeLength() {
  if (!isOpen() && isSymbol(u"]"_s))
    unexpected(u" in subquery or range selector"_s, u"number, duration, step(), or range()"_s);
  const qsizetype began = m_next;
  const PromTime length = duration(1);
  checkLength(length, began);
  if (length.isComputed || length.seconds > 0)
    return length;
  m_next = began;
  fail(u"duration must be greater than 0"_s, PromQlRemedy::None, {}, true);
}

/// Go holds it in 64 bits of nanoseconds.
void PromParser::checkLength(const PromTime &length, qsizetype began) {
  if (length.isComputed || std::fabs(length.seconds) <= longestDuration)
    return;
  m_next = began;
  fail(u"duration out of range"_s, PromQlRemedy::ShorterDuration, {}, true);
}

PromTime PromParser::duration(int least) {
  if (++m_depth > deepest)
    throw PromQlOpen{};
  static const QHash<QString, int> levels{{u"+"_s, 4}, {u"-"_s, 4}, {u"*"_s, 5}, {u"/"_s, 5}, {u"%"_s, 5}, {u"^"_s, 6}};
  PromTime left = durationUnary();
  while (!isOpen() && peek().type == Token::Symbol && levels.value(peek().text, -1) >= least) {
    const QString op = take().text;
    const PromTime right = duration(op == u"^"_s ? 6 : levels.value(op) + 1);
    if ((op == u"/" || op == u"%") && right.seconds == 0 && !right.isComputed)
      fail(op == u"/" ? u"division by zero"_s : u"modulo by zero"_s, PromQlRemedy::None, {}, true);
    const double a = left.seconds;
    const double b = right.seconds;
    left.seconds = op == u"+"   ? a + b
                   : op == u"-" ? a - b
                   : op == u"*" ? a * b
                   : op == u"/" ? a / b
                   : op == u"%" ? std::fmod(a, b)
                                : std::pow(a, b);
    left.isComputed = left.isComputed || right.isComputed;
  }
  --m_depth;
  return left;
}

PromTime PromParser::durationUnary() {
  if (isOpen()) {
    ++m_next;
    return {.isComputed = true};
  }
  bool isNegative = false;
  while (isSymbol(u"-"_s) || isSymbol(u"+"_s))
    isNegative = (take().text == u"-") != isNegative;
  PromTime time;
  if (isOpen())
    return durationUnary();
  if (isVariable(u"window"_s)) {
    take();
    time.isComputed = true;
  } else if (accept(u"("_s)) {
    time = duration(1);
    if (!accept(u")"_s))
      unexpected({}, u"\")\""_s);
  } else if (peek().type == Token::Number || peek().type == Token::Duration) {
    time.seconds = literal();
  } else {
    time = durationFunction();
  }
  time.seconds *= isNegative ? -1 : 1;
  return time;
}

PromTime PromParser::durationFunction() {
  const bool takesTwo = isWord(u"max_of"_s) || isWord(u"min_of"_s);
  if (!takesTwo && !isWord(u"step"_s) && !isWord(u"range"_s))
    unexpected({}, u"number, duration, step(), or range()"_s);
  take();
  if (!accept(u"("_s))
    unexpected({}, u"\"(\""_s);
  if (takesTwo) {
    std::ignore = duration(1);
    if (!accept(u","_s))
      unexpected({}, u"\",\""_s);
    std::ignore = duration(1);
  }
  if (!accept(u")"_s))
    unexpected({}, u"\")\""_s);
  return {.isComputed = true};
}

/// Without parentheses it ends before an operator: "a offset 5m + b".
PromTime PromParser::offsetLength() {
  const qsizetype began = m_next;
  const PromTime length = durationUnary();
  checkLength(length, began);
  return length;
}

}  // namespace sternway
