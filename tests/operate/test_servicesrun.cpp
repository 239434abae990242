// SPDX-License-Identifier: GPL-3.0-or-later
#include "operate/servicesrun.h"

#include "runbook/conditionparser.h"
#include "runbook/runbook.h"
#include "support/fakeobjects.h"
#include "support/fakesession.h"
#include "support/memoryjournal.h"
#include "support/testmain.h"

#include <QSignalSpy>

namespace test_servicesrun {

using namespace sternway;
using namespace sternway::operate;
using namespace sternway::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using State = ServicePart::State;

namespace {
/// Services of a shop, each with revisions v1.2.3 and v1.3.0; those that are bad fail half of their requests on v1.3.0.
struct Shop {
  Shop() {
    auto runbook = std::make_shared<Runbook>();
    MatrixRow row;
    row.when = u"error_rate > 10%"_s;
    row.condition = runbook::parseCondition(row.when, runbook::builtInMetrics()).value();
    row.action = Action::Rollback;
    runbook->matrix.rows = {row};
    assess::MonitorPorts ports;
    ports.runbook = [runbook](const ObjectRef &) -> Result<RunbookPtr> { return runbook; };
    ports.journal = [this]() -> Result<Journal *> { return &journal; };
    ports.overrides = [](const ObjectRef &ref) { return StringMap{{u"error_rate"_s, ref.name}}; };
    monitors = std::make_unique<assess::MonitorPool>(session, ports);
  }

  void add(const QString &name, bool bad, const QStringList &dependsOn = {}) {
    const QJsonObject newest = podTemplate(u"registry.example.com/svc:v1.3.0"_s);
    const Workload workload = makeWorkload(Kind::Deployment, name, newest);
    History history;
    history.revisions = {makeRevision(workload, 1, podTemplate(u"registry.example.com/svc:v1.2.3"_s)),
                         makeRevision(workload, 2, newest)};
    history.revisions.last().current = true;
    session.cluster().setWorkload(workload);
    session.cluster().setHistory(workload.ref, history);
    session.cluster().setPods(workload.ref, {makePod(workload, history.revisions.last(), 0)});
    const ObjectRef ref = workload.ref;
    session.fakeMetrics().answerWith(name, [this, ref, bad](const FakeMetrics::Asked &asked) -> Result<MetricsAnswer> {
      const double rate = bad && image(ref).endsWith(u"v1.3.0") ? 0.5 : 0.001;
      return MetricsAnswer{.series = {FakeMetrics::constant({}, rate, asked.to.addSecs(-120), asked.to)}, .warnings = {}};
    });
    parts << ServicePart{.name = name,
                         .dependsOn = dependsOn,
                         .service = ref,
                         .run = std::make_shared<RollbackRun>(monitors->monitor(ref), journal, RunRequest{.stability = 20s})};
  }

  [[nodiscard]] QString image(const ObjectRef &ref) const { return session.cluster().stored(ref).images.value(0); }

  /// Time goes on, and patches are rolled out, until \a spy has an emission.
  bool until(const QSignalSpy &spy) {
    for (int second = 0; second < 3000 && spy.isEmpty(); ++second) {
      for (int round = 0; round < 8; ++round)
        QCoreApplication::processEvents();
      for (const ServicePart &part : std::as_const(parts))
        if (part.run && rollsOut)
          if (const Workload &now = session.cluster().stored(part.service); now.observedGeneration != now.generation)
            session.cluster().completeRollout(part.service);
      session.clock().advance(1s);
    }
    return !spy.isEmpty();
  }

  bool prepare() {
    run = std::make_unique<ServicesRun>(parts, journal, operations);
    QSignalSpy prepared(run.get(), &ServicesRun::prepared);
    run->prepare();
    return until(prepared);
  }
  bool execute(int atOnce = 6, OnFailure onFailure = OnFailure::Continue) {
    QSignalSpy finished(run.get(), &ServicesRun::finished);
    run->execute({.title = u"Shop"_s, .atOnce = atOnce, .onFailure = onFailure, .closesIncident = true});
    return until(finished);
  }
  bool assess() {
    run = std::make_unique<ServicesRun>(parts, journal, operations);
    QSignalSpy assessed(run.get(), &ServicesRun::assessed);
    run->assess();
    return until(assessed);
  }
  bool check(const QSet<int> &chosen) {
    QSignalSpy prepared(run.get(), &ServicesRun::prepared);
    run->check(chosen);
    return until(prepared);
  }
  [[nodiscard]] State state(const QString &name) const {
    for (const ServicePart &part : run->parts())
      if (part.name == name)
        return part.state;
    return State::Preparing;
  }

