// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace sternway {

/// Rows of test data, one a mistake: "text" (the place is marked by «), "path", "message", "isError".
void addMistakes();
/// What the rows make their mistakes in.
[[nodiscard]] QString runbookWithoutMistake();

}  // namespace sternway
