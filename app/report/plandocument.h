// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan.h"
#include "core/procedure.h"
#include "core/stepdescriptor.h"
#include "report/document.h"

#include <QHash>

namespace sternway::report {

/// What is known of a plan beside its steps.
struct PlanNotes {
  QString service;                                         ///< "lab · production/deployment/order-service"
  QHash<QString, QStringList> changes = {};                ///< by step: what it would change now, a line each
  QHash<QString, std::chrono::milliseconds> earlier = {};  ///< by step: how long it took at most before
  QList<Finding> findings = {};                            ///< of preflight
  QList<GuidedStep> byHand = {};                           ///< steps of the runbook beside the plan, which a person carries out
};

/// A plan for people to read before it begins: each step with its target, what it changes, its danger, its command, why it is
/// left out; then what was found, and what is left to a person. Texts are redacted. Pure.
[[nodiscard]] Document planDocument(const StepKinds &kinds, const Plan &plan, const PlanNotes &notes);

}  // namespace sternway::report
