// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/verdict.h"

#include "core/format.h"
#include "core/text.h"

#include <algorithm>
#include <cmath>

namespace sternway {

using namespace Qt::StringLiterals;

namespace {
using Histories = QHash<QString, MetricHistory>;

/// The value that holds at \a time: that of the newest sample, unless it is stale or NaN.
std::optional<double> valueAt(const MetricHistory &history, qint64 time) {
  const auto next = std::upper_bound(history.samples.cbegin(), history.samples.cend(), time,
                                     [](qint64 t, const Sample &sample) { return t < sample.time; });
  if (next == history.samples.cbegin())
    return std::nullopt;
  const Sample &sample = *std::prev(next);
  if (time - sample.time > history.staleAfter.count() || std::isnan(sample.value))
    return std::nullopt;
  return sample.value;
}

std::optional<double> valueAt(const Histories &metrics, const QString &metric, qint64 time) {
  const auto found = metrics.constFind(metric);
  return found == metrics.cend() ? std::nullopt : valueAt(*found, time);
}

bool compare(double value, Comparison comparison, double threshold) {
  switch (comparison) {
    case Comparison::Greater: return value > threshold;
    case Comparison::GreaterEqual: return value >= threshold;
    case Comparison::Less: return value < threshold;
    case Comparison::LessEqual: return value <= threshold;
  }
  return false;
}

Truth truth(bool value) {
  return value ? Truth::True : Truth::False;
}

/// Three-valued: one false decides an "and", one true decides an "or"; else one unknown makes it unknown.
Truth truthAt(const ConditionNode &node, const Histories &metrics, qint64 time) {
  switch (node.type) {
    case ConditionNode::Type::Compare: {
      const auto value = valueAt(metrics, node.metric, time);
      return value ? truth(compare(*value, node.comparison, node.threshold)) : Truth::Unknown;
    }
    case ConditionNode::Type::Flag: {
      const auto value = valueAt(metrics, node.metric, time);
      return value ? truth(*value != 0) : Truth::Unknown;
    }
    case ConditionNode::Type::Count:
    case ConditionNode::Type::Alert:
    case ConditionNode::Type::Health:
    case ConditionNode::Type::Declared:
    case ConditionNode::Type::Not: return Truth::Unknown;
    case ConditionNode::Type::And:
    case ConditionNode::Type::Or: {
      const bool isAnd = node.type == ConditionNode::Type::And;
      Truth result = truth(isAnd);
      for (const ConditionNode &child : node.children) {
        const Truth one = truthAt(child, metrics, time);
        if (one == truth(!isAnd))
          return one;
        if (one == Truth::Unknown)
          result = one;
      }
      return result;
    }
  }
  return Truth::Unknown;
}

/// Every time up to \a now at which the condition can change, ascending: the samples, and where one becomes stale.
QList<qint64> changePoints(const QStringList &names, const Histories &metrics, qint64 now) {
  QList<qint64> points;
  for (const QString &name : names) {
    const MetricHistory history = metrics.value(name);
    for (qsizetype i = 0; i < history.samples.size() && history.samples.at(i).time <= now; ++i) {
      const qint64 time = history.samples.at(i).time;
      const qint64 stale = time + history.staleAfter.count() + 1;
      points.append(time);
      if (stale <= now && (i + 1 == history.samples.size() || history.samples.at(i + 1).time > stale))
        points.append(stale);
    }
  }
  std::sort(points.begin(), points.end());
  points.erase(std::unique(points.begin(), points.end()), points.end());
  return points;
}

RowState stateOf(const MatrixRow &row, const Histories &metrics, qint64 now) {
  RowState state;
  const QStringList names = metricsOf(row.condition);
  for (const QString &name : names)
    if (!valueAt(metrics, name, now))
      state.unknown.append(name);
  state.condition = truthAt(row.condition, metrics, now);
  if (state.condition != Truth::True)
    return state;

  const QList<qint64> points = changePoints(names, metrics, now);
  auto since = points.cend();
  while (since != points.cbegin() && truthAt(row.condition, metrics, *std::prev(since)) == Truth::True)
    --since;
  const qint64 time = since == points.cend() ? now : *since;
  state.since = QDateTime::fromMSecsSinceEpoch(time, Qt::UTC);
  state.sinceBeforeData = since == points.cbegin();
  state.matched = now - time >= row.hold.count();
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

/// "error rate 12.1 % > 10 %" for every comparison of the condition that is true of the verdict's values.
void trueParts(const ConditionNode &node, const Verdict &verdict, QStringList &parts) {
  for (const ConditionNode &child : node.children)
    trueParts(child, verdict, parts);
  const auto value = verdict.values.value(node.metric);
  if (node.metric.isEmpty() || !value)
    return;
  if (node.type == ConditionNode::Type::Flag && *value != 0)
    parts.append(metricTitle(node.metric));
  if (node.type == ConditionNode::Type::Compare && compare(*value, node.comparison, node.threshold))
    parts.append(u"%1 %2 %3 %4"_s.arg(metricTitle(node.metric), formatValue(*value, node.unit), comparisonSign(node.comparison),
                                      formatValue(node.threshold, node.unit)));
}

QString cited(const Verdict &verdict, const Matrix &matrix, int row) {
  QStringList parts;
  trueParts(matrix.rows.at(row).condition, verdict, parts);
  return tr("%1 (%2 line %3)").arg(parts.join(u", "_s), matrix.source).arg(matrix.rows.at(row).line);
}

QString heldFor(const RowState &state, const QDateTime &now) {
  const QString duration = formatDuration(std::chrono::milliseconds(state.since.msecsTo(now)));
  return state.sinceBeforeData ? tr("for at least %1").arg(duration) : tr("for %1").arg(duration);
}

QString actionWords(Action action) {
  switch (action) {
    case Action::None: return tr("No reason to roll back");
    case Action::Wait: return tr("Wait");
    case Action::Monitor: return tr("Monitor");
    case Action::Investigate: return tr("Investigate");
    case Action::FixForward: return tr("Fix forward");
    case Action::Consider: return tr("Consider a rollback");
    case Action::Schedule: return tr("Schedule a rollback");
    case Action::ScaleFirst: return tr("Scale first");
    case Action::Prepare: return tr("Prepare to roll back");
    case Action::Rollback: return tr("Roll back now");
  }
  return {};
}

QString unknownWords(const QStringList &metrics) {
  QStringList titles;
  for (const QString &metric : metrics)
    titles.append(metricTitle(metric));
  return tr("no data for %1").arg(titles.join(u", "_s));
}

/// The values that were judged, for a verdict without a row: "error rate 0.1 %, p99 latency 120 ms".
QString valueWords(const Verdict &verdict, const Matrix &matrix) {
  QStringList words;
  for (const QString &metric : metricsOf(matrix)) {
    const auto value = verdict.values.value(metric);
    if (value && *value == 0 && usualUnit(metric) == Unit::Count)
      continue;  // a flag that is not raised says nothing
    if (value)
      words.append(metricTitle(metric) + u' ' + formatValue(*value, usualUnit(metric)));
  }
  return words.join(u", "_s);
}

/// The strictest row that is true and has not held for long enough yet; -1: none.
int pendingRow(const Verdict &verdict, const Matrix &matrix) {
  int best = -1;
  for (int i = 0; i < verdict.rows.size(); ++i) {
    const RowState &state = verdict.rows.at(i);
    if (state.condition == Truth::True && !state.matched && (best < 0 || stricter(matrix.rows.at(i), matrix.rows.at(best))))
      best = i;
  }
  return best;
}

QString pendingWords(const Verdict &verdict, const Matrix &matrix, const QDateTime &now) {
  const int row = pendingRow(verdict, matrix);
  if (row < 0 || (verdict.row >= 0 && !stricter(matrix.rows.at(row), matrix.rows.at(verdict.row))))
    return {};
  const MatrixRow &pending = matrix.rows.at(row);
  return tr("%1 when %2 has lasted %3 (%4 so far)")
      .arg(actionWords(pending.action), cited(verdict, matrix, row), formatDuration(pending.hold),
           formatDuration(std::chrono::milliseconds(verdict.rows.at(row).since.msecsTo(now))));
}
}  // namespace

QString verdictName(const Verdict &verdict) {
  return verdict.unknown ? u"unknown"_s : actionName(verdict.action);
}

Verdict evaluate(const Matrix &matrix, const QHash<QString, MetricHistory> &metrics, const QDateTime &now) {
  const qint64 at = now.toMSecsSinceEpoch();
  Verdict verdict;
  for (const QString &metric : metricsOf(matrix)) {
    verdict.values.insert(metric, valueAt(metrics, metric, at));
    if (!verdict.values.value(metric))
      verdict.unknownMetrics.append(metric);
  }
  bool unjudged = false;
  for (int i = 0; i < matrix.rows.size(); ++i) {
    verdict.rows.append(stateOf(matrix.rows.at(i), metrics, at));
    const RowState &state = verdict.rows.constLast();
    unjudged |= state.condition == Truth::Unknown;
    if (state.matched && (verdict.row < 0 || stricter(matrix.rows.at(i), matrix.rows.at(verdict.row))))
      verdict.row = i;
  }
  if (verdict.row >= 0) {
    verdict.action = matrix.rows.at(verdict.row).action;
    verdict.since = verdict.rows.at(verdict.row).since;
  }
  verdict.unknown = verdict.row < 0 && unjudged;
  findContradictions(matrix, verdict);
  return verdict;
}

QString sentence(const Verdict &verdict, const Matrix &matrix, const QDateTime &now) {
  QString text;
  if (verdict.row >= 0) {
    text = tr("%1: %2, %3")
               .arg(actionWords(verdict.action), cited(verdict, matrix, verdict.row), heldFor(verdict.rows.at(verdict.row), now));
  } else if (verdict.unknown) {
    text = tr("Cannot tell: %1").arg(unknownWords(verdict.unknownMetrics));
  } else {
    const QString values = valueWords(verdict, matrix);
    text = values.isEmpty() ? actionWords(Action::None) : tr("%1: %2").arg(actionWords(Action::None), values);
  }
  const QString pending = pendingWords(verdict, matrix, now);
  if (!pending.isEmpty())
    text += u"; "_s + pending;
  if (verdict.row >= 0 && !verdict.unknownMetrics.isEmpty())
    text += u"; "_s + unknownWords(verdict.unknownMetrics);
  for (const auto &[one, other] : verdict.contradictions)
    text += u"; "_s + tr("lines %1 and %2 contradict each other").arg(matrix.rows.at(one).line).arg(matrix.rows.at(other).line);
  return text;
}

}  // namespace sternway
