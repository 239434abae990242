// SPDX-License-Identifier: GPL-3.0-or-later
#include "rehearsal/promql.h"

#include "core/quantity.h"
#include "rehearsal/promqlfunctions.h"

#include <QMap>

#include <limits>

namespace sternway::rehearsal {

using namespace Qt::StringLiterals;

namespace {
using Type = PromToken::Type;
constexpr int maxDepth = 100;

const QStringList aggregations{u"sum"_s, u"avg"_s, u"max"_s, u"min"_s, u"count"_s, u"topk"_s, u"bottomk"_s, u"quantile"_s};

int precedence(const QString &op) {
  static const QMap<QString, int> levels{{u"or"_s, 1}, {u"and"_s, 2}, {u"unless"_s, 2}, {u"=="_s, 3}, {u"!="_s, 3},
                                         {u">"_s, 3},  {u"<"_s, 3},   {u">="_s, 3},     {u"<="_s, 3}, {u"+"_s, 4},
                                         {u"-"_s, 4},  {u"*"_s, 5},   {u"/"_s, 5},      {u"%"_s, 5},  {u"^"_s, 6}};
  return levels.value(op, 0);
}

/// Thrown inside the parser only; parsePromQl() makes an answer of it.
struct ParseFailure {
  QString words;
};

class Parser {
public:
  explicit Parser(QList<PromToken> tokens) : m_tokens(std::move(tokens)) {}

  PromNodePtr whole() {
    if (peek().type == Type::End)
      throw ParseFailure{u"1:1: parse error: no expression found in input"_s};
    PromNodePtr node = expression(1);
    if (peek().type != Type::End)
      fail(u"unexpected \"%1\""_s.arg(peek().text));
    return node;
  }

private:
  [[nodiscard]] const PromToken &peek() const { return m_tokens.at(m_next); }
  PromToken take() {
    PromToken token = peek();
    if (token.type != Type::End)
      ++m_next;
    return token;
  }
  [[nodiscard]] bool isSymbol(const QString &text) const { return peek().type == Type::Symbol && peek().text == text; }
  [[nodiscard]] bool isWord(const QString &text) const { return peek().type == Type::Word && peek().text.toLower() == text; }
  bool accept(const QString &symbol) {
    const bool found = isSymbol(symbol);
    m_next += found ? 1 : 0;
    return found;
  }
  [[noreturn]] void fail(const QString &words) const {
    throw ParseFailure{u"1:%1: parse error: %2"_s.arg(peek().position + 1).arg(words)};
  }
  void expect(const QString &symbol) {
    if (!accept(symbol))
      fail(peek().type == Type::End ? u"unexpected end of input, expected \"%1\""_s.arg(symbol)
                                    : u"unexpected \"%1\", expected \"%2\""_s.arg(peek().text, symbol));
  }
  [[nodiscard]] QString operatorHere() const {
    const PromToken &token = peek();
    const QString text = token.type == Type::Word ? token.text.toLower() : token.type == Type::Symbol ? token.text : QString();
    return precedence(text) > 0 ? text : QString();
  }

  PromNodePtr expression(int least);
  PromNodePtr unary();
  PromNodePtr postfix(PromNodePtr node);
  PromNodePtr primary();
  PromNodePtr selector(const QString &name);
  PromNodePtr call(const QString &name);
  PromNodePtr aggregate(const QString &name);
  void grouping(PromNode &node);
  void matching(PromNode &node);
  QStringList labelList();
  SeriesMatcher matcher();
  qint64 duration();
  void checkTypes(const PromNode &node) const;

