// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/fleetmodel.h"

#include "core/format.h"
#include "models/printedmodel.h"
#include "models/sortfiltermodel.h"
#include "support/testmain.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

#include <cmath>
#include <functional>

namespace test_fleetmodel {

using namespace sternway;
using namespace sternway::models;
using namespace sternway::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

FleetRow row(const QString &name, Action action, std::optional<double> errorRate) {
  FleetRow row;
  row.ref = {.context = u"lab"_s, .nameSpace = u"shop"_s, .name = name, .kind = Kind::Deployment};
  ServiceStatus status;
  status.ref = row.ref;
  status.verdict.action = action;
  status.sentence = action == Action::Rollback
                        ? u"Roll back now: error rate 12.1 % > 10 % (default.yaml line 9), for 3 min 20 s"_s
                        : u"No reason to roll back: error rate 0.2 %, p99 latency 200 ms"_s;
  status.errorRate = errorRate;
  status.p99 = 0.2;
  status.errorHistory = {{0, 0.001}, {15'000, std::nan("")}, {30'000, errorRate.value_or(0.001)}};
  row.status = std::make_shared<const ServiceStatus>(status);
  row.revision = 7;
  row.images = {u"registry:5000/shop/"_s + name + u":v1.2.3"_s};
  row.created = QDateTime::fromString(u"2026-01-01T00:00:00Z"_s, Qt::ISODate);
  row.age = 26h;
  return row;
}

using StatusChange = std::function<void(ServiceStatus &)>;

void changeStatus(FleetRow &row, const StatusChange &change) {
  ServiceStatus status = *row.status;
  change(status);
  row.status = std::make_shared<const ServiceStatus>(status);
}

}  // namespace

