// SPDX-License-Identifier: GPL-3.0-or-later
#include "guide/helptopics.h"

#include <algorithm>
#include <array>

namespace sternway::guide {

std::span<const ErrorTopic> errorTopics() {
  static constexpr std::array topics{
      ErrorTopic{ErrorKind::Timeout, "troubleshooting"},      ErrorTopic{ErrorKind::Unreachable, "troubleshooting"},
      ErrorTopic{ErrorKind::Unauthorized, "troubleshooting"}, ErrorTopic{ErrorKind::Forbidden, "troubleshooting"},
      ErrorTopic{ErrorKind::Conflict, "troubleshooting"},     ErrorTopic{ErrorKind::Gone, "troubleshooting"},
      ErrorTopic{ErrorKind::Storage, "troubleshooting"},
  };
  return topics;
}

QString topicOf(const Error &error) {
  const auto topics = errorTopics();
  const auto found = std::ranges::find(topics, error.kind, &ErrorTopic::kind);
  return found == topics.end() ? QString() : QString::fromLatin1(found->topic);
}

}  // namespace sternway::guide
