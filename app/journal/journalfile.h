// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QDateTime>
#include <QPair>

namespace sternway {

/// Makes the folder (mode 0700) and an empty file (0600) where they are missing; a file that others could read is closed to them.
[[nodiscard]] Result<Done> prepareJournalFile(const QString &file);

/// Renames a damaged file to FILE.damaged-YYYYMMDD-HHMMSS, its -wal and -shm with it, so that nothing of it is overwritten.
/// \return the new name.
[[nodiscard]] Result<QString> setAside(const QString &file, const QDateTime &now);

/// Device and inode: tells whether a path still leads to the file that was opened. {0, 0}: there is none.
using FileIdentity = QPair<quint64, quint64>;
[[nodiscard]] FileIdentity fileIdentity(const QString &file);

/// Why the file on disk cannot be a sound journal even before a database opens it; empty: nothing to say.
[[nodiscard]] QString visibleDamage(const QString &file);

}  // namespace sternway
