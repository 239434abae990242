// SPDX-License-Identifier: GPL-3.0-or-later
#include "runbook/situations.h"

#include "core/conditiontruth.h"
#include "core/utctime.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace sternway::runbook {

using namespace Qt::StringLiterals;

namespace {
using Type = ConditionNode::Type;
using Variant = std::function<void(Situation &)>;

constexpr qsizetype mostSituations = 4000;

/// How the situations are to be looked through.
struct Look {
  bool ofOneCondition = false;
  bool isTurned = false;  ///< a condition holds a "not"
  Knowledge knowledge = Knowledge::Complete;
};

void collectLeaves(const ConditionNode &node, QList<const ConditionNode *> &leaves) {
  if (node.children.empty())
    leaves.append(&node);
  for (const ConditionNode &child : node.children)
    collectLeaves(child, leaves);
}

QList<const ConditionNode *> leavesOf(const QList<const ConditionNode *> &conditions) {
  QList<const ConditionNode *> leaves;
  for (const ConditionNode *condition : conditions)
    collectLeaves(*condition, leaves);
  return leaves;
}

MetricHistory now(double value) {
  MetricHistory history;
  history.samples = {{situationTime, value}};
  return history;
}

/// Between which values a metric lies.
struct Domain {
  double low = 0;
  double high = std::numeric_limits<double>::infinity();
};

/// In the unit that the leaf was read with: a runbook may measure a known metric in another one.
Domain domainOf(const ConditionNode &leaf) {
  const QString &metric = leaf.metric;
  if (!knownMetric(metric))
    return {.low = -std::numeric_limits<double>::infinity()};
  const bool isShare = leaf.unit == Unit::Ratio && metric != u"cpu_usage" && metric != u"memory_usage";
  return isShare ? Domain{.low = 0, .high = 1} : Domain{};
}

/// The limits themselves, the ends of the domain, and what lies between them.
QList<double> pointsAround(QList<double> limits, const Domain &domain) {
  std::ranges::sort(limits);
  const double first = limits.isEmpty() ? 0 : limits.constFirst();
  const double last = limits.isEmpty() ? 0 : limits.constLast();
  limits.prepend(std::isfinite(domain.low) ? domain.low : std::min(first, 0.0) - 1);
  limits.append(std::isfinite(domain.high) ? domain.high : std::max(last, 0.0) * 2 + 1);
  std::ranges::sort(limits);
  QList<double> points;
  for (qsizetype i = 0; i < limits.size(); ++i) {
    if (i > 0)
      points.append((limits.at(i - 1) + limits.at(i)) / 2);
    points.append(limits.at(i));
  }
  points.removeIf([&domain](double value) { return value < domain.low || value > domain.high; });
  points.erase(std::unique(points.begin(), points.end()), points.end());
  return points;
}

/// Where one limit passes another one, or the end of the domain, while the baseline grows.
QList<double> crossings(const QList<const ConditionNode *> &leaves, const QList<double> &fixed) {
  struct Line {
    double at0 = 0;
    double slope = 0;
  };
  QList<Line> lines;
  for (const double limit : fixed)
    lines.append({limit, 0});
  for (const ConditionNode *leaf : leaves)
    if (leaf->type == Type::Compare && leaf->reference != ConditionNode::Reference::Absolute) {
      const double at0 = limitOf(*leaf, 0.0).value_or(0);
      lines.append({at0, limitOf(*leaf, 1.0).value_or(0) - at0});
    }
  QList<double> found;
  for (qsizetype i = 0; i < lines.size(); ++i)
    for (qsizetype k = 0; k < i; ++k)
      if (const double difference = lines.at(i).slope - lines.at(k).slope; difference != 0)
        found.append((lines.at(k).at0 - lines.at(i).at0) / difference);
  return found;
}

bool turnsRound(const ConditionNode &condition) {
  return condition.type == Type::Not || std::ranges::any_of(condition.children, turnsRound);
}

/// Whether one leaf asks for more and another one for less: what is known from one side only decides just one of them.
bool askBothWays(const QList<const ConditionNode *> &leaves) {
  const auto isUpward = [](const ConditionNode *leaf) {
    return leaf->comparison == Comparison::Greater || leaf->comparison == Comparison::GreaterEqual;
  };
  return !std::ranges::all_of(leaves, isUpward) && std::ranges::any_of(leaves, isUpward);
}

/// A part of what is measured is missing, so that the value may be higher, or lower.
QList<Variant> withGaps(const QString &metric, const Variant &known) {
  QList<Variant> variants;
  for (const bool lowers : {false, true})
    variants.append([=](Situation &situation) {
      known(situation);
      situation.metrics[metric].gap = u"-"_s;
      situation.metrics[metric].gapLowers = lowers;
    });
  return variants;
}

QList<Variant> comparedVariants(const QString &metric, const QList<const ConditionNode *> &leaves, const Look &look) {
  const bool isPartial = look.knowledge == Knowledge::Partial;
  const bool mayHaveGaps = isPartial && leaves.constFirst()->type != Type::Flag && (look.isTurned || askBothWays(leaves));
  const Domain domain = domainOf(*leaves.constFirst());
  QList<double> limits;
  bool isRelative = false;
  for (const ConditionNode *leaf : leaves)
    if (leaf->type == Type::Flag)
      limits.append({0, 1});
    else if (leaf->reference == ConditionNode::Reference::Absolute)
      limits.append(leaf->threshold);
    else
      isRelative = true;
  QList<double> ends = limits;
  if (std::isfinite(domain.high))
    ends.append(domain.high);
  QList<Variant> variants;
  const auto add = [&](const Variant &known) {
    variants.append(known);
    if (mayHaveGaps)
      variants += withGaps(metric, known);
  };
  if (isPartial)
    variants.append([](Situation &) {});
  if (isPartial && isRelative)
    for (const double value : pointsAround(limits, domain))
      add([metric, value](Situation &situation) { situation.metrics.insert(metric, now(value)); });
  for (const double baseline : isRelative ? pointsAround(limits + crossings(leaves, ends), domain) : QList<double>{0}) {
    QList<double> all = limits;
    for (const ConditionNode *leaf : leaves)
      if (const auto limit = limitOf(*leaf, baseline); leaf->type == Type::Compare && limit)
        all.append(*limit);
    for (const double value : pointsAround(all, domain))
      add([metric, baseline, value, isRelative](Situation &situation) {
        situation.metrics.insert(metric, now(value));
        if (isRelative)
          situation.baselines.insert(metric, baseline);
      });
  }
  return variants;
}

QList<Variant> countedVariants(const QString &event, const QList<const ConditionNode *> &leaves, Knowledge knowledge) {
  QList<double> limits;
  for (const ConditionNode *leaf : leaves)
    limits.append({std::floor(leaf->threshold), std::floor(leaf->threshold) + 1, std::max(0.0, std::ceil(leaf->threshold) - 1)});
  QList<Variant> variants;
  constexpr double most = 1000;
  if (std::ranges::any_of(limits, [](double limit) { return limit > most; }))
    return {};
  const bool isPartial = knowledge == Knowledge::Partial;
  for (const double count : pointsAround(limits, {}))
    for (const qint64 since : isPartial ? QList<qint64>{0, situationTime} : QList<qint64>{0})
      if (count == std::floor(count))
        variants.append([event, count, since](Situation &situation) {
          const QList<qint64> times(static_cast<qsizetype>(count), situationTime);
          situation.events.insert(event, {.times = times, .knownSince = since, .knownUntil = situationTime});
        });
  return variants;
}

Alert firing(const QString &severity) {
  return {.name = {}, .state = u"firing"_s, .labels = {{u"severity"_s, severity}}, .annotations = {}, .activeAt = {}};
}

/// None, and each alone; all at once only within one condition: that of two severities the stricter one counts is a ladder.
QList<Variant> alertVariants(const QList<const ConditionNode *> &leaves, bool withAllAtOnce) {
  QList<Alert> all;
  for (const ConditionNode *leaf : leaves)
    for (const QString &severity : leaf->severities.isEmpty() ? QStringList{QString()} : leaf->severities)
      all.append(firing(severity));
  QList<Variant> variants{[](Situation &situation) { situation.alerts = QList<Alert>(); }};
  if (withAllAtOnce)
    variants.append([all](Situation &situation) { situation.alerts = all; });
  for (const Alert &alert : std::as_const(all))
    variants.append([alert](Situation &situation) { situation.alerts = {alert}; });
  return variants;
}

/// The labels that alerts may have, one of those that fire the same leaves: a word as critical stands for two numbers.
QStringList firingSeverities(const QList<const ConditionNode *> &leaves) {
  QStringList all{u"p0"_s,   u"p1"_s,    u"p2"_s,   u"p3"_s,      u"p4"_s,  u"critical"_s,
                  u"page"_s, u"error"_s, u"high"_s, u"warning"_s, u"info"_s};
  for (const ConditionNode *leaf : leaves)
    all += leaf->severities;
  QList<QList<bool>> seen{QList<bool>(leaves.size(), false)};
  QStringList chosen;
  for (const QString &severity : std::as_const(all)) {
    QList<bool> fires;
    for (const ConditionNode *leaf : leaves)
      fires.append(firesWith(firing(severity), leaf->severities));
    if (seen.contains(fires))
      continue;
    seen.append(fires);
    chosen.append(severity);
  }
  return chosen;
}

/// Every set of them, where each fires or may fire; and that they could not be asked for. Nothing where there are too many.
QList<Variant> alertSets(const QList<const ConditionNode *> &leaves) {
  constexpr qsizetype most = 6;
  const QStringList severities = firingSeverities(leaves);
  if (severities.size() > most)
    return {};
  QList<Variant> variants{[](Situation &situation) { situation.alerts.reset(); },
                          [](Situation &situation) { situation.alerts = QList<Alert>(); }};
  for (const QString &severity : severities) {
    const QList<Variant> others = variants.sliced(1);
    for (const Variant &other : others) {
      variants.append([other, alert = firing(severity)](Situation &situation) {
        other(situation);
        situation.alerts->append(alert);
      });
      variants.append([other, alert = firing(severity)](Situation &situation) {
        other(situation);
        situation.unsettled.append(alert);
      });
    }
  }
  return variants;
}

QList<Variant> healthVariants(Knowledge knowledge) {
  QList<Variant> variants{[](Situation &situation) { situation.health = now(0); },
                          [](Situation &situation) { situation.health = now(1); }};
  if (knowledge == Knowledge::Partial)
    variants.append([](Situation &) {});
  return variants;
}

QList<Variant> declaredVariants(const QString &symptom) {
  return {[](Situation &) {}, [symptom](Situation &situation) { situation.declared.insert(symptom, utcTime(situationTime)); }};
}

/// What leaf depends on: leaves with the same key vary together.
QString inputOf(const ConditionNode &leaf) {
  switch (leaf.type) {
    case Type::Compare:
    case Type::Flag: return u"metric "_s + leaf.metric;
    case Type::Count: return u"event "_s + leaf.metric;
    case Type::Alert: return u"alerts"_s;
    case Type::Health: return u"health"_s;
    case Type::Declared: return u"declared "_s + leaf.metric;
    case Type::And:
    case Type::Or:
    case Type::Not: break;
  }
  return {};
}

QList<Variant> variantsOf(const QList<const ConditionNode *> &leaves, const Look &look) {
  switch (leaves.constFirst()->type) {
    case Type::Compare:
    case Type::Flag: return comparedVariants(leaves.constFirst()->metric, leaves, look);
    case Type::Count: return countedVariants(leaves.constFirst()->metric, leaves, look.knowledge);
    case Type::Alert:
      return look.knowledge == Knowledge::Partial ? alertSets(leaves) : alertVariants(leaves, look.ofOneCondition);
    case Type::Health: return healthVariants(look.knowledge);
    case Type::Declared: return declaredVariants(leaves.constFirst()->metric);
    case Type::And:
    case Type::Or:
    case Type::Not: break;
  }
  return {};
}

using LeavesByInput = QMap<QString, QList<const ConditionNode *>>;

LeavesByInput byInput(const QList<const ConditionNode *> &conditions) {
  LeavesByInput inputs;
  for (const ConditionNode *leaf : leavesOf(conditions))
    inputs[inputOf(*leaf)].append(leaf);
  return inputs;
}

bool isCountedInSeveralWindows(const QList<const ConditionNode *> &leaves) {
  return leaves.constFirst()->type == Type::Count &&
         std::ranges::any_of(leaves, [&](const auto *leaf) { return leaf->window != leaves.constFirst()->window; });
}

/// What a metric is while all is well; nothing where that cannot be told.
std::optional<double> bestOf(const QString &metric, const QList<MetricDefinition> &metrics) {
  const KnownMetric *known = knownMetric(metric);
  const auto own = std::ranges::find(metrics, metric, &MetricDefinition::name);
  if (!known && own == metrics.cend())
    return std::nullopt;
  const Worse worse = own != metrics.cend() ? own->worse : known->worse;
  const Unit unit = own != metrics.cend() ? own->unit : known->unit;
  if (worse == Worse::Higher)
    return unit == Unit::Seconds ? 0.001 : 0;
  return unit == Unit::Ratio ? std::optional(1.0) : std::nullopt;
}
}  // namespace

