// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/incident.h"

#include <optional>

namespace sternway {

/// Names one process beyond the reuse of its number: a number alone would take a new process for a crashed one.
struct ProcessIdentity {
  qint64 pid = 0;
  quint64 startTicks = 0;  ///< since boot, /proc/PID/stat field 22
  QString boot;            ///< /proc/sys/kernel/random/boot_id
  QString pidNamespace;    ///< /proc/self/ns/pid: the number means nothing in another container
  QString host;

  friend bool operator==(const ProcessIdentity &, const ProcessIdentity &) = default;

  [[nodiscard]] static ProcessIdentity current();
  /// "pid=4711 start=81234 boot=… ns=… host=…", as the journal stores it.
  [[nodiscard]] QString toString() const;
  [[nodiscard]] static std::optional<ProcessIdentity> fromString(const QString &text);
};

/// The login name of the user whose process this is; "uid 1000" where the system knows none.
[[nodiscard]] QString loginName();

/// Whether that process lives. Dead after a restart of the machine. Unknown: another machine, another container, or a text that
/// is no identity. Reads /proc; any thread.
[[nodiscard]] OwnerState processState(const ProcessIdentity &process);
[[nodiscard]] OwnerState processState(const QString &identity);

}  // namespace sternway
