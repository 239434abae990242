// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/re2syntax.h"

#include <QRegularExpression>
#include <QStringList>

#include <algorithm>

namespace sternway {

using namespace Qt::StringLiterals;

namespace {
/// Follows regexp/syntax/parse.go of Go, with the flags of Perl.
class Re2Reader {
public:
  explicit Re2Reader(const QString &pattern) : m_pattern(pattern) {}

  Re2Mistake read() {
    while (m_mistake.words.isEmpty() && m_at < m_pattern.size())
      readOne();
    if (m_mistake.words.isEmpty() && m_open > 0)
      fail(u"missing closing )"_s, m_pattern);
    return m_mistake;
  }

private:
  void fail(const QString &words, const QString &what) {
    if (m_mistake.words.isEmpty())
      m_mistake.words = u"%1: `%2`"_s.arg(words, what);
  }
  [[nodiscard]] qsizetype taken(const QRegularExpression &pattern) const {
    const auto match =
        pattern.match(m_pattern, m_at, QRegularExpression::NormalMatch, QRegularExpression::AnchorAtOffsetMatchOption);
    return match.hasMatch() ? match.capturedLength() : 0;
  }

  void readOne() {
    const QChar c = m_pattern.at(m_at);
    if (c == u'\\')
      return escape(false);
    if (c == u'[')
      return characterClass();
    if (c == u'(')
      return open();
    if (c == u'*' || c == u'+' || c == u'?')
      return repeat(1);
    if (c == u'{') {
      static const QRegularExpression counts(u"\\{\\d+(?:,\\d*)?\\}"_s);
      if (const qsizetype length = taken(counts); length > 0)
        return repeat(length);
    }
    if (c == u')' && --m_open < 0)
      return fail(u"unexpected )"_s, m_pattern);
    ++m_at;
    m_mayRepeat = c != u'|';
    m_wasRepeated = false;
  }

  void repeat(qsizetype length) {
    const QString op = m_pattern.mid(m_at, length);
    if (!m_mayRepeat)
      return fail(u"missing argument to repetition operator"_s, op);
    if (m_wasRepeated)
      return fail(u"invalid nested repetition operator"_s, op);
    if (length > 1) {
      const QStringList counts = op.mid(1, length - 2).split(u',');
      constexpr int most = 1000;
      const int least = counts.constFirst().toInt();
      const bool isBackwards = counts.size() == 2 && !counts.at(1).isEmpty() && counts.at(1).toInt() < least;
      if (isBackwards || counts.constFirst().size() > 4 || counts.constLast().size() > 4 || least > most ||
          counts.constLast().toInt() > most)
        return fail(u"invalid repeat count"_s, op);
    }
    m_at += length;
    if (m_at < m_pattern.size() && m_pattern.at(m_at) == u'?')
      ++m_at;
    m_wasRepeated = true;
  }

  void open() {
    static const QRegularExpression group(u"\\((?!\\?)|\\(\\?(?:P?<[A-Za-z0-9_]+>|[imsU]*(?:-[imsU]+)?:)"_s);
    static const QRegularExpression flags(u"\\(\\?[imsU]*(?:-[imsU]+)?\\)"_s);
    static const QRegularExpression lookaround(u"\\(\\?<?[=!]"_s);
    if (const qsizetype length = taken(flags); length > 0) {
      m_at += length;
      m_wasRepeated = false;
      return;
    }
    const qsizetype length = taken(group);
    if (length == 0) {
      m_mistake.isLookaround = taken(lookaround) > 0;
      return fail(u"invalid or unsupported Perl syntax"_s, m_pattern.mid(m_at, 4).section(u')', 0, 0));
    }
    ++m_open;
    m_at += length;
    m_mayRepeat = false;
    m_wasRepeated = false;
  }

