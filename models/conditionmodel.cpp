// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/conditionmodel.h"

#include "core/format.h"
#include "models/cells.h"

#include <algorithm>

namespace sternway::models {

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

const ConditionColumns::List ConditionColumns::all{{QT_TR_NOOP("Condition"), textOf<&Value::type>},
                                                   {QT_TR_NOOP("Status"), textOf<&Value::status>, Align::Left, markOf},
                                                   {QT_TR_NOOP("Reason"), textOf<&Value::reason>},
                                                   {QT_TR_NOOP("Message"), textOf<&Value::message>}};

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

Cell thresholdCell(const LimitRow &row) {
  return row.flag ? Cell{LimitColumns::tr("must not be"), 0.0}
                  : Cell{comparisonSign(row.comparison) + u' ' + formatValue(row.threshold, row.unit), row.threshold};
}

Cell limitState(const LimitRow &row) {
  const Mark mark = markOf(row);
  return {mark == Mark::Unknown ? LimitColumns::tr("unknown")
          : mark == Mark::Good  ? LimitColumns::tr("within")
                                : LimitColumns::tr("crossed"),
          static_cast<int>(mark)};
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

const LimitColumns::List LimitColumns::all{
    {QT_TR_NOOP("State"), limitState, Align::Left, markOf},
    {QT_TR_NOOP("Metric"), [](const Value &row) { return textCell(metricTitle(row.metric)); }},
    {QT_TR_NOOP("Now"),
     [](const Value &row) { return sortedCell(valueText(row), row.value ? QVariant(*row.value) : QVariant()); }, Align::Right},
    {QT_TR_NOOP("Threshold"), thresholdCell, Align::Right}};

QVariant LimitColumns::row(const LimitRow &value, int role) {
  return role == Qt::ToolTipRole ? QVariant(tr("If crossed, the decision matrix says: %1").arg(actionName(value.action)))
                                 : QVariant();
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

Cell latencyCell(const HealthEndpoint &endpoint) {
  const bool known = endpoint.at.isValid() && endpoint.answer.asked;
  return {known ? formatDuration(endpoint.answer.latency) : QString(), static_cast<qint64>(endpoint.answer.latency.count())};
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

const EndpointColumns::List EndpointColumns::all{
    {QT_TR_NOOP("State"), [](const Value &each) { return sortedCell(stateText(each), markOf(each)); }, Align::Left, markOf},
    {QT_TR_NOOP("Endpoint"), [](const Value &each) { return textCell(each.url.toDisplayString()); }},
    {QT_TR_NOOP("Answer"), [](const Value &each) { return textCell(answerText(each)); }},
    {QT_TR_NOOP("Took"), latencyCell, Align::Right},
    {QT_TR_NOOP("Since"), timeOf<&Value::since>}};

QVariant EndpointColumns::row(const HealthEndpoint &value, int role) {
  return role == Qt::ToolTipRole ? QVariant(answerText(value)) : QVariant();
}

}  // namespace sternway::models
