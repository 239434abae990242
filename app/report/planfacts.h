// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan.h"

namespace sternway {

/// What a report says of OperationRecord::plan. All of it is empty where the plan cannot be read: a report does not fail for a
/// plan that a newer version wrote.
struct PlanFacts {
  QString fromTo;  ///< "from revision 5 (svc:v1.3.0) to revision 3 (svc:v1.2.3)"
  QString targetReason;
  QString reason;
  QList<DiffEntry> changes;
  QStringList notRestored;
  QList<Step> steps;

  [[nodiscard]] Step step(int index) const { return steps.value(index); }
};

[[nodiscard]] PlanFacts planFacts(const QJsonObject &json);

}  // namespace sternway
