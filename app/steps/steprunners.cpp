// SPDX-License-Identifier: GPL-3.0-or-later
#include "steps/kubernetes/dryrunstep.h"
#include "steps/kubernetes/healthstep.h"
#include "steps/kubernetes/rolloutstep.h"
#include "steps/kubernetes/undostep.h"
#include "steps/metricsstep.h"

#include <algorithm>
#include <array>

namespace sternway {

namespace {

template <typename Run>
StepRun *make(const StepContext &context, const Step &step, QObject *parent) {
  return new Run(context, step, parent);
}

constexpr std::array runners{StepRunner{DryRunStep::kind, make<DryRunStep>},
                             StepRunner{UndoStep::kind, make<UndoStep>, UndoStep::probe},
                             StepRunner{RolloutStep::kind, make<RolloutStep>}, StepRunner{HealthStep::kind, make<HealthStep>},
                             StepRunner{MetricsStep::kind, make<MetricsStep>}};

}  // namespace

const StepRunner *stepRunner(const QString &kind) {
  const auto found =
      std::find_if(runners.cbegin(), runners.cend(), [&kind](const StepRunner &runner) { return runner.kind == kind; });
  return found == runners.cend() ? nullptr : &*found;
}

}  // namespace sternway
