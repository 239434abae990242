// SPDX-License-Identifier: GPL-3.0-or-later
#include "operate/rollbackrun.h"

#include "support/await.h"
#include "support/fakeobjects.h"
#include "support/fakesession.h"
#include "support/memoryjournal.h"
#include "support/testmain.h"

#include <QSignalSpy>

namespace test_rollbackrun {

using namespace sternway;
using namespace sternway::assess;
using namespace sternway::operate;
using namespace sternway::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {
/// order-service with revision 3 running; no metrics, so that nothing is measured.
struct Fixture {
  Fixture() {
    session.setHasMetrics(false);
    cluster.setWorkload(service.workload);
    cluster.setHistory(ref, service.history);
    cluster.setPods(ref, {makePod(service.workload, service.history.revisions.last(), 0)});
    QObject::connect(&run, &RollbackRun::failed, &run, [this](const Error &error) { failure = error; });
  }

  bool until(const QSignalSpy &spy, int count = 1) {
    return QTest::qWaitFor([&] { return spy.size() >= count || failure; }) && spy.size() >= count;
  }

  void mark(const RevisionMark &mark) {
    Incident incident;
    incident.service = ref;
    journal.openFor(incident, &run)->then([this, mark](const Result<Incident> &opened) {
      std::ignore = journal.append(opened->id, revisionMarkedEvent(ref, mark), &run);
    });
    QVERIFY(QTest::qWaitFor([this] { return journal.types().contains(u"revision.marked"_s); }));
  }

  [[nodiscard]] MonitorPorts ports() {
    MonitorPorts made;
    made.runbook = [](const ObjectRef &) -> Result<RunbookPtr> { return std::make_shared<Runbook>(); };
    made.journal = [this]() -> Result<Journal *> { return &journal; };
    return made;
  }

  OrderService service = orderService();
  ObjectRef ref = service.workload.ref;
  FakeSession session;
  FakeCluster &cluster = session.cluster();
  MemoryJournal journal{session.clock()};
  MonitorPool monitors{session, ports()};
  RollbackRun run{monitors.monitor(ref), journal, {}};
  std::optional<Error> failure;
};
}  // namespace

class TestRollbackRun : public QObject {
  Q_OBJECT
private Q_SLOTS:
  void choosesAndChoosesAgain() {
    Fixture f;
    QSignalSpy assessed(&f.run, &RollbackRun::assessed);
    QSignalSpy prepared(&f.run, &RollbackRun::prepared);
    f.run.assess();
    QVERIFY(f.until(assessed));
    QCOMPARE(f.run.stage(), RollbackRun::Stage::Assessed);
    QCOMPARE(f.run.mayTarget({}, false)->revision.uid, u"uid-2"_s);
    QCOMPARE(f.run.mayTarget(u"uid-3"_s, false).error().message, u"Revision 3 is already current"_s);
    f.run.target(u"uid-2"_s, false);
    QVERIFY(f.until(prepared));
    f.run.target(u"uid-1"_s, false);
    QVERIFY(f.until(prepared, 2));
    QCOMPARE(f.run.undo().targetNumber, 1);
    QCOMPARE(assessed.size(), 1);
    f.run.target(u"uid-3"_s, false);
    QVERIFY(f.failure);
    f.failure.reset();
    f.run.target(u"uid-2"_s, false);  // the assessment is still there
    QVERIFY(f.until(prepared, 3));
    QCOMPARE(f.cluster.lines().filter(u"patch production"_s).size(), 0);
  }

  void checksAgainOnWhatTheWorkloadHasBecome() {
    Fixture f;
    QSignalSpy assessed(&f.run, &RollbackRun::assessed);
    QSignalSpy prepared(&f.run, &RollbackRun::prepared);
    f.cluster.deny(u"access patch"_s);
    f.run.assess();
    QVERIFY(f.until(assessed));
    f.run.target(u"uid-2"_s, false);
    QVERIFY(f.until(prepared));
    QVERIFY(f.run.isBlocked());
    f.cluster.clearRules();
    Workload scaled = f.service.workload;
    QJsonObject metadata = scaled.object.value(u"metadata"_s).toObject();
    metadata.insert(u"generation"_s, 8);
    scaled.object.insert(u"metadata"_s, metadata);
    refresh(scaled);
    f.cluster.setWorkload(scaled);
    f.run.recheck();
    QVERIFY(f.until(prepared, 2));
    QVERIFY(!f.run.isBlocked());
    QCOMPARE(f.run.undo().generation, 8);
    QCOMPARE(f.run.undo().targetNumber, 2);
  }

