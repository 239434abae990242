// SPDX-License-Identifier: GPL-3.0-or-later
#include "gitrig.h"
#include "support/testmain.h"

namespace test_chartdependencies {

using namespace sternway;
using namespace sternway::steps;
using namespace sternway::test;
using namespace Qt::StringLiterals;

const QString missing = u"helm.dependencies-missing"_s;
const QString other = u"helm.dependencies-other"_s;

/// A chart in chart/ that is deployed from its folder, after a version of it was checked out or not.
class TestChartDependencies : public QObject {
  Q_OBJECT

  static void lock(const GitRig &rig, const QStringList &charts) {
    QString text = u"dependencies:\n"_s;
    for (const QString &chart : charts)
      text += u"- name: %1\n  repository: https://charts.example.com\n  version: %2\n"_s.arg(chart.section(u' ', 0, 0),
                                                                                             chart.section(u' ', 1, 1));
    rig.write(u"chart/Chart.lock"_s, text);
  }
  static QStringList found(GitRig &rig, const QStringList &argv) {
    const Step step = rig.add(u"command"_s, {{u"argv"_s, QJsonArray::fromStringList(argv)}});
    QStringList ids = GitRig::findingIds(rig.preview(step));
    ids.removeAll(u"program.missing"_s);  // helm
    return ids;
  }
  static QStringList upgrade() { return {u"helm"_s, u"upgrade"_s, u"shop"_s, u"./chart"_s, u"-f"_s, u"values.yaml"_s}; }

private Q_SLOTS:
  void asItIs_data() {
    QTest::addColumn<QStringList>("held");
    QTest::addColumn<QStringList>("expected");
    QTest::newRow("the archive") << QStringList{u"redis-1.2.3.tgz"_s} << QStringList();
    QTest::newRow("nothing") << QStringList() << QStringList{missing};
    QTest::newRow("another chart") << QStringList{u"redis-cluster-1.2.3.tgz"_s} << QStringList{missing};
    QTest::newRow("another version") << QStringList{u"redis-1.2.2.tgz"_s} << QStringList{other};
    QTest::newRow("both versions") << QStringList{u"redis-1.2.2.tgz"_s, u"redis-1.2.3.tgz"_s} << QStringList();
    QTest::newRow("a folder") << QStringList{u"redis/Chart.yaml"_s} << QStringList();
    QTest::newRow("a folder of another version") << QStringList{u"redis/Chart.yaml 1.2.2"_s} << QStringList{other};
  }
  void asItIs() {
    QFETCH(const QStringList, held);
    GitRig rig;
    lock(rig, {u"redis 1.2.3"_s});
    for (const QString &name : held)
      rig.write(u"chart/charts/"_s + name.section(u' ', 0, 0),
                u"name: redis\nversion: "_s + (name.contains(u' ') ? name.section(u' ', 1) : u"1.2.3"_s));
    QTEST(found(rig, upgrade()), "expected");
  }

  void whatIsNoSuchCommand_data() {
    QTest::addColumn<QStringList>("argv");
    QTest::newRow("of a repository") << QStringList{u"helm"_s, u"upgrade"_s, u"shop"_s, u"shop/chart"_s};
    QTest::newRow("updates them") << upgrade() + QStringList{u"--dependency-update"_s};
    QTest::newRow("only looks") << QStringList{u"helm"_s, u"lint"_s, u"./chart"_s};
    QTest::newRow("another program") << QStringList{u"echo"_s, u"upgrade"_s, u"shop"_s, u"./chart"_s};
  }
  void whatIsNoSuchCommand() {
    QFETCH(const QStringList, argv);
    GitRig rig;
    lock(rig, {u"redis 1.2.3"_s});
    QCOMPARE(found(rig, argv), QStringList());
  }

  void withoutALock() {
    GitRig rig;
    rig.write(u"chart/Chart.yaml"_s, u"name: shop"_s);
    QCOMPARE(found(rig, upgrade()), QStringList());
  }

