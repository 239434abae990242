// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/cells.h"
#include "models/podmodel.h"
#include "models/printedmodel.h"
#include "models/revisionmodel.h"
#include "support/fakeobjects.h"
#include "support/testmain.h"

#include <QSignalSpy>

namespace test_servicemodels {

using namespace sternway;
using namespace sternway::models;
using namespace Qt::StringLiterals;
using test::fatal;
using test::printed;

namespace {

QDateTime at(const QString &time) {
  return QDateTime::fromString(u"2026-01-"_s + time + u'Z', Qt::ISODate);
}

QList<MeasuredRevision> measuredService() {
  test::OrderService service = test::orderService();
  service.history.revisions[1].formerNumbers = {1};
  service.history.revisions[2].changeCause = u"release v1.3.0"_s;
  RevisionHealth good;
  good.revisionUid = u"uid-2"_s;
  good.health = Health::Good;
  good.reason = u"0.1 % errors in 6 h"_s;
  good.errorRate = 0.001;
  good.p99 = 0.12;
  good.liveFrom = at(u"09T20:00:00"_s);
  good.liveTo = at(u"10T01:56:00"_s);
  good.served = std::chrono::minutes(356);
  RevisionHealth bad;
  bad.revisionUid = u"uid-3"_s;
  bad.health = Health::Bad;
  bad.reason = u"12.1 % errors"_s;
  bad.errorRate = 0.121;
  bad.p99 = 0.905;
  bad.liveFrom = at(u"10T01:56:00"_s);
  bad.served = std::chrono::minutes(4);
  return measuredRevisions(service.workload.ref, service.history, {good, bad}, u"uid-2"_s, u"It served last without errors"_s);
}

Pod pod(const QString &reason, bool ready, const QString &phase = u"Running"_s) {
  const test::OrderService service = test::orderService();
  Pod out = test::makePod(service.workload, service.history.revisions.last(), 0);
  out.ref.name = reason + phase;
  out.reason = reason;
  out.ready = ready;
  out.phase = phase;
  return out;
}

}  // namespace

class TestServiceModels : public QObject {
  Q_OBJECT
private Q_SLOTS:
  void printsRevisionsWithTheirHealth() {
    HealthModel model;
    const QAbstractItemModelTester tester(&model, fatal);
    model.replace(measuredService());
    QCOMPARE(printed(model),
             (QStringList{u"Revision | Standing | Image | Health | Error rate | p99 | Live | Served for | Why | Change cause"_s,
                          u"1 |  | v1.2.2 | Unknown | – | – | – | – |  | "_s,
                          u"2 | last known good | v1.2.3 | Good | 0.1 % | 120 ms | 01-09 20:00 – 01-10 01:56 | 5 h 56 min | "
                          "0.1 % errors in 6 h | "_s,
                          u"3 | current | v1.3.0 | Bad | 12.1 % | 905 ms | 01-10 01:56 – now | 4 min | 12.1 % errors | "
                          "release v1.3.0"_s}));
  }

  void revisionsCarryMarksBadgesAndTooltips() {
    HealthModel model;
    const QAbstractItemModelTester tester(&model, fatal);
    model.replace(measuredService());
    const auto data = [&model](int row, int column, int role) { return model.index(row, column).data(role); };
    QCOMPARE(data(0, HealthColumns::Measured, MarkRole).toInt(), int(Mark::Unknown));
    QCOMPARE(data(1, HealthColumns::Measured, MarkRole).toInt(), int(Mark::Good));
    QCOMPARE(data(2, HealthColumns::Measured, MarkRole).toInt(), int(Mark::Critical));
    QVERIFY(!data(0, HealthColumns::Standing, BadgeRole).isValid());
    QCOMPARE(data(1, HealthColumns::Standing, BadgeRole).toInt(), int(Mark::Good));
    QCOMPARE(data(1, HealthColumns::Standing, Qt::ToolTipRole).toString(), u"It served last without errors"_s);
    QCOMPARE(data(2, HealthColumns::Image, Qt::ToolTipRole).toString(), u"registry.example.com/svc:v1.3.0"_s);
    QVERIFY(data(1, HealthColumns::Number, Qt::ToolTipRole).toString().endsWith(u"Formerly revision 1."_s));
    QCOMPARE(data(2, HealthColumns::ErrorRate, SortRole).toDouble(), 0.121);
    QCOMPARE(data(2, HealthColumns::ErrorRate, Qt::TextAlignmentRole).toInt(), int(Qt::AlignRight | Qt::AlignVCenter));
    QCOMPARE(data(1, 0, ObjectRole).value<ObjectRef>().name, u"order-service-hash-2"_s);
  }

