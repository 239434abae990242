// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sqltokens.h"

#include <QRegularExpression>

namespace sternway {

using namespace Qt::StringLiterals;

namespace {
using SqlKind = SqlToken::Kind;

bool beginsSqlWord(QChar c) {
  return c.isLetter() || c == u'_' || c.unicode() >= 0x80;
}

bool isInSqlWord(QChar c) {
  return beginsSqlWord(c) || c.isDigit() || c == u'$';
}

class SqlScanner {
public:
  explicit SqlScanner(const QString &text) : m_text(text), m_placeholders(placeholdersIn(text)) {}

  QList<SqlToken> take() {
    while (m_at < m_text.size()) {
      const SqlToken token = next();
      m_tokens.append(token);
      m_at = token.end();
      follow(token);
    }
    return m_tokens;
  }

private:
  [[nodiscard]] QChar at(qsizetype offset) const { return offset < m_text.size() ? m_text.at(offset) : QChar(); }
  [[nodiscard]] SqlToken upTo(qsizetype end, SqlKind kind, bool isWhole = true) const {
    return {.kind = kind, .offset = m_at, .length = end - m_at, .isWhole = isWhole};
  }

  SqlToken next() {
    if (m_data)
      return data();
    for (; m_placeholder < m_placeholders.size() && m_placeholders.at(m_placeholder).offset <= m_at; ++m_placeholder)
      if (const Placeholder &each = m_placeholders.at(m_placeholder); each.offset == m_at)
        return upTo(m_at + each.length, SqlKind::Placeholder);
    const QChar c = at(m_at);
    if (c.isSpace())
      return run([](QChar each) { return each.isSpace(); }, SqlKind::Space);
    if (c == u'-' && at(m_at + 1) == u'-')
      return run([](QChar each) { return each != u'\n' && each != u'\r'; }, SqlKind::Comment);
    if (c == u'/' && at(m_at + 1) == u'*')
      return comment();
    if (c == u'\'')
      return quoted(m_at, m_continues);
    if (c == u'"')
      return quoted(m_at, SqlKind::Name);
    if (c == u'\\')
      return at(m_at + 1) == u';' ? upTo(m_at + 2, SqlKind::Other)
                                  : run([](QChar each) { return each != u'\n'; }, SqlKind::Command);
    if (c == u'$')
      return dollar();
    if (beginsSqlWord(c))
      return word();
    return c.isDigit() ? run(isInSqlWord, SqlKind::Other) : upTo(m_at + 1, SqlKind::Other);
  }

  template <typename Belongs>
  SqlToken run(Belongs belongs, SqlKind kind) {
    qsizetype end = m_at;
    while (end < m_text.size() && belongs(m_text.at(end)))
      ++end;
    return upTo(end, kind);
  }

  /// They nest.
  SqlToken comment() {
    qsizetype depth = 0;
    for (qsizetype i = m_at; i < m_text.size(); ++i) {
      const bool opens = at(i) == u'/' && at(i + 1) == u'*';
      const bool closes = at(i) == u'*' && at(i + 1) == u'/';
      depth += opens ? 1 : closes ? -1 : 0;
      i += opens || closes ? 1 : 0;
      if (depth == 0)
        return upTo(i + 1, SqlKind::Comment);
    }
    return upTo(m_text.size(), SqlKind::Comment, false);
  }

  /// From the quotation mark at \a from on; the token begins where the scanner is.
  SqlToken quoted(qsizetype from, SqlKind kind) {
    const QChar quote = at(from);
    for (qsizetype i = from + 1; i < m_text.size(); ++i) {
      if (kind == SqlKind::Escapes && at(i) == u'\\')
        ++i;
      else if (at(i) == quote && at(i + 1) == quote)
        ++i;
      else if (at(i) == quote)
        return upTo(i + 1, kind);
    }
    return upTo(m_text.size(), kind, false);
  }

  SqlToken dollar() {
    static const QRegularExpression opening(u"\\G\\$(?:[A-Za-z_\\x{80}-\\x{FFFF}][A-Za-z0-9_\\x{80}-\\x{FFFF}]*)?\\$"_s);
    const auto match =
        opening.match(m_text, m_at, QRegularExpression::NormalMatch, QRegularExpression::AnchorAtOffsetMatchOption);
    if (!match.hasMatch())
      return upTo(m_at + 1, SqlKind::Other);
    const qsizetype end = m_text.indexOf(match.captured(), match.capturedEnd());
    return end < 0 ? upTo(m_text.size(), SqlKind::Dollar, false) : upTo(end + match.capturedLength(), SqlKind::Dollar);
  }

  SqlToken word() {
    const SqlToken word = run(isInSqlWord, SqlKind::Word);
    const qsizetype end = m_at + word.length;
    const QChar first = at(m_at).toUpper();
    if (word.length != 1)
      return word;
    if (first == u'U' && at(end) == u'&' && (at(end + 1) == u'\'' || at(end + 1) == u'"'))
      return quoted(end + 1, SqlKind::Unicode);
    if (at(end) != u'\'' || !u"EBXN"_s.contains(first))
      return word;
    return quoted(end, first == u'E' ? SqlKind::Escapes : SqlKind::String);
  }

  SqlToken data() {
    static const QRegularExpression last(u"^\\\\\\.[\\r]?$"_s, QRegularExpression::MultilineOption);
    const auto match = last.match(m_text, m_at);
    return match.hasMatch() ? upTo(match.capturedEnd(), SqlKind::Data) : upTo(m_text.size(), SqlKind::Data, false);
  }

  /// What a token says of the next one: a string on the next line goes on with the one before, and COPY's data follow it.
  void follow(const SqlToken &token) {
    const QString text = m_text.mid(token.offset, token.length);
    if (token.kind != SqlKind::Space && token.kind != SqlKind::Comment)
      m_continues = token.kind == SqlKind::Escapes || (token.kind == SqlKind::Unicode && text.endsWith(u'\'')) ? token.kind
                                                                                                               : SqlKind::String;
    m_data = false;
    if (token.kind == SqlKind::Word)
      m_words.append(text.toUpper());
    m_depth += token.kind != SqlKind::Other ? 0 : text == u"(" ? 1 : text == u")" ? -1 : 0;
    if (token.kind == SqlKind::Other && text == u";" && m_depth <= 0) {
      const qsizetype from = m_words.lastIndexOf(u"FROM"_s);
      m_data = m_words.value(0) == u"COPY" && from > 0 && m_words.value(from + 1) == u"STDIN";
      m_words.clear();
    }
  }

  const QString &m_text;
  const QList<Placeholder> m_placeholders;
  QList<SqlToken> m_tokens;
  qsizetype m_at = 0;
  qsizetype m_placeholder = 0;
  QStringList m_words;  ///< of the statement
  qsizetype m_depth = 0;
  SqlKind m_continues = SqlKind::String;
  bool m_data = false;
};
}  // namespace

Placeholder::Sql SqlToken::place() const {
  switch (kind) {
    case Kind::String: return Placeholder::Sql::Text;
    case Kind::Escapes: return Placeholder::Sql::Escapes;
    case Kind::Name: return Placeholder::Sql::Name;
    case Kind::Unicode:
    case Kind::Dollar:
    case Kind::Command:
    case Kind::Data: return Placeholder::Sql::Nowhere;
    default: return Placeholder::Sql::Value;
  }
}

QList<SqlToken> sqlTokens(const QString &text) {
  return SqlScanner(text).take();
}

}  // namespace sternway
