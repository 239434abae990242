// SPDX-License-Identifier: GPL-3.0-or-later
#include "kube/stringpool.h"

namespace sternway {

namespace {
constexpr size_t maxStrings = 50'000;
constexpr size_t maxLength = 256;
}  // namespace

QString StringPool::intern(std::string_view utf8) {
  if (utf8.empty())
    return {};
  const auto found = m_strings.find(utf8);
  if (found != m_strings.end())
    return found->second;
  QString text = QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
  if (utf8.size() <= maxLength && m_strings.size() < maxStrings)
    m_strings.emplace(utf8, text);
  return text;
}

}  // namespace sternway
