// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/provisos.h"

#include "import/lexicon.h"
#include "import/section.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <optional>

namespace sternway::importer {

using namespace Qt::StringLiterals;

namespace {
QStringList sentencesOf(QString plain) {
  static const QRegularExpression colon(u"[\\s:：]+$"_s);
  static const QRegularExpression end(u"(?<=[.!?;])\\s+|(?<=[。！？；])"_s);
  QStringList all;
  for (const QString &sentence : plain.remove(colon).split(end, Qt::SkipEmptyParts))
    all.append(sentence.trimmed());
  return all;
}

QString lastSentence(const QString &plain) {
  const QStringList all = sentencesOf(plain);
  return all.isEmpty() ? QString() : all.constLast();
}

/// Where an order begins, so that "jobs do not run" is none.
QString orderBegin() {
  static const QString form = u"(?:^[^\\p{L}\\p{N}]*|[:,，、：(（]\\s*|\\s-\\s|%1\\s+)"_s.arg(lexicon().any(u"orderJoints"_s));
  return form;
}

qsizetype withoutBlanks(const QString &text, qsizetype at) {
  while (at < text.size() && text.at(at).isSpace())
    ++at;
  return at;
}

/// Behind the phrases of that list that stand there, \a most of them; \a at itself where there is none.
qsizetype behind(const QString &list, const QString &text, qsizetype at, int most = 1) {
  for (; most > 0; --most) {
    const auto match = phrases(list).at(text, at);
    if (!match)
      break;
    at = withoutBlanks(text, match->end());
  }
  return at;
}

/// "Script", "the old steps": behind what the words stand before; nothing where another noun is there.
std::optional<qsizetype> behindOwnPart(const QString &text, qsizetype at) {
  const qsizetype noun = behind(u"determiners"_s, text, at, 2);
  const qsizetype end = behind(u"ownParts"_s, text, noun);
  return end > noun ? std::optional(end) : std::nullopt;
}

/// "Deprecated since 2.0", "deprecated.": and not "deprecated pods".
bool isRetiredAt(const QString &text, qsizetype at) {
  static const QRegularExpression end(
      u"^(?:\\s*$|\\s*[-.,;:!?()\\[\\]，。；：！？（）]|\\s+%1)"_s.arg(lexicon().any(u"afterRetired"_s)));
  const auto match = phrases(u"retired"_s).at(text, at);
  return match && text.mid(match->end()).contains(end);
}

/// The same of what begins there: by itself, of a part ("deprecated steps", "this script was removed in v2"), or of a pronoun.
bool isRetiredFrom(const QString &text, qsizetype at) {
  if (isRetiredAt(text, at))
    return true;
  if (const qsizetype word = behind(u"retired"_s, text, at); word > at && behind(u"ownParts"_s, text, word) > word)
    return true;
  if (const qsizetype pronoun = behind(u"pronouns"_s, text, at);
      pronoun > at && isRetiredAt(text, behind(u"copulas"_s, text, pronoun, 3)))
    return true;
  constexpr qsizetype farthest = 25;
  static const QString stops = u".,;:!?，。；："_s;
  const auto part = behindOwnPart(text, at);
  for (qsizetype i = part.value_or(text.size()); i < std::min(text.size(), part.value_or(0) + farthest); ++i) {
    if (isRetiredAt(text, i))
      return true;
    const bool isLast = i + 1 == text.size() || !text.at(i + 1).isDigit();  // "v2.3"
    if (stops.contains(text.at(i)) && isLast)
      break;
  }
  return false;
}

/// Where in a sentence something may begin that says so.
QList<qsizetype> beginsOf(const QString &words) {
  static const QRegularExpression begin(u"^[^\\p{L}\\p{N}]*|[:(\\[\\]：（]\\s*|\\s-\\s"_s);
  QList<qsizetype> all;
  for (auto i = begin.globalMatch(words); i.hasNext();)
    all.append(i.next().capturedEnd());
  return all;
}

constexpr qsizetype longestSentence = 300;

/// "Deprecated", "Status: out of date", "[obsolete]", "this script was removed in v2": that what follows counts no more. Of
/// something else it is said with another noun: "deprecated pods", "the cache is out of date".
bool isRetired(const QString &sentence) {
  const QString words = sentence.left(longestSentence);
  const QList<qsizetype> begins = beginsOf(words);
  return std::ranges::any_of(begins, [&words](qsizetype at) { return isRetiredFrom(words, at); });
}

/// The words of a sentence that forbid something.
struct Negation {
  qsizetype begin = 0;
  qsizetype end = 0;
};

/// "Run out of disk", "run into a limit": another verb than that of a command. \a words begin with it.
bool isOtherVerb(const QString &words) {
  const auto any = [](const QString &list) { return lexicon().any(list); };
  static const QRegularExpression form(u"^(?:%1(?=\\s)|%2(?:\\s+%3)?(?:\\s+\\p{L}+)?\\s+%4(?=\\s*$|\\s*[,.;:!?)]|\\s+%5))"_s.arg(
      any(u"otherVerbs"_s), any(u"shortages"_s), any(u"determiners"_s), any(u"resources"_s), any(u"afterRetired"_s)));
  return words.contains(form);
}

/// The same of what is forbidden there: by its last word, or behind it.
bool forbidsOtherVerb(const QString &sentence, const Negation &negation) {
  static const QRegularExpression shortage(u"^\\s*"_s + lexicon().any(u"shortageDeeds"_s, Lexicon::Edges::Clinging));
  const qsizetype verb = sentence.lastIndexOf(u' ', negation.end - 1) + 1;
  return isOtherVerb(sentence.mid(std::max(verb, negation.begin))) || sentence.mid(negation.end).contains(shortage);
}

/// Where the clause that a place stands in begins.
qsizetype clauseBegin(const QString &sentence, qsizetype at) {
  static const QRegularExpression joint(u"[,，、:：;(（]|\\s-\\s"_s);
  qsizetype begin = 0;
  for (auto i = joint.globalMatch(sentence.left(at)); i.hasNext();)
    begin = i.next().capturedEnd();
  return begin;
}

/// "This script", "the following", "them": may be the command itself. Of a deed it says how: "it by hand".
bool mayMeanCommand(const QString &sentence, const Negation &negation, qsizetype end) {
  const bool isDeed = phrases(u"doings"_s).at(sentence, negation.begin).has_value();
  const qsizetype begin =
      isDeed ? behind(u"pronouns"_s, sentence, withoutBlanks(sentence, negation.end)) : clauseBegin(sentence, negation.begin);
  const QString clause = sentence.mid(begin, end - begin);
  return begin >= end || std::ranges::any_of(std::array{u"pronouns"_s, u"ownParts"_s, u"commandObjects"_s},
                                             [&clause](const QString &list) { return phrases(list).in(clause); });
}

/// "Do not use the console, run:": the command is what is done instead. A clause that is complete, and one order at the end; "do
/// not use, run:" and "never, on production, run:" forbid. The first group is the joint between them.
struct AffirmingForms {
  QRegularExpression order;     ///< behind a phrase with its verb
  QRegularExpression contrast;  ///< behind any
};

/// What was matched is not matched otherwise: words that may be read in several ways take time that grows with their number.
const AffirmingForms &affirmingForms() {
  static const AffirmingForms known = [] {
    const auto any = [](const QString &list) { return lexicon().any(list); };
    const auto several = [](const QString &words) { return u"(?>%1\\s*)*+"_s.arg(words); };
    const QString object = u"(?:%1|%2|%3)"_s.arg(any(u"pronouns"_s), any(u"determiners"_s), any(u"ownParts"_s));
    const QString lead = any(u"affirmedLeads"_s);
    const QString order = any(u"affirmedOrders"_s);
    const QString contrast = any(u"contrasts"_s);
    const QString others = several(u"(?!%1)(?:%2|%3|%4)"_s.arg(contrast, order, object, lead));
    const QString words = several(u"(?:%1|%2|%3|%4)"_s.arg(contrast, order, object, lead));
    const QString begin = u"^\\s*(?:%1\\s+)?(?!%2)[^\\s,，、:：;()（）-][^,，、:：;()（）]*?"_s.arg(any(u"negationEnds"_s),
                                                                                                    any(u"missingObjects"_s));
    return AffirmingForms{
        QRegularExpression(begin + u"(\\s*[,，]\\s*|\\s+-\\s+)%1(?>%2\\s*)%3$"_s.arg(several(lead), order, several(object))),
        QRegularExpression(
            u"^[^,，、:：;()（）]*?(\\s*[,，、]\\s*|\\s+-\\s+|\\s+(?=%1))(?=%2%1)%3$"_s.arg(contrast, others, words))};
  }();
  return known;
}

bool isAffirmedBehind(const QString &sentence, const Negation &negation) {
  const QString rest = sentence.mid(negation.end);
  if (rest.size() > longestSentence)
    return false;
  const bool isOpen = phrases(u"openProhibitions"_s).at(sentence, negation.begin).has_value();
  const auto contrast = affirmingForms().contrast.match(rest);
  const auto match = contrast.hasMatch() || isOpen ? contrast : affirmingForms().order.match(rest);
  return match.hasMatch() && !mayMeanCommand(sentence, negation, negation.end + match.capturedStart(1));
}

/// What is forbidden there may be the command.
bool isOfCommand(const QString &sentence, const Negation &negation) {
  return !forbidsOtherVerb(sentence, negation) && !isAffirmedBehind(sentence, negation);
}

/// "Do not run out of disk" before "docker run".
bool isSaidOfOther(const QString &sentence, const Negation &negation) {
  const bool isOfRunning = phrases(u"forbiddingOrders"_s).at(sentence, negation.begin).has_value() ||
                           phrases(u"prohibitions"_s).at(sentence, negation.begin).has_value();
  return isOfRunning && !isOfCommand(sentence, negation);
}

bool forbidsAmongOthers(const QString &sentence) {
  static const QRegularExpression anywhere(u"(%1)"_s.arg(lexicon().any(u"prohibitions"_s)));
  static const QRegularExpression order(orderBegin() + u"(%1)"_s.arg(lexicon().any(u"forbiddingOrders"_s)));
  for (const QRegularExpression &form : {anywhere, order})
    for (auto i = form.globalMatch(sentence); i.hasNext();)
      if (const auto match = i.next(); isOfCommand(sentence, {.begin = match.capturedStart(1), .end = match.capturedEnd(1)}))
        return true;
  return isRetired(sentence);
}

bool forbids(const QString &sentence) {
  static const QRegularExpression alone(u"^[^\\p{L}\\p{N}]*"_s + lexicon().any(u"loneProhibitions"_s) + u"[^\\p{L}\\p{N}]*$"_s);
  return sentence.contains(alone) || forbidsAmongOthers(sentence);
}

bool isStruckOut(const QString &words) {
  static const QRegularExpression form(u"^[^\\p{L}\\p{N}~]*~~[^~]+~~[^\\p{L}\\p{N}]*$"_s);
  return words.contains(form);
}

/// One that is not the last: it forbids what follows only where it speaks of that.
bool forbidsThis(const QString &sentence) {
  return isRetired(sentence) ||
         (forbids(sentence) && (phrases(u"pronouns"_s).in(sentence) || phrases(u"ownParts"_s).in(sentence)));
}

/// "It deletes the data:" says more of the same.
bool goesOn(const QString &sentence) {
  return behind(u"pronouns"_s, sentence, 0) > 0 || behindOwnPart(sentence, 0);
}
}  // namespace

bool isForbidden(const QString &words) {
  return isStruckOut(words) || forbids(lastSentence(folded(words)));
}

bool forbidsBelow(const QString &paragraph) {
  if (isStruckOut(paragraph))
    return true;
  const QStringList all = sentencesOf(folded(paragraph));
  if (all.isEmpty() || forbids(all.constLast()))
    return !all.isEmpty();
  const bool leadsOn = endsWithColon(paragraph.trimmed()) && !goesOn(all.constLast());
  return !leadsOn && std::any_of(all.cbegin(), all.cend() - 1, forbidsThis);
}

bool retiresAll(const QString &paragraph, bool isFirst) {
  const QStringList all = sentencesOf(folded(paragraph));
  for (const QString &sentence : all) {
    const QString words = sentence.left(longestSentence);
    const QList<qsizetype> begins = beginsOf(words);
    const bool says = std::ranges::any_of(begins, [&](qsizetype at) {
      const qsizetype whole = behind(u"wholeParts"_s, words, at);
      return whole > at ? isRetiredAt(words, behind(u"copulas"_s, words, whole, 3))
                        : isFirst && &sentence == &all.constFirst() && isRetiredAt(words, at);
    });
    if (says)
      return true;
  }
  return false;
}

bool forbidsInRow(const QString &cell) {
  return forbidsAmongOthers(lastSentence(folded(cell)));
}

bool forbidsDeed(const QString &words, const QString &command) {
  static const QRegularExpression order(orderBegin() + u"(%1)\\s+(\\p{L}{3,})"_s.arg(lexicon().any(u"negatedOrders"_s)));
  static const QRegularExpression but(lexicon().any(u"reservations"_s));
  const QString last = lastSentence(folded(words));
  if (last.contains(but))
    return false;
  for (auto i = order.globalMatch(last); i.hasNext();) {
    const auto match = i.next();
    const QRegularExpression deed(u"\\b"_s + QRegularExpression::escape(match.captured(2)) + u"\\b"_s,
                                  QRegularExpression::CaseInsensitiveOption);
    if (command.contains(deed) && !isSaidOfOther(last, {.begin = match.capturedStart(1), .end = match.capturedEnd()}))
      return true;
  }
  return false;
}

QString provisoOf(const QString &words) {
  static const QRegularExpression begin(u"^[^\\p{L}\\p{N}]*"_s + lexicon().any(u"provisos"_s));
  constexpr qsizetype longest = 200;
  const QString last = lastSentence(words.simplified());
  return folded(last).contains(begin) ? last.section(u',', 0, 0).left(longest) : QString();
}

}  // namespace sternway::importer
