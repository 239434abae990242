// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan.h"

#include <array>

namespace sternway {

using namespace Qt::StringLiterals;

QString severityName(Severity severity) {
  switch (severity) {
    case Severity::Info: return u"info"_s;
    case Severity::Warn: return u"warn"_s;
    case Severity::Block: return u"block"_s;
  }
  return {};
}

QString stepStateName(StepState state) {
  switch (state) {
    case StepState::Pending: return u"pending"_s;
    case StepState::Started: return u"started"_s;
    case StepState::Finished: return u"finished"_s;
    case StepState::Failed: return u"failed"_s;
    case StepState::Unknown: return u"unknown"_s;
    case StepState::Skipped: return u"skipped"_s;
  }
  return {};
}

QString operationStateName(OperationState state) {
  switch (state) {
    case OperationState::Planned: return u"planned"_s;
    case OperationState::Running: return u"running"_s;
    case OperationState::Paused: return u"paused"_s;
    case OperationState::Succeeded: return u"succeeded"_s;
    case OperationState::Failed: return u"failed"_s;
    case OperationState::Cancelled: return u"cancelled"_s;
    case OperationState::Unknown: return u"unknown"_s;
  }
  return {};
}

StepState stepStateFromName(const QString &name) {
  static constexpr std::array states{StepState::Pending, StepState::Started, StepState::Finished, StepState::Failed,
                                     StepState::Skipped};
  for (const StepState state : states)
    if (stepStateName(state) == name)
      return state;
  return StepState::Unknown;
}

OperationState operationStateFromName(const QString &name) {
  static constexpr std::array states{OperationState::Planned,   OperationState::Running, OperationState::Paused,
                                     OperationState::Succeeded, OperationState::Failed,  OperationState::Cancelled};
  for (const OperationState state : states)
    if (operationStateName(state) == name)
      return state;
  return OperationState::Unknown;
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
