// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/command.h"

namespace sternway::cli {

/// What Sternway finds on this computer and what it lacks, each with the remedy: as it is found to \a told, and all of it in the
/// end. Of options the cluster's count. It names no server, no context and no user, so that it can stand in a report of a fault.
/// Something that it cannot do without has Severity::Block. Takes some seconds, and ten at most for each thing that does not
/// answer.
[[nodiscard]] Call<QList<Finding>> *examineComputer(const Options &options, const Environment &environment,
                                                    std::function<void(const Finding &)> told, QObject *context);

}  // namespace sternway::cli
