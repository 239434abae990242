// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/incident.h"
#include "core/runbook.h"

#include <optional>

namespace sternway {

/// A time that a phase or a checklist may take, and where it stands.
struct TimeBox {
  QString id;  ///< of the phase or the list
  QString title = {};
  std::chrono::milliseconds limit{0};
  QDateTime began = {};  ///< it became current; invalid: not yet
  bool overrunRecorded = false;
  QString contact = {};  ///< to be told of the overrun; see contactText()

  /// How much is left; negative: overrun by so much. The whole limit while it has not begun.
  [[nodiscard]] std::chrono::milliseconds left(const QDateTime &now) const;
  friend bool operator==(const TimeBox &, const TimeBox &) = default;
};

/// \a box with what the journal says of it: when it began, and whether its overrun is recorded. Pure.
[[nodiscard]] TimeBox asRecorded(TimeBox box, const QList<JournalEvent> &events);

/// Who is to be told next, when another time box is overrun: the levels of the escalation path one after the other, the last one
/// again; the first contact where there is no path; none where the runbook names nobody.
[[nodiscard]] std::optional<EscalationLevel> nextContact(const Runbook &runbook, const QList<JournalEvent> &events);
/// "On-call lead: @lead", or what there is of it.
[[nodiscard]] QString contactText(const EscalationLevel &level);

[[nodiscard]] EventDraft timeBoxStartedEvent(const TimeBox &box);
[[nodiscard]] EventDraft overrunEvent(const TimeBox &box, const std::optional<EscalationLevel> &contact);

}  // namespace sternway