bool eachSituation(const QList<const ConditionNode *> &conditions, const std::function<bool(const Situation &)> &visit,
                   Knowledge knowledge) {
  const Look look{.ofOneCondition = conditions.size() == 1,
                  .isTurned = std::ranges::any_of(conditions, [](const auto *condition) { return turnsRound(*condition); }),
                  .knowledge = knowledge};
  QList<QList<Variant>> choices;
  qsizetype count = 1;
  for (const QList<const ConditionNode *> &leaves : byInput(conditions)) {
    if (isCountedInSeveralWindows(leaves))
      return false;
    choices.append(variantsOf(leaves, look));
    count *= choices.constLast().size();
    if (count == 0 || count > mostSituations)
      return false;
  }
  for (qsizetype number = 0; number < count; ++number) {
    Situation situation;
    qsizetype rest = number;
    for (const QList<Variant> &choice : std::as_const(choices)) {
      choice.at(rest % choice.size())(situation);
      rest /= choice.size();
    }
    if (!visit(situation))
      return true;
  }
  return true;
}

QList<Situation> healthySituations(const ConditionNode &condition, const QList<MetricDefinition> &metrics) {
  const LeavesByInput inputs = byInput({&condition});
  Situation best;
  best.alerts = QList<Alert>();
  best.health = now(0);
  Situation usual = best;
  bool isRelative = false;
  for (const QList<const ConditionNode *> &leaves : inputs) {
    const QString &metric = leaves.constFirst()->metric;
    const Type type = leaves.constFirst()->type;
    if (type == Type::Count)
      for (Situation *situation : {&best, &usual})
        situation->events.insert(metric, {.times = {}, .knownSince = 0, .knownUntil = situationTime});
    if (type != Type::Compare && type != Type::Flag)
      continue;
    if (const auto value = bestOf(metric, metrics)) {
      best.metrics.insert(metric, now(*value));
      best.baselines.insert(metric, *value);
    }
    const bool onlyRelative = std::ranges::all_of(leaves, [](const auto *leaf) {
      return leaf->type == Type::Compare && leaf->reference != ConditionNode::Reference::Absolute;
    });
    if (onlyRelative) {  // as it usually is: more than nothing
      isRelative = true;
      usual.metrics.insert(metric, now(0.5));
      usual.baselines.insert(metric, 0.5);
    } else {
      usual.metrics.insert(metric, best.metrics.value(metric));
    }
  }
  return isRelative ? QList<Situation>{best, usual} : QList<Situation>{best};
}

bool haveSameInputs(const ConditionNode &a, const ConditionNode &b) {
  return byInput({&a}).keys() == byInput({&b}).keys();
}

bool shareAnInput(const ConditionNode &a, const ConditionNode &b) {
  const QStringList inputs = byInput({&a}).keys();
  return std::ranges::any_of(byInput({&b}).keys(), [&](const QString &input) { return inputs.contains(input); });
}

}  // namespace sternway::runbook
