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

PlanFacts planFacts(const QJsonObject &json) {
  PlanFacts facts;
  const auto plan = planFromJson(json);
  if (!plan)
    return facts;
  facts.fromTo = QCoreApplication::translate("Timeline", "from %1 to %2")
                     .arg(revisionText(plan->fromNumber, plan->fromImage), revisionText(plan->targetNumber, plan->targetImage));
  facts.targetReason = plan->targetReason;
  facts.reason = plan->reason;
  facts.changes = plan->diff.entries;
  facts.notRestored = plan->diff.notRestored;
  facts.steps = plan->steps;
  return facts;
}

}  // namespace sternway
