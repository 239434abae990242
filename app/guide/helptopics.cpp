// SPDX-License-Identifier: GPL-3.0-or-later
#include "guide/helptopics.h"

#include <algorithm>
#include <array>

namespace sternway::guide {

std::span<const ErrorTopic> errorTopics() {
  static constexpr std::array topics{
      ErrorTopic{ErrorKind::Timeout, "troubleshooting#the-cluster-does-not-answer"},
      ErrorTopic{ErrorKind::Unreachable, "troubleshooting#the-cluster-does-not-answer"},
      ErrorTopic{ErrorKind::Unauthorized, "troubleshooting#the-credentials-are-not-accepted"},
      ErrorTopic{ErrorKind::Forbidden, "troubleshooting#a-permission-is-missing"},
      ErrorTopic{ErrorKind::Conflict, "troubleshooting#somebody-deployed-in-between"},
      ErrorTopic{ErrorKind::TooManyRequests, "troubleshooting#the-cluster-does-not-answer"},
      ErrorTopic{ErrorKind::Server, "troubleshooting#the-cluster-does-not-answer"},
  };
  return topics;
}

QString topicOf(ErrorKind kind) {
  const auto topics = errorTopics();
  const auto found = std::ranges::find(topics, kind, &ErrorTopic::kind);
  return found == topics.end() ? QString() : QString::fromLatin1(found->topic);
}

}  // namespace sternway::guide
