// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/document.h"

#include "core/format.h"
#include "report/figure.h"

#include <QRegularExpression>
#include <QUrl>

namespace sternway::report {

using namespace Qt::StringLiterals;

namespace {
/// Format characters turn the direction of writing or hide text (unicode.org/reports/tr36); joiners are needed by scripts.
bool misleads(QChar character) {
  return character.category() == QChar::Other_Format && character.unicode() != 0x200c && character.unicode() != 0x200d;
}

qsizetype longestRun(const QString &text, QChar character) {
  qsizetype longest = 0;
  qsizetype run = 0;
  for (const QChar c : text) {
    run = c == character ? run + 1 : 0;
    longest = std::max(longest, run);
  }
  return longest;
}

/// An underscore within a word is no emphasis, and names of metrics are full of them.
bool withinWord(const QString &text, qsizetype at) {
  return at > 0 && at + 1 < text.size() && text.at(at - 1).isLetterOrNumber() && text.at(at + 1).isLetterOrNumber();
}

/// A text within a line or a table cell.
QString escaped(const QString &text) {
  static const QString special = u"\\`*[]<>|~&$#!"_s;
  const QString line = singleLine(text);
  QString out;
  out.reserve(line.size());
  for (qsizetype at = 0; at < line.size(); ++at) {
    const QChar character = line.at(at);
    if (special.contains(character) || (character == u'_' && !withinWord(line, at)))
      out += u'\\';
    out += character;
  }
  return out;
}

/// The delimiter is longer than any run of backticks within.
QString codeSpan(const QString &text, bool inTable) {
  const QString line = singleLine(text);
  const QString fence(longestRun(line, u'`') + 1, u'`');
  const bool padded = line.startsWith(u'`') || line.endsWith(u'`') || line.isEmpty();
  // In a table even a code span ends at a bar (GFM 4.10); elsewhere the backslash would be seen.
  const QString inside = inTable ? QString(line).replace(u'|', u"\\|"_s) : line;
  return padded ? fence + u' ' + inside + u' ' + fence : fence + inside + fence;
}

/// A block whose fence is longer than any run of backticks within.
QString fenced(const QStringList &lines, const QString &language) {
  QStringList block;
  qsizetype longest = 2;
  for (const QString &line : lines) {
    block.append(singleLine(line));
    longest = std::max(longest, longestRun(line, u'`'));
  }
  const QString fence(longest + 1, u'`');
  return fence + language + u'\n' + block.join(u'\n') + u'\n' + fence + u'\n';
}

QString styled(const Document::Span &span, bool inTable) {
  switch (span.style) {
    case Document::Style::Plain: break;
    case Document::Style::Strong: return u"**"_s + escaped(span.text) + u"**"_s;
    case Document::Style::Code: return codeSpan(span.text, inTable);
  }
  return escaped(span.text);
}

QString written(const Document::Line &line, bool inTable = false) {
  QString out;
  for (const Document::Span &span : line.spans) {
    const QByteArray address = webAddress(span.link);
    out += address.isEmpty() ? styled(span, inTable) : u"[%1](<%2>)"_s.arg(styled(span, inTable), QString::fromLatin1(address));
  }
  return out;
}

/// A line as the first of a block: what would begin a list, an underline or indented code there is a text.
QString atStart(const Document::Line &line) {
  static const QRegularExpression number(u"^([0-9]{1,9})([.)])"_s);
  QString out = written(line);
  while (out.startsWith(u' '))
    out.remove(0, 1);
  if (out.startsWith(u'-') || out.startsWith(u'+') || out.startsWith(u'='))
    out.prepend(u'\\');
  return out.replace(number, u"\\1\\\\2"_s);
}

QString row(const QStringList &cells) {
  return u"| "_s + cells.join(u" | "_s) + u" |\n"_s;
}

struct Writer {
  QString operator()(const Document::Heading &heading) const {
    return QString(heading.level, u'#') + u' ' + escaped(heading.text) + u'\n';
  }
  QString operator()(const Document::Paragraph &paragraph) const {
    return (paragraph.quoted ? u"> "_s : QString()) + atStart(paragraph.text) + u'\n';
  }
  QString operator()(const Document::Facts &facts) const {
    QString out = row({QString(), QString()}) + u"|---|---|\n"_s;
    for (const auto &[name, value] : facts.lines)
      out += row({escaped(name), escaped(value)});
    return out;
  }
  QString operator()(const Document::Bullets &bullets) const {
    QString out;
    for (const Document::Line &line : bullets.lines)
      out += u"- "_s + atStart(line) + u'\n';
    return out;
  }
  QString operator()(const Document::Table &table) const {
    QStringList header;
    for (const QString &text : table.header)
      header.append(escaped(text).replace(u"\\#"_s, u"#"_s));  // which begins no heading here
    QString out = row(header) + (table.numbered ? u"|--:|"_s : u"|---|"_s) + u"---|"_s.repeated(table.header.size() - 1) + u'\n';
    for (const QList<Document::Line> &cells : table.rows) {
      QStringList texts;
      for (const Document::Line &cell : cells)
        texts.append(written(cell, true));
      out += row(texts);
    }
    return out;
  }
  QString operator()(const Document::Code &code) const { return fenced(code.lines, code.language); }
  QString operator()(const Document::Figure &figure) const {
    return u"**"_s + escaped(figure.title) + u"**\n\n"_s + (*this)(figureValues(figure)) + u'\n' + (*this)(figureNotes(figure));
  }
};
}  // namespace

QString singleLine(const QString &text) {
  QString out;
  out.reserve(text.size());
  for (const QChar character : text) {
    if (character == u'\n' || character == u'\t' || character.category() == QChar::Separator_Line ||
        character.category() == QChar::Separator_Paragraph)
      out += u' ';
    else if (character == u'\r')
      continue;
    else if (character.category() == QChar::Other_Control || misleads(character))
      out += QChar::ReplacementCharacter;
    else
      out += character;
  }
  return out;
}

QString orDash(const QString &text) {
  return text.isEmpty() ? u"–"_s : text;
}

QString titleOf(const Document &document) {
  for (const Document::Block &block : document.blocks)
    if (const auto *heading = std::get_if<Document::Heading>(&block))
      return singleLine(heading->text);
  return {};
}

QString plainText(const Document::Line &line) {
  QString text;
  for (const Document::Span &span : line.spans)
    text += span.text;
  return text;
}

QString documentLanguage() {
  return tr("en", "the code (BCP 47) of the language that these texts are in");
}

QByteArray webAddress(const QString &address) {
  const QUrl url(address, QUrl::StrictMode);
  const bool web = url.scheme() == u"https" || url.scheme() == u"http";
  return web && url.isValid() && !url.host().isEmpty() && url.userInfo().isEmpty() ? url.toEncoded() : QByteArray();
}

QString toMarkdown(const Document &document) {
  QStringList blocks;
  for (const Document::Block &block : document.blocks)
    blocks.append(std::visit(Writer(), block));
  return blocks.join(u'\n');  // every block ends its last line
}

}  // namespace sternway::report
