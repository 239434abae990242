// SPDX-License-Identifier: GPL-3.0-or-later
#include "assess/evidence.h"
#include "core/keptseries.h"
#include "support/await.h"
#include "support/fakeobjects.h"
#include "support/fakesession.h"
#include "support/manualclock.h"
#include "support/memoryjournal.h"
#include "support/testmain.h"

namespace test_evidence {

using namespace sternway;
using namespace sternway::assess;
using namespace sternway::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {
/// An incident whose impact began some seconds ago, of a service with an error rate and a request rate.
struct Rig {
  ManualClock clock;
  FakeMetrics metrics;
  MetricsApi *source = &metrics;
  MemoryJournal journal{clock};
  QObject context;
  Assessment basis;
  QString incidentId;

  explicit Rig(qint64 secondsAgo = 1200) {
    Incident incident;
    incident.service = {u"lab"_s, u"production"_s, u"order-service"_s, Kind::Deployment};
    basis.workload.ref = incident.service;
    basis.metrics.definitions = {definition(u"error_rate"_s), definition(u"request_rate"_s), definition(u"memory_usage"_s)};
    incidentId = await(journal.openFor(incident, &context))->id;
    (void)await(journal.append(
        incidentId, {.type = eventtype::threshold, .milestone = Milestone::ImpactStart, .at = clock.now().addSecs(-secondsAgo)},
        &context));
    for (const QString &name : {u"error_rate"_s, u"request_rate"_s, u"memory_usage"_s})
      metrics.answerWith(u"of_"_s + name, [](const FakeMetrics::Asked &asked) -> Result<MetricsAnswer> {
        return MetricsAnswer{.series = {FakeMetrics::constant({}, 0.5, asked.from, asked.to)}, .warnings = {}};
      });
  }

  static MetricDefinition definition(const QString &name) {
    MetricDefinition out;
    out.name = name;
    out.query = u"of_"_s + name;
    return out;
  }

  [[nodiscard]] Result<Done> keep() {
    return await(
        keepSeries({.journal = journal, .metrics = [this] { return source; }, .clock = clock}, basis, incidentId, &context));
  }
  [[nodiscard]] QList<JournalEvent> kept() {
    QList<JournalEvent> events = await(journal.load(incidentId, &context))->events;
    events.removeIf([](const JournalEvent &event) { return event.type != eventtype::measured; });
    return events;
  }
};
}  // namespace

class TestEvidence : public QObject {
  Q_OBJECT
private Q_SLOTS:
  void keepsTheSeriesOfTheImpact() {
    Rig rig;
    QVERIFY(rig.keep());
    const QList<JournalEvent> events = rig.kept();
    QCOMPARE(events.size(), 1);
    const KeptSeries errors = keptSeries(events, u"error_rate"_s);
    QCOMPARE(errors.query, u"of_error_rate"_s);
    QCOMPARE(errors.samples.constFirst().time, rig.clock.now().addSecs(-1800).toMSecsSinceEpoch());  // 10 min before
    QVERIFY(!keptSeries(events, u"request_rate"_s).samples.isEmpty());
    QVERIFY(keptSeries(events, u"memory_usage"_s).samples.isEmpty());  // nothing that a report shows
  }

