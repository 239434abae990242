// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>

/// What a benchmark measures of its own process, and how it says so.
namespace sternway::bench {

/// User and system time of this process so far, in seconds.
[[nodiscard]] double cpuSeconds();
/// Peak resident size, in MiB.
[[nodiscard]] double peakMiB();

/// One line of JSON to standard output, for tests/bench/run.
void print(const QJsonObject &result);

}  // namespace sternway::bench
