// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "guide/guidepage.h"

namespace sternway::guide {

/// The page as plain text in lines of at most \a width columns, for a terminal; only a line of code may be longer. Links to the
/// web have their addresses behind them; pictures are left out. Ends with a line break. Pure.
[[nodiscard]] QString plainGuidePage(const GuidePage &page, int width = 80);

}  // namespace sternway::guide
