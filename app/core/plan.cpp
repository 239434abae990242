// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan.h"

#include "core/sentences.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace sternway {

using namespace Qt::StringLiterals;

QList<Step> Plan::steps() const {
  QList<Step> all;
  for (const Stage &stage : stages)
    all += stage.steps;
  return all;
}

QString titles(const Plan &plan) {
  QStringList parts;
  for (const Stage &stage : plan.stages)
    parts << stage.title;
  return parts.join(u"; "_s);
}

ObjectRef Plan::service() const {
  if (const Step *undo = undoStep(*this))
    return workloadOf(undo->target).value_or(ObjectRef());
  const QList<Step> all = steps();
  return all.isEmpty() ? ObjectRef() : workloadOf(all.last().target).value_or(ObjectRef());
}

const Step *Plan::step(const QString &stepId) const {
  return first([&stepId](const Step &step) { return step.id == stepId; });
}

namespace {

constexpr int version = 2;

struct PlanJsonWords {
  Q_DECLARE_TR_FUNCTIONS(PlanJson)
};
}  // namespace

QJsonValue timeToJson(const QDateTime &time) {
  return time.isValid() ? QJsonValue(time.toUTC().toString(Qt::ISODateWithMs)) : QJsonValue(QJsonValue::Null);
}

QDateTime timeFromJson(const QJsonValue &value) {
  return QDateTime::fromString(value.toString(), Qt::ISODateWithMs);
}

QJsonObject toJson(const Plan &plan) {
  QJsonArray stages;
  for (const Stage &stage : plan.stages) {
    QJsonArray steps;
    for (const Step &step : stage.steps)
      steps.append(toJson(step));
    stages.append(QJsonObject{{u"title"_s, stage.title}, {u"steps"_s, steps}, {u"parallel"_s, stage.parallel}});
  }
  return {{u"version"_s, version},
          {u"id"_s, plan.id},
          {u"reason"_s, plan.reason},
          {u"made"_s, timeToJson(plan.made)},
          {u"stages"_s, stages}};
}

Result<Plan> planFromJson(const QJsonObject &object) {
  const int found = object.value(u"version"_s).toInt(0);
  if (found > version)
    return fail(ErrorKind::Unsupported,
                PlanJsonWords::tr("The plan has version %1; this Sternway knows versions up to %2").arg(found).arg(version),
                PlanJsonWords::tr("It was written by a newer Sternway; open it with that one."));
  if (found < version || !object.value(u"stages"_s).isArray())
    return fail(ErrorKind::Input, PlanJsonWords::tr("This is not a plan: it has no version and no stages"));
  Plan out{.id = object.value(u"id"_s).toString(),
           .reason = object.value(u"reason"_s).toString(),
           .made = timeFromJson(object.value(u"made"_s)),
           .stages = {}};
  const QJsonArray stages = object.value(u"stages"_s).toArray();
  for (const QJsonValue &each : stages) {
    Stage stage{.title = each[u"title"_s].toString(), .steps = {}, .parallel = each[u"parallel"_s].toBool()};
    const QJsonArray steps = each[u"steps"_s].toArray();
    for (const QJsonValue &value : steps) {
      stage.steps.append(TRY(stepFromJson(value.toObject())));
    }
    out.stages.append(stage);
  }
  return out;
}

QString findingLine(const Finding &finding) {
  const QString mark = finding.severity == Severity::Info ? u"  "_s : finding.severity == Severity::Warn ? u"? "_s : u"! "_s;
  return mark + sentences({finding.title, finding.detail, finding.remedy});
}

QJsonObject toJson(const Finding &finding) {
  return {{u"id"_s, finding.id},
          {u"severity"_s, severityName(finding.severity)},
          {u"title"_s, finding.title},
          {u"detail"_s, finding.detail},
          {u"remedy"_s, finding.remedy}};
}

QJsonArray toJson(const QList<Finding> &findings) {
  QJsonArray out;
  for (const Finding &finding : findings)
    out.append(toJson(finding));
  return out;
}

}  // namespace sternway
