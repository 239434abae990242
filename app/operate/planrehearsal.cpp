// SPDX-License-Identifier: GPL-3.0-or-later
#include "operate/planrehearsal.h"

#include "operate/clustercopies.h"
#include "operate/operation.h"
#include "steps/manual/manual.h"
#include "steps/registry.h"
#include "steps/rehearsable.h"

#include <QCoreApplication>

#include <algorithm>

namespace sternway::operate {

using namespace Qt::StringLiterals;

namespace {

struct PlanRehearsalWords {
  Q_DECLARE_TR_FUNCTIONS(sternway::operate::PlanRehearsal)
};

std::optional<ObjectRef> deploymentOf(const Step &step) {
  const auto workload = workloadOf(step.target);
  return workload && workload->kind == Kind::Deployment ? workload : std::nullopt;
}

/// Why it cannot be rehearsed by itself, or empty.
QString whyNot(const Step &step) {
  if (steps::asksPerson(step))
    return PlanRehearsalWords::tr("A person does it");
  if (steps::stepKinds().role(step) == StepRole::Recovers)
    return PlanRehearsalWords::tr("How the version behaves is not known to the simulation");
  if (!steps::actsOnObjectsAlone(step))
    return PlanRehearsalWords::tr("It does more than change objects of Kubernetes");
  if (!step.target.kind.isEmpty() && !deploymentOf(step))
    return PlanRehearsalWords::tr("Only Deployments are simulated");
  return {};
}

QStringList limitsOf(const QStringList &standIns) {
  return QStringList{PlanRehearsalWords::tr("In the simulation every image can be pulled, starts and becomes ready: this shows "
                                            "that the steps work on these objects, not that the version is good."),
                     PlanRehearsalWords::tr("Permissions, quotas, admission, autoscaling, GitOps controllers and nodes are not "
                                            "simulated.")} +
         standIns;
}

/// Ends by finishing its call, whose child it is.
class PlanRehearsalRun final : public QObject {
  Q_DECLARE_TR_FUNCTIONS(sternway::operate::PlanRehearsal)
public:
  PlanRehearsalRun(ClusterApi &cluster, RehearsalGrounds grounds, const Plan &plan, Call<PlanRehearsal> *call)
      : QObject(call),
        m_cluster(cluster),
        m_grounds(std::move(grounds)),
        m_whole(plan),
        m_rehearsable(rehearsable(plan)),
        m_call(call) {}
  /// The operation goes before what it works with.
  ~PlanRehearsalRun() override { m_operation.reset(); }

  void start() {
    QList<ObjectRef> deployments;
    for (const Step &step : m_rehearsable.plan.steps())
      if (const auto deployment = deploymentOf(step); deployment && step.skip.isEmpty() && !deployments.contains(*deployment))
        deployments << *deployment;
    if (deployments.isEmpty())
      return m_call->finish(
          fail(ErrorKind::Input, tr("No step of this plan can be rehearsed"),
               tr("Steps that change Deployments can; programs, databases, addresses and people are left out.")));
    copyDeployments(m_cluster, deployments, this)
        ->then([this, context = deployments.constFirst().context](const Result<ClusterCopies> &copies) {
          if (!copies)
            return m_call->finish(tl::unexpected(copies.error()));
          m_standIns = copies->standIns;
          begin(m_grounds(context, copies->objects));
        });
  }

private:
  void begin(const Result<RehearsalGround> &ground) {
    if (!ground)
      return m_call->finish(tl::unexpected(ground.error()));
    m_ground = *ground;
    Incident draft;
    draft.service = m_whole.service();
    draft.title = tr("Rehearsal of a plan");
    draft.rehearsal = true;
    m_ground.journal->openFor(draft, this)->then([this](const Result<Incident> &incident) {
      if (!incident)
        return m_call->finish(tl::unexpected(incident.error()));
      carryOut(incident->id);
    });
  }

  void carryOut(const QString &incident) {
    const steps::StepContext context{.cluster = [cluster = m_ground.cluster](const TargetRef &) { return cluster; },
                                     .clock = m_ground.clock};
    m_operation = std::make_unique<Operation>(context, *m_ground.journal);
    connect(m_operation.get(), &Operation::finished, this, &PlanRehearsalRun::tell, Qt::QueuedConnection);
    m_operation->start(m_rehearsable.plan, incident);
  }

