// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/lexicon.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace sternway {

using namespace Qt::StringLiterals;

namespace {
const QStringList &names() {
  static const QStringList all{u"unknown"_s,     u"contents"_s,   u"postMortem"_s,      u"matrix"_s,    u"escalation"_s,
                               u"contacts"_s,    u"prevention"_s, u"troubleshooting"_s, u"scenarios"_s, u"communication"_s,
                               u"when"_s,        u"database"_s,   u"services"_s,        u"prechecks"_s, u"verification"_s,
                               u"postActions"_s, u"config"_s,     u"monitoring"_s,      u"assess"_s,    u"links"_s,
                               u"overview"_s,    u"execute"_s};  // in the order of Role
  return all;
}

Lexicon readLexicon() {
  // Tables of keys, each with its words; all others are one list, whose key is its name.
  static constexpr std::array keyed{"roles"_L1,       "metrics"_L1,          "signs"_L1,    "healthy"_L1,
                                    "comparisons"_L1, "comparisonsAfter"_L1, "factors"_L1,  "time"_L1,
                                    "actions"_L1,     "columns"_L1,          "fields"_L1,   "channels"_L1,
                                    "stages"_L1,      "months"_L1,           "captured"_L1, "variableTypes"_L1};
  Lexicon words;
  for (const QList<YamlNode> files = wordFiles(); const YamlNode &file : files)
    for (const auto &[name, node] : file.entries) {
      words.lists[name.text] += wordsBelow(node);
      PhraseTable &table = words.tables[name.text];
      if (std::ranges::find(keyed, name.text) == keyed.end())
        table.add(name.text, wordsBelow(node));
      else
        for (const auto &[key, keyWords] : node.entries)
          table.add(key.text, wordsBelow(keyWords));
    }
  return words;
}

/// "Step 3", "第3步", "Option A:", "方案一", "Method:" — a numbering word with its number, letter or a colon.
bool isNumbered(const PhraseTable &table, const QString &heading) {
  static const QString numeral = lexicon().any(u"numerals"_s);
  static const QRegularExpression mark(u"^\\s*(?:[#:：]|\\d+|[a-z]\\b|[ivx]+\\b|%1)"_s.arg(numeral));
  static const QRegularExpression before(u"^(?:\\d+|%1+)\\s*[.、:)]?\\s*"_s.arg(numeral));
  const auto first = table.at(heading, 0);
  if (first && mark.match(heading.mid(first->end())).hasMatch())
    return true;
  const auto number = before.match(heading);  // "3단계", "1. adım"
  const auto second = number.hasMatch() ? table.at(heading, number.capturedLength()) : std::nullopt;
  return second && (second->end() == heading.size() || !heading.at(second->end()).isLetter()) && !heading.at(0).isSpace() &&
         number.captured(0).size() == number.captured(0).trimmed().size();
}
}  // namespace

Role roleFromName(const QString &name) {
  return static_cast<Role>(std::max<qsizetype>(0, names().indexOf(name)));
}

QStringList roleNames() {
  return names().mid(1);
}

Role Lexicon::roleOf(const QString &heading) const {
  static const QRegularExpression onlyCode(u"^[^\\p{L}\\p{N}`]*`[^`]+`\\W*$"_s);
  return heading.contains(onlyCode) ? Role::Unknown : roleFromName(phrases(u"roles"_s).best(folded(heading)));
}

Numbering Lexicon::numberingOf(const QString &heading) const {
  static const QRegularExpression plain(u"^(?:\\d+(?:\\.\\d+)*\\s*[.):、-]|[a-z]\\d{0,2}[.)])\\s*\\S"_s);
  const QString words = folded(heading);
  if (isNumbered(phrases(u"scenarios"_s), words))
    return Numbering::Scenario;
  if (isNumbered(phrases(u"alternatives"_s), words))
    return Numbering::Alternative;
  if (isNumbered(phrases(u"sequences"_s), words))
    return Numbering::Sequence;
  static const QRegularExpression keycap(u"^\\W*\\d\\x{fe0f}?\\x{20e3}"_s);  // 1️⃣
  return words.contains(plain) || heading.contains(keycap) ? Numbering::Plain : Numbering::None;
}

bool Lexicon::isConditional(const QString &text) const {
  const QString words = folded(text);
  const auto first = phrases(u"conditional"_s).at(words, 0);
  return first && first->length < words.size();
}

bool Lexicon::isGeneral(const QString &heading) const {
  QString words = folded(heading);
  for (const QList<PhraseMatch> matches = phrases(u"general"_s).find(words); const PhraseMatch &match : matches)
    words.replace(match.begin, match.length, QString(match.length, u' '));
  return std::ranges::none_of(words, [](QChar c) { return c.isLetter(); });
}

bool Lexicon::isImperative(const QString &text) const {
  static const QRegularExpression word(u"^[^\\p{L}]*(\\p{L}+)"_s);
  const auto match = word.match(folded(text));
  return match.hasMatch() && !phrases(u"imperatives"_s).whole(match.captured(1)).isEmpty();
}

QString Lexicon::any(const QString &list, Edges edges) const {
  QStringList words = lists.value(list);
  std::ranges::sort(words, std::ranges::greater(), &QString::size);
  QStringList forms;
  for (const QString &word : std::as_const(words)) {
    const bool openBegin = word.startsWith(u'*');
    const bool openEnd = word.endsWith(u'*');
    const QString plain = word.mid(openBegin ? 1 : 0, word.size() - (openBegin ? 1 : 0) - (openEnd ? 1 : 0));
    const bool begins = edges == Edges::Whole && !openBegin && isSpacedLetter(plain.at(0));
    const bool ends = edges == Edges::Whole && isSpacedLetter(plain.back());
    forms.append((begins ? u"(?<![\\p{L}\\p{N}_])"_s : QString()) + QRegularExpression::escape(plain) +
                 (openEnd ? u"\\p{L}*"_s
                  : ends  ? u"(?![\\p{L}\\p{N}_])"_s
                          : QString()));
  }
  return u"(?:"_s + forms.join(u'|') + u')';
}

QString Lexicon::fieldOf(const QString &words) const {
  return phrases(u"fields"_s).whole(folded(words));
}

const Lexicon &lexicon() {
  static const Lexicon words = readLexicon();
  return words;
}

const PhraseTable &phrases(const QString &name) {
  const auto table = lexicon().tables.constFind(name);
  Q_ASSERT_X(table != lexicon().tables.cend(), "phrases", qPrintable(name));
  return *table;
}

}  // namespace sternway
