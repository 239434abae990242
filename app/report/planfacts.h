// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QList>
#include <QStringList>

namespace sternway {

/// What a report says of a plan, read from OperationRecord::plan (toJson(Plan): the keys are the fields' names). What cannot be
/// read is left empty: a report does not fail for it, not even for a plan that a newer version wrote.
struct PlanFacts {
  struct Change {
    QString path;
    QString before;  ///< empty: absent
    QString after;   ///< empty: absent
  };
  struct PlannedStep {
    QString kind;
    QString title;
    QString command;
  };

  QString fromTo;  ///< "from revision 5 (svc:v1.3.0) to revision 3 (svc:v1.2.3)"
  QString targetReason;
  QString reason;
  QList<Change> changes;
  QStringList notRestored;
  QList<PlannedStep> steps;

  [[nodiscard]] PlannedStep step(int index) const { return steps.value(index); }
};

[[nodiscard]] PlanFacts planFacts(const QJsonObject &plan);

}  // namespace sternway
