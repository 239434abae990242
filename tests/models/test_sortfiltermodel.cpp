// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tablemodel.h"

#include "models/printedmodel.h"
#include "support/testmain.h"
#include "support/workloadtable.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

namespace test_sortfiltermodel {

using namespace sternway;
using namespace sternway::models;
using namespace sternway::test;
using namespace Qt::StringLiterals;

namespace {

Workload service(const QString &name, int replicas, int ready) {
  Workload workload;
  workload.ref = {.context = u"lab"_s, .nameSpace = u"shop"_s, .name = name, .kind = Kind::Deployment};
  workload.replicas = replicas;
  workload.readyReplicas = ready;
  return workload;
}

QStringList names(const QAbstractItemModel &model) {
  QStringList names;
  for (int row = 0; row < model.rowCount(); ++row)
    names.append(model.index(row, WorkloadColumns::Name).data().toString());
  return names;
}

}  // namespace

class TestSortFilterModel : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void init() {
    m_source.apply({.reset = true,
                    .upserted = {service(u"web"_s, 3, 3), service(u"Api"_s, 3, 1), service(u"job"_s, 10, 10)},
                    .removed = {}});
    m_proxy.setTieColumn(WorkloadColumns::Name);
    m_proxy.setSourceModel(&m_source);
    m_proxy.setFilterText({});
    m_proxy.sort(-1);
  }

  void sortsByValueAndBreaksTiesByName() {
    m_proxy.sort(WorkloadColumns::Ready);
    QCOMPARE(names(m_proxy), QStringList({u"Api"_s, u"job"_s, u"web"_s}));
    m_proxy.sort(WorkloadColumns::Ready, Qt::DescendingOrder);
    QCOMPARE(names(m_proxy), QStringList({u"job"_s, u"web"_s, u"Api"_s}));
    m_proxy.sort(WorkloadColumns::Available);
    QCOMPARE(names(m_proxy), QStringList({u"Api"_s, u"job"_s, u"web"_s}));
  }

  void everyWordMustBeFound() {
    m_proxy.setFilterText(u"SHOP ap"_s);
    QCOMPARE(names(m_proxy), QStringList({u"Api"_s}));
    m_proxy.setFilterText(u"shop nothing"_s);
    QCOMPARE(m_proxy.rowCount(), 0);
  }

  void followsItsSource() {
    m_proxy.sort(WorkloadColumns::Name);
    m_proxy.setFilterText(u"b"_s);
    QCOMPARE(names(m_proxy), QStringList({u"job"_s, u"web"_s}));
    m_source.apply({.reset = false, .upserted = {service(u"abc"_s, 1, 1)}, .removed = {service(u"job"_s, 0, 0).ref}});
    QCOMPARE(names(m_proxy), QStringList({u"abc"_s, u"web"_s}));
    m_source.apply({.reset = true, .upserted = {service(u"bee"_s, 1, 1)}, .removed = {}});
    QCOMPARE(names(m_proxy), QStringList({u"bee"_s}));
  }

  void aChangedRowMoves() {
    m_proxy.sort(WorkloadColumns::Ready);
    m_source.apply({.reset = false, .upserted = {service(u"web"_s, 3, 0)}, .removed = {}});
    QCOMPARE(names(m_proxy), QStringList({u"web"_s, u"Api"_s, u"job"_s}));
  }

  /// Each of them would go through all rows.
  void manyRowsMoveTogether() {
    m_proxy.sort(WorkloadColumns::Name);
    m_proxy.setFilterText(u"9"_s);
    QSignalSpy moves(&m_proxy, &QAbstractItemModel::layoutChanged);
    QList<Workload> many;
    for (int i = 99; i >= 0; --i)
      many.append(service(u"s%1"_s.arg(i, 2, 10, QChar(u'0')), 3, 3));
    m_source.apply({.reset = false, .upserted = many, .removed = {}});
    QTRY_COMPARE(names(m_proxy).value(0), u"s09"_s);
    QCOMPARE(m_proxy.rowCount(), 19);
    QCoreApplication::processEvents();
    QVERIFY(moves.size() <= 2);
    // and single ones at once again
    m_source.apply({.reset = false, .upserted = {service(u"a9"_s, 3, 3)}, .removed = {}});
    QCOMPARE(names(m_proxy).value(0), u"a9"_s);
  }

private:
  WorkloadModel m_source;
  SortFilterModel m_proxy;
  QAbstractItemModelTester m_tester{&m_proxy, QAbstractItemModelTester::FailureReportingMode::Fatal};
};

STERNWAY_TEST(TestSortFilterModel)

}  // namespace test_sortfiltermodel
#include "test_sortfiltermodel.moc"
