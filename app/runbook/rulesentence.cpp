// SPDX-License-Identifier: GPL-3.0-or-later
#include "runbook/rulesentence.h"

#include "core/format.h"

namespace sternway::runbook {

using namespace Qt::StringLiterals;

namespace {
using Type = ConditionNode::Type;
using Reference = ConditionNode::Reference;

QString plainWords(const ConditionNode &node, const StringMap &symptoms);

QString limitWords(const ConditionNode &node) {
  if (node.reference == Reference::Absolute)
    return formatValue(node.threshold, node.unit);
  if (node.reference == Reference::BaselineTimes)
    return tr("%1 times its baseline").arg(formatValue(node.threshold, Unit::Count));
  if (node.threshold == 0)
    return tr("its baseline");
  const QString distance = node.unit == Unit::Ratio
                               ? tr("%1 percentage points").arg(formatValue(std::abs(node.threshold) * 100, Unit::Count))
                               : formatValue(std::abs(node.threshold), node.unit);
  return node.threshold > 0 ? tr("its baseline plus %1").arg(distance) : tr("its baseline minus %1").arg(distance);
}

QString comparedWords(Comparison comparison, const QString &what, const QString &limit) {
  switch (comparison) {
    case Comparison::Greater: return tr("%1 is above %2").arg(what, limit);
    case Comparison::GreaterEqual: return tr("%1 is at least %2").arg(what, limit);
    case Comparison::Less: return tr("%1 is below %2").arg(what, limit);
    case Comparison::LessEqual: return tr("%1 is at most %2").arg(what, limit);
  }
  return {};
}

QString symptomWords(const ConditionNode &node, const StringMap &symptoms) {
  return tr("somebody declares “%1”").arg(symptoms.value(node.metric, node.metric));
}

QString joinedWords(const ConditionNode &node, const StringMap &symptoms) {
  QStringList parts;
  for (const ConditionNode &child : node.children) {
    const bool isInner = child.children.size() > 1 && child.type != node.type;
    const QString words = plainWords(child, symptoms);
    parts.append(isInner ? u'(' + words + u')' : words);
  }
  return parts.join(u' ' + (node.type == Type::And ? tr("and") : tr("or")) + u' ');
}
QString plainWords(const ConditionNode &node, const StringMap &symptoms) {
  switch (node.type) {
    case Type::Compare: return comparedWords(node.comparison, metricTitle(node.metric), limitWords(node));
    case Type::Flag: return tr("this holds: %1").arg(metricTitle(node.metric));
    case Type::Count:
      return comparedWords(node.comparison,
                           tr("the number of %1 in %2").arg(metricTitle(node.metric), formatDuration(node.window)),
                           formatValue(node.threshold, Unit::Count));
    case Type::Alert: return tr("an alert of severity %1 fires").arg(node.severities.join(u'/'));
    case Type::Health: return tr("a health endpoint fails");
    case Type::Declared: return symptomWords(node, symptoms);
    case Type::And:
    case Type::Or: return joinedWords(node, symptoms);
    case Type::Not: return node.children.empty() ? QString() : tr("not: %1").arg(plainWords(node.children.front(), symptoms));
  }
  return {};
}
}  // namespace

QString ruleSentence(const MatrixRow &row, const StringMap &symptoms) {
  QString deed = row.action == Action::None ? tr("No action given") : actionTitle(row.action);
  if (!row.severity.isEmpty())
    deed = u"%1 (%2)"_s.arg(deed, row.severity);
  if (row.within.count() > 0)
    deed = tr("%1 within %2").arg(deed, formatDuration(row.within));
  const QString condition = plainWords(row.condition, symptoms);
  const QString held = row.hold.count() > 0 ? tr("%1 for %2").arg(condition, formatDuration(row.hold)) : condition;
  return tr("%1 if %2").arg(deed, held);
}

}  // namespace sternway::runbook
