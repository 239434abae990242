// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/lexicon.h"

#include "core/fieldreader.h"

#include <QDir>
#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace sternway::importer {

using namespace Qt::StringLiterals;

namespace {
bool isEmoji(uint c) {
  return (c >= 0x1f000 && c <= 0x1faff) || (c >= 0x2600 && c <= 0x27bf) || (c >= 0x2b00 && c <= 0x2bff) || c == 0xfe0f ||
         c == 0x200d || c == 0x20e3;
}

QChar plain(QChar c) {
  switch (c.unicode()) {
    case 0x2010:
    case 0x2011:
    case 0x2012:
    case 0x2013:
    case 0x2014:
    case 0x2015:
    case 0x2212: return u'-';
    case 0x2018:
    case 0x2019: return u'\'';
    case 0x201c:
    case 0x201d: return u'"';
    case 0x301c:
    case 0x223c:
    case 0xff5e: return u'~';
    case 0x2267: return QChar(0x2265);
    case 0x2266: return QChar(0x2264);
    case 0x0131: return u'i';
    case 0x0142: return u'l';
    case 0x00f8: return u'o';
    case 0x0451: return QChar(0x0435);
    default: return c;
  }
}

/// Accents go from Latin letters only: elsewhere they part one letter from another.
QString withoutAccents(const QString &text) {
  QString result;
  result.reserve(text.size());
  for (QChar c : text) {
    const bool latin = (c.unicode() >= 0xc0 && c.unicode() < 0x250) || (c.unicode() >= 0x1e00 && c.unicode() < 0x1f00);
    if (c == QChar(0xdf))
      result += u"ss"_s;
    else if (latin && !c.decomposition().isEmpty())
      result += c.decomposition().at(0);
    else if (!(c.unicode() >= 0x300 && c.unicode() < 0x370))
      result += plain(c);
  }
  return result;
}

QString withoutEmoji(const QString &text) {
  QString result;
  result.reserve(text.size());
  for (const uint c : text.toUcs4())
    result += isEmoji(c) ? u" "_s : QString::fromUcs4(reinterpret_cast<const char32_t *>(&c), 1);
  return result;
}

bool isAscii(const QString &text) {
  return std::ranges::all_of(text, [](QChar c) { return c.unicode() < 0x80; });
}

/// Written → meant. Read by itself, because all other words are folded as they are read.
const QList<QPair<QString, QString>> &spellings() {
  static const QList<QPair<QString, QString>> known = [] {
    QList<QPair<QString, QString>> pairs;
    for (const QList<YamlNode> files = wordFiles("\nspellings:"); const YamlNode &file : files)
      for (const auto &[meant, words] : file.find(u"spellings"_s)->entries)
        for (const QStringList all = wordsBelow(words); const QString &written : all)
          pairs.append({written, meant.text});
    return pairs;
  }();
  return known;
}
}  // namespace

QString folded(const QString &text) {
  QString result =
      isAscii(text) ? text.toLower() : withoutAccents(withoutEmoji(text).normalized(QString::NormalizationForm_KC).toLower());
  result = result.simplified();
  for (const auto &[written, meant] : spellings())
    result.replace(written, meant);
  return result;
}

QString asciiId(const QString &text) {
  return slug(folded(text), [](QChar c) { return c.unicode() < 0x80 && c.isLetterOrNumber(); });
}

QList<YamlNode> wordFiles(const QByteArray &having) {
  const QDir folder(u":/import"_s);
  QStringList names = folder.entryList({u"*.yaml"_s}, QDir::Files, QDir::Name);
  for (const QString &first : {u"words.yaml"_s, u"headings.yaml"_s})  // their keys are in the order of precedence
    names.move(names.indexOf(first), 0);
  QList<YamlNode> roots;
  for (const QString &name : std::as_const(names)) {
    QFile file(folder.filePath(name));
    const QByteArray content = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    QList<Problem> problems;
    if (having.isEmpty() || content.contains(having))
      roots.append(parseYaml(content, problems).value_or(YamlNode{}));
  }
  return roots;
}

QStringList wordsBelow(const YamlNode &node) {
  QStringList all;
  for (const YamlNode &item : node.items)
    all.append(item.text);
  for (const auto &[language, words] : node.entries)
    all += wordsBelow(words);
  return all;
}

bool isSpacedLetter(QChar c) {
  if (!c.isLetter())
    return false;
  switch (c.script()) {
    case QChar::Script_Han:
    case QChar::Script_Hiragana:
    case QChar::Script_Katakana:
    case QChar::Script_Hangul:
    case QChar::Script_Thai: return false;
    default: return c.unicode() != 0x30fc;
  }
}

QString PhraseTable::comparable(const QString &text) {
  return QString(text).replace(u'-', u' ').replace(u'_', u' ');
}

