// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/incident.h"
#include "core/matrix.h"

namespace sternway {

/// What the operator tells the matrix during an incident, as events of its journal: symptoms that no metric shows, and reports of
/// users. Nothing but these events decides, so they are known for all time: what nobody has entered is not so, before the
/// incident and without one too. Pure.

/// The symptoms that stand declared, with since when. One that was withdrawn is gone; declared again it begins anew, and
/// declaring what stands declared changes nothing.
[[nodiscard]] QHash<QString, QDateTime> declaredIn(const QList<JournalEvent> &events);

/// One event a reported user, each at the time that the operator gave for it; complete up to \a now.
[[nodiscard]] EventHistory userReportsIn(const QList<JournalEvent> &events, const QDateTime &now);

/// At most so many users in one report; more would only be a slip of the keyboard.
constexpr int maximumReportedUsers = 100'000;

[[nodiscard]] EventDraft symptomDeclared(const QString &id, const QString &title);
[[nodiscard]] EventDraft symptomWithdrawn(const QString &id, const QString &title);
/// \a count: 1 to maximumReportedUsers. An invalid \a at: now.
[[nodiscard]] EventDraft usersReported(int count, const QDateTime &at = {});

}  // namespace sternway
