// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/matrix.h"

namespace sternway {

/// "Roll back", "Scale first"; None: "Nothing to do". Translated.
[[nodiscard]] QString actionTitle(Action action);

}  // namespace sternway
