// SPDX-License-Identifier: GPL-3.0-or-later
#include "rehearsal/promqleval.h"

#include <QSet>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace sternway::rehearsal {

using namespace Qt::StringLiterals;

namespace {
constexpr qint64 lookBack = 5 * 60 * 1000;
constexpr qint64 defaultStep = 60 * 1000;

struct Range {
  const Sample *begin;
  const Sample *end;
};

/// The samples with from <= time <= to.
Range between(const QList<Sample> &samples, qint64 from, qint64 to) {
  const Sample *begin = samples.constData();
  const Sample *end = begin + samples.size();
  const Sample *first = std::lower_bound(begin, end, from, [](const Sample &s, qint64 t) { return s.time < t; });
  const Sample *last = std::upper_bound(first, end, to, [](qint64 t, const Sample &s) { return t < s.time; });
  return {first, last};
}

StringMap groupOf(const PromNode &node, const StringMap &labels) {
  StringMap group;
  if (!node.grouped)
    return group;
  for (auto it = labels.begin(); it != labels.end(); ++it) {
    if (node.labels.contains(it.key()) != node.without && (it.key() != u"__name__"_s || !node.without))
      group.insert(it.key(), it.value());
  }
  return group;
}

/// \a fold: of the aggregations that go through the values one by one.
double folded(const QList<double> &values, double (*fold)(double, double)) {
  return std::accumulate(std::next(values.begin()), values.end(), values.first(), fold);
}

double aggregated(const QString &name, const QList<double> &values, double parameter) {
  const auto sum = [](double a, double b) { return a + b; };
  if (name == u"sum"_s)
    return folded(values, sum);
  if (name == u"avg"_s)
    return folded(values, sum) / static_cast<double>(values.size());
  if (name == u"max"_s)
    return folded(values, [](double a, double b) { return b > a || std::isnan(a) ? b : a; });
  if (name == u"min"_s)
    return folded(values, [](double a, double b) { return b < a || std::isnan(a) ? b : a; });
  if (name == u"quantile"_s)
    return quantileOf(parameter, values);
  return static_cast<double>(values.size());  // count
}

PromValue ranked(const PromNode &node, const PromValue &vector, double parameter) {
  ByLabels<QList<Series>> groups;
  for (const Series &series : vector.series)
    groups[groupOf(node, series.labels)] += series;
  PromValue result;
  for (auto &[labels, group] : groups) {
    const bool top = node.text == u"topk"_s;
    std::stable_sort(group.begin(), group.end(), [top](const Series &a, const Series &b) {
      return top ? a.samples.first().value > b.samples.first().value : a.samples.first().value < b.samples.first().value;
    });
    result.series += group.first(std::clamp<qsizetype>(static_cast<qsizetype>(parameter), 0, group.size()));
  }
  return result;
}

using Comparison = std::function<bool(double, double)>;

/// Empty for another operator.
Comparison comparison(const QString &op) {
  static const QHash<QString, Comparison> all{{u"=="_s, std::equal_to()}, {u"!="_s, std::not_equal_to()},
                                              {u">"_s, std::greater()},   {u">="_s, std::greater_equal()},
                                              {u"<"_s, std::less()},      {u"<="_s, std::less_equal()}};
  return all.value(op);
}

double calculate(const QString &op, double a, double b) {
  static const QHash<QString, std::function<double(double, double)>> all{
      {u"+"_s, std::plus()},
      {u"-"_s, std::minus()},
      {u"*"_s, std::multiplies()},
      {u"/"_s, std::divides()},
      {u"%"_s, [](double x, double y) { return std::fmod(x, y); }},
      {u"^"_s, [](double x, double y) { return std::pow(x, y); }}};
  return all.value(op)(a, b);
}

/// The result of one pair, or nothing where a comparison filters it. \a kept is what a filter lets through.
std::optional<double> combine(const PromNode &node, double a, double b, double kept) {
  const Comparison compare = comparison(node.text);
  if (!compare)
    return calculate(node.text, a, b);
  const bool holds = compare(a, b);
  if (node.returnBool)
    return holds ? 1 : 0;
  return holds ? std::optional(kept) : std::nullopt;
}

bool dropsName(const PromNode &node) {
  return !comparison(node.text) || node.returnBool;
}

StringMap signature(const PromNode &node, const StringMap &labels) {
  StringMap key;
  for (auto it = labels.begin(); it != labels.end(); ++it) {
    const bool named = node.labels.contains(it.key());
    const bool used = node.grouped && !node.without ? named : !named && it.key() != u"__name__"_s;
    if (used)
      key.insert(it.key(), it.value());
  }
  return key;
}

PromValue withScalar(const PromNode &node, const PromValue &vector, double scalar, bool scalarLeft) {
  PromValue result;
  for (const Series &series : vector.series) {
    const double value = series.samples.first().value;
    const auto combined = scalarLeft ? combine(node, scalar, value, value) : combine(node, value, scalar, value);
    if (!combined)
      continue;
    Series kept = series;
    kept.samples.first().value = *combined;
    if (dropsName(node))
      dropName(kept.labels);
    result.series += kept;
  }
  return result;
}

PromValue setOperation(const PromNode &node, const PromValue &left, const PromValue &right) {
  ByLabels<bool> keys;
  const bool isOr = node.text == u"or"_s;
  for (const Series &series : isOr ? left.series : right.series)
    keys.emplace(signature(node, series.labels), true);
  PromValue result;
  if (isOr)
    result.series = left.series;
  for (const Series &series : isOr ? right.series : left.series) {
    const bool matched = keys.contains(signature(node, series.labels));
    if (matched == (node.text == u"and"_s))
      result.series += series;
  }
  return result;
}

StringMap resultLabels(const PromNode &node, StringMap labels) {
  if (dropsName(node))
    dropName(labels);
  if (node.group != PromNode::Group::None || !node.grouped)
    return labels;
  if (!node.without)
    return signature(node, labels);
  for (const QString &label : node.labels)
    labels.remove(label);
  return labels;
}

}  // namespace

