// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/document.h"

namespace sternway::report {

/// GitHub Flavored Markdown that a person has written, as the blocks of a section: headings from the level
/// \a highestHeading on. Nothing of
/// the text is lost: what a Document has no block for stays as text (HTML as code, struck-out words between tildes, numbers of
/// lists, an entry's level as dashes); emphasis is strong. Pure; any thread.
[[nodiscard]] Document readMarkdown(const QString &markdown, int highestHeading = 3);

}  // namespace sternway::report
