// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

#include <optional>

namespace sternway {

/// How well \a typed names \a text (both lower case): its words in any order, each as letters in order, not necessarily
/// together. Higher is better: whole words before beginnings of words before letters that lie together before scattered ones.
/// Nothing: it does not name it.
[[nodiscard]] std::optional<int> fuzzyScore(QStringView typed, QStringView text);

}  // namespace sternway
