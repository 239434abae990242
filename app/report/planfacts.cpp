// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/planfacts.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace sternway {

using namespace Qt::StringLiterals;

namespace {
QString revisionText(qint64 number, const QString &image) {
  const QString text = QCoreApplication::translate("Timeline", "revision %1").arg(number);
  return image.isEmpty() ? text : text + u" ("_s + image + u')';
}
}  // namespace

PlanFacts planFacts(const QJsonObject &plan) {
  PlanFacts facts;
  const qint64 from = plan.value(u"fromNumber"_s).toInteger();
  const qint64 target = plan.value(u"targetNumber"_s).toInteger();
  if (target > 0)
    facts.fromTo = QCoreApplication::translate("Timeline", "from %1 to %2")
                       .arg(revisionText(from, plan.value(u"fromImage"_s).toString()),
                            revisionText(target, plan.value(u"targetImage"_s).toString()));
  facts.targetReason = plan.value(u"targetReason"_s).toString();
  facts.reason = plan.value(u"reason"_s).toString();
  const QJsonObject diff = plan.value(u"diff"_s).toObject();
  const QJsonArray entries = diff.value(u"entries"_s).toArray();
  for (const QJsonValue &entry : entries)
    facts.changes.append(
        {.path = entry[u"path"_s].toString(), .before = entry[u"before"_s].toString(), .after = entry[u"after"_s].toString()});
  const QJsonArray notRestored = diff.value(u"notRestored"_s).toArray();
  for (const QJsonValue &sentence : notRestored)
    facts.notRestored.append(sentence.toString());
  const QJsonArray steps = plan.value(u"steps"_s).toArray();
  for (const QJsonValue &step : steps)
    facts.steps.append(
        {.kind = step[u"kind"_s].toString(), .title = step[u"title"_s].toString(), .command = step[u"command"_s].toString()});
  return facts;
}

}  // namespace sternway
