// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/commandspec.h"
#include "cli/options.h"

class QCommandLineParser;

namespace sternway::cli {

/// What the command message takes beside its arguments; --set is read with the others.
void addMessageOptions(OptionTable &parser);
void readMessageOptions(const QCommandLineParser &parser, Options &options);
/// Input: the words do not go together.
[[nodiscard]] Result<Done> checkMessage(const Options &options);

}  // namespace sternway::cli
