// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/promqllexer.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <limits>

namespace sternway {

using namespace Qt::StringLiterals;

namespace {
using TokenType = PromToken::Type;

/// Nobody writes more: of a longer query the rest is not read.
constexpr qsizetype longestQuery = 100'000;

bool isNameStart(QChar c) {
  return c == u'_' || (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z');
}

bool isDecimal(QChar c) {
  return c >= u'0' && c <= u'9';
}

/// The numbers and durations of MetricsQL that PromQL has not: 1.5h, 5i, 1Ki.
bool isMetricsQlNumber(const QString &text) {
  static const QRegularExpression number(u"^(?:(?:\\d+(?:\\.\\d+)?(?:ms|[smhdwyi]))+|\\d+(?:\\.\\d+)?(?:[kmgt](?:ib?|b)?))$"_s,
                                         QRegularExpression::CaseInsensitiveOption);
  return text.contains(number);
}

class PromLexer {
public:
  PromLexer(const QString &query, const PromQlBlanks &blanks) : m_query(query), m_blanks(blanks) {}

  PromTokens read() {
    if (m_query.size() > longestQuery)
      stop({.offset = 0, .words = u"longer than %1 characters"_s.arg(longestQuery), .isPrometheusOnly = true});
    while (!m_isOver) {
      static const QRegularExpression blank(u"(?:[ \\t\\r\\n]|#[^\\r\\n]*)+"_s);
      m_at += taken(blank);
      if (m_at < m_query.size())
        readToken();
      else
        end();
    }
    return std::move(m_read);
  }

private:
  /// How many characters a pattern takes from here on; 0: none. The text is checked once, not again at each token.
  [[nodiscard]] qsizetype taken(const QRegularExpression &pattern) const {
    const auto match = pattern.match(m_query, m_at, QRegularExpression::NormalMatch, m_options);
    return match.hasMatch() ? match.capturedLength() : 0;
  }
  [[nodiscard]] QChar peek(qsizetype ahead = 0) const {
    return m_at + ahead < m_query.size() ? m_query.at(m_at + ahead) : QChar();
  }
  void add(TokenType type, qsizetype length, const QString &text) {
    m_read.tokens.append({type, text, m_at, m_at + length});
    m_at += length;
  }
  void add(TokenType type, qsizetype length) { add(type, length, m_query.mid(m_at, length)); }
  void stop(PromQlMistake mistake) {
    m_read.tokens.append({TokenType::Mistake, {}, m_at, m_at});
    m_read.mistake = std::move(mistake);
    m_isOver = true;
  }
  void unexpected(const QString &where = {}) {
    const QString character = m_query.at(m_at).isHighSurrogate() ? m_query.mid(m_at, 2) : QString(m_query.at(m_at));
    const QString two = m_query.mid(m_at, 2);
    const bool isWord = two == u"&&"_s || two == u"||"_s;
    const bool isWithin = m_brace >= 0;
    stop({.offset = m_at,
          .words = u"unexpected character%1: '%2'"_s.arg(where, character),
          .remedy = isWord                      ? (!isWithin      ? PromQlRemedy::AndOr
                                                   : two == u"&&" ? PromQlRemedy::Comma
                                                                  : PromQlRemedy::OrOutside)
                    : isWithin && isValueNext() ? PromQlRemedy::Quote
                                                : PromQlRemedy::None,
          .subject = isWord ? two : character,
          // it escapes characters of names, and its names are made of letters of every script
          .isPrometheusOnly = character == u"\\"_s || m_query.at(m_at).isLetter()});
  }

  void end();
  void readToken();
  void readInBraces();
  void readNumber();
  void readString();
  [[nodiscard]] bool isWithinLabels() const;
  [[nodiscard]] bool isValueNext() const;
  bool stopAtName();
  bool readEscape(qsizetype &at, QChar quote, QString &value);
  void readVariable();
  void readSymbol();
  void bracket(QChar c);

  const QString &m_query;
  const QRegularExpression::MatchOptions m_options =
      QRegularExpression::AnchorAtOffsetMatchOption |
      (m_query.isValidUtf16() ? QRegularExpression::DontCheckSubjectStringMatchOption : QRegularExpression::NoMatchOption);
  const PromQlBlanks &m_blanks;
  PromTokens m_read;
  qsizetype m_at = 0;
  qsizetype m_brace = -1;    ///< where it was opened
  qsizetype m_bracket = -1;  ///< likewise
  QList<qsizetype> m_parentheses;
  bool m_isOver = false;
};

void PromLexer::end() {
  const auto unclosed = [this](const QString &words, qsizetype opened) {
    stop({.offset = m_at, .words = words, .remedy = PromQlRemedy::CloseBracket, .subject = m_query.at(opened), .opened = opened});
  };
  if (m_brace >= 0)
    return unclosed(u"unexpected end of input inside braces"_s, m_brace);
  if (m_bracket >= 0)
    return unclosed(u"unclosed left bracket"_s, m_bracket);
  if (!m_parentheses.isEmpty())
    return unclosed(u"unclosed left parenthesis"_s, m_parentheses.constLast());
  add(TokenType::End, 0);
  m_isOver = true;
}

void PromLexer::readToken() {
  static const QRegularExpression placeholder(u"\\{\\{[^{}]*\\}\\}"_s);
  static const QRegularExpression name(u"[A-Za-z_:][A-Za-z0-9_:]*"_s);
  static const QRegularExpression nameWithin(u"[A-Za-z_][A-Za-z0-9_]*"_s);
  const QChar c = peek();
  const qsizetype open = m_blanks.placeholders ? taken(placeholder) : 0;
  if (open > 0)
    return add(TokenType::Open, open);
  if (c == u'"' || c == u'\'' || c == u'`')
    return readString();
  if (c == u'$' && !m_blanks.variables.isEmpty())
    return readVariable();
  if (m_brace >= 0 && !isNameStart(c))
    return readInBraces();
  if (isDecimal(c) || (c == u'.' && isDecimal(peek(1))))
    return readNumber();
  const bool isWithin = m_brace >= 0 || m_bracket >= 0;
  if (isNameStart(c) || (c == u':' && !isWithin))
    return add(TokenType::Word, taken(isWithin ? nameWithin : name));
  readSymbol();
}

void PromLexer::readInBraces() {
  static const QRegularExpression symbol(u"=~|!~|!=|[=,]"_s);
  if (const qsizetype length = taken(symbol); length > 0)
    return add(TokenType::Symbol, length);
  if (peek() == u'}') {
    m_brace = -1;
    return add(TokenType::Symbol, 1);
  }
  if (!stopAtName())
    unexpected(u" inside braces"_s);
}

/// Behind an operator of a matcher.
bool PromLexer::isValueNext() const {
  static const QStringList operators{u"="_s, u"!="_s, u"=~"_s, u"!~"_s};
  return !m_read.tokens.isEmpty() && m_read.tokens.constLast().type == TokenType::Symbol &&
         operators.contains(m_read.tokens.constLast().text);
}

/// Between the brackets of by, on and their like.
bool PromLexer::isWithinLabels() const {
  static const QStringList before{u"by"_s, u"without"_s, u"on"_s, u"ignoring"_s, u"group_left"_s, u"group_right"_s};
  for (qsizetype i = m_read.tokens.size() - 1; i > 0; --i) {
    const PromToken &token = m_read.tokens.at(i);
    if (token.text == u"(")
      return before.contains(m_read.tokens.at(i - 1).text.toLower());
    if (token.type == TokenType::Symbol && token.text != u",")
      return false;
  }
  return false;
}

/// Where a name with dots, or within braces with dashes, goes on: "http.requests".
bool PromLexer::stopAtName() {
  static const QRegularExpression within(u"[.\\-/][A-Za-z0-9_.\\-/]*"_s);
  static const QRegularExpression outside(u"\\.[A-Za-z_][A-Za-z0-9_.]*"_s);
  if (m_read.tokens.isEmpty())
    return false;
  const PromToken &name = m_read.tokens.constLast();
  const bool isLabel = m_brace >= 0 || isWithinLabels();
  const qsizetype length = taken(m_brace >= 0 ? within : outside);
  if (name.type != TokenType::Word || name.end != m_at || length == 0)
    return false;
  const QString quoted = u"\"%1\""_s.arg(name.text + m_query.mid(m_at, length));
  const bool isOpened = m_query.mid(m_at + length).trimmed().startsWith(u'{');
  stop({.offset = m_at,
        .words = u"unexpected character%1: '%2'"_s.arg(m_brace >= 0 ? u" inside braces"_s : QString()).arg(peek()),
        .remedy = PromQlRemedy::QuoteName,
        .subject = isLabel ? quoted : u'{' + quoted + (isOpened ? u", …}"_s : u"}"_s),
        .isPrometheusOnly = peek() == u'.'});
  return true;
}

void PromLexer::readNumber() {
  static const QRegularExpression number(
      u"(?:0[xX]_?[0-9a-fA-F]+(?:_[0-9a-fA-F]+)*|\\d+(?:_\\d+)+|(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][+-]?\\d+)?)(?![A-Za-z0-9_.])"_s);
  static const QRegularExpression duration(u"(?:\\d+(?:ms|[smhdwy]))+(?![A-Za-z0-9_])"_s);
  static const QRegularExpression all(u"[A-Za-z0-9_.]+"_s);
  if (const qsizetype length = taken(number); length > 0)
    return add(TokenType::Number, length);
  if (const qsizetype length = taken(duration); length > 0)
    return add(TokenType::Duration, length);
  const QString text = m_query.mid(m_at, taken(all));
  stop({.offset = m_at,
        .words = u"bad number or duration syntax: \"%1\""_s.arg(text),
        .subject = text,
        .isPrometheusOnly = isMetricsQlNumber(text)});
}

void PromLexer::readString() {
  const QChar quote = peek();
  QString value;
  qsizetype at = m_at + 1;
  for (; at < m_query.size() && m_query.at(at) != quote; ++at) {
    if (quote == u'`' || m_query.at(at) != u'\\') {
      if (quote != u'`' && m_query.at(at) == u'\n')
        break;
      value += m_query.at(at);
    } else if (!readEscape(at, quote, value)) {
      return;
    }
  }
  if (at < m_query.size() && m_query.at(at) == quote)
    return add(TokenType::String, at + 1 - m_at, value);
  stop({.offset = m_at,
        .words = quote == u'`' ? u"unterminated raw string"_s : u"unterminated quoted string"_s,
        .remedy = PromQlRemedy::CloseString,
        .subject = quote,
        .opened = m_at});
}

/// What Go's strings have. \a at: of the backslash, then of the last character that belongs to it.
bool PromLexer::readEscape(qsizetype &at, QChar quote, QString &value) {
  static constexpr std::array<std::pair<char16_t, char16_t>, 8> simple{
      {{u'a', u'\a'}, {u'b', u'\b'}, {u'f', u'\f'}, {u'n', u'\n'}, {u'r', u'\r'}, {u't', u'\t'}, {u'v', u'\v'}, {u'\\', u'\\'}}};
  static const QRegularExpression coded(u"([0-3][0-7]{2})|x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})"_s);
  const QChar next = at + 1 < m_query.size() ? m_query.at(at + 1) : QChar();
  const auto found = std::find_if(simple.begin(), simple.end(), [next](const auto &pair) { return pair.first == next; });
  if (found != simple.end() || (next == quote && !next.isNull())) {
    value += found != simple.end() ? QChar(found->second) : next;
    ++at;
    return true;
  }
  const auto match = coded.match(m_query, at + 1, QRegularExpression::NormalMatch, QRegularExpression::AnchorAtOffsetMatchOption);
  const uint code =
      match.hasMatch() ? match.captured(match.lastCapturedIndex()).toUInt(nullptr, match.lastCapturedIndex() == 1 ? 8 : 16) : 0;
  if (match.hasMatch() && code <= 0x10FFFF && (code < 0xD800 || code >= 0xE000)) {
    value += QString::fromUcs4(reinterpret_cast<const char32_t *>(&code), 1);
    at = match.capturedEnd() - 1;
    return true;
  }
  const bool isUnknown = !next.isNull() && !u"01234567xuU"_s.contains(next);
  stop({.offset = at,
        .words = next.isNull() ? u"escape sequence not terminated"_s
                 : isUnknown   ? u"unknown escape sequence '%1'"_s.arg(next)
                               : u"illegal character in escape sequence"_s,
        .remedy = next.isNull()                   ? PromQlRemedy::CloseString
                  : next == u'\'' || next == u'"' ? PromQlRemedy::DropBackslash
                                                  : PromQlRemedy::DoubleBackslash,
        .subject = next.isNull() ? QString(quote) : QString(next)});
  return false;
}

void PromLexer::readVariable() {
  static const QRegularExpression name(u"\\$\\{?[A-Za-z_]?[A-Za-z0-9_]*(?:[:}][A-Za-z_}]*)?"_s);
  static const QRegularExpression plain(u"\\$[A-Za-z0-9_]*"_s);
  const QString text = m_query.mid(m_at + 1, taken(plain) - 1);
  if (m_blanks.variables.contains(text))
    return add(TokenType::Variable, text.size() + 1, text);
  stop({.offset = m_at,
        .words = u"unexpected character: '$'"_s,
        .remedy = PromQlRemedy::KnownVariable,
        .subject = m_query.mid(m_at, taken(name)),
        .isPrometheusOnly = text == u"__interval" || text == u"__rate_interval"});
}

void PromLexer::readSymbol() {
  static const QRegularExpression symbol(u"==|!=|>=|<=|</|>/|[-+*/%^<>=,@:]"_s);
  if (m_query.mid(m_at, 2) == u"=~"_s || (peek() == u'!' && peek(1) != u'='))
    return stop(
        {.offset = m_at, .words = u"unexpected character after '%1': '%2'"_s.arg(peek()).arg(peek(1)), .subject = peek()});
  if (u"()[]{"_s.contains(peek()))
    return bracket(peek());
  if (const qsizetype length = taken(symbol); length > 0)
    return add(TokenType::Symbol, length);
  if (!stopAtName())
    unexpected();
}

void PromLexer::bracket(QChar c) {
  if (c == u'(') {
    m_parentheses.append(m_at);
  } else if (c == u')') {
    if (m_parentheses.isEmpty())
      return stop({.offset = m_at, .words = u"unexpected right parenthesis ')'"_s});
    m_parentheses.removeLast();
  } else if (c == u'{') {
    m_brace = m_at;
  } else {
    const bool isOpening = c == u'[';
    if (isOpening == (m_bracket >= 0))
      return stop({.offset = m_at, .words = u"unexpected %1 bracket '%2'"_s.arg(isOpening ? u"left"_s : u"right"_s).arg(c)});
    m_bracket = isOpening ? m_at : -1;
  }
  add(TokenType::Symbol, 1);
}
}  // namespace

PromTokens tokenizePromQl(const QString &query, const PromQlBlanks &blanks) {
  return PromLexer(query, blanks).read();
}

namespace {
const QRegularExpression &durationForm() {
  static const QRegularExpression form(
      u"^(?:(\\d+)y)?(?:(\\d+)w)?(?:(\\d+)d)?(?:(\\d+)h)?(?:(\\d+)m)?(?:(\\d+)s)?(?:(\\d+)ms)?$"_s);
  return form;
}
}  // namespace

bool hasPromDurationForm(const QString &text) {
  return !text.isEmpty() && durationForm().match(text).hasMatch();
}

std::optional<qint64> promDurationOf(const QString &text) {
  static constexpr std::array<double, 7> units{31'536'000'000, 604'800'000, 86'400'000, 3'600'000, 60'000, 1000, 1};
  static constexpr double longest = 9'223'372'036'854;  // what Go's 64 bits of nanoseconds hold
  const auto match = durationForm().match(text);
  if (!match.hasMatch() || text.isEmpty())
    return std::nullopt;
  double sum = 0;
  for (size_t i = 0; i < units.size(); ++i)
    sum += match.captured(static_cast<int>(i) + 1).toDouble() * units.at(i);
  return sum > longest ? std::nullopt : std::optional(static_cast<qint64>(sum));
}

std::optional<double> promNumberOf(const QString &text) {
  const QString lower = text.toLower();
  if (lower == u"inf" || lower == u"nan")
    return lower == u"inf" ? std::numeric_limits<double>::infinity() : std::numeric_limits<double>::quiet_NaN();
  static const QRegularExpression octal(u"^0[0-7]+$"_s);
  const bool isHex = lower.startsWith(u"0x"_s);
  const QString digits = QString(lower).remove(u'_');
  bool isRead = false;
  const double value = isHex                    ? static_cast<double>(digits.mid(2).toLongLong(&isRead, 16))
                       : digits.contains(octal) ? static_cast<double>(digits.toLongLong(&isRead, 8))
                                                : digits.toDouble(&isRead);
  // A number that is too large for a double is none.
  return isRead ? std::optional(value) : std::nullopt;
}

}  // namespace sternway
