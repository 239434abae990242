// SPDX-License-Identifier: GPL-3.0-or-later
#include "assess/recovery.h"
#include "assess/servicemonitor.h"
#include "core/plan.h"
#include "runbook/conditionparser.h"
#include "runbook/runbook.h"
#include "support/fakeobjects.h"
#include "support/testmain.h"

#include <QJsonArray>

namespace test_recovery {

using namespace sternway;
using namespace sternway::assess;
using namespace sternway::runbook;
using namespace sternway::test;
using namespace Qt::StringLiterals;
using State = RecoveryReading::State;

namespace {
const QDateTime now = QDateTime::fromString(u"2026-11-28T12:00:00Z"_s, Qt::ISODate);

MatrixRow row(const QString &when, Action action = Action::Rollback) {
  MatrixRow made;
  made.when = when;
  made.condition = parseCondition(when, builtInMetrics()).value();
  made.action = action;
  return made;
}

MetricHistory value(double number) {
  MetricHistory made;
  made.samples = {{now.toMSecsSinceEpoch(), number}};
  return made;
}

struct Case {
  explicit Case(const QList<MatrixRow> &rows) { assessment.matrix.rows = rows; }

  RecoveryReading reading(const QStringList &unknownBefore = {}) {
    assessment.at = now;
    assessment.verdict = evaluate(assessment.matrix, assessment.situation, now);
    return judgeRecovered(assessment, unknownBefore);
  }
  void measure(const QString &metric, double number) { assessment.situation.metrics.insert(metric, value(number)); }
  void declare(const QString &symptom) { assessment.situation.declared.insert(symptom, now.addSecs(-600)); }

  Assessment assessment;
};

JournalEvent written(const QString &type, const QStringList &unknown = {}) {
  JournalEvent made;
  made.type = type;
  made.data = {{u"unknown"_s, QJsonArray::fromStringList(unknown)}};
  return made;
}
}  // namespace

class TestRecovery : public QObject {
  Q_OBJECT
private Q_SLOTS:
  void whatWasUnknownAtTheDecisionIsNotWaitedFor() {
    Case endpoints({row(u"error_rate > 10%"_s), row(u"health failing"_s), row(u"latency_p99 > 2s and health failing"_s)});
    endpoints.measure(u"error_rate"_s, 0.001);
    endpoints.measure(u"latency_p99"_s, 3);
    const RecoveryReading reading = endpoints.reading({u"health"_s});
    QCOMPARE(reading.state, State::Recovered);
    QCOMPARE(reading.notChecked, QStringList{u"health"_s});
    endpoints.measure(u"error_rate"_s, 0.2);
    QCOMPARE(endpoints.reading({u"health"_s}).state, State::NotYet);
  }

  void whatWasKnownAtTheDecisionIsWaitedFor() {
    Case lost({row(u"error_rate > 10% or health failing"_s), row(u"latency_p99 > 2s"_s)});
    lost.measure(u"latency_p99"_s, 0.1);
    QCOMPARE(lost.reading({u"health"_s}).state, State::Unknown);
    lost.measure(u"error_rate"_s, 0.001);
    QCOMPARE(lost.reading({u"health"_s}).state, State::Recovered);
    QCOMPARE(lost.reading({}).state, State::Unknown);
  }

  /// A restart makes every hold begin anew; errors that have not lasted long enough yet are errors.
  void aHoldThatRunsIsNoRecovery_data() {
    QTest::addColumn<Action>("action");
    QTest::addColumn<double>("errors");
    QTest::addColumn<State>("state");
    QTest::newRow("to roll back") << Action::Rollback << 0.3 << State::NotYet;
    QTest::newRow("to prepare") << Action::Prepare << 0.3 << State::NotYet;
    QTest::newRow("well") << Action::Rollback << 0.001 << State::Recovered;
  }
  void aHoldThatRunsIsNoRecovery() {
    QFETCH(Action, action);
    QFETCH(double, errors);
    MatrixRow held = row(u"error_rate > 10%"_s, action);
    held.hold = std::chrono::minutes(5);
    Case rule({held});
    rule.measure(u"error_rate"_s, errors);
    QTEST(rule.reading().state, "state");
    QVERIFY(!rule.reading().sentence.contains(u"Roll back"_s));
  }

  /// It could not be judged then, and calls for a rollback now.
  void whatCameToLightCounts() {
    Case late({row(u"error_rate > 10%"_s), row(u"health failing"_s)});
    late.measure(u"error_rate"_s, 0);
    late.assessment.situation.health = value(1);
    QCOMPARE(late.reading({u"health"_s}).state, State::NotYet);
    late.assessment.situation.health = value(0);
    QCOMPARE(late.reading({u"health"_s}).state, State::Recovered);
    QVERIFY(late.reading({u"health"_s}).notChecked.isEmpty());
  }

  void aMetricThatWasUnknownHadNoBaselineEither() {
    Case rule({row(u"error_rate > baseline * 2"_s), row(u"rollout_stuck"_s)});
    rule.measure(u"rollout_stuck"_s, 0);
    rule.measure(u"error_rate"_s, 0);
    QCOMPARE(rule.reading({u"error_rate"_s}).state, State::Recovered);
    QCOMPARE(rule.reading({}).state, State::Unknown);
  }

