// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "operate/planrehearsal.h"

namespace sternway {

/// A simulated cluster of these copies on 127.0.0.1, ten times as fast as the clock on the wall, and a journal in a private
/// temporary folder that is deleted with it. See operate::RehearsalGrounds. Errors: Unreachable (no port), Storage (no folder).
[[nodiscard]] Result<operate::RehearsalGround> openRehearsalGround(const QString &context, const QList<QJsonObject> &copies);

}  // namespace sternway
