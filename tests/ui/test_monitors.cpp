// SPDX-License-Identifier: GPL-3.0-or-later
#include "assess/fleetassessor.h"
#include "assess/recovery.h"
#include "cli/command.h"
#include "core/declarations.h"
#include "core/kubernetesundo.h"
#include "core/plan.h"
#include "runbook/conditionparser.h"
#include "support/await.h"
#include "support/fakeobjects.h"
#include "support/fakeworkspace.h"
#include "support/testmain.h"
#include "ui/wizards/wizardcontext.h"

#include <QCoreApplication>
#include <QSignalSpy>

namespace test_monitors {

using namespace sternway;
using namespace sternway::assess;
using namespace sternway::cli;
using namespace sternway::operate;
using namespace sternway::runbook;
using namespace sternway::ui;
using namespace sternway::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Recovered = RecoveryReading::State;

namespace {
const QString endpoint = u"https://order-service.internal/health"_s;

/// order-service in context "lab", with a runbook of one row.
struct Bench {
  explicit Bench(const QString &when) {
    workspace.addContext(u"lab"_s);
    std::ignore = workspace.open(u"lab"_s);
    session = workspace.fake(u"lab"_s);
    session->cluster().setWorkload(order.workload);
    session->cluster().setHistory(ref, order.history);
    session->cluster().setPods(ref, {makePod(order.workload, order.history.revisions.last(), 0)});
    Runbook runbook;
    MatrixRow row;
    row.when = when;
    row.condition = parseCondition(when, builtInMetrics()).value();
    row.action = Action::Rollback;
    runbook.matrix.rows = {row};
    RunbookService service;
    service.name = u"order-service"_s;
    service.workload = u"deployment/order-service"_s;
    service.health = {endpoint};
    runbook.services = {service};
    workspace.setRunbook(runbook);
    Incident incident;
    incident.service = ref;
    incidentId = await(workspace.memoryJournal().openFor(incident, &context))->id;
  }

  MonitorPool &monitors() { return workspace.monitors(*session); }
  void pass(int seconds) {
    for (int second = 0; second < seconds; ++second) {
      for (int i = 0; i < 20; ++i)
        QCoreApplication::processEvents();
      session->clock().advance(1s);
    }
  }
  /// The number of questions that a time costs the cluster, the source of metrics and the endpoints.
  qsizetype questionsIn(int seconds) {
    const auto asked = [this] {
      return session->cluster().calls().size() + session->fakeMetrics().asked().size() + session->healthProbe()->asked().size();
    };
    const qsizetype before = asked();
    pass(seconds);
    return asked() - before;
  }

  OrderService order = orderService();
  ObjectRef ref = order.workload.ref;
  FakeWorkspace workspace;
  FakeSession *session = nullptr;
  QString incidentId;
  QObject context;
};

/// An earlier rollback of the same service left revision 2.
OperationRecord leftRevision2(const Bench &bench) {
  KubernetesUndo undo;
  undo.fromRevisionUid = u"uid-2"_s;
  const Step step{.id = u"undo"_s, .kind = u"kubernetes.undo"_s, .target = targetOf(bench.ref), .args = toArgs(undo)};
  const Plan plan{.id = u"op-0"_s, .reason = {}, .made = {}, .stages = {{.title = {}, .steps = {step}}}};
  OperationRecord operation;
  operation.id = plan.id;
  operation.incidentId = bench.incidentId;
  operation.state = OperationState::Succeeded;
  operation.startedAt = bench.session->clock().now();
  operation.plan = toJson(plan);
  return operation;
}

Health healthOfRevision2(const Assessment &assessment) {
  for (const RevisionHealth &health : assessment.health)
    if (health.revisionUid == u"uid-2")
      return health.health;
  return Health::Unknown;
}
}  // namespace

class TestMonitors : public QObject {
  Q_OBJECT
private Q_SLOTS:
  void whoeverAsksGetsTheSameVerdict_data() {
    QTest::addColumn<QString>("when");
    QTest::addColumn<Recovered>("recovery");
    QTest::newRow("a declared symptom") << u"declared(data-corruption)"_s << Recovered::NotChecked;
    QTest::newRow("a health endpoint") << u"health failing"_s << Recovered::NotYet;
    QTest::newRow("the operator's query") << u"error_rate > 10%"_s << Recovered::NotYet;
  }

