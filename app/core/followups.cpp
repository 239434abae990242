// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/followups.h"

#include "core/procedure.h"

#include <algorithm>

namespace sternway {

QDateTime followUpsCountFrom(const StepKinds &kinds, const IncidentRecord &record, const Runbook &runbook) {
  QDateTime from;
  for (const OperationRecord &operation : record.operations) {
    if (!operation.endedAt.isValid() && operation.startedAt.isValid())
      return {};  // one is under way
    from = from.isValid() ? std::max(from, operation.endedAt) : operation.endedAt;
  }
  if (from.isValid())
    return from;
  if (rollsBackByItself(guidedSteps(kinds, runbook, chosenWay(record.events), record.incident.service.name)))
    return record.incident.closedAt;
  const QHash<QString, StepTick> ticks = stepTicks(record.events);
  for (const StepTick &tick : ticks)
    if (tick.state == StepTick::State::Done)
      from = from.isValid() ? std::max(from, tick.at) : tick.at;
  return from.isValid() ? from : record.incident.closedAt;
}

}  // namespace sternway
