// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal.h"
#include "operate/migrationway.h"
#include "operate/planbuilder.h"
#include "steps/registry.h"
#include "support/fakeobjects.h"
#include "support/testmain.h"

#include <QJsonArray>

namespace test_migrationway {

using namespace sternway;
using namespace sternway::operate;
using namespace sternway::test;
using namespace Qt::StringLiterals;

namespace {
Step step(const QString &id, const QString &kind, const QJsonObject &args, const QString &when = {}) {
  return {.id = id, .kind = kind, .args = args, .title = id, .when = when};
}

QJsonObject tool(const QStringList &argv) {
  return {{u"tool"_s, u"command"_s}, {u"argv"_s, QJsonArray::fromStringList(argv)}};
}

Method method(const QString &id, const QList<Step> &steps) {
  Method made;
  made.id = id;
  made.title = id;
  made.steps = steps;
  return made;
}

/// Three methods for migrations: one that only looks, one with a tool, one by SQL; and a method to roll back.
Runbook runbook() {
  Runbook made;
  made.migrations.tool = u"command"_s;
  QJsonObject down = tool({u"./down"_s});
  down.insert(u"status"_s, QJsonArray{u"./list"_s});
  down.insert(u"steps"_s, 1);
  made.migrations.methods = {
      method(u"state"_s, {step(u"look"_s, u"migration.status"_s, tool({u"./list"_s}))}),
      method(u"last"_s, {step(u"ask"_s, u"manual"_s, {{u"text"_s, u"Ask the DBA"_s}}), step(u"down"_s, u"migration.down"_s, down),
                         step(u"more"_s, u"sql"_s, {{u"text"_s, u"SELECT 1"_s}}, u"the data is wrong"_s)}),
      method(u"by-hand"_s, {step(u"sql"_s, u"sql"_s, {{u"text"_s, u"DROP TABLE a"_s}})})};
  made.methods = {method(u"previous"_s, {step(u"undo"_s, u"kubernetes.undo"_s, {{u"to"_s, u"previous"_s}})})};
  return made;
}

QStringList keys(const QList<GuidedStep> &steps, bool carriedOut) {
  QStringList all;
  for (const GuidedStep &guided : steps)
    if (guided.byWizard == carriedOut)
      all << guided.key;
  return all;
}

PlanRequest request(const QList<GuidedStep> &procedure, PlanScope scope) {
  const OrderService service = orderService();
  PlanRequest made;
  made.workload = service.workload;
  made.history = service.history;
  made.lastKnownGoodUid = u"uid-2"_s;
  made.id = u"op-1"_s;
  made.scope = scope;
  made.procedure = procedure;
  return made;
}

QStringList stepsOf(const Plan &plan) {
  QStringList all;
  for (const Step &each : plan.steps())
    all << each.kind;
  return all;
}

StepRecord record(const QString &id, const QJsonObject &result) {
  return {.operationId = u"op-1"_s, .stepId = id, .result = result};
}

QJsonObject applied(const QStringList &names) {
  QJsonArray all;
  for (const QString &name : names)
    all.append(QJsonObject{{u"name"_s, name}});
  return {{u"applied"_s, all}};
}
}  // namespace

class TestMigrationWay : public QObject {
  Q_OBJECT
private Q_SLOTS:
  void aMethodIsChosen() {
    const Runbook several = runbook();
    QCOMPARE(migrationMethod(several, u"last"_s)->id, u"last"_s);
    QCOMPARE(migrationMethod(several, u"previous"_s).error().kind, ErrorKind::Input);
    const auto which = migrationMethod(several, {});
    QCOMPARE(which.error().kind, ErrorKind::Input);
    QVERIFY(which.error().detail.contains(u"last"_s) && which.error().detail.contains(u"by-hand"_s));
    QVERIFY(!which.error().detail.contains(u"state"_s));  // it takes nothing back
    Runbook one = several;
    one.migrations.methods.removeLast();
    QCOMPARE(migrationMethod(one, {})->id, u"last"_s);
    QCOMPARE(migrationMethod(Runbook(), {}).error().kind, ErrorKind::Input);
  }

  void itsStepsAndNoOthers() {
    const Runbook all = runbook();
    const auto steps = migrationSteps(all, all.migrations.methods.at(1), u"order-service"_s);
    QVERIFY(steps);
    QCOMPARE(keys(*steps, true), (QStringList{u"last/ask"_s, u"last/down"_s}));
    QVERIFY(steps->first().asks);
    QCOMPARE(keys(*steps, false), QStringList{u"last/more"_s});
  }

