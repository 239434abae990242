// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/matrix.h"

namespace sternway {

enum class Truth { False, True, Unknown };

[[nodiscard]] bool satisfies(double value, Comparison comparison, double threshold);
/// What a Compare node compares with, in the metric's base unit; nothing where it needs a \a baseline and there is none.
[[nodiscard]] std::optional<double> limitOf(const ConditionNode &node, const std::optional<double> &baseline);
/// The alert is firing and hasSeverity().
[[nodiscard]] bool firesWith(const Alert &alert, const QStringList &severities);

/// How many events lie in a window that ends at one time.
struct EventCount {
  int count = 0;          ///< that are known
  bool complete = false;  ///< the whole window is known: there are no more
};

/// Conditions on a situation at any time: up to \c now as it was, after it as if everything stayed as it is (the newest values
/// go on, nothing more happens, and counted events grow old). Three-valued. Pure; \a situation must outlive it.
class ConditionTruth {
public:
  ConditionTruth(const Situation &situation, qint64 now) : m_situation(situation), m_now(now) {}

  [[nodiscard]] qint64 now() const { return m_now; }
  [[nodiscard]] Truth at(const ConditionNode &node, qint64 time) const;
  /// The metric's value: that of the newest sample, unless it is stale or NaN.
  [[nodiscard]] std::optional<double> value(const QString &metric, qint64 time) const;
  [[nodiscard]] std::optional<double> health(qint64 time) const;
  [[nodiscard]] std::optional<double> baseline(const QString &metric) const;
  /// Of the events in (time - window, time].
  [[nodiscard]] EventCount count(const QString &event, std::chrono::milliseconds window, qint64 time) const;
  /// Every time up to now at which the condition can change, ascending.
  [[nodiscard]] QList<qint64> changes(const ConditionNode &node) const;
  /// Every time after now at which it changes by itself: events that leave their window. Ascending.
  [[nodiscard]] QList<qint64> coming(const ConditionNode &node) const;
  /// The inputs that it is unknown by, now: names of metrics and events, "baseline.METRIC", "alerts", "health"; see
  /// metricTitle().
  [[nodiscard]] QStringList unknown(const ConditionNode &node) const;

private:
  [[nodiscard]] Truth compared(const ConditionNode &node, qint64 time) const;
  [[nodiscard]] Truth counted(const ConditionNode &node, qint64 time) const;
  [[nodiscard]] Truth alerted(const ConditionNode &node, qint64 time) const;
  [[nodiscard]] Truth joined(const ConditionNode &node, qint64 time) const;
  [[nodiscard]] qint64 begin(const Alert &alert) const;
  void addChanges(const ConditionNode &node, QList<qint64> &points) const;
  void addChanges(const MetricHistory &history, QList<qint64> &points) const;
  void addCounted(const ConditionNode &node, QList<qint64> &points) const;
  [[nodiscard]] QString unknownInput(const ConditionNode &leaf) const;

  const Situation &m_situation;
  qint64 m_now;
};

}  // namespace sternway
