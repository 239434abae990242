// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/promqllexer.h"
#include "core/promqltree.h"

#include <algorithm>

namespace sternway {

/// Thrown inside the parser only.
struct PromQlFailure {
  PromQlMistake mistake;
};
/// Likewise: what comes next may be anything.
struct PromQlOpen {};

/// The grammar of Prometheus (promql/parser/generated_parser.y), by hand. See parsePromQl(), which is for everybody else.
class PromParser {
public:
  PromParser(const QString &query, const PromQlBlanks &blanks) : m_read(tokenizePromQl(query, blanks)) {}

  /// Throws PromQlFailure or PromQlOpen.
  PromNodePtr whole();

private:
  using Token = PromToken::Type;
  /// Nobody writes more; they are not read, because whoever walks the tree goes as deep as it is.
  static constexpr int deepest = 100;
  static constexpr int mostOperators = 1000;

  /// The next token; throws where there is none that could be read.
  [[nodiscard]] const PromToken &peek() const {
    const PromToken &token = m_read.tokens.at(m_next);
    if (token.type == Token::Mistake)
      throw PromQlFailure{m_read.mistake};
    if (token.type == Token::Open)
      throw PromQlOpen{};
    return token;
  }
  [[nodiscard]] bool isOpen() const { return m_read.tokens.at(m_next).type == Token::Open; }
  /// The type of the token after the next one.
  [[nodiscard]] const PromToken &second() const { return m_read.tokens.at(std::min(m_next + 1, m_read.tokens.size() - 1)); }
  PromToken take() {
    PromToken token = peek();
    if (token.type != Token::End)
      ++m_next;
    return token;
  }
  [[nodiscard]] bool isSymbol(const QString &text) const { return peek().type == Token::Symbol && peek().text == text; }
  [[nodiscard]] bool isWord(const QString &text) const { return peek().type == Token::Word && peek().text.toLower() == text; }
  [[nodiscard]] bool isVariable(const QString &name) const { return peek().type == Token::Variable && peek().text == name; }
  bool accept(const QString &symbol) {
    const bool found = isSymbol(symbol);
    m_next += found ? 1 : 0;
    return found;
  }
  bool acceptWord(const QString &word) {
    const bool found = isWord(word);
    m_next += found ? 1 : 0;
    return found;
  }

  [[noreturn]] void fail(const QString &words, PromQlRemedy remedy = PromQlRemedy::None, const QString &subject = {},
                         bool isPrometheusOnly = false) const {
    throw PromQlFailure{{.offset = m_read.tokens.at(m_next).position,
                         .words = words,
                         .remedy = remedy,
                         .subject = subject,
                         .isPrometheusOnly = isPrometheusOnly}};
  }
  [[noreturn]] void failAt(const PromNode &node, const QString &words, PromQlRemedy remedy) const {
    throw PromQlFailure{
        {.offset = node.position, .words = words, .remedy = remedy, .subject = node.text, .isPrometheusOnly = true}};
  }
  /// The next token is none that may stand here. \a where: " in label matching".
  [[noreturn]] void unexpected(const QString &where = {}, const QString &expected = {},
                               PromQlRemedy remedy = PromQlRemedy::None) const;

  PromNodePtr made(PromNode::Type type, qsizetype position, const QString &text = {}) const {
    auto node = std::make_unique<PromNode>();
    node->type = type;
    node->position = position;
    node->text = text;
    return node;
  }

  [[nodiscard]] QString operatorHere() const;
  PromNodePtr expression(int least);
  void matching(PromNode &node);
  void filling(PromNode &node);
  PromNodePtr unary();
  PromNodePtr postfix(PromNodePtr node);
  PromNodePtr ranged(PromNodePtr node);
  void offset(PromNode &node);
  void at(PromNode &node);
  [[noreturn]] void groupedLate(const PromNode &node) const;
  PromNodePtr primary();
  PromNodePtr enclosed();
  PromNodePtr number();
  PromNodePtr variable();
  PromNodePtr named();
  PromNodePtr selector(const PromToken &name);
  SeriesMatcher matcher();
  void pattern(SeriesMatcher &matcher) const;
  PromNodePtr call(const PromToken &name);
  PromNodePtr aggregate(const PromToken &name);
  void grouping(PromNode &node);
  QStringList labelList();
  QString label();
  PromTime rangeLength();
  void checkLength(const PromTime &length, qsizetype began);
  PromTime duration(int least);
  PromTime durationUnary();
  PromTime durationFunction();
  PromTime offsetLength();
  double literal();

  const PromTokens m_read;
  qsizetype m_next = 0;
  int m_depth = 0;
  int m_operators = 0;
};

}  // namespace sternway
