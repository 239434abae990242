// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/podmodel.h"
#include "models/printedmodel.h"
#include "models/revisionmodel.h"
#include "models/tablemodel.h"
#include "support/testmain.h"
#include "support/workloadtable.h"

#include <QSignalSpy>

namespace test_models {

using namespace sternway;
using namespace sternway::models;
using namespace Qt::StringLiterals;
using namespace sternway::test;

namespace {

const QDateTime created = QDateTime::fromString(u"2026-01-10T02:03:04Z"_s, Qt::ISODate);

Pod pod(const QString &name, const QString &status = u"Running"_s) {
  Pod out;
  out.ref = {u"lab"_s, u"prod"_s, name, Kind::Pod};
  out.reason = status;
  out.node = u"n1"_s;
  out.created = created;
  out.templateHash = u"h"_s;
  out.containers = {ContainerStatus{.name = u"a"_s,
                                    .image = {},
                                    .imageId = {},
                                    .ready = true,
                                    .restarts = 2,
                                    .state = {},
                                    .reason = {},
                                    .message = {},
                                    .finished = {},
                                    .lastFinished = {},
                                    .lastReason = {}},
                    ContainerStatus{}};
  out.restarts = 2;
  return out;
}

QStringList namesOf(const PodModel &model) {
  QStringList names;
  for (int row = 0; row < model.rowCount(); ++row)
    names.append(model.index(row, PodColumns::Name).data().toString());
  return names;
}

}  // namespace

class TestModels : public QObject {
  Q_OBJECT
private Q_SLOTS:
  void printsPods() {
    PodModel model;
    const QAbstractItemModelTester tester(&model, fatal);
    model.apply({.reset = false, .upserted = {pod(u"p1"_s), pod(u"p2"_s, u"CrashLoopBackOff"_s)}, .removed = {}});
    QCOMPARE(printed(model), (QStringList{u"Namespace | Name | Ready | Status | Restarts | Node | Revision | Created"_s,
                                          u"prod | p1 | 1/2 | Running | 2 | n1 | h | 2026-01-10 02:03:04"_s,
                                          u"prod | p2 | 1/2 | CrashLoopBackOff | 2 | n1 | h | 2026-01-10 02:03:04"_s}));
  }

  void printsWorkloads() {
    WorkloadModel model;
    const QAbstractItemModelTester tester(&model, fatal);
    Workload deployment;
    deployment.ref = {u"lab"_s, u"prod"_s, u"api"_s, Kind::Deployment};
    deployment.annotations.insert(u"deployment.kubernetes.io/revision"_s, u"12"_s);
    deployment.replicas = 3;
    deployment.readyReplicas = 1;
    deployment.updatedReplicas = 2;
    deployment.availableReplicas = 1;
    deployment.images = {u"a:1"_s, u"b:2"_s};
    deployment.created = created;
    Workload set;
    set.ref = {u"lab"_s, u"prod"_s, u"db"_s, Kind::StatefulSet};
    set.updateRevision = u"db-1"_s;
    model.apply({.reset = true, .upserted = {deployment, set}, .removed = {}});
    QCOMPARE(printed(model),
             (QStringList{u"Namespace | Name | Kind | Ready | Up to date | Available | Revision | Images | Created"_s,
                          u"prod | api | Deployment | 1/3 | 2 | 1 | 12 | a:1, b:2 | 2026-01-10 02:03:04"_s,
                          u"prod | db | StatefulSet | 0/1 | 0 | 0 | db-1 |  | "_s}));
    QCOMPARE(model.index(0, WorkloadColumns::Revision).data(SortRole).toLongLong(), 12);
  }

  void printsRevisionsAndEvents() {
    ObjectTableModel<ReplicaSetColumns> revisions;
    const QAbstractItemModelTester first(&revisions, fatal);
    ReplicaSetSummary set;
    set.ref = {u"lab"_s, u"prod"_s, u"api-1"_s, Kind::ReplicaSet};
    set.revision = 4;
    set.replicas = 2;
    set.images = {u"a:1"_s};
    revisions.apply({.reset = false, .upserted = {set}, .removed = {}});
    QCOMPARE(printed(revisions).last(), u"prod | api-1 | 4 | 0/2 | a:1 | "_s);

    EventModel events;
    const QAbstractItemModelTester second(&events, fatal);
    ClusterEvent event;
    event.ref = {u"lab"_s, u"prod"_s, u"e"_s, Kind::Event};
    event.type = u"Warning"_s;
    event.reason = u"BackOff"_s;
    event.message = u"Back-off restarting"_s;
    event.involvedKind = u"Pod"_s;
    event.involvedName = u"p1"_s;
    event.count = 3;
    event.last = created;
    events.apply({.reset = false, .upserted = {event}, .removed = {}});
    QCOMPARE(printed(events), (QStringList{u"Last seen | Type | Reason | Object | Count | Message"_s,
                                           u"2026-01-10 02:03:04 | Warning | BackOff | pod/p1 | 3 | Back-off restarting"_s}));
  }

