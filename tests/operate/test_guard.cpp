// SPDX-License-Identifier: GPL-3.0-or-later
#include "operate/guardrig.h"
#include "support/testmain.h"

#include <QSignalSpy>

namespace test_guard {

using namespace sternway;
using namespace sternway::operate;
using namespace sternway::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Rig = GuardRig;

class TestGuard : public QObject {
  Q_OBJECT
private Q_SLOTS:
  void rollsBackAfterTheCountdown() {
    Rig rig;
    QVERIFY(rig.isCounting());
    QCOMPARE(rig.book.last().countdown, std::chrono::milliseconds(20s));
    QCOMPARE(rig.book.last().armedBy, u"ada"_s);
    const QDateTime firesAt = rig.book.last().firesAt;
    QCOMPARE(rig.session.clock().now().secsTo(firesAt), 20);
    QCOMPARE(rig.journal.types().count(u"detected"_s), 1);
    QVERIFY(rig.until([&] { return rig.run != nullptr; }));
    QVERIFY(rig.session.clock().now() >= firesAt);
    QCOMPARE(rig.state(), GuardState::Fired);
    QVERIFY(rig.ended);
    QVERIFY(rig.until([&] { return rig.run->stage() == RollbackRun::Stage::Ended; }));
    QVERIFY(rig.isBack());
    QCOMPARE(rig.run->operation()->state(), OperationState::Succeeded);
    QCOMPARE(rig.run->incidentId(), rig.book.last().incidentId);
    QVERIFY(rig.journal.stored(rig.run->incidentId()).incident.isOpen());  // a person closes it
  }

  void waitsForTheHoldTime() {
    Rig rig;
    rig.runbook->guard.check.hold = 10min;
    QVERIFY(rig.isArmed());
    rig.rate = 0.5;
    rig.pass(60s);
    QCOMPARE(rig.state(), GuardState::Armed);
    QCOMPARE(rig.guard->reading().truth, Truth::False);
  }

  /// Whoever says so, whenever: nothing is rolled back.
  void isStopped_data() {
    QTest::addColumn<bool>("here");
    QTest::addColumn<bool>("counting");
    QTest::newRow("armed, here") << true << false;
    QTest::newRow("armed, elsewhere") << false << false;
    QTest::newRow("counting, here") << true << true;
    QTest::newRow("counting, elsewhere") << false << true;
  }
  void isStopped() {
    QFETCH(bool, here);
    QFETCH(bool, counting);
    Rig rig;
    QVERIFY(counting ? rig.isCounting() : rig.isArmed());
    rig.rate = 0.5;
    QObject context;
    if (here)
      rig.guard->stop(u"bob"_s);
    else
      QVERIFY(await(stopGuard(rig.book, rig.book.last(), u"bob"_s, rig.session.clock().now(), &context)));
    QVERIFY(rig.until([&] { return rig.ended; }, 15));
    rig.pass(120s);
    QCOMPARE(rig.state(), GuardState::Stopped);
    QCOMPARE(rig.book.last().endedBy, u"bob"_s);
    QCOMPARE(rig.patches(), 0);
    QCOMPARE(rig.journal.types().count(u"declined"_s), counting ? 1 : 0);
  }

  /// At the very end: it has been decided to go, and the change is on its way into the journal.
  void aStopAtTheLastMomentCounts() {
    Rig rig;
    QVERIFY(rig.isCounting());
    QObject::connect(rig.guard.get(), &Guard::changed, rig.guard.get(), [&rig] {
      if (rig.guard->record().state == GuardState::Fired)
        rig.guard->stop(u"bob"_s);
    });
    QVERIFY(rig.until([&] { return rig.ended; }));
    rig.pass(60s);
    QCOMPARE(rig.state(), GuardState::Stopped);
    QCOMPARE(rig.patches(), 0);
  }

  void itsTimeIsUp() {
    Rig rig;
    QVERIFY(rig.isArmed());
    QVERIFY(rig.until([&] { return rig.ended; }));
    QCOMPARE(rig.state(), GuardState::Expired);
    QVERIFY(rig.session.clock().now() >= rig.book.last().until);
    rig.rate = 0.5;
    rig.pass(120s);
    QCOMPARE(rig.patches(), 0);
    QVERIFY(rig.journal.lines().isEmpty());
  }

  /// What begins to be unknown, or is well again, ends the countdown, and it watches on.
  void theReasonGoesAway_data() {
    QTest::addColumn<std::optional<double>>("rate");
    QTest::newRow("well") << std::optional<double>(0.001);
    QTest::newRow("unknown") << std::optional<double>();
  }
  void theReasonGoesAway() {
    QFETCH(std::optional<double>, rate);
    Rig rig;
    rig.runbook->guard.countdown = 60s;
    QVERIFY(rig.isCounting());
    rig.rate = rate;
    QVERIFY(rig.until([&] { return rig.state() == GuardState::Armed; }, 60));
    QVERIFY(!rig.book.last().firesAt.isValid());
    rig.pass(120s);
    QCOMPARE(rig.patches(), 0);
    QVERIFY(rig.guard->isLive());
    rig.rate = 0.5;
    QVERIFY(rig.until([&] { return rig.run != nullptr; }));
  }

