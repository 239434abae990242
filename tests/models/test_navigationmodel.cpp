// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/navigationmodel.h"

#include "models/cells.h"
#include "support/testmain.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

namespace test_navigationmodel {

using namespace sternway;
using namespace sternway::models;
using namespace Qt::StringLiterals;

namespace {

ObjectRef service(const QString &nameSpace, const QString &name, Kind kind = Kind::Deployment) {
  return {.context = u"lab"_s, .nameSpace = nameSpace, .name = name, .kind = kind};
}

QString markWord(const QModelIndex &index) {
  return markName(static_cast<Mark>(index.data(MarkRole).toInt()));
}

/// One line a node, indented by its depth.
void print(const QAbstractItemModel &model, const QModelIndex &parent, const QString &indent, QStringList &lines) {
  for (int row = 0; row < model.rowCount(parent); ++row) {
    const QModelIndex index = model.index(row, 0, parent);
    lines.append(indent + index.data().toString() + u": "_s + markWord(index));
    print(model, index, indent + u"  "_s, lines);
  }
}

QStringList tree(const QAbstractItemModel &model) {
  QStringList lines;
  print(model, {}, {}, lines);
  return lines;
}

}  // namespace

class TestNavigationModel : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void init() {
    m_model.removeCluster(u"lab"_s);
    m_model.setCluster({.context = u"lab"_s, .words = u"connected"_s, .reason = u"connected"_s, .live = true});
    m_model.insertServices(
        {service(u"shop"_s, u"web"_s), service(u"shop"_s, u"api"_s), service(u"ops"_s, u"agent"_s, Kind::DaemonSet)});
    m_filter.setFilterText({});
  }

  void showsTheWorstBelow() {
    m_model.setMark(service(u"shop"_s, u"web"_s), Mark::Good);
    m_model.setMark(service(u"shop"_s, u"api"_s), Mark::Critical);
    m_model.setMark(service(u"ops"_s, u"agent"_s, Kind::DaemonSet), Mark::Good);
    QCOMPARE(tree(m_model), QStringList({u"lab: critical"_s, u"  ops: good"_s, u"    agent: good"_s, u"  shop: critical"_s,
                                         u"    api: critical"_s, u"    web: good"_s}));
    m_model.setMark(service(u"shop"_s, u"api"_s), Mark::Good);
    QCOMPARE(tree(m_model).first(), u"lab: good"_s);
    m_model.removeServices({service(u"shop"_s, u"api"_s), service(u"ops"_s, u"agent"_s, Kind::DaemonSet)});
    QCOMPARE(tree(m_model), QStringList({u"lab: good"_s, u"  shop: good"_s, u"    web: good"_s}));
  }

  void neverResetsWhileItIsUpdated() {
    QSignalSpy reset(&m_model, &QAbstractItemModel::modelReset);
    const QPersistentModelIndex web = m_model.indexOf(service(u"shop"_s, u"web"_s));
    m_model.insertServices({service(u"shop"_s, u"web"_s), service(u"shop"_s, u"zoo"_s)});
    m_model.removeServices({service(u"shop"_s, u"api"_s), service(u"ops"_s, u"agent"_s, Kind::DaemonSet)});
    QCOMPARE(tree(m_model), QStringList({u"lab: unknown"_s, u"  shop: unknown"_s, u"    web: unknown"_s, u"    zoo: unknown"_s}));
    QVERIFY(web.isValid());
    QCOMPARE(reset.size(), 0);
  }

  void aLostConnectionGreysAndKeeps() {
    m_model.setMark(service(u"shop"_s, u"web"_s), Mark::Good);
    m_model.setCluster({.context = u"lab"_s,
                        .words = u"unreachable since 14:02"_s,
                        .reason = u"unreachable since 14:02: refused"_s,
                        .live = false});
    QVERIFY(m_model.indexOf(service(u"shop"_s, u"web"_s)).data(MutedRole).toBool());
    QCOMPARE(markWord(m_model.indexOf(service(u"shop"_s, u"web"_s))), u"out of date"_s);
    QCOMPARE(m_model.index(0, 0).data(DetailRole).toString(), u"unreachable since 14:02"_s);
    QCOMPARE(m_model.index(0, 0).data(Qt::AccessibleTextRole).toString(), u"lab, unknown, unreachable since 14:02"_s);
  }

  void filtersByPath() {
    m_filter.setFilterText(u"shop w"_s);
    QCOMPARE(tree(m_filter), QStringList({u"lab: unknown"_s, u"  shop: unknown"_s, u"    web: unknown"_s}));
    m_filter.setFilterText(u"nothing"_s);
    QCOMPARE(tree(m_filter), QStringList({u"lab: unknown"_s}));
  }

private:
  NavigationModel m_model;
  QAbstractItemModelTester m_tester{&m_model, QAbstractItemModelTester::FailureReportingMode::Fatal};
  NavigationFilter m_filter;
  const bool m_connected = [this] {
    m_filter.setSourceModel(&m_model);
    return true;
  }();
};

STERNWAY_TEST(TestNavigationModel)

}  // namespace test_navigationmodel
#include "test_navigationmodel.moc"
