// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>

/// What a benchmark measures of its own process, and how it says so.
namespace sternway::bench {

/// User and system time of this process so far, in seconds.
[[nodiscard]] double cpuSeconds();
/// Peak resident size, in MiB.
[[nodiscard]] double peakMiB();
/// Resident size now, with the pages of libraries that other processes share, in MiB.
[[nodiscard]] double residentMiB();
/// Resident memory that is no file's: heap and stacks, in MiB.
[[nodiscard]] double anonymousMiB();

/// One line of JSON to standard output, for tests/bench/run.
void print(const QJsonObject &result);

}  // namespace sternway::bench
