// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "notify/outgoing.h"

#include <QJsonObject>

namespace sternway::notify {

// A template's text as each kind of receiver reads it. Templates are plain text in which **bold**, `code` and [text](address) are
// understood. Pure.

/// The body without blanks at its end.
[[nodiscard]] QString bodyText(const Outgoing &message);
/// Slack's mrkdwn: &, < and > escaped, *bold*, <address|text>; @here, @channel and @everyone notify.
[[nodiscard]] QString slackText(const QString &text);
/// Text with links as "text (address)", and no other markup.
[[nodiscard]] QString plainText(const QString &text);
/// A paragraph for each that a blank line ends; lines are kept.
[[nodiscard]] QString htmlText(const QString &text);
/// Atlassian Document Format.
[[nodiscard]] QJsonObject adfText(const QString &text);

[[nodiscard]] QByteArray compactJson(const QJsonObject &object);
/// For people.
[[nodiscard]] QString indentedJson(const QJsonObject &object);

}  // namespace sternway::notify
