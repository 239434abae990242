// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan.h"
#include "core/targetref.h"
#include "core/verdict.h"

#include <QByteArray>
#include <QDateTime>
#include <QJsonObject>
#include <QList>

#include <optional>

namespace sternway {

struct Incident {
  QString id;  ///< short and sortable, for example "2026-11-21-order-service-1"
  QString title;
  ObjectRef service;  ///< the workload that is watched: the first of the targets that is one
  QString severity;
  bool rehearsal = false;
  QDateTime openedAt;             ///< declared
  QDateTime closedAt;             ///< invalid: open
  QList<TargetRef> targets = {};  ///< all that it is about; \c service is one of them, listed or not

  [[nodiscard]] bool isOpen() const { return !closedAt.isValid(); }
};

/// The incident's targets with its service among them, each once.
[[nodiscard]] QList<TargetRef> targetsOf(const Incident &incident);

/// The times that durations are computed from. An event may carry one.
enum class Milestone { None, ImpactStart, Detected, Declared, Mitigated, Resolved };
/// None has no name.
inline constexpr auto milestoneName = enumNames<Milestone>({{Milestone::ImpactStart, "impact-start"},
                                                            {Milestone::Detected, "detected"},
                                                            {Milestone::Declared, "declared"},
                                                            {Milestone::Mitigated, "mitigated"},
                                                            {Milestone::Resolved, "resolved"}});
[[nodiscard]] QString milestoneTitle(Milestone milestone);  ///< "impact start", for people; None: empty

/// One line of an incident's timeline; append-only. \c hash covers the event and the hash of the one before.
struct JournalEvent {
  qint64 sequence = 0;
  QString incidentId;
  QDateTime at;  ///< when it happened (impact start can lie before the incident)
  QDateTime recordedAt;
  QString type;      ///< "verdict", "plan", "preflight", "step.started", "step.finished", "note", ...
  QString summary;   ///< one sentence of facts
  QJsonObject data;  ///< evidence: numbers, queries, refs
  Milestone milestone = Milestone::None;
  QByteArray previousHash;
  QByteArray hash;
};

/// What the caller says of a new event; the journal adds the rest.
struct EventDraft {
  QString type = {};
  QString summary = {};
  QJsonObject data = {};
  Milestone milestone = Milestone::None;  ///< given only where the incident has not reached it yet, Mitigated each time
  QDateTime at = {};                      ///< invalid: now
  /// Keys of \c data. Not empty: the event is appended only to an open incident, and only where one of these values differs
  /// from that of the newest event of its type, so that several who watch one thing record its change once.
  QStringList newsKeys = {};
  /// Key of \c data that says what the event is about: it is compared with the newest event of its type about the same thing.
  /// Empty: with the newest of its type.
  QString newsOf = {};
};

/// Whether \a draft differs in its newsKeys from the newest event of its type, whose data is \a last.
[[nodiscard]] bool isNews(const EventDraft &draft, const std::optional<QJsonObject> &last);
/// Whether the data of an event of \a draft's type are what it is compared with, see EventDraft::newsOf.
[[nodiscard]] bool isComparable(const EventDraft &draft, const QJsonObject &data);

/// One point in time that durations are computed from, and the event that it was taken from.
struct MilestoneTime {
  Milestone milestone = Milestone::None;
  QDateTime at;         ///< invalid: no event says it
  qint64 sequence = 0;  ///< of the event
};
/// What a person has set last counts (see core/corrections.h). Else of several events with the same milestone the earliest for
/// impact start, detected and declared, the latest for resolved; for mitigated, mitigation(). Pure.
[[nodiscard]] MilestoneTime milestoneTime(const QList<JournalEvent> &events, Milestone milestone);

/// The key of an event's data that says what it is about, as toJson(TargetRef).
inline const QString targetKey = QStringLiteral("target");
/// Of the data of a step's event. \c verifiesKey, true: the step watches whether the rollback has helped. \c wellSinceKey: since
/// when what it watched was well; the step ended later.
inline constexpr QLatin1String verifiesKey("verifies");
inline constexpr QLatin1String wellSinceKey("wellSince");
/// The event by which the impact ended, of several services (\c targetKey of the data) that of the last; null while there is
/// none, and while one is left whose rollback did not help. Of a service it is the latest mitigation, because it was not over
/// before, and only as long as no later step has found that it did not help. What such a step found well counts where no
/// mitigation stands. Pure.
[[nodiscard]] const JournalEvent *mitigation(const QList<JournalEvent> &events);

struct StepRecord {
  QString operationId;
  QString stepId;  ///< of the plan
  StepState state = StepState::Pending;
  QDateTime startedAt = {};
  QDateTime endedAt = {};
  QString message = {};
  QJsonObject result = {};
};

/// Who carries an operation out, and for how long nobody else may. The holder renews it while it works; one that has crashed, or
/// lost its network or its journal, stops renewing it. No process numbers: they mean nothing on another host.
struct Lease {
  QString user = {};
  QString host = {};
  QString instance = {};  ///< random for each run of the program
  QDateTime since = {};   ///< this holder took it
  QDateTime until = {};
  qint64 term = 0;  ///< one more with each holder; 0: nobody has held it
};
/// "by root on vm, since 20:19".
[[nodiscard]] QString holderText(const Lease &lease);

/// What a lease means to the process that read it.
enum class LeaseState {
  Expired,  ///< nobody works on it any more; it may be taken over
  Mine,
  Held  ///< by another process: its operation must not be continued here
};

struct OperationRecord {
  QString id;
  QString incidentId;
  OperationState state = OperationState::Planned;
  QDateTime startedAt;
  QDateTime endedAt;
  QString message;
  QJsonObject plan;  ///< toJson(Plan)
  QList<StepRecord> steps;

