// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "steps/programstep.h"

namespace sternway::steps {

// Recreates one service of a Compose project, with its image pinned by an override file that lives as long as the command.
// Compose never builds here: the image is pulled first, and a pull that fails ends the step. GUI thread.

[[nodiscard]] StepRun *makeComposeUp(const StepContext &context, const Step &step, QObject *parent);
/// By the image that the service's containers run.
[[nodiscard]] Call<Probe> *probeComposeUp(const StepContext &context, const Step &step, const StepRecord &record,
                                          QObject *parent);
[[nodiscard]] Call<StepPreview> *previewComposeUp(const StepContext &context, const Step &step, QObject *parent);

}  // namespace sternway::steps
