// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/promqlgrammar.h"
#include "core/re2syntax.h"

#include <QHash>

namespace sternway {

using namespace Qt::StringLiterals;

PromNodePtr PromParser::selector(const PromToken &name) {
  PromNodePtr node = made(PromNode::Type::Selection, name.position, name.text);
  if (accept(u"{"_s)) {
    while (!accept(u"}"_s)) {
      node->matchers.append(matcher());
      if (isSymbol(u"}"_s))
        continue;
      const bool isOr = isWord(u"or"_s) && second().type != Token::Symbol;
      if (!accept(u","_s))
        unexpected(u" in label matching"_s, u"\",\" or \"}\""_s, isOr ? PromQlRemedy::OrOutside : PromQlRemedy::Comma);
    }
  }
  if (!name.text.isEmpty())
    node->matchers.append({.label = u"__name__"_s, .value = name.text, .position = name.position});
  return node;
}

SeriesMatcher PromParser::matcher() {
  static const QHash<QString, SeriesMatcher::Op> operators{{u"="_s, SeriesMatcher::Op::Equal},
                                                           {u"!="_s, SeriesMatcher::Op::NotEqual},
                                                           {u"=~"_s, SeriesMatcher::Op::Match},
                                                           {u"!~"_s, SeriesMatcher::Op::NoMatch}};
  const PromToken name = peek();
  if (name.type != Token::Word && name.type != Token::String)
    unexpected(u" in label matching"_s, u"identifier or \"}\""_s,
               isSymbol(u","_s) ? PromQlRemedy::DropComma : PromQlRemedy::None);
  take();
  const bool isOperator = peek().type == Token::Symbol && operators.contains(peek().text);
  if (!isOperator && name.type == Token::String)
    return {.label = u"__name__"_s, .value = name.text, .position = name.position};
  if (!isOperator)
    unexpected(u" in label matching"_s, u"label matching operator"_s, PromQlRemedy::Quote);
  SeriesMatcher found{.label = name.text, .op = operators.value(take().text), .position = peek().position};
  if (peek().type != Token::String)
    unexpected(u" in label matching"_s, u"string"_s, PromQlRemedy::Quote);
  found.value = peek().text;
  pattern(found);
  take();
  return found;
}

/// What Sternway fills in ("$pods") is a pattern whatever its value is; what people fill in may be anything.
void PromParser::pattern(SeriesMatcher &matcher) const {
  if (matcher.op != SeriesMatcher::Op::Match && matcher.op != SeriesMatcher::Op::NoMatch)
    return;
  matcher.pattern.setPattern(QRegularExpression::anchoredPattern(matcher.value));
  if (matcher.value.contains(u"{{"_s))
    return;
  const Re2Mistake mistake = re2Mistake(matcher.value);
  if (!mistake.words.isEmpty())
    fail(u"error parsing regexp: %1"_s.arg(mistake.words), mistake.isLookaround ? PromQlRemedy::NoLookaround : PromQlRemedy::None,
         matcher.value);
}

QString PromParser::label() {
  static const QStringList never{u"without"_s, u"inf"_s, u"nan"_s};
  const PromToken token = peek();
  const bool isName = token.type == Token::Word && !never.contains(token.text.toLower());
  if (!isName && token.type != Token::String) {
    if (token.type == Token::Variable)
      throw PromQlOpen{};
    fail(u"unexpected \"%1\" in grouping opts, expected label"_s.arg(token.text),
         isSymbol(u","_s) ? PromQlRemedy::DropComma : PromQlRemedy::LabelsInBrackets, token.text, token.text == u"*");
  }
  return take().text;
}

QStringList PromParser::labelList() {
  QStringList labels;
  if (!accept(u"("_s))
    unexpected(u" in grouping opts"_s, u"\"(\""_s, PromQlRemedy::LabelsInBrackets);
  while (!accept(u")"_s)) {
    if (isVariable(u"by"_s)) {  // ", LABEL", or nothing
      take();
      continue;
    }
    labels.append(label());
    if (isSymbol(u")"_s) || isVariable(u"by"_s))
      continue;
    if (!accept(u","_s))
      unexpected(u" in grouping opts"_s, u"\",\" or \")\""_s, PromQlRemedy::Comma);
  }
  return labels;
}

void PromParser::grouping(PromNode &node) {
  if (node.grouped || (!isWord(u"by"_s) && !isWord(u"without"_s)))
    return;
  node.without = take().text.toLower() == u"without"_s;
  node.grouped = true;
  node.labels = labelList();
}

}  // namespace sternway
