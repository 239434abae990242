// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/verdict.h"

#include "core/alerts.h"
#include "core/outlook.h"

#include <algorithm>

namespace sternway {

using namespace Qt::StringLiterals;

namespace {
QDateTime timeOf(qint64 time) {
  return QDateTime::fromMSecsSinceEpoch(time, Qt::UTC);
}

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
  state.since = timeOf(begin);
}

RowState stateOf(const MatrixRow &row, const ConditionTruth &truth) {
  RowState state;
  state.unknown = truth.unknown(row.condition);
  state.condition = truth.at(row.condition, truth.now());
  if (state.condition != Truth::True)
    return state;
  findBegin(state, row, truth);
  const std::chrono::milliseconds held(truth.now() - state.since.toMSecsSinceEpoch());
  state.matched = held >= row.hold;
  if (!state.matched)
    state.remaining = row.hold - held;
  else if (row.within.count() > 0)
    state.deadline = state.since.addMSecs((row.hold + row.within).count());
  return state;
}

bool goesBack(Action action) {
  return action == Action::Rollback || action == Action::Prepare || action == Action::Schedule;
}

bool staysForward(Action action) {
  return action == Action::FixForward || action == Action::Wait;
}

bool contradict(const MatrixRow &a, const MatrixRow &b) {
  if (a.action == b.action)
    return false;
  if (a.condition == b.condition && a.hold == b.hold)
    return true;
  return (goesBack(a.action) && staysForward(b.action)) || (goesBack(b.action) && staysForward(a.action));
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
  const bool known = std::any_of(counts.cbegin(), counts.cend(), [&node](const CountReading &reading) {
    return reading.event == node.metric && reading.window == node.window;
  });
  if (node.type == ConditionNode::Type::Count && !known)
    counts.append({node.metric, node.window, truth.count(node.metric, node.window, truth.now())});
}

bool asksFor(const ConditionNode &node, const Alert &alert) {
  return (node.type == ConditionNode::Type::Alert && hasSeverity(alert, node.severities)) ||
         std::any_of(node.children.cbegin(), node.children.cend(),
                     [&alert](const ConditionNode &child) { return asksFor(child, alert); });
}

QList<Alert> suppressedIn(const Matrix &matrix, const Situation &situation) {
  QList<Alert> suppressed;
  for (const Alert &alert : situation.suppressed)
    if (std::any_of(matrix.rows.cbegin(), matrix.rows.cend(),
                    [&alert](const MatrixRow &row) { return asksFor(row.condition, alert); }))
      suppressed.append(alert);
  return suppressed;
}

/// What the conditions look at, as it is now.
void addReadings(Verdict &verdict, const Matrix &matrix, const Situation &situation, const ConditionTruth &truth) {
  const ConditionInputs inputs = inputsOf(matrix);
  for (const QString &metric : inputs.metrics)
    verdict.values.insert(metric, truth.value(metric, truth.now()));
  for (const QString &metric : inputs.baselines)
    verdict.baselines.insert(metric, truth.baseline(metric));
  for (const MatrixRow &row : matrix.rows)
    readCounts(row.condition, truth, verdict.counts);
  if (inputs.alerts && situation.alerts) {
    verdict.alerts = situation.alerts;
    verdict.alerts->removeIf([](const Alert &alert) { return alert.state != u"firing"; });
  }
  verdict.suppressed = suppressedIn(matrix, situation);
  verdict.symptoms = matrix.symptoms;
  if (const auto failing = inputs.health ? truth.health(truth.now()) : std::nullopt)
    verdict.failing = *failing != 0;
  for (const QString &symptom : inputs.symptoms)
    if (const QDateTime since = situation.declared.value(symptom); since.isValid())
      verdict.declared.insert(symptom, since);
}

void addRows(Verdict &verdict, const Matrix &matrix, const ConditionTruth &truth) {
  for (int i = 0; i < matrix.rows.size(); ++i) {
    const RowState state = stateOf(matrix.rows.at(i), truth);
    for (const QString &input : state.unknown)
      if (!verdict.unknownMetrics.contains(input))
        verdict.unknownMetrics.append(input);
    verdict.judged += state.condition != Truth::Unknown;
    if (state.matched && (verdict.row < 0 || stricter(matrix.rows.at(i), matrix.rows.at(verdict.row))))
      verdict.row = i;
    verdict.rows.append(state);
  }
}

/// Whether a row that would outweigh the matching one could not be judged.
bool stricterUnknown(const Verdict &verdict, const Matrix &matrix) {
  for (int i = 0; i < matrix.rows.size(); ++i)
    if (verdict.rows.at(i).condition == Truth::Unknown &&
        (verdict.row < 0 || stricter(matrix.rows.at(i), matrix.rows.at(verdict.row))))
      return true;
  return false;
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
  verdict.unknown = isCalm(verdict.action) && stricterUnknown(verdict, matrix);
  findContradictions(matrix, verdict);
  addOutlook(verdict, matrix, truth);
  return verdict;
}

}  // namespace sternway
