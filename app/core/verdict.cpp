// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/verdict.h"

#include "core/metrics.h"
#include "core/utctime.h"

#include <QCoreApplication>

#include <algorithm>
#include <limits>

namespace sternway {

using namespace Qt::StringLiterals;

namespace {
/// Since when the condition, which is true now, is true without a break.
void findBegin(RowState &state, const MatrixRow &row, const ConditionTruth &truth) {
  const QList<qint64> points = truth.changes(row.condition);
  auto since = points.cend();
  while (since != points.cbegin() && truth.at(row.condition, *std::prev(since)) == Truth::True)
    --since;
  const bool fromFirst = since == points.cbegin();
  const Truth before = fromFirst ? truth.at(row.condition, points.value(0, truth.now()) - 1) : Truth::False;
  state.sinceBeforeData = before != Truth::False;
  // True whatever happened ("not declared(x)"): for as long as anyone asks.
  const qint64 begin = before == Truth::True ? truth.now() - row.hold.count() : since == points.cend() ? truth.now() : *since;
  state.since = utcTime(begin);
}

RowState stateOf(const MatrixRow &row, const ConditionTruth &truth) {
  RowState state;
  state.proposed = row.proposed;
  state.unknown = truth.unknown(row.condition);
  state.condition = truth.at(row.condition, truth.now());
  if (state.condition != Truth::True)
    return state;
  findBegin(state, row, truth);
  const std::chrono::milliseconds held(truth.now() - state.since.toMSecsSinceEpoch());
  if (row.proposed)
    return state;
  state.matched = held >= row.hold;
  if (!state.matched)
    state.remaining = row.hold - held;
  else if (row.within.count() > 0)
    state.deadline = state.since.addMSecs((row.hold + row.within).count());
  return state;
}

bool contradict(const MatrixRow &a, const MatrixRow &b) {
  if (a.action == b.action)
    return false;
  if (a.condition == b.condition && a.hold == b.hold)
    return true;
  return areOpposed(a.action, b.action);
}

void findContradictions(const Matrix &matrix, Verdict &verdict) {
  for (int i = 0; i < matrix.rows.size(); ++i)
    for (int j = i + 1; j < matrix.rows.size(); ++j) {
      if (!verdict.rows.at(i).matched || !verdict.rows.at(j).matched || !contradict(matrix.rows.at(i), matrix.rows.at(j)))
        continue;
      const bool second = stricter(matrix.rows.at(j), matrix.rows.at(i));
      verdict.contradictions.append(second ? qMakePair(j, i) : qMakePair(i, j));
    }
}

/// Actions that a doubt outweighs.
bool isCalm(Action action) {
  return action == Action::None || action == Action::Wait || action == Action::Monitor;
}

void readCounts(const ConditionNode &node, const ConditionTruth &truth, QList<CountReading> &counts) {
  for (const ConditionNode &child : node.children)
    readCounts(child, truth, counts);
  const bool known = std::ranges::any_of(
      counts, [&node](const CountReading &reading) { return reading.event == node.metric && reading.window == node.window; });
  if (node.type == ConditionNode::Type::Count && !known)
    counts.append({node.metric, node.window, truth.count(node.metric, node.window, truth.now())});
}

bool asksFor(const ConditionNode &node, const Alert &alert) {
  return (node.type == ConditionNode::Type::Alert && hasSeverity(alert, node.severities)) ||
         std::ranges::any_of(node.children, [&alert](const ConditionNode &child) { return asksFor(child, alert); });
}

/// Those of severities that the matrix asks for.
QList<Alert> askedFor(const Matrix &matrix, const QList<Alert> &alerts) {
  QList<Alert> asked;
  for (const Alert &alert : alerts)
    if (std::ranges::any_of(matrix.rows, [&alert](const MatrixRow &row) { return asksFor(row.condition, alert); }))
      asked.append(alert);
  return asked;
}

/// What the conditions look at, as it is now.
void addReadings(Verdict &verdict, const Matrix &matrix, const Situation &situation, const ConditionTruth &truth) {
  const ConditionInputs inputs = inputsOf(matrix);
  for (const QString &metric : inputs.metrics) {
    verdict.values.insert(metric, truth.value(metric, truth.now()));
    if (const QString gap = situation.metrics.value(metric).gap; verdict.values.value(metric) && !gap.isEmpty())
      verdict.gaps.insert(metric, gap);
  }
  for (const QString &metric : inputs.baselines)
    verdict.baselines.insert(metric, truth.baseline(metric));
  for (const MatrixRow &row : matrix.rows)
    readCounts(row.condition, truth, verdict.counts);
  if (inputs.alerts && situation.alerts) {
    verdict.alerts = situation.alerts;
    verdict.alerts->removeIf([](const Alert &alert) { return alert.state != u"firing"; });
  }
  verdict.suppressed = askedFor(matrix, situation.suppressed);
  verdict.unsettled = askedFor(matrix, situation.unsettled);
  verdict.symptoms = matrix.symptoms;
  if (const auto failing = inputs.health ? truth.health(truth.now()) : std::nullopt)
    verdict.failing = *failing != 0;
  verdict.healthProblem = situation.healthProblem;
  verdict.scaledToZero = situation.scaledToZero;
  for (const QString &symptom : inputs.symptoms)
    if (const QDateTime since = situation.declared.value(symptom); since.isValid())
      verdict.declared.insert(symptom, since);
}

void addRows(Verdict &verdict, const Matrix &matrix, const ConditionTruth &truth) {
  for (int i = 0; i < matrix.rows.size(); ++i) {
    const RowState state = stateOf(matrix.rows.at(i), truth);
    verdict.rows.append(state);
    if (state.proposed)
      continue;
    ++verdict.counted;
    for (const QString &input : state.unknown)
      if (!verdict.unknownMetrics.contains(input))
        verdict.unknownMetrics.append(input);
    verdict.judged += state.condition != Truth::Unknown;
    if (state.matched && (verdict.row < 0 || stricter(matrix.rows.at(i), matrix.rows.at(verdict.row))))
      verdict.row = i;
  }
}

/// Whether a row that would outweigh the matching one could not be judged.
bool stricterUnknown(const Verdict &verdict, const Matrix &matrix) {
  for (int i = 0; i < matrix.rows.size(); ++i)
    if (verdict.rows.at(i).condition == Truth::Unknown && !matrix.rows.at(i).proposed &&
        (verdict.row < 0 || stricter(matrix.rows.at(i), matrix.rows.at(verdict.row))))
      return true;
  return false;
}
constexpr qint64 forever = std::numeric_limits<qint64>::max();

/// From \c from on, until before \c to.
struct Stretch {
  qint64 from = 0;
  qint64 to = forever;
};

/// When the row matches, from now on, if everything stays as it is; ascending.
QList<Stretch> stretchesOf(const MatrixRow &row, const RowState &state, const ConditionTruth &truth) {
  QList<Stretch> stretches;
  if (row.proposed)
    return stretches;
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
  return {.action = row < 0 ? Action::None : matrix.rows.at(row).action, .row = row, .at = utcTime(at)};
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

/// Whether the row is true now, only its hold time still runs, and nothing that is known will end it before.
bool isPending(const MatrixRow &row, const RowState &state, const QList<Stretch> &course) {
  return row.action >= Action::Prepare && state.condition == Truth::True && !state.matched && !course.isEmpty() &&
         course.constFirst().from == state.since.toMSecsSinceEpoch() + row.hold.count();
}

void addPending(Verdict &verdict, const Matrix &matrix, const QList<QList<Stretch>> &course) {
  if (verdict.action >= Action::Prepare)
    return;
  int best = -1;
  for (int i = 0; i < course.size(); ++i)
    if (isPending(matrix.rows.at(i), verdict.rows.at(i), course.at(i)) &&
        (best < 0 || stricter(matrix.rows.at(i), matrix.rows.at(best))))
      best = i;
  if (best >= 0)
    verdict.pending = nextOf(matrix, best, course.at(best).constFirst().from);
}

/// Fills in what the verdict becomes by itself if everything stays as it is: \c pending and \c next (a hold time ends) and \c
/// eases (counted events leave their window). The rows must have been judged.
void addOutlook(Verdict &verdict, const Matrix &matrix, const ConditionTruth &truth) {
  QList<QList<Stretch>> course;
  for (int i = 0; i < matrix.rows.size(); ++i)
    course.append(stretchesOf(matrix.rows.at(i), verdict.rows.at(i), truth));
  addPending(verdict, matrix, course);

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
}  // namespace

QString verdictName(const Verdict &verdict) {
  return verdict.unknown ? u"unknown"_s : actionName(verdict.action);
}

Verdict evaluate(const Matrix &matrix, const Situation &situation, const QDateTime &now) {
  const ConditionTruth truth(situation, now.toMSecsSinceEpoch());
  Verdict verdict;
  addReadings(verdict, matrix, situation, truth);
  addRows(verdict, matrix, truth);
  if (verdict.row >= 0) {
    verdict.action = matrix.rows.at(verdict.row).action;
    verdict.since = verdict.rows.at(verdict.row).since;
  }
  const bool noneCounts = verdict.counted == 0 && !matrix.rows.isEmpty();
  verdict.unknown = noneCounts || (isCalm(verdict.action) && stricterUnknown(verdict, matrix));
  findContradictions(matrix, verdict);
  addOutlook(verdict, matrix, truth);
  return verdict;
}

QString markName(Mark mark) {
  switch (mark) {
    case Mark::Good: return QCoreApplication::translate("Mark", "good");
    case Mark::Unknown: return QCoreApplication::translate("Mark", "unknown");
    case Mark::Stale: return QCoreApplication::translate("Mark", "out of date");
    case Mark::Progress: return QCoreApplication::translate("Mark", "in progress");
    case Mark::Notice: return QCoreApplication::translate("Mark", "to watch");
    case Mark::Warning: return QCoreApplication::translate("Mark", "warning");
    case Mark::Critical: return QCoreApplication::translate("Mark", "critical");
  }
  return {};
}

Mark markOf(Action action) {
  switch (action) {
    case Action::None: return Mark::Good;
    case Action::Wait:
    case Action::Monitor:
    case Action::Investigate: return Mark::Notice;
    case Action::FixForward:
    case Action::Consider:
    case Action::Schedule:
    case Action::ScaleFirst:
    case Action::Prepare: return Mark::Warning;
    case Action::Rollback: return Mark::Critical;
  }
  return Mark::Unknown;
}

Mark markOf(const Verdict &verdict) {
  return verdict.pending ? Mark::Warning : verdict.unknown ? Mark::Unknown : markOf(verdict.action);
}

}  // namespace sternway
