// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/procedure.h"

namespace sternway {

/// From when on the deadlines of an incident's follow-ups count: the end of its last rollback; else, where the chosen way is
/// carried out by hand, the last step of it that somebody did; else the incident's end. Invalid: nothing has been rolled back
/// yet. Pure.
[[nodiscard]] QDateTime followUpsCountFrom(const StepKinds &kinds, const IncidentRecord &record, const Runbook &runbook);

/// The steps after the rollback that are a person's, by the way and the migrations that the incident's events name; those that
/// one of its operations has carried out are not among them. \a carriedOut: as guidedSteps() takes it. Pure.
[[nodiscard]] QList<GuidedStep> stepsLeftToPeople(const StepKinds &kinds, const IncidentRecord &record, const Runbook &runbook,
                                                  CarriedOut carriedOut);

/// What the steps of its rollbacks have left to be done and by when (the member "followUp" of a result: id, text, due), as a list
/// that counts from \a since; without what a later step has settled (its member "settles"). Pure.
[[nodiscard]] Checklist leftBySteps(const IncidentRecord &record, const QDateTime &since);

/// When the post-mortem is due: by the runbook, from the incident's end; of an open one from the end of the impact. Invalid: the
/// runbook gives no time, or neither is over. Pure.
[[nodiscard]] QDateTime postMortemDue(const Incident &incident, const QList<JournalEvent> &events, const Runbook &runbook);

}  // namespace sternway
