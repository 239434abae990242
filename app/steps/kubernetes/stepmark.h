// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLatin1String>

namespace sternway::steps {

/// The annotation by which a step knows its own write again when its answer was lost: which plan's step has written last.
inline constexpr QLatin1String stepMarkKey("sternway/step");

}  // namespace sternway::steps
