// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kubernetesundo.h"
#include "core/shell.h"
#include "operate/planbuilder.h"
#include "steps/gitops/gitops.h"
#include "support/fakeobjects.h"
#include "support/testmain.h"

namespace test_planbuilder {

using namespace sternway;
using namespace sternway::operate;
using namespace sternway::test;
using namespace Qt::StringLiterals;

namespace {
PlanRequest request(Kind kind = Kind::Deployment) {
  PlanRequest out;
  const OrderService service = orderService(kind);
  out.workload = service.workload;
  out.history = service.history;
  out.reason = u"INC-7"_s;
  out.id = u"op-1"_s;
  out.now = QDateTime::fromString(u"2026-01-10T02:00:00Z"_s, Qt::ISODate);
  return out;
}
RevisionHealth health(const QString &uid, Health value, const QString &reason) {
  RevisionHealth out;
  out.revisionUid = uid;
  out.health = value;
  out.reason = reason;
  return out;
}
/// v1.2.3 runs again as rev 4 (was 2); v1.3.0 (rev 3) is what was left.
PlanRequest afterRollback(Kind kind = Kind::Deployment) {
  PlanRequest out = request(kind);
  out.workload = makeWorkload(kind, u"order-service"_s, podTemplate(u"registry.example.com/svc:v1.2.3"_s));
  Revision back = out.history.revisions.takeAt(1);
  if (kind == Kind::Deployment)
    back.formerNumbers = {2};
  back.number = 4;
  back.current = true;
  out.history.revisions.last().current = false;
  out.history.revisions.append(back);
  return out;
}
/// The journal has that rollback, and the operator wants to go forward again.
PlanRequest forwardAgain() {
  PlanRequest out = afterRollback();
  out.isForward = true;
  out.rolledBackFromUids = {u"uid-3"_s};
  out.health = {health(u"uid-3"_s, Health::Bad, u"7 % errors over 2 h"_s)};
  assess::LastRollback last{.undo = {}, .at = out.now.addSecs(-600), .incidentId = u"incident-1"_s};
  last.undo.fromRevisionUid = u"uid-3"_s;
  last.undo.targetRevisionUid = u"uid-2"_s;
  out.lastRollback = last;
  return out;
}
}  // namespace

class TestPlanBuilder : public QObject {
  Q_OBJECT
private Q_SLOTS:
  void gitOpsIsSuspendedBeforeAnythingIsChanged() {
    PlanRequest asked = request();
    asked.workload.annotations.insert(u"argocd.argoproj.io/tracking-id"_s, u"shop:apps/Deployment:production/order-service"_s);
    const auto plain = buildPlan(asked);
    QVERIFY(plain);
    asked.suspendsGitOps = true;
    const auto plan = buildPlan(asked);
    QVERIFY(plan);
    QStringList ids;
    for (const Step &step : plan->steps())
      ids << step.id;
    QStringList expected;
    for (const Step &step : plain->steps())
      expected << (step.id == u"undo"_s ? QStringList{u"suspend-application"_s, u"undo"_s} : QStringList{step.id});
    QCOMPARE(ids, expected);
    QCOMPARE(steps::suspendedBy(*plan).size(), 1);
    asked.skips = {{u"suspend-application"_s, u"done by hand"_s}};
    QCOMPARE(steps::suspendedBy(*buildPlan(asked)).size(), 0);
    // nobody to suspend
    PlanRequest alone = request();
    alone.suspendsGitOps = true;
    QCOMPARE(buildPlan(alone)->steps().size(), plain->steps().size());
  }