  void theReasonGoesIntoThePatch() {
    Fixture f;
    QSignalSpy assessed(&f.run, &RollbackRun::assessed);
    QSignalSpy prepared(&f.run, &RollbackRun::prepared);
    f.run.assess();
    QVERIFY(f.until(assessed));
    f.run.target(u"uid-2"_s, false);
    QVERIFY(f.until(prepared));
    QVERIFY(f.run.setReason(u"checkout is down"_s));
    QCOMPARE(f.run.plan().reason, u"checkout is down"_s);
    QCOMPARE(f.run.undo().targetNumber, 2);
    QCOMPARE(prepared.size(), 1);
  }

  void theIncidentKnowsTheAssessmentOnce() {
    Fixture f;
    QSignalSpy assessed(&f.run, &RollbackRun::assessed);
    QSignalSpy prepared(&f.run, &RollbackRun::prepared);
    QSignalSpy recorded(&f.run, &RollbackRun::recorded);
    f.run.assess();
    QVERIFY(f.until(assessed));
    f.run.openIncident({{.type = u"wizard.opened"_s, .summary = u"Opened"_s, .data = {}, .milestone = {}, .at = {}}});
    QVERIFY(f.until(recorded));
    QCOMPARE(f.journal.types(), (QStringList{u"incident.opened"_s, u"release"_s, u"verdict"_s, u"wizard.opened"_s}));
    f.run.target(u"uid-2"_s, false);
    QVERIFY(f.until(prepared));
    f.run.decline(u"Not now"_s);
    QVERIFY(f.until(recorded, 2));
    QCOMPARE(f.journal.types().mid(4), (QStringList{u"plan"_s, u"preflight"_s, u"declined"_s}));
  }

  void givingUpClosesOnlyWhatItOpened_data() {
    QTest::addColumn<bool>("before");
    QTest::newRow("opened by itself") << false;
    QTest::newRow("opened by somebody") << true;
  }
  void givingUpClosesOnlyWhatItOpened() {
    QFETCH(bool, before);
    Fixture f;
    if (before) {
      Incident incident;
      incident.service = f.ref;
      std::ignore = f.journal.openFor(incident, &f.run);
    }
    QSignalSpy assessed(&f.run, &RollbackRun::assessed);
    QSignalSpy recorded(&f.run, &RollbackRun::recorded);
    f.run.assess();
    QVERIFY(f.until(assessed));
    f.run.decline(u"Only looked"_s, true);
    QVERIFY(f.until(recorded));
    QCOMPARE(f.journal.stored(f.run.incidentId()).incident.isOpen(), before);
  }

  /// Between the plan and its start: of the revision itself, and of another one with the same image.
  void aMarkSetAfterThePlanStopsIt_data() {
    QTest::addColumn<QString>("marked");
    QTest::addColumn<QStringList>("images");
    QTest::newRow("the revision") << u"uid-2"_s << QStringList{u"other:v1"_s};
    QTest::newRow("its image") << u"uid-elsewhere"_s << QStringList();
  }
  void aMarkSetAfterThePlanStopsIt() {
    QFETCH(QString, marked);
    QFETCH(QStringList, images);
    Fixture f;
    QSignalSpy assessed(&f.run, &RollbackRun::assessed);
    QSignalSpy prepared(&f.run, &RollbackRun::prepared);
    f.run.assess();
    QVERIFY(f.until(assessed));
    f.run.target(u"uid-2"_s, false);
    QVERIFY(f.until(prepared));
    QVERIFY(!f.run.isBlocked());
    f.mark({.revisionUid = marked,
            .number = 2,
            .images = images.isEmpty() ? f.service.history.byUid(u"uid-2"_s)->images : images,
            .reason = u"corrupts orders"_s,
            .who = u"ada"_s});
    f.run.execute();
    QVERIFY(QTest::qWaitFor([&] { return f.failure.has_value(); }));
    QVERIFY(f.failure->message.contains(u"ada"_s) && f.failure->message.contains(u"corrupts orders"_s));
    QVERIFY(f.run.isBlocked());
    QVERIFY(!f.run.operation());
    QCOMPARE(f.journal.stored(f.run.incidentId()).events.last().type, QString(eventtype::declined));
    QCOMPARE(f.cluster.stored(f.ref).images, f.service.workload.images);
  }

