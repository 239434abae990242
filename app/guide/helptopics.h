// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <span>

namespace sternway::guide {

/// Where the guide says more of what went wrong, as far as the kind of error tells:
/// "troubleshooting#the-cluster-does-not-answer". One table; a test sees to it that each of its places is there.
struct ErrorTopic {
  ErrorKind kind;
  const char *topic;
};
[[nodiscard]] std::span<const ErrorTopic> errorTopics();

/// Empty: the kind says too little. Pure.
[[nodiscard]] QString topicOf(ErrorKind kind);

}  // namespace sternway::guide