  /// To what the rollback left, although it is marked bad, and with all the care of a rollback; everything tells that it goes
  /// forward.
  void goesForwardAgain() {
    const PlanRequest asked = forwardAgain();
    const auto plan = buildPlan(asked);
    QVERIFY2(plan, plan ? "" : qPrintable(plan.error().message));
    const KubernetesUndo undo = undoOf(*plan);
    QCOMPARE(undo.targetRevisionUid, u"uid-3"_s);
    QVERIFY(undo.isForward);
    QVERIFY(undo.targetReason.contains(u"incident-1"_s));
    QVERIFY(markOf(undo.patch).contains(u"forward"_s));
    QCOMPARE(plan->reason, u"INC-7"_s);
    PlanRequest back = asked;
    back.isForward = false;
    back.force = true;
    back.targetUid = u"uid-3"_s;
    QStringList kinds;
    for (const Step &step : plan->steps())
      kinds << step.kind;
    QStringList ofBack;
    const Plan backwards = buildPlan(back).value();
    for (const Step &step : backwards.steps())
      ofBack << step.kind;
    QCOMPARE(kinds, ofBack);
    QVERIFY(!undoOf(backwards).isForward);
    QCOMPARE(undoOf(*planFromJson(toJson(*plan))), undo);
  }

  void goesForwardNowhereElse_data() {
    QTest::addColumn<QString>("what");
    for (const char *what : {"nothing to go forward from", "another target", "another one runs", "not in the history"})
      QTest::newRow(what) << QString::fromLatin1(what);
  }
  void goesForwardNowhereElse() {
    QFETCH(QString, what);
    PlanRequest asked = forwardAgain();
    asked.force = true;  // which is not for this
    if (what == u"nothing to go forward from")
      asked.lastRollback.reset();
    else if (what == u"another target")
      asked.targetUid = u"uid-1"_s;
    else if (what == u"another one runs")
      asked.lastRollback->undo.targetRevisionUid = u"uid-1"_s;
    else
      asked.lastRollback->undo.fromRevisionUid = u"gone"_s;
    const auto plan = buildPlan(asked);
    QVERIFY(!plan);
    QCOMPARE(plan.error().kind, ErrorKind::Input);
  }

  void lastKnownGoodIsTheDefaultNotThePrevious() {
    PlanRequest asked = request();
    asked.health = {health(u"uid-2"_s, Health::Bad, u"7 % errors over 2 h"_s),
                    health(u"uid-1"_s, Health::Good, u"0.1 % errors over 3 h"_s)};
    const auto plan = buildPlan(asked);
    QVERIFY2(plan.has_value(), qPrintable(plan ? QString() : plan.error().message));
    QCOMPARE(undoOf(*plan).targetRevisionUid, u"uid-1"_s);
    QCOMPARE(undoOf(*plan).targetReason, u"last known good: 0.1 % errors over 3 h"_s);
  }

  void whatTheRunbookHasSternwayDoStandsAroundIt() {
    const auto guided = [](const QString &kind, const QString &key, bool byWizard) {
      GuidedStep step;
      step.key = key;
      step.part = u"Previous"_s;
      step.step = {.kind = kind, .args = {{u"release"_s, u"{{RELEASE}}"_s}}, .title = key};
      step.command = u"helm history {{RELEASE}}"_s;
      step.byWizard = byWizard;
      return step;
    };
    PlanRequest asked = request();
    asked.lastKnownGoodUid = u"uid-2"_s;
    asked.procedure = {guided(u"helm.history"_s, u"before"_s, true), guided(u"helm.history"_s, u"by hand"_s, false),
                       guided(u"kubernetes.undo"_s, u"back"_s, true), guided(u"helm.history"_s, u"after"_s, true)};
    const auto refused = buildPlan(asked);
    QVERIFY(!refused);
    QVERIFY(refused.error().message.contains(u"RELEASE"_s));
    asked.values = {{u"RELEASE"_s, u"shop"_s}};
    const auto plan = buildPlan(asked);
    QVERIFY(plan);
    QStringList ids;
    for (const Step &step : plan->steps())
      ids << step.id;
    QCOMPARE(ids, (QStringList{u"before"_s, u"dryRun"_s, u"undo"_s, u"rollout"_s, u"pods"_s, u"metrics"_s, u"after"_s}));
    QCOMPARE(plan->steps().first().args.value(u"release"_s).toString(), u"shop"_s);
    QCOMPARE(plan->steps().first().command, u"helm --kube-context lab history shop"_s);
    QCOMPARE(plan->steps().first().target, targetOf(asked.workload.ref));
  }

