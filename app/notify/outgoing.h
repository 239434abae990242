// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QDateTime>
#include <QJsonObject>
#include <QStringList>

namespace sternway::notify {

/// A message as it is about to be sent through one channel: every placeholder is filled. Plain value; it is stored whole in the
/// outbox, so no secret belongs in it.
struct Outgoing {
  QString id = {};  ///< what is queued twice under one id, to one channel, is one message; empty: a new one
  QString incidentId = {};
  QString incidentTitle = {};
  QString templateId = {};      ///< of the runbook's communication; empty: written by hand
  QString stage = {};           ///< "before", "during", "after", "resolved"; empty: none of them
  QString severity = {};        ///< as the incident has it, for example "SEV-1"
  QString subject = {};         ///< may be empty: then the first line of the body, or the incident's title, stands for it
  QString body = {};            ///< a filled text as core/messagetext.h has it; each channel writes it in its own format
  QString dedupKey = {};        ///< of a pager's alert; empty: one for the incident
  QStringList recipients = {};  ///< of mail; empty: those of the channel
  QStringList services = {};    ///< the names of what is rolled back
  /// What the channel's type knows beside this, by ChannelOption::id.
  QJsonObject options = {};
  QDateTime startedAt = {};  ///< the incident, in UTC; for silences and annotations
  QDateTime endedAt = {};    ///< invalid: not over
  bool rehearsal = false;    ///< shown in the window, whatever the channel: nothing leaves this computer

  friend bool operator==(const Outgoing &, const Outgoing &) = default;
};

[[nodiscard]] QJsonObject toJson(const Outgoing &message);
[[nodiscard]] Outgoing outgoingFrom(const QJsonObject &json);

/// The subject; where there is none, the first line of the body, else the incident's title. One line.
[[nodiscard]] QString headline(const Outgoing &message, int longest);
/// The status that the message announces: "investigating", "identified", "monitoring" or "resolved", as status pages have it: the
/// option "status", else a subject that is one of them, else what the stage stands for.
[[nodiscard]] QString statusWord(const Outgoing &message);
/// The message says that the incident is over.
[[nodiscard]] bool isClosing(const Outgoing &message);
/// By which a system can be asked whether it has this message: letters, digits, '-' and '.'.
[[nodiscard]] QString markerOf(const Outgoing &message);
/// The same for all messages of its incident.
[[nodiscard]] QString threadMarkerOf(const Outgoing &message);

}  // namespace sternway::notify
