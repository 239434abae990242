// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace sternway {

/// The login name of the user whose process this is; "uid 1000" where the system knows none.
[[nodiscard]] QString loginName();

/// Names this run of the program among all others, on any host; random, made when it is first asked for.
[[nodiscard]] QString instanceId();

}  // namespace sternway
