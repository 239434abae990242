// SPDX-License-Identifier: GPL-3.0-or-later
#include "assess/servicemonitor.h"
#include "operate/servicesrun.h"
#include "runbook/conditionparser.h"
#include "runbook/runbook.h"
#include "stormworld.h"
#include "support/fakesession.h"
#include "support/testmain.h"

#include <QRandomGenerator>

namespace test_servicestorm {

using namespace sternway;
using namespace sternway::operate;
using namespace sternway::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {
/// A session of a process that may die; what is measured is the same for all.
class KillSession final : public ClusterSession {
public:
  KillSession(KillPorts &ports, MetricsApi &metrics) : m_ports(ports), m_metrics(metrics) {}
  QString context() const override { return u"lab"_s; }
  bool isRehearsal() const override { return false; }
  bool isProduction() const override { return false; }
  QStringList notices() const override { return {}; }
  ConnectionState state() const override { return {.phase = ConnectionState::Phase::Connected, .since = {}, .message = {}}; }
  ClusterApi &cluster() const override { return m_ports.cluster; }
  ClusterFeed &feed() const override { return m_feed; }
  Clock &clock() const override { return m_ports.world.clock; }
  MetricsApi *metrics() const override { return &m_metrics; }
  QString metricsProblem() const override { return {}; }
  HealthProbe *healthProbe() const override { return nullptr; }
  StringMap metricQueries(const ObjectRef &) const override { return {}; }

private:
  KillPorts &m_ports;
  MetricsApi &m_metrics;
  mutable FakeFeed m_feed;
};

/// Services of one runbook, which one process after the other rolls back together; the last of them lives.
struct Storm : StormWorld {
  FakeMetrics metrics;
  std::shared_ptr<Runbook> runbook = std::make_shared<Runbook>();

  Storm() : StormWorld({u"web"_s, u"api"_s, u"cart"_s, u"mail"_s}) {
    MatrixRow row;
    row.when = u"error_rate > 10%"_s;
    row.condition = runbook::parseCondition(row.when, runbook::builtInMetrics()).value();
    row.action = Action::Rollback;
    runbook->matrix.rows = {row};
    for (const QString &name : services)
      metrics.answerWith(name, [this, name](const FakeMetrics::Asked &asked) -> Result<MetricsAnswer> {
        const double rate = isBad(name) ? 0.5 : 0.001;
        return MetricsAnswer{.series = {FakeMetrics::constant({}, rate, asked.to.addSecs(-120), asked.to)}, .warnings = {}};
      });
  }
};

/// One process: it goes on with what it finds interrupted, and rolls the others back together.
class StormProcess {
public:
  StormProcess(Storm &storm, qsizetype dies)
      : m_storm(storm), m_ports(storm.world, dies), m_session(m_ports, storm.metrics), m_monitors(m_session, monitorPorts()) {
    const QList<OperationRecord> left = unfinished(storm.world);
    for (const QString &name : storm.services)
      m_parts << partOf(name, left);
    m_run = std::make_unique<ServicesRun>(m_parts, m_ports.journal, m_operations);
    QObject::connect(m_run.get(), &ServicesRun::prepared, m_run.get(), [this] {
      if (m_run->isAnyReady())
        m_run->execute({.title = u"Shop"_s, .atOnce = 3, .closesIncident = true});
      else
        m_isOver = true;
    });
    QObject::connect(m_run.get(), &ServicesRun::finished, m_run.get(), [this] { m_isOver = true; });
    QObject::connect(m_run.get(), &ServicesRun::failed, m_run.get(), [this] { m_isOver = true; });
    m_run->prepare();
  }
  ~StormProcess() { m_ports.gate.die(); }
  StormProcess(const StormProcess &) = delete;
  StormProcess &operator=(const StormProcess &) = delete;

  /// Until it has ended or is dead; false: neither.
  bool runs() {
    for (int i = 0; i < 4000 && !(m_isOver && m_resumed == 0) && !m_ports.gate.isDead(); ++i)
      m_storm.world.pass();
    return m_isOver || m_ports.gate.isDead();
  }

private:
  [[nodiscard]] assess::MonitorPorts monitorPorts() {
    assess::MonitorPorts ports;
    ports.runbook = [runbook = m_storm.runbook](const ObjectRef &) -> Result<RunbookPtr> { return runbook; };
    ports.journal = [this]() -> Result<Journal *> { return &m_ports.journal; };
    ports.overrides = [](const ObjectRef &ref) { return StringMap{{u"error_rate"_s, ref.name}}; };
    return ports;
  }

  ServicePart partOf(const QString &name, const QList<OperationRecord> &left) {
    const ObjectRef ref = StormWorld::refOf(name);
    ServicePart part{.name = name, .service = ref, .run = nullptr};
    if (name == m_storm.services.at(1))
      part.dependsOn = {m_storm.services.at(0)};
    const auto run = std::make_shared<RollbackRun>(m_monitors.monitor(ref), m_ports.journal, RunRequest{.stability = 5s});
    const auto found =
        std::ranges::find_if(left, [&ref](const OperationRecord &record) { return planFromJson(record.plan)->service() == ref; });
    if (found == left.cend()) {
      part.run = run;
      return part;
    }
    part.state = ServicePart::State::Refused;
    ++m_resumed;
    m_runs << run;
    QObject::connect(run.get(), &RollbackRun::finished, run.get(), [this] { --m_resumed; });
    run->inspect(*found)->then([this, run, record = *found](const Result<Recovery> &recovery) {
      if (recovery)
        m_operations.resume(run, record, recovery->recommended);
      else
        --m_resumed;
    });
    return part;
  }

  Storm &m_storm;
  KillPorts m_ports;
  KillSession m_session;
  assess::MonitorPool m_monitors;
  Operations m_operations{[this]() -> Result<Journal *> { return &m_ports.journal; }};
  QList<std::shared_ptr<RollbackRun>> m_runs;
  QList<ServicePart> m_parts;
  std::unique_ptr<ServicesRun> m_run;
  int m_resumed = 0;  ///< that have not ended
  bool m_isOver = false;
};
}  // namespace

class TestServiceStorm : public QObject {
  Q_OBJECT
private Q_SLOTS:
  void whateverDiesEachGoesBackOnce_data() { StormWorld::addSeeds(20); }
  void whateverDiesEachGoesBackOnce() {
    QFETCH(int, seed);
    QRandomGenerator random(static_cast<quint32>(seed));
    Storm storm;
    const auto isLeft = [&storm] {
      return !unfinished(storm.world).isEmpty() ||
             std::ranges::any_of(storm.services, [&storm](const QString &name) { return storm.isBad(name); });
    };
    for (int process = 0; process < 12 && isLeft(); ++process) {
      StormProcess at(storm, process < 5 ? qsizetype(random.bounded(500)) : -1);
      QVERIFY(at.runs());
      storm.world.clock.advance(5min);
    }
    QVERIFY(unfinished(storm.world).isEmpty());
    for (const QString &name : storm.services)
      QVERIFY2(storm.wentBackOnce(name), qPrintable(name));
  }
};

STERNWAY_TEST(TestServiceStorm)

}  // namespace test_servicestorm
#include "test_servicestorm.moc"
