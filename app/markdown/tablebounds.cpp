// SPDX-License-Identifier: GPL-3.0-or-later
#include "markdown/tablebounds.h"

#include <algorithm>
#include <vector>

namespace sternway::markdown {

namespace {
constexpr QChar hiddenPipe(0xfdd0);

/// "|---|:-:|", in a list or a quote as well: what makes a table of the line above.
bool mayBeginTable(QStringView line) {
  static const QString characters = QStringLiteral("|-: \t>*+.)0123456789");
  return line.contains(u'-') && std::ranges::all_of(line, [](QChar c) { return characters.contains(c); });
}

bool isBlank(QStringView line) {
  return std::ranges::all_of(line, [](QChar c) { return c == u' ' || c == u'\t'; });
}

void hidePipes(QString &text, qsizetype begin, qsizetype end) {
  for (qsizetype i = begin; i < end; ++i)
    if (text.at(i) == u'|')
      text[i] = hiddenPipe;
}

class TableBounds {
public:
  explicit TableBounds(QString &text) : m_text(text) {}

  /// The next line of the text, without its end.
  void readLine(qsizetype begin, qsizetype end) {
    const QStringView line = QStringView(m_text).mid(begin, end - begin);
    if (isBlank(line))
      return endBlock();
    const qsizetype pipes = line.count(u'|');
    if (pipes > maxPipes)
      return hidePipes(m_text, begin, end);
    m_missing += std::max<qsizetype>(0, m_columns - pipes);
    if (mayBeginTable(line)) {
      m_columns = std::max(m_columns, pipes);
      m_beginnings.push_back({begin, end});
    }
    if (m_missing > maxMissingCells)
      endTables();
  }

private:
  struct Line {
    qsizetype begin = 0;
    qsizetype end = 0;
  };

  void endBlock() {
    m_before = m_missing;
    m_columns = 0;
    m_beginnings.clear();
  }

  /// What stands between two blank lines is no table.
  void endTables() {
    for (const Line &line : m_beginnings)
      hidePipes(m_text, line.begin, line.end);
    m_beginnings.clear();
    m_columns = 0;
    m_missing = m_before;
  }

  QString &m_text;
  qsizetype m_columns = 0;  ///< pipes of the widest table that may have begun since the last blank line
  qsizetype m_missing = 0;
  qsizetype m_before = 0;  ///< m_missing at the last blank line
  std::vector<Line> m_beginnings;
};
}  // namespace

QString withBoundedTables(QString text) {
  text.replace(hiddenPipe, QChar(QChar::ReplacementCharacter));
  TableBounds bounds(text);
  qsizetype begin = 0;
  for (qsizetype i = 0; i <= text.size(); ++i) {
    if (i < text.size() && text.at(i) != u'\n' && text.at(i) != u'\r')
      continue;
    bounds.readLine(begin, i);
    begin = i + 1;
  }
  return text;
}

QString withPipes(QString text) {
  return text.replace(hiddenPipe, u'|');
}

}  // namespace sternway::markdown
