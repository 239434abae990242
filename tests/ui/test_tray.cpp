// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tray.h"

#include "support/fakeobjects.h"
#include "support/fakeworkspace.h"
#include "support/testmain.h"
#include "ui/fleet.h"

#include <QSignalSpy>

namespace test_tray {

using namespace sternway;
using namespace sternway::ui;
using namespace sternway::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

ServiceStatus status(Action action, bool unknown = false, const QString &name = u"order-service"_s) {
  ServiceStatus out;
  out.ref = {.context = u"lab"_s, .nameSpace = u"production"_s, .name = name, .kind = Kind::Deployment};
  out.verdict.action = action;
  out.verdict.unknown = unknown;
  out.sentence = actionName(action);
  return out;
}

struct TrayRig {
  TrayRig() { workspace.addContext(u"lab"_s); }
  void turn(const ServiceStatus &to, bool recovered = false) { Q_EMIT fleet.turned(to, recovered); }
  [[nodiscard]] QString text(int index = 0) const { return told.at(index).at(1).toString(); }

  FakeWorkspace workspace;
  Fleet fleet{workspace};
  Tray tray{workspace.settings(), fleet};
  QSignalSpy told{&tray, &Tray::told};
};

}  // namespace

class TestTray : public QObject {
  Q_OBJECT
private Q_SLOTS:
  void aChangeIsToldOnceHoweverOftenItIsJudged() {
    using Turn = VerdictTurns::Turn;
    VerdictTurns turns;
    QCOMPARE(turns.take(status(Action::None)), Turn::None);
    QCOMPARE(turns.take(status(Action::Investigate)), Turn::None);
    QCOMPARE(turns.take(status(Action::Prepare)), Turn::Called);
    QCOMPARE(turns.take(status(Action::Prepare)), Turn::None);
    QCOMPARE(turns.take(status(Action::Rollback)), Turn::Called);
    for (int poll = 0; poll < 10; ++poll)
      QCOMPARE(turns.take(status(Action::Rollback)), Turn::None);
    QCOMPARE(turns.take(status(Action::Prepare)), Turn::Called);
    QCOMPARE(turns.take(status(Action::None)), Turn::Recovered);
    QCOMPARE(turns.take(status(Action::None)), Turn::None);
  }

  void missingDataIsNoChangeAndNoRecovery() {
    using Turn = VerdictTurns::Turn;
    VerdictTurns turns;
    QCOMPARE(turns.take(status(Action::Rollback)), Turn::Called);
    QCOMPARE(turns.take(status(Action::None, true)), Turn::None);
    QCOMPARE(turns.take(status(Action::Rollback)), Turn::None);
    QCOMPARE(turns.take(status(Action::Monitor)), Turn::None);
    QCOMPARE(turns.take(status(Action::None, true)), Turn::None);
    QCOMPARE(turns.take(status(Action::None)), Turn::Recovered);
  }

  void eachServiceHasItsOwn() {
    using Turn = VerdictTurns::Turn;
    VerdictTurns turns;
    QCOMPARE(turns.take(status(Action::Rollback)), Turn::Called);
    QCOMPARE(turns.take(status(Action::Rollback, false, u"web"_s)), Turn::Called);
    turns.forget(status(Action::Rollback).ref);
    QCOMPARE(turns.take(status(Action::Rollback)), Turn::Called);
    QCOMPARE(turns.take(status(Action::Rollback, false, u"web"_s)), Turn::None);
  }

  void severalAtOnceAreOneNotification() {
    TrayRig rig;
    for (const QString &name : {u"a"_s, u"b"_s, u"c"_s, u"d"_s, u"e"_s})
      rig.turn(status(Action::Rollback, false, name));
    QTRY_COMPARE(rig.told.size(), 1);
    QCOMPARE(rig.told.first().first().toString(), u"5 verdict(s) changed"_s);
    QCOMPARE(rig.text(), u"a: rollback\nb: rollback\nc: rollback\nand 2 more"_s);
  }

  void ofOneServiceTheNewestCounts() {
    TrayRig rig;
    rig.turn(status(Action::Prepare));
    rig.turn(status(Action::Rollback));
    QTRY_COMPARE(rig.told.size(), 1);
    QCOMPARE(rig.text(), u"order-service: rollback"_s);
    rig.turn(status(Action::None), true);
    QTRY_COMPARE(rig.told.size(), 2);
    QCOMPARE(rig.told.at(1).first().toString(), u"Recovered"_s);
    QCOMPARE(rig.text(1), u"order-service has recovered"_s);
  }

  void thePreferenceTurnsItOff() {
    TrayRig rig;
    QVERIFY(rig.workspace.settings().set(platform::setting::trayNotices, false));
    rig.turn(status(Action::Rollback));
    QVERIFY(rig.workspace.settings().set(platform::setting::trayNotices, true));
    rig.turn(status(Action::Rollback, false, u"web"_s));
    QTRY_COMPARE(rig.told.size(), 1);
    QCOMPARE(rig.text(), u"web: rollback"_s);
  }

  void theFleetTellsOncePerChangeNotPerPoll() {
    TrayRig rig;
    QSignalSpy turned(&rig.fleet, &Fleet::turned);
    rig.workspace.setMatrix(failing());
    QVERIFY(rig.workspace.open(u"lab"_s));
    FakeSession &session = *rig.workspace.fake(u"lab"_s);
    const Workload workload = makeWorkload(Kind::Deployment, u"order-service"_s, podTemplate(u"shop/order-service:v1"_s));
    answer(session, workload.ref, 0.121);
    session.feed().setWorkloads({workload});
    session.clock().advance(1s);
    QTRY_COMPARE(turned.size(), 1);
    for (int poll = 0; poll < 4; ++poll) {
      answer(session, workload.ref, 0.121);
      session.clock().advance(15s);
      QTRY_COMPARE(rig.fleet.session(u"lab"_s)->status(workload.ref)->at, session.clock().now());
    }
    QCOMPARE(turned.size(), 1);
    answer(session, workload.ref, 0.001);
    session.clock().advance(15s);
    QTRY_COMPARE(turned.size(), 2);
    QVERIFY(turned.at(1).at(1).toBool());
  }

private:
  static Matrix failing() {
    MatrixRow row;
    row.when = u"error_rate > 10%"_s;
    row.condition.metric = u"error_rate"_s;
    row.condition.threshold = 0.1;
    row.condition.unit = Unit::Ratio;
    row.action = Action::Rollback;
    row.line = 3;
    return {u"order-service.yaml"_s, {row}};
  }
  static void answer(FakeSession &session, const ObjectRef &service, double errors) {
    const QDateTime now = session.clock().now();
    ServiceSeries series;
    series.service = service;
    series.metric = u"error_rate"_s;
    series.series = FakeMetrics::constant({}, errors, now.addSecs(-120), now.addSecs(60));
    FleetAnswer fleet;
    fleet.series = {series};
    session.fakeMetrics().setFleet(fleet);
  }
};

STERNWAY_GUI_TEST(TestTray)

}  // namespace test_tray
#include "test_tray.moc"
