// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan.h"

#include "core/enumnames.h"

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

}  // namespace sternway
