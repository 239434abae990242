// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace outboxworker {

/// How much faster than the world's the workers' clock runs: the 90 s after which a message's sender counts as gone pass in 0.45
/// s.
constexpr int clockSpeed = 200;

/// Every type of channel that sends something, each under the name of its type.
[[nodiscard]] QStringList channelNames();

}  // namespace outboxworker
