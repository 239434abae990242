// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/conditiontext.h"

#include "core/quantity.h"

#include <QLocale>

#include <cmath>
#include <limits>

namespace sternway {

using namespace Qt::StringLiterals;

namespace {

QString plainNumber(double value) {
  return QString::number(value, 'f', QLocale::FloatingPointShortest);
}

/// The shortest number that becomes exactly \a value by \a toBase; empty: none does.
template <typename ToBase>
QString numberFor(double value, double guess, ToBase toBase) {
  double down = guess;
  double up = guess;
  for (int i = 0; i < 4; ++i) {
    for (const double candidate : {down, up})
      if (toBase(candidate) == value)
        return plainNumber(candidate);
    down = std::nextafter(down, -std::numeric_limits<double>::infinity());
    up = std::nextafter(up, std::numeric_limits<double>::infinity());
  }
  return {};
}

/// In the unit in which it is shortest; of two, the first in the list.
QString quantity(double value, Unit unit) {
  static const QStringList words{u"%"_s,    u"ms"_s, u"s"_s,   u"min"_s, u"h"_s,  u"/s"_s,
                                 u"/min"_s, u"B"_s,  u"KiB"_s, u"MiB"_s, u"GiB"_s};
  QString number;
  QString suffix;
  for (const UnitWord &word : unitWords()) {
    if (word.unit != unit || !words.contains(word.word))
      continue;
    const QString candidate =
        numberFor(value, value / word.factor, [&word](double written) { return inBaseUnit(written, word); });
    if (!candidate.isEmpty() && (number.isEmpty() || candidate.size() < number.size())) {
      number = candidate;
      suffix = word.word;
    }
  }
  return number.isEmpty() ? plainNumber(value) : number + suffix;
}

QString points(double value) {
  const QString number = numberFor(value, value * 100, [](double written) { return written / 100; });
  return (number.isEmpty() ? plainNumber(value * 100) : number) + u"pp"_s;
}

QString limitText(const ConditionNode &node) {
  switch (node.reference) {
    case ConditionNode::Reference::Absolute: return quantity(node.threshold, node.unit);
    case ConditionNode::Reference::BaselineTimes: return u"baseline * "_s + plainNumber(node.threshold);
    case ConditionNode::Reference::BaselinePlus: break;
  }
  if (node.threshold == 0)
    return u"baseline"_s;
  const double size = std::abs(node.threshold);
  return (node.threshold < 0 ? u"baseline - "_s : u"baseline + "_s) +
         (node.unit == Unit::Ratio ? points(size) : quantity(size, node.unit));
}

/// As a part of something that is joined or negated.
QString part(const ConditionNode &node, bool isAlternative) {
  const bool bare = (node.type != ConditionNode::Type::And && node.type != ConditionNode::Type::Or) ||
                    (node.type == ConditionNode::Type::And && isAlternative);
  return bare ? conditionText(node) : u'(' + conditionText(node) + u')';
}

QString joined(const ConditionNode &node) {
  QStringList parts;
  for (const ConditionNode &child : node.children)
    parts.append(part(child, node.type == ConditionNode::Type::Or));
  return parts.join(node.type == ConditionNode::Type::And ? u" and "_s : u" or "_s);
}
}  // namespace

QString conditionText(const ConditionNode &node) {
  switch (node.type) {
    case ConditionNode::Type::Compare: return u"%1 %2 %3"_s.arg(node.metric, comparisonSign(node.comparison), limitText(node));
    case ConditionNode::Type::Flag: return node.metric;
    case ConditionNode::Type::Count:
      return u"%1 %2 %3 in %4"_s.arg(node.metric, comparisonSign(node.comparison), plainNumber(node.threshold),
                                     durationText(node.window));
    case ConditionNode::Type::Alert: return u"alert(severity=%1)"_s.arg(node.severities.join(u'|'));
    case ConditionNode::Type::Health: return u"health failing"_s;
    case ConditionNode::Type::Declared: return u"declared(%1)"_s.arg(node.metric);
    case ConditionNode::Type::And:
    case ConditionNode::Type::Or: return joined(node);
    case ConditionNode::Type::Not: return node.children.empty() ? QString() : u"not "_s + part(node.children.front(), false);
  }
  return {};
}

}  // namespace sternway
