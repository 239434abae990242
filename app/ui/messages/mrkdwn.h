// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace sternway::ui {

/// Slack's mrkdwn as HTML that looks like what Slack makes of it: *bold*, _italic_, ~struck~, `code`, ```blocks```,
/// <address|text> and <!here>. All else is text; nothing in it is markup of HTML. Pure.
[[nodiscard]] QString mrkdwnToHtml(const QString &mrkdwn);

}  // namespace sternway::ui
