// SPDX-License-Identifier: GPL-3.0-or-later
#include "commandrig.h"
#include "core/declarations.h"
#include "core/plan.h"
#include "runbook/conditionparser.h"
#include "support/fakeprograms.h"
#include "support/testmain.h"

#include <fcntl.h>
#include <unistd.h>

#include <cstdlib>

namespace test_rollbackcommand {

using namespace sternway;
using namespace sternway::cli;
using namespace sternway::runbook;
using namespace sternway::test;
using namespace Qt::StringLiterals;

namespace {

MatrixRow row(const QString &when) {
  MatrixRow made;
  made.when = when;
  made.condition = parseCondition(when, builtInMetrics()).value();
  made.action = Action::Rollback;
  return made;
}

/// The revision 3 of order-service fails half of its requests.
struct Rig : CommandRig {
  Rig() {
    session->setMetricQueries(ref, {{u"error_rate"_s, u"mine"_s}});
    session->fakeMetrics().answerWith(u"mine"_s, [this](const FakeMetrics::Asked &asked) -> Result<MetricsAnswer> {
      return MetricsAnswer{
          .series = {FakeMetrics::constant({}, isBad() && !isMended ? 0.5 : 0.001, asked.to.addSecs(-120), asked.to)},
          .warnings = {}};
    });
    runbook->matrix.rows = {row(u"declared(data-corruption)"_s), row(u"error_rate > 10%"_s)};
  }
  [[nodiscard]] bool isBad() const { return session->cluster().storedHistory(ref).current()->uid == u"uid-3"; }

  bool isMended = false;  ///< what made revision 3 fail is gone
};

/// Standard input is a terminal on which a test types.
class Terminal {
public:
  Terminal() : m_master(posix_openpt(O_RDWR | O_NOCTTY)), m_before(dup(STDIN_FILENO)) {
    if (m_master < 0 || grantpt(m_master) != 0 || unlockpt(m_master) != 0)
      return;
    m_slave = open(ptsname(m_master), O_RDWR | O_NOCTTY);
    dup2(m_slave, STDIN_FILENO);
  }
  ~Terminal() {
    dup2(m_before, STDIN_FILENO);
    for (const int file : {m_slave, m_master, m_before})
      close(file);
  }
  Terminal(const Terminal &) = delete;
  Terminal &operator=(const Terminal &) = delete;

  [[nodiscard]] bool isOpen() const { return m_slave >= 0 && isatty(STDIN_FILENO) == 1; }
  void type(const QByteArray &text) const {
    QCOMPARE(write(m_master, text.constData(), static_cast<size_t>(text.size())), text.size());
  }

private:
  int m_master;
  int m_before;
  int m_slave = -1;
};

}  // namespace

class TestRollbackCommand : public QObject {
  Q_OBJECT
private Q_SLOTS:
  /// It was declared of the revision that is gone: left standing, it would call for a second rollback, further back.
  void aDeclaredSymptomDoesNotHoldTheEndUp() {
    Rig rig;
    QVERIFY(await(rig.journal->append(rig.incidentId, symptomDeclared(u"data-corruption"_s, u"Data corruption"_s), this)));
    QCOMPARE(rig.run({u"rollback"_s, u"--service"_s, u"order-service"_s, u"--yes"_s, u"--stability"_s, u"20s"_s}),
             std::optional(ExitStatus::Done));
    const IncidentRecord record = rig.journal->stored(rig.incidentId);
    QCOMPARE(record.operations.first().state, OperationState::Succeeded);
    QCOMPARE(record.operations.first().steps.last().state, StepState::Finished);
    QVERIFY(declaredIn(record.events).isEmpty());
    QVERIFY(record.incident.isOpen());  // whoever opened it closes it
    QVERIFY(!rig.isBad());
  }