  FakeSession session;
  MemoryJournal journal{session.clock()};
  Operations operations{[this]() -> Result<Journal *> { return &journal; }};
  std::unique_ptr<assess::MonitorPool> monitors;
  QList<ServicePart> parts;
  std::unique_ptr<ServicesRun> run;
  bool rollsOut = true;
};

Error refused() {
  return fail(ErrorKind::Forbidden, u"exceeded quota"_s).value();
}
}  // namespace

class TestServicesRun : public QObject {
  Q_OBJECT
private Q_SLOTS:
  void theBadOnesGoBackAndTheOthersAreLeft() {
    Shop shop;
    shop.add(u"web"_s, true);
    shop.add(u"api"_s, true);
    shop.add(u"docs"_s, false);
    shop.parts << ServicePart{.name = u"gone"_s, .run = nullptr, .sentence = u"not found"_s};
    QVERIFY(shop.prepare());
    QCOMPARE(shop.state(u"web"_s), State::Ready);
    QCOMPARE(shop.state(u"docs"_s), State::LeftOut);
    QCOMPARE(shop.state(u"gone"_s), State::LeftOut);
    QCOMPARE(shop.session.cluster().lines().filter(u"patch production"_s).size(), 0);
    QVERIFY(shop.execute());
    QCOMPARE(shop.state(u"web"_s), State::Succeeded);
    QCOMPARE(shop.state(u"api"_s), State::Succeeded);
    QVERIFY(shop.run->allWell());
    QCOMPARE(shop.image(shop.parts.at(0).service), u"registry.example.com/svc:v1.2.3"_s);
    QCOMPARE(shop.image(shop.parts.at(2).service), u"registry.example.com/svc:v1.3.0"_s);
    // one incident of both, which it opened and has closed
    const IncidentRecord record = shop.journal.stored(shop.run->incidentId());
    QCOMPARE(record.operations.size(), 2);
    QCOMPARE(targetsOf(record.incident).size(), 2);
    QVERIFY(!record.incident.isOpen());
  }

  /// The first has gone back already: what is marked meanwhile is looked at again when its turn comes.
  void aMarkSetMeanwhileStopsTheNextOne() {
    Shop shop;
    shop.add(u"web"_s, true, {u"api"_s});
    shop.add(u"api"_s, true);
    QVERIFY(shop.prepare());
    const ObjectRef web = shop.parts.at(0).service;
    QObject::connect(shop.run.get(), &ServicesRun::changed, shop.run.get(), [&](int part) {
      if (part == 1 && shop.state(u"api"_s) == State::Running && !shop.journal.types().contains(u"revision.marked"_s))
        std::ignore = shop.journal.append(
            shop.run->incidentId(),
            revisionMarkedEvent(
                web, {.revisionUid = shop.parts.at(0).run->undo().targetRevisionUid, .number = 1, .reason = u"it leaks"_s}),
            shop.run.get());
    });
    QVERIFY(shop.execute());
    QCOMPARE(shop.state(u"api"_s), State::Succeeded);
    QCOMPARE(shop.state(u"web"_s), State::Failed);
    QVERIFY(shop.run->parts().at(0).sentence.contains(u"it leaks"_s));
    QCOMPARE(shop.image(web), u"registry.example.com/svc:v1.3.0"_s);
  }

  void whatOthersDependOnGoesFirst() {
    Shop shop;
    shop.add(u"web"_s, true, {u"api"_s});
    shop.add(u"api"_s, true, {u"docs"_s});
    shop.add(u"docs"_s, false);
    QVERIFY(shop.prepare());
    QVERIFY(shop.execute());
    QVERIFY(shop.run->allWell());
    const QStringList patches = shop.session.cluster().lines().filter(QRegularExpression(u"^patch .*/(web|api)$"_s));
    QCOMPARE(patches.first(), u"patch production/deployment/api"_s);
    const auto operations = shop.journal.stored(shop.run->incidentId()).operations;
    QVERIFY(operations.at(0).endedAt <= operations.at(1).startedAt);
  }

