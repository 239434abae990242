// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QString>

namespace sternway::platform {

/// Cron, CI and services leave HOME out: sets it to the folder that the system knows for the user, if any, for this process and
/// the programs that it starts. Before anything asks for a folder.
void findHome();
/// Storage: no folder of the user is known, and nothing must be made in the root of the file system instead.
[[nodiscard]] Result<Done> checkHome();

/// Where the journal lies: STERNWAY_DATA_DIR, else the user's data folder (XDG), "~/.local/share/sternway". Nothing is made here.
[[nodiscard]] QString dataFolder();
/// Where the settings lie: STERNWAY_CONFIG_DIR, else "~/.config/sternway".
[[nodiscard]] QString configFolder();

/// The journal in \a folder; empty: in dataFolder(). Absolute.
[[nodiscard]] QString journalFile(const QString &folder = {});
[[nodiscard]] QString settingsFile();
/// Where runbooks are looked for: \a chosen (as the settings say); empty: "runbooks" in dataFolder(). Absolute.
[[nodiscard]] QString runbookFolder(const QString &chosen);

/// The login name of the user whose process this is; "uid 1000" where the system knows none.
[[nodiscard]] QString loginName();

/// Names this run of the program among all others, on any host; random, made when it is first asked for.
[[nodiscard]] QString instanceId();

}  // namespace sternway::platform
