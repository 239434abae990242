// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/shell.h"

#include "core/placeholders.h"

#include <QRegularExpression>

namespace sternway {

using namespace Qt::StringLiterals;

namespace {
QString quotedAround(const QString &word) {
  QString out;
  qsizetype at = 0;
  for (const Placeholder &placeholder : placeholdersIn(word)) {
    if (placeholder.offset > at)
      out += shellWord(word.mid(at, placeholder.offset - at));
    out += word.mid(placeholder.offset, placeholder.length);
    at = placeholder.offset + placeholder.length;
  }
  return at < word.size() || word.isEmpty() ? out + shellWord(word.mid(at)) : out;
}
}  // namespace

QString shellWord(const QString &word) {
  static const QRegularExpression plain(u"^[A-Za-z0-9_@%+=:,./-]+$"_s);
  if (plain.match(word).hasMatch())
    return word;
  return u'\'' + QString(word).replace(u"'"_s, u"'\\''"_s) + u'\'';
}

QString shellCommand(const QStringList &words) {
  QStringList out;
  for (const QString &word : words)
    out.append(quotedAround(word));
  return out.join(u' ');
}

}  // namespace sternway
