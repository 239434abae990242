// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/lexicon.h"

#include "runbook/yamltree.h"

#include <QFile>
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

/// The resource's tree; what is wrong in it shows in the tests of the importer.
YamlNode resource(const QString &name) {
  QFile file(u":/import/"_s + name);
  QList<Problem> problems;
  return file.open(QIODevice::ReadOnly) ? parseYaml(file.readAll(), problems).value_or(YamlNode{}) : YamlNode{};
}

QStringList texts(const YamlNode &list) {
  QStringList all;
  for (const YamlNode &item : list.items)
    all.append(item.text);
  return all;
}

/// A list of words, or a map of lists: key → words.
PhraseTable tableOf(const YamlNode &root, const QString &name) {
  PhraseTable table;
  const YamlNode *node = root.find(name);
  if (!node)
    return table;
  if (node->type == YamlNode::Type::Sequence)
    table.add(name, texts(*node));
  for (const auto &[key, words] : node->entries)
    table.add(key.text, texts(words));
  return table;
}

void readHeadings(Lexicon &words) {
  const YamlNode root = resource(u"headings.yaml"_s);
  const YamlNode none;
  const YamlNode *roles = root.find(u"roles"_s);
  for (const auto &[role, languages] : roles ? roles->entries : none.entries) {
    QStringList all;
    for (const auto &language : languages.entries)
      all += texts(language.second);
    words.roles.add(role.text, all);
  }
  const YamlNode *numbering = root.find(u"numbering"_s);
  words.sequences = tableOf(numbering ? *numbering : none, u"sequence"_s);
  words.alternatives = tableOf(numbering ? *numbering : none, u"alternative"_s);
  words.scenarios = tableOf(numbering ? *numbering : none, u"scenario"_s);
}

Lexicon readLexicon() {
  Lexicon words;
  readHeadings(words);
  const YamlNode root = resource(u"words.yaml"_s);
  for (const auto &[name, table] : {std::pair(u"metrics"_s, &words.metrics),
                                    {u"signs"_s, &words.signs},
                                    {u"healthy"_s, &words.healthy},
                                    {u"comparisons"_s, &words.comparisons},
                                    {u"comparisonsAfter"_s, &words.comparisonsAfter},
                                    {u"ranges"_s, &words.ranges},
                                    {u"between"_s, &words.between},
                                    {u"percentile"_s, &words.percentile},
                                    {u"alerts"_s, &words.alerts},
                                    {u"baseline"_s, &words.baseline},
                                    {u"rises"_s, &words.rises},
                                    {u"falls"_s, &words.falls},
                                    {u"factors"_s, &words.factors},
                                    {u"times"_s, &words.times},
                                    {u"time"_s, &words.time},
                                    {u"perMinute"_s, &words.perMinute},
                                    {u"perSecond"_s, &words.perSecond},
                                    {u"perHour"_s, &words.perHour},
                                    {u"and"_s, &words.joinAnd},
                                    {u"or"_s, &words.joinOr},
                                    {u"actions"_s, &words.actions},
                                    {u"severities"_s, &words.severities},
                                    {u"columns"_s, &words.columns},
                                    {u"fields"_s, &words.fields},
                                    {u"channels"_s, &words.channels},
                                    {u"stages"_s, &words.stages},
                                    {u"conditional"_s, &words.conditional},
                                    {u"ifs"_s, &words.ifs},
                                    {u"otherwise"_s, &words.otherwise},
                                    {u"optional"_s, &words.optional},
                                    {u"endings"_s, &words.endings},
                                    {u"remarks"_s, &words.remarks},
                                    {u"choices"_s, &words.choices},
                                    {u"general"_s, &words.general},
                                    {u"neutral"_s, &words.neutral},
                                    {u"nameLists"_s, &words.nameLists},
                                    {u"labels"_s, &words.labels}})
    *table = tableOf(root, name);
  if (const YamlNode *imperatives = root.find(u"imperatives"_s))
    for (const QString &word : texts(*imperatives))
      words.imperatives.insert(word);
  return words;
}

/// "Step 3", "第3步", "Option A:", "方案一", "Method:" — a numbering word with its number, letter or a colon.
bool isNumbered(const PhraseTable &table, const QString &heading) {
  static const QRegularExpression mark(u"^\\s*(?:[#:：]|\\d+|[a-z]\\b|[ivx]+\\b|[一二三四五六七八九十])"_s);
  static const QRegularExpression before(u"^(?:\\d+|[一二三四五六七八九十]+)\\s*[.、:)]?\\s*"_s);
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
  return match.hasMatch() && imperatives.contains(match.captured(1));
}

QString Lexicon::fieldOf(const QString &words) const {
  return fields.whole(folded(words));
}

const Lexicon &lexicon() {
  static const Lexicon words = readLexicon();
  return words;
}

}  // namespace sternway
