// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/conditionwords.h"

#include "core/format.h"
#include "core/matrix.h"
#include "core/metrics.h"

#include <algorithm>

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

/// Those with one of the condition's severities.
QList<Alert> ofSeverities(QList<Alert> alerts, const ConditionNode &node) {
  alerts.removeIf([&node](const Alert &alert) { return !hasSeverity(alert, node.severities); });
  return alerts;
}

QString unsettledReading(const QList<Alert> &alerts) {
  const QString names = namesOf(alerts).join(u", "_s);
  return std::ranges::all_of(alerts, [](const Alert &alert) { return alert.silenceProblem.isEmpty(); })
             ? tr("alert %1, perhaps of another cluster").arg(names)
             : tr("alert %1, perhaps silenced").arg(names);
}

QString alertsReading(const ConditionNode &node, const Verdict &verdict) {
  const QStringList names = firing(node, verdict);
  const QList<Alert> suppressed = ofSeverities(verdict.suppressed, node);
  const QList<Alert> unsettled = ofSeverities(verdict.unsettled, node);
  const QString text = !verdict.alerts        ? tr("alerts not known")
                       : !names.isEmpty()     ? tr("alert %1").arg(names.join(u", "_s))
                       : !unsettled.isEmpty() ? unsettledReading(unsettled)
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
      return verdict.failing ? *verdict.failing ? tr("a health endpoint fails") : tr("all health endpoints pass")
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
void addTrueParts(const ConditionNode &node, const Verdict &verdict, QStringList &parts) {
  if (node.type == Type::Not)
    return readings(node, verdict, parts);
  for (const ConditionNode &child : node.children)
    addTrueParts(child, verdict, parts);
  if (const QString part = truePart(node, verdict); !part.isEmpty() && !parts.contains(part))
    parts.append(part);
}
}  // namespace

QString suppressedWords(const QList<Alert> &alerts) {
  return tr("silenced or inhibited: alert %1").arg(namesOf(alerts).join(u", "_s));
}

QStringList trueParts(const ConditionNode &node, const Verdict &verdict) {
  QStringList parts;
  addTrueParts(node, verdict, parts);
  return parts;
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

QString rowValue(const MatrixRow &row, const Verdict &verdict) {
  QStringList parts;
  readings(row.condition, verdict, parts);
  return parts.join(u", "_s);
}

}  // namespace sternway
