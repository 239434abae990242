// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/limitmodel.h"

#include "core/format.h"
#include "core/text.h"
#include "models/cells.h"

#include <algorithm>

namespace sternway {

using namespace Qt::StringLiterals;

namespace {

void collect(const ConditionNode &node, Action action, QList<LimitRow> &rows) {
  for (const ConditionNode &child : node.children)
    collect(child, action, rows);
  const bool flag = node.type == ConditionNode::Type::Flag;
  if (!flag && node.type != ConditionNode::Type::Compare)
    return;
  const bool known = std::any_of(rows.cbegin(), rows.cend(), [&](const LimitRow &row) {
    return row.metric == node.metric && row.threshold == node.threshold && row.comparison == node.comparison;
  });
  if (!known)
    rows.append({.metric = node.metric,
                 .value = {},
                 .comparison = node.comparison,
                 .threshold = node.threshold,
                 .unit = flag ? Unit::Count : node.unit,
                 .flag = flag,
                 .action = action});
}

bool crossed(const LimitRow &row) {
  if (row.flag)
    return *row.value != 0;
  switch (row.comparison) {
    case Comparison::Greater: return *row.value > row.threshold;
    case Comparison::GreaterEqual: return *row.value >= row.threshold;
    case Comparison::Less: return *row.value < row.threshold;
    case Comparison::LessEqual: return *row.value <= row.threshold;
  }
  return false;
}

QString valueText(const LimitRow &row) {
  if (!row.value)
    return tr("no data");
  if (row.flag)
    return *row.value != 0 ? tr("yes") : tr("no");
  return formatValue(*row.value, row.unit);
}

}  // namespace

Mark markOf(const LimitRow &row) {
  if (!row.value)
    return Mark::Unknown;
  return crossed(row) ? Mark::Critical : Mark::Good;
}

QList<LimitRow> limitRows(const Matrix &matrix, const QJsonObject &values) {
  QList<LimitRow> rows;
  for (const MatrixRow &row : matrix.rows)
    if (row.action >= Action::Prepare)
      collect(row.condition, row.action, rows);
  for (LimitRow &row : rows)
    if (const QJsonValue value = values.value(row.metric); value.isDouble())
      row.value = value.toDouble();
  return rows;
}

QString LimitColumns::title(int column) {
  switch (column) {
    case State: return tr("State");
    case Metric: return tr("Metric");
    case Now: return tr("Now");
    case Limit: return tr("Threshold");
    default: return {};
  }
}

Cell LimitColumns::cell(const LimitRow &value, int column) {
  switch (column) {
    case State: {
      const Mark mark = markOf(value);
      return {mark == Mark::Unknown ? tr("unknown") : mark == Mark::Good ? tr("within") : tr("crossed"), static_cast<int>(mark)};
    }
    case Metric: return textCell(metricTitle(value.metric));
    case Now: return {valueText(value), value.value ? QVariant(*value.value) : QVariant()};
    case Limit:
      return value.flag
                 ? Cell{tr("must not be"), 0.0}
                 : Cell{comparisonSign(value.comparison) + u' ' + formatValue(value.threshold, value.unit), value.threshold};
    default: return {};
  }
}

QVariant LimitColumns::extra(const LimitRow &value, int column, int role) {
  if (role == MarkRole && column == State)
    return static_cast<int>(markOf(value));
  if (role == Qt::ToolTipRole)
    return tr("Crossed, the decision matrix says: %1").arg(actionName(value.action));
  return {};
}

}  // namespace sternway
