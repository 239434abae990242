// SPDX-License-Identifier: GPL-3.0-or-later
#include "steps/recordprobe.h"

#include "core/format.h"

namespace sternway::steps {

Probe probeByRecord(const StepRecord &record, bool isRepeatable) {
  if (record.state == StepState::Finished)
    return {.state = Probe::State::Applied, .sentence = tr("The journal has its end: it went well."), .result = record.result};
  if (!record.startedAt.isValid())
    return {.state = Probe::State::NotApplied, .sentence = tr("It had not begun.")};
  if (isRepeatable)
    return {.state = Probe::State::NotApplied,
            .sentence = tr("Whether it was carried out cannot be seen, and does not matter: doing it again leaves the same.")};
  return {.state = Probe::State::CannotTell,
          .sentence = tr("It was begun, and leaves nothing that Sternway could look at: whether it was carried out in whole, in "
                         "part or not at all cannot be told. Look at what it changes before it is done again.")};
}

}  // namespace sternway::steps
