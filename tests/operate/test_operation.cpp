// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan.h"
#include "operate/operationrig.h"
#include "support/helmsecret.h"
#include "support/testmain.h"

namespace test_operation {

using namespace sternway;
using namespace sternway::assess;
using namespace sternway::operate;
using namespace sternway::steps;
using namespace sternway::test;
using namespace Qt::StringLiterals;

namespace {
const Error timeout{.kind = ErrorKind::Timeout, .message = u"no answer in 30 s"_s, .detail = {}};
const Error refused{.kind = ErrorKind::Unreachable, .message = u"connection refused"_s, .detail = {}};
const Error forbidden{.kind = ErrorKind::Forbidden, .message = u"forbidden"_s, .detail = u"cannot patch"_s, .httpStatus = 403};
const Error denied{
    .kind = ErrorKind::Invalid, .message = u"denied by webhook"_s, .detail = u"no latest tag"_s, .httpStatus = 422};
const Error full{.kind = ErrorKind::Storage, .message = u"disk full"_s, .detail = {}};
}  // namespace

class TestOperation : public QObject {
  Q_OBJECT
private Q_SLOTS:
  void succeedsStepByStepWithMilestones() {
    OperationRig rig;
    QCOMPARE(rig.run(), OperationState::Succeeded);
    QCOMPARE(rig.revisionNow(), u"uid-2"_s);
    QCOMPARE(rig.cluster.count(u"dryRunPatch"_s), 1);
    QCOMPARE(rig.realPatches(), 1);
    for (const StepRecord &step : rig.stored().steps)
      QCOMPARE(step.state, StepState::Finished);
    QList<Milestone> milestones;
    for (const JournalEvent &event : rig.journal.stored(rig.incidentId).events)
      if (event.milestone != Milestone::None && event.milestone != Milestone::Declared)
        milestones << event.milestone;
    QCOMPARE(milestones, QList{Milestone::Mitigated});  // a person resolves it
  }

  void startOfAStepIsInTheJournalBeforeItsCall() {
    OperationRig rig;
    QVERIFY(rig.startsAndHoldsTheDryRun());
    QCOMPARE(rig.journal.types().last(), u"step.started"_s);
    QCOMPARE(rig.stored().steps.first().state, StepState::Started);
  }

  void withoutAJournalNothingIsCalled() {
    OperationRig rig;
    rig.journal.failWith(full);
    QCOMPARE(rig.run(), OperationState::Failed);
    QVERIFY(rig.sentence.contains(u"disk full"_s));
    QCOMPARE(rig.cluster.count(u"atch "_s), 0);
  }

  void journalThatFailsBeforeThePatchStopsIt() {
    OperationRig rig;
    rig.journal.failOn(u"Restore the pod template"_s, full);
    QCOMPARE(rig.run(), OperationState::Failed);
    QCOMPARE(rig.realPatches(), 0);
  }

  void refusalsChangeNothing_data() {
    QTest::addColumn<QString>("call");
    QTest::addColumn<Error>("error");
    QTest::addColumn<qsizetype>("patches");
    QTest::newRow("dry run denied") << u"dryRunPatch"_s << denied << qsizetype(0);
    QTest::newRow("dry run forbidden") << u"dryRunPatch"_s << forbidden << qsizetype(0);
    QTest::newRow("patch denied") << u"patch "_s << denied << qsizetype(1);
    QTest::newRow("patch forbidden") << u"patch "_s << forbidden << qsizetype(1);
  }
  void refusalsChangeNothing() {
    QFETCH(QString, call);
    QFETCH(Error, error);
    QFETCH(qsizetype, patches);
    OperationRig rig;
    rig.cluster.failOn(call, error);
    QCOMPARE(rig.run(), OperationState::Failed);
    QVERIFY2(rig.sentence.contains(error.message), qPrintable(rig.sentence));
    QCOMPARE(rig.realPatches(), patches);
    QCOMPARE(rig.revisionNow(), u"uid-3"_s);
  }

  void lostAnswerOfAPatchThatTookEffectIsFoundOut() {
    OperationRig rig;
    rig.cluster.failAfterEffect(u"patch "_s, timeout);
    QCOMPARE(rig.run(), OperationState::Succeeded);
    QCOMPARE(rig.realPatches(), 1);
    QVERIFY(rig.stored().steps.at(1).message.contains(u"took effect"_s));
  }

  void lostPatchThatDidNotTakeEffectIsSentAgainAfterReading() {
    OperationRig rig;
    rig.cluster.failOn(u"patch "_s, timeout, 1);
    QCOMPARE(rig.run(), OperationState::Succeeded);
    QCOMPARE(rig.realPatches(), 2);
    const QStringList lines = rig.cluster.lines();
    const auto first =
        std::find_if(lines.cbegin(), lines.cend(), [](const QString &line) { return line.startsWith(u"patch "_s); });
    QVERIFY2((first + 1)->startsWith(u"workload "_s), "the cluster is read before the patch is sent again");
  }

