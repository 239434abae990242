// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal.h"
#include "net/webtransport.h"
#include "notify/curlmail.h"
#include "notify/outboxsender.h"
#include "platform/channelbook.h"

namespace sternway {

/// The sender of the program itself: the channels of the settings, the web, libcurl, the keychain. GUI thread; what it is made of
/// lives longer.
class LiveSender final {
public:
  LiveSender(Outbox &outbox, platform::ChannelBook &channels, SecretStore &secrets, Clock &clock);

  [[nodiscard]] notify::OutboxSender &sender() { return m_sender; }

private:
  net::WebTransport m_web;
  notify::CurlMail m_mail;
  notify::OutboxSender m_sender;
};

}  // namespace sternway
