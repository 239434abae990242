// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/incident.h"
#include "core/stepdescriptor.h"

#include <QHash>

namespace sternway {

/// The method or scenario that the operator goes by.
struct ChosenWay {
  QString id;  ///< empty: none was chosen
  bool scenario = false;

  friend bool operator==(const ChosenWay &, const ChosenWay &) = default;
};

/// The newest choice in an incident's events. Pure.
[[nodiscard]] ChosenWay chosenWay(const QList<JournalEvent> &events);
[[nodiscard]] EventDraft methodChosenEvent(const ChosenWay &way, const QString &title, const QString &who);

/// By which method of the runbook's migrations they go back, as an incident's events say it last; empty: none goes back; nothing:
/// nobody has said. Pure.
[[nodiscard]] std::optional<QString> chosenMigration(const QList<JournalEvent> &events);
[[nodiscard]] EventDraft migrationChosenEvent(const QString &id, const QString &title, const QString &who);

/// When in a rollback a part of the runbook is current.
enum class RollbackMoment { Before, During, Verifying, After };

/// One line of the procedure as the operator goes through it: a step, or a note about a service that stands before or after it.
struct GuidedStep {
  QString key;                  ///< stable within the runbook: "previous/kubernetes.undo"; empty: a note, which nobody ticks
  QString part;                 ///< the title of the phase, method or scenario that it belongs to
  Step step;                    ///< with a title in any case; of a note: its topic as title, its text as \c expect
  QString command;              ///< to copy; empty for what a person does by hand
  QString changes;              ///< what it changes, in words
  QString danger;               ///< why it is dangerous, or empty
  RunbookService service = {};  ///< that the step is about, as the runbook has it; see serviceOf()
  bool byWizard = false;        ///< Sternway itself does it, or asks for it in its turn, and nothing has to be ticked
  bool asks = false;            ///< of those: it is carried out by asking a person
  bool afterRollback = false;   ///< it comes after what the wizard does

  [[nodiscard]] bool isNote() const { return key.isEmpty(); }
};

/// What of a procedure Sternway carries out by itself.
enum class CarriedOut {
  Undo,    ///< the undo of a rollout; the runbook was not accepted
  Around,  ///< with what only looks, before and after it
  Way      ///< and whatever the chosen way does: its undo or another way back, its steps that ask first, and those of a person
};

/// The procedure's phases with the chosen way in its place, the remedies of migrations before it, and the notes about \a service
/// and about every other one that the way rolls back, around the steps that do it. \a service is the workload's name. Pure.
[[nodiscard]] QList<GuidedStep> guidedSteps(const StepKinds &kinds, const Runbook &runbook, const ChosenWay &way,
                                            const QString &service, CarriedOut carriedOut = CarriedOut::Undo);
/// Whether the wizard rolls back by itself in this way; true as well where the runbook has no procedure at all.
[[nodiscard]] bool rollsBackByItself(const QList<GuidedStep> &steps);

/// The phases and lists that have a time box, in their order, and when they are current.
struct MomentBox {
  RollbackMoment moment = RollbackMoment::Before;
  QString id;
  QString title;
  std::chrono::milliseconds limit{0};
  QStringList checklists;  ///< that have to be done for it to be over; empty: it lasts as long as the moment
};
[[nodiscard]] QList<MomentBox> momentBoxes(const Runbook &runbook);
/// The lists of a moment in the runbook's order; the follow-ups are not among them.
[[nodiscard]] QList<Checklist> checklistsAt(const Runbook &runbook, RollbackMoment moment);

/// What a person said of a guided step.
struct StepTick {
  enum class State { Open, Done, Skipped };
  State state = State::Open;
  QString who;
  QDateTime at;
  QString reason;  ///< why it was skipped

  friend bool operator==(const StepTick &, const StepTick &) = default;
};

/// By GuidedStep::key; the newest word counts. Pure.
[[nodiscard]] QHash<QString, StepTick> stepTicks(const QList<JournalEvent> &events);
/// \a reason is needed for a skipped one.
[[nodiscard]] EventDraft procedureStepEvent(const GuidedStep &step, StepTick::State state, const QString &who,
                                            const QString &reason = {});

}  // namespace sternway
