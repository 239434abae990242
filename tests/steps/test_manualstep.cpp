// SPDX-License-Identifier: GPL-3.0-or-later
#include "steprig.h"
#include "steps/manual/manual.h"
#include "support/await.h"
#include "support/fakequestions.h"
#include "support/testmain.h"

namespace test_manualstep {

using namespace sternway;
using namespace sternway::steps;
using namespace sternway::test;
using namespace Qt::StringLiterals;

namespace {
struct ManualRig : StepRig {
  FakeQuestions person;
  ManualRig() { context.questions = &person; }

  static Step call() {
    return {.id = u"m/1"_s,
            .kind = u"manual"_s,
            .args = {{u"text"_s, u"Call the bank: https://bank.example/desk"_s}, {u"who"_s, u"on call"_s}},
            .title = u"Call"_s};
  }
};

Step dangerous() {
  return {.id = u"m/2"_s,
          .kind = u"kubernetes.scale"_s,
          .target = {.kind = u"deployment"_s, .context = {}, .scope = u"shop"_s, .name = u"web"_s},
          .args = {{u"replicas"_s, 0}},
          .title = u"Stop it"_s,
          .confirm = true};
}
}  // namespace

class TestManualStep : public QObject {
  Q_OBJECT
private Q_SLOTS:
  void theAnswerIsTheOutcome_data() {
    QTest::addColumn<std::optional<QString>>("skipped");
    QTest::addColumn<StepState>("state");
    QTest::newRow("done") << std::optional<QString>() << StepState::Finished;
    QTest::newRow("skipped") << std::optional(u"no need"_s) << StepState::Skipped;
  }
  void theAnswerIsTheOutcome() {
    QFETCH(std::optional<QString>, skipped);
    QFETCH(StepState, state);
    ManualRig rig;
    rig.start(ManualRig::call());
    QVERIFY(!rig.outcome);
    QCOMPARE(rig.person.asked.size(), 1);
    QCOMPARE(rig.person.asked.first().kind, StepQuestion::Kind::Does);
    QCOMPARE(rig.person.asked.first().text, u"Call the bank: https://bank.example/desk"_s);
    QCOMPARE(rig.person.asked.first().who, u"on call"_s);
    rig.person.open->finish(StepAnswer{.who = u"alice"_s, .skipped = skipped});
    QCOMPARE(rig.outcome->state, state);
    QVERIFY(rig.outcome->message.contains(u"alice"_s));
    QCOMPARE(rig.outcome->message.contains(u"no need"_s), skipped.has_value());
    QCOMPARE(rig.outcome->result.value(u"who"_s).toString(), u"alice"_s);
  }

  void aStepThatIsStoppedAsksNoMore() {
    ManualRig rig;
    rig.start(ManualRig::call());
    rig.run->stop();
    QCOMPARE(rig.outcome->state, StepState::Failed);
    QVERIFY(!rig.person.open);
    QCOMPARE(rig.ends, 1);
  }

  void withNobodyToAskItFails() {
    ManualRig rig;
    rig.context.questions = nullptr;
    QVERIFY(rig.runTo(ManualRig::call(), StepState::Failed));
  }

  /// Nothing but its record tells whether a person has done it.
  void afterACrash_data() {
    QTest::addColumn<StepState>("state");
    QTest::addColumn<Probe::State>("seen");
    QTest::newRow("nobody had answered") << StepState::Started << Probe::State::NotApplied;
    QTest::newRow("read as unknown") << StepState::Unknown << Probe::State::NotApplied;
    QTest::newRow("it was done") << StepState::Finished << Probe::State::Applied;
  }
  void afterACrash() {
    QFETCH(StepState, state);
    ManualRig rig;
    const StepRecord record{.operationId = {},
                            .stepId = u"m/1"_s,
                            .state = state,
                            .startedAt = rig.clock.now(),
                            .endedAt = {},
                            .message = u"alice says so"_s,
                            .result = {}};
    const auto probe = await(stepKinds().find(u"manual"_s)->probe(rig.context, ManualRig::call(), record, &rig.owner));
    QTEST(probe->state, "seen");
    QVERIFY(!probe->sentence.isEmpty());
  }

  void whatIsToBeConfirmedIsAskedAboutBefore() {
    Step skipped = dangerous();
    skipped.id = u"m/3"_s;
    skipped.skip = u"not here"_s;
    Step plain = dangerous();
    plain.id = u"m/4"_s;
    plain.confirm = false;
    Step manual = ManualRig::call();
    manual.confirm = true;
    const Plan plan = withConfirmations(
        {.id = u"op"_s, .reason = {}, .made = {}, .stages = {{.title = {}, .steps = {manual, dangerous(), skipped, plain}}}});
    QStringList ids;
    for (const Step &step : plan.steps())
      ids << step.id;
    QCOMPARE(ids, (QStringList{u"m/1"_s, u"m/2/confirm"_s, u"m/2"_s, u"m/3"_s, u"m/4"_s}));
    QCOMPARE(plan.step(u"m/2"_s)->needs, QStringList(u"m/2/confirm"_s));
    QVERIFY(asksPerson(*plan.step(u"m/1"_s)) && asksPerson(*plan.step(u"m/2/confirm"_s)) && !asksPerson(dangerous()));

    ManualRig rig;
    rig.context.plan = plan;
    rig.start(*plan.step(u"m/2/confirm"_s));
    const StepQuestion asked = rig.person.asked.constFirst();
    QCOMPARE(asked.kind, StepQuestion::Kind::Agrees);
    QCOMPARE(asked.danger, stepKinds().danger(dangerous()));
    QVERIFY(!asked.danger.isEmpty());
    QVERIFY(asked.text.contains(u"shop/deployment/web"_s));  // the target, by its name
  }
};

STERNWAY_TEST(TestManualStep)

}  // namespace test_manualstep
#include "test_manualstep.moc"
