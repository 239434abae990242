// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/runbook.h"
#include "platform/settings.h"

namespace sternway::platform {

/// Which runbooks the user has accepted, by the SHA-256 of their content: a runbook that changes has to be accepted anew. Lives
/// as long as the settings at most; GUI thread.
class RunbookTrust final {
public:
  explicit RunbookTrust(Settings &settings) : m_settings(settings) {}

  [[nodiscard]] bool isTrusted(const QByteArray &digest) const;
  /// Kept for good; beyond a thousand the oldest is forgotten. ErrorKind::Input for what is no digest.
  [[nodiscard]] Result<Done> accept(const QByteArray &digest);

private:
  Settings &m_settings;
};

/// Whether the runbook may make Sternway contact the hosts that it names and run what it says: it is built in, or somebody has
/// accepted its content.
[[nodiscard]] bool isAccepted(const Runbook &runbook, Settings &settings);

}  // namespace sternway::platform
