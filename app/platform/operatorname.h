// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace sternway {

/// Who sits here, as the journal records it: the login name of the process' user, or its number where it has none.
[[nodiscard]] QString operatorName();

}  // namespace sternway
