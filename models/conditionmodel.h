// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/servicestatus.h"
#include "core/workload.h"
#include "models/valuetablemodel.h"

#include <QCoreApplication>

namespace sternway {

struct ConditionRow {
  QString type;
  QString status;
  QString reason;
  QString message;

  friend bool operator==(const ConditionRow &, const ConditionRow &) = default;
};

/// The conditions of a workload, in Kubernetes' words.
struct ConditionColumns {
  Q_DECLARE_TR_FUNCTIONS(sternway::ConditionColumns)
public:
  using Value = ConditionRow;
  enum Column { Type, Status, Reason, Message, count };
  static QString title(int column);
  static Cell cell(const Value &value, int column);
  static QVariant extra(const Value &value, int column, int role);
};

using ConditionModel = ValueTableModel<ConditionColumns>;

[[nodiscard]] QList<ConditionRow> conditionRows(const Workload &workload);

}  // namespace sternway