  void clusterThatStaysAwayAfterThePatchIsUnknown() {
    OperationRig rig;
    rig.cluster.failAfterEffect(u"patch "_s, refused);
    rig.cluster.failOn(u"workload "_s, refused);
    QCOMPARE(rig.run(), OperationState::Unknown);
    QCOMPARE(rig.realPatches(), 1);
    QVERIFY(rig.progress.join(u'\n').contains(u"connection is lost"_s));
  }

  void lostWatchIsToldAndWaitedFor() {
    OperationRig rig;
    rig.completesRollout = false;
    rig.start();
    QVERIFY(rig.until([&] { return rig.cluster.watches().size() == 1; }));
    rig.cluster.watches().first()->disturb(refused);
    for (int minute = 0; minute < 20; ++minute)  // far longer than the step's timeout: away time does not count
      rig.clock.advance(std::chrono::minutes(1));
    QVERIFY(!rig.ended);
    QVERIFY(rig.progress.last().contains(u"connection is lost"_s));
    rig.cluster.watches().first()->recover();
    rig.completesRollout = true;
    QCOMPARE(rig.end(), OperationState::Succeeded);
  }

  void rolloutThatDoesNotCompleteFailsAfterItsTimeout() {
    OperationRig rig;
    rig.completesRollout = false;
    QCOMPARE(rig.run(), OperationState::Failed);
    QVERIFY2(rig.sentence.contains(u"5 min"_s) || rig.sentence.contains(u"progress deadline"_s), qPrintable(rig.sentence));
  }

  void rollbackTakenBackByAControllerIsSaid() {
    OperationRig rig;
    rig.completesRollout = false;
    rig.start();
    QVERIFY(rig.until([&] { return rig.cluster.watches().size() == 1; }));
    const auto back = undoPatch(rig.cluster.stored(rig.ref), rig.service.history.revisions.last(), {});
    rig.cluster.patch(rig.ref, *back, DryRun::No, qApp)->then([](const Result<Workload> &) {});
    QVERIFY(rig.until([&] {
      rig.cluster.publish(rig.ref);
      return rig.ended.has_value();
    }));
    QCOMPARE(*rig.ended, OperationState::Failed);
    QVERIFY2(rig.sentence.contains(u"svc:v1.3.0"_s), qPrintable(rig.sentence));  // what runs now
  }

  void metricsMustStayRecoveredForTheStabilityTime() {
    OperationRig rig;
    rig.recovery.reading.state = RecoveryReading::State::NotYet;
    rig.start();
    QVERIFY(rig.until([&] { return rig.recovery.checks > 3; }));
    rig.recovery.reading.state = RecoveryReading::State::Recovered;
    const QDateTime recovered = rig.clock.now();
    QVERIFY(rig.until([&] { return recovered.secsTo(rig.clock.now()) > 40; }));
    rig.recovery.reading.state = RecoveryReading::State::Unknown;  // a gap begins the time anew
    const int before = rig.recovery.checks;
    QVERIFY(rig.until([&] { return rig.recovery.checks > before; }));
    rig.recovery.reading.state = RecoveryReading::State::Recovered;
    const QDateTime again = rig.clock.now();
    QCOMPARE(rig.end(), OperationState::Succeeded);
    QVERIFY(again.secsTo(rig.clock.now()) >= 60);
  }

  void metricsThatDoNotRecoverFail() {
    OperationRig rig;
    rig.recovery.reading.state = RecoveryReading::State::NotYet;
    QCOMPARE(rig.run(), OperationState::Failed);
    QVERIFY(rig.sentence.contains(u"Not recovered after 10 min"_s));
  }

  void cancelInEveryStep_data() {
    QTest::addColumn<QString>("reached");
    QTest::addColumn<QString>("says");
    QTest::newRow("dry run") << u"dryRunPatch"_s << u"nothing was changed"_s;
    QTest::newRow("rollout") << u"watch"_s << u"patch is applied"_s;
  }
  void cancelInEveryStep() {
    QFETCH(QString, reached);
    QFETCH(QString, says);
    OperationRig rig;
    rig.completesRollout = false;
    if (reached == "dryRunPatch"_L1)
      rig.cluster.hold(reached);
    rig.start();
    QVERIFY(rig.until([&] { return rig.cluster.count(reached) > 0; }));
    rig.operation->cancel();
    QCOMPARE(rig.end(), OperationState::Cancelled);
    QVERIFY2(rig.sentence.contains(says), qPrintable(rig.sentence));
    QCOMPARE(rig.stored().state, OperationState::Cancelled);
  }

