// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/command.h"
#include "journal/journalstore.h"

namespace sternway {

/// Composition root: binds the ports to Kubernetes, Prometheus, SQLite and the rehearsal. The only place that knows them all.
[[nodiscard]] cli::Environment makeEnvironment();

/// A journal in \a file, owned by this process.
[[nodiscard]] journal::JournalSettings journalSettings(const QString &file);

}  // namespace sternway