  void escape(bool isWithinClass) {
    static const QRegularExpression quoted(u"\\\\Q(?:.|\\n)*?(?:\\\\E|$)"_s);
    static const QRegularExpression known(
        u"\\\\(?:[afnrtvdDsSwW]|[pP](?:\\{\\^?[A-Za-z_]+\\}|[A-Z])|x(?:[0-9a-fA-F]{2}|\\{[0-9a-fA-F]+\\})|0[0-7]{0,2}|[1-7][0-7]{1,2}|(?=[\\x00-\\x7f])[^A-Za-z0-9])"_s,
        QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression place(u"\\\\[AzbB]"_s);
    const bool isOutside = !isWithinClass;
    qsizetype length = taken(known);
    if (length == 0 && isOutside)
      length = std::max(taken(place), taken(quoted));
    if (length == 0)
      return m_at + 1 < m_pattern.size() ? fail(u"invalid escape sequence"_s, m_pattern.mid(m_at, 2))
                                         : fail(u"trailing backslash at end of expression"_s, {});
    m_at += length;
    m_mayRepeat = true;
    m_wasRepeated = false;
  }

  void characterClass() {
    static const QRegularExpression named(
        u"\\[:\\^?(?:alnum|alpha|ascii|blank|cntrl|digit|graph|lower|print|punct|space|upper|word|xdigit):\\]"_s);
    static const QRegularExpression unknown(u"\\[:[^\\]]*:\\]"_s);
    const qsizetype began = m_at;
    m_at += m_pattern.mid(m_at, 2) == u"[^"_s ? 2 : 1;
    for (bool isFirst = true; m_mistake.words.isEmpty(); isFirst = false) {
      if (m_at >= m_pattern.size())
        return fail(u"missing closing ]"_s, m_pattern.mid(began));
      const QChar c = m_pattern.at(m_at);
      if (c == u']' && !isFirst)
        break;
      if (const qsizetype length = taken(named); length > 0) {
        m_at += length;
        continue;
      }
      if (const qsizetype length = taken(unknown); length > 0)
        return fail(u"invalid character class range"_s, m_pattern.mid(m_at, length));
      member();
    }
    ++m_at;
    m_mayRepeat = true;
    m_wasRepeated = false;
  }

  /// A character of a class, or a range of them.
  void member() {
    const qsizetype began = m_at;
    const uint low = character();
    const QString next = m_pattern.mid(m_at, 2);
    if (!m_mistake.words.isEmpty() || next.size() < 2 || next.at(0) != u'-' || next.at(1) == u']' || low == noCharacter)
      return;
    ++m_at;
    const uint high = character();
    if (high == noCharacter || high < low)
      fail(u"invalid character class range"_s, m_pattern.mid(began, m_at - began));
  }

  /// What stands there; noCharacter: a set of them.
  uint character() {
    const qsizetype began = m_at;
    if (m_pattern.at(m_at) != u'\\') {
      const bool isPair = m_pattern.at(m_at).isHighSurrogate() && m_at + 1 < m_pattern.size();
      m_at += isPair ? 2 : 1;
      return isPair ? QChar::surrogateToUcs4(m_pattern.at(began), m_pattern.at(began + 1)) : m_pattern.at(began).unicode();
    }
    escape(true);
    const QString text = m_pattern.mid(began + 1, m_at - began - 1);
    if (text.size() == 1 && !text.at(0).isLetterOrNumber())
      return text.at(0).unicode();
    static const QString coded = u"afnrtv"_s;
    static const QList<uint> codes{7, 12, 10, 13, 9, 11};
    if (text.size() == 1 && coded.contains(text.at(0)))
      return codes.at(coded.indexOf(text.at(0)));
    if (text.startsWith(u'x'))
      return QString(text.mid(1)).remove(u'{').remove(u'}').toUInt(nullptr, 16);
    bool isOctal = false;
    const uint code = text.toUInt(&isOctal, 8);
    return isOctal ? code : noCharacter;
  }

  static constexpr uint noCharacter = 0xFFFFFFFF;
  const QString &m_pattern;
  Re2Mistake m_mistake;
  qsizetype m_at = 0;
  int m_open = 0;
  bool m_mayRepeat = false;    ///< something stands there that "*" could repeat
  bool m_wasRepeated = false;  ///< it has one already
};
}  // namespace

Re2Mistake re2Mistake(const QString &pattern) {
  return Re2Reader(pattern).read();
}

}  // namespace sternway
