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

/// The template of the message that makes an issue of the follow-up which is known by \a key within its incident.
[[nodiscard]] QString followUpTemplate(const QString &key);

/// What became of such a message, as the incident's events say it last.
struct FollowUpIssue {
  QString channel;
  QString id;    ///< what the channel calls it; empty: it is not there yet, or it did not say
  QString link;  ///< where a person can look at it, or empty
  bool isSent = false;
  bool isLost = false;  ///< refused, or nobody knows whether it arrived

  friend bool operator==(const FollowUpIssue &, const FollowUpIssue &) = default;
};
/// Nothing: none was asked for, or it was cancelled. Pure.
[[nodiscard]] std::optional<FollowUpIssue> followUpIssue(const QList<JournalEvent> &events, const QString &key);

/// When the post-mortem is due: by the runbook, from the incident's end; of an open one from the end of the impact. Invalid: the
/// runbook gives no time, or neither is over. Pure.
[[nodiscard]] QDateTime postMortemDue(const Incident &incident, const QList<JournalEvent> &events, const Runbook &runbook);

}  // namespace sternway
