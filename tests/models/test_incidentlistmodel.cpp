// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/incidentlistmodel.h"

#include "models/printedmodel.h"
#include "models/sortfiltermodel.h"
#include "support/testmain.h"

namespace test_incidentlistmodel {

using namespace sternway;
using namespace sternway::models;
using namespace sternway::test;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {
using Columns = IncidentListColumns;

IncidentListRow row(const QString &id) {
  IncidentListRow out{.incident = {}, .openFollowUps = std::nullopt, .excerpt = {}};
  out.incident.id = id;
  out.incident.title = u"Errors after "_s + id;
  out.incident.service = {u"lab"_s, u"production"_s, u"order-service"_s, Kind::Deployment};
  out.incident.targets = {targetOf(out.incident.service), {.kind = u"helm"_s, .scope = u"production"_s, .name = u"shop"_s}};
  out.incident.openedAt = two;
  return out;
}

Mark markAt(const QAbstractItemModel &model, int row, int column) {
  return static_cast<Mark>(model.index(row, column).data(MarkRole).toInt());
}
}  // namespace

class TestIncidentListModel : public QObject {
  Q_OBJECT
private Q_SLOTS:
  void whatIsNotKnownIsADash() {
    IncidentListModel model;
    const QAbstractItemModelTester tester(&model, fatal);
    model.setValues({row(u"a"_s)});
    for (const int column : {Columns::Severity, Columns::Detect, Columns::Mitigate, Columns::Resolve, Columns::FollowUps})
      QCOMPARE(model.index(0, column).data().toString(), u"–"_s);
    QCOMPARE(markAt(model, 0, Columns::FollowUps), Mark::Unknown);
    QCOMPARE(markAt(model, 0, Columns::State), Mark::Warning);
    QCOMPARE(model.index(0, Columns::Services).data().toString(), u"order-service, shop"_s);
  }

  void rowsChangeWhereTheyAre() {
    IncidentListModel model;
    const QAbstractItemModelTester tester(&model, fatal);
    QList<IncidentListRow> rows{row(u"a"_s), row(u"b"_s)};
    model.setValues(rows);
    rows[0].incident.closedAt = two.addSecs(600);
    rows[0].incident.severity = u"P1"_s;
    rows[0].spans.at(0) = {.value = 192s, .formula = u"why"_s};
    rows[0].spans.at(1) = {.value = -3s, .formula = u"the wrong way round"_s};
    rows[0].openFollowUps = 0;
    rows[1].openFollowUps = 3;
    rows[1].lateFollowUps = 1;
    rows[1].excerpt = u"The pool is empty"_s;
    rows << row(u"c"_s);
    model.setValues(rows);
    QCOMPARE(model.rowCount(), 3);
    QCOMPARE(markAt(model, 0, Columns::State), Mark::Good);
    QCOMPARE(model.index(0, Columns::Detect).data().toString(), u"3 min 12 s"_s);
    QCOMPARE(model.index(0, Columns::Detect).data(Qt::ToolTipRole).toString(), u"why"_s);
    QCOMPARE(model.index(0, Columns::Mitigate).data().toString(), u"–"_s);
    QCOMPARE(model.index(0, Columns::Mitigate).data(Qt::ToolTipRole).toString(), u"the wrong way round"_s);
    QCOMPARE(markAt(model, 0, Columns::FollowUps), Mark::Good);
    QCOMPARE(markAt(model, 1, Columns::FollowUps), Mark::Warning);
    QCOMPARE(model.index(1, Columns::Title).data(DetailRole).toString(), u"The pool is empty"_s);
    QVERIFY(!model.index(2, Columns::Title).data(DetailRole).isValid());
  }

  void sortsByTheValue() {
    IncidentListModel model;
    SortFilterModel proxy;
    const QAbstractItemModelTester tester(&proxy, fatal);
    proxy.setSourceModel(&model);
    QList<IncidentListRow> rows{row(u"none"_s), row(u"long"_s), row(u"short"_s)};
    rows[1].spans.at(2).value = 3h;
    rows[2].spans.at(2).value = 12min;
    model.setValues(rows);
    proxy.sort(Columns::Resolve, Qt::DescendingOrder);
    QStringList order;
    for (int each = 0; each < proxy.rowCount(); ++each)
      order << proxy.index(each, Columns::Title).data(Qt::AccessibleDescriptionRole).toString();
    QCOMPARE(order, (QStringList{u"long"_s, u"short"_s, u"none"_s}));
  }
};

STERNWAY_TEST(TestIncidentListModel)

}  // namespace test_incidentlistmodel
#include "test_incidentlistmodel.moc"
