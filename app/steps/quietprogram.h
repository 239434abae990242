// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/call.h"
#include "core/program.h"

namespace sternway::steps {

/// A program that only reads, and whose output is nobody's to see: it may hold secrets. Its result whatever its exit code is, or
/// why it did not end by itself; cancelling the call ends it. Unsupported where \a programs is null (a rehearsal). GUI thread.
[[nodiscard]] Call<ProgramResult> *runQuietly(Programs *programs, const ProgramRequest &request, QObject *parent);

}  // namespace sternway::steps