  void thePlanSaysEverything() {
    PlanRequest asked = request();
    asked.lastKnownGoodUid = u"uid-2"_s;
    asked.lastKnownGoodReason = u"good"_s;
    const auto plan = buildPlan(asked);
    const KubernetesUndo undo = undoOf(*plan);
    QCOMPARE(undo.fromNumber, 3);
    QCOMPARE(undo.fromImage, u"registry.example.com/svc:v1.3.0"_s);
    QCOMPARE(undo.targetNumber, 2);
    QCOMPARE(undo.targetImage, u"registry.example.com/svc:v1.2.3"_s);
    QCOMPARE(undo.targetHash, u"hash-2"_s);
    QCOMPARE(undo.targetReason, u"good"_s);
    QVERIFY(testsGeneration(undo.patch, 7));
    QVERIFY(undo.patch.body.contains("INC-7"));
    QCOMPARE(undo.diff.entries.size(), 2);
    QVERIFY(!undo.diff.notRestored.isEmpty());
    QStringList kinds;
    for (const Step &step : plan->steps()) {
      kinds.append(step.kind);
      QVERIFY(!step.title.isEmpty() && !step.command.isEmpty() && step.timeout.count() > 0);
    }
    QCOMPARE(kinds, (QStringList{u"kubernetes.dryRun"_s, u"kubernetes.undo"_s, u"kubernetes.waitRollout"_s,
                                 u"kubernetes.waitReady"_s, u"metrics"_s}));
    QCOMPARE(plan->steps().at(1).command,
             u"kubectl --context lab -n production rollout undo deployment/order-service --to-revision=2"_s);
  }

  void itsCommandsNameTheKubeconfigThatIsNotTheUsualOne() {
    PlanRequest asked = request();
    asked.options.kubeconfig = u"/home/me/lab.yaml"_s;
    const QList<Step> steps = buildPlan(asked)->steps();
    for (const Step &step : steps)
      QVERIFY2(step.command.contains(u"--kubeconfig /home/me/lab.yaml"_s) && step.command.contains(u"--context lab"_s),
               qPrintable(step.command));
  }

  /// The annotation goes to the revision that is restored.
  void theChangeCauseSaysThatItIsARollback() {
    PlanRequest asked = request();
    asked.reason = u"30 % errors at login"_s;
    QVERIFY(undoOf(*buildPlan(asked)).patch.body.contains("\"Rollback to v1.2.3 (revision 2): 30 % errors at login\""));
    asked.reason.clear();
    QVERIFY(undoOf(*buildPlan(asked)).patch.body.contains("\"Rollback to v1.2.3 (revision 2)\""));
  }

  void whatWasMeasuredIsNotSaidToBeUnmeasured() {
    PlanRequest asked = request();
    RevisionHealth bad;
    bad.revisionUid = u"uid-3"_s;
    bad.health = Health::Bad;
    asked.health = {bad};
    QVERIFY(undoOf(*buildPlan(asked)).targetReason.startsWith(u"no earlier revision was measured good"_s));
  }

  void withoutMeasurementsTheNewestWithAnotherImage_data() {
    QTest::addColumn<int>("kind");
    for (const Kind kind : {Kind::Deployment, Kind::StatefulSet, Kind::DaemonSet})
      QTest::newRow(qPrintable(kindName(kind))) << static_cast<int>(kind);
  }
  void withoutMeasurementsTheNewestWithAnotherImage() {
    QFETCH(int, kind);
    const auto plan = buildPlan(request(static_cast<Kind>(kind)));
    QCOMPARE(undoOf(*plan).targetRevisionUid, u"uid-2"_s);
    QVERIFY(undoOf(*plan).targetReason.contains(u"no revision has measurements"_s));
    // and a second rollback does not return to the one that was left
    const auto second = buildPlan(afterRollback(static_cast<Kind>(kind)));
    QCOMPARE(undoOf(*second).targetRevisionUid, u"uid-1"_s);
  }

