// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/channelsetting.h"
#include "core/claims.h"
#include "notify/outgoing.h"

namespace sternway::notify {

/// A runbook's message, filled for an incident, before somebody reads it and sends it. Pure.
struct Draft {
  Outgoing message;                   ///< its id: the same text of the same template is one message
  QStringList missing;                ///< placeholders without a value; it must not be sent while there are any
  QList<ClaimProblem> subjectClaims;  ///< what of the subject the incident does not bear out
  QList<ClaimProblem> bodyClaims;
};

/// \a values: those of messageValues(), and what somebody entered for this message.
[[nodiscard]] Draft drafted(const MessageTemplate &message, const CapturedFacts &facts, const QHash<QString, QString> &values);
/// The same after a person has edited the text: id and claims are those of what stands there now.
[[nodiscard]] Draft edited(Draft draft, const QString &subject, const QString &body, const CapturedFacts &facts);

/// Type and name of the channel that a rehearsal has without anybody setting it up: it shows messages in the window.
inline constexpr QLatin1String rehearsalType("rehearsal");
/// The names of the channels that a message goes to: those that it names, as far as they are set up, else those of its type; in a
/// rehearsal that has none of them, its own.
[[nodiscard]] QStringList channelsOf(const MessageTemplate &message, const QList<ChannelSetting> &settings, bool rehearsal);
/// The types of channels that a word of runbooks stands for: "mail" for "email", two for "status-page".
[[nodiscard]] QStringList channelTypesOf(const QString &word);

}  // namespace sternway::notify
