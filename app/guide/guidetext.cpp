// SPDX-License-Identifier: GPL-3.0-or-later
#include "guide/guidetext.h"

#include "report/markdownreader.h"

#include <algorithm>

namespace sternway::guide {

using namespace Qt::StringLiterals;
using report::Document;

namespace {

/// East Asian Wide and Fullwidth letters take two columns.
int columnsOf(QChar character) {
  const ushort code = character.unicode();
  const bool wide = (code >= 0x1100 && code <= 0x115f) || (code >= 0x2e80 && code <= 0xa4cf) ||
                    (code >= 0xac00 && code <= 0xd7a3) || (code >= 0xf900 && code <= 0xfaff) ||
                    (code >= 0xfe30 && code <= 0xfe4f) || (code >= 0xff00 && code <= 0xff60);
  return wide ? 2 : character.isMark() ? 0 : 1;
}

int columnsOf(QStringView text) {
  int columns = 0;
  for (const QChar character : text)
    columns += columnsOf(character);
  return columns;
}

/// Breaks at spaces, and a word that is wider than a line within.
class LineWrapper {
public:
  LineWrapper(int width, QString first, QString rest) : m_width(width), m_line(std::move(first)), m_rest(std::move(rest)) {}

  QString wrap(const QString &text) {
    for (const QString &word : text.simplified().split(u' '))
      add(word);
    return m_out + m_line + u'\n';
  }

private:
  void add(const QString &word) {
    if (!m_isFresh && columnsOf(m_line) + 1 + columnsOf(word) > m_width)
      breakLine();
    if (!m_isFresh)
      m_line += u' ';
    for (const QChar character : word) {
      if (columnsOf(m_line) + columnsOf(character) > m_width)
        breakLine();
      m_line += character;
      m_isFresh = false;
    }
  }

  void breakLine() {
    m_out += m_line + u'\n';
    m_line = m_rest;
    m_isFresh = true;
  }

  const int m_width;
  QString m_out;
  QString m_line;
  const QString m_rest;
  bool m_isFresh = true;
};

QString wordsOf(const Document::Line &line) {
  QString text;
  for (const Document::Span &span : line.spans) {
    text += span.text;
    if (const QByteArray address = report::webAddress(span.link); !address.isEmpty() && span.text != span.link)
      text += u" ("_s + QString::fromLatin1(address) + u')';
  }
  return text;
}

class TextWriter {
public:
  explicit TextWriter(int width) : m_width(width) {}

  void operator()(const Document::Heading &heading) {
    begin();
    const QString title = report::singleLine(heading.text);
    const int length = std::min(columnsOf(title), m_width);
    m_out += title + u'\n';
    if (heading.level <= 2)
      m_out += QString(length, heading.level == 1 ? u'=' : u'-') + u'\n';
  }
  void operator()(const Document::Paragraph &paragraph) {
    const QString words = wordsOf(paragraph.text);
    if (words.trimmed().isEmpty())
      return;  // a picture
    begin();
    const QString indent = paragraph.quoted ? u"  "_s : QString();
    m_out += LineWrapper(m_width, indent, indent).wrap(words);
  }
  void operator()(const Document::Facts &facts) {
    begin();
    for (const auto &[name, value] : facts.lines)
      m_out += LineWrapper(m_width, {}, u"    "_s).wrap(name + u": "_s + value);
  }
  void operator()(const Document::Bullets &bullets) {
    begin();
    for (const Document::Line &line : bullets.lines) {
      QString words = wordsOf(line);
      int depth = 0;
      for (; words.startsWith(u"– "_s); ++depth)
        words.remove(0, 2);
      const bool numbered = !words.isEmpty() && words.front().isDigit() && words.section(u' ', 0, 0).endsWith(u'.');
      const QString mark = QString(2 * depth, u' ') + (numbered ? words.section(u' ', 0, 0) : u"-"_s) + u' ';
      m_out += LineWrapper(m_width, mark, QString(mark.size(), u' ')).wrap(numbered ? words.section(u' ', 1) : words);
    }
  }
  /// A row is its first cell, with the others below it.
  void operator()(const Document::Table &table) {
    for (const QList<Document::Line> &row : table.rows) {
      begin();
      for (qsizetype column = 0; column < row.size(); ++column) {
        const QString words = wordsOf(row.at(column)).simplified();
        if (words.isEmpty())
          continue;
        const QString name = column == 0 ? QString() : table.header.value(column).simplified();
        const QString indent = column == 0 ? QString() : u"    "_s;
        m_out += LineWrapper(m_width, indent, u"    "_s).wrap(name.isEmpty() ? words : name + u": "_s + words);
      }
    }
  }
  void operator()(const Document::Code &code) {
    begin();
    for (const QString &line : code.lines)
      m_out += u"    "_s + report::singleLine(line) + u'\n';
  }
  void operator()(const Document::Figure &) {}  // Markdown has none

  QString text() && { return std::move(m_out); }

private:
  void begin() {
    if (!m_out.isEmpty())
      m_out += u'\n';
  }

  const int m_width;
  QString m_out;
};

}  // namespace

QString plainGuidePage(const GuidePage &page, int width) {
  TextWriter writer(width);
  for (const Document::Block &block : report::readMarkdown(page.markdown, 1).blocks)
    std::visit(writer, block);
  return std::move(writer).text();
}

}  // namespace sternway::guide
