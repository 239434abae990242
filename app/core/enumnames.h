// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include <array>
#include <optional>
#include <utility>

namespace sternway {

/// The words of an enumeration in files, JSON and the journal: one table for both directions, made by enumNames(). Called like a
/// function, it gives the word: actionName(Action::Wait) is "wait".
template <typename Enum, size_t Size>
struct EnumNames {
  std::array<std::pair<Enum, QLatin1String>, Size> entries;

  /// Empty for a value that has none.
  [[nodiscard]] QString operator()(Enum value) const {
    for (const auto &[each, word] : entries)
      if (each == value)
        return word;
    return {};
  }
  [[nodiscard]] std::optional<Enum> value(const QString &name) const {
    for (const auto &[each, word] : entries)
      if (word == name)
        return each;
    return std::nullopt;
  }
  [[nodiscard]] QStringList names() const {
    QStringList all;
    for (const auto &entry : entries)
      all.append(entry.second);
    return all;
  }
};

template <typename Enum, size_t Size>
[[nodiscard]] constexpr EnumNames<Enum, Size> enumNames(const std::pair<Enum, const char *> (&list)[Size]) {
  EnumNames<Enum, Size> names{};
  for (size_t i = 0; i < Size; ++i)
    names.entries[i] = {list[i].first, QLatin1String(list[i].second)};
  return names;
}

}  // namespace sternway
