// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/conditionmodel.h"

#include "core/format.h"
#include "core/text.h"
#include "models/cells.h"

#include <algorithm>

namespace sternway {

using namespace Qt::StringLiterals;

namespace {

/// ReplicaFailure is the one that is bad when it is true.
Mark markOf(const ConditionRow &row) {
  if (row.status == "Unknown"_L1)
    return Mark::Unknown;
  const bool isTrue = row.status == "True"_L1;
  return isTrue == (row.type != "ReplicaFailure"_L1) ? Mark::Good : Mark::Warning;
}

}  // namespace

QList<ConditionRow> conditionRows(const Workload &workload) {
  QList<ConditionRow> rows;
  for (const Condition &condition : workload.conditions)
    rows.append({condition.type, condition.status, condition.reason, condition.message});
  return rows;
}

QString ConditionColumns::title(int column) {
  switch (column) {
    case Type: return tr("Condition");
    case Status: return tr("Status");
    case Reason: return tr("Reason");
    case Message: return tr("Message");
    default: return {};
  }
}

Cell ConditionColumns::cell(const ConditionRow &value, int column) {
  switch (column) {
    case Type: return textCell(value.type);
    case Status: return textCell(value.status);
    case Reason: return textCell(value.reason);
    case Message: return textCell(value.message);
    default: return {};
  }
}

QVariant ConditionColumns::extra(const ConditionRow &value, int column, int role) {
  if (role == MarkRole && column == Status)
    return static_cast<int>(markOf(value));
  return {};
}

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
    return tr("If crossed, the decision matrix says: %1").arg(actionName(value.action));
  return {};
}

namespace {
QString stateText(const HealthEndpoint &endpoint) {
  switch (endpoint.state) {
    case HealthEndpoint::State::Unknown: return EndpointColumns::tr("unknown");
    case HealthEndpoint::State::Failing: return EndpointColumns::tr("failing");
    case HealthEndpoint::State::Well: break;
  }
  return endpoint.failures == 0 ? EndpointColumns::tr("healthy")
                                : EndpointColumns::tr("%1 of %2 failures").arg(endpoint.failures).arg(HealthEndpoint::threshold);
}

QString answerText(const HealthEndpoint &endpoint) {
  if (!endpoint.answer.error.isEmpty())
    return endpoint.answer.error;
  return endpoint.at.isValid() ? u"HTTP %1"_s.arg(endpoint.answer.status) : EndpointColumns::tr("checking");
}
}  // namespace

Mark markOf(const HealthEndpoint &endpoint) {
  switch (endpoint.state) {
    case HealthEndpoint::State::Unknown: return Mark::Unknown;
    case HealthEndpoint::State::Failing: return Mark::Critical;
    case HealthEndpoint::State::Well: break;
  }
  return endpoint.failures == 0 ? Mark::Good : Mark::Notice;
}

QString EndpointColumns::title(int column) {
  switch (column) {
    case State: return tr("State");
    case Url: return tr("Endpoint");
    case Answer: return tr("Answer");
    case Latency: return tr("Took");
    case Since: return tr("Since");
    default: return {};
  }
}

Cell EndpointColumns::cell(const HealthEndpoint &value, int column) {
  switch (column) {
    case State: return {stateText(value), static_cast<int>(markOf(value))};
    case Url: return textCell(value.url.toDisplayString());
    case Answer: return textCell(answerText(value));
    case Latency: {
      const bool known = value.at.isValid() && value.answer.asked;
      return {known ? formatDuration(value.answer.latency) : QString(), static_cast<qint64>(value.answer.latency.count())};
    }
    case Since: return timeCell(value.since);
    default: return {};
  }
}

QVariant EndpointColumns::extra(const HealthEndpoint &value, int column, int role) {
  if (role == MarkRole && column == State)
    return static_cast<int>(markOf(value));
  if (role == Qt::ToolTipRole)
    return answerText(value);
  return {};
}

}  // namespace sternway