  void oneThatFailsLeavesTheOthersRight() {
    Shop shop;
    shop.add(u"web"_s, true, {u"api"_s});
    shop.add(u"api"_s, true);
    shop.add(u"cart"_s, true);
    QVERIFY(shop.prepare());
    shop.session.cluster().failOn(u"dryRunPatch production/deployment/api"_s, refused());
    QVERIFY(shop.execute());
    QCOMPARE(shop.state(u"api"_s), State::Failed);
    QCOMPARE(shop.state(u"web"_s), State::Skipped);
    QCOMPARE(shop.state(u"cart"_s), State::Succeeded);
    QVERIFY(!shop.run->allWell());
    QVERIFY(shop.journal.stored(shop.run->incidentId()).incident.isOpen());
    QCOMPARE(shop.image(shop.parts.at(0).service), u"registry.example.com/svc:v1.3.0"_s);
  }

  void whatPreflightBlocksIsRefusedAndNotBegun() {
    Shop shop;
    shop.add(u"web"_s, true);
    shop.add(u"api"_s, true);
    shop.session.cluster().failOn(u"dryRunPatch production/deployment/api"_s, refused());
    QVERIFY(shop.prepare());
    QCOMPARE(shop.state(u"api"_s), State::Refused);
    QVERIFY(shop.execute());
    QCOMPARE(shop.state(u"web"_s), State::Succeeded);
    QCOMPARE(shop.session.cluster().count(u"patch production/deployment/api"_s), 0);
  }

  void whatAnInterruptedRollbackIsInFrontOfWaits() {
    Shop shop;
    shop.add(u"web"_s, true, {u"api"_s});
    shop.parts << ServicePart{.name = u"api"_s, .run = nullptr, .state = State::Refused};
    QVERIFY(shop.prepare());
    QCOMPARE(shop.state(u"api"_s), State::Refused);
    QVERIFY(shop.execute());
    QCOMPARE(shop.state(u"web"_s), State::Skipped);
    QCOMPARE(shop.session.cluster().count(u"patch production/deployment/web"_s), 0);
  }

  /// What a person has chosen goes back, whatever its verdict says, and nothing else.
  void whatIsChosenGoesBack() {
    Shop shop;
    shop.add(u"web"_s, true);
    shop.add(u"docs"_s, false);
    shop.add(u"api"_s, true);
    QVERIFY(shop.assess());
    for (const QString &name : {u"web"_s, u"docs"_s, u"api"_s})
      QCOMPARE(shop.state(name), State::Assessed);
    QVERIFY(!shop.run->isAnyReady());
    QVERIFY(shop.check({0, 1, 2}));
    QCOMPARE(shop.run->count(State::Ready), 3);
    QVERIFY(shop.check({0, 1}));  // and thinks again
    QCOMPARE(shop.state(u"api"_s), State::LeftOut);
    QVERIFY(shop.run->setReason(u"checkout fails"_s));
    QVERIFY(shop.execute());
    QVERIFY(shop.run->allWell());
    QCOMPARE(shop.image(shop.parts.at(1).service), u"registry.example.com/svc:v1.2.3"_s);
    QCOMPARE(shop.image(shop.parts.at(2).service), u"registry.example.com/svc:v1.3.0"_s);
    for (const OperationRecord &operation : shop.journal.stored(shop.run->incidentId()).operations)
      QCOMPARE(planFromJson(operation.plan)->reason, u"checkout fails"_s);
  }

  void whatCouldNotBeLookedAtCannotBeChosen() {
    Shop shop;
    shop.add(u"web"_s, true);
    shop.add(u"api"_s, true);
    shop.session.cluster().failOn(u"history production/deployment/api"_s, refused());
    QVERIFY(shop.assess());
    QCOMPARE(shop.state(u"api"_s), State::Refused);
    QVERIFY(shop.check({0, 1}));
    QCOMPARE(shop.state(u"web"_s), State::Ready);
    QCOMPARE(shop.state(u"api"_s), State::Refused);
  }

