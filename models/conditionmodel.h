// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/healthprobe.h"
#include "core/matrix.h"
#include "core/verdict.h"
#include "core/workload.h"
#include "models/tablemodel.h"

#include <QJsonObject>

namespace sternway::models {

struct ConditionRow {
  QString type;
  QString status;
  QString reason;
  QString message;

  friend bool operator==(const ConditionRow &, const ConditionRow &) = default;
};

/// The conditions of a workload, in Kubernetes' words.
struct ConditionColumns : ColumnsOf<ConditionRow> {
  Q_DECLARE_TR_FUNCTIONS(sternway::models::ConditionColumns)
public:
  enum Column { Type, Status, Reason, Message, count };
  static const List all;
};

using ConditionModel = ValueTableModel<ConditionColumns>;

[[nodiscard]] QList<ConditionRow> conditionRows(const Workload &workload);

/// One threshold of the decision matrix and the metric's value now.
struct LimitRow {
  QString metric;
  std::optional<double> value;  ///< nothing: no usable one
  Comparison comparison = Comparison::Greater;
  double threshold = 0;
  Unit unit = Unit::Count;
  bool flag = false;  ///< a fact without a threshold: it is wrong when it is not zero
  Action action = Action::None;

  friend bool operator==(const LimitRow &, const LimitRow &) = default;
};

/// The metrics against the thresholds that a recovery has to stay away from.
struct LimitColumns : ColumnsOf<LimitRow> {
  Q_DECLARE_TR_FUNCTIONS(sternway::models::LimitColumns)
public:
  enum Column { State, Metric, Now, Limit, count };
  static const List all;
  static QVariant row(const Value &value, int role);
};

using LimitModel = ValueTableModel<LimitColumns>;

[[nodiscard]] Mark markOf(const LimitRow &row);
/// Every comparison and fact of the rows that call for preparing a rollback or more, each once. \a values: metric → number or
/// null, as RecoveryReading has them.
[[nodiscard]] QList<LimitRow> limitRows(const Matrix &matrix, const QJsonObject &values);

/// One that fails now and has not failed often enough is a notice.
[[nodiscard]] Mark markOf(const HealthEndpoint &endpoint);

/// Health endpoints, and what they said last.
struct EndpointColumns : ColumnsOf<HealthEndpoint> {
  Q_DECLARE_TR_FUNCTIONS(sternway::models::EndpointColumns)
public:
  enum Column { State, Url, Answer, Latency, Since, count };
  static const List all;
  static QVariant row(const Value &value, int role);
};

using EndpointModel = ValueTableModel<EndpointColumns>;

}  // namespace sternway::models
