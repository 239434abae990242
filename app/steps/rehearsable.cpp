// SPDX-License-Identifier: GPL-3.0-or-later
#include "steps/rehearsable.h"

#include "steps/registry.h"

namespace sternway::steps {

bool actsOnObjectsAlone(const Step &step) {
  static const StepKinds kinds(undoKinds() + podTemplateKinds() + rolloutKinds() + scaleKinds() + waitKinds() + dryRunKinds() +
                               readyKinds() + handBackKinds());
  return kinds.runner(step) != nullptr;
}

}  // namespace sternway::steps
