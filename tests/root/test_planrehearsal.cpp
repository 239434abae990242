// SPDX-License-Identifier: GPL-3.0-or-later
#include "livesession.h"
#include "operate/planbuilder.h"
#include "operate/planrehearsal.h"
#include "rehearsalground.h"
#include "support/await.h"
#include "support/testmain.h"

#include <algorithm>

namespace test_planrehearsal {

using namespace sternway;
using namespace sternway::operate;
using namespace sternway::test;
using namespace Qt::StringLiterals;

/// A cluster, itself simulated, whose newest release is bad.
struct SourceCluster {
  ScaledClock clock{QDateTime::currentDateTimeUtc(), 20};
  std::unique_ptr<rehearsal::HostedRehearsal> rehearsal;
  ClusterAdapters adapters;
  QObject context;

  SourceCluster() {
    rehearsal = rehearsal::HostedRehearsal::start({}, clock).value();
    adapters = openCluster(rehearsalContext(rehearsal->rehearsal()), clock, kube::Terminal::No);
  }
  ClusterApi &cluster() { return *adapters.cluster; }
  ObjectRef service() const {
    const rehearsal::Ending &ending = rehearsal->rehearsal().scenario().ending;
    return {.context = u"rehearsal"_s, .nameSpace = ending.nameSpace, .name = ending.service, .kind = Kind::Deployment};
  }
  Workload workload() { return await(cluster().workload(service(), &context)).value(); }

  PlanRequest request() {
    PlanRequest request;
    request.workload = workload();
    request.history = await(cluster().history(request.workload, &context)).value();
    request.reason = u"rehearsed"_s;
    request.id = u"op-1"_s;
    request.now = clock.now();
    return request;
  }
};

StepState stateOf(const PlanRehearsal &rehearsal, const QString &id) {
  const auto found = std::ranges::find(rehearsal.steps, id, &PlanRehearsal::Step::id);
  return found == rehearsal.steps.cend() ? StepState::Pending : found->state;
}

class TestPlanRehearsal : public QObject {
  Q_OBJECT
private Q_SLOTS:
  /// Copies go back, and the cluster that they were made of stays as it is.
  void theUndoIsCarriedOutOnCopies() {
    SourceCluster source;
    const PlanRequest request = source.request();
    const Plan plan = buildPlan(request).value();
    const auto rehearsal = await(rehearsePlan(source.cluster(), openRehearsalGround, plan, &source.context), 120'000);
    QVERIFY2(rehearsal, rehearsal ? "" : qPrintable(rehearsal.error().message));
    QVERIFY2(rehearsal->isGood(), qPrintable(rehearsal->sentence));
    for (const QString &id : {u"dryRun"_s, u"undo"_s, u"rollout"_s, u"pods"_s})
      QCOMPARE(stateOf(*rehearsal, id), StepState::Finished);
    const auto metrics = std::ranges::find(rehearsal->steps, u"metrics"_s, &PlanRehearsal::Step::id);
    QVERIFY(metrics != rehearsal->steps.cend());
    QVERIFY(!metrics->leftOut.isEmpty());
    QVERIFY(rehearsal->rehearsedSteps() >= 4);
    QVERIFY(rehearsal->limits.size() >= 2);
    const Workload after = source.workload();
    QCOMPARE(after.generation, request.workload.generation);
    QCOMPARE(after.images, request.workload.images);
  }

  /// A plan that no longer fits the cluster fails in the rehearsal as it would there.
  void aDeploymentMeanwhileFails() {
    SourceCluster source;
    const Plan plan = buildPlan(source.request()).value();
    const ResourcePath path{u"apps"_s, u"v1"_s, u"deployments"_s, source.service().nameSpace, source.service().name};
    const WorkloadPatch deployed{.contentType = "application/merge-patch+json",
                                 .body = R"({"spec":{"template":{"metadata":{"annotations":{"deployed":"again"}}}}})"};
    QVERIFY(await(source.cluster().patchObject(path, deployed, DryRun::No, &source.context)));
    const auto rehearsal = await(rehearsePlan(source.cluster(), openRehearsalGround, plan, &source.context), 120'000);
    QVERIFY(rehearsal);
    QVERIFY(!rehearsal->isGood());
    QCOMPARE(stateOf(*rehearsal, u"rollout"_s), StepState::Pending);
  }

  void whatIsNotThereIsSaid() {
    SourceCluster source;
    Plan plan = buildPlan(source.request()).value();
    for (Stage &stage : plan.stages)
      for (Step &step : stage.steps)
        step.target.name = u"never-deployed"_s;
    const auto rehearsal = await(rehearsePlan(source.cluster(), openRehearsalGround, plan, &source.context), 120'000);
    QVERIFY(!rehearsal);
    QCOMPARE(rehearsal.error().kind, ErrorKind::NotFound);
  }
};

STERNWAY_TEST(TestPlanRehearsal)

}  // namespace test_planrehearsal
#include "test_planrehearsal.moc"