  void tell(OperationState state, const QString &sentence) {
    PlanRehearsal told{.steps = {}, .state = state, .sentence = sentence, .limits = limitsOf(m_standIns)};
    const QList<StepRecord> records = m_operation->record().steps;
    for (const Step &step : m_whole.steps()) {
      PlanRehearsal::Step one{.id = step.id, .title = step.title, .message = {}, .leftOut = m_rehearsable.leftOut.value(step.id)};
      if (const auto record = std::ranges::find(records, step.id, &StepRecord::stepId); record != records.cend()) {
        one.state = record->state;
        one.message = record->message;
      }
      told.steps << one;
    }
    m_call->finish(told);
  }

  ClusterApi &m_cluster;
  const RehearsalGrounds m_grounds;
  const Plan m_whole;
  const RehearsablePlan m_rehearsable;
  Call<PlanRehearsal> *m_call;
  QStringList m_standIns;
  RehearsalGround m_ground;
  std::unique_ptr<Operation> m_operation;
};

}  // namespace

/// Who confirms a step is left out, and the step is not: that somebody would agree is what is rehearsed.
RehearsablePlan rehearsable(const Plan &plan) {
  RehearsablePlan result{.plan = plan, .leftOut = {}};
  QStringList questions;
  for (Stage &stage : result.plan.stages) {
    QList<Step> kept;
    for (Step step : std::as_const(stage.steps)) {
      QString why = whyNot(step);
      if (steps::asksPerson(step) && steps::stepKinds().form(step) != StepForm::Instruction)
        questions << step.id;
      step.needs.removeIf([&questions](const QString &id) { return questions.contains(id); });
      for (const QString &needed : std::as_const(step.needs))
        if (why.isEmpty() && result.leftOut.contains(needed))
          why = PlanRehearsalWords::tr("It needs the step %1, which is not rehearsed").arg(needed);
      if (why.isEmpty())
        kept << step;
      else
        result.leftOut.insert(step.id, why);
    }
    stage.steps = kept;
  }
  result.plan.stages.removeIf([](const Stage &stage) { return stage.steps.isEmpty(); });
  return result;
}

int PlanRehearsal::rehearsedSteps() const {
  return static_cast<int>(std::ranges::count_if(steps, &Step::wasRehearsed));
}

QJsonObject toJson(const PlanRehearsal &rehearsal) {
  QJsonArray steps;
  for (const PlanRehearsal::Step &step : rehearsal.steps)
    steps << (step.leftOut.isEmpty() ? QJsonObject{{u"step"_s, step.id},
                                                   {u"rehearsed"_s, step.wasRehearsed()},
                                                   {u"state"_s, stepStateName(step.state)},
                                                   {u"message"_s, step.message}}
                                     : QJsonObject{{u"step"_s, step.id}, {u"rehearsed"_s, false}, {u"why"_s, step.leftOut}});
  return {{u"state"_s, operationStateName(rehearsal.state)},
          {u"sentence"_s, rehearsal.sentence},
          {u"steps"_s, steps},
          {u"limits"_s, QJsonArray::fromStringList(rehearsal.limits)}};
}

QString headline(const PlanRehearsal &rehearsal) {
  const QString count = PlanRehearsalWords::tr("%1 of %2 steps were rehearsed on copies in a simulation.")
                            .arg(rehearsal.rehearsedSteps())
                            .arg(rehearsal.steps.size());
  const QString end = rehearsal.isGood() ? PlanRehearsalWords::tr("All of them succeeded.")
                                         : PlanRehearsalWords::tr("The rehearsal failed: %1").arg(rehearsal.sentence);
  return count + u' ' + end;
}

QStringList details(const PlanRehearsal &rehearsal) {
  QStringList lines;
  for (const PlanRehearsal::Step &step : rehearsal.steps) {
    const QString what = !step.leftOut.isEmpty()             ? PlanRehearsalWords::tr("not rehearsed: %1").arg(step.leftOut)
                         : step.state == StepState::Pending  ? PlanRehearsalWords::tr("not reached")
                         : step.state == StepState::Finished ? PlanRehearsalWords::tr("succeeded: %1").arg(step.message)
                         : step.state == StepState::Skipped  ? PlanRehearsalWords::tr("skipped: %1").arg(step.message)
                                                             : PlanRehearsalWords::tr("failed: %1").arg(step.message);
    lines << u"• %1: %2"_s.arg(step.title, what);
  }
  return lines + rehearsal.limits;
}

Call<PlanRehearsal> *rehearsePlan(ClusterApi &cluster, const RehearsalGrounds &grounds, const Plan &plan, QObject *context) {
  auto *call = new Call<PlanRehearsal>(context);
  auto *run = new PlanRehearsalRun(cluster, grounds, plan, call);
  QMetaObject::invokeMethod(
      run, [run] { run->start(); }, Qt::QueuedConnection);
  return call;
}

}  // namespace sternway::operate
