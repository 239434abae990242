// SPDX-License-Identifier: GPL-3.0-or-later
#include "runbook/library.h"
#include "support/testmain.h"

namespace test_binding {

using namespace sternway;
using namespace sternway::runbook;
using namespace Qt::StringLiterals;

namespace {
RunbookService service(const QString &name, const QString &workload, const QString &nameSpace, const QString &context) {
  RunbookService entry;
  entry.name = name;
  entry.workload = workload;
  entry.nameSpace = nameSpace;
  entry.contextPattern = context;
  return entry;
}

RunbookPtr runbook(const QString &source, QList<RunbookService> services) {
  Runbook made;
  made.source = source;
  made.name = source.section(u'.', 0, 0);
  for (qsizetype i = 0; i < services.size(); ++i)
    services[i].line = static_cast<int>(i) + 5;
  made.services = services;
  return std::make_shared<const Runbook>(made);
}

const ObjectRef orders{.context = u"prod-eu"_s, .nameSpace = u"shop"_s, .name = u"orders"_s, .kind = Kind::Deployment};
}  // namespace

class TestBinding : public QObject {
  Q_OBJECT
private Q_SLOTS:
  void binds_data() {
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("workload");
    QTest::addColumn<QString>("nameSpace");
    QTest::addColumn<QString>("context");
    QTest::addColumn<bool>("binds");
    QTest::addColumn<int>("rank");
    QTest::newRow("by name") << u"orders"_s << QString() << QString() << QString() << true << 0;
    QTest::newRow("another name") << u"order"_s << QString() << QString() << QString() << false << 0;
    QTest::newRow("by workload") << u"Order service"_s << u"deployment/orders"_s << QString() << QString() << true << 1;
    QTest::newRow("another kind") << u"orders"_s << u"statefulset/orders"_s << QString() << QString() << false << 1;
    QTest::newRow("another object of the name")
        << u"orders"_s << u"deployment/orders-web"_s << QString() << QString() << false << 1;
    QTest::newRow("a Helm release, by name") << u"orders"_s << u"helm/shop"_s << QString() << QString() << true << 0;
    QTest::newRow("a compose service, by name") << u"orders"_s << u"compose/web"_s << QString() << QString() << true << 0;
    QTest::newRow("namespace") << u"orders"_s << QString() << u"shop"_s << QString() << true << 2;
    QTest::newRow("another namespace") << u"orders"_s << QString() << u"shop2"_s << QString() << false << 2;
    QTest::newRow("context") << u"orders"_s << QString() << QString() << u"prod-.*"_s << true << 4;
    QTest::newRow("context in part only") << u"orders"_s << QString() << QString() << u"prod"_s << false << 4;
    QTest::newRow("alternatives are whole, too") << u"orders"_s << QString() << QString() << u"dev|prod"_s << false << 4;
    QTest::newRow("another context") << u"orders"_s << QString() << QString() << u"dev-.*"_s << false << 4;
    QTest::newRow("no regular expression") << u"orders"_s << QString() << QString() << u"prod-("_s << false << 4;
    QTest::newRow("all of it") << u"o"_s << u"deployment/orders"_s << u"shop"_s << u"prod-(eu|us)"_s << true << 7;
  }

  void binds() {
    QFETCH(QString, name);
    QFETCH(QString, workload);
    QFETCH(QString, nameSpace);
    QFETCH(QString, context);
    const RunbookService entry = service(name, workload, nameSpace, context);
    QTEST(bindsTo(entry, orders), "binds");
    QTEST(bindingRank(entry), "rank");
  }

  void theMorePreciseClaimWins() {
    const RunbookPtr any = runbook(u"a.yaml"_s, {service(u"orders"_s, {}, {}, {})});
    const RunbookPtr inShop = runbook(u"b.yaml"_s, {service(u"other"_s, {}, {}, {}), service(u"orders"_s, {}, u"shop"_s, {})});
    const RunbookPtr inProduction = runbook(u"c.yaml"_s, {service(u"orders"_s, {}, {}, u"prod-.*"_s)});
    QCOMPARE(boundRunbook({any}, orders), any);
    QCOMPARE(boundRunbook({any, inShop}, orders), inShop);
    QCOMPARE(boundRunbook({inProduction, any, inShop}, orders), inProduction);
    QVERIFY(!boundRunbook({}, orders));
    ObjectRef elsewhere = orders;
    elsewhere.nameSpace = u"lab"_s;
    elsewhere.context = u"dev"_s;
    QCOMPARE(boundRunbook({inProduction, any, inShop}, elsewhere), any);
    QVERIFY(conflictsOn({inProduction, any, inShop}, orders).isEmpty());
    QCOMPARE(claimsOn({any, inShop}, orders).constFirst().service.line, 6);
  }

  void equalClaimsAreReported() {
    const RunbookPtr a = runbook(u"a.yaml"_s, {service(u"orders"_s, {}, u"shop"_s, {})});
    const RunbookPtr b = runbook(u"b.yaml"_s, {service(u"x"_s, {}, {}, {}), service(u"orders"_s, {}, u"shop"_s, {})});
    QCOMPARE(boundRunbook({a, b}, orders), a);
    const QList<BindingConflict> found = bindingConflicts({a, b});
    QCOMPARE(found.size(), 1);
    QCOMPARE(conflictText(found.at(0)),
             u"orders is claimed by a.yaml line 5 as well as by b.yaml line 6; the first one counts"_s);
    QCOMPARE(conflictsOn({a, b}, orders).size(), 1);
    ObjectRef other = orders;
    other.nameSpace = u"lab"_s;
    QVERIFY(conflictsOn({a, b}, other).isEmpty());
  }

  void patternsThatMeetAreFoundForTheContext() {
    const RunbookPtr a = runbook(u"a.yaml"_s, {service(u"orders"_s, {}, {}, u"prod-.*"_s)});
    const RunbookPtr b = runbook(u"b.yaml"_s, {service(u"orders"_s, {}, {}, u".*-eu"_s)});
    QVERIFY(bindingConflicts({a, b}).isEmpty());
    QCOMPARE(conflictsOn({a, b}, orders).size(), 1);
    ObjectRef american = orders;
    american.context = u"prod-us"_s;
    QVERIFY(conflictsOn({a, b}, american).isEmpty());
  }

  void oneRunbookIsNoConflictWithItself() {
    const RunbookPtr a =
        runbook(u"a.yaml"_s, {service(u"orders"_s, {}, {}, {}), service(u"o"_s, u"deployment/orders"_s, {}, {})});
    QVERIFY(bindingConflicts({a}).isEmpty());
    QCOMPARE(claimsOn({a}, orders).size(), 1);
    QCOMPARE(claimsOn({a}, orders).at(0).service.name, u"o"_s);
  }
};

STERNWAY_TEST(TestBinding)

}  // namespace test_binding
#include "test_binding.moc"
