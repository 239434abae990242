// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/document.h"

namespace sternway {

/// GitHub Flavored Markdown (CommonMark 0.30 section 2.4, GFM 0.29). No text of the document becomes markup or begins a block.
[[nodiscard]] QString toMarkdown(const Document &document);

}  // namespace sternway