  void whoeverAsksGetsTheSameVerdict() {
    QFETCH(QString, when);
    QFETCH(Recovered, recovery);
    Bench bench(when);
    MemoryJournal &journal = bench.workspace.memoryJournal();
    QVERIFY(await(journal.append(bench.incidentId, symptomDeclared(u"data-corruption"_s, u"Data corruption"_s), this)));
    QVERIFY(await(journal.record(leftRevision2(bench),
                                 {.type = u"operation.failed"_s, .summary = {}, .data = {}, .milestone = {}, .at = {}}, this)));
    bench.session->healthProbe()->fail(endpoint);
    bench.session->setMetricQueries(bench.ref, {{u"error_rate"_s, u"mine"_s}});
    bench.session->fakeMetrics().answerWith(u"mine"_s, [](const FakeMetrics::Asked &asked) -> Result<MetricsAnswer> {
      return MetricsAnswer{.series = {FakeMetrics::constant({}, 0.5, asked.from, asked.to)}, .warnings = {}};
    });

    FleetAssessor &fleet = bench.monitors().fleet();
    bench.session->feed().setWorkloads({bench.order.workload});
    fleet.apply({.reset = true, .upserted = {bench.order.workload}, .removed = {}});
    bench.workspace.readJournal();
    fleet.start();
    const auto page = bench.monitors().monitor(bench.ref);
    page->follow(this);
    bench.pass(60);
    QVERIFY(fleet.status(bench.ref));
    QCOMPARE(verdictName(fleet.status(bench.ref)->verdict), u"rollback"_s);
    QVERIFY(page->latest());
    QCOMPARE(verdictName(page->latest()->verdict), u"rollback"_s);
    QCOMPARE(healthOfRevision2(*page->latest()), Health::Bad);

    WizardContext wizard(bench.workspace, *bench.session, bench.ref);
    QVERIFY(wizard.begin());
    QSignalSpy assessed(&wizard.run(), &RollbackRun::assessed);
    wizard.run().assess();
    bench.pass(10);
    QCOMPARE(assessed.size(), 1);
    QCOMPARE(verdictName(wizard.run().assessment().verdict), u"rollback"_s);
    QCOMPARE(healthOfRevision2(wizard.run().assessment()), Health::Bad);
    QCOMPARE(verdictName(wizard.latest().verdict), u"rollback"_s);
    QVERIFY(wizard.run().assessment().runbook);

    std::optional<Recovered> state;
    MonitorRecovery check(page, QStringList());
    check.check(this)->then([&](const Result<RecoveryReading> &reading) { state = reading.value().state; });
    bench.pass(10);
    QCOMPARE(state, std::optional(recovery));

    const auto own = makeMonitors(*bench.session, *bench.workspace.runbook(bench.ref), true, &journal);
    const auto command = own->monitor(bench.ref);
    std::optional<Assessment> printed;
    command->assess(this)->then([&](const Result<Assessment> &assessment) { printed = assessment.value(); });
    bench.pass(10);
    QVERIFY(printed);
    QCOMPARE(verdictName(printed->verdict), u"rollback"_s);
    QCOMPARE(healthOfRevision2(*printed), Health::Bad);
  }

  void pageAndWizardAskOnce() {
    Bench bench(u"health failing"_s);
    QObject page;
    const auto monitor = bench.monitors().monitor(bench.ref);
    monitor->follow(&page);
    bench.pass(30);
    const qsizetype alone = bench.questionsIn(60);
    QVERIFY(alone > 0);
    {
      QObject wizard;
      QCOMPARE(bench.monitors().monitor(bench.ref).get(), monitor.get());
      monitor->follow(&wizard);
      QCOMPARE(bench.questionsIn(60), alone);
    }
    QCOMPARE(bench.questionsIn(60), alone);
  }

  void whoAsksMeanwhileSharesTheAnswer() {
    Bench bench(u"error_rate > 10%"_s);
    const auto monitor = bench.monitors().monitor(bench.ref);
    int answers = 0;
    for (int i = 0; i < 3; ++i)
      monitor->assess(this)->then([&](const Result<Assessment> &assessment) { answers += assessment.has_value(); });
    bench.pass(1);
    QCOMPARE(answers, 3);
    QCOMPARE(bench.session->cluster().count(u"history"_s), 1);
  }

  void aSourceOfMetricsMayChangeWhileSomebodyAsks() {
    Bench bench(u"error_rate > 10%"_s);
    MonitorRecovery recovery(bench.monitors().monitor(bench.ref), QStringList());
    QSignalSpy answered(&recovery, &MonitorRecovery::answered);
    QList<Recovered> states;
    const auto ask = [&] {
      recovery.check(this)->then([&](const Result<RecoveryReading> &reading) { states << reading.value().state; });
    };
    ask();
    bench.session->setHasMetrics(false);
    bench.pass(5);
    QCOMPARE(states, QList{Recovered::Unknown});
    ask();
    bench.session->setHasMetrics(true);
    bench.pass(5);
    QCOMPARE(states.size(), 2);
    QCOMPARE(answered.size(), 2);
  }

  void whatWasKnownStaysWhenAnAttemptFails() {
    Bench bench(u"error_rate > 10%"_s);
    const auto monitor = bench.monitors().monitor(bench.ref);
    monitor->follow(this);
    bench.pass(1);
    QVERIFY(monitor->latest() && !monitor->problem());
    const QDateTime at = monitor->latest()->at;
    bench.session->cluster().failOn(u"workload"_s, {.kind = ErrorKind::Unreachable, .message = u"gone"_s, .detail = {}});
    bench.pass(16);
    QCOMPARE(monitor->latest()->at, at);
    QCOMPARE(monitor->problem()->message, u"gone"_s);
    bench.session->cluster().clearRules();
    bench.pass(16);
    QVERIFY(!monitor->problem());
    QVERIFY(monitor->latest()->at > at);
  }

  void withoutUsersNothingIsAsked() {
    Bench bench(u"health failing"_s);
    const auto monitor = bench.monitors().monitor(bench.ref);
    auto user = std::make_unique<QObject>();
    monitor->follow(user.get());
    bench.pass(20);
    user.reset();
    QCOMPARE(bench.questionsIn(60), 0);
  }

  void aClosedSessionIsNotAsked() {
    Bench bench(u"error_rate > 10%"_s);
    const auto monitor = bench.monitors().monitor(bench.ref);
    monitor->follow(this);
    bench.pass(1);
    bench.workspace.close(u"lab"_s);
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    monitor->refresh();
    QVERIFY(monitor->latest());
  }
};

STERNWAY_TEST(TestMonitors)

}  // namespace test_monitors
#include "test_monitors.moc"
