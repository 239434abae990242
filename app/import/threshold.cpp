// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/threshold.h"

#include <QRegularExpression>

#include <algorithm>

namespace sternway::importer {

using namespace Qt::StringLiterals;

using std::chrono::milliseconds;
using Measure = Quantity::Kind;

namespace {
struct Piece {
  QString text;
  bool joinedByAnd = false;  ///< to the one before it
};

/// The parts between "and", "or", commas and line breaks.
QList<Piece> piecesOf(const QString &text) {
  QList<Piece> pieces;
  qsizetype begin = 0;
  bool byAnd = false;
  const auto cut = [&](qsizetype at, qsizetype next, bool isAnd) {
    pieces.append({text.mid(begin, at - begin).trimmed(), byAnd});
    begin = next;
    byAnd = isAnd;
  };
  for (qsizetype i = 0; i < text.size(); ++i) {
    const QChar c = text.at(i);
    const bool isNumberComma = c == u',' && i > 0 && text.at(i - 1).isDigit() && i + 1 < text.size() && text.at(i + 1).isDigit();
    if ((c == u',' && !isNumberComma) || c == u';' || c == u'\n' || c == QChar(0x3001) || c == u'|') {
      cut(i, i + 1, false);
      continue;
    }
    const bool isWordBegin = i == 0 || !isSpacedLetter(text.at(i - 1));
    const auto isAnd = isWordBegin ? phrases(u"and"_s).at(text, i) : std::nullopt;
    const auto isOr = isWordBegin && !isAnd ? phrases(u"or"_s).at(text, i) : std::nullopt;
    const auto &word = isAnd ? isAnd : isOr;
    if (!word)
      continue;
    cut(i, word->end(), isAnd.has_value());
    i = word->end() - 1;
  }
  cut(text.size(), text.size(), false);
  pieces.removeIf([](const Piece &piece) { return piece.text.isEmpty(); });
  return pieces;
}

QString parenthesised(const QString &condition) {
  return condition.contains(u" or "_s) ? u'(' + condition + u')' : condition;
}

/// What a phrase says without a number: "health checks failing", "any P0 or P1 alert firing".
std::optional<Threshold> readSign(const QString &text, ThresholdUse use) {
  static const QRegularExpression severity(u"\\b(p[0-4]|sev-?[0-4]|s[0-4])\\b"_s);
  const auto words = use == ThresholdUse::Healthy ? phrases(u"healthy"_s).best(text) : phrases(u"signs"_s).best(text);
  constexpr qsizetype mostWords = 120;
  if (!words.isEmpty() && text.size() < mostWords)
    return Threshold{.condition = words, .hold = sharedHold(text), .doubts = {}};
  if (use != ThresholdUse::Trigger || text.size() > mostWords || !phrases(u"alerts"_s).in(text))
    return std::nullopt;
  QStringList severities;
  for (auto i = severity.globalMatch(text); i.hasNext();)
    severities.append(i.next().captured(1).toUpper());
  if (severities.isEmpty())
    return std::nullopt;
  return Threshold{.condition = u"alert(severity=%1)"_s.arg(severities.join(u'|')), .hold = sharedHold(text), .doubts = {}};
}

/// One comparison, or one sign without a number. \a text and \a metric: folded.
std::optional<Threshold> readClause(const QString &text, const QString &metric, ThresholdUse use) {
  if (auto threshold = readComparison(text, metric, use))
    return threshold;
  return readSign(text, use);
}

/// Several comparisons: only where every part is one by itself ("or more" is no part).
std::optional<Threshold> readPieces(const QList<Piece> &pieces, const QString &metric, ThresholdUse use) {
  Threshold joined;
  for (const Piece &piece : pieces) {
    auto part = readClause(piece.text, {}, use);
    if (!part && !metric.isEmpty())
      part = readClause(piece.text, metric, use);
    if (!part)
      return std::nullopt;
    if (joined.condition.isEmpty())
      joined.condition = part->condition;
    else if (piece.joinedByAnd)
      joined.condition = parenthesised(joined.condition) + u" and "_s + parenthesised(part->condition);
    else
      joined.condition += u" or "_s + part->condition;
    joined.hold = std::max(joined.hold, part->hold);
    joined.doubts += part->doubts;
  }
  return joined;
}

milliseconds sharedTime(const QString &sentence, bool wantsDeadline) {
  const QString text = folded(sentence);
  for (const Quantity &quantity : quantitiesIn(text))
    if (quantity.kind == Measure::Time && quantity.upperDuration().count() >= 1000 && isDeadline(text, quantity) == wantsDeadline)
      return quantity.upperDuration();
  return milliseconds(0);
}
}  // namespace

std::optional<Threshold> readThreshold(const QString &text, const QString &metric, ThresholdUse use) {
  constexpr qsizetype longest = 400;
  if (text.size() > longest)
    return std::nullopt;
  QStringList lines;
  for (const QString &line : text.split(u'\n', Qt::SkipEmptyParts))
    lines.append(folded(line));
  const QString words = lines.join(u'\n');
  const QString hint = folded(metric);
  const QList<Piece> pieces = piecesOf(words);
  if (pieces.size() > 1 && pieces.size() < 8)
    if (auto joined = readPieces(pieces, hint, use))
      return joined;
  return readClause(lines.join(u' '), hint, use);
}

bool namesNumber(const QString &text) {
  const QString words = folded(text);
  const auto all = quantitiesIn(words, phrases(u"metrics"_s).find(words));
  return std::ranges::any_of(all, [](const Quantity &each) { return each.kind != Measure::Plain || !each.comparison.isEmpty(); });
}

bool isDeadline(const QString &text, const Quantity &quantity) {
  static const QRegularExpression before(lexicon().any(u"deadlines"_s) + u"[^.,;:()\\d]{0,12}$"_s);
  static const QRegularExpression behind(u"^\\s*"_s + lexicon().any(u"deadlines"_s));
  static const QRegularExpression within(lexicon().any(u"deadlines"_s) + u'$');
  static const QRegularExpression lasting(lexicon().any(u"lasting"_s) + u"[^.,;:()\\d]{0,12}$"_s);
  if (quantity.comparison.startsWith(u'<'))
    return true;
  const QString left = text.left(quantity.begin);
  const bool saysSo = left.contains(before) || text.mid(quantity.end).contains(behind) ||
                      text.mid(quantity.begin, quantity.end - quantity.begin).contains(within);
  if (!saysSo || !left.contains(lasting))
    return saysSo;
  // One word for both (Russian): behind an action it is a deadline, behind a condition it lasts.
  const QList<PhraseMatch> actions = phrases(u"actions"_s).find(left);
  return !actions.isEmpty() && !phrases(u"ifs"_s).in(left.mid(actions.constLast().end()));
}

milliseconds sharedHold(const QString &sentence) {
  return sharedTime(sentence, false);
}

milliseconds sharedDeadline(const QString &sentence) {
  return sharedTime(sentence, true);
}

}  // namespace sternway::importer
