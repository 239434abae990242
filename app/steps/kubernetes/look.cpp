// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stepdescriptor.h"
#include "steps/kubernetes/objects.h"

namespace sternway::steps {

/// Kinds that only look at the cluster.
QList<StepDescriptor> lookKinds() {
  return {captureKind(), logsCountKind()};
}

}  // namespace sternway::steps