  /// Nothing calls for it, and what it goes to is marked bad: the operator says so, and why.
  void forwardAgainAfterARollback() {
    Rig rig;
    const QStringList forward{u"rollback"_s,         u"--service"_s, u"order-service"_s, u"--forward"_s, u"--reason"_s,
                              u"it was the cache"_s, u"--yes"_s,     u"--stability"_s,   u"20s"_s};
    QCOMPARE(rig.run(forward), std::optional(ExitStatus::Usage));  // nothing to go forward from
    QCOMPARE(rig.run({u"rollback"_s, u"--service"_s, u"order-service"_s, u"--yes"_s, u"--stability"_s, u"20s"_s}),
             std::optional(ExitStatus::Done));
    QVERIFY(!rig.isBad());
    rig.isMended = true;
    QCOMPARE(rig.run(forward + QStringList{u"--to"_s, u"1"_s}), std::optional(ExitStatus::Usage));
    QCOMPARE(rig.run(forward), std::optional(ExitStatus::Done));
    QVERIFY(rig.isBad());  // that revision runs again, and is well
    const IncidentRecord record = rig.journal->stored(rig.incidentId);
    QCOMPARE(record.operations.size(), 2);
    const auto plan = planFromJson(record.operations.last().plan);
    QVERIFY(undoOf(*plan).isForward);
    QCOMPARE(plan->reason, u"it was the cache"_s);
    const auto planned = std::ranges::count_if(record.events, [](const JournalEvent &event) {
      return event.type == eventtype::plan && event.data.value(u"forward"_s).toBool();
    });
    QCOMPARE(planned, 1);
    QCOMPARE(rig.run(forward), std::optional(ExitStatus::Usage));  // and only once
  }

  /// The plan is carried out where the copies are, and nowhere else.
  void aPlanIsRehearsedOnCopies() {
    Rig rig;
    FakeSession copies;
    copies.cluster().setWorkload(rig.orders.workload);
    copies.cluster().setHistory(rig.ref, rig.orders.history);
    copies.cluster().setPods(rig.ref, {makePod(rig.orders.workload, rig.orders.history.revisions.last(), 0)});
    MemoryJournal notes{rig.session->clock()};
    QObject controllers;
    const std::function<void()> tick = [&] {
      if (const Workload &now = copies.cluster().stored(rig.ref); now.observedGeneration != now.generation)
        copies.cluster().completeRollout(rig.ref);
      rig.session->clock().after(std::chrono::seconds(1), &controllers, tick);
    };
    QList<QJsonObject> copied;
    rig.environment.rehearsalGround = [&](const QString &,
                                          const QList<QJsonObject> &objects) -> Result<operate::RehearsalGround> {
      copied = objects;
      tick();
      return operate::RehearsalGround{
          .owner = nullptr, .cluster = &copies.cluster(), .clock = &rig.session->clock(), .journal = &notes};
    };
    rig.session->cluster().setObject({u"apps"_s, u"v1"_s, u"deployments"_s, rig.ref.nameSpace, rig.ref.name},
                                     {{u"metadata"_s, QJsonObject{{u"name"_s, rig.ref.name}, {u"uid"_s, u"d"_s}}}});
    const QStringList recorded = rig.journal->types();
    QCOMPARE(rig.run({u"rollback"_s, u"--service"_s, u"order-service"_s, u"--rehearse"_s}), std::optional(ExitStatus::Done));
    QVERIFY(!copied.isEmpty());
    QCOMPARE(copies.cluster().storedHistory(rig.ref).current()->uid, u"uid-2"_s);
    QVERIFY(rig.isBad());
    QCOMPARE(rig.session->cluster().lines().filter(u"patch production"_s).size(), 0);
    QCOMPARE(rig.journal->types(), recorded);
    QVERIFY(!notes.types().isEmpty());
  }

  void everyServiceOfTheRunbookByOneCommand() {
    Rig rig;
    for (const QString &name : {u"order-service"_s, u"never-deployed"_s}) {
      RunbookService service;
      service.name = name;
      rig.runbook->services << service;
    }
    QCOMPARE(rig.run({u"rollback"_s, u"--all"_s, u"--runbook"_s, u"shop.yaml"_s, u"--plan-only"_s}),
             std::optional(ExitStatus::Done));
    QVERIFY(rig.isBad());
    QCOMPARE(rig.run({u"rollback"_s, u"--all"_s, u"--runbook"_s, u"shop.yaml"_s, u"--yes"_s, u"--stability"_s, u"20s"_s}),
             std::optional(ExitStatus::Done));
    QVERIFY(!rig.isBad());
    // and now nothing calls for one
    QCOMPARE(rig.run({u"rollback"_s, u"--all"_s, u"--runbook"_s, u"shop.yaml"_s, u"--yes"_s}), std::optional(ExitStatus::No));
  }

  void aStepIsLeftOutWithItsReason() {
    Rig rig;
    QCOMPARE(rig.run({u"rollback"_s, u"--service"_s, u"order-service"_s, u"--yes"_s, u"--skip"_s, u"undo=no"_s}),
             std::optional(ExitStatus::Usage));
    QCOMPARE(rig.run({u"rollback"_s, u"--service"_s, u"order-service"_s, u"--yes"_s, u"--skip"_s, u"metrics=seen by hand"_s}),
             std::optional(ExitStatus::Done));
    const OperationRecord operation = rig.journal->stored(rig.incidentId).operations.first();
    QCOMPARE(operation.steps.last().stepId, u"metrics"_s);
    QCOMPARE(operation.steps.last().state, StepState::Skipped);
    QVERIFY(operation.steps.last().message.contains(u"seen by hand"_s));
  }

