// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "notify/channel.h"

namespace sternway::notify {

// One for each file of this folder.
[[nodiscard]] ChannelDescriptor slackChannel();
[[nodiscard]] ChannelDescriptor teamsChannel();
[[nodiscard]] ChannelDescriptor statuspageChannel();
[[nodiscard]] ChannelDescriptor statusApiChannel();
[[nodiscard]] ChannelDescriptor pagerdutyChannel();
[[nodiscard]] ChannelDescriptor githubIssueChannel();
[[nodiscard]] ChannelDescriptor jiraChannel();
[[nodiscard]] ChannelDescriptor mailChannel();
[[nodiscard]] ChannelDescriptor webhookChannel();
[[nodiscard]] ChannelDescriptor alertmanagerChannel();
[[nodiscard]] ChannelDescriptor grafanaChannel();
[[nodiscard]] ChannelDescriptor rehearsalChannel();

/// The status of an incident that a message announces, see statusWord().
[[nodiscard]] ChannelOption statusOption();

}  // namespace sternway::notify