  /// It lay there when the target was marked: what has gone back already is followed to its end.
  void aMarkStopsWhatIsGoneOnWith_data() {
    QTest::addColumn<StepState>("undo");
    QTest::addColumn<Decision>("decision");
    QTest::addColumn<bool>("stops");
    QTest::newRow("before the undo") << StepState::Pending << Decision::Continue << true;
    QTest::newRow("the undo again") << StepState::Started << Decision::Retry << true;
    QTest::newRow("the undo again, its end unknown") << StepState::Unknown << Decision::Retry << true;
    QTest::newRow("the undo is there") << StepState::Started << Decision::Continue << false;
    QTest::newRow("after the undo") << StepState::Finished << Decision::Continue << false;
    QTest::newRow("to end it") << StepState::Pending << Decision::Abort << false;
  }
  void aMarkStopsWhatIsGoneOnWith() {
    QFETCH(StepState, undo);
    QFETCH(Decision, decision);
    QFETCH(bool, stops);
    Fixture f;
    QSignalSpy assessed(&f.run, &RollbackRun::assessed);
    QSignalSpy prepared(&f.run, &RollbackRun::prepared);
    f.run.assess();
    QVERIFY(f.until(assessed));
    f.run.target(u"uid-2"_s, false);
    QVERIFY(f.until(prepared));
    f.mark({.revisionUid = u"uid-2"_s, .number = 2, .reason = u"corrupts orders"_s, .who = u"ada"_s});
    OperationRecord left;
    left.id = u"op-1"_s;
    left.incidentId = await(f.journal.incidents(&f.run))->constFirst().id;
    left.state = OperationState::Running;
    left.plan = toJson(f.run.plan());
    // as the journal has it: it knows a step from its start on
    if (undo != StepState::Pending)
      left.steps << StepRecord{.operationId = left.id, .stepId = undoStep(f.run.plan())->id, .state = undo};
    f.run.resume(left, decision);
    QVERIFY(QTest::qWaitFor([&] { return f.failure || f.run.operation(); }));
    QCOMPARE(f.run.operation() == nullptr, stops);
    if (stops)
      QVERIFY(f.failure->message.contains(u"ada"_s));
  }

  /// While the marks are read there is no operation yet that could be asked to stop.
  void whatIsGoneOnWithCanBeStoppedAtOnce() {
    Fixture f;
    QSignalSpy assessed(&f.run, &RollbackRun::assessed);
    QSignalSpy prepared(&f.run, &RollbackRun::prepared);
    QSignalSpy finished(&f.run, &RollbackRun::finished);
    f.run.assess();
    QVERIFY(f.until(assessed));
    f.run.target(u"uid-2"_s, false);
    QVERIFY(f.until(prepared));
    Incident incident;
    incident.service = f.ref;
    OperationRecord left;
    left.id = u"op-1"_s;
    left.incidentId = await(f.journal.openFor(incident, &f.run))->id;
    left.state = OperationState::Running;
    left.plan = toJson(f.run.plan());
    f.run.resume(left, Decision::Continue);
    QVERIFY(!f.run.operation());
    f.run.cancel();
    QVERIFY(f.until(finished));
    QCOMPARE(finished.first().first().value<OperationState>(), OperationState::Cancelled);
    QCOMPARE(f.cluster.stored(f.ref).images, f.service.workload.images);
  }

  void aSecondLookSeesTheMark() {
    Fixture f;
    QSignalSpy assessed(&f.run, &RollbackRun::assessed);
    QSignalSpy prepared(&f.run, &RollbackRun::prepared);
    f.run.assess();
    QVERIFY(f.until(assessed));
    f.run.target(u"uid-2"_s, false);
    QVERIFY(f.until(prepared));
    f.mark({.revisionUid = u"uid-2"_s, .number = 2, .reason = u"corrupts orders"_s, .who = u"ada"_s});
    f.run.recheck();
    QVERIFY(QTest::qWaitFor([&] { return f.failure.has_value(); }));
    QCOMPARE(f.failure->kind, ErrorKind::Input);
  }

  void preparingCanBeStopped() {
    Fixture f;
    QSignalSpy assessed(&f.run, &RollbackRun::assessed);
    QSignalSpy prepared(&f.run, &RollbackRun::prepared);
    f.run.assess();
    QVERIFY(f.until(assessed));
    f.cluster.hold(u"access"_s);
    f.run.target(u"uid-2"_s, false);
    f.run.stopPreparing();
    QVERIFY(f.failure);
    QCOMPARE(f.failure->kind, ErrorKind::Cancelled);
    f.cluster.release(u"access"_s);
    f.failure.reset();
    f.run.recheck();
    QVERIFY(f.until(prepared));
  }
};

STERNWAY_TEST(TestRollbackRun)

}  // namespace test_rollbackrun
#include "test_rollbackrun.moc"
