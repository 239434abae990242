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

QString limitText(const LimitRow &row) {
  switch (row.state.condition) {
    case Truth::Unknown: return LimitColumns::tr("unknown");
    case Truth::False: return LimitColumns::tr("within");
    case Truth::True: break;
  }
  return row.state.matched ? LimitColumns::tr("crossed")
                           : LimitColumns::tr("pending, %1 left").arg(formatDuration(row.state.remaining));
}

}  // namespace

Mark markOf(const LimitRow &row) {
  switch (row.state.condition) {
    case Truth::Unknown: return Mark::Unknown;
    case Truth::False: return Mark::Good;
    case Truth::True: break;
  }
  return row.state.matched ? Mark::Critical : Mark::Warning;
}

QList<LimitRow> limitRows(const Matrix &matrix, const Verdict &verdict) {
  const auto rule = [&verdict](const MatrixRow &row) {
    const QString words = conditionWords(row.condition, verdict);
    return row.hold.count() > 0 ? LimitColumns::tr("%1 for %2").arg(words, formatDuration(row.hold)) : words;
  };
  QList<LimitRow> rows;
  for (int i = 0; i < matrix.rows.size(); ++i)
    if (const MatrixRow &row = matrix.rows.at(i); row.action >= Action::Prepare)
      rows.append({.rule = rule(row),
                   .text = row.text,
                   .now = rowValue(row, verdict),
                   .state = verdict.rows.value(i),
                   .action = row.action,
                   .line = row.line});
  return rows;
}

const LimitColumns::List LimitColumns::all{
    {QT_TR_NOOP("State"), [](const Value &row) { return sortedCell(limitText(row), markOf(row)); }, Align::Left, markOf},
    {QT_TR_NOOP("Rule"), textOf<&Value::rule>, Align::Left, nullptr,
     [](const Value &row) { return row.text.isEmpty() ? row.rule : row.rule + u'\n' + row.text; }},
    {QT_TR_NOOP("Now"), textOf<&Value::now>}};

QVariant LimitColumns::row(const LimitRow &value, int role) {
  return role == Qt::ToolTipRole
             ? QVariant(tr("Line %1: if crossed, the decision matrix says: %2").arg(value.line).arg(actionTitle(value.action)))
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
