// SPDX-License-Identifier: GPL-3.0-or-later
#include "operate/openquestions.h"
#include "operate/operationrig.h"
#include "steps/manual/manual.h"
#include "support/testmain.h"

namespace test_questions {

using namespace sternway;
using namespace sternway::operate;
using namespace sternway::steps;
using namespace sternway::test;
using namespace Qt::StringLiterals;

namespace {

/// The undo of the rig, with a person to ask before it: "call" is to be done, and the wait "pause" is to be confirmed.
struct AskRig : OperationRig {
  OpenQuestions questions;

  AskRig() {
    const TargetRef target = targetOf(ref);
    const Step call{.id = u"call"_s, .kind = u"manual"_s, .target = target, .args = {{u"text"_s, u"Call"_s}}, .title = u"Call"_s};
    const Step pause{.id = u"pause"_s,
                     .kind = u"wait"_s,
                     .target = target,
                     .args = {{u"for"_s, u"1s"_s}},
                     .title = u"Pause"_s,
                     .confirm = true};
    plan.stages.prepend({.title = u"First"_s, .steps = {call, pause}});
    plan = withConfirmations(plan);
    make();
  }
  /// The process that carries it out; the journal and the cluster are those of before.
  void make() {
    StepContext with = context();
    with.questions = &questions;
    ended.reset();
    operation = std::make_unique<Operation>(with, journal);
    QObject::connect(operation.get(), &Operation::finished, operation.get(), [this](OperationState state, const QString &said) {
      ended = state;
      sentence = said;
    });
  }
  bool untilAsked(const QString &step) {
    return until([&] { return !questions.open().isEmpty() && questions.open().constFirst().stepId == step; });
  }
  [[nodiscard]] StepState stateOf(const QString &step) const {
    for (const StepRecord &record : stored().steps)
      if (record.stepId == step)
        return record.state;
    return StepState::Pending;
  }
};

}  // namespace

class TestQuestions : public QObject {
  Q_OBJECT
private Q_SLOTS:
  void theOperationWaitsForEachAnswer() {
    AskRig rig;
    rig.start();
    QVERIFY(rig.untilAsked(u"call"_s));
    rig.clock.advance(std::chrono::hours(10));  // a person has no timeout
    QCOMPARE(rig.stateOf(u"call"_s), StepState::Started);
    rig.questions.answer(u"no such step"_s, {.who = u"alice"_s});
    QCOMPARE(rig.questions.open().size(), 1);
    rig.questions.answer(u"call"_s, {.who = u"alice"_s});
    QVERIFY(rig.untilAsked(u"pause/confirm"_s));
    QCOMPARE(rig.stateOf(u"pause"_s), StepState::Pending);
    rig.questions.answer(u"pause/confirm"_s, {.who = u"alice"_s});
    QCOMPARE(rig.end(), OperationState::Succeeded);
    QCOMPARE(rig.stateOf(u"pause"_s), StepState::Finished);
    QCOMPARE(rig.revisionNow(), u"uid-2"_s);
    QVERIFY(rig.questions.open().isEmpty());
  }

  void whatNobodyAgreesToIsNotDone() {
    AskRig rig;
    rig.start();
    QVERIFY(rig.untilAsked(u"call"_s));
    rig.questions.answer(u"call"_s, {.who = u"alice"_s, .skipped = u"they know"_s});
    QVERIFY(rig.untilAsked(u"pause/confirm"_s));
    rig.questions.answer(u"pause/confirm"_s, {.who = u"alice"_s, .skipped = u"no time"_s});
    QCOMPARE(rig.end(), OperationState::Succeeded);
    QCOMPARE(rig.stateOf(u"call"_s), StepState::Skipped);
    QCOMPARE(rig.stateOf(u"pause"_s), StepState::Skipped);
    QVERIFY(rig.stored().steps.at(2).message.contains(u"no time"_s));
  }

  void whoCancelsIsAskedNoMore() {
    AskRig rig;
    rig.start();
    QVERIFY(rig.untilAsked(u"call"_s));
    rig.operation->cancel();
    QCOMPARE(rig.end(), OperationState::Cancelled);
    QVERIFY(rig.questions.open().isEmpty());
    QCOMPARE(rig.realPatches(), 0);
    QVERIFY(!rig.operation->mayHaveChanged());
  }

  /// What a person has done may have changed something.
  void aManualStepThatIsDoneCounts() {
    AskRig rig;
    rig.start();
    QVERIFY(rig.untilAsked(u"call"_s));
    rig.questions.answer(u"call"_s, {.who = u"alice"_s});
    QVERIFY(rig.untilAsked(u"pause/confirm"_s));
    QVERIFY(rig.operation->mayHaveChanged());
    rig.operation->cancel();
    QCOMPARE(rig.end(), OperationState::Cancelled);
    QVERIFY(rig.sentence.contains(u"alice"_s));
  }

  void afterACrashItIsAskedAgain_data() {
    QTest::addColumn<QString>("asked");
    QTest::newRow("a person's step") << u"call"_s;
    QTest::newRow("a confirmation") << u"pause/confirm"_s;
  }
  void afterACrashItIsAskedAgain() {
    QFETCH(QString, asked);
    AskRig rig;
    rig.start();
    QVERIFY(rig.untilAsked(u"call"_s));
    if (asked != u"call"_s) {
      rig.questions.answer(u"call"_s, {.who = u"alice"_s});
      QVERIFY(rig.untilAsked(asked));
    }
    rig.operation.reset();
    QVERIFY(rig.questions.open().isEmpty());
    rig.journal.setLeaseState(LeaseState::Expired);
    OperationRecord left = rig.stored();
    left.leaseState = LeaseState::Expired;
    const auto found = rig.inspect(left);
    QVERIFY(found && found->recommended != Decision::Abort);
    rig.make();
    rig.operation->resumeFrom(left, found->recommended);
    QVERIFY(rig.untilAsked(asked));
    QCOMPARE(rig.realPatches(), 0);
    rig.questions.answer(asked, {.who = u"bob"_s});
    if (asked == u"call"_s) {
      QVERIFY(rig.untilAsked(u"pause/confirm"_s));
      rig.questions.answer(u"pause/confirm"_s, {.who = u"bob"_s});
    }
    QCOMPARE(rig.end(), OperationState::Succeeded);
    QCOMPARE(rig.stateOf(u"call"_s), StepState::Finished);
    QCOMPARE(rig.realPatches(), 1);
  }
};

STERNWAY_TEST(TestQuestions)

}  // namespace test_questions
#include "test_questions.moc"
