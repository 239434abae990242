// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/format.h"
#include "core/matrix.h"
#include "core/metrics.h"
#include "core/verdict.h"

#include <algorithm>
#include <functional>

namespace sternway {

using namespace Qt::StringLiterals;

namespace {
using Type = ConditionNode::Type;
using Reference = ConditionNode::Reference;

/// A distance from the baseline: points of a ratio are no percentage of anything.
QString pointsText(double value, Unit unit) {
  return unit == Unit::Ratio ? formatValue(value * 100, Unit::Count) + tr(" pp", "percentage points") : formatValue(value, unit);
}

/// "5 %", "1.5 × baseline 400 ms", "baseline 0.5 % + 1 pp"
QString limitText(const ConditionNode &node, const Verdict &verdict) {
  if (node.reference == Reference::Absolute)
    return formatValue(node.threshold, node.unit);
  const auto known = verdict.baselines.value(node.metric);
  const QString baseline = known ? tr("baseline %1").arg(formatValue(*known, node.unit)) : tr("baseline (unknown)");
  if (node.reference == Reference::BaselineTimes)
    return u"%1 × %2"_s.arg(formatValue(node.threshold, Unit::Count), baseline);
  const QString sign = node.threshold < 0 ? u"-"_s : u"+"_s;
  return u"%1 %2 %3"_s.arg(baseline, sign, pointsText(std::abs(node.threshold), node.unit));
}

EventCount countOf(const ConditionNode &node, const Verdict &verdict) {
  for (const CountReading &reading : verdict.counts)
    if (reading.event == node.metric && reading.window == node.window)
      return reading.count;
  return {};
}

/// "HighErrorRate (P1)"
QStringList namesOf(const QList<Alert> &alerts) {
  QStringList names;
  for (const Alert &alert : alerts)
    names.append(u"%1 (%2)"_s.arg(alert.name, alert.labels.value(u"severity"_s, alert.labels.value(u"priority"_s))));
  names.removeDuplicates();
  return names;
}

QStringList firing(const ConditionNode &node, const Verdict &verdict) {
  QList<Alert> alerts = verdict.alerts.value_or(QList<Alert>());
  alerts.removeIf([&node](const Alert &alert) { return !firesWith(alert, node.severities); });
  return namesOf(alerts);
}

QString suppressedWords(const QList<Alert> &alerts) {
  return tr("silenced or inhibited: alert %1").arg(namesOf(alerts).join(u", "_s));
}

/// Those with one of the condition's severities.
QList<Alert> ofSeverities(QList<Alert> alerts, const ConditionNode &node) {
  alerts.removeIf([&node](const Alert &alert) { return !hasSeverity(alert, node.severities); });
  return alerts;
}

QString alertsReading(const ConditionNode &node, const Verdict &verdict) {
  const QStringList names = firing(node, verdict);
  const QList<Alert> suppressed = ofSeverities(verdict.suppressed, node);
  const QList<Alert> unsettled = ofSeverities(verdict.unsettled, node);
  const QString text = !verdict.alerts        ? tr("alerts not known")
                       : !names.isEmpty()     ? tr("alert %1").arg(names.join(u", "_s))
                       : !unsettled.isEmpty() ? tr("alert %1, perhaps of another cluster").arg(namesOf(unsettled).join(u", "_s))
                                              : tr("no %1 alert").arg(node.severities.join(u'/'));
  return suppressed.isEmpty() ? text : u"%1 (%2)"_s.arg(text, suppressedWords(suppressed));
}

/// That of the runbook, else the id.
QString symptomTitle(const ConditionNode &node, const Verdict &verdict) {
  return verdict.symptoms.value(node.metric, node.metric);
}

/// Why a part of the condition is true, by the verdict's readings: "error rate 12.1 % > 10 %"; nothing where it is not.
QString truePart(const ConditionNode &node, const Verdict &verdict) {
  switch (node.type) {
    case Type::Compare: {
      const auto value = verdict.values.value(node.metric);
      const auto limit = limitOf(node, verdict.baselines.value(node.metric));
      if (!value || !limit || !satisfies(*value, node.comparison, *limit))
        return {};
      return u"%1 %2 %3 %4"_s.arg(metricTitle(node.metric), formatValue(*value, node.unit), comparisonSign(node.comparison),
                                  limitText(node, verdict));
    }
    case Type::Flag: return verdict.values.value(node.metric).value_or(0) != 0 ? metricTitle(node.metric) : QString();
    case Type::Count: {
      const EventCount count = countOf(node, verdict);
      if (!satisfies(count.count, node.comparison, node.threshold))
        return {};
      return tr("%1 %2 %3 %4 in %5", "pod crashes 4 > 3 in 5 min")
          .arg(metricTitle(node.metric))
          .arg(count.count)
          .arg(comparisonSign(node.comparison), formatValue(node.threshold, Unit::Count), formatDuration(node.window));
    }
    case Type::Alert: {
      const QStringList names = firing(node, verdict);
      return names.isEmpty() ? QString() : tr("alert %1").arg(names.join(u", "_s));
    }
    case Type::Health: return verdict.failing.value_or(false) ? tr("a health endpoint fails") : QString();
    case Type::Declared:
      return verdict.declared.contains(node.metric) ? tr("%1 was declared").arg(symptomTitle(node, verdict)) : QString();
    case Type::And:
    case Type::Or:
    case Type::Not: break;
  }
  return {};
}

/// How an input of the condition stands, whether that is true or not.
QString reading(const ConditionNode &node, const Verdict &verdict) {
  switch (node.type) {
    case Type::Compare: {
      const auto value = verdict.values.value(node.metric);
      QString text = metricTitle(node.metric) + u' ' + (value ? formatValue(*value, node.unit) : tr("no data"));
      if (node.reference == Reference::Absolute)
        return text;
      const auto baseline = verdict.baselines.value(node.metric);
      return baseline ? tr("%1 (baseline %2)").arg(text, formatValue(*baseline, node.unit)) : tr("%1 (no baseline)").arg(text);
    }
    case Type::Flag: {
      const auto value = verdict.values.value(node.metric);
      return metricTitle(node.metric) + u": "_s + (value ? *value != 0 ? tr("yes") : tr("no") : tr("no data"));
    }
    case Type::Count: {
      const EventCount count = countOf(node, verdict);
      const QString number = QString::number(count.count);
      return tr("%1 %2 in %3", "pod crashes 2 in 5 min")
          .arg(metricTitle(node.metric), count.complete ? number : tr("at least %1").arg(number), formatDuration(node.window));
    }
    case Type::Alert: return alertsReading(node, verdict);
    case Type::Health:
      return verdict.failing                   ? *verdict.failing ? tr("a health endpoint fails") : tr("health is well")
                               : verdict.healthProblem.isEmpty() ? tr("no answer from the health endpoints")
                                               : tr("no answer from the health endpoints (%1)").arg(verdict.healthProblem);
    case Type::Declared:
      // How it stands comes first: a cell cuts off what comes last.
      return (verdict.declared.contains(node.metric) ? tr("declared: %1") : tr("not declared: %1"))
          .arg(symptomTitle(node, verdict));
    case Type::And:
    case Type::Or:
    case Type::Not: break;
  }
  return {};
}

/// "294 ms (1.5 × baseline 196 ms)"; the rule alone while there is no baseline.
QString evaluatedLimit(const ConditionNode &node, const Verdict &verdict) {
  const auto baseline = verdict.baselines.value(node.metric);
  const auto limit = limitOf(node, baseline);
  if (node.reference == Reference::Absolute || !baseline || !limit)
    return limitText(node, verdict);
  return u"%1 (%2)"_s.arg(formatValue(*limit, node.unit), limitText(node, verdict));
}

QString termWords(const ConditionNode &node, const Verdict &verdict) {
  switch (node.type) {
    case Type::Compare:
      return u"%1 %2 %3"_s.arg(metricTitle(node.metric), comparisonSign(node.comparison), evaluatedLimit(node, verdict));
    case Type::Flag: return metricTitle(node.metric);
    case Type::Count:
      return tr("%1 %2 %3 in %4", "pod crashes > 3 in 5 min")
          .arg(metricTitle(node.metric), comparisonSign(node.comparison), formatValue(node.threshold, Unit::Count),
               formatDuration(node.window));
    case Type::Alert: return tr("a %1 alert fires").arg(node.severities.join(u'/'));
    case Type::Health: return tr("a health endpoint fails");
    case Type::Declared: return tr("declared: %1").arg(symptomTitle(node, verdict));
    case Type::And:
    case Type::Or:
    case Type::Not: break;
  }
  return {};
}

QString negatedWords(const ConditionNode &node, const Verdict &verdict) {
  switch (node.type) {
    case Type::Alert: return tr("no %1 alert fires").arg(node.severities.join(u'/'));
    case Type::Health: return tr("no health endpoint fails");
    case Type::Declared: return tr("not declared: %1").arg(symptomTitle(node, verdict));
    default: return tr("not (%1)").arg(conditionWords(node, verdict));
  }
}

void readings(const ConditionNode &node, const Verdict &verdict, QStringList &parts) {
  for (const ConditionNode &child : node.children)
    readings(child, verdict, parts);
  if (const QString part = reading(node, verdict); !part.isEmpty() && !parts.contains(part))
    parts.append(part);
}

/// Of a negated part the readings are the reason.
void trueParts(const ConditionNode &node, const Verdict &verdict, QStringList &parts) {
  if (node.type == Type::Not)
    return readings(node, verdict, parts);
  for (const ConditionNode &child : node.children)
    trueParts(child, verdict, parts);
  if (const QString part = truePart(node, verdict); !part.isEmpty() && !parts.contains(part))
    parts.append(part);
}

QString cited(const Verdict &verdict, const Matrix &matrix, int row) {
  QStringList parts;
  trueParts(matrix.rows.at(row).condition, verdict, parts);
  return tr("%1 (%2 line %3)").arg(parts.join(u", "_s), matrix.source).arg(matrix.rows.at(row).line);
}

std::chrono::milliseconds between(const QDateTime &from, const QDateTime &to) {
  return std::chrono::milliseconds(from.msecsTo(to));
}

QString heldFor(const RowState &state, const QDateTime &now) {
  const QString duration = formatDuration(between(state.since, now));
  return state.sinceBeforeData ? tr("for at least %1").arg(duration) : tr("for %1").arg(duration);
}

/// As what a verdict calls for now.
QString actionWords(Action action) {
  switch (action) {
    case Action::None: return tr("No reason to roll back");
    case Action::Prepare: return tr("Prepare to roll back");
    case Action::Rollback: return tr("Roll back now");
    default: return actionTitle(action);
  }
}

/// As what a pending row will call for: "Roll back in 2 min 19 s"; once its time is over, until the next evaluation, "now".
QString pendingAction(const NextVerdict &pending, const QDateTime &now) {
  if (pending.at <= now)
    return actionWords(pending.action);
  const QString action = pending.action == Action::Rollback ? actionTitle(pending.action) : actionWords(pending.action);
  return tr("%1 in %2", "Roll back in 2 min").arg(action, formatDuration(between(now, pending.at)));
}

/// As a part of a sentence.
QString becomes(Action action) {
  switch (action) {
    case Action::None: return tr("no reason to roll back", "in 2 min this becomes:");
    case Action::Wait: return tr("wait", "in 2 min this becomes:");
    case Action::Monitor: return tr("monitor", "in 2 min this becomes:");
    case Action::Investigate: return tr("investigate", "in 2 min this becomes:");
    case Action::FixForward: return tr("fix forward", "in 2 min this becomes:");
    case Action::Consider: return tr("consider a rollback", "in 2 min this becomes:");
    case Action::Schedule: return tr("schedule a rollback", "in 2 min this becomes:");
    case Action::ScaleFirst: return tr("scale first", "in 2 min this becomes:");
    case Action::Prepare: return tr("prepare to roll back", "in 2 min this becomes:");
    case Action::Rollback: return tr("roll back", "in 2 min this becomes:");
  }
  return {};
}

QString titles(const QStringList &inputs) {
  QStringList words;
  for (const QString &input : inputs)
    words.append(metricTitle(input));
  return words.join(u", "_s);
}

/// What is missing → the metrics that suffer from it, with their values: "error rate 0 %".
QMap<QString, QStringList> gapsOf(const Verdict &verdict, const std::function<bool(const QString &)> &concerns) {
  QMap<QString, QStringList> gaps;
  for (auto gap = verdict.gaps.cbegin(); gap != verdict.gaps.cend(); ++gap)
    if (concerns(gap.key()))
      gaps[gap.value()].append(metricTitle(gap.key()) + u' ' +
                               formatValue(verdict.values.value(gap.key()).value_or(0), usualUnit(gap.key())));
  return gaps;
}

/// "no data for p99 latency; error rate 0 % is of a part only (unknown for 2 of 5 pods)"
QString unknownWords(const Verdict &verdict) {
  QStringList missing = verdict.unknownMetrics;
  missing.removeIf([&verdict](const QString &input) { return verdict.gaps.contains(input); });
  QStringList words;
  if (!missing.isEmpty())
    words << tr("no data for %1").arg(titles(missing));
  const auto gaps = gapsOf(verdict, [&](const QString &metric) { return verdict.unknownMetrics.contains(metric); });
  for (auto gap = gaps.cbegin(); gap != gaps.cend(); ++gap)
    words << tr("%1: a part only (%2)", "error rate 0 %: a part only (unknown for 2 of 5 pods)")
                 .arg(gap.value().join(u", "_s), gap.key());
  return words.join(u"; "_s);
}

/// What a verdict that stands was concluded from.
QStringList partWords(const Verdict &verdict) {
  QStringList words;
  for (const QString &gap :
       gapsOf(verdict, [&](const QString &metric) { return !verdict.unknownMetrics.contains(metric); }).keys())
    words << tr("from a part of the data (%1)").arg(gap);
  return words;
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

QString nextWords(const Verdict &verdict, const Matrix &matrix, const QDateTime &now) {
  const MatrixRow &row = matrix.rows.at(verdict.next->row);
  const QString in = formatDuration(between(now, verdict.next->at));
  if (verdict.rows.at(verdict.next->row).condition != Truth::True)
    return tr("in %1 this becomes: %2 (line %3)").arg(in, becomes(row.action)).arg(row.line);
  QStringList parts;
  trueParts(row.condition, verdict, parts);
  return tr("in %1 this becomes: %2 (%3 for %4, line %5)")
      .arg(in, becomes(row.action), parts.join(u", "_s), formatDuration(row.hold))
      .arg(row.line);
}

QString easesWords(const Verdict &verdict, const QDateTime &now) {
  const QString in = formatDuration(between(now, verdict.eases->at));
  return tr("without more of it this falls back to \"%1\" in %2").arg(becomes(verdict.eases->action), in);
}

QString deadlineWords(const QDateTime &deadline, const QDateTime &now) {
  return deadline >= now ? tr("%1 left to act").arg(formatDuration(between(now, deadline)))
                         : tr("to be acted on %1 ago").arg(formatDuration(between(deadline, now)));
}

QString mainWords(const Verdict &verdict, const Matrix &matrix, const QDateTime &now) {
  const QString row = verdict.row < 0 ? QString() : tr("%1: %2").arg(actionWords(verdict.action), reasonOf(verdict, matrix, now));
  if (verdict.pending) {
    const QString pending = tr("%1: %2").arg(pendingAction(*verdict.pending, now), cited(verdict, matrix, verdict.pending->row));
    return row.isEmpty() ? pending : pending + u"; "_s + row;
  }
  if (verdict.unknown) {
    const QString doubt =
        tr("Cannot tell: %1")
            .arg(verdict.counted > 0 ? unknownWords(verdict) : tr("every rule is proposed, and none has been accepted"));
    return row.isEmpty() ? doubt : doubt + u"; "_s + row;
  }
  if (!row.isEmpty())
    return row;
  const QString values = valueWords(verdict, matrix);
  return values.isEmpty() ? actionWords(Action::None) : tr("%1: %2").arg(actionWords(Action::None), values);
}
}  // namespace

QString reasonOf(const Verdict &verdict, const Matrix &matrix, const QDateTime &now) {
  if (verdict.row < 0)
    return verdict.pending ? cited(verdict, matrix, verdict.pending->row) : QString();
  return tr("%1, %2").arg(cited(verdict, matrix, verdict.row), heldFor(verdict.rows.at(verdict.row), now));
}

QString conditionWords(const ConditionNode &condition, const Verdict &verdict) {
  if (condition.type == Type::Not)
    return negatedWords(condition.children.front(), verdict);
  if (condition.type != Type::And && condition.type != Type::Or)
    return termWords(condition, verdict);
  QStringList parts;
  for (const ConditionNode &child : condition.children) {
    const bool mixed = child.type == (condition.type == Type::And ? Type::Or : Type::And);
    parts.append(mixed ? u'(' + conditionWords(child, verdict) + u')' : conditionWords(child, verdict));
  }
  return parts.join(condition.type == Type::And ? tr(" and ") : tr(" or "));
}

QString sentence(const Verdict &verdict, const Matrix &matrix, const QDateTime &now) {
  QStringList parts{mainWords(verdict, matrix, now)};
  if (verdict.row >= 0 && verdict.rows.at(verdict.row).deadline.isValid())
    parts << deadlineWords(verdict.rows.at(verdict.row).deadline, now);
  if (verdict.next && !(verdict.pending && verdict.pending->row == verdict.next->row))
    parts << nextWords(verdict, matrix, now);
  if (verdict.eases)
    parts << easesWords(verdict, now);
  if (!verdict.suppressed.isEmpty())
    parts << suppressedWords(verdict.suppressed);
  if ((verdict.pending || !verdict.unknown) && !verdict.unknownMetrics.isEmpty())
    parts << unknownWords(verdict);
  parts += partWords(verdict);
  for (const auto &[one, other] : verdict.contradictions)
    parts << tr("lines %1 and %2 contradict each other").arg(matrix.rows.at(one).line).arg(matrix.rows.at(other).line);
  return parts.join(u"; "_s);
}

QString rowValue(const MatrixRow &row, const Verdict &verdict) {
  QStringList parts;
  readings(row.condition, verdict, parts);
  return parts.join(u", "_s);
}

QString rowStanding(const RowState &state, const QDateTime &now) {
  if (state.proposed)
    return state.condition == Truth::Unknown ? tr("proposed, not counted; unknown: %1").arg(titles(state.unknown))
           : state.condition == Truth::False ? tr("proposed, not counted; now no")
                                             : tr("proposed, not counted; now true %1").arg(heldFor(state, now));
  if (state.condition == Truth::Unknown)
    return tr("unknown: %1").arg(titles(state.unknown));
  if (state.condition == Truth::False)
    return tr("no", "the row does not match");
  const QString standing = state.matched ? tr("matches %1", "matches for 3 min").arg(heldFor(state, now))
                                         : tr("holding, %1 to go").arg(formatDuration(state.remaining));
  return state.deadline.isValid() ? standing + u"; "_s + deadlineWords(state.deadline, now) : standing;
}

}  // namespace sternway
