// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workload.h"

#include <QMultiHash>
#include <QString>

#include <string>
#include <string_view>
#include <unordered_map>

namespace sternway::kube {

/// Gives equal texts the same QString data, and equal maps the same nodes, so that the namespaces, images, reasons and labels of
/// 40,000 objects are kept once. Not thread-safe: one decoder at a time. It stops growing at a limit, so that a long watch cannot
/// fill it.
class StringPool {
public:
  [[nodiscard]] QString intern(std::string_view utf8);
  [[nodiscard]] StringMap intern(const StringMap &map);

private:
  struct Hash {
    using is_transparent = void;
    size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
  };
  std::unordered_map<std::string, QString, Hash, std::equal_to<>> m_strings;
  QMultiHash<size_t, StringMap> m_maps;  ///< by the hash of all that is in them
};

}  // namespace sternway::kube