  // filled in by the journal when it is read
  Lease lease;
  LeaseState leaseState = LeaseState::Expired;
  bool planRedacted = false;  ///< secrets were taken out of the plan when it was stored: its patch must not be sent
};

struct IncidentRecord {
  Incident incident;
  QList<JournalEvent> events;
  QList<OperationRecord> operations;
  bool chainIntact = true;  ///< no event was changed, taken out or put in since it was recorded
  QString chainProblem;     ///< what is wrong where, when it is not
};

/// One of \a records is open and about this workload.
[[nodiscard]] bool hasOpenIncident(const QList<IncidentRecord> &records, const ObjectRef &service);

/// What is new in the journal since somebody read it last.
struct JournalChanges {
  qint64 upTo = 0;  ///< pass it on when asking again
  /// One for each incident that has something new: as it is now, with its new events only, and all its operations.
  QList<IncidentRecord> incidents;
};

/// The types of an incident's events, spelled here and nowhere else: journals keep them for ever. Several name one thing and what
/// became of it ("step.failed"), but nobody takes a type apart.
namespace eventtype {
inline constexpr QLatin1String incidentOpened("incident.opened");
inline constexpr QLatin1String incidentClosed("incident.closed");
inline constexpr QLatin1String severity("severity");
inline constexpr QLatin1String release("release");
inline constexpr QLatin1String threshold("threshold");
inline constexpr QLatin1String detected("detected");
inline constexpr QLatin1String recovered("recovered");
inline constexpr QLatin1String verdict("verdict");
inline constexpr QLatin1String measured("measured");
inline constexpr QLatin1String symptomDeclared("symptom.declared");
inline constexpr QLatin1String symptomWithdrawn("symptom.withdrawn");
inline constexpr QLatin1String userReport("user-report");
inline constexpr QLatin1String wizardOpened("wizard.opened");
inline constexpr QLatin1String methodChosen("method.chosen");
inline constexpr QLatin1String migrationChosen("migration.chosen");
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
inline constexpr QLatin1String corrected("corrected");
inline constexpr QLatin1String milestoneSet("milestone.set");
inline constexpr QLatin1String pinned("pinned");
inline constexpr QLatin1String unpinned("unpinned");
inline constexpr QLatin1String attached("attached");
inline constexpr QLatin1String revisionMarked("revision.marked");
inline constexpr QLatin1String revisionUnmarked("revision.unmarked");
inline constexpr QLatin1String messageQueued("message.queued");
inline constexpr QLatin1String messageSent("message.sent");
inline constexpr QLatin1String messageFailed("message.failed");
inline constexpr QLatin1String messageUnknown("message.unknown");
inline constexpr QLatin1String messageCancelled("message.cancelled");
inline constexpr QLatin1String postMortemStatus("postmortem.status");
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

/// From now on the incident has this severity; empty: none. The journal takes it over when the event is appended. \a who: the
/// login name of who says so; empty: the rule that was met.
[[nodiscard]] EventDraft severityEvent(const QString &severity, const QString &who = {});

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
