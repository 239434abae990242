// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal.h"
#include "core/runbook.h"

#include <functional>
#include <optional>

namespace sternway {

/// When people have to be told again, by what an incident's outbox and timeline say. Pure.

/// How often people are told where neither the runbook nor the user says it.
constexpr std::chrono::minutes usualUpdateInterval{30};

struct NextUpdate {
  QDateTime last;  ///< when people were told last; invalid: not yet
  QDateTime due;

  [[nodiscard]] bool isOverdue(const QDateTime &now) const { return due <= now; }
  friend bool operator==(const NextUpdate &, const NextUpdate &) = default;
};

/// The update that is due next: \a interval after the last message that was sent, or that a person is about to send since it
/// stands in the outbox; before the first one, after the incident was opened. Messages of which it is not known whether they
/// arrived do not count. Nothing where the incident is closed, or the interval is 0 (nobody wants to be reminded).
[[nodiscard]] std::optional<NextUpdate> nextUpdateDue(const Incident &incident, const QList<OutboxMessage> &messages,
                                                      std::chrono::milliseconds interval);

/// Somebody who is to be told because of a time box.
struct DueEscalation {
  QString box;  ///< TimeBox::id
  QString title;
  EscalationLevel level;
  QDateTime since;  ///< it was overrun
};

/// The level that the newest recorded overrun of a time box calls for, where nobody has been told since: no message of the stage
/// "escalation" has been queued. Nothing where the incident is closed, or the runbook names nobody.
[[nodiscard]] std::optional<DueEscalation> dueEscalation(const Incident &incident, const Runbook &runbook,
                                                         const QList<JournalEvent> &events, const QList<OutboxMessage> &messages);
/// The stage of a message that tells the next level.
inline constexpr QLatin1String escalationStage("escalation");
/// That of a message that is an issue of its own for a follow-up: it tells nobody how the incident stands.
inline constexpr QLatin1String followUpStage("follow-up");

/// What was opened elsewhere for an incident, by a message that was sent, and is not known to be closed there: a status page's
/// incident, a pager's alert.
struct OpenThread {
  QString channel;   ///< the name of its setting
  QString remoteId;  ///< what the service calls it; empty: it did not say
  QString link;
  QDateTime openedAt;
  bool isUnknown = false;    ///< it may not have been opened: whether the message arrived is unknown
  bool isClosing = false;    ///< a message that closes it is on its way
  QDateTime renewedAt = {};  ///< the last message that opened or changed it was sent; invalid: none was

  friend bool operator==(const OpenThread &, const OpenThread &) = default;
};
/// \a opens: the channel is of such a type. \a closes: the message says that the incident is over.
[[nodiscard]] QList<OpenThread> openThreads(const QList<OutboxMessage> &messages,
                                            const std::function<bool(const OutboxMessage &)> &opens,
                                            const std::function<bool(const OutboxMessage &)> &closes);

}  // namespace sternway
