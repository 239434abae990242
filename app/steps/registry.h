// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/stepdescriptor.h"

/// What each file of this folder gives to the registry.

namespace sternway::steps {

/// Its command runs on this computer, and that is all.
[[nodiscard]] inline StepPermission runsHere(const StepWords &) {
  return {.runs = StepPermission::Runs::Here};
}
/// The danger of "argv", and of a shell.
[[nodiscard]] QString argvDanger(const StepWords &words);

[[nodiscard]] QList<StepDescriptor> undoKinds();
[[nodiscard]] QList<StepDescriptor> podTemplateKinds();
[[nodiscard]] QList<StepDescriptor> restartKinds();
[[nodiscard]] QList<StepDescriptor> rolloutKinds();
[[nodiscard]] QList<StepDescriptor> scaleKinds();
[[nodiscard]] QList<StepDescriptor> deletePodsKinds();
[[nodiscard]] QList<StepDescriptor> execKinds();
[[nodiscard]] QList<StepDescriptor> objectKinds();
[[nodiscard]] QList<StepDescriptor> lookKinds();
[[nodiscard]] QList<StepDescriptor> helmKinds();
[[nodiscard]] QList<StepDescriptor> sqlKinds();
[[nodiscard]] QList<StepDescriptor> composeKinds();
[[nodiscard]] QList<StepDescriptor> gitKinds();
[[nodiscard]] QList<StepDescriptor> githubKinds();
[[nodiscard]] QList<StepDescriptor> gitOpsKinds();
[[nodiscard]] QList<StepDescriptor> httpKinds();
[[nodiscard]] QList<StepDescriptor> metricsKinds();
[[nodiscard]] QList<StepDescriptor> migrationKinds();
[[nodiscard]] QList<StepDescriptor> commandKinds();
[[nodiscard]] QList<StepDescriptor> manualKinds();
[[nodiscard]] QList<StepDescriptor> waitKinds();
[[nodiscard]] QList<StepDescriptor> notifyKinds();
// of plans only
[[nodiscard]] QList<StepDescriptor> confirmKinds();
[[nodiscard]] QList<StepDescriptor> dryRunKinds();
[[nodiscard]] QList<StepDescriptor> readyKinds();
[[nodiscard]] QList<StepDescriptor> handBackKinds();

}  // namespace sternway::steps

namespace sternway::steps {

/// All kinds of steps: what the reader of runbooks and the import are handed. Any thread.
[[nodiscard]] const StepKinds &stepKinds();

}  // namespace sternway::steps
