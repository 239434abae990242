// SPDX-License-Identifier: GPL-3.0-or-later
#include "operate/guardconsent.h"
#include "operate/guardrig.h"
#include "steps/registry.h"
#include "support/testmain.h"

#include <QSignalSpy>

namespace test_guards {

using namespace sternway;
using namespace sternway::operate;
using namespace sternway::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Rig = GuardRig;

namespace {
Method methodOf(const QList<Step> &steps) {
  Method method;
  method.id = u"m"_s;
  method.steps = steps;
  return method;
}
}  // namespace

class TestGuards : public QObject {
  Q_OBJECT
private Q_SLOTS:
  void mayRunAlone_data() {
    QTest::addColumn<QList<Step>>("steps");
    QTest::addColumn<bool>("allowed");
    const Step undo{.id = u"undo"_s, .kind = u"kubernetes.undo"_s, .args = {{u"to"_s, u"last-good"_s}}};
    Step asks{.id = u"scale"_s, .kind = u"kubernetes.scale"_s, .args = {{u"replicas"_s, 3}}};
    QTest::newRow("undo") << QList<Step>{undo} << true;
    QTest::newRow("with another step") << QList<Step>{asks, undo} << true;
    asks.confirm = true;
    QTest::newRow("asks first") << QList<Step>{asks, undo} << false;
    QTest::newRow("manual") << QList<Step>{{.id = u"call"_s, .kind = u"manual"_s, .args = {{u"text"_s, u"Call"_s}}}, undo}
                            << false;
    QTest::newRow("dangerous") << QList<Step>{{.id = u"scale"_s, .kind = u"kubernetes.scale"_s, .args = {{u"replicas"_s, 0}}},
                                              undo}
                               << false;
    QTest::newRow("no value") << QList<Step>{{.id = u"image"_s,
                                              .kind = u"kubernetes.setImage"_s,
                                              .args = {{u"image"_s, u"svc:{{VERSION}}"_s}}}}
                              << false;
    QTest::newRow("a revision by its number")
        << QList<Step>{{.id = u"undo"_s, .kind = u"kubernetes.undo"_s, .args = {{u"to"_s, u"3"_s}}}} << false;
  }
  void mayRunAlone() {
    QFETCH(QList<Step>, steps);
    QFETCH(bool, allowed);
    Rig rig;
    rig.runbook->methods = {methodOf(steps)};
    const auto procedure = guidedSteps(steps::stepKinds(), *rig.runbook, {.id = u"m"_s}, rig.ref.name, CarriedOut::Way);
    const auto may = operate::mayRunAlone(*rig.runbook, true, u"m"_s, procedure, {}, {});
    QCOMPARE(may.has_value(), allowed);
    if (!allowed)
      QCOMPARE(may.error().kind, ErrorKind::Input);
    if (!allowed && steps.size() == 2)  // what is left out needs nobody
      QVERIFY(operate::mayRunAlone(*rig.runbook, true, u"m"_s, procedure, {}, {u"m/"_s + steps.first().id}));
  }

  void neitherWithoutConsentNorWithoutAGuard() {
    Rig rig;
    QCOMPARE(operate::mayRunAlone(*rig.runbook, false, {}, {}, {}, {}).error().kind, ErrorKind::Forbidden);
    QVERIFY(operate::mayRunAlone(*rig.runbook, true, {}, {}, {}, {}));
    rig.runbook->guard = {};
    QCOMPARE(operate::mayRunAlone(*rig.runbook, true, {}, {}, {}, {}).error().kind, ErrorKind::Input);
  }

  void countdowns() {
    Rig rig;
    QCOMPARE(countdownOf(rig.request), std::chrono::milliseconds(20s));
    rig.request.countdown = 45s;
    QCOMPARE(countdownOf(rig.request), std::chrono::milliseconds(45s));
    rig.runbook->guard.countdown = 0s;
    rig.request.countdown = 0s;
    QCOMPARE(countdownOf(rig.request), std::chrono::milliseconds(usualCountdown));
  }

  // The guards of all processes.

  void oneThatNobodyWatchesIsLostAndTold() {
    Rig rig;
    GuardRecord left;
    left.service = rig.ref;
    QObject context;
    rig.book.leaseState = LeaseState::Expired;
    QVERIFY(await(rig.book.arm(left, &context)));
    Guards guards([&rig]() -> Result<Journal *> { return &rig.journal; }, [&rig]() -> Result<GuardBook *> { return &rig.book; },
                  rig.operations);
    QSignalSpy over(&guards, &Guards::over);
    guards.look();
    QTRY_COMPARE(over.size(), 1);
    QCOMPARE(rig.state(), GuardState::Lost);
    QVERIFY(guards.live().isEmpty());
    guards.look();
    QTRY_VERIFY(guards.live().isEmpty());
    QCOMPARE(over.size(), 1);
  }

  void oneOfAnotherProcessIsShownAndStopped() {
    Rig rig;
    GuardRecord other;
    other.service = rig.ref;
    QObject context;
    rig.book.leaseState = LeaseState::Held;
    QVERIFY(await(rig.book.arm(other, &context)));
    Guards guards([&rig]() -> Result<Journal *> { return &rig.journal; }, [&rig]() -> Result<GuardBook *> { return &rig.book; },
                  rig.operations);
    guards.look();
    QTRY_VERIFY(guards.of(rig.ref));
    GuardRecord stale = *guards.of(rig.ref);
    rig.book.put(GuardState::Counting);  // it moves between the look and the click
    guards.stop(stale, u"bob"_s);
    QTRY_COMPARE(rig.state(), GuardState::Stopped);
    QTRY_VERIFY(!guards.of(rig.ref));
  }

  void itsClusterIsClosed() {
    Rig rig;
    Guards guards([&rig]() -> Result<Journal *> { return &rig.journal; }, [&rig]() -> Result<GuardBook *> { return &rig.book; },
                  rig.operations);
    const auto guard = guards.arm(rig.monitors->monitor(rig.ref), rig.request);
    QVERIFY(guard);
    QVERIFY(rig.until([&] { return guards.watching(rig.ref) != nullptr; }));
    QVERIFY(rig.until([&] { return guards.of(rig.ref) != nullptr; }));
    guards.drop(rig.ref.context);
    QVERIFY(rig.until([&] { return rig.state() == GuardState::Lost; }, 5));
    QVERIFY(!guards.watching(rig.ref));
  }
};

STERNWAY_TEST(TestGuards)

}  // namespace test_guards
#include "test_guards.moc"
