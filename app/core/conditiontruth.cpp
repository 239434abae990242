// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/conditiontruth.h"

#include "core/metrics.h"

#include <algorithm>
#include <cmath>

namespace sternway {

using namespace Qt::StringLiterals;

namespace {
using Type = ConditionNode::Type;

Truth truth(bool value) {
  return value ? Truth::True : Truth::False;
}

Truth opposite(Truth value) {
  return value == Truth::Unknown ? value : truth(value == Truth::False);
}

std::optional<double> valueAt(const MetricHistory &history, qint64 time) {
  const auto next = std::ranges::upper_bound(history.samples, time, {}, &Sample::time);
  if (next == history.samples.cbegin())
    return std::nullopt;
  const Sample &sample = *std::prev(next);
  if (time - sample.time > history.staleAfter.count() || std::isnan(sample.value))
    return std::nullopt;
  return sample.value;
}

bool isUpward(Comparison comparison) {
  return comparison == Comparison::Greater || comparison == Comparison::GreaterEqual;
}

QList<qint64> sorted(QList<qint64> points) {
  std::ranges::sort(points);
  points.erase(std::unique(points.begin(), points.end()), points.end());
  return points;
}
}  // namespace

bool satisfies(double value, Comparison comparison, double threshold) {
  switch (comparison) {
    case Comparison::Greater: return value > threshold;
    case Comparison::GreaterEqual: return value >= threshold;
    case Comparison::Less: return value < threshold;
    case Comparison::LessEqual: return value <= threshold;
  }
  return false;
}

std::optional<double> limitOf(const ConditionNode &node, const std::optional<double> &baseline) {
  if (node.reference == ConditionNode::Reference::Absolute)
    return node.threshold;
  if (!baseline)
    return std::nullopt;
  return node.reference == ConditionNode::Reference::BaselinePlus ? *baseline + node.threshold : *baseline * node.threshold;
}

bool firesWith(const Alert &alert, const QStringList &severities) {
  return alert.state == u"firing" && hasSeverity(alert, severities);
}

Truth ConditionTruth::at(const ConditionNode &node, qint64 time) const {
  switch (node.type) {
    case Type::Compare: return compared(node, time);
    case Type::Flag: {
      const auto raised = value(node.metric, time);
      return raised ? truth(*raised != 0) : Truth::Unknown;
    }
    case Type::Count: return counted(node, time);
    case Type::Alert: return alerted(node, time);
    case Type::Health: {
      const auto failing = health(time);
      return failing ? truth(*failing != 0) : Truth::Unknown;
    }
    case Type::Declared: {
      const auto since = m_situation.declared.constFind(node.metric);
      return truth(since != m_situation.declared.cend() && since->toMSecsSinceEpoch() <= std::min(time, m_now));
    }
    case Type::And:
    case Type::Or: return joined(node, time);
    case Type::Not: return node.children.empty() ? Truth::Unknown : opposite(at(node.children.front(), time));
  }
  return Truth::Unknown;
}

std::optional<double> ConditionTruth::value(const QString &metric, qint64 time) const {
  const auto history = m_situation.metrics.constFind(metric);
  return history == m_situation.metrics.cend() ? std::nullopt : valueAt(*history, std::min(time, m_now));
}

std::optional<double> ConditionTruth::health(qint64 time) const {
  return valueAt(m_situation.health, std::min(time, m_now));
}

std::optional<double> ConditionTruth::baseline(const QString &metric) const {
  const auto found = m_situation.baselines.constFind(metric);
  return found == m_situation.baselines.cend() || !std::isfinite(*found) ? std::nullopt : std::optional(*found);
}

EventCount ConditionTruth::count(const QString &event, std::chrono::milliseconds window, qint64 time) const {
  const auto history = m_situation.events.constFind(event);
  if (history == m_situation.events.cend())
    return {};
  const qint64 from = time - window.count();
  const auto first = std::ranges::upper_bound(history->times, from);
  const auto last = std::upper_bound(first, history->times.cend(), std::min(time, m_now));
  return {.count = static_cast<int>(std::distance(first, last)),
          .complete = history->knownSince <= from && history->knownUntil >= std::min(time, m_now)};
}

Truth ConditionTruth::compared(const ConditionNode &node, qint64 time) const {
  const auto now = value(node.metric, time);
  const auto limit = limitOf(node, baseline(node.metric));
  if (!now || !limit)
    return Truth::Unknown;
  const bool holds = satisfies(*now, node.comparison, *limit);
  const MetricHistory history = m_situation.metrics.value(node.metric);
  const bool decided = holds == (isUpward(node.comparison) != history.gapLowers);
  return history.gap.isEmpty() || decided ? truth(holds) : Truth::Unknown;
}

/// More events can only come to light: what is exceeded already stays exceeded, whatever is not known yet.
Truth ConditionTruth::counted(const ConditionNode &node, qint64 time) const {
  const EventCount events = count(node.metric, node.window, time);
  const bool holds = satisfies(events.count, node.comparison, node.threshold);
  return events.complete || holds == isUpward(node.comparison) ? truth(holds) : Truth::Unknown;
}

/// An alert that does not say since when it is active is so from now on.
qint64 ConditionTruth::begin(const Alert &alert) const {
  return alert.activeAt.isValid() ? alert.activeAt.toMSecsSinceEpoch() : m_now;
}

Truth ConditionTruth::alerted(const ConditionNode &node, qint64 time) const {
  if (!m_situation.alerts)
    return Truth::Unknown;
  const auto fires = [&](const Alert &alert) {
    return firesWith(alert, node.severities) && begin(alert) <= std::min(time, m_now);
  };
  if (std::ranges::any_of(*m_situation.alerts, fires))
    return Truth::True;
  return std::ranges::any_of(m_situation.unsettled, fires) ? Truth::Unknown : Truth::False;
}

/// One false decides an "and", one true decides an "or"; else one unknown makes it unknown.
Truth ConditionTruth::joined(const ConditionNode &node, qint64 time) const {
  const bool isAnd = node.type == Type::And;
  Truth result = truth(isAnd);
  for (const ConditionNode &child : node.children) {
    const Truth one = at(child, time);
    if (one == truth(!isAnd))
      return one;
    if (one == Truth::Unknown)
      result = one;
  }
  return result;
}

QList<qint64> ConditionTruth::changes(const ConditionNode &node) const {
  QList<qint64> points;
  addChanges(node, points);
  points.removeIf([this](qint64 time) { return time > m_now; });
  return sorted(std::move(points));
}

void ConditionTruth::addChanges(const ConditionNode &node, QList<qint64> &points) const {
  for (const ConditionNode &child : node.children)
    addChanges(child, points);
  switch (node.type) {
    case Type::Compare:
    case Type::Flag: addChanges(m_situation.metrics.value(node.metric), points); break;
    case Type::Health: addChanges(m_situation.health, points); break;
    case Type::Count: addCounted(node, points); break;
    case Type::Alert:
      for (const Alert &alert : m_situation.alerts.value_or(QList<Alert>()) + m_situation.unsettled)
        if (firesWith(alert, node.severities))
          points.append(begin(alert));
      break;
    case Type::Declared:
      if (const QDateTime since = m_situation.declared.value(node.metric); since.isValid())
        points.append(since.toMSecsSinceEpoch());
      break;
    case Type::And:
    case Type::Or:
    case Type::Not: break;
  }
}

/// The samples, and where one becomes stale.
void ConditionTruth::addChanges(const MetricHistory &history, QList<qint64> &points) const {
  for (qsizetype i = 0; i < history.samples.size() && history.samples.at(i).time <= m_now; ++i) {
    const qint64 time = history.samples.at(i).time;
    const qint64 stale = time + history.staleAfter.count() + 1;
    points.append(time);
    if (i + 1 == history.samples.size() || history.samples.at(i + 1).time > stale)
      points.append(stale);
  }
}

/// The events, where they leave the window, and where the window begins and ceases to be known.
void ConditionTruth::addCounted(const ConditionNode &node, QList<qint64> &points) const {
  const auto history = m_situation.events.constFind(node.metric);
  if (history == m_situation.events.cend())
    return;
  for (const qint64 time : history->times)
    points << time << time + node.window.count();
  points << history->knownSince + node.window.count();
  if (history->knownUntil < m_now)
    points << history->knownUntil + 1;
}

QList<qint64> ConditionTruth::coming(const ConditionNode &node) const {
  QList<qint64> points;
  for (const ConditionNode &child : node.children)
    points += coming(child);
  if (node.type == Type::Count)
    addCounted(node, points);
  points.removeIf([this](qint64 time) { return time <= m_now; });
  return sorted(std::move(points));
}

QStringList ConditionTruth::unknown(const ConditionNode &node) const {
  QStringList inputs;
  for (const ConditionNode &child : node.children)
    for (const QString &input : unknown(child))
      if (!inputs.contains(input))
        inputs.append(input);
  if (node.children.empty() && at(node, m_now) == Truth::Unknown)
    inputs.append(unknownInput(node));
  return inputs;
}

QString ConditionTruth::unknownInput(const ConditionNode &leaf) const {
  if (leaf.type == Type::Alert)
    return u"alerts"_s;
  if (leaf.type == Type::Health)
    return u"health"_s;
  const bool lacksBaseline = leaf.type == Type::Compare && value(leaf.metric, m_now) && !limitOf(leaf, baseline(leaf.metric));
  return lacksBaseline ? u"baseline."_s + leaf.metric : leaf.metric;
}

}  // namespace sternway
