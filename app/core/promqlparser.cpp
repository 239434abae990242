// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/promqlparser.h"

#include "core/promqlfunctions.h"
#include "core/promqlgrammar.h"

#include <QHash>
#include <QRegularExpression>

#include <tuple>

namespace sternway {

using namespace Qt::StringLiterals;

namespace {
constexpr int unaryLevel = 6;  ///< of "^", which binds more tightly than a sign

int operatorLevel(const QString &op) {
  static const QHash<QString, int> levels{{u"or"_s, 1}, {u"and"_s, 2},   {u"unless"_s, 2},    {u"=="_s, 3}, {u"!="_s, 3},
                                          {u">"_s, 3},  {u"<"_s, 3},     {u">="_s, 3},        {u"<="_s, 3}, {u"</"_s, 3},
                                          {u">/"_s, 3}, {u"+"_s, 4},     {u"-"_s, 4},         {u"*"_s, 5},  {u"/"_s, 5},
                                          {u"%"_s, 5},  {u"atan2"_s, 5}, {u"^"_s, unaryLevel}};
  return levels.value(op, 0);
}

void collectUnknownCalls(const PromNode &node, QList<const PromNode *> &found) {
  if (node.type == PromNode::Type::Call && !findPromSignature(node.text))
    found.append(&node);
  for (const PromNodePtr &child : node.children)
    collectUnknownCalls(*child, found);
}
}  // namespace

PromNodePtr PromParser::whole() {
  if (peek().type == Token::End)
    fail(u"no expression found in input"_s);
  PromNodePtr node = expression(1);
  if (peek().type != Token::End)
    unexpected();
  return node;
}

void PromParser::unexpected(const QString &where, const QString &expected, PromQlRemedy remedy) const {
  static const QStringList metricsQl{u"default"_s, u"if"_s, u"ifnot"_s, u"keep_metric_names"_s, u"limit"_s, u"prefix"_s, u"or"_s};
  const PromToken &token = peek();
  QString what = u"\"%1\""_s.arg(token.text);
  switch (token.type) {
    case Token::End: what = u"end of input"_s; break;
    case Token::Word: what = u"identifier "_s + what; break;
    case Token::Number: what = u"number "_s + what; break;
    case Token::Duration: what = u"duration "_s + what; break;
    case Token::String: what = u"string "_s + what; break;
    case Token::Variable: what = u"\"$%1\""_s.arg(token.text); break;
    default: break;
  }
  if (remedy == PromQlRemedy::None && token.text == u"=")
    remedy = PromQlRemedy::EqualTwice;
  fail(u"unexpected "_s + what + where + (expected.isEmpty() ? QString() : u", expected "_s + expected), remedy, token.text,
       token.type == Token::Word && metricsQl.contains(token.text.toLower()));
}

QString PromParser::operatorHere() const {
  const PromToken &token = peek();
  const QString text = token.type == Token::Word ? token.text.toLower() : token.type == Token::Symbol ? token.text : QString();
  return operatorLevel(text) > 0 ? text : QString();
}

PromNodePtr PromParser::expression(int least) {
  if (++m_depth > deepest)
    throw PromQlOpen{};
  PromNodePtr left = unary();
  for (QString op = operatorHere(); !op.isEmpty() && operatorLevel(op) >= least; op = operatorHere()) {
    if (++m_operators > mostOperators)
      throw PromQlOpen{};
    PromNodePtr node = made(PromNode::Type::Binary, take().position, op);
    matching(*node);
    // "^" binds to the right, everything else to the left.
    PromNodePtr right = expression(op == u"^"_s ? operatorLevel(op) : operatorLevel(op) + 1);
    node->children.push_back(std::move(left));
    node->children.push_back(std::move(right));
    left = std::move(node);
  }
  --m_depth;
  return left;
}

void PromParser::matching(PromNode &node) {
  node.returnBool = acceptWord(u"bool"_s);
  if (isWord(u"on"_s) || isWord(u"ignoring"_s)) {
    node.without = take().text.toLower() == u"ignoring"_s;
    node.grouped = true;
    node.labels = labelList();
    if (isWord(u"group_left"_s) || isWord(u"group_right"_s)) {
      node.group = take().text.toLower() == u"group_left"_s ? PromNode::Group::Left : PromNode::Group::Right;
      if (isSymbol(u"("_s))
        node.included = labelList();
    }
  } else if (isWord(u"group_left"_s) || isWord(u"group_right"_s)) {
    unexpected({}, {}, PromQlRemedy::OnFirst);
  }
  filling(node);
}

/// fill(1), or one of fill_left(1) and fill_right(1), or both.
void PromParser::filling(PromNode &node) {
  QStringList words{u"fill"_s, u"fill_left"_s, u"fill_right"_s};
  while (peek().type == Token::Word && words.contains(peek().text.toLower()) && second().text == u"("_s) {
    const QString word = take().text.toLower();
    words = word == u"fill" ? QStringList() : QStringList{word == u"fill_left" ? u"fill_right"_s : u"fill_left"_s};
    take();
    if (!accept(u"-"_s))
      accept(u"+"_s);
    std::ignore = literal();
    if (!accept(u")"_s))
      unexpected({}, u"\")\""_s);
    node.isFilled = true;
  }
}

PromNodePtr PromParser::unary() {
  if (!isSymbol(u"+"_s) && !isSymbol(u"-"_s))
    return postfix(primary());
  PromNodePtr node = made(PromNode::Type::Sign, peek().position, peek().text);
  while (accept(node->text)) {
    if (node->text == u"-"_s)
      break;
  }
  node->children.push_back(expression(unaryLevel));
  return node;
}

PromNodePtr PromParser::postfix(PromNodePtr node) {
  while (true) {
    if (isSymbol(u"["_s))
      node = ranged(std::move(node));
    else if (isWord(u"offset"_s))
      offset(*node);
    else if (isSymbol(u"@"_s))
      at(*node);
    else if (isWord(u"by"_s) || isWord(u"without"_s))
      groupedLate(*node);
    else if (isWord(u"anchored"_s) || isWord(u"smoothed"_s))
      node->extension = take().text.toLower();
    else
      return node;
    if (++m_operators > mostOperators)
      throw PromQlOpen{};
  }
}

/// by (LABELS) behind an operand, where no aggregation is left that could take it.
void PromParser::groupedLate(const PromNode &node) const {
  static const QRegularExpression metricsQl(
      u"^(?:any|distinct|geomean|histogram|mad|median|mode|outliers_(?:iqr|mad)|outliersk|"
      "quantiles|share|sum2|zscore|(?:top|bottom)k_(?:avg|last|max|median|min))$"_s,
      QRegularExpression::CaseInsensitiveOption);
  const bool isAggregation = node.type == PromNode::Type::Aggregate;
  fail(u"unexpected identifier \"%1\""_s.arg(peek().text), isAggregation ? PromQlRemedy::None : PromQlRemedy::AggregateFirst,
       peek().text, !isAggregation && !node.isEnclosed && node.text.contains(metricsQl));
}

PromNodePtr PromParser::primary() {
  if (isSymbol(u"("_s))
    return enclosed();
  const PromToken &token = peek();
  switch (token.type) {
    case Token::Number:
    case Token::Duration: return number();
    case Token::Variable: return variable();
    case Token::Word: return named();
    case Token::String: {
      PromNodePtr node = made(PromNode::Type::String, token.position, token.text);
      take();
      return node;
    }
    default: break;
  }
  if (isSymbol(u"{"_s))
    return selector({Token::Word, {}, token.position, token.position});
  unexpected();
}

PromNodePtr PromParser::enclosed() {
  const qsizetype position = take().position;
  if (isSymbol(u")"_s))
    fail(u"unexpected \")\""_s, PromQlRemedy::None, {}, true);
  PromNodePtr node = expression(1);
  if (isSymbol(u","_s))
    fail(u"unexpected \",\""_s, PromQlRemedy::None, {}, true);
  if (!accept(u")"_s))
    unexpected({}, {}, PromQlRemedy::AndOr);
  node->isEnclosed = true;
  if (node->type != PromNode::Type::Binary)
    node->position = position;
  return node;
}

PromNodePtr PromParser::number() {
  PromNodePtr node = made(PromNode::Type::Number, peek().position);
  node->number = literal();
  return node;
}

/// What is filled in there is an expression only of some.
PromNodePtr PromParser::variable() {
  const PromToken token = take();
  if (token.text == u"window")
    return made(PromNode::Type::Number, token.position);
  if (token.text != u"memory_limit" && token.text != u"cpu_limit")
    throw PromQlOpen{};
  PromNodePtr node = made(PromNode::Type::Call, token.position, u"vector"_s);
  node->children.push_back(made(PromNode::Type::Number, token.position));
  node->isEnclosed = true;
  return node;
}

/// A metric, a function, an aggregation, or Inf.
PromNodePtr PromParser::named() {
  static const QStringList neverNames{u"bool"_s, u"on"_s, u"ignoring"_s, u"group_left"_s, u"group_right"_s, u"atan2"_s};
  static const QStringList neverFunctions{u"and"_s, u"or"_s, u"unless"_s, u"by"_s, u"without"_s, u"offset"_s};
  const PromToken token = peek();
  const QString lower = token.text.toLower();
  if (lower == u"inf" || lower == u"nan")
    return number();
  if (lower == u"with" && second().text == u"("_s)
    fail(u"unexpected \"WITH (\""_s, PromQlRemedy::None, token.text, true);
  if (neverNames.contains(lower))
    unexpected({}, {}, lower.startsWith(u"group_"_s) ? PromQlRemedy::OnFirst : PromQlRemedy::None);
  take();
  const bool isAggregated = isSymbol(u"("_s) || isWord(u"by"_s) || isWord(u"without"_s);
  if (isAggregated && findPromAggregation(lower))
    return aggregate(token);
  if (!isSymbol(u"("_s) || neverFunctions.contains(lower) || token.text.contains(u':'))
    return selector(token);
  return call(token);
}

PromNodePtr PromParser::aggregate(const PromToken &name) {
  PromNodePtr node = call({Token::Word, name.text.toLower(), name.position, name.end});
  grouping(*node);
  return node;
}

PromNodePtr PromParser::call(const PromToken &name) {
  const bool isAggregation = findPromAggregation(name.text);
  PromNodePtr node = made(isAggregation ? PromNode::Type::Aggregate : PromNode::Type::Call, name.position, name.text);
  if (isAggregation)
    grouping(*node);
  if (!accept(u"("_s))
    unexpected(u" in aggregation"_s);
  if (accept(u")"_s))
    return node;
  do {
    if (isSymbol(u")"_s))
      fail(u"trailing commas not allowed in function call args"_s, PromQlRemedy::DropComma, {}, true);
    node->children.push_back(expression(1));
  } while (accept(u","_s));
  if (!accept(u")"_s))
    unexpected({}, {}, PromQlRemedy::Comma);
  return node;
}

PromQlReading parsePromQl(const QString &query, const PromQlBlanks &blanks) {
  try {
    PromNodePtr root = PromParser(query, blanks).whole();
    if (auto mistake = kindMistake(*root))
      return {.root = nullptr, .mistake = std::move(mistake)};
    return {.root = std::move(root), .mistake = {}};
  } catch (const PromQlFailure &failure) {
    return {.root = nullptr, .mistake = failure.mistake};
  } catch (const PromQlOpen &) {
    return {};
  }
}

QList<const PromNode *> unknownCalls(const PromNode &root) {
  QList<const PromNode *> found;
  collectUnknownCalls(root, found);
  return found;
}

QString promQlErrorText(const QString &query, const PromQlMistake &mistake) {
  const auto before = QStringView(query).left(mistake.offset);
  return u"%1:%2: parse error: %3"_s.arg(before.count(u'\n') + 1)
      .arg(before.size() - before.lastIndexOf(u'\n'))
      .arg(mistake.words);
}

}  // namespace sternway
