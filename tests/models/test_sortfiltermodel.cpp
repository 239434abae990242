// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sortfiltermodel.h"

#include "models/printedmodel.h"
#include "support/testmain.h"
#include "support/workloadtable.h"

#include <QAbstractItemModelTester>
#include <QRandomGenerator>
#include <QSet>
#include <QSignalSpy>
#include <QStringListModel>

#include <algorithm>
#include <limits>

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

QStringList texts(const QAbstractItemModel &model) {
  QStringList texts;
  for (int row = 0; row < model.rowCount(); ++row)
    texts.append(model.index(row, 0).data().toString());
  return texts;
}

/// Texts that sort by the number they say.
class Numbers final : public QStringListModel {
public:
  using QStringListModel::QStringListModel;
  [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override {
    return role == SortRole ? QVariant(QStringListModel::data(index, Qt::DisplayRole).toString().toDouble())
                            : QStringListModel::data(index, role);
  }
};

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

  /// Numbers that are none come first, whatever they are compared with.
  void whatIsNoNumberIsNothing() {
    Numbers source({u"2"_s, u"nan"_s, u"1"_s});
    SortFilterModel proxy;
    proxy.setSourceModel(&source);
    proxy.sort(0);
    QCOMPARE(texts(proxy), QStringList({u"nan"_s, u"1"_s, u"2"_s}));
  }

  /// What sorts its own rows takes the kept indices with it.
  void itsSourceMaySortToo() {
    QStringListModel source({u"c"_s, u"a"_s, u"b"_s});
    SortFilterModel proxy;
    const QAbstractItemModelTester tester(&proxy, fatal);
    proxy.setSourceModel(&source);
    const QPersistentModelIndex kept = proxy.index(0, 0);
    source.sort(0);
    QCOMPARE(texts(proxy), QStringList({u"a"_s, u"b"_s, u"c"_s}));
    QCOMPARE(kept.row(), 2);
    QCOMPARE(kept.data().toString(), u"c"_s);
  }

  void aSourceThatIsGoneLeavesNothing() {
    SortFilterModel proxy;
    {
      WorkloadModel source;
      source.apply({.reset = true, .upserted = {service(u"a"_s, 1, 1)}, .removed = {}});
      proxy.setSourceModel(&source);
      QCOMPARE(proxy.rowCount(), 1);
    }
    QCOMPARE(proxy.rowCount(), 0);
    QCOMPARE(proxy.columnCount(), 0);
  }

  /// Whatever happens in whatever order: the rows are those that a plain sort and filter of the source gives, and the selected
  /// row is the same one.
  void equalsAPlainSort_data() {
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 20; ++seed)
      QTest::addRow("%u", seed) << seed;
  }
  void equalsAPlainSort() {
    QFETCH(const quint32, seed);
    QRandomGenerator random(seed);
    int column = -1;
    Qt::SortOrder order = Qt::AscendingOrder;
    QString filter;
    QPersistentModelIndex kept;
    ObjectRef keptRef;
    const auto any = [&random] { return service(u"s%1"_s.arg(random.bounded(60)), random.bounded(3) + 1, random.bounded(4)); };
    for (int turn = 0; turn < 120; ++turn) {
      switch (random.bounded(6)) {
        case 0:
          column = QList<int>{-1, WorkloadColumns::Name, WorkloadColumns::Ready, WorkloadColumns::Available}[random.bounded(4)];
          order = random.bounded(2) ? Qt::AscendingOrder : Qt::DescendingOrder;
          m_proxy.sort(column, order);
          break;
        case 1:
          filter = QList<QString>{{}, u"s1"_s, u"s2"_s, u"nothing"_s}[random.bounded(4)];
          m_proxy.setFilterText(filter);
          break;
        default: {
          ChangeSet<Workload> changes{.reset = false, .upserted = {}, .removed = {}};
          QSet<QString> named;
          for (int i = random.bounded(20); i > 0; --i)
            if (const Workload workload = any(); !named.contains(workload.ref.name)) {
              named.insert(workload.ref.name);
              if (random.bounded(3) == 0)
                changes.removed << workload.ref;
              else
                changes.upserted << workload;
            }
          m_source.apply(changes);
        }
      }
      if (random.bounded(3) == 0)
        continue;  // more before control is back in the event loop
      QCoreApplication::sendPostedEvents(&m_proxy);
      QCOMPARE(names(m_proxy), expected(column, order, filter));
      if (kept.isValid())
        QCOMPARE(kept.data(ObjectRole).value<ObjectRef>(), keptRef);
      if (m_proxy.rowCount() > 0) {
        kept = m_proxy.index(random.bounded(m_proxy.rowCount()), WorkloadColumns::Name);
        keptRef = kept.data(ObjectRole).value<ObjectRef>();
      }
    }
  }

private:
  [[nodiscard]] QStringList expected(int column, Qt::SortOrder order, const QString &filter) const {
    QList<Workload> rows = m_source.values();
    rows.removeIf([&filter](const Workload &row) {
      return !(row.ref.name + u'\n' + row.ref.nameSpace).contains(filter, Qt::CaseInsensitive);
    });
    const auto keyOf = [column](const Workload &row) {
      switch (column) {
        case WorkloadColumns::Ready: return static_cast<double>(readyCell(row.readyReplicas, row.replicas).sort.toInt());
        case WorkloadColumns::Available: return static_cast<double>(row.availableReplicas);
        default: return 0.0;
      }
    };
    const auto tie = [](const Workload &row) { return row.ref.name.toLower(); };
    if (column >= 0)
      std::ranges::stable_sort(rows, [&](const Workload &a, const Workload &b) {
        const bool descends = order == Qt::DescendingOrder;
        if (column == WorkloadColumns::Name)
          return descends ? tie(b) < tie(a) : tie(a) < tie(b);
        if (keyOf(a) != keyOf(b))
          return descends ? keyOf(b) < keyOf(a) : keyOf(a) < keyOf(b);
        return tie(a) < tie(b);
      });
    QStringList result;
    for (const Workload &row : std::as_const(rows))
      result << row.ref.name;
    return result;
  }

  WorkloadModel m_source;
  SortFilterModel m_proxy;
  QAbstractItemModelTester m_tester{&m_proxy, QAbstractItemModelTester::FailureReportingMode::Fatal};
};

STERNWAY_TEST(TestSortFilterModel)

}  // namespace test_sortfiltermodel
#include "test_sortfiltermodel.moc"
