// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/program.h"

namespace sternway::platform {

/// The programs of this computer. Each runs in a session of its own (setsid): it and all that it starts are one process group,
/// and have no terminal to ask a password on. A name is looked for in PATH, that of the request where it sets one; a path is
/// taken from the working folder. What holds Sternway's secrets, $STERNWAY_SECRET_..., is not handed on.
///
/// A run ends when its program has ended, whoever still holds its pipes; after stop() or at the time-out when the whole group
/// has, or five seconds later, killed. Cancelled and Timeout have what it said last on standard error as detail. Who exits with 0
/// after stop() ended by itself. Deleting a run kills the group and does not wait for it. GUI thread.
class Processes final : public Programs {
public:
  /// \a grace: from the request to end to the kill. Other values are for tests.
  explicit Processes(std::chrono::milliseconds grace = std::chrono::seconds(5)) : m_grace(grace) {}

  [[nodiscard]] ProgramRun *run(const ProgramRequest &request, QObject *context) override;
  [[nodiscard]] QString find(const QString &program) const override;

private:
  const std::chrono::milliseconds m_grace;
};

}  // namespace sternway::platform
