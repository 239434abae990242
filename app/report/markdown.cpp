// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/markdown.h"

namespace sternway::markdown {

using namespace Qt::StringLiterals;

namespace {
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

/// Format characters turn the direction of writing or hide text (unicode.org/reports/tr36); joiners are needed by scripts.
bool misleads(QChar character) {
  return character.category() == QChar::Other_Format && character.unicode() != 0x200c && character.unicode() != 0x200d;
}
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

QString code(const QString &text) {
  const QString line = singleLine(text);
  const QString fence(longestRun(line, u'`') + 1, u'`');
  const bool padded = line.startsWith(u'`') || line.endsWith(u'`') || line.isEmpty();
  // In a table even a code span ends at a bar (GFM 4.10).
  const QString inside = QString(line).replace(u'|', u"\\|"_s);
  return padded ? fence + u' ' + inside + u' ' + fence : fence + inside + fence;
}

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

QString row(const QStringList &cells) {
  return u"| "_s + cells.join(u" | "_s) + u" |\n"_s;
}

}  // namespace sternway::markdown
