// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "steps/steprun.h"

namespace sternway::steps {

/// Sends one request and looks at its answer. GET and HEAD are asked again where the connection is lost, and on 429 and 503 when
/// the server wants it; everything else goes out once, and ends as unknown where its answer does not come. Skipped in a
/// rehearsal. The result is {"status": 200, "body": "..."}, with the body's beginning.
[[nodiscard]] StepRun *runHttp(const StepContext &context, const Step &step, QObject *parent);
[[nodiscard]] Call<Probe> *probeHttp(const StepContext &context, const Step &step, const StepRecord &record, QObject *parent);
[[nodiscard]] Call<StepPreview> *previewHttp(const StepContext &context, const Step &step, QObject *parent);

}  // namespace sternway::steps