  /// At 1.0.0 redis 1.2.2 is locked, and now 1.2.3; the archives are not in git but where it is said.
  void afterACheckout_data() {
    QTest::addColumn<QStringList>("held");
    QTest::addColumn<QStringList>("command");  // before the upgrade
    QTest::addColumn<QStringList>("expected");
    const QStringList checkout{u"git"_s, u"checkout"_s, u"1.0.0"_s};
    const QStringList paths = checkout + QStringList{u"--"_s, u"chart"_s};
    QTest::newRow("those of now stay") << QStringList{u"redis-1.2.3.tgz"_s} << checkout << QStringList{other};
    QTest::newRow("by path") << QStringList{u"redis-1.2.3.tgz"_s} << paths << QStringList{other};
    QTest::newRow("none") << QStringList() << checkout << QStringList{missing};
    QTest::newRow("those of then are there") << QStringList{u"redis-1.2.2.tgz"_s} << checkout << QStringList();
    QTest::newRow("another path") << QStringList{u"redis-1.2.3.tgz"_s} << (checkout + QStringList{u"--"_s, u"file"_s})
                                  << QStringList();
    QTest::newRow("no such version") << QStringList() << QStringList{u"git"_s, u"checkout"_s, u"0.9.0"_s} << QStringList();
    QTest::newRow("another command") << QStringList{u"redis-1.2.3.tgz"_s} << QStringList{u"git"_s, u"fetch"_s} << QStringList();
  }
  void afterACheckout() {
    QFETCH(const QStringList, held);
    QFETCH(const QStringList, command);
    GitRig rig;
    rig.write(u".gitignore"_s, u"*.tgz"_s);
    lock(rig, {u"redis 1.2.2"_s});
    rig.commit(u"other"_s, u"then"_s);
    rig.git({"tag", "1.0.0"});
    lock(rig, {u"redis 1.2.3"_s});
    rig.commit(u"other"_s, u"now"_s);
    for (const QString &name : held)
      rig.write(u"chart/charts/"_s + name, u"archive"_s);
    rig.add(u"command"_s, {{u"argv"_s, QJsonArray::fromStringList(command)}});
    QTEST(found(rig, upgrade()), "expected");
  }

  void archivesOfTheRepositoryGoAndCome() {
    GitRig rig;
    lock(rig, {u"redis 1.2.2"_s});
    rig.commit(u"chart/charts/redis-1.2.2.tgz"_s, u"archive"_s);
    rig.git({"tag", "1.0.0"});
    lock(rig, {u"redis 1.2.2"_s, u"postgresql 9.0.0"_s});
    rig.commit(u"chart/charts/postgresql-9.0.0.tgz"_s, u"archive"_s);
    rig.git({"tag", "2.0.0"});
    rig.git({"rm", "-q", "-r", "chart/charts"});
    lock(rig, {});
    rig.commit(u"other"_s, u"now"_s);
    rig.add(u"git.checkout"_s, {{u"ref"_s, u"2.0.0"_s}, {u"paths"_s, QJsonArray{u"chart"_s}}});
    QCOMPARE(found(rig, upgrade()), QStringList());
    rig.add(u"git.checkout"_s, {{u"ref"_s, u"1.0.0"_s}, {u"paths"_s, QJsonArray{u"chart"_s}}});
    QCOMPARE(found(rig, upgrade()), QStringList());
  }

  void builtBetweenThem() {
    GitRig rig;
    lock(rig, {u"redis 1.2.2"_s});
    rig.commit(u"other"_s, u"then"_s);
    rig.git({"tag", "1.0.0"});
    const QJsonArray build{u"helm"_s, u"dependency"_s, u"build"_s, u"./chart"_s};
    const QJsonArray checkout{u"git"_s, u"checkout"_s, u"1.0.0"_s};
    rig.add(u"command"_s, {{u"argv"_s, build}});
    rig.add(u"command"_s, {{u"argv"_s, checkout}});
    QCOMPARE(found(rig, upgrade()), QStringList{missing});
    rig.add(u"command"_s, {{u"argv"_s, build}});
    QCOMPARE(found(rig, upgrade()), QStringList());
  }
};

STERNWAY_TEST(TestChartDependencies)

}  // namespace test_chartdependencies
#include "test_chartdependencies.moc"
