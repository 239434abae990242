// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "steps/kubernetes/manifesttrial.h"
#include "steps/kubernetes/objectdata.h"
#include "steps/steprun.h"

namespace sternway::steps {

/// On which state of ConfigMaps, Secrets and the objects of manifests a plan was made, see plannedOnKey; and what somebody else
/// has changed of them since, and who. Digests only: neither holds a value. Empty: nobody has, or that cannot be told, as in
/// changeSincePlan() of a workload. All pure.

/// \a live: empty where there is none.
[[nodiscard]] QJsonObject plannedOn(const DataObject &object, const QJsonObject &live);
[[nodiscard]] QString changeSincePlan(const StepContext &context, const Step &step, const DataObject &object,
                                      const QJsonObject &live);

/// What counts is whether the apply would change something else now than it would have then. An object that is so already is none
/// that anybody has changed.
[[nodiscard]] QJsonObject plannedOn(const QList<ManifestTrial> &trials);
[[nodiscard]] QString changeSincePlan(const StepContext &context, const Step &step, const QList<ManifestTrial> &trials);

}  // namespace sternway::steps
