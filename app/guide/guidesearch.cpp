// SPDX-License-Identifier: GPL-3.0-or-later
#include "guide/guidesearch.h"

#include <algorithm>

namespace sternway::guide {

using namespace Qt::StringLiterals;

namespace {
constexpr qsizetype excerptLength = 120;

bool hasEach(const QString &text, const QStringList &words) {
  return std::ranges::all_of(words, [&](const QString &word) { return text.contains(word, Qt::CaseInsensitive); });
}

QString excerptOf(const QString &text, const QStringList &words) {
  qsizetype at = text.size();
  for (const QString &word : words)
    if (const qsizetype found = text.indexOf(word, 0, Qt::CaseInsensitive); found >= 0)
      at = std::min(at, found);
  if (at == text.size())
    at = 0;
  qsizetype from = std::max<qsizetype>(0, at - excerptLength / 3);
  if (from > 0)
    if (const qsizetype space = text.indexOf(u' ', from); space >= 0 && space < at)
      from = space + 1;
  QString excerpt = text.mid(from, excerptLength);
  if (from > 0)
    excerpt.prepend(u'…');
  if (from + excerptLength < text.size())
    excerpt.append(u'…');
  return excerpt;
}

struct RankedHit {
  int rank;
  GuideHit hit;
};
}  // namespace

QStringList searchWords(const QString &text) {
  QStringList words = text.toLower().simplified().split(u' ', Qt::SkipEmptyParts);
  words.removeDuplicates();
  return words;
}

QList<GuideHit> searchGuide(const Guide &guide, const QString &text) {
  const QStringList words = searchWords(text);
  QList<RankedHit> ranked;
  for (const QString &name : words.isEmpty() ? QStringList() : guide.names()) {
    const GuidePage *page = guide.page(name);
    for (const GuideSection &section : page->sections) {
      if (!hasEach(section.title + u'\n' + section.text, words))
        continue;
      const int rank = section.level == 1 && hasEach(section.title, words) ? 0 : hasEach(section.title, words) ? 1 : 2;
      ranked.append({rank,
                     {.place = {.page = name, .anchor = section.level == 1 ? QString() : section.anchor},
                      .page = page->title(),
                      .section = section.title,
                      .excerpt = excerptOf(section.text, words)}});
    }
  }
  std::ranges::stable_sort(ranked, {}, &RankedHit::rank);
  QList<GuideHit> hits;
  for (const RankedHit &each : ranked)
    hits << each.hit;
  return hits;
}

}  // namespace sternway::guide