  void pauseHoldsTheNextStepBack() {
    OperationRig rig;
    QVERIFY(rig.startsAndHoldsTheDryRun());
    rig.operation->pause();
    rig.cluster.release(u"dryRunPatch"_s);
    QVERIFY(rig.until([&] { return rig.operation->state() == OperationState::Paused; }));
    QCOMPARE(rig.realPatches(), 0);
    rig.operation->proceed();
    QCOMPARE(rig.end(), OperationState::Succeeded);
  }

  void crashIsInspectedAndTheOperationGoesOn_data() {
    QTest::addColumn<QString>("callUnderWay");
    QTest::addColumn<bool>("tookEffect");
    QTest::addColumn<Decision>("recommended");
    QTest::newRow("dry run") << u"dryRunPatch"_s << false << Decision::Continue;
    QTest::newRow("patch without effect") << u"patch "_s << false << Decision::Retry;
    QTest::newRow("patch with effect") << u"patch "_s << true << Decision::Continue;
    QTest::newRow("rollout") << u"watch"_s << true << Decision::Continue;
  }
  void crashIsInspectedAndTheOperationGoesOn() {
    QFETCH(QString, callUnderWay);
    QFETCH(bool, tookEffect);
    QFETCH(Decision, recommended);
    OperationRig rig;
    rig.completesRollout = false;
    if (callUnderWay != "watch"_L1) {
      if (tookEffect)
        rig.cluster.failAfterEffect(callUnderWay, timeout);
      rig.cluster.hold(tookEffect ? u"workload "_s : callUnderWay);
    }
    rig.start();
    QVERIFY(rig.until(
        [&] { return rig.cluster.count(tookEffect && callUnderWay != "watch"_L1 ? u"workload "_s : callUnderWay) > 0; }));
    rig.operation.reset();  // the process has gone
    for (const QString &held : {callUnderWay, u"workload "_s})
      rig.cluster.release(held);
    rig.cluster.clearRules();
    const OperationRecord left = rig.stored();
    QCOMPARE(left.state, OperationState::Running);

    const std::optional<Recovery> recovery = rig.inspect(left);
    QVERIFY(recovery);
    QCOMPARE(recovery->recommended, recommended);
    QCOMPARE(recovery->found, tookEffect ? Probe::State::Applied : Probe::State::NotApplied);

    rig.makeOperation();
    rig.completesRollout = true;
    rig.operation->resumeFrom(left, recovery->recommended);
    QCOMPARE(rig.end(), OperationState::Succeeded);
    QCOMPARE(rig.revisionNow(), u"uid-2"_s);
    for (const StepRecord &step : rig.stored().steps)
      QCOMPARE(step.state, StepState::Finished);
  }

  /// A rollback whose process has gone while the patch was under way, without effect.
  static OperationRecord crashedAtThePatch(OperationRig &rig) {
    rig.cluster.hold(u"patch "_s);
    rig.start();
    rig.until([&] { return rig.realPatches() == 1; });
    rig.operation.reset();
    rig.cluster.clearRules();
    return rig.stored();
  }
  void foreignDeployAfterACrashIsNotOverwritten() {
    OperationRig rig;
    const OperationRecord left = crashedAtThePatch(rig);
    rig.deployAnother();
    const std::optional<Recovery> recovery = rig.inspect(left);
    QVERIFY(recovery);
    QCOMPARE(recovery->found, Probe::State::ChangedByOther);
    QCOMPARE(recovery->offered, QList{Decision::Abort});
    QVERIFY2(recovery->sentences.join(u' ').contains(u"Somebody else"_s), qPrintable(recovery->sentences.join(u' ')));
  }

  /// Its patch was accepted and rolled out before the process went: that it is not there any more is no reason to send it again.
  void whatWasTakenBackWhileNobodyWatchedIsNotSentAgain() {
    OperationRig rig;
    rig.start();
    QVERIFY(rig.until([&rig] { return rig.recovery.checks > 2; }));
    rig.operation.reset();
    rig.cluster.setWorkload(rig.service.workload);  // as a cluster that was restored
    rig.cluster.setHistory(rig.ref, rig.service.history);
    const std::optional<Recovery> recovery = rig.inspect(rig.stored());
    QVERIFY(recovery);
    QCOMPARE(recovery->found, Probe::State::ChangedByOther);
    QCOMPARE(recovery->offered, QList{Decision::Abort});
  }

  /// What was true when the operator was asked need not be true when the answer is given.
  void goingOnLooksAgain() {
    OperationRig rig;
    const OperationRecord left = crashedAtThePatch(rig);
    rig.deployAnother();
    rig.makeOperation();
    rig.operation->resumeFrom(left, Decision::Continue);
    QCOMPARE(rig.end(), OperationState::Failed);
    QCOMPARE(rig.realPatches(), 1);
  }

