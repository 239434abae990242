// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/threshold.h"

#include "import/quantities.h"

#include <algorithm>

namespace sternway {

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

milliseconds sharedTime(const QString &sentence, bool isDeadline) {
  for (const Quantity &quantity : quantitiesIn(folded(sentence)))
    if (quantity.kind == Measure::Time && quantity.upperDuration().count() >= 1000 &&
        quantity.comparison.startsWith(u'<') == isDeadline)
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

milliseconds sharedHold(const QString &sentence) {
  return sharedTime(sentence, false);
}

milliseconds sharedDeadline(const QString &sentence) {
  return sharedTime(sentence, true);
}

}  // namespace sternway
