// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/linecounter.h"

namespace sternway {

using namespace Qt::StringLiterals;

namespace {
/// Else Qt looks through all that is left of the lines at each match. What was read from UTF-8 is well-formed.
constexpr auto unchecked = QRegularExpression::DontCheckSubjectStringMatchOption;

/// Of what a match may depend that stands in other lines, or that may not give back what it has taken of them: looks ahead and
/// behind, atomic and possessive parts, verbs, ends of the whole text. A group that is only one, and (?i) in front, do not.
bool dependsOnOtherLines(QString pattern) {
  static const QRegularExpression options(u"^\\(\\?i\\)"_s);
  static const QRegularExpression doubtful(u"\\(\\?(?!:)|\\(\\*|\\\\[AzZGKQCXR]|[*+?}]\\+"_s);
  return pattern.remove(options).contains(doubtful);
}
}  // namespace

LinePattern::LinePattern(const QString &pattern)
    : m_text(pattern.toUtf8()), m_line(pattern), m_lines(pattern, QRegularExpression::MultilineOption) {
  static const QRegularExpression special(u"[\\\\^$.|?*+()\\[\\]{}\\r\\n\\x{fffd}]"_s);
  m_isText = !pattern.contains(special);
  m_seesLinesAlone = dependsOnOtherLines(pattern);
}

void LineCounter::add(QByteArrayView bytes) {
  const qsizetype end = bytes.lastIndexOf('\n') + 1;
  if (end == 0)
    return keep(bytes);
  qsizetype begin = 0;
  if (!m_rest.isEmpty() || m_isTooLong) {
    begin = bytes.indexOf('\n') + 1;
    keep(bytes.first(begin));
    count(m_rest);
    m_rest.clear();
    m_isTooLong = false;
  }
  count(bytes.sliced(begin, end - begin));
  keep(bytes.sliced(end));
}

void LineCounter::end() {
  if (!m_rest.isEmpty())
    count(m_rest + '\n');
  m_rest.clear();
}

void LineCounter::keep(QByteArrayView bytes) {
  if (m_isTooLong || m_rest.size() + bytes.size() > longestLine) {
    m_isTooLong = true;
    m_isExact = false;
    m_rest.clear();
  } else {
    m_rest.append(bytes);
  }
}

/// \a lines: whole ones, each with its line feed.
void LineCounter::count(QByteArrayView lines) {
  if (m_pattern.m_isText)
    return countText(lines);
  if (m_slowLines >= mostSlowLines)
    return;
  const QString text = QString::fromUtf8(lines);
  if (m_pattern.m_seesLinesAlone || lines.contains('\r'))
    countOneByOne(text);
  else
    countMatches(text);
}

/// No byte of a text in UTF-8 is taken for the beginning of another character, so that nothing has to be decoded.
void LineCounter::countText(QByteArrayView lines) {
  for (qsizetype from = 0; from < lines.size();) {
    const qsizetype found = m_pattern.m_text.indexIn(lines, from);
    if (found < 0)
      return;
    ++m_count;
    from = lines.indexOf('\n', found) + 1;
  }
}

/// A match within a line is one of that line alone. One that goes beyond it hides nothing: that line is looked at alone, and the
/// search begins anew behind it.
void LineCounter::countMatches(const QString &lines) {
  for (qsizetype from = 0; from < lines.size() && m_slowLines < mostSlowLines;) {
    const QRegularExpressionMatch match = m_pattern.m_lines.match(lines, from, QRegularExpression::NormalMatch, unchecked);
    if (!match.isValid())  // it takes too long
      return countOneByOne(QStringView(lines).sliced(from));
    if (!match.hasMatch() || match.capturedStart() >= lines.size())
      return;
    const qsizetype end = lines.indexOf(u'\n', match.capturedStart());
    const qsizetype begin = match.capturedStart() == 0 ? 0 : lines.lastIndexOf(u'\n', match.capturedStart() - 1) + 1;
    if (match.capturedEnd() <= end)
      ++m_count;
    else
      look(QStringView(lines).sliced(begin, end - begin));
    from = end + 1;
  }
}

void LineCounter::countOneByOne(QStringView lines) {
  for (qsizetype from = 0; from < lines.size() && m_slowLines < mostSlowLines;) {
    const qsizetype end = lines.indexOf(u'\n', from);
    QStringView line = lines.sliced(from, end - from);
    if (line.endsWith(u'\r'))
      line.chop(1);
    look(line);
    from = end + 1;
  }
}

void LineCounter::look(QStringView line) {
  const QRegularExpressionMatch match = m_pattern.m_line.match(line.toString());
  m_count += match.hasMatch() ? 1 : 0;
  m_slowLines += match.isValid() ? 0 : 1;
  m_isExact = m_isExact && match.isValid();
}

}  // namespace sternway
