// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "operate/operation.h"

namespace sternway::operate {

/// What is known of an operation that a process left unfinished, and what can be done.
struct Recovery {
  QStringList sentences;    ///< for the operator: where it stood, what is unknown, what the cluster shows
  QList<Decision> offered;  ///< in the order of preference; never empty
  Decision recommended = Decision::Abort;
  steps::Probe::State found = steps::Probe::State::CannotTell;  ///< of all together: what is most in the way
};

/// Of the steps that may change something, those that have been sent off.
[[nodiscard]] QList<StepRecord> sentSteps(const Plan &plan, const QList<StepRecord> &records, const StepKinds &kinds);
/// What can be seen of those steps, in their order; an error means that one of them cannot be read now.
[[nodiscard]] Call<QList<steps::Probe>> *probeSteps(const steps::StepContext &context, const StepKinds &kinds,
                                                    const QList<StepRecord> &records, QObject *parent);

/// Asks the steps whose effect matters, by their kinds' probes: those that may have changed something, else the first that would.
/// Reads only; an error means that it cannot be read now, so that nothing can be said.
[[nodiscard]] Call<Recovery> *inspectOperation(const steps::StepContext &context, const OperationRecord &record, QObject *parent,
                                               const StepKinds &kinds = steps::stepKinds());

/// The judgement on what was found of those steps. Pure.
[[nodiscard]] Recovery judgeRecovery(const OperationRecord &record, const Plan &plan, const QList<steps::Probe> &probes,
                                     const StepKinds &kinds = steps::stepKinds());

}  // namespace sternway::operate
