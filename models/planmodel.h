// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/step.h"
#include "models/tablemodel.h"

namespace sternway::models {

/// One step of a plan that has not begun.
struct PlanRow {
  enum class By {
    Sternway,
    AfterYes,  ///< Sternway, when a person has agreed in its turn
    Person     ///< who is asked in its turn whether it is done
  };
  Step step;
  By by = By::Sternway;
  bool dangerous = false;

  friend bool operator==(const PlanRow &, const PlanRow &) = default;
};

/// What a rollback will do, in its order, before it begins.
struct PlanColumns : ColumnsOf<PlanRow> {
  Q_DECLARE_TR_FUNCTIONS(sternway::models::PlanColumns)
public:
  enum Column { Title, By, Danger, Target, count };
  static const List all;
  static QVariant row(const Value &value, int role);
};

using PlanModel = ValueTableModel<PlanColumns>;

/// "by Sternway", "by you", ...
[[nodiscard]] QString byTitle(PlanRow::By by);

}  // namespace sternway::models
