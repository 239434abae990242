// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/stepdescriptor.h"

namespace sternway::steps {

/// Of a step: it acts on Deployments and what belongs to them, by the API of their cluster and by nothing else, so that it can be
/// carried out on copies of them. Whatever asks a person, a program, a database, an address, or the metrics is none. Pure.
[[nodiscard]] bool actsOnObjectsAlone(const Step &step);

}  // namespace sternway::steps