  void hasThreeRoles() {
    PodModel model;
    const QAbstractItemModelTester tester(&model, fatal);
    model.apply({.reset = false, .upserted = {pod(u"p1"_s)}, .removed = {}});
    const QModelIndex cell = model.index(0, PodColumns::Ready);
    QCOMPARE(cell.data().toString(), u"1/2"_s);
    QCOMPARE(cell.data(SortRole).toInt(), -1);
    QCOMPARE(cell.data(ObjectRole).value<ObjectRef>(), pod(u"p1"_s).ref);
    QVERIFY(!cell.data(Qt::DecorationRole).isValid());
    QCOMPARE(model.index(0, PodColumns::Created).data(SortRole).toDateTime(), created);
    QVERIFY(!model.headerData(99, Qt::Horizontal).isValid());
    QVERIFY(!model.headerData(0, Qt::Vertical).isValid());
  }

  void rowsStayWhereTheyAre() {
    PodModel model;
    const QAbstractItemModelTester tester(&model, fatal);
    model.apply({.reset = false, .upserted = {pod(u"a"_s), pod(u"b"_s), pod(u"c"_s), pod(u"d"_s), pod(u"e"_s)}, .removed = {}});
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    QSignalSpy removed(&model, &QAbstractItemModel::rowsRemoved);
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    const QPersistentModelIndex last(model.index(4, 0));
    model.apply({.reset = false,
                 .upserted = {pod(u"e"_s, u"x"_s), pod(u"d"_s, u"x"_s), pod(u"a"_s, u"x"_s), pod(u"f"_s), pod(u"g"_s)},
                 .removed = {pod(u"b"_s).ref, pod(u"c"_s).ref, pod(u"not there"_s).ref}});
    QCOMPARE(namesOf(model), (QStringList{u"a"_s, u"d"_s, u"e"_s, u"f"_s, u"g"_s}));
    QCOMPARE(removed.size(), 1);  // b and c are neighbours
    QCOMPARE(changed.size(), 1);  // so are now a, d and e
    QCOMPARE(inserted.size(), 1);
    QCOMPARE(reset.size(), 0);
    QCOMPARE(last.row(), 2);
    for (int row = 0; row < model.rowCount(); ++row)
      QCOMPARE(model.rowOf(model.at(row).ref), row);
    QCOMPARE(model.rowOf(pod(u"b"_s).ref), -1);
    QVERIFY(!model.find(pod(u"b"_s).ref));
    QCOMPARE(model.find(pod(u"d"_s).ref)->reason, u"x"_s);
  }

  void aResetForgetsWhatWasThere() {
    PodModel model;
    const QAbstractItemModelTester tester(&model, fatal);
    model.apply({.reset = false, .upserted = {pod(u"a"_s), pod(u"b"_s)}, .removed = {}});
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    model.apply({.reset = true, .upserted = {pod(u"c"_s)}, .removed = {}});
    QCOMPARE(namesOf(model), QStringList{u"c"_s});
    QCOMPARE(reset.size(), 1);
    QCOMPARE(model.rowOf(pod(u"a"_s).ref), -1);
  }

  void ranges_data() {
    QTest::addColumn<QList<int>>("rows");
    QTest::addColumn<QList<Range>>("ranges");
    QTest::newRow("none") << QList<int>{} << QList<Range>{};
    QTest::newRow("one") << QList<int>{4} << QList<Range>{{4, 4}};
    QTest::newRow("any order") << QList<int>{5, 1, 2, 7, 6} << QList<Range>{{1, 2}, {5, 7}};
    QTest::newRow("twice") << QList<int>{3, 3, 4} << QList<Range>{{3, 4}};
  }

  void ranges() {
    QFETCH(QList<int>, rows);
    QFETCH(QList<Range>, ranges);
    QCOMPARE(rangesOf(rows), ranges);
  }

  void twentyThousandRowsInPages() {
    QList<ChangeSet<Pod>> pages;
    for (int page = 0; page < 40; ++page) {
      ChangeSet<Pod> changes;
      for (int i = 0; i < 500; ++i)
        changes.upserted.append(pod(u"pod-%1"_s.arg(page * 500 + i)));
      pages.append(changes);
    }
    PodModel model;
    for (const ChangeSet<Pod> &changes : pages)
      model.apply(changes);
    QCOMPARE(model.rowCount(), 20'000);
  }
};

STERNWAY_TEST(TestModels)

}  // namespace test_models
#include "test_models.moc"