PromEvaluator::PromEvaluator(const SeriesSource &source, const PromNode &root, qint64 from, qint64 to)
    : m_source(source), m_root(root) {
  fetch(root, from, to);
}

/// \a dropsNames: who asks for the samples keeps no name; labels are shared by the values of all steps.
void PromEvaluator::fetch(const PromNode &node, qint64 from, qint64 to, bool dropsNames) {
  if (node.type == PromNode::Type::Selection) {
    const qint64 reach = node.isRange ? node.range.milliseconds() : lookBack;
    QList<Series> found = m_source.select(node.matchers, from - node.goesBack() - reach, to - node.goesBack());
    for (Series &series : found)
      if (dropsNames)
        dropName(series.labels);
    m_fetched.insert(&node, found);
    return;
  }
  const PromFunction *function = node.type == PromNode::Type::Call ? findPromFunction(node.text) : nullptr;
  const bool moved = node.type == PromNode::Type::Subquery;
  for (const PromNodePtr &child : node.children)
    fetch(*child, moved ? from - node.goesBack() - node.range.milliseconds() : from, moved ? to - node.goesBack() : to,
          function && !function->keepsName && resultKind(*child) == PromKind::Matrix);
}

PromValue PromEvaluator::evaluate(const PromNode &node, qint64 time) {
  switch (node.type) {
    case PromNode::Type::Number: return {PromKind::Scalar, node.number, {}, {}};
    case PromNode::Type::String: return {PromKind::String, 0, node.text, {}};
    case PromNode::Type::Selection: return node.isRange ? selectRange(node, time) : selectInstant(node, time);
    case PromNode::Type::Subquery: return subquery(node, time);
    case PromNode::Type::Call: return call(node, time);
    case PromNode::Type::Aggregate: return aggregate(node, time);
    case PromNode::Type::Sign: return signedValue(node, time);
    case PromNode::Type::Binary: return binary(node, time);
  }
  return {};
}

PromValue PromEvaluator::selectInstant(const PromNode &node, qint64 time) const {
  PromValue result;
  const qint64 at = time - node.goesBack();
  const auto fetched = m_fetched.constFind(&node);
  for (const Series &series : *fetched) {
    const Range range = between(series.samples, at - lookBack, at);
    if (range.begin != range.end && !isStale(std::prev(range.end)->value))
      result.series += Series{series.labels, {{time, std::prev(range.end)->value}}};
  }
  return result;
}

