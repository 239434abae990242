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
  facts.fromTo = QCoreApplication::translate("Timeline", "from %1 to %2")
                     .arg(revisionText(plan->fromNumber, plan->fromImage), revisionText(plan->targetNumber, plan->targetImage));
  facts.targetReason = plan->targetReason;
  facts.reason = plan->reason;
  facts.changes = plan->diff.entries;
  facts.notRestored = plan->diff.notRestored;
  facts.steps = plan->steps;
  for (const Step &step : facts.steps)
    facts.ids << step.id;
  return facts;
}

}  // namespace sternway
