// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clusterapi.h"

namespace sternway {

/// The state that an error puts a connection into. \c since stays that of \a before while the phase is the same.
[[nodiscard]] ConnectionState stateAfter(const Error &error, const ConnectionState &before, const QDateTime &now);
[[nodiscard]] ConnectionState connectedState(const ConnectionState &before, const QDateTime &now);
[[nodiscard]] ConnectionState connectingState(const QDateTime &now);

}  // namespace sternway
