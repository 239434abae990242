// SPDX-License-Identifier: GPL-3.0-or-later
#include "kube/stringpool.h"

#include <algorithm>

namespace sternway::kube {

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

StringMap StringPool::intern(const StringMap &map) {
  size_t hash = 0;
  for (auto it = map.begin(); it != map.end(); ++it)
    hash = qHashMulti(hash, it.key(), it.value());
  const auto [begin, end] = m_maps.equal_range(hash);
  const auto found = std::find(begin, end, map);
  if (found != end)
    return *found;
  if (m_maps.size() < static_cast<qsizetype>(maxStrings))
    m_maps.insert(hash, map);
  return map;
}

}  // namespace sternway::kube
