// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/incident.h"
#include "core/servicestatus.h"

namespace sternway {

/// The types of an incident's events, spelled here and nowhere else: journals keep them for ever. Several name one thing and what
/// became of it ("step.failed"), but nobody takes a type apart.
namespace eventtype {
inline constexpr QLatin1String incidentOpened("incident.opened");
inline constexpr QLatin1String incidentClosed("incident.closed");
inline constexpr QLatin1String release("release");
inline constexpr QLatin1String threshold("threshold");
inline constexpr QLatin1String recovered("recovered");
inline constexpr QLatin1String verdict("verdict");
inline constexpr QLatin1String symptomDeclared("symptom.declared");
inline constexpr QLatin1String symptomWithdrawn("symptom.withdrawn");
inline constexpr QLatin1String userReport("user-report");
inline constexpr QLatin1String wizardOpened("wizard.opened");
inline constexpr QLatin1String methodChosen("method.chosen");
inline constexpr QLatin1String procedureStep("procedure.step");
inline constexpr QLatin1String variableEntered("variable.entered");
inline constexpr QLatin1String itemTicked("checklist.ticked");
inline constexpr QLatin1String itemUnticked("checklist.unticked");
inline constexpr QLatin1String itemOverridden("checklist.overridden");
inline constexpr QLatin1String itemEvidence("checklist.evidence");
inline constexpr QLatin1String timeBoxStarted("timebox.started");
inline constexpr QLatin1String timeBoxOverrun("timebox.overrun");
inline constexpr QLatin1String plan("plan");
inline constexpr QLatin1String preflight("preflight");
inline constexpr QLatin1String declined("declined");
inline constexpr QLatin1String note("note");
inline constexpr QLatin1String operationStarted("operation.started");
inline constexpr QLatin1String operationPaused("operation.paused");
inline constexpr QLatin1String operationResumed("operation.resumed");
inline constexpr QLatin1String operationTakenOver("operation.taken-over");
inline constexpr QLatin1String operationSucceeded("operation.succeeded");
inline constexpr QLatin1String operationFailed("operation.failed");
inline constexpr QLatin1String operationCancelled("operation.cancelled");
inline constexpr QLatin1String operationUnknown("operation.unknown");
inline constexpr QLatin1String stepStarted("step.started");
inline constexpr QLatin1String stepFinished("step.finished");
inline constexpr QLatin1String stepFailed("step.failed");
inline constexpr QLatin1String stepSkipped("step.skipped");
inline constexpr QLatin1String stepUnknown("step.unknown");
}  // namespace eventtype

struct EventType {
  QLatin1String id;
  const char *title;    ///< to be translated in the context "sternway"
  Milestone milestone;  ///< that such an event is by itself; a draft may say more
  Mark mark;
};

/// Null: a type that this version does not know.
[[nodiscard]] const EventType *eventType(const QString &id);
/// "Threshold crossed", "Step started", "Note", ...; a type that is not known is shown as it is.
[[nodiscard]] QString eventTypeTitle(const QString &id);
/// An operation or a step has come to this state.
[[nodiscard]] QLatin1String eventTypeOf(OperationState state);
[[nodiscard]] QLatin1String eventTypeOf(StepState state);
/// Ticks, overrides and evidence of a checklist.
[[nodiscard]] bool isOfChecklist(const QString &id);

}  // namespace sternway