  void whatAPersonHasToDoFirstEndsItWithoutATerminal() {
    Rig rig;
    Method method;
    method.id = u"careful"_s;
    method.steps = {{.id = u"call"_s, .kind = u"manual"_s, .args = {{u"text"_s, u"Call the bank"_s}}},
                    {.id = u"back"_s, .kind = u"kubernetes.undo"_s, .args = {{u"to"_s, u"previous"_s}}}};
    rig.runbook->methods = {method};
    const QStringList command{u"rollback"_s, u"--service"_s, u"order-service"_s, u"--yes"_s,
                              u"--method"_s, u"careful"_s,   u"--stability"_s,   u"20s"_s};
    QCOMPARE(rig.run(command), std::optional(ExitStatus::No));
    QVERIFY(rig.isBad());
    QCOMPARE(rig.run(command + QStringList{u"--skip"_s, u"careful/call=done by phone"_s}), std::optional(ExitStatus::Done));
    QVERIFY(!rig.isBad());
    QCOMPARE(rig.run({u"rollback"_s, u"--service"_s, u"order-service"_s, u"--yes"_s, u"--method"_s, u"no-such"_s}),
             std::optional(ExitStatus::Usage));
    rig.isAccepted = false;
    QCOMPARE(rig.run(command), std::optional(ExitStatus::No));
  }

  /// The person at the terminal is asked in turn; what is dangerous is named.
  void onATerminalAPersonIsAsked_data() {
    QTest::addColumn<QByteArray>("typed");
    QTest::addColumn<ExitStatus>("status");
    QTest::addColumn<StepState>("state");
    QTest::newRow("done") << QByteArray("y\n") << ExitStatus::Done << StepState::Finished;
    QTest::newRow("skipped") << QByteArray("s\nThey Know\n") << ExitStatus::Done << StepState::Skipped;
    QTest::newRow("no reason is no answer") << QByteArray("s\n\ny\n") << ExitStatus::Done << StepState::Finished;
    QTest::newRow("not done") << QByteArray("\n") << ExitStatus::No << StepState::Failed;
  }
  void onATerminalAPersonIsAsked() {
    QFETCH(QByteArray, typed);
    QFETCH(ExitStatus, status);
    QFETCH(StepState, state);
    Terminal terminal;
    QVERIFY(terminal.isOpen());
    Rig rig;
    Method method;
    method.id = u"careful"_s;
    method.steps = {{.id = u"call"_s, .kind = u"manual"_s, .args = {{u"text"_s, u"Call the bank"_s}}},
                    {.id = u"back"_s, .kind = u"kubernetes.undo"_s, .args = {{u"to"_s, u"previous"_s}}}};
    rig.runbook->methods = {method};
    terminal.type(typed);
    QCOMPARE(rig.run({u"rollback"_s, u"--service"_s, u"order-service"_s, u"--yes"_s, u"--method"_s, u"careful"_s,
                      u"--stability"_s, u"20s"_s}),
             std::optional(status));
    QCOMPARE(rig.isBad(), status != ExitStatus::Done);
    const StepRecord call = rig.journal->stored(rig.incidentId).operations.first().steps.first();
    QCOMPARE(call.state, state);
    QCOMPARE(call.message.contains(u"They Know"_s), state == StepState::Skipped);
  }