  void whatAPersonDeclaredDoesNotCount() {
    Case told({row(u"declared(data-corruption)"_s), row(u"error_rate > 10% or declared(data-corruption)"_s),
               row(u"error_rate > 5% and declared(data-corruption)"_s)});
    told.declare(u"data-corruption"_s);
    told.measure(u"error_rate"_s, 0.001);
    QCOMPARE(told.reading().state, State::Recovered);
    told.measure(u"error_rate"_s, 0.06);  // what was measured of a declared row still does
    QCOMPARE(told.reading().state, State::NotYet);
  }

  void aDeclarationThatSpeaksAgainstARowStays() {
    Case test({row(u"error_rate > 1% and not declared(load-test)"_s)});
    test.measure(u"error_rate"_s, 0.05);
    QCOMPARE(test.reading().state, State::NotYet);
    test.declare(u"load-test"_s);
    QCOMPARE(test.reading().state, State::Recovered);
  }

  void milderRowsDoNotMatter() {
    Case mild({row(u"error_rate > 10%"_s), row(u"error_rate > 0.1%"_s, Action::Monitor),
               row(u"latency_p99 > 2s"_s, Action::Investigate)});
    mild.measure(u"error_rate"_s, 0.01);
    QCOMPARE(mild.reading().state, State::Recovered);
  }

  void withoutARowThatCanBeJudgedNothingIsRecovered() {
    Case none({row(u"health failing"_s), row(u"declared(security)"_s)});
    none.declare(u"security"_s);
    const RecoveryReading reading = none.reading({u"health"_s});
    QCOMPARE(reading.state, State::NotChecked);
    QCOMPARE(reading.notChecked, QStringList{u"health"_s});
    QCOMPARE(Case({}).reading().state, State::NotChecked);
  }

  void theDecisionIsFoundInTheJournal() {
    const QList<JournalEvent> events{written(u"verdict"_s, {u"alerts"_s}), written(u"operation.started"_s),
                                     written(u"verdict"_s, {u"health"_s}), written(u"plan"_s),
                                     written(u"operation.started"_s),      written(u"verdict"_s, {u"error_rate"_s})};
    const ObjectRef orders = orderService().workload.ref;
    QCOMPARE(unknownAtDecision(events, orders), QStringList{u"health"_s});
    QVERIFY(unknownAtDecision({written(u"verdict"_s, {u"health"_s})}, orders).isEmpty());
  }

  void aFailedRollbackLeavesABadRevision() {
    const ObjectRef ref = orderService().workload.ref;
    KubernetesUndo undo;
    undo.fromRevisionUid = u"uid-3"_s;
    Plan plan;
    plan.stages = {{.title = {},
                    .steps = {{.id = u"dryRun"_s, .kind = u"kubernetes.dryRun"_s},
                              {.id = u"undo"_s, .kind = u"kubernetes.undo"_s, .target = targetOf(ref), .args = toArgs(undo)}}}};
    OperationRecord operation;
    operation.plan = toJson(plan);
    operation.state = OperationState::Failed;
    StepRecord patch;
    patch.stepId = u"undo"_s;
    patch.state = StepState::Failed;
    operation.steps = {patch};
    IncidentRecord record;
    record.operations = {operation};
    QVERIFY(rolledBackFrom({record}, ref).isEmpty());
    record.operations[0].steps[0].state = StepState::Finished;
    QCOMPARE(rolledBackFrom({record}, ref).keys(), QStringList{u"uid-3"_s});
  }

  /// What was gone forward to again with success is not known as bad any more, and nothing is left to go forward to.
  void goingForwardLiftsTheMark_data() {
    QTest::addColumn<OperationState>("ended");
    QTest::addColumn<QStringList>("bad");
    QTest::newRow("it succeeded") << OperationState::Succeeded << QStringList();
    QTest::newRow("it failed in its end") << OperationState::Failed << QStringList{u"uid-3"_s};
  }
  void goingForwardLiftsTheMark() {
    QFETCH(OperationState, ended);
    QFETCH(QStringList, bad);
    const ObjectRef ref = orderService().workload.ref;
    const QDateTime start = QDateTime::fromString(u"2026-01-10T02:00:00Z"_s, Qt::ISODate);
    const auto operation = [&](const QString &from, const QString &to, bool isForward, int minute, OperationState state) {
      KubernetesUndo undo;
      undo.fromRevisionUid = from;
      undo.targetRevisionUid = to;
      undo.isForward = isForward;
      Plan plan;
      plan.stages = {{.title = {},
                      .steps = {{.id = u"undo"_s, .kind = u"kubernetes.undo"_s, .target = targetOf(ref), .args = toArgs(undo)}}}};
      OperationRecord made;
      made.incidentId = u"incident"_s;
      made.plan = toJson(plan);
      made.state = state;
      made.startedAt = start.addSecs(60 * minute);
      made.steps = {{.operationId = {}, .stepId = u"undo"_s, .state = StepState::Finished}};
      return made;
    };
    IncidentRecord later;
    later.operations = {operation(u"uid-2"_s, u"uid-3"_s, true, 10, ended)};
    IncidentRecord first;
    first.operations = {operation(u"uid-3"_s, u"uid-2"_s, false, 0, OperationState::Succeeded)};
    const auto before = lastRollback({first}, ref);
    QVERIFY(before);
    QCOMPARE(before->undo.fromRevisionUid, u"uid-3"_s);
    QCOMPARE(before->at, start);
    QCOMPARE(rolledBackFrom({later, first}, ref).keys(), bad);
    QVERIFY(!lastRollback({later, first}, ref));
  }
};

STERNWAY_TEST(TestRecovery)

}  // namespace test_recovery
#include "test_recovery.moc"