  void aRestartedRevisionIsNoTarget() {
    PlanRequest asked = request();
    QJsonObject restarted = asked.workload.podTemplate;
    QJsonObject metadata = restarted.value(u"metadata"_s).toObject();
    metadata.insert(u"annotations"_s, QJsonObject{{u"kubectl.kubernetes.io/restartedAt"_s, u"now"_s}});
    restarted.insert(u"metadata"_s, metadata);
    asked.history.revisions[1] = makeRevision(asked.workload, 2, restarted);
    QCOMPARE(undoOf(*buildPlan(asked)).targetRevisionUid, u"uid-1"_s);
    asked.targetUid = u"uid-2"_s;
    const auto refused = buildPlan(asked);
    QVERIFY(!refused);
    QVERIFY2(refused.error().message.contains(u"same code"_s), qPrintable(refused.error().message));
    QVERIFY2(refused.error().detail.contains(u"rev 1 "_s), qPrintable(refused.error().detail));
    asked.force = true;
    QVERIFY(buildPlan(asked).has_value());
  }

  void refusals_data() {
    QTest::addColumn<QString>("which");
    QTest::addColumn<QString>("message");
    QTest::addColumn<QString>("detail");
    QTest::newRow("current") << u"current"_s << u"Revision 3 is already current"_s << u"rev 2 registry.example.com/svc:v1.2.3"_s;
    QTest::newRow("bad") << u"bad"_s << u"Revision 2 is marked bad: 7 % errors"_s << u"rev 1"_s;
    QTest::newRow("journal") << u"journal"_s << u"Revision 2 is marked bad: it was rolled back before (see the journal)"_s
                             << u"rev 1"_s;
    QTest::newRow("missing") << u"missing"_s << u"unable to find specified revision 44 in history"_s
                             << u"rev 3 registry.example.com/svc:v1.3.0 (running)"_s;
    QTest::newRow("negative") << u"negative"_s << u"unable to find specified revision -1 in history"_s << u"There are"_s;
    QTest::newRow("renumbered") << u"renumbered"_s << u"unable to find specified revision 2 in history"_s
                                << u"Revision 2 has the number 4 now."_s;
    QTest::newRow("no history") << u"none"_s << u"no rollout history found for deployment \"order-service\""_s
                                << u"kubectl set image"_s;
    QTest::newRow("limit 0") << u"limit"_s << u"no rollout history found for deployment \"order-service\""_s
                             << u"revisionHistoryLimit is 0"_s;
    QTest::newRow("no history sts") << u"sts"_s << u"no last revision to roll back to"_s << u"Roll forward"_s;
    QTest::newRow("paused")
        << u"paused"_s
        << u"you cannot rollback a paused deployment; resume it first with 'kubectl rollout resume' and try again"_s
        << u"Resuming"_s;
    QTest::newRow("all bad") << u"allbad"_s << u"There is no revision that can be recommended"_s
                             << u"rev 1 registry.example.com/svc:v1.2.2: 9 % errors"_s;
    QTest::newRow("good already")
        << u"good"_s << u"The running revision is itself the last known good one: rev 3 registry.example.com/svc:v1.3.0"_s
        << u"name the target"_s;
  }
  void refusals() {
    QFETCH(QString, which);
    QFETCH(QString, message);
    QFETCH(QString, detail);
    PlanRequest asked =
        which == u"renumbered" ? afterRollback() : request(which == u"sts" ? Kind::StatefulSet : Kind::Deployment);
    const QMap<QString, qint64> numbers{{u"current"_s, 3},  {u"bad"_s, 2},       {u"journal"_s, 2},
                                        {u"missing"_s, 44}, {u"negative"_s, -1}, {u"renumbered"_s, 2}};
    Result<QString> named = QString();
    if (numbers.contains(which))
      named = revisionUid(asked.history, numbers.value(which));
    asked.targetUid = named.value_or(QString());
    if (which == u"bad" || which == u"allbad")
      asked.health = {health(u"uid-2"_s, Health::Bad, u"7 % errors"_s)};
    if (which == u"allbad")
      asked.health.append(health(u"uid-1"_s, Health::Bad, u"9 % errors"_s));
    if (which == u"journal")
      asked.rolledBackFromUids = {u"uid-2"_s};
    if (which == u"none" || which == u"limit" || which == u"sts")
      asked.history.revisions = {asked.history.revisions.last()};
    asked.workload.revisionHistoryLimit = which == u"limit" ? 0 : 10;
    asked.workload.paused = which == u"paused";
    if (which == u"good")
      asked.lastKnownGoodUid = u"uid-3"_s;
    const auto plan = named ? buildPlan(asked) : Result<Plan>(tl::unexpected(named.error()));
    QVERIFY(!plan);
    if (named)
      QCOMPARE(chooseTarget(asked).error().message, plan.error().message);
    QCOMPARE(plan.error().kind, ErrorKind::Input);
    QCOMPARE(plan.error().message, message);
    QVERIFY2(plan.error().detail.contains(detail), qPrintable(plan.error().detail));
  }