  void aNewListMovesNoRow() {
    PodModel model;
    const QAbstractItemModelTester tester(&model, fatal);
    model.replace({pod(u"a"_s, true), pod(u"b"_s, true), pod(u"c"_s, true)});
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    const QPersistentModelIndex c(model.index(2, 0));
    model.replace({pod(u"c"_s, true), pod(u"d"_s, true), pod(u"a"_s, true)});
    QCOMPARE(reset.size(), 0);
    QCOMPARE(c.row(), 1);
    QCOMPARE(model.rowCount(), 3);
    model.replace({});
    QCOMPARE(model.rowCount(), 0);
  }

  void marksOfPods_data() {
    QTest::addColumn<Pod>("pod");
    QTest::addColumn<Mark>("mark");
    QTest::newRow("ready") << pod(u"Running"_s, true) << Mark::Good;
    QTest::newRow("not ready") << pod(u"Running"_s, false) << Mark::Warning;
    QTest::newRow("crashing") << pod(u"CrashLoopBackOff"_s, false) << Mark::Critical;
    QTest::newRow("init container") << pod(u"Init:ImagePullBackOff"_s, false, u"Pending"_s) << Mark::Critical;
    QTest::newRow("coming") << pod(u"ContainerCreating"_s, false, u"Pending"_s) << Mark::Progress;
    QTest::newRow("done") << pod(u"Completed"_s, false, u"Succeeded"_s) << Mark::Good;
    Pod going = pod(u"Terminating"_s, true);
    going.terminating = true;
    QTest::newRow("going") << going << Mark::Progress;
  }

  void marksOfPods() {
    QFETCH(Pod, pod);
    QTEST(markOf(pod), "mark");
  }

  void podsSayTheNumberOfTheirRevision() {
    PodModel pods;
    PodNumbers model;
    model.setSourceModel(&pods);
    const QAbstractItemModelTester tester(&model, fatal);
    pods.replace({pod(u"Running"_s, true)});
    const QModelIndex cell = model.index(0, PodColumns::Revision);
    QCOMPARE(cell.data().toString(), u"hash-3"_s);
    model.setNumbers({{u"hash-3"_s, 3}});
    QCOMPARE(cell.data().toString(), u"3"_s);
    QCOMPARE(cell.data(SortRole).toLongLong(), 3);
    QCOMPARE(cell.data(Qt::ToolTipRole).toString(), u"hash-3"_s);
  }

  void eventsThatWarnAreMarked() {
    EventModel model;
    const QAbstractItemModelTester tester(&model, fatal);
    ClusterEvent event;
    event.ref = {u"lab"_s, u"production"_s, u"e"_s, Kind::Event};
    event.type = u"Warning"_s;
    event.last = at(u"10T02:00:00"_s);
    model.replace({event});
    QCOMPARE(model.index(0, EventColumns::Type).data(MarkRole).toInt(), int(Mark::Warning));
    QCOMPARE(model.index(0, EventColumns::LastSeen).data(Qt::ToolTipRole).toString(), u"2026-01-10 02:00:00 UTC"_s);
    QVERIFY(!model.index(0, EventColumns::Reason).data(MutedRole).toBool());
  }
};

STERNWAY_TEST(TestServiceModels)

}  // namespace test_servicemodels
#include "test_servicemodels.moc"
