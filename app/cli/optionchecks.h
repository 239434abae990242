// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/options.h"

namespace sternway::cli {

/// ErrorKind::Input, with where the help is; an empty command: that of the whole program.
[[nodiscard]] tl::unexpected<Error> wrong(const QString &message, const QString &command = {});

// Whether the options of a command go together; the error is wrong(). Pure.
[[nodiscard]] Result<Done> checkRollback(const Options &options);
[[nodiscard]] Result<Done> checkGuard(const Options &options);
[[nodiscard]] Result<Done> checkMigrations(const Options &options);
[[nodiscard]] Result<Done> checkGuide(const Options &options);
[[nodiscard]] Result<Done> checkExport(const Options &options);

}  // namespace sternway::cli
