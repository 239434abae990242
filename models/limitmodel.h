// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/matrix.h"
#include "core/servicestatus.h"
#include "models/valuetablemodel.h"

#include <QCoreApplication>

#include <QJsonObject>

namespace sternway {

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
struct LimitColumns {
  Q_DECLARE_TR_FUNCTIONS(sternway::LimitColumns)
public:
  using Value = LimitRow;
  enum Column { State, Metric, Now, Limit, count };
  static QString title(int column);
  static Cell cell(const Value &value, int column);
  static bool isNumeric(int column) { return column == Now || column == Limit; }
  static QVariant extra(const Value &value, int column, int role);
};

using LimitModel = ValueTableModel<LimitColumns>;

[[nodiscard]] Mark markOf(const LimitRow &row);
/// Every comparison and fact of the rows that call for preparing a rollback or more, each once. \a values: metric → number or
/// null, as RecoveryReading has them.
[[nodiscard]] QList<LimitRow> limitRows(const Matrix &matrix, const QJsonObject &values);

}  // namespace sternway
