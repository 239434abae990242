// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "import/markdownblock.h"

#include <optional>

namespace sternway {

/// The text of HTML: a line break for a <br>, nothing for other tags; what is no tag of HTML ("<service-name>") stays as it is.
[[nodiscard]] QString htmlText(const QString &html);

/// The one table that a block of HTML is, with the words around it left out; nothing where it is none, or holds several.
/// \a firstLine: of the block in the source.
[[nodiscard]] std::optional<MarkdownBlock> htmlTable(const QString &html, int firstLine);

}  // namespace sternway