  void checksThatAreStoppedLeaveNothingReady() {
    Shop shop;
    shop.add(u"web"_s, true);
    QVERIFY(shop.assess());
    shop.session.cluster().hold(u"dryRunPatch"_s);
    QSignalSpy prepared(shop.run.get(), &ServicesRun::prepared);
    shop.run->check({0});
    for (int round = 0; round < 50; ++round)
      QCoreApplication::processEvents();
    QVERIFY(prepared.isEmpty());
    shop.run->stopPreparing();
    QVERIFY(shop.until(prepared));
    QCOMPARE(shop.state(u"web"_s), State::Refused);
    shop.session.cluster().release(u"dryRunPatch"_s);
    QVERIFY(shop.check({0}));
    QCOMPARE(shop.state(u"web"_s), State::Ready);
  }

  void noOtherOneBeginsWhenOneHasFailed() {
    Shop shop;
    for (const QString &name : {u"a"_s, u"b"_s, u"c"_s})
      shop.add(name, true);
    QVERIFY(shop.prepare());
    shop.session.cluster().failOn(u"dryRunPatch production/deployment/a"_s, refused());
    QVERIFY(shop.execute(1, OnFailure::Stop));
    QCOMPARE(shop.state(u"a"_s), State::Failed);
    QCOMPARE(shop.state(u"b"_s), State::Skipped);
    QCOMPARE(shop.state(u"c"_s), State::Skipped);
    QCOMPARE(shop.session.cluster().lines().filter(QRegularExpression(u"^patch "_s)).size(), 0);
  }

  /// Whoever looks at it may go.
  void operationsOwnsWhatRuns() {
    Shop shop;
    shop.add(u"web"_s, true, {u"api"_s});
    shop.add(u"api"_s, true);
    QVERIFY(shop.prepare());
    const std::shared_ptr<ServicesRun> run(shop.run.release());
    QSignalSpy finished(run.get(), &ServicesRun::finished);
    shop.operations.execute(run, {.title = u"Shop"_s});
    QCOMPARE(shop.operations.runningTogether(u"lab"_s), run);
    QVERIFY(!shop.operations.runningTogether(u"another"_s));
    // also the one that waits for its turn
    QCOMPARE(shop.operations.services(u"lab"_s).size(), 2);
    QVERIFY(shop.until(finished));
    QVERIFY(!shop.operations.runningTogether(u"lab"_s));
    QVERIFY(shop.operations.services().isEmpty());
    QVERIFY(shop.journal.stored(run->incidentId()).incident.isOpen());
  }

  void aFewAtATime() {
    Shop shop;
    for (const QString &name : {u"a"_s, u"b"_s, u"c"_s, u"d"_s, u"e"_s})
      shop.add(name, true);
    QVERIFY(shop.prepare());
    qsizetype most = 0;
    QObject::connect(shop.run.get(), &ServicesRun::changed, shop.run.get(),
                     [&] { most = std::max(most, shop.run->count(State::Running)); });
    QVERIFY(shop.execute(2));
    QCOMPARE(most, 2);
    QCOMPARE(shop.run->count(State::Succeeded), 5);
  }

  void cancelStopsThoseUnderWayAndSkipsTheRest() {
    Shop shop;
    for (const QString &name : {u"a"_s, u"b"_s, u"c"_s})
      shop.add(name, true);
    QVERIFY(shop.prepare());
    shop.rollsOut = false;
    QObject::connect(shop.run.get(), &ServicesRun::changed, shop.run.get(), [&] {
      if (shop.session.cluster().count(u"patch production/deployment/a"_s) > 0)
        QMetaObject::invokeMethod(shop.run.get(), &ServicesRun::cancel, Qt::QueuedConnection);
    });
    QVERIFY(shop.execute(1));
    QCOMPARE(shop.state(u"a"_s), State::Failed);
    QCOMPARE(shop.state(u"b"_s), State::Skipped);
    QCOMPARE(shop.state(u"c"_s), State::Skipped);
  }
};

STERNWAY_TEST(TestServicesRun)

}  // namespace test_servicesrun
#include "test_servicesrun.moc"
