// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.h"
#include "runbook/conditionparser.h"
#include "runbook/runbook.h"
#include "support/fakeobjects.h"
#include "support/fakesession.h"
#include "support/memoryguards.h"
#include "support/memoryjournal.h"
#include "support/testmain.h"

#include <QSignalSpy>
#include <QTemporaryDir>

namespace test_guardcommand {

using namespace sternway;
using namespace sternway::cli;
using namespace sternway::test;
using namespace Qt::StringLiterals;

namespace {
/// order-service with a guard at 3 % errors; its revision 3 fails as many requests as a test says.
struct Rig {
  std::shared_ptr<Runbook> runbook = std::make_shared<Runbook>();
  OrderService orders = orderService();
  ObjectRef ref = orders.workload.ref;
  std::shared_ptr<FakeSession> session = std::make_shared<FakeSession>();
  std::shared_ptr<MemoryJournal> journal = std::make_shared<MemoryJournal>(session->clock());
  std::shared_ptr<MemoryGuards> guards = std::make_shared<MemoryGuards>();
  QTemporaryDir folder;
  Environment environment;
  double rate = 0.001;
  std::unique_ptr<CliCommand> command;
  std::unique_ptr<QSignalSpy> done;

  Rig() {
    session->cluster().setWorkload(orders.workload);
    session->cluster().setHistory(ref, orders.history);
    QList<Pod> pods;
    for (int index = 0; index < 3; ++index)
      pods << makePod(orders.workload, orders.history.revisions.last(), index);
    session->cluster().setPods(ref, pods);
    session->setMetricQueries(ref, {{u"error_rate"_s, u"mine"_s}});
    session->fakeMetrics().answerWith(u"mine"_s, [this](const FakeMetrics::Asked &asked) -> Result<MetricsAnswer> {
      return MetricsAnswer{.series = {FakeMetrics::constant({}, isBack() ? 0.001 : rate, asked.to.addSecs(-120), asked.to)},
                           .warnings = {}};
    });
    runbook->guard.check.text = u"error_rate > 3%"_s;
    runbook->guard.check.condition = runbook::parseCondition(runbook->guard.check.text, runbook::builtInMetrics()).value();
    environment.connect = [this](const SessionRequest &) -> Result<std::shared_ptr<ClusterSession>> { return session; };
    environment.openJournal = [this](const QString &, Clock &, const auto &) -> Result<OpenJournal> {
      return OpenJournal{.journal = journal, .file = folder.filePath(u"journal.sqlite"_s), .guards = guards};
    };
    environment.loadRunbook = [this](const QString &, const ObjectRef &, const auto &) -> Result<RunbookPtr> { return runbook; };
    environment.isAccepted = [](const Runbook &) { return true; };
  }

  [[nodiscard]] bool isBack() const { return session->cluster().storedHistory(ref).current()->uid != u"uid-3"; }
  void start(const QStringList &arguments) {
    command = makeCommand(*parseOptions(arguments), environment);
    done = std::make_unique<QSignalSpy>(command.get(), &CliCommand::done);
    command->start();
  }
  template <typename Predicate>
  [[nodiscard]] bool until(Predicate reached) {
    for (int second = 0; second < 3000; ++second) {
      for (int round = 0; round < 8; ++round)
        QCoreApplication::processEvents();
      if (reached())
        return true;
      if (const Workload &now = session->cluster().stored(ref); now.observedGeneration != now.generation)
        session->cluster().completeRollout(ref);
      session->clock().advance(std::chrono::seconds(1));
    }
    return false;
  }
  /// Nothing: it does not end.
  [[nodiscard]] std::optional<ExitStatus> status() {
    return until([this] { return !done->isEmpty(); }) ? std::optional(done->first().first().value<ExitStatus>()) : std::nullopt;
  }
  [[nodiscard]] std::optional<ExitStatus> run(const QStringList &arguments) {
    start(arguments);
    return status();
  }
  [[nodiscard]] bool reaches(GuardState state) {
    return until([&] { return !guards->rows.isEmpty() && guards->last().state == state; });
  }
};

const QStringList arming{u"guard"_s,       u"--service"_s, u"order-service"_s, u"--for"_s, u"10m"_s,
                         u"--countdown"_s, u"20s"_s,       u"--stability"_s,   u"20s"_s};
}  // namespace

class TestGuardCommand : public QObject {
  Q_OBJECT
private Q_SLOTS:
  void rollsBack() {
    Rig rig;
    rig.start(arming);
    QVERIFY(rig.reaches(GuardState::Armed));
    rig.rate = 0.5;
    QCOMPARE(rig.status(), std::optional(ExitStatus::Done));
    QVERIFY(rig.isBack());
    QCOMPARE(rig.guards->last().state, GuardState::Fired);
    QCOMPARE(rig.guards->last().countdown, std::chrono::milliseconds(20'000));
  }

  void theTimeIsUp() {
    Rig rig;
    QCOMPARE(rig.run(arming), std::optional(ExitStatus::Done));
    QCOMPARE(rig.guards->last().state, GuardState::Expired);
    QVERIFY(!rig.isBack());
  }

  void isStopped_data() {
    QTest::addColumn<bool>("byKey");
    QTest::newRow("Ctrl+C") << true;
    QTest::newRow("another command") << false;
  }
  void isStopped() {
    QFETCH(bool, byKey);
    Rig rig;
    rig.start(arming);
    QVERIFY(rig.reaches(GuardState::Armed));
    rig.rate = 0.5;
    QVERIFY(rig.reaches(GuardState::Counting));
    if (byKey) {
      rig.command->interrupt();
    } else {
      Rig other;
      other.guards = rig.guards;
      QCOMPARE(other.run({u"guard"_s, u"stop"_s, u"--service"_s, u"order-service"_s}), std::optional(ExitStatus::Done));
    }
    QCOMPARE(rig.status(), std::optional(byKey ? ExitStatus::Interrupted : ExitStatus::No));
    QCOMPARE(rig.guards->last().state, GuardState::Stopped);
    QVERIFY(!rig.isBack());
  }

  void isRefused() {
    Rig rig;
    rig.environment.isAccepted = [](const Runbook &) { return false; };
    QCOMPARE(rig.run(arming), std::optional(ExitStatus::No));
    rig.environment.isAccepted = [](const Runbook &) { return true; };
    rig.runbook->guard = {};
    QCOMPARE(rig.run(arming), std::optional(ExitStatus::Usage));
    QVERIFY(rig.guards->rows.isEmpty());
  }

  void stopsOnlyWhatIsMeant() {
    Rig rig;
    QCOMPARE(rig.run({u"guard"_s, u"stop"_s}), std::optional(ExitStatus::No));
    rig.start(arming);
    QVERIFY(rig.reaches(GuardState::Armed));
    Rig other;
    other.guards = rig.guards;
    QCOMPARE(other.run({u"guard"_s, u"stop"_s, u"--service"_s, u"another"_s}), std::optional(ExitStatus::No));
    QCOMPARE(other.run({u"guard"_s, u"status"_s}), std::optional(ExitStatus::Done));
    QCOMPARE(rig.guards->last().state, GuardState::Armed);
    QCOMPARE(other.run({u"guard"_s, u"stop"_s, u"--service"_s, u"deployment/order-service"_s}), std::optional(ExitStatus::Done));
    QCOMPARE(rig.guards->last().state, GuardState::Stopped);
  }
};

STERNWAY_TEST(TestGuardCommand)

}  // namespace test_guardcommand
#include "test_guardcommand.moc"
