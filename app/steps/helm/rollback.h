// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "steps/programstep.h"

namespace sternway::steps {

// Rolls a release back with the program helm (3.6 and later), and believes nothing but the release that the cluster keeps
// afterwards. GUI thread.

[[nodiscard]] StepRun *makeHelmRollback(const StepContext &context, const Step &step, QObject *parent);
/// Knows the rollback by its description "Rollback to N" and by the time that Helm wrote, on this computer, into the revision.
[[nodiscard]] Call<Probe> *probeHelmRollback(const StepContext &context, const Step &step, const StepRecord &record,
                                             QObject *parent);
[[nodiscard]] Call<StepPreview> *previewHelmRollback(const StepContext &context, const Step &step, QObject *parent);

}  // namespace sternway::steps
