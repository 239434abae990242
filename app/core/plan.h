// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kubernetesundo.h"
#include "core/step.h"
#include "core/workload.h"

#include <QJsonArray>
#include <QJsonObject>

namespace sternway {

enum class Severity { Info, Warn, Block };
inline constexpr auto severityName =
    enumNames<Severity>({{Severity::Info, "info"}, {Severity::Warn, "warn"}, {Severity::Block, "block"}});

/// One result of preflight.
struct Finding {
  QString id;  ///< stable, for example "rights.patch", "gitops.argocd", "config.missing-key"
  Severity severity = Severity::Info;
  QString title;
  QString detail;
  QString remedy;  ///< what to do; empty for an info that needs nothing

  friend bool operator==(const Finding &, const Finding &) = default;
};

enum class StepState { Pending, Started, Finished, Failed, Unknown, Skipped };
enum class OperationState { Planned, Running, Paused, Succeeded, Failed, Cancelled, Unknown };
/// What the journal stores.
inline constexpr auto stepStateName = enumNames<StepState>({{StepState::Pending, "pending"},
                                                            {StepState::Started, "started"},
                                                            {StepState::Finished, "finished"},
                                                            {StepState::Failed, "failed"},
                                                            {StepState::Unknown, "unknown"},
                                                            {StepState::Skipped, "skipped"}});
inline constexpr auto operationStateName = enumNames<OperationState>({{OperationState::Planned, "planned"},
                                                                      {OperationState::Running, "running"},
                                                                      {OperationState::Paused, "paused"},
                                                                      {OperationState::Succeeded, "succeeded"},
                                                                      {OperationState::Failed, "failed"},
                                                                      {OperationState::Cancelled, "cancelled"},
                                                                      {OperationState::Unknown, "unknown"}});

/// Steps that belong together: one after the other, or all at once.
struct Stage {
  QString title;  ///< "Roll production/deployment/order-service back to revision 2 (svc:v1.2.3)"
  QList<Step> steps;
  bool parallel = false;

  friend bool operator==(const Stage &, const Stage &) = default;
};

/// Everything that a rollback will do, in its order. A plain value, journalled before it starts. What is particular to a method
/// stands in the arguments of its steps, for example KubernetesUndo.
struct Plan {
  QString id;
  QString reason;  ///< of the rollback, as the operator says it
  QDateTime made;
  QList<Stage> stages;

  /// Those of all stages.
  [[nodiscard]] QList<Step> steps() const;
  /// The service that is rolled back: of the undo, else of the look at its metrics, with which such a plan ends.
  [[nodiscard]] ObjectRef service() const;
  /// Null where there is none; valid as long as the plan.
  [[nodiscard]] const Step *step(const QString &stepId) const;
  /// The first one that \a matches; else the same.
  template <typename Predicate>
  [[nodiscard]] const Step *first(Predicate matches) const {
    for (const Stage &stage : stages)
      for (const Step &step : stage.steps)
        if (matches(step))
          return &step;
    return nullptr;
  }

  friend bool operator==(const Plan &, const Plan &) = default;
};
/// Those of its stages, in one line.
[[nodiscard]] QString titles(const Plan &plan);

// A plan as it is kept in the journal and given to other programs. The version is the object's member "version"; a newer one
// is refused (ErrorKind::Unsupported), what is not a plan is ErrorKind::Input. fromJson(toJson(x)) == x. Pure.

[[nodiscard]] QJsonObject toJson(const Plan &plan);
[[nodiscard]] Result<Plan> planFromJson(const QJsonObject &object);

/// In one line, with a sign before it: none, "?" of a warning, "!" of what blocks.
[[nodiscard]] QString findingLine(const Finding &finding);
[[nodiscard]] QJsonObject toJson(const Finding &finding);
[[nodiscard]] QJsonArray toJson(const QList<Finding> &findings);

/// UTC with milliseconds, as everywhere in JSON output; an invalid time is null.
[[nodiscard]] QJsonValue timeToJson(const QDateTime &time);
[[nodiscard]] QDateTime timeFromJson(const QJsonValue &value);

}  // namespace sternway
