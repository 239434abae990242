// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clusterapi.h"
#include "core/journal.h"
#include "core/plan.h"

#include <functional>
#include <memory>

namespace sternway::operate {

/// Where a plan is rehearsed: a simulated cluster that has nothing but copies, with its own time, and a journal that nobody
/// keeps. All of it dies with \c owner.
struct RehearsalGround {
  std::shared_ptr<void> owner;
  ClusterApi *cluster = nullptr;
  Clock *clock = nullptr;
  Journal *journal = nullptr;
};
/// Makes one of \a copies (whole objects, with kind and apiVersion); its cluster calls itself \a context. GUI thread.
using RehearsalGrounds = std::function<Result<RehearsalGround>(const QString &context, const QList<QJsonObject> &copies)>;

/// A plan as far as it can be rehearsed, and why the rest cannot.
struct RehearsablePlan {
  Plan plan;
  QHash<QString, QString> leftOut;  ///< by step, a sentence
};
/// Steps that act on Deployments by the API of their cluster, and need no other ones. Pure.
[[nodiscard]] RehearsablePlan rehearsable(const Plan &plan);

/// What became of a plan in the simulation.
struct PlanRehearsal {
  struct Step {
    QString id;
    QString title;
    StepState state = StepState::Pending;  ///< in the simulation; Pending: it was not reached
    QString message;
    QString leftOut;  ///< why it cannot be rehearsed; empty: it can

    [[nodiscard]] bool wasRehearsed() const { return state != StepState::Pending && state != StepState::Skipped; }
  };
  QList<Step> steps;  ///< all of the plan, in its order
  OperationState state = OperationState::Unknown;
  QString sentence;    ///< how it ended
  QStringList limits;  ///< what this does not show, a sentence each

  [[nodiscard]] bool isGood() const { return state == OperationState::Succeeded; }
  /// Those that were carried out in the simulation, whatever came of it.
  [[nodiscard]] int rehearsedSteps() const;
};
[[nodiscard]] QJsonObject toJson(const PlanRehearsal &rehearsal);
/// How it ended, and how much of the plan was rehearsed, in a line.
[[nodiscard]] QString headline(const PlanRehearsal &rehearsal);
/// What became of each step, then what all this does not show, a line each.
[[nodiscard]] QStringList details(const PlanRehearsal &rehearsal);

/// Carries the plan out on a simulation made of copies of the objects that it is about. The cluster is read and nothing else is
/// touched: no message, program, address, database or secret, and neither journal nor incident of the user's. Input: no step of
/// the plan can be rehearsed; else the errors of copyDeployments() and of the ground.
[[nodiscard]] Call<PlanRehearsal> *rehearsePlan(ClusterApi &cluster, const RehearsalGrounds &grounds, const Plan &plan,
                                                QObject *context);

}  // namespace sternway::operate
