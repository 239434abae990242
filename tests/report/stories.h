// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/incident.h"

namespace sternway::test {

/// A rollback from the first errors to the end.
[[nodiscard]] IncidentRecord wholeStory();
/// An incident without any event, as a damaged journal might have it.
[[nodiscard]] IncidentRecord emptyStory();
/// The process died while a step was under way; impact start was never recorded.
[[nodiscard]] IncidentRecord crashedStory();
/// Values that try to be markup, terminal commands and format strings.
[[nodiscard]] IncidentRecord nastyStory();

}  // namespace sternway::test
