// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan.h"

#include "core/enumnames.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace sternway {

using namespace Qt::StringLiterals;

namespace {
constexpr auto severities = enumNames<Severity>({{Severity::Info, "info"}, {Severity::Warn, "warn"}, {Severity::Block, "block"}});
constexpr auto stepStates = enumNames<StepState>({{StepState::Pending, "pending"},
                                                  {StepState::Started, "started"},
                                                  {StepState::Finished, "finished"},
                                                  {StepState::Failed, "failed"},
                                                  {StepState::Unknown, "unknown"},
                                                  {StepState::Skipped, "skipped"}});
constexpr auto operationStates = enumNames<OperationState>({{OperationState::Planned, "planned"},
                                                            {OperationState::Running, "running"},
                                                            {OperationState::Paused, "paused"},
                                                            {OperationState::Succeeded, "succeeded"},
                                                            {OperationState::Failed, "failed"},
                                                            {OperationState::Cancelled, "cancelled"},
                                                            {OperationState::Unknown, "unknown"}});
}  // namespace

QString severityName(Severity severity) {
  return severities.name(severity);
}

QString stepStateName(StepState state) {
  return stepStates.name(state);
}

QString operationStateName(OperationState state) {
  return operationStates.name(state);
}

StepState stepStateFromName(const QString &name) {
  return stepStates.value(name).value_or(StepState::Unknown);
}

OperationState operationStateFromName(const QString &name) {
  return operationStates.value(name).value_or(OperationState::Unknown);
}

QList<Step> Plan::steps() const {
  QList<Step> all;
  for (const Stage &stage : stages)
    all += stage.steps;
  return all;
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

QJsonObject toJson(const ObjectRef &ref) {
  return {{u"context"_s, ref.context}, {u"namespace"_s, ref.nameSpace}, {u"kind"_s, kindName(ref.kind)}, {u"name"_s, ref.name}};
}

ObjectRef refFromJson(const QJsonObject &object) {
  return {object.value(u"context"_s).toString(), object.value(u"namespace"_s).toString(), object.value(u"name"_s).toString(),
          kindFromName(object.value(u"kind"_s).toString()).value_or(Kind::Deployment)};
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