PromValue PromEvaluator::selectRange(const PromNode &node, qint64 time) const {
  PromValue result{PromKind::Matrix, 0, {}, {}};
  const qint64 at = time - node.goesBack();
  const auto fetched = m_fetched.constFind(&node);
  for (const Series &series : *fetched) {
    const Range range = between(series.samples, at - node.range.milliseconds(), at);
    Series part{series.labels, {}};
    part.samples.reserve(range.end - range.begin);
    std::copy_if(range.begin, range.end, std::back_inserter(part.samples),
                 [](const Sample &sample) { return !isStale(sample.value); });
    if (!part.samples.isEmpty())
      result.series += part;
  }
  return result;
}

PromValue PromEvaluator::subquery(const PromNode &node, qint64 time) {
  const qint64 step = node.step.milliseconds() > 0 ? node.step.milliseconds() : defaultStep;
  const qint64 end = time - node.goesBack();
  // Steps lie on multiples of the resolution, whatever the time of the query.
  return evaluateRange(*node.children.front(), ((end - node.range.milliseconds() + step - 1) / step) * step, end, step);
}

PromValue PromEvaluator::evaluateRange(const PromNode &node, qint64 from, qint64 to, qint64 step) {
  ByLabels<QList<Sample>> found;
  // Mostly the same series in the same order.
  QList<std::pair<StringMap, QList<Sample> *>> known;
  for (qint64 time = from; time <= to; time += step) {
    const PromValue value = evaluate(node, time);
    if (value.kind == PromKind::Scalar)
      found[{}] += Sample{time, value.scalar};
    known.resize(std::max(known.size(), value.series.size()));
    for (qsizetype place = 0; place < value.series.size(); ++place) {
      const Series &series = value.series.at(place);
      auto &[labels, samples] = known[place];
      if (!samples || !labels.isSharedWith(series.labels))
        known[place] = {series.labels, &found[series.labels]};
      *samples += Sample{time, series.samples.first().value};
    }
  }
  PromValue result{PromKind::Matrix, 0, {}, {}};
  for (const auto &[labels, samples] : found)
    result.series += Series{labels, samples};
  return result;
}

PromValue PromEvaluator::call(const PromNode &node, qint64 time) {
  const PromFunction *function = findPromFunction(node.text);
  PromMoment moment{.time = time, .rangeStart = time, .rangeEnd = time};
  QList<PromValue> arguments;
  for (const PromNodePtr &child : node.children) {
    arguments += evaluate(*child, time);
    if (resultKind(*child) == PromKind::Matrix)
      moment = {.time = time,
                .rangeStart = time - child->goesBack() - child->range.milliseconds(),
                .rangeEnd = time - child->goesBack()};
  }
  if (function->common)
    moment.groups = &m_groupings.try_emplace(&node, node, function->common).first->second;
  PromValue result = function->evaluate(arguments, moment);
  // What is wrong with its words is said even where there is no series.
  if (function->relabel && m_relabelled.try_emplace(&node).second)
    std::ignore = function->relabel(arguments, {});
  if (function->relabel)
    for (qsizetype place = 0; place < result.series.size(); ++place) {
      StringMap &labels = result.series[place].labels;
      labels = relabelled(node, place, labels, [&](const StringMap &from) { return function->relabel(arguments, from); });
    }
  if (node.text == u"absent"_s && !result.series.isEmpty() && node.children.front()->type == PromNode::Type::Selection) {
    for (const SeriesMatcher &matcher : node.children.front()->matchers) {
      if (matcher.op == SeriesMatcher::Op::Equal && matcher.label != u"__name__"_s)
        result.series.first().labels.insert(matcher.label, matcher.value);
    }
  }
  return result;
}