  /// A step that failed, whose author says onFailure: ask; nobody else's, and nobody's without a terminal.
  void onATerminalAFailedStepIsDecidedOn_data() {
    QTest::addColumn<QByteArray>("typed");
    QTest::addColumn<OnFailure>("onFailure");
    QTest::addColumn<ExitStatus>("status");
    QTest::addColumn<StepState>("state");
    QTest::addColumn<int>("runs");
    QTest::newRow("again") << QByteArray("r\n") << OnFailure::Ask << ExitStatus::Done << StepState::Finished << 2;
    QTest::newRow("left out") << QByteArray("s\nThey Know\n") << OnFailure::Ask << ExitStatus::Done << StepState::Skipped << 1;
    QTest::newRow("no reason is no answer") << QByteArray("s\n\nr\n") << OnFailure::Ask << ExitStatus::Done << StepState::Finished
                                            << 2;
    QTest::newRow("the end") << QByteArray("\n") << OnFailure::Ask << ExitStatus::No << StepState::Failed << 1;
    QTest::newRow("not asked about") << QByteArray("r\n") << OnFailure::Stop << ExitStatus::No << StepState::Failed << 1;
    QTest::newRow("no terminal") << QByteArray() << OnFailure::Ask << ExitStatus::No << StepState::Failed << 1;
  }
  void onATerminalAFailedStepIsDecidedOn() {
    QFETCH(QByteArray, typed);
    QFETCH(OnFailure, onFailure);
    QFETCH(ExitStatus, status);
    QFETCH(StepState, state);
    QFETCH(int, runs);
    std::optional<Terminal> terminal;
    if (!typed.isEmpty()) {
      QVERIFY(terminal.emplace().isOpen());
      terminal->type(typed);
    }
    FakePrograms programs;
    programs.answer(u"warm-up"_s, QByteArray("warm"));
    programs.answerOnce(u"warm-up"_s, FakePrograms::failed(1, "busy"));
    Rig rig;
    rig.session->setPrograms(&programs);
    Step warm{.id = u"warm"_s, .kind = u"command"_s, .args = {{u"argv"_s, QJsonArray{u"warm-up"_s}}}};
    warm.idempotent = true;
    warm.onFailure = onFailure;
    Method method;
    method.id = u"careful"_s;
    method.steps = {warm, {.id = u"back"_s, .kind = u"kubernetes.undo"_s, .args = {{u"to"_s, u"previous"_s}}}};
    rig.runbook->methods = {method};
    QCOMPARE(rig.run({u"rollback"_s, u"--service"_s, u"order-service"_s, u"--yes"_s, u"--method"_s, u"careful"_s,
                      u"--stability"_s, u"20s"_s}),
             std::optional(status));
    QCOMPARE(rig.isBad(), status != ExitStatus::Done);
    QCOMPARE(programs.requests().size(), runs);
    const StepRecord first = rig.journal->stored(rig.incidentId).operations.first().steps.first();
    QCOMPARE(first.state, state);
    QCOMPARE(first.message.contains(u"They Know"_s), state == StepState::Skipped);
  }

  /// --yes agrees to it beforehand; the journal has that too.
  void whatIsToBeConfirmedIsAgreedToByYes() {
    Rig rig;
    Method method;
    method.id = u"image"_s;
    method.steps = {{.id = u"wait"_s, .kind = u"wait"_s, .args = {{u"for"_s, u"1s"_s}}, .confirm = true},
                    {.id = u"set"_s,
                     .kind = u"kubernetes.setImage"_s,
                     .args = {{u"image"_s, rig.orders.history.revisions.at(1).images.first()}}}};
    rig.runbook->methods = {method};
    const QStringList command{u"rollback"_s,    u"--service"_s, u"order-service"_s, u"--method"_s, u"image"_s,
                              u"--stability"_s, u"20s"_s};
    QCOMPARE(rig.run(command + QStringList{u"--yes"_s}), std::optional(ExitStatus::Done));
    QVERIFY(!rig.isBad());
    const QList<StepRecord> steps = rig.journal->stored(rig.incidentId).operations.first().steps;
    QCOMPARE(steps.at(0).stepId, u"image/wait/confirm"_s);
    QCOMPARE(steps.at(0).state, StepState::Finished);
    QCOMPARE(steps.at(1).state, StepState::Finished);
  }

  void whatAnotherProcessIsAtIsLeftAlone() {
    Rig rig;
    OperationRecord running;
    running.id = u"op-0"_s;
    running.incidentId = rig.incidentId;
    running.state = OperationState::Running;
    running.startedAt = rig.session->clock().now();
    KubernetesUndo undo;
    undo.workload = rig.ref;
    running.plan = toJson(Plan{
        .id = u"op-0"_s,
        .reason = {},
        .made = {},
        .stages = {
            {.title = {},
             .steps = {{.id = u"undo"_s, .kind = u"kubernetes.undo"_s, .target = targetOf(rig.ref), .args = toArgs(undo)}}}}});
    QVERIFY(await(rig.journal->record(running, {.type = u"operation.started"_s}, this)));
    rig.journal->setLeaseState(LeaseState::Held);
    QCOMPARE(rig.run({u"rollback"_s, u"--service"_s, u"order-service"_s, u"--yes"_s}), std::optional(ExitStatus::No));
    QCOMPARE(rig.session->cluster().count(u"patch "_s), 0);
  }
};

STERNWAY_TEST(TestRollbackCommand)

}  // namespace test_rollbackcommand
#include "test_rollbackcommand.moc"
