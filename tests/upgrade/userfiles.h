// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"

#include <QDir>
#include <QJsonObject>

namespace sternway::test {

/// Lets the program look for its files in \a folder: "data" and "config" there.
void useUserFiles(const QDir &folder);

/// Writes, with the code as it is, what a user has after an incident: the journal with an operation that a crash has left,
/// messages, a guard and a post-mortem; an attached file; settings, a channel, and an accepted runbook. Ends the program where it
/// cannot.
void writeUserFiles(const Clock &clock);

/// All that the code as it is reads of such files. Ends the program where it cannot.
[[nodiscard]] QJsonObject seenInUserFiles(const Clock &clock);

}  // namespace sternway::test
