// SPDX-License-Identifier: GPL-3.0-or-later
#include "rehearsal/promqleval.h"

#include <cmath>

namespace sternway::sim {

using namespace Qt::StringLiterals;

namespace {
bool isComparison(const QString &op) {
  return op == u"=="_s || op == u"!="_s || op == u">"_s || op == u"<"_s || op == u">="_s || op == u"<="_s;
}

bool compare(const QString &op, double a, double b) {
  if (op == u"=="_s)
    return a == b;
  if (op == u"!="_s)
    return a != b;
  if (op == u">"_s)
    return a > b;
  if (op == u"<"_s)
    return a < b;
  return op == u">="_s ? a >= b : a <= b;
}

double calculate(const QString &op, double a, double b) {
  if (op == u"+"_s)
    return a + b;
  if (op == u"-"_s)
    return a - b;
  if (op == u"*"_s)
    return a * b;
  if (op == u"/"_s)
    return a / b;
  return op == u"%"_s ? std::fmod(a, b) : std::pow(a, b);
}

/// The result of one pair, or nothing where a comparison filters it. \a kept is what a filter lets through.
std::optional<double> combine(const PromNode &node, double a, double b, double kept) {
  if (!isComparison(node.text))
    return calculate(node.text, a, b);
  const bool holds = compare(node.text, a, b);
  if (node.returnBool)
    return holds ? 1 : 0;
  return holds ? std::optional(kept) : std::nullopt;
}

bool dropsName(const PromNode &node) {
  return !isComparison(node.text) || node.returnBool;
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
      kept.labels.remove(u"__name__"_s);
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

StringMap resultLabels(const PromNode &node, const Series &many) {
  StringMap labels = many.labels;
  if (dropsName(node))
    labels.remove(u"__name__"_s);
  if (node.group != PromNode::Group::None || !node.grouped)
    return labels;
  if (!node.without)
    return signature(node, labels);
  for (const QString &label : node.labels)
    labels.remove(label);
  return labels;
}

PromValue matched(const PromNode &node, const PromValue &left, const PromValue &right) {
  const bool swapped = node.group == PromNode::Group::Right;
  const PromValue &one = swapped ? left : right;
  const PromValue &many = swapped ? right : left;
  ByLabels<double> ones;
  for (const Series &series : one.series) {
    const StringMap key = signature(node, series.labels);
    if (ones.contains(key))
      throw PromFailure{
          u"found duplicate series for the match group on the %1 side of the operation; many-to-many matching not allowed: "
          "matching labels must be unique on one side"_s.arg(swapped ? u"left"_s : u"right"_s)};
    ones.emplace(key, series.samples.first().value);
  }
  PromValue result;
  ByLabels<bool> seen;
  for (const Series &series : many.series) {
    const StringMap key = signature(node, series.labels);
    const auto partner = ones.find(key);
    if (partner == ones.end())
      continue;
    const double value = series.samples.first().value;
    const auto combined =
        swapped ? combine(node, partner->second, value, partner->second) : combine(node, value, partner->second, value);
    if (!combined)
      continue;
    if (node.group == PromNode::Group::None && seen.contains(key))
      throw PromFailure{u"multiple matches for labels: many-to-one matching must be explicit (group_left/group_right)"_s};
    seen.emplace(key, true);
    result.series += Series{resultLabels(node, series), {{series.samples.first().time, *combined}}};
  }
  return result;
}
}  // namespace

PromValue applyBinary(const PromNode &node, const PromValue &left, const PromValue &right) {
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

}  // namespace sternway::sim
