// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/methodranking.h"
#include "core/servicestatus.h"
#include "models/valuetablemodel.h"

#include <QCoreApplication>

namespace sternway {

/// The ways to roll back that a runbook has, with what speaks for each.
struct MethodColumns {
  Q_DECLARE_TR_FUNCTIONS(sternway::MethodColumns)
public:
  using Value = RankedMethod;
  enum Column { Title, Kind, Estimate, Reason, count };
  static QString title(int column);
  static Cell cell(const Value &value, int column);
  static QVariant extra(const Value &value, int column, int role);
};

using MethodModel = ValueTableModel<MethodColumns>;

/// "2 min to 5 min", "5 min", or empty where it is not known.
[[nodiscard]] QString estimateText(const RankedMethod &method);

}  // namespace sternway
