// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/incident.h"

#include <QSet>

namespace sternway {

// What people say afterwards of an incident's events. A record is append-only: the original stays, and what is said of it is an
// event of its own. Pure; any thread. Events are given in the order recorded.

/// Whether text and time of the event may be corrected: what a person wrote. What Sternway recorded stays; the time of a
/// milestone is set anew, see milestoneEvent().
[[nodiscard]] bool isCorrectable(const JournalEvent &event);

/// From now on \a original reads \a text, and happened at \a at. \a who: the login name of who says so.
[[nodiscard]] EventDraft correctionEvent(const JournalEvent &original, const QString &text, const QDateTime &at,
                                         const QString &who);
/// A person says when the milestone was; it counts before all that was said of it until then.
[[nodiscard]] EventDraft milestoneEvent(Milestone milestone, const QDateTime &at, const QString &who);
/// The event with this number is, or is no longer, one of those to be found again quickly.
[[nodiscard]] EventDraft pinEvent(qint64 sequence, bool pinned, const QString &who);

/// The event only says how others are to be shown; it is no part of what happened.
[[nodiscard]] bool isBookkeeping(const JournalEvent &event);
/// The numbers of the events that are pinned.
[[nodiscard]] QSet<qint64> pinnedEvents(const QList<JournalEvent> &events);

/// What an event said before it was corrected.
struct OriginalText {
  qint64 correctedBy = 0;  ///< the number of the correction that counts; 0: it stands as it was recorded
  QString summary;
  QDateTime at;
};
/// Of an event out of asCorrected().
[[nodiscard]] OriginalText originalOf(const JournalEvent &event);

/// The events as they are to be read: with the texts and times of their corrections, and each milestone that a person has set
/// only at the event that counts. Applied twice it changes nothing more.
[[nodiscard]] QList<JournalEvent> asCorrected(QList<JournalEvent> events);

/// The event by which a person set the milestone last; null: nobody did. Valid as long as the list.
[[nodiscard]] const JournalEvent *setByHand(const QList<JournalEvent> &events, Milestone milestone);

}  // namespace sternway