  QList<PromToken> m_tokens;
  qsizetype m_next = 0;
  int m_depth = 0;
};

PromNodePtr Parser::expression(int least) {
  if (++m_depth > maxDepth)
    fail(u"the expression is nested too deeply"_s);
  PromNodePtr left = unary();
  for (QString op = operatorHere(); !op.isEmpty() && precedence(op) >= least; op = operatorHere()) {
    take();
    auto node = std::make_unique<PromNode>();
    node->type = PromNode::Type::Binary;
    node->text = op;
    matching(*node);
    // "^" binds to the right, everything else to the left.
    PromNodePtr right = expression(op == u"^"_s ? precedence(op) : precedence(op) + 1);
    node->children.push_back(std::move(left));
    node->children.push_back(std::move(right));
    checkTypes(*node);
    left = std::move(node);
  }
  --m_depth;
  return left;
}

void Parser::checkTypes(const PromNode &node) const {
  for (const PromNodePtr &child : node.children) {
    if (resultKind(*child) == PromKind::Matrix || resultKind(*child) == PromKind::String)
      fail(u"binary expression must contain only scalar and instant vector types"_s);
  }
  const bool scalars =
      resultKind(*node.children.at(0)) == PromKind::Scalar && resultKind(*node.children.at(1)) == PromKind::Scalar;
  const bool anyScalar =
      resultKind(*node.children.at(0)) == PromKind::Scalar || resultKind(*node.children.at(1)) == PromKind::Scalar;
  if (scalars && precedence(node.text) == 3 && !node.returnBool)
    fail(u"comparisons between scalars must use BOOL modifier"_s);
  if (anyScalar && precedence(node.text) <= 2)
    fail(u"set operator \"%1\" not allowed in binary scalar expression"_s.arg(node.text));
}

void Parser::matching(PromNode &node) {
  if (isWord(u"bool"_s)) {
    take();
    node.returnBool = true;
  }
  if (!isWord(u"on"_s) && !isWord(u"ignoring"_s))
    return;
  node.without = take().text.toLower() == u"ignoring"_s;
  node.grouped = true;
  node.labels = labelList();
  if (isWord(u"group_left"_s) || isWord(u"group_right"_s)) {
    node.group = take().text.toLower() == u"group_left"_s ? PromNode::Group::Left : PromNode::Group::Right;
    if (isSymbol(u"("_s) && !labelList().isEmpty())
      fail(u"labels in %1 are not supported by the rehearsal"_s.arg(u"group_left and group_right"_s));
  }
}

PromNodePtr Parser::unary() {
  while (accept(u"+"_s)) {
  }
  if (!accept(u"-"_s))
    return postfix(primary());
  auto node = std::make_unique<PromNode>();
  node->type = PromNode::Type::Negate;
  node->children.push_back(expression(precedence(u"^"_s)));
  return node;
}

PromNodePtr Parser::postfix(PromNodePtr node) {
  while (true) {
    if (accept(u"["_s)) {
      const qint64 range = duration();
      if (accept(u":"_s)) {
        auto subquery = std::make_unique<PromNode>();
        subquery->type = PromNode::Type::Subquery;
        subquery->step = isSymbol(u"]"_s) ? 0 : duration();
        subquery->children.push_back(std::move(node));
        node = std::move(subquery);
      } else if (node->type != PromNode::Type::Selector || node->range != 0) {
        fail(u"ranges only allowed for vector selectors"_s);
      }
      node->range = range;
      expect(u"]"_s);
    } else if (isWord(u"offset"_s)) {
      if (node->type != PromNode::Type::Selector && node->type != PromNode::Type::Subquery)
        fail(u"offset modifier must be preceded by an instant vector selector or range vector selector or a subquery"_s);
      take();
      const bool negative = accept(u"-"_s);
      node->offset = duration() * (negative ? -1 : 1);
    } else {
      return node;
    }
  }
}

qint64 Parser::duration() {
  const PromToken token = peek();
  const auto found = token.type == Type::Duration ? parsePromDuration(token.text) : std::nullopt;
  if (!found || *found <= 0)
    fail(u"unexpected \"%1\", expected duration"_s.arg(token.text));
  take();
  return *found;
}

PromNodePtr Parser::primary() {
  if (accept(u"("_s)) {
    PromNodePtr node = expression(1);
    if (peek().type == Type::End)
      fail(u"unclosed left parenthesis"_s);
    expect(u")"_s);
    return node;
  }
  if (isSymbol(u"{"_s))
    return selector({});
  auto node = std::make_unique<PromNode>();
  const PromToken token = peek();
  if (token.type == Type::Number) {
    node->number = take().text.toDouble();
    return node;
  }
  if (token.type == Type::String) {
    node->type = PromNode::Type::String;
    node->text = take().text;
    return node;
  }
  if (token.type != Type::Word)
    fail(token.type == Type::End ? u"unexpected end of input"_s : u"unexpected \"%1\""_s.arg(token.text));
  take();
  const QString lower = token.text.toLower();
  if (lower == u"inf"_s || lower == u"nan"_s) {
    node->number = lower == u"inf"_s ? std::numeric_limits<double>::infinity() : std::numeric_limits<double>::quiet_NaN();
    return node;
  }
  if (aggregations.contains(lower) && (isSymbol(u"("_s) || isWord(u"by"_s) || isWord(u"without"_s)))
    return aggregate(lower);
  return isSymbol(u"("_s) ? call(token.text) : selector(token.text);
}

PromNodePtr Parser::selector(const QString &name) {
  auto node = std::make_unique<PromNode>();
  node->type = PromNode::Type::Selector;
  if (!name.isEmpty())
    node->matchers += SeriesMatcher{u"__name__"_s, SeriesMatcher::Op::Equal, name, {}};
  if (accept(u"{"_s)) {
    while (!accept(u"}"_s)) {
      node->matchers += matcher();
      if (!isSymbol(u"}"_s))
        expect(u","_s);
    }
  }
  for (const SeriesMatcher &matcher : std::as_const(node->matchers)) {
    if (!matcher.matches({}))
      return node;
  }
  fail(u"vector selector must contain at least one non-empty matcher"_s);
}

SeriesMatcher Parser::matcher() {
  static const QMap<QString, SeriesMatcher::Op> operators{{u"="_s, SeriesMatcher::Op::Equal},
                                                          {u"!="_s, SeriesMatcher::Op::NotEqual},
                                                          {u"=~"_s, SeriesMatcher::Op::Match},
                                                          {u"!~"_s, SeriesMatcher::Op::NoMatch}};
  SeriesMatcher found;
  if (peek().type != Type::Word)
    fail(u"unexpected \"%1\" in label matching, expected identifier or \"}\""_s.arg(peek().text));
  found.label = take().text;
  if (peek().type != Type::Symbol || !operators.contains(peek().text))
    fail(u"unexpected \"%1\" in label matching, expected label matching operator"_s.arg(peek().text));
  found.op = operators.value(take().text);
  if (peek().type != Type::String)
    fail(u"unexpected \"%1\" in label matching, expected string"_s.arg(peek().text));
  found.value = take().text;
  if (found.op == SeriesMatcher::Op::Match || found.op == SeriesMatcher::Op::NoMatch) {
    found.pattern.setPattern(QRegularExpression::anchoredPattern(found.value));
    if (!found.pattern.isValid())
      fail(u"error parsing regexp: %1"_s.arg(found.pattern.errorString()));
  }
  return found;
}

QStringList Parser::labelList() {
  QStringList labels;
  expect(u"("_s);
  while (!accept(u")"_s)) {
    if (peek().type != Type::Word)
      fail(u"unexpected \"%1\" in grouping opts, expected label"_s.arg(peek().text));
    labels += take().text;
    if (!isSymbol(u")"_s))
      expect(u","_s);
  }
  return labels;
}

void Parser::grouping(PromNode &node) {
  if (node.grouped || (!isWord(u"by"_s) && !isWord(u"without"_s)))
    return;
  node.without = take().text.toLower() == u"without"_s;
  node.grouped = true;
  node.labels = labelList();
}

PromNodePtr Parser::aggregate(const QString &name) {
  auto node = std::make_unique<PromNode>();
  node->type = PromNode::Type::Aggregate;
  node->text = name;
  grouping(*node);
  expect(u"("_s);
  const size_t wanted = name == u"topk"_s || name == u"bottomk"_s || name == u"quantile"_s ? 2 : 1;
  node->children.push_back(expression(1));
  while (accept(u","_s))
    node->children.push_back(expression(1));
  if (node->children.size() != wanted || resultKind(*node->children.back()) != PromKind::Vector)
    fail(u"expected type instant vector in aggregation expression"_s);
  expect(u")"_s);
  grouping(*node);
  return node;
}

PromNodePtr Parser::call(const QString &name) {
  auto node = std::make_unique<PromNode>();
  node->type = PromNode::Type::Call;
  node->text = name;
  const PromFunction *function = findPromFunction(name);
  if (!function) {
    --m_next;
    fail(u"unknown function with name \"%1\""_s.arg(name));
  }
  expect(u"("_s);
  while (!accept(u")"_s)) {
    node->children.push_back(expression(1));
    if (!isSymbol(u")"_s))
      expect(u","_s);
  }
  const auto count = static_cast<qsizetype>(node->children.size());
  if (count < function->required || count > function->arguments.size())
    fail(u"expected %1 argument(s) in call to \"%2\", got %3"_s.arg(function->required).arg(name).arg(count));
  for (qsizetype i = 0; i < count; ++i) {
    if (resultKind(*node->children.at(static_cast<size_t>(i))) != function->arguments.at(i))
      fail(u"expected type %1 in call to function \"%2\""_s.arg(kindWords(function->arguments.at(i)), name));
  }
  return node;
}
}  // namespace

bool SeriesMatcher::matches(const QString &labelValue) const {
  switch (op) {
    case Op::Equal: return labelValue == value;
    case Op::NotEqual: return labelValue != value;
    case Op::Match: return pattern.match(labelValue).hasMatch();
    case Op::NoMatch: return !pattern.match(labelValue).hasMatch();
  }
  return false;
}

std::optional<qint64> parsePromDuration(const QString &text) {
  bool isNumber = false;
  if (const double seconds = text.toDouble(&isNumber); isNumber)
    return static_cast<qint64>(seconds * 1000);
  static const QRegularExpression years(u"^(\\d{1,4})y"_s);
  const auto match = years.match(text);
  const qint64 ofYears = match.captured(1).toLongLong() * 31'536'000'000;
  const auto rest = parseDuration(text.mid(match.capturedLength()));
  if (!rest && (!match.hasMatch() || match.capturedLength() < text.size()))
    return std::nullopt;
  return ofYears + (rest ? rest->count() : 0);
}

tl::expected<PromNodePtr, QString> parsePromQl(const QString &query) {
  auto tokens = TRY(tokenizePromQl(query));
  try {
    return Parser(std::move(tokens)).whole();
  } catch (const ParseFailure &failure) {
    return tl::unexpected(failure.words);
  }
}

}  // namespace sternway::rehearsal
