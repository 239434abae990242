// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/captured.h"
#include "core/journal.h"
#include "ui/messages/messagepreview.h"
#include "ui/workspace.h"

namespace sternway::ui {

// What the window makes messages of. GUI thread.

/// What is known of the incident at this moment, by the clock of its cluster, with how often people are told and who writes.
[[nodiscard]] CapturedFacts messageFacts(Workspace &workspace, const IncidentRecord &record, const RunbookPtr &runbook);
/// The language of messages where a runbook has none: the window's.
[[nodiscard]] QString messageLanguage(Workspace &workspace);
/// Where a message about the incident can be sent to: a rehearsal has a channel of its own where the user has set up none.
[[nodiscard]] QList<ChannelSetting> messageChannels(Workspace &workspace, const Incident &incident);

/// What the receivers of each channel get; without a channel what is copied.
[[nodiscard]] QList<ChannelPreview> previewsOf(const notify::Outgoing &message, const QList<ChannelSetting> &channels);
/// What the receivers of a message of the outbox got, whatever has become of its channel.
[[nodiscard]] ChannelPreview previewOf(const OutboxMessage &message, const platform::ChannelBook &channels);

}  // namespace sternway::ui
