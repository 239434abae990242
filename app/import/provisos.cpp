// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/provisos.h"

#include "import/lexicon.h"

#include <QRegularExpression>

namespace sternway::importer {

using namespace Qt::StringLiterals;

namespace {
QString lastSentence(QString plain) {
  static const QRegularExpression colon(u"[\\s:：]+$"_s);
  static const QRegularExpression end(u"(?<=[.!?;])\\s+|(?<=[。！？；])"_s);
  QString last;
  for (const QString &sentence : plain.remove(colon).split(end, Qt::SkipEmptyParts))
    last = sentence.trimmed();
  return last;
}
}  // namespace

bool isForbidden(const QString &words) {
  static const QRegularExpression anywhere(lexicon().any(u"prohibitions"_s));
  // As an order: at the beginning of a clause, so that "jobs do not run" is none.
  static const QRegularExpression order(u"(?:^[^\\p{L}\\p{N}]*|[:,，、：]\\s*|\\s-\\s|"_s + lexicon().any(u"orderJoints"_s) +
                                        u"\\s+)"_s + lexicon().any(u"forbiddingOrders"_s));
  static const QRegularExpression alone(u"^[^\\p{L}\\p{N}]*"_s + lexicon().any(u"loneProhibitions"_s) + u"[^\\p{L}\\p{N}]*$"_s);
  const QString last = lastSentence(folded(words));
  return last.contains(anywhere) || last.contains(order) || last.contains(alone);
}

QString provisoOf(const QString &words) {
  static const QRegularExpression begin(u"^[^\\p{L}\\p{N}]*"_s + lexicon().any(u"provisos"_s));
  constexpr qsizetype longest = 200;
  const QString last = lastSentence(words.simplified());
  return folded(last).contains(begin) ? last.section(u',', 0, 0).left(longest) : QString();
}

}  // namespace sternway::importer