  void keepsTwelveHoursAtMost() {
    Rig rig(3 * 86'400);
    QVERIFY(rig.keep());
    QCOMPARE(keptSeries(rig.kept(), u"error_rate"_s).samples.constFirst().time,
             rig.clock.now().addSecs(-12 * 3600).toMSecsSinceEpoch());
  }

  void anImpactThatIsOverIsKeptOnce() {
    Rig rig;
    (void)await(rig.journal.append(
        rig.incidentId, {.type = eventtype::stepFinished, .milestone = Milestone::Mitigated, .at = rig.clock.now().addSecs(-60)},
        &rig.context));
    QVERIFY(rig.keep());
    QVERIFY(rig.keep());
    QCOMPARE(rig.kept().size(), 1);
  }

  /// The source of metrics may go while the journal is read: it is asked for when it is needed.
  void nothingIsAskedOfASourceThatIsGone() {
    Rig rig;
    auto *keeping = keepSeries({.journal = rig.journal, .metrics = [&rig] { return rig.source; }, .clock = rig.clock}, rig.basis,
                               rig.incidentId, &rig.context);
    rig.source = nullptr;
    QVERIFY(await(keeping));
    QVERIFY(rig.kept().isEmpty());
    QVERIFY(rig.metrics.asked().isEmpty());
  }

  void closingComesBeforeWhatIsKept_data() {
    QTest::addColumn<bool>("hasMetrics");
    QTest::newRow("with metrics") << true;
    QTest::newRow("without") << false;
  }
  void closingComesBeforeWhatIsKept() {
    QFETCH(bool, hasMetrics);
    FakeSession session;
    session.setHasMetrics(hasMetrics);
    const OrderService service = orderService();
    const ObjectRef ref = service.workload.ref;
    session.cluster().setWorkload(service.workload);
    session.cluster().setHistory(ref, service.history);
    ServiceMetrics metrics;
    metrics.definitions = {Rig::definition(u"error_rate"_s)};
    session.fakeMetrics().setServiceMetrics(metrics);
    session.fakeMetrics().answerWith(u"of_error_rate"_s, [](const FakeMetrics::Asked &asked) -> Result<MetricsAnswer> {
      return MetricsAnswer{.series = {FakeMetrics::constant({}, 0.5, asked.from, asked.to)}, .warnings = {}};
    });
    MemoryJournal journal(session.clock());
    MonitorPorts ports;
    ports.runbook = [](const ObjectRef &) -> Result<RunbookPtr> { return std::make_shared<Runbook>(); };
    ports.journal = [&]() -> Result<Journal *> { return &journal; };
    MonitorPool monitors(session, ports);
    const auto monitor = monitors.monitor(ref);
    QObject context;
    Incident incident;
    incident.service = ref;
    const QString id = await(journal.openFor(incident, &context))->id;
    QVERIFY(await(closeWithEvidence(journal, *monitor, id, &context)));
    const Result<IncidentRecord> closed = await(journal.load(id, &context));
    QVERIFY(!closed->incident.isOpen());
    QStringList expected{u"incident.opened"_s, u"incident.closed"_s, u"measured"_s};
    if (!hasMetrics)
      expected.removeLast();
    QCOMPARE(journal.types(), expected);
  }

  /// A source that is slow keeps no incident open, and another one is closed meanwhile.
  void severalAreClosedWhileTheSourceIsSlow() {
    FakeSession session;
    const OrderService service = orderService();
    session.cluster().setWorkload(service.workload);
    session.cluster().setHistory(service.workload.ref, service.history);
    session.cluster().hold(u"workload"_s);  // what the evidence is read by
    MemoryJournal journal(session.clock());
    MonitorPorts ports;
    ports.runbook = [](const ObjectRef &) -> Result<RunbookPtr> { return std::make_shared<Runbook>(); };
    MonitorPool monitors(session, ports);
    const auto monitor = monitors.monitor(service.workload.ref);
    QObject context;
    for (const QString &name : {service.workload.ref.name, u"cart"_s}) {
      Incident incident;
      incident.service = service.workload.ref;
      incident.service.name = name;
      const QString id = await(journal.openFor(incident, &context))->id;
      const auto *closing = closeWithEvidence(journal, *monitor, id, &context);
      QTRY_VERIFY(!journal.stored(id).incident.isOpen());
      QVERIFY(!closing->isFinished());
    }
  }

  void whatWasNotKeptIsKeptLater_data() {
    QTest::addColumn<qint64>("secondsSince");
    QTest::addColumn<bool>("kept");
    QTest::addColumn<bool>("lacks");
    QTest::newRow("just closed") << qint64(20) << false << false;
    QTest::newRow("closed and ended") << qint64(3600) << false << true;
    QTest::newRow("kept") << qint64(3600) << true << false;
    QTest::newRow("too long ago") << qint64(13 * 3600) << false << false;
  }
  void whatWasNotKeptIsKeptLater() {
    QFETCH(qint64, secondsSince);
    QFETCH(bool, kept);
    QFETCH(bool, lacks);
    Rig rig;
    const QDateTime closedAt = rig.clock.now();
    QVERIFY(!lacksEvidence(*await(rig.journal.load(rig.incidentId, &rig.context)), closedAt.addSecs(3600)));  // open
    QVERIFY(await(rig.journal.close(rig.incidentId, &rig.context)));
    if (kept)
      QVERIFY(rig.keep());
    rig.clock.advance(std::chrono::seconds(secondsSince));
    QCOMPARE(lacksEvidence(*await(rig.journal.load(rig.incidentId, &rig.context)), rig.clock.now()), lacks);
    if (!lacks)
      return;
    QVERIFY(rig.keep());
    const KeptSeries errors = keptSeries(rig.kept(), u"error_rate"_s);
    QCOMPARE(errors.samples.constFirst().time, closedAt.addSecs(-1800).toMSecsSinceEpoch());
    QVERIFY(errors.samples.constLast().time <= closedAt.toMSecsSinceEpoch());
    QVERIFY(!lacksEvidence(*await(rig.journal.load(rig.incidentId, &rig.context)), rig.clock.now()));
  }

  void nothingIsKept_data() {
    QTest::addColumn<bool>("otherService");
    QTest::newRow("of another service") << true;
    QTest::newRow("without answers") << false;
  }
  void nothingIsKept() {
    QFETCH(bool, otherService);
    Rig rig;
    if (otherService)
      rig.basis.workload.ref.name = u"cart"_s;
    else
      rig.metrics.fail(u"of_"_s, {.kind = ErrorKind::Unreachable, .message = u"down"_s, .detail = {}});
    QVERIFY(rig.keep());
    QVERIFY(rig.kept().isEmpty());
  }

  void theJournalsErrorIsTold() {
    Rig rig;
    rig.incidentId = u"no-such-incident"_s;
    const auto result = rig.keep();
    QVERIFY(!result);
    QCOMPARE(result.error().kind, ErrorKind::NotFound);
  }
};

STERNWAY_TEST(TestEvidence)

}  // namespace test_evidence
#include "test_evidence.moc"
