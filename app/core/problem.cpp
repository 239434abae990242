// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/problem.h"

#include <QCoreApplication>

#include <algorithm>
#include <numeric>
#include <vector>

namespace sternway {

using namespace Qt::StringLiterals;

namespace {
/// How many letters must be changed, added, left out or swapped with the next one (optimal string alignment).
qsizetype distance(const QString &a, const QString &b) {
  const auto width = static_cast<size_t>(b.size()) + 1;
  std::vector<qsizetype> beforeLast(width);
  std::vector<qsizetype> last(width);
  std::vector<qsizetype> row(width);
  std::iota(last.begin(), last.end(), 0);
  for (qsizetype i = 0; i < a.size(); ++i) {
    row[0] = i + 1;
    for (qsizetype j = 0; j < b.size(); ++j) {
      const auto at = static_cast<size_t>(j);
      row[at + 1] = std::min({last[at + 1] + 1, row[at] + 1, last[at] + (a.at(i) == b.at(j) ? 0 : 1)});
      const bool areSwapped = i > 0 && j > 0 && a.at(i) == b.at(j - 1) && a.at(i - 1) == b.at(j);
      if (areSwapped)
        row[at + 1] = std::min(row[at + 1], beforeLast[at - 1] + 1);
    }
    std::swap(beforeLast, last);
    std::swap(last, row);
  }
  return last.back();
}
}  // namespace

QString problemText(const QString &file, const Problem &problem) {
  QString text = file;
  if (problem.line > 0)
    text += u":%1:%2"_s.arg(problem.line).arg(problem.column);
  if (!problem.isError)
    text += u": "_s + QCoreApplication::translate("Runbook", "warning");
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
