// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/shell.h"

#include "core/placeholders.h"

#include <QRegularExpression>

#include <algorithm>

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
  if (word.contains(plain))
    return word;
  return u'\'' + QString(word).replace(u"'"_s, u"'\\''"_s) + u'\'';
}

QString shellCommand(const QStringList &words) {
  QStringList out;
  for (const QString &word : words)
    out.append(quotedAround(word));
  return out.join(u' ');
}

CommandWords::CommandWords(const QStringList &words, const QStringList &valued) {
  for (qsizetype i = 0; i < words.size(); ++i) {
    const QString &word = words.at(i);
    if (word == u"--") {
      m_hasRest = true;
      m_rest = words.mid(i + 1);
      return;
    }
    if (!word.startsWith(u'-') || word.size() < 2) {
      m_plain.append(word);
      continue;
    }
    const qsizetype joint = word.startsWith(u"--"_s) ? word.indexOf(u'=') : -1;
    if (joint > 0)
      m_options.append({word.left(joint), word.mid(joint + 1)});
    else if (valued.contains(word) && i + 1 < words.size())
      m_options.append({word, words.at(++i)});
    else if (!word.startsWith(u"--"_s) && word.size() > 2 && valued.contains(word.left(2)))
      m_options.append({word.left(2), word.at(2) == u'=' ? word.mid(3) : word.mid(2)});
    else
      m_options.append({word, {}});
  }
}

bool CommandWords::has(const QStringList &names) const {
  return std::ranges::any_of(m_options, [&names](const auto &option) { return names.contains(option.first); });
}

QString CommandWords::value(const QStringList &names) const {
  return values(names).value(0);
}

QStringList CommandWords::values(const QStringList &names) const {
  QStringList all;
  for (const auto &[name, value] : m_options)
    if (names.contains(name))
      all.append(value);
  return all;
}

bool CommandWords::hasOnly(const QStringList &names) const {
  return std::ranges::all_of(m_options, [&names](const auto &option) { return names.contains(option.first); });
}

}  // namespace sternway