  void whatAProbeCannotTellIsNeverDoneAgain() {
    OperationRig rig;
    const Recovery recovery =
        judgeRecovery(crashedAtThePatch(rig), rig.plan,
                      {{.state = Probe::State::CannotTell, .sentence = u"The log has gone."_s, .result = {}}});
    QCOMPARE(recovery.offered, QList{Decision::Abort});
    QVERIFY(recovery.sentences.contains(u"The log has gone."_s));
  }

  void aStepSeesWhatEarlierOnesGave() {
    OperationRig rig;
    QCOMPARE(rig.run(), OperationState::Succeeded);
    const QList<StepRecord> steps = rig.stored().steps;
    const auto undone =
        std::find_if(steps.cbegin(), steps.cend(), [](const StepRecord &step) { return step.stepId == "undo"_L1; });
    QVERIFY(undone != steps.cend());
    QVERIFY(undone->result.value(u"generation"_s).toInteger() > undoOf(rig.plan).generation);
  }

  void aStepOfAnUnknownKindIsRefused() {
    OperationRig rig;
    rig.plan.stages[0].steps[1].kind = u"kubernetes.teleport"_s;
    OperationRecord record = rig.stored();
    record.incidentId = rig.incidentId;
    record.plan = toJson(rig.plan);
    rig.operation->resumeFrom(record, Decision::Continue);
    QCOMPARE(rig.end(), OperationState::Failed);
    QVERIFY2(rig.sentence.contains(u"kubernetes.teleport"_s), qPrintable(rig.sentence));
    QCOMPARE(rig.cluster.count(u"atch "_s), 0);
  }

  void aStepMayFailWhereItsAuthorSaysSo() {
    OperationRig rig;
    rig.cluster.failOn(u"dryRunPatch"_s, Error{.kind = ErrorKind::Forbidden, .message = u"no"_s, .detail = {}});
    rig.plan.stages[0].steps[0].onFailure = OnFailure::Continue;
    QCOMPARE(rig.run(), OperationState::Succeeded);
    QCOMPARE(rig.stored().steps.first().state, StepState::Failed);
    OperationRig strict;
    strict.cluster.failOn(u"dryRunPatch"_s, Error{.kind = ErrorKind::Forbidden, .message = u"no"_s, .detail = {}});
    QCOMPARE(strict.run(), OperationState::Failed);
  }

  void aStepThatOnlyReadsIsCarriedOutAndItsResultKept() {
    OperationRig rig;
    const QJsonObject secret = helmSecret(u"shop"_s, 7, "deployed");
    rig.cluster.setObject({.group = {},
                           .version = u"v1"_s,
                           .plural = u"secrets"_s,
                           .nameSpace = rig.ref.nameSpace,
                           .name = secret.value(u"metadata"_s).toObject().value(u"name"_s).toString()},
                          secret);
    rig.plan.stages[0].steps.prepend({.id = u"previous/helm.history"_s,
                                      .kind = u"helm.history"_s,
                                      .target = targetOf(rig.ref),
                                      .args = {{u"release"_s, u"shop"_s}},
                                      .title = u"Which revisions are there"_s});
    QCOMPARE(rig.run(), OperationState::Succeeded);
    const StepRecord looked = rig.stored().steps.first();
    QCOMPARE(looked.state, StepState::Finished);
    QCOMPARE(looked.result.value(u"revisions"_s)[0][u"revision"_s].toInt(), 7);
    QVERIFY(rig.progress.contains(looked.message));
  }

  void withoutMetricsTheStepIsSkippedAndSaysSo() {
    OperationRig rig;
    StepContext context = rig.context();
    context.recovery = nullptr;
    rig.operation = std::make_unique<Operation>(context, rig.journal);
    QObject::connect(rig.operation.get(), &Operation::finished, rig.operation.get(),
                     [&](OperationState state) { rig.ended = state; });
    QCOMPARE(rig.run(), OperationState::Succeeded);
    QCOMPARE(rig.stored().steps.last().state, StepState::Skipped);
    QVERIFY(!rig.stored().steps.last().message.isEmpty());
  }

  void whatCannotBeCheckedIsNotWaitedFor() {
    OperationRig rig;
    rig.recovery.reading.state = RecoveryReading::State::NotChecked;
    QCOMPARE(rig.run(), OperationState::Succeeded);
    QCOMPARE(rig.stored().steps.last().state, StepState::Skipped);
  }
};

STERNWAY_TEST(TestOperation)

}  // namespace test_operation
#include "test_operation.moc"