void PhraseTable::add(const QString &key, const QStringList &phrases) {
  const int order = static_cast<int>(m_keys.contains(key) ? m_keys.indexOf(key) : m_keys.size());
  if (order == m_keys.size())
    m_keys.append(key);
  for (const QString &written : phrases) {
    Phrase phrase{.words = {}, .order = order, .openBegin = written.startsWith(u'*'), .openEnd = written.endsWith(u'*')};
    QString words = written.mid(phrase.openBegin ? 1 : 0);
    words = folded(phrase.openEnd ? words.chopped(1) : words);
    phrase.words = words.size() > 1 ? comparable(words) : words;
    if (!phrase.words.isEmpty())
      m_phrases[phrase.words.at(0)].append(phrase);
  }
}

qsizetype PhraseTable::matchLength(const Phrase &phrase, const QString &text, qsizetype begin) {
  const qsizetype size = phrase.words.size();
  if (!QStringView(text).mid(begin).startsWith(phrase.words))
    return 0;
  const QChar first = phrase.words.at(0);
  if (begin > 0 && !phrase.openBegin) {
    const QChar before = text.at(begin - 1);
    if ((isSpacedLetter(first) && isSpacedLetter(before)) || (first.isDigit() && before.isDigit()))
      return 0;
  }
  qsizetype end = begin + size;
  const QChar last = phrase.words.at(size - 1);
  const auto clings = [&] {
    return end < text.size() && ((isSpacedLetter(last) && (isSpacedLetter(text.at(end)) || text.at(end).isDigit())) ||
                                 (last.isDigit() && text.at(end).isDigit()));
  };
  if (phrase.openEnd)
    while (end < text.size() && isSpacedLetter(text.at(end)))
      ++end;
  else if (clings())
    return 0;
  return end - begin;
}

std::optional<PhraseMatch> PhraseTable::atComparable(const QString &text, qsizetype begin) const {
  const auto found = m_phrases.constFind(text.at(begin));
  if (found == m_phrases.cend())
    return std::nullopt;
  std::optional<PhraseMatch> best;
  for (const Phrase &phrase : *found) {
    const qsizetype length = matchLength(phrase, text, begin);
    if (length > 0 && (!best || length > best->length || (length == best->length && phrase.order < best->order)))
      best = PhraseMatch{.key = m_keys.at(phrase.order), .order = phrase.order, .begin = begin, .length = length};
  }
  return best;
}

std::optional<PhraseMatch> PhraseTable::at(const QString &text, qsizetype begin) const {
  if (begin >= text.size())
    return std::nullopt;
  const QString comparableText = comparable(text);
  auto match = atComparable(comparableText, begin);
  return match ? match : atComparable(text, begin);
}

QList<PhraseMatch> PhraseTable::find(const QString &text) const {
  const QString words = comparable(text);
  QList<PhraseMatch> matches;
  for (qsizetype i = 0; i < words.size(); ++i) {
    auto match = atComparable(words, i);
    if (!match && words.at(i) != text.at(i))
      match = atComparable(text, i);
    if (!match)
      continue;
    if (!matches.isEmpty() && match->end() <= matches.last().end())
      continue;  // lies within the one before
    matches.append(*match);
  }
  return matches;
}

QString PhraseTable::whole(const QString &text) const {
  const auto match = at(text, 0);
  return match && match->length == text.size() ? match->key : QString();
}

QString PhraseTable::best(const QString &text) const {
  const QList<PhraseMatch> matches = find(text);
  const auto first = std::ranges::min_element(matches, {}, &PhraseMatch::order);
  return first == matches.cend() ? QString() : first->key;
}

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
  static constexpr std::array keyed{
      "roles"_L1,   "metrics"_L1, "signs"_L1,    "healthy"_L1,       "comparisons"_L1, "comparisonsAfter"_L1,
      "factors"_L1, "time"_L1,    "actions"_L1,  "columns"_L1,       "fields"_L1,      "channels"_L1,
      "stages"_L1,  "months"_L1,  "captured"_L1, "variableTypes"_L1, "successes"_L1};
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

QRegularExpression Lexicon::closeBefore(const QString &list) const {
  return QRegularExpression(any(list) + u"(?:\\s+[^\\s.,;:()]+){0,2}\\s*$"_s);
}

QString Lexicon::fieldOf(const QString &words) const {
  return phrases(u"fields"_s).whole(folded(words));
}

const Lexicon &lexicon() {
  static const Lexicon words = readLexicon();
  return words;
}

const PhraseTable &phrases(const QString &name) {
  static const PhraseTable none;
  const auto table = lexicon().tables.constFind(name);
  Q_ASSERT_X(table != lexicon().tables.cend(), "phrases", qPrintable(name));
  return table == lexicon().tables.cend() ? none : *table;
}

}  // namespace sternway::importer
