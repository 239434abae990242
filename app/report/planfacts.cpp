// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/planfacts.h"

#include "core/planjson.h"

#include <QCoreApplication>

namespace sternway {

using namespace Qt::StringLiterals;

namespace {
QString revisionText(qint64 number, const QString &image) {
  const QString text = QCoreApplication::translate("Timeline", "revision %1").arg(number);
  return image.isEmpty() ? text : text + u" ("_s + image + u')';
}
}  // namespace

Step PlanFacts::step(const QString &id) const {
  return steps.value(numberOf(id) - 1);
}

PlanFacts planFacts(const OperationRecord &operation) {
  PlanFacts facts;
  const auto plan = planFromJson(operation.plan);
  if (!plan) {
    for (const StepRecord &step : operation.steps)
      facts.ids << step.stepId;
    return facts;
  }
  const KubernetesUndo undo = undoOf(*plan);
  facts.fromTo = QCoreApplication::translate("Timeline", "from %1 to %2")
                     .arg(revisionText(undo.fromNumber, undo.fromImage), revisionText(undo.targetNumber, undo.targetImage));
  facts.targetReason = undo.targetReason;
  facts.reason = plan->reason;
  facts.changes = undo.diff.entries;
  facts.notRestored = undo.diff.notRestored;
  facts.steps = plan->steps();
  for (const Step &step : facts.steps)
    facts.ids << step.id;
  return facts;
}

}  // namespace sternway
