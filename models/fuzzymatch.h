// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

#include <optional>

namespace sternway {

/// How well \a typed names \a text (both lower case): its words in any order, each as it
/// stands in the text or in \a detail, or as letters of the text in their order. Higher is better: whole words before beginnings
/// of words before letters that lie together before scattered ones, the text before the detail. Nothing: it does not name it.
[[nodiscard]] std::optional<int> fuzzyScore(QStringView typed, QStringView text, QStringView detail = {});

}  // namespace sternway
