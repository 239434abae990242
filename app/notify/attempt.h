// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/secretstore.h"
#include "notify/channel.h"

namespace sternway::notify {

/// One attempt to send one message.
struct Attempt {
  const ChannelDescriptor *type = nullptr;
  ChannelContext context = {};     ///< without secrets: they are read for it
  SecretStore *secrets = nullptr;  ///< null: only the environment has any
  Outgoing message = {};
  bool looks = false;  ///< an earlier attempt may have sent it: the service is asked first
};

/// Reads the secrets, looks where it is to, sends. Always a Delivery: what fails on the way is Refused or NotSent. No secret is
/// in it, whatever the service has said. GUI thread.
[[nodiscard]] Call<Delivery> *carryOut(const Attempt &attempt, QObject *parent);
/// The channel's own test, else a message that says it is one.
[[nodiscard]] Call<Delivery> *tryChannel(const Attempt &attempt, QObject *parent);

/// \a text without any of the values, as they are or as addresses and logins have them. Pure.
[[nodiscard]] QString withoutSecrets(QString text, const QHash<QString, QString> &secrets);

}  // namespace sternway::notify
