// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/conditionmodel.h"

#include "models/cells.h"

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

}  // namespace sternway
