// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/outlook.h"

#include <algorithm>
#include <limits>

namespace sternway {

namespace {
constexpr qint64 forever = std::numeric_limits<qint64>::max();

/// From \c from on, until before \c to.
struct Stretch {
  qint64 from = 0;
  qint64 to = forever;
};

/// When the row matches, from now on, if everything stays as it is; ascending.
QList<Stretch> stretchesOf(const MatrixRow &row, const RowState &state, const ConditionTruth &truth) {
  QList<Stretch> stretches;
  const QList<qint64> points = QList<qint64>{truth.now()} + truth.coming(row.condition);
  std::optional<qint64> since;
  if (state.since.isValid())
    since = state.since.toMSecsSinceEpoch();
  for (qsizetype i = 0; i < points.size(); ++i) {
    if (truth.at(row.condition, points.at(i)) != Truth::True) {
      since.reset();
      continue;
    }
    since = since.value_or(points.at(i));
    const qint64 from = std::max(points.at(i), *since + row.hold.count());
    const qint64 to = i + 1 < points.size() ? points.at(i + 1) : forever;
    if (from >= to)
      continue;
    if (!stretches.isEmpty() && stretches.constLast().to == from)
      stretches.last().to = to;
    else
      stretches.append({from, to});
  }
  return stretches;
}

NextVerdict nextOf(const Matrix &matrix, int row, qint64 at) {
  return {.action = row < 0 ? Action::None : matrix.rows.at(row).action,
          .row = row,
          .at = QDateTime::fromMSecsSinceEpoch(at, Qt::UTC)};
}

/// The strictest of the rows that match at that time; -1: none.
int strictestAt(const Matrix &matrix, const QList<QList<Stretch>> &course, qint64 time) {
  int best = -1;
  for (int i = 0; i < course.size(); ++i) {
    const bool matches = std::any_of(course.at(i).cbegin(), course.at(i).cend(),
                                     [time](const Stretch &each) { return each.from <= time && time < each.to; });
    if (matches && (best < 0 || stricter(matrix.rows.at(i), matrix.rows.at(best))))
      best = i;
  }
  return best;
}
}  // namespace

void addOutlook(Verdict &verdict, const Matrix &matrix, const ConditionTruth &truth) {
  QList<QList<Stretch>> course;
  for (int i = 0; i < matrix.rows.size(); ++i)
    course.append(stretchesOf(matrix.rows.at(i), verdict.rows.at(i), truth));

  int best = -1;
  for (int i = 0; i < course.size(); ++i) {
    const bool outweighs = verdict.row < 0 || stricter(matrix.rows.at(i), matrix.rows.at(verdict.row));
    if (verdict.rows.at(i).matched || !outweighs || course.at(i).isEmpty())
      continue;
    const qint64 from = course.at(i).constFirst().from;
    const qint64 earliest = best < 0 ? forever : course.at(best).constFirst().from;
    if (from < earliest || (from == earliest && stricter(matrix.rows.at(i), matrix.rows.at(best))))
      best = i;
  }
  if (best >= 0)
    verdict.next = nextOf(matrix, best, course.at(best).constFirst().from);

  const qint64 end = verdict.row < 0 ? forever : course.at(verdict.row).constFirst().to;
  if (end != forever)
    verdict.eases = nextOf(matrix, strictestAt(matrix, course, end), end);
}

}  // namespace sternway
