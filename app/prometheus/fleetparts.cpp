// SPDX-License-Identifier: GPL-3.0-or-later
#include "prometheus/fleetparts.h"

#include "core/joinedquery.h"

namespace sternway::prometheus {

QList<QList<FleetPart>> batchesOf(const QList<FleetPart> &parts) {
  // With half an hour of samples that are about 8 MB.
  constexpr qsizetype mostServices = 3000;
  QList<QList<FleetPart>> batches;
  qsizetype length = 0;
  qsizetype services = 0;
  for (const FleetPart &part : parts) {
    const qsizetype added = joinedLength(part.query);
    if (batches.isEmpty() || length + added > longestJoined || services + part.services > mostServices) {
      batches.append(QList<FleetPart>());
      length = services = 0;
    }
    batches.last().append(part);
    length += added;
    services += part.services;
  }
  return batches;
}

}  // namespace sternway::prometheus
