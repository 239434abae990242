// SPDX-License-Identifier: GPL-3.0-or-later
#include "runbook/problem.h"

#include <QCoreApplication>

#include <algorithm>
#include <numeric>
#include <vector>

namespace sternway {

using namespace Qt::StringLiterals;

namespace {
/// Levenshtein's distance.
qsizetype distance(const QString &a, const QString &b) {
  std::vector<qsizetype> row(static_cast<size_t>(b.size()) + 1);
  std::iota(row.begin(), row.end(), 0);
  for (qsizetype i = 0; i < a.size(); ++i) {
    qsizetype diagonal = std::exchange(row[0], i + 1);
    for (size_t j = 0; j + 1 < row.size(); ++j) {
      const qsizetype replaced = diagonal + (a.at(i) != b.at(static_cast<qsizetype>(j)));
      diagonal = row[j + 1];
      row[j + 1] = std::min({row[j] + 1, row[j + 1] + 1, replaced});
    }
  }
  return row.back();
}
}  // namespace

QString problemText(const QString &file, const Problem &problem) {
  QString text = file;
  if (problem.line > 0)
    text += u":%1:%2"_s.arg(problem.line).arg(problem.column);
  if (!problem.path.isEmpty())
    text += u": "_s + problem.path;
  return text + u": "_s + problem.message;
}

QString nearest(const QString &word, const QStringList &known) {
  if (word.size() > 64)
    return {};
  QString best;
  qsizetype bestDistance = std::max<qsizetype>(1, word.size() / 3) + 1;
  for (const QString &candidate : known) {
    const qsizetype d = distance(word.toLower(), candidate.toLower());
    if (d < bestDistance || (d == bestDistance && !best.isEmpty() && candidate < best)) {
      best = candidate;
      bestDistance = d;
    }
  }
  return best;
}

QString suggestion(const QString &word, const QStringList &known) {
  const QString near = nearest(word, known);
  return near.isEmpty() ? QString() : QCoreApplication::translate("Runbook", " (did you mean \"%1\"?)").arg(near);
}

}  // namespace sternway
