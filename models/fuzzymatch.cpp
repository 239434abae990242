// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/fuzzymatch.h"

#include <QList>

#include <algorithm>

namespace sternway {

namespace {

constexpr int wordStart = 12;
constexpr int together = 8;
constexpr int letter = 1;
constexpr int wholeWord = 20;

bool startsWord(QStringView text, qsizetype at) {
  return at == 0 || !text.at(at - 1).isLetterOrNumber();
}

/// The word as it stands in the text, at the best of its places.
std::optional<int> asWritten(QStringView word, QStringView text) {
  std::optional<int> best;
  for (qsizetype at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    const qsizetype end = at + word.size();
    int score = static_cast<int>(word.size()) * together;
    if (startsWord(text, at))
      score += wordStart * 2;
    if (startsWord(text, at) && (end == text.size() || !text.at(end).isLetterOrNumber()))
      score += wholeWord;
    best = std::max(best.value_or(0), score);
  }
  return best;
}

std::optional<int> scattered(QStringView word, QStringView text) {
  int score = 0;
  qsizetype from = 0;
  for (qsizetype i = 0; i < word.size(); ++i) {
    const qsizetype found = text.indexOf(word.at(i), from);
    if (found < 0)
      return std::nullopt;
    score += startsWord(text, found) ? wordStart / 2 : (i > 0 && found == from) ? together / 2 : letter;
    from = found + 1;
  }
  return score;
}

}  // namespace

std::optional<int> fuzzyScore(QStringView typed, QStringView text, QStringView detail) {
  int sum = 0;
  for (const QStringView word : typed.split(u' ', Qt::SkipEmptyParts)) {
    std::optional<int> score = asWritten(word, text);
    if (!score)
      if (const std::optional<int> beside = asWritten(word, detail))
        score = *beside / 2;
    if (!score)
      score = scattered(word, text);
    if (!score)
      return std::nullopt;
    sum += *score;
  }
  // Of two that match alike, the shorter.
  return sum * 256 - static_cast<int>(std::min<qsizetype>(text.size(), 255));
}

}  // namespace sternway
