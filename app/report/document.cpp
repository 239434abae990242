// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/document.h"

namespace sternway {

using namespace Qt::StringLiterals;

namespace {
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

QString orDash(const QString &text) {
  return text.isEmpty() ? u"–"_s : text;
}

}  // namespace sternway
