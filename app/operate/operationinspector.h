// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "operate/operation.h"

namespace sternway {

/// What is known of an operation that a process left unfinished, and what can be done.
struct Recovery {
  QStringList sentences;    ///< for the operator: where it stood, what is unknown, what the cluster shows
  QList<Decision> offered;  ///< in the order of preference; never empty
  Decision recommended = Decision::Abort;
  Probe::State found = Probe::State::CannotTell;
};

/// Asks the step whose effect matters, by its kind's probe: the last one that may have changed something, else the first that
/// would. Reads only; an error means that it cannot be read now, so that nothing can be said.
[[nodiscard]] Call<Recovery> *inspectOperation(const StepContext &context, const OperationRecord &record, QObject *parent);

/// The judgement on what was found. Pure.
[[nodiscard]] Recovery judgeRecovery(const OperationRecord &record, const Plan &plan, const Probe &probe);

}  // namespace sternway
