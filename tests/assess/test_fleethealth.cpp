// SPDX-License-Identifier: GPL-3.0-or-later
#include "assess/fleethealth.h"

#include "support/fakesession.h"
#include "support/testmain.h"

#include <QSignalSpy>

namespace test_fleethealth {

using namespace sternway;
using namespace sternway::assess;
using namespace sternway::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {
ObjectRef service(const QString &name) {
  return {.context = u"lab"_s, .nameSpace = u"production"_s, .name = name, .kind = Kind::Deployment};
}

QString urlOf(const QString &name) {
  return u"https://%1.internal/health"_s.arg(name);
}

struct Fixture {
  void want(const QString &name, bool accepted = true) { health.want(service(name), {{urlOf(name)}, accepted}); }
  [[nodiscard]] QStringList asked() { return session.healthProbe()->asked(); }
  [[nodiscard]] QList<Sample> samples(const QString &name) const { return health.history(service(name)).samples; }

  FakeSession session;
  FleetHealth health{session, 15s};
  QSignalSpy changed{&health, &FleetHealth::changed};
};
}  // namespace

class TestFleetHealth : public QObject {
  Q_OBJECT
private Q_SLOTS:
  void onceATurn() {
    Fixture f;
    f.want(u"orders"_s);
    f.want(u"payments"_s);
    QCoreApplication::processEvents();
    QVERIFY(f.asked().isEmpty());
    f.session.healthProbe()->fail(urlOf(u"payments"_s));
    for (int turn = 1; turn <= 3; ++turn) {
      f.health.turn();
      QTRY_COMPARE(f.changed.size(), 2 * turn);
      QCOMPARE(f.asked().size(), 2 * turn);
      f.session.clock().advance(15s);
    }
    QCOMPARE(f.samples(u"orders"_s).size(), 3);
    QCOMPARE(f.samples(u"orders"_s).constLast().value, 0.0);
    // The third failure in a row tells that the first was one.
    QCOMPARE(f.samples(u"payments"_s).constFirst().time, f.session.clock().now().addSecs(-45).toMSecsSinceEpoch());
    QCOMPARE(f.samples(u"payments"_s).constLast().value, 1.0);
    QVERIFY(f.health.problems(service(u"orders"_s)).isEmpty());
  }

  void fewAtOnce() {
    Fixture f;
    f.session.healthProbe()->hold();
    for (int i = 0; i < 40; ++i)
      f.want(u"s%1"_s.arg(i));
    f.health.turn();
    QCOMPARE(f.asked().size(), FleetHealth::atOnce);
    f.session.healthProbe()->release(3);
    QCOMPARE(f.asked().size(), FleetHealth::atOnce + 3);
    // Those of a round that is not over are not asked again.
    f.session.clock().advance(15s);
    f.health.turn();
    QCOMPARE(f.asked().size(), FleetHealth::atOnce + 3);
    for (int i = 0; i < 10; ++i)
      f.session.healthProbe()->release(FleetHealth::atOnce);
    QCOMPARE(f.changed.size(), 40 + 3);
    QCOMPARE(f.asked().size(), 40 + 3);
    QCOMPARE(QSet<QString>(f.asked().cbegin(), f.asked().cend()).size(), 40);
  }

  void everyEndpointOfAServiceIsPartOfItsRound() {
    Fixture f;
    const QStringList urls{urlOf(u"a"_s), urlOf(u"b"_s)};
    f.session.healthProbe()->hold();
    f.health.want(service(u"orders"_s), {urls, true});
    f.health.turn();
    QCOMPARE(f.asked(), urls);
    f.session.healthProbe()->release(1);
    QVERIFY(f.changed.isEmpty());
    QVERIFY(f.samples(u"orders"_s).isEmpty());
    f.session.healthProbe()->release(1);
    QCOMPARE(f.changed.size(), 1);
    QCOMPARE(f.samples(u"orders"_s).size(), 1);
  }

  void nobodyIsContactedForARunbookThatWasNotAccepted() {
    Fixture f;
    f.want(u"orders"_s, false);
    f.health.turn();
    f.session.clock().advance(1min);
    f.health.turn();
    QCoreApplication::processEvents();
    QVERIFY(f.asked().isEmpty());
    QCOMPARE(f.health.problems(service(u"orders"_s)),
             QStringList{u"The health endpoints are not asked: the runbook was not accepted yet"_s});
    f.want(u"orders"_s);
    QTRY_COMPARE(f.changed.size(), 1);
    QVERIFY(f.health.problems(service(u"orders"_s)).isEmpty());
  }

  void whyNothingIsKnown() {
    Fixture f;
    f.health.want(service(u"orders"_s), {{}, true});
    f.want(u"payments"_s);
    f.session.healthProbe()->answer(urlOf(u"payments"_s),
                                    {.status = 0, .latency = {}, .error = u"no such host"_s, .asked = false});
    f.health.turn();
    QTRY_COMPARE(f.changed.size(), 1);
    QCOMPARE(f.health.problems(service(u"orders"_s)), QStringList{u"The runbook names no health endpoints of it"_s});
    QCOMPARE(f.health.problems(service(u"payments"_s)),
             QStringList{u"https://payments.internal/health could not be asked: no such host"_s});
    QVERIFY(f.samples(u"payments"_s).isEmpty());
    f.session.setHasProbe(false);
    QCOMPARE(f.health.problems(service(u"payments"_s)), QStringList{u"Health endpoints are not asked here"_s});
    f.health.turn();
    f.session.setHasProbe(true);
    QCOMPARE(f.asked().size(), 1);
  }

  void anAnswerForWhatIsNotWantedAnyMoreIsNoAnswer() {
    Fixture f;
    f.session.healthProbe()->hold();
    f.want(u"orders"_s);
    f.want(u"payments"_s);
    f.health.turn();
    f.health.forget(service(u"orders"_s));
    f.health.want(service(u"payments"_s), {{urlOf(u"other"_s)}, true});
    QCOMPARE(f.asked().size(), 3);
    f.session.healthProbe()->release(2);
    QVERIFY(f.changed.isEmpty());
    f.session.healthProbe()->release(1);
    QCOMPARE(f.changed.size(), 1);
    QCOMPARE(f.samples(u"payments"_s).size(), 1);
    QVERIFY(f.samples(u"orders"_s).isEmpty());
  }
};

STERNWAY_TEST(TestFleetHealth)

}  // namespace test_fleethealth
#include "test_fleethealth.moc"
