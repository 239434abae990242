// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rehearsal/objectstore.h"
#include "rehearsal/scenario.h"

namespace sternway::rehearsal {

/// A cluster in which nothing happens by itself, with the namespaces of these objects of a real one. Every image starts there.
[[nodiscard]] Scenario scenarioOfCopies(const QList<QJsonObject> &copies);
/// Puts them into the store as they are, with uid, generation and times. What the simulated server has no resource for is left
/// out.
void storeCopies(ObjectStore &store, const QList<QJsonObject> &copies);

}  // namespace sternway::rehearsal
