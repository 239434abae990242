// SPDX-License-Identifier: GPL-3.0-or-later
#include "assess/fleethealth.h"

#include "support/await.h"
#include "support/fakeprobe.h"
#include "support/manualclock.h"
#include "support/testmain.h"

namespace test_healthpoller {

using namespace sternway;
using namespace sternway::assess;
using namespace sternway::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {
const QString live = u"https://orders.internal/health/live"_s;
const QString ready = u"https://orders.internal/health/ready"_s;

struct Fixture {
  /// One round more.
  void round() {
    int rounds = 0;
    const auto connection = QObject::connect(&poller, &HealthPoller::changed, &poller, [&rounds] { ++rounds; });
    if (started)
      clock.advance(15s);
    else
      poller.start();
    started = true;
    QTRY_COMPARE(rounds, 1);
    QObject::disconnect(connection);
  }
  /// The history, seconds since the beginning and value.
  [[nodiscard]] QString printed() const {
    QStringList samples;
    for (const Sample &sample : poller.history().samples)
      samples << u"%1:%2"_s.arg((sample.time - begin.toMSecsSinceEpoch()) / 1000).arg(sample.value);
    return samples.join(u' ');
  }

  ManualClock clock;
  QDateTime begin = clock.now();
  FakeProbe probe;
  HealthPoller poller{probe, clock, {live, ready}, true};
  bool started = false;
};
}  // namespace

class TestHealthPoller : public QObject {
  Q_OBJECT
private Q_SLOTS:
  void well() {
    Fixture f;
    QVERIFY(f.probe.asked().isEmpty());
    f.round();
    f.round();
    QCOMPARE(f.printed(), u"0:0 15:0"_s);
    QCOMPARE(f.poller.endpoints().at(0).state, HealthEndpoint::State::Well);
    QCOMPARE(f.poller.endpoints().at(1).answer.latency, std::chrono::milliseconds(12));
    QVERIFY(f.poller.isSettled());
    QCOMPARE(f.probe.asked().size(), 4);
  }

  /// The third failure in a row says that all three were ones.
  void failingCountsFromItsFirstFailure() {
    Fixture f;
    f.round();
    f.probe.fail(ready);
    f.round();
    f.round();
    QCOMPARE(f.printed(), u"0:0 15:0 30:0"_s);
    QVERIFY(!f.poller.isSettled());
    f.round();
    QCOMPARE(f.printed(), u"0:0 15:1 30:1 45:1"_s);
    QVERIFY(f.poller.isSettled());
    QCOMPARE(f.poller.endpoints().at(0).state, HealthEndpoint::State::Well);
    QCOMPARE(f.poller.endpoints().at(1).state, HealthEndpoint::State::Failing);
    f.probe.heal(ready);
    f.round();
    QCOMPARE(f.printed(), u"0:0 15:1 30:1 45:1 60:0"_s);
  }

  void failingFromTheBeginning() {
    Fixture f;
    f.probe.fail(live);
    f.round();
    f.round();
    QCOMPARE(f.printed(), QString());
    f.round();
    QCOMPARE(f.printed(), u"0:1 30:1"_s);
  }

  void whatCannotBeAskedIsNotKnown() {
    Fixture f;
    f.probe.answer(live, {.status = 0, .latency = {}, .error = u"the host's name is not known"_s, .asked = false});
    for (int i = 0; i < 4; ++i)
      f.round();
    QCOMPARE(f.printed(), QString());
    QCOMPARE(f.poller.endpoints().at(0).state, HealthEndpoint::State::Unknown);
    QVERIFY(f.poller.isSettled());
  }

  void anUntrustedRunbookContactsNobody() {
    ManualClock clock;
    FakeProbe probe;
    HealthPoller poller(probe, clock, {live}, false);
    poller.start();
    clock.advance(1min);
    QCoreApplication::processEvents();
    QVERIFY(probe.asked().isEmpty());
    QCOMPARE(poller.endpoints().at(0).state, HealthEndpoint::State::Unknown);
    QVERIFY(poller.endpoints().at(0).answer.error.contains(u"not accepted"_s));
    QObject context;
    QVERIFY(await(lookAtHealth(probe, clock, {live}, false, &context))->samples.isEmpty());
    QVERIFY(await(lookAtHealth(probe, clock, {}, true, &context))->samples.isEmpty());
    QVERIFY(probe.asked().isEmpty());
  }

  void theEntryThatClaimsTheServiceNamesThem() {
    const ObjectRef orders{.context = u"lab"_s, .nameSpace = u"production"_s, .name = u"orders"_s, .kind = Kind::Deployment};
    const auto entry = [](const QString &nameSpace, const QStringList &health) {
      RunbookService service;
      service.name = u"orders"_s;
      service.nameSpace = nameSpace;
      service.health = health;
      return service;
    };
    Runbook runbook;
    QVERIFY(healthUrls(std::make_shared<Runbook>(runbook), orders).isEmpty());
    runbook.services = {entry({}, {u"http://any"_s}), entry(u"production"_s, {live, ready, live}),
                        entry(u"staging"_s, {u"http://s"_s})};
    QCOMPARE(healthUrls(std::make_shared<Runbook>(runbook), orders), (QStringList{live, ready}));
  }

  void oneLook() {
    ManualClock clock;
    FakeProbe probe;
    QObject context;
    const auto calm = await(lookAtHealth(probe, clock, {live, ready}, true, &context));
    QCOMPARE(calm->samples.size(), 1);
    QCOMPARE(calm->samples.at(0).value, 0.0);
    probe.fail(live);
    std::optional<MetricHistory> failing;
    lookAtHealth(probe, clock, {live}, true, &context)->then([&failing](const Result<MetricHistory> &history) {
      failing = *history;
    });
    for (const qsizetype asked : {3, 4, 5}) {
      QTRY_COMPARE(probe.asked().size(), asked);
      QCoreApplication::processEvents();
      clock.advance(2s);
    }
    QTRY_VERIFY(failing.has_value());
    QCOMPARE(failing->samples.constLast().value, 1.0);
  }
};

STERNWAY_TEST(TestHealthPoller)

}  // namespace test_healthpoller
#include "test_healthpoller.moc"
