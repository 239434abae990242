// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/problem.h"

#include <QByteArray>
#include <QList>

#include <optional>
#include <string>

namespace sternway {

// A YAML file as text, before and beside its parser. Pure.

/// As kubectl, reads UTF-16 that begins with its mark, which some editors write.
[[nodiscard]] QByteArray inUtf8(const QByteArray &bytes);
/// Why the text is not parsed: it is too large, or no UTF-8; nothing: it may be.
[[nodiscard]] std::optional<Problem> unreadable(const QByteArray &content, int megabytes);
/// Of the quoted text that begins at \a position, see YamlNode::escapes.
[[nodiscard]] QList<int> escapesOf(const std::string &content, size_t position);
/// What may be done about a mistake of indentation that yaml-cpp (0.7) reports at that line, counted from 0; empty: it is none.
[[nodiscard]] QString indentationRemedy(const std::string &message, const std::string &text, int line);

}  // namespace sternway
