// SPDX-License-Identifier: GPL-3.0-or-later
#include "livesender.h"

namespace sternway {

LiveSender::LiveSender(Outbox &outbox, platform::ChannelBook &channels, SecretStore &secrets, Clock &clock)
    : m_sender({.outbox = &outbox,
                .web = &m_web,
                .mail = &m_mail,
                .secrets = &secrets,
                .clock = &clock,
                .channel = [&channels](const QString &name) { return channels.find(name); }}) {}

}  // namespace sternway
