// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "assess/assessor.h"
#include "core/runbook.h"
#include "ui/charts/chartlines.h"

namespace sternway {

// What an assessment puts into the charts. Pure.

/// The thresholds of the matrix for one metric, from the lowest; where several rows share one, the strictest row's. Those that
/// are relative to the baseline are resolved by the verdict's, and left out while it is not known.
[[nodiscard]] QList<ChartThreshold> thresholdsFor(const Matrix &matrix, const Verdict &verdict, const QString &metric);

/// A marker where each revision went live, as far as that is known, ascending by time.
[[nodiscard]] QList<ChartMarker> markersFor(const Assessment &assessment);

/// What the runbook compares with: between the 5th and the 95th percentile of its baseline's window (baselineWindow(), with the
/// newest marker as the change). Nothing where there are fewer than eight samples.
[[nodiscard]] std::optional<ChartBand> baselineBand(const QList<Sample> &samples, const Assessment &assessment,
                                                    const BaselineRule &rule);

/// What was usual before the newest of the markers that has samples before it: between the 5th and the 95th percentile since the
/// marker before. Nothing where there are fewer than eight samples.
[[nodiscard]] std::optional<ChartBand> bandFor(const QList<Sample> &samples, const QList<ChartMarker> &markers);

}  // namespace sternway