  void whatIsMarkedIsRefusedEvenByForce() {
    PlanRequest asked = request();
    asked.targetUid = u"uid-2"_s;
    asked.force = true;
    QVERIFY(buildPlan(asked));
    asked.doNotUse = {{u"uid-2"_s, u"marked do not use"_s}};
    for (const bool force : {true, false}) {
      asked.force = force;
      const auto plan = buildPlan(asked);
      QVERIFY(!plan);
      QCOMPARE(plan.error().kind, ErrorKind::Input);
      QVERIFY(plan.error().message.contains(u"marked do not use"_s));
    }
    asked.targetUid.clear();
    const auto other = chooseTarget(asked);
    QVERIFY(!other || other->revision.uid != u"uid-2"_s);
    PlanRequest forward = forwardAgain();
    QVERIFY(chooseTarget(forward));
    forward.doNotUse = {{u"uid-3"_s, u"marked do not use"_s}};
    QVERIFY(!chooseTarget(forward));
  }

  /// Who chose revision 2 gets that one, whatever its number has become since.
  void aNumberIsNoIdentity() {
    const Result<QString> chosen = revisionUid(request().history, 2);
    QCOMPARE(*chosen, u"uid-2"_s);
    PlanRequest later = afterRollback();
    std::swap(later.history.revisions.first().current, later.history.revisions.last().current);
    later.workload.podTemplate = later.history.revisions.first().podTemplate;
    later.targetUid = *chosen;
    const auto plan = buildPlan(later);
    QVERIFY2(plan.has_value(), qPrintable(plan ? QString() : plan.error().message));
    QCOMPARE(undoOf(*plan).targetNumber, 4);
    later.targetUid = u"uid-44"_s;
    QCOMPARE(chooseTarget(later).error().kind, ErrorKind::Input);
  }

  void aBadOneCanBeForced() {
    PlanRequest asked = request();
    asked.health = {health(u"uid-2"_s, Health::Bad, u"7 % errors"_s)};
    asked.targetUid = u"uid-2"_s;
    asked.force = true;
    QCOMPARE(undoOf(*buildPlan(asked)).targetRevisionUid, u"uid-2"_s);
  }

  void shellWords_data() {
    QTest::addColumn<QString>("word");
    QTest::addColumn<QString>("quoted");
    QTest::newRow("plain") << u"arn:aws:eks/prod-1"_s << u"arn:aws:eks/prod-1"_s;
    QTest::newRow("space") << u"my cluster"_s << u"'my cluster'"_s;
    QTest::newRow("quote") << u"it's; rm -rf"_s << u"'it'\\''s; rm -rf'"_s;
    QTest::newRow("empty") << QString() << u"''"_s;
    QTest::newRow("selector") << u"app in (a,b)"_s << u"'app in (a,b)'"_s;
  }
  void shellWords() {
    QFETCH(QString, word);
    QFETCH(QString, quoted);
    QCOMPARE(shellWord(word), quoted);
  }
};

STERNWAY_TEST(TestPlanBuilder)

}  // namespace test_planbuilder
#include "test_planbuilder.moc"
