// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/postmortemdraft.h"

#include "core/followups.h"
#include "core/format.h"

namespace sternway {

QString postMortemStatusTitle(PostMortemStatus status) {
  switch (status) {
    case PostMortemStatus::Draft: return tr("Draft");
    case PostMortemStatus::InReview: return tr("In review");
    case PostMortemStatus::Final: return tr("Final");
  }
  return {};
}

QDateTime addWorkingDays(const QDateTime &time, int days) {
  QDateTime later = time.toUTC();
  while (days > 0) {
    later = later.addDays(1);
    if (later.date().dayOfWeek() < Qt::Saturday)
      --days;
  }
  return later;
}

QDateTime postMortemDeadline(const Incident &incident, const QList<JournalEvent> &events, const Runbook *runbook,
                             const PostMortemDraft &draft) {
  if (draft.due.isValid())
    return draft.due;
  if (runbook && runbook->postMortem.dueWithin.count() > 0)
    return postMortemDue(incident, events, *runbook);
  return incident.closedAt.isValid() ? addWorkingDays(incident.closedAt, usualPostMortemDays) : QDateTime();
}

}  // namespace sternway