class TestFleetModel : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void printsServices() {
    FleetModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    FleetRow fresh = row(u"new"_s, Action::None, std::nullopt);
    fresh.status = {};
    fresh.revision = 0;
    model.apply({.reset = true,
                 .upserted = {row(u"order"_s, Action::Rollback, 0.121), row(u"web"_s, Action::None, 0.002), fresh},
                 .removed = {}});
    QCOMPARE(printed(model),
             QStringList({
                 u"Verdict | Service | Namespace | Error rate | p99 | Errors, 30 min | Image | Revision | Age | Cluster"_s,
                 u"Roll back now: error rate 12.1 % | order | shop | 12.1 % | 200 ms |  | v1.2.3 | 7 | 1 d | lab"_s,
                 u"No reason to roll back | web | shop | 0.2 % | 200 ms |  | v1.2.3 | 7 | 1 d | lab"_s,
                 u"Not evaluated yet | new | shop | – | – |  | v1.2.3 | – | 1 d | lab"_s,
             }));
  }

  void aSparklineHasWords() {
    QCOMPARE(seriesWords({{0, 0.001}, {1, 0.121}}), u"rising from 0.1 % to 12.1 %"_s);
    QCOMPARE(seriesWords({{0, 0.01}, {1, 0.01}}), u"steady at 1 %"_s);
    QCOMPARE(seriesWords({{0, std::nan("")}}), u"no data"_s);
  }

  void tagsOfImages() {
    QCOMPARE(imageVersion(u"localhost:5000/web"_s), u"latest"_s);
    QCOMPARE(imageVersion(u"localhost:5000/web:v2"_s), u"v2"_s);
    QCOMPARE(imageVersion(u"web@sha256:0123456789abcdef0123"_s), u"0123456789ab"_s);
    QCOMPARE(imageVersion(u"web:v3@sha256:0123456789abcdef0123"_s), u"v3"_s);
  }

  /// What the delegate elides in the middle.
  void namesAreToldFromTheirLikeByTheirEnd() {
    QList<int> names;
    for (int column = 0; column < FleetColumns::count; ++column)
      if (ColumnCells<FleetColumns>::data(row(u"order"_s, Action::None, 0), column, NameRole).toBool())
        names.append(column);
    QCOMPARE(names, (QList<int>{FleetColumns::Service, FleetColumns::Image, FleetColumns::Cluster}));
  }

  void staleRowsAreGreyedAndKept() {
    FleetRow stale = row(u"order"_s, Action::Rollback, 0.121);
    stale.stale = true;
    QCOMPARE(ColumnCells<FleetColumns>::data(stale, FleetColumns::Verdict, MarkRole).toInt(), static_cast<int>(Mark::Stale));
    QVERIFY(ColumnCells<FleetColumns>::data(stale, FleetColumns::ErrorRate, MutedRole).toBool());
    QCOMPARE(ColumnCells<FleetColumns>::data(stale, FleetColumns::ErrorRate, Qt::DisplayRole).toString(), u"12.1 %"_s);
  }

  /// Amber, above what is unknown and what is calm, below what has to go back now; and it says when.
  void aRunningHoldIsNoDoubt() {
    FleetModel model;
    SortFilterModel proxy;
    proxy.setSourceModel(&model);
    proxy.sort(FleetColumns::Verdict, Qt::DescendingOrder);
    FleetRow pending = row(u"pending"_s, Action::None, 0.3);
    changeStatus(pending, [&pending](ServiceStatus &status) {
      status.verdict.pending = NextVerdict{.action = Action::Rollback, .row = 0, .at = pending.created};
      status.verdict.next = status.verdict.pending;
      status.verdict.unknown = true;
      status.verdict.rows = {RowState{}};
      status.verdict.counted = 1;
      status.sentence = u"Roll back in 2 min 19 s: error rate 26.8 % > 5 % (a.yaml line 66); no data for the health endpoints"_s;
    });
    FleetRow unknown = row(u"unknown"_s, Action::None, std::nullopt);
    changeStatus(unknown, [](ServiceStatus &status) { status.verdict.unknown = true; });
    model.apply({.reset = true,
                 .upserted = {row(u"calm"_s, Action::None, 0.0), unknown, pending, row(u"now"_s, Action::Rollback, 0.2),
                              row(u"prepare"_s, Action::Prepare, 0.1)},
                 .removed = {}});
    QStringList names;
    for (int i = 0; i < proxy.rowCount(); ++i)
      names.append(proxy.index(i, FleetColumns::Service).data().toString());
    QCOMPARE(names, (QStringList{u"now"_s, u"pending"_s, u"prepare"_s, u"unknown"_s, u"calm"_s}));
    QCOMPARE(markOf(pending), Mark::Warning);
    QCOMPARE(ColumnCells<FleetColumns>::data(pending, FleetColumns::Verdict, Qt::DisplayRole).toString(),
             u"Roll back in 2 min 19 s: error rate 26.8 %, 1 unknown"_s);
  }

  /// What stays the same is not painted anew.
  void aTurnChangesTheNumbersOnly_data() {
    QTest::addColumn<std::function<void(FleetRow &)>>("change");
    QTest::addColumn<int>("first");
    QTest::addColumn<int>("last");
    using Change = std::function<void(FleetRow &)>;
    const auto withStatus = [](const StatusChange &change) { return [change](FleetRow &row) { changeStatus(row, change); }; };
    QTest::newRow("numbers") << Change(withStatus([](ServiceStatus &status) { status.errorRate = 0.004; }))
                             << int(FleetColumns::ErrorRate) << int(FleetColumns::Trend);
    QTest::newRow("verdict") << Change(withStatus([](ServiceStatus &status) { status.verdict.action = Action::Rollback; }))
                             << int(FleetColumns::Verdict) << int(FleetColumns::Trend);
    QTest::newRow("words") << Change(withStatus([](ServiceStatus &status) { status.sentence = u"Hold"_s; }))
                           << int(FleetColumns::Verdict) << int(FleetColumns::Trend);
    QTest::newRow("stale") << Change([](FleetRow &row) { row.stale = true; }) << 0 << FleetColumns::count - 1;
    QTest::newRow("image") << Change([](FleetRow &row) { row.images = {u"web:v2"_s}; }) << 0 << FleetColumns::count - 1;
    QTest::newRow("age") << Change([](FleetRow &row) { row.age = 50h; }) << 0 << FleetColumns::count - 1;
  }
  void aTurnChangesTheNumbersOnly() {
    QFETCH(std::function<void(FleetRow &)>, change);
    QFETCH(int, first);
    QFETCH(int, last);
    FleetModel model;
    SortFilterModel proxy;
    proxy.setSourceModel(&model);
    model.apply(
        {.reset = true, .upserted = {row(u"web"_s, Action::None, 0.002), row(u"api"_s, Action::None, 0.002)}, .removed = {}});
    FleetRow changed = row(u"web"_s, Action::None, 0.002);
    change(changed);
    for (QAbstractItemModel *each : {static_cast<QAbstractItemModel *>(&model), static_cast<QAbstractItemModel *>(&proxy)}) {
      model.apply({.reset = false, .upserted = {row(u"web"_s, Action::None, 0.002)}, .removed = {}});
      QCoreApplication::processEvents();
      QSignalSpy told(each, &QAbstractItemModel::dataChanged);
      model.apply({.reset = false, .upserted = {changed}, .removed = {}});
      QTRY_COMPARE(told.size(), 1);
      QCOMPARE(told[0][0].toModelIndex().column(), first);
      QCOMPARE(told[0][1].toModelIndex().column(), last);
    }
  }

  void problemsComeFirst() {
    FleetModel model;
    SortFilterModel proxy;
    proxy.setTieColumn(FleetColumns::Service);
    proxy.setSourceModel(&model);
    proxy.sort(FleetColumns::Verdict, Qt::DescendingOrder);
    model.apply(
        {.reset = true,
         .upserted = {row(u"b"_s, Action::None, 0.0), row(u"a"_s, Action::None, 0.0), row(u"order"_s, Action::Rollback, 0.121)},
         .removed = {}});
    QStringList names;
    for (int i = 0; i < proxy.rowCount(); ++i)
      names.append(proxy.index(i, FleetColumns::Service).data().toString());
    QCOMPARE(names, QStringList({u"order"_s, u"a"_s, u"b"_s}));
  }
};

STERNWAY_TEST(TestFleetModel)

}  // namespace test_fleetmodel
#include "test_fleetmodel.moc"