  /// SQL says nothing of migrations: a step of another method looks before and after it.
  void whatDoesNotTellIsLookedAtByAnother() {
    Runbook all = runbook();
    const auto steps = migrationSteps(all, all.migrations.methods.at(2), u"order-service"_s);
    QVERIFY(steps);
    QCOMPARE(steps->size(), 2);
    const Plan plan = buildPlan(request(*steps, PlanScope::Migrations)).value();
    QCOMPARE(stepsOf(plan), (QStringList{u"migration.status"_s, u"sql"_s, u"migration.status"_s}));
    all.migrations.methods = {all.migrations.methods.at(2)};
    QCOMPARE(migrationSteps(all, all.migrations.methods.at(0), u"order-service"_s).error().kind, ErrorKind::Input);
  }

  void aLookBeforeAndAfter() {
    const Runbook all = runbook();
    const auto steps = migrationSteps(all, all.migrations.methods.at(1), u"order-service"_s);
    const Plan plan = buildPlan(request(*steps, PlanScope::Migrations)).value();
    QCOMPARE(stepsOf(plan), (QStringList{u"migration.status"_s, u"manual"_s, u"migration.down"_s, u"migration.status"_s}));
    QCOMPARE(plan.steps().constFirst().args.value(u"argv"_s), QJsonValue(QJsonArray{u"./list"_s}));
    QCOMPARE(plan.service(), orderService().workload.ref);
    QVERIFY(undoOf(plan).targetRevisionUid.isEmpty());
  }

  /// Before the code, one of the alternatives and none of the others.
  void beforeTheCode() {
    const Runbook all = runbook();
    const QList<GuidedStep> procedure =
        guidedSteps(steps::stepKinds(), all, {.id = u"previous"_s}, u"order-service"_s, CarriedOut::Way);
    QVERIFY(keys(procedure, true).filter(u"last/"_s).isEmpty());
    const auto with = withMigrations(procedure, all, u"last"_s);
    QVERIFY(with);
    QCOMPARE(keys(*with, true), (QStringList{u"last/ask"_s, u"last/down"_s, u"previous/undo"_s}));
    QVERIFY(keys(*with, false).filter(u"by-hand/"_s).isEmpty());
    const QStringList kinds = stepsOf(buildPlan(request(*with, PlanScope::Service)).value());
    QCOMPARE(kinds.count(u"migration.down"_s), 1);
    QVERIFY(kinds.indexOf(u"migration.down"_s) < kinds.indexOf(u"kubernetes.undo"_s));
    QCOMPARE(withMigrations(procedure, all, u"no-such"_s).error().kind, ErrorKind::Input);
    // without a way back they would be all of the rollback
    const QList<GuidedStep> none = guidedSteps(steps::stepKinds(), all, {}, u"order-service"_s, CarriedOut::Around);
    QCOMPARE(withMigrations(none, all, u"last"_s).error().kind, ErrorKind::Input);
  }

  void theLook() {
    const Runbook all = runbook();
    QCOMPARE(migrationLook(all, {}, u"order-service"_s)->step.args.value(u"argv"_s), QJsonValue(QJsonArray{u"./list"_s}));
    QVERIFY(migrationLook(all, u"last"_s, u"order-service"_s)->byWizard);
    QCOMPARE(migrationLook(Runbook(), {}, u"order-service"_s).error().kind, ErrorKind::Input);
  }

  void whatIsUndone_data() {
    QTest::addColumn<QList<QJsonObject>>("results");
    QTest::addColumn<bool>("isKnown");
    QTest::addColumn<QStringList>("undone");
    QTest::newRow("nothing ran") << QList<QJsonObject>{{}, {}} << false << QStringList();
    QTest::newRow("only before") << QList<QJsonObject>{applied({u"a"_s}), {}} << false << QStringList();
    QTest::newRow("before and after") << QList<QJsonObject>{applied({u"a"_s, u"b"_s, u"c"_s}), {}, applied({u"a"_s})} << true
                                      << QStringList{u"c"_s, u"b"_s};
    QTest::newRow("nothing is gone") << QList<QJsonObject>{applied({u"a"_s}), applied({u"a"_s})} << true << QStringList();
    QTest::newRow("the step has seen it") << QList<QJsonObject>{applied({u"a"_s, u"b"_s}), {{u"gone"_s, QJsonArray{u"b"_s}}}}
                                          << true << QStringList{u"b"_s};
    QTest::newRow("not listed") << QList<QJsonObject>{{{u"pending"_s, QJsonArray()}}, {}} << false << QStringList();
  }
  void whatIsUndone() {
    QFETCH(QList<QJsonObject>, results);
    QFETCH(bool, isKnown);
    QFETCH(QStringList, undone);
    OperationRecord operation;
    for (const QJsonObject &result : std::as_const(results))
      operation.steps << record(u"s"_s, result);
    const auto found = undoneMigrations(operation);
    QCOMPARE(found.has_value(), isKnown);
    QCOMPARE(found.value_or(QStringList()), undone);
  }
};

STERNWAY_TEST(TestMigrationWay)

}  // namespace test_migrationway
#include "test_migrationway.moc"