PromValue PromEvaluator::aggregate(const PromNode &node, qint64 time) {
  const double parameter = node.children.size() > 1 ? evaluate(*node.children.front(), time).scalar : 0;
  const PromValue vector = evaluate(*node.children.back(), time);
  if (node.text == u"topk"_s || node.text == u"bottomk"_s)
    return ranked(node, vector, parameter);
  PromGrouping &grouping = m_groupings.try_emplace(&node, node, groupOf).first->second;
  std::vector<QList<double>> values;
  for (qsizetype place = 0; place < vector.series.size(); ++place) {
    const Series &series = vector.series.at(place);
    const auto group = static_cast<std::size_t>(grouping.groupOf(place, series.labels));
    values.resize(std::max(values.size(), group + 1));
    values[group] += series.samples.first().value;
  }
  values.resize(grouping.groups().size());
  PromValue result;
  for (const auto &[labels, group] : grouping.groups())
    if (const QList<double> &those = values[static_cast<std::size_t>(group)]; !those.isEmpty())
      result.series += Series{labels, {{time, aggregated(node.text, those, parameter)}}};
  return result;
}

PromValue PromEvaluator::binary(const PromNode &node, qint64 time) {
  const PromValue left = evaluate(*node.children.at(0), time);
  const PromValue right = evaluate(*node.children.at(1), time);
  const bool leftScalar = left.kind == PromKind::Scalar;
  const bool rightScalar = right.kind == PromKind::Scalar;
  if (leftScalar && rightScalar)
    return {PromKind::Scalar, combine(node, left.scalar, right.scalar, left.scalar).value_or(0), {}, {}};
  if (leftScalar)
    return withScalar(node, right, left.scalar, true);
  if (rightScalar)
    return withScalar(node, left, right.scalar, false);
  if (node.text == u"and"_s || node.text == u"or"_s || node.text == u"unless"_s)
    return setOperation(node, left, right);
  return matched(node, left, right);
}

PromValue PromEvaluator::matched(const PromNode &node, const PromValue &left, const PromValue &right) {
  const bool swapped = node.group == PromNode::Group::Right;
  const PromValue &one = swapped ? left : right;
  const PromValue &many = swapped ? right : left;
  PromGrouping &grouping = m_groupings.try_emplace(&node, node, signature).first->second;
  QHash<qsizetype, double> ones;
  for (qsizetype place = 0; place < one.series.size(); ++place) {
    const Series &series = one.series.at(place);
    const qsizetype group = grouping.groupOf(place, series.labels, PromGrouping::Right);
    if (ones.contains(group))
      throw PromFailure{
          u"found duplicate series for the match group on the %1 side of the operation; many-to-many matching not allowed: "
          "matching labels must be unique on one side"_s.arg(swapped ? u"left"_s : u"right"_s)};
    ones.insert(group, series.samples.first().value);
  }
  PromValue result;
  QSet<qsizetype> seen;
  for (qsizetype place = 0; place < many.series.size(); ++place) {
    const Series &series = many.series.at(place);
    const qsizetype group = grouping.groupOf(place, series.labels, PromGrouping::Left);
    const auto partner = ones.constFind(group);
    if (partner == ones.cend())
      continue;
    const double value = series.samples.first().value;
    const auto combined = swapped ? combine(node, *partner, value, *partner) : combine(node, value, *partner, value);
    if (!combined)
      continue;
    if (node.group == PromNode::Group::None && seen.contains(group))
      throw PromFailure{u"multiple matches for labels: many-to-one matching must be explicit (group_left/group_right)"_s};
    seen.insert(group);
    const StringMap labels =
        relabelled(node, place, series.labels, [&node](const StringMap &from) { return resultLabels(node, from); });
    result.series += Series{labels, {{series.samples.first().time, *combined}}};
  }
  return result;
}

StringMap PromEvaluator::relabelled(const PromNode &node, qsizetype place, const StringMap &labels,
                                    const std::function<StringMap(const StringMap &)> &make) {
  QList<Relabelled> &known = m_relabelled[&node];
  if (place >= known.size())
    known.resize(place + 1);
  Relabelled &here = known[place];
  if (!here.from.isSharedWith(labels) || here.from.isEmpty())
    here = {.from = labels, .to = make(labels)};
  return here.to;
}

PromValue PromEvaluator::signedValue(const PromNode &node, qint64 time) {
  PromValue value = evaluate(*node.children.front(), time);
  if (node.text == u"+"_s)
    return value;
  value.scalar = -value.scalar;
  for (Series &series : value.series) {
    dropName(series.labels);
    series.samples.first().value = -series.samples.first().value;
  }
  return value;
}

}  // namespace sternway::rehearsal