  void unknownNeverCounts() {
    Rig rig;
    rig.rate.reset();
    QVERIFY(rig.isArmed());
    rig.pass(300s);
    QCOMPARE(rig.state(), GuardState::Armed);
    QCOMPARE(rig.guard->reading().truth, Truth::Unknown);
    rig.rate = 0.5;
    QVERIFY(rig.until([&] { return rig.state() == GuardState::Counting; }));
    rig.cluster.failOn(u"workload "_s, {.kind = ErrorKind::Unreachable, .message = u"gone"_s, .detail = {}});
    QVERIFY(rig.until([&] { return rig.state() == GuardState::Armed; }, 60));
    rig.pass(120s);
    QCOMPARE(rig.patches(), 0);
  }

  void nothingHappensWithoutTheJournal() {
    Rig rig;
    QVERIFY(rig.isCounting());
    rig.book.error = journalError();
    rig.pass(15s);
    QCOMPARE(rig.patches(), 0);
    // a stop holds, even where it cannot be written down yet
    rig.guard->stop(u"bob"_s);
    rig.pass(60s);
    rig.book.error.reset();
    QVERIFY(rig.until([&] { return rig.ended; }, 30));
    QCOMPARE(rig.state(), GuardState::Stopped);
    QCOMPARE(rig.patches(), 0);
  }

  void whoSleptCountsAnew() {
    Rig rig;
    QVERIFY(rig.isCounting());
    const QDateTime before = rig.book.last().firesAt;
    QVERIFY(rig.until([&] { return rig.session.clock().now() >= before.addSecs(-3); }));
    rig.book.error = journalError();  // nothing is written while it sleeps
    QVERIFY(rig.until([&] { return rig.session.clock().now() > before.addSecs(30); }));
    rig.book.error.reset();
    QVERIFY(rig.until([&] { return rig.state() == GuardState::Armed; }, 10));
    QCOMPARE(rig.patches(), 0);
    QVERIFY(rig.until([&] { return rig.run != nullptr; }));
    QVERIFY(rig.book.last().firesAt > before);
  }

  void anotherRunbookEndsIt() {
    Rig rig;
    QVERIFY(rig.isArmed());
    rig.runbook = std::make_shared<Runbook>(*rig.runbook);
    rig.runbook->digest = "other";
    QVERIFY(rig.until([&] { return rig.ended; }));
    QCOMPARE(rig.state(), GuardState::Refused);
  }

  void preflightRefuses_data() {
    QTest::addColumn<bool>("armed");
    QTest::newRow("when it is armed") << false;
    QTest::newRow("when it goes") << true;
  }
  void preflightRefuses() {
    QFETCH(bool, armed);
    Rig rig;
    if (armed)
      QVERIFY(rig.isCounting());
    rig.cluster.deny(u"access patch"_s);
    if (armed) {
      QVERIFY(rig.until([&] { return rig.ended; }));
      QCOMPARE(rig.state(), GuardState::Refused);
      QVERIFY(!rig.book.last().detail.isEmpty());
      QCOMPARE(rig.journal.types().count(u"declined"_s), 1);
    } else {
      QVERIFY(!rig.isArmed());
      QCOMPARE(rig.refusal->kind, ErrorKind::Conflict);
      QVERIFY(rig.book.rows.isEmpty());
    }
    QCOMPARE(rig.patches(), 0);
  }

  void oneAService() {
    Rig rig;
    QVERIFY(rig.isArmed());
    Guard second(rig.monitors->monitor(rig.ref), rig.journal, rig.book, rig.operations, rig.request);
    QSignalSpy refused(&second, &Guard::refused);
    second.arm();
    QVERIFY(rig.until([&] { return !refused.isEmpty(); }));
    QCOMPARE(rig.book.rows.size(), 1);
  }

  void whatWasInterruptedIsDecidedFirst() {
    Rig rig;
    Incident incident;
    incident.service = rig.ref;
    QObject context;
    OperationRecord left;
    left.id = u"op-0"_s;
    left.incidentId = await(rig.journal.openFor(incident, &context))->id;
    left.startedAt = rig.session.clock().now();
    KubernetesUndo undo;
    undo.workload = rig.ref;
    const Step step{.id = u"undo"_s, .kind = u"kubernetes.undo"_s, .target = targetOf(rig.ref), .args = toArgs(undo)};
    left.plan = toJson(Plan{.id = u"op-0"_s, .reason = {}, .made = {}, .stages = {{.title = {}, .steps = {step}}}});
    QVERIFY(await(rig.journal.record(left, {.type = u"operation.started"_s}, &context)));
    QVERIFY(!rig.isArmed());
    QCOMPARE(rig.refusal->kind, ErrorKind::Conflict);
  }

  void itsEndIsWrittenDown() {
    Rig rig;
    QVERIFY(rig.isArmed());
    rig.guard.reset();
    QVERIFY(rig.until([&] { return rig.state() == GuardState::Lost; }, 5));
  }
};

STERNWAY_TEST(TestGuard)

}  // namespace test_guard
#include "test_guard.moc"
