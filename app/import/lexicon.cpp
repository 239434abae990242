// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/lexicon.h"

#include <QRegularExpression>

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

/// Tables of keys, each with its words, and tables of one list.
void readTables(const YamlNode &file, Lexicon &words) {
  for (const auto &[name, table] : {std::pair(u"roles"_s, &words.roles),
                                    {u"metrics"_s, &words.metrics},
                                    {u"signs"_s, &words.signs},
                                    {u"healthy"_s, &words.healthy},
                                    {u"comparisons"_s, &words.comparisons},
                                    {u"comparisonsAfter"_s, &words.comparisonsAfter},
                                    {u"factors"_s, &words.factors},
                                    {u"time"_s, &words.time},
                                    {u"actions"_s, &words.actions},
                                    {u"columns"_s, &words.columns},
                                    {u"fields"_s, &words.fields},
                                    {u"channels"_s, &words.channels},
                                    {u"stages"_s, &words.stages},
                                    {u"months"_s, &words.months},
                                    {u"captured"_s, &words.captured},
                                    {u"variableTypes"_s, &words.variableTypes}})
    if (const YamlNode *node = file.find(name))
      for (const auto &[key, phrases] : node->entries)
        table->add(key.text, wordsBelow(phrases));
  for (const auto &[name, table] : {std::pair(u"sequences"_s, &words.sequences),
                                    {u"alternatives"_s, &words.alternatives},
                                    {u"scenarios"_s, &words.scenarios},
                                    {u"ranges"_s, &words.ranges},
                                    {u"between"_s, &words.between},
                                    {u"percentile"_s, &words.percentile},
                                    {u"percent"_s, &words.percent},
                                    {u"alerts"_s, &words.alerts},
                                    {u"baseline"_s, &words.baseline},
                                    {u"rises"_s, &words.rises},
                                    {u"falls"_s, &words.falls},
                                    {u"times"_s, &words.times},
                                    {u"perMinute"_s, &words.perMinute},
                                    {u"perSecond"_s, &words.perSecond},
                                    {u"perHour"_s, &words.perHour},
                                    {u"and"_s, &words.joinAnd},
                                    {u"or"_s, &words.joinOr},
                                    {u"severities"_s, &words.severities},
                                    {u"conditional"_s, &words.conditional},
                                    {u"ifs"_s, &words.ifs},
                                    {u"otherwise"_s, &words.otherwise},
                                    {u"optional"_s, &words.optional},
                                    {u"endings"_s, &words.endings},
                                    {u"remarks"_s, &words.remarks},
                                    {u"choices"_s, &words.choices},
                                    {u"general"_s, &words.general},
                                    {u"neutral"_s, &words.neutral},
                                    {u"imperatives"_s, &words.imperatives},
                                    {u"nameLists"_s, &words.nameLists},
                                    {u"labels"_s, &words.labels}})
    if (const YamlNode *node = file.find(name))
      table->add(name, wordsBelow(*node));
}

Lexicon readLexicon() {
  Lexicon words;
  for (const QList<YamlNode> files = wordFiles(); const YamlNode &file : files) {
    readTables(file, words);
    for (const auto &[name, node] : file.entries)
      words.lists[name.text] += wordsBelow(node);
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

QString roleName(Role role) {
  return names().at(static_cast<int>(role));
}

Role roleFromName(const QString &name) {
  return static_cast<Role>(std::max<qsizetype>(0, names().indexOf(name)));
}

QStringList roleNames() {
  return names().mid(1);
}

Role Lexicon::roleOf(const QString &heading) const {
  static const QRegularExpression onlyCode(u"^[^\\p{L}\\p{N}`]*`[^`]+`\\W*$"_s);
  return onlyCode.match(heading).hasMatch() ? Role::Unknown : roleFromName(roles.best(folded(heading)));
}

Numbering Lexicon::numberingOf(const QString &heading) const {
  static const QRegularExpression plain(u"^(?:\\d+(?:\\.\\d+)*\\s*[.):、-]|[a-z]\\d{0,2}[.)])\\s*\\S"_s);
  const QString words = folded(heading);
  if (isNumbered(scenarios, words))
    return Numbering::Scenario;
  if (isNumbered(alternatives, words))
    return Numbering::Alternative;
  if (isNumbered(sequences, words))
    return Numbering::Sequence;
  static const QRegularExpression keycap(u"^\\W*\\d\\x{fe0f}?\\x{20e3}"_s);  // 1️⃣
  return plain.match(words).hasMatch() || keycap.match(heading).hasMatch() ? Numbering::Plain : Numbering::None;
}

bool Lexicon::isConditional(const QString &text) const {
  const QString words = folded(text);
  const auto first = conditional.at(words, 0);
  return first && first->length < words.size();
}

bool Lexicon::isGeneral(const QString &heading) const {
  QString words = folded(heading);
  for (const QList<PhraseMatch> matches = general.find(words); const PhraseMatch &match : matches)
    words.replace(match.begin, match.length, QString(match.length, u' '));
  return std::none_of(words.cbegin(), words.cend(), [](QChar c) { return c.isLetter(); });
}

bool Lexicon::isImperative(const QString &text) const {
  static const QRegularExpression word(u"^[^\\p{L}]*(\\p{L}+)"_s);
  const auto match = word.match(folded(text));
  return match.hasMatch() && !imperatives.whole(match.captured(1)).isEmpty();
}

QString Lexicon::any(const QString &list, Edges edges) const {
  QStringList words = lists.value(list);
  std::sort(words.begin(), words.end(), [](const QString &a, const QString &b) { return a.size() > b.size(); });
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
  return fields.whole(folded(words));
}

const Lexicon &lexicon() {
  static const Lexicon words = readLexicon();
  return words;
}

}  // namespace sternway
