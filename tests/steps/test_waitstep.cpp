// SPDX-License-Identifier: GPL-3.0-or-later
#include "steprig.h"

#include "support/testmain.h"

namespace test_waitstep {

using namespace sternway;
using namespace sternway::steps;
using namespace sternway::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {
Step waitFor(const QString &time) {
  return {.id = u"m/wait"_s, .kind = u"wait"_s, .args = {{u"for"_s, time}}};
}
}  // namespace

class TestWaitStep : public QObject {
  Q_OBJECT
private Q_SLOTS:
  void waitsByTheClock() {
    StepRig rig;
    rig.start(waitFor(u"1m2s"_s));
    QVERIFY(!rig.outcome);
    rig.clock.advance(61s);
    QVERIFY(!rig.outcome);
    QVERIFY(rig.progress.size() >= 12);
    rig.clock.advance(1s);
    QVERIFY(rig.outcome);
    QCOMPARE(rig.outcome->state, StepState::Finished);
    QCOMPARE(rig.ends, 1);
  }

  void stopEndsIt() {
    StepRig rig;
    rig.start(waitFor(u"5m"_s));
    rig.clock.advance(7s);
    rig.run->stop();
    QCOMPARE(rig.outcome->state, StepState::Failed);
    const qsizetype said = rig.progress.size();
    rig.clock.advance(10min);
    QCOMPARE(rig.ends, 1);
    QCOMPARE(rig.progress.size(), said);
  }

  void noTime() {
    StepRig rig;
    QVERIFY(rig.runTo(waitFor(u"0s"_s), StepState::Finished));
    QVERIFY(rig.runTo(waitFor(u"soon"_s), StepState::Failed));
    QVERIFY(rig.runTo(waitFor({}), StepState::Failed));
  }

  void aPlanMayHaveIt() {
    const StepDescriptor *kind = stepKinds().find(u"wait"_s);
    QVERIFY(kind->runsAsWritten);
    QVERIFY(!kind->probe);  // it changes nothing: it is waited again
  }
};

STERNWAY_TEST(TestWaitStep)

}  // namespace test_waitstep
#include "test_waitstep.moc"
