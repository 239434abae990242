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
    rig.write(u"chart/Chart.yaml"_s, u"apiVersion: v2\nname: shop\nversion: 1.0.0\n"_s + text);
  }
  /// "block" or "warn" of what is missing; empty: nothing is.
  static QString missingAs(GitRig &rig) {
    const Step step = rig.add(u"command"_s, {{u"argv"_s, QJsonArray::fromStringList(upgrade())}});
    for (const Result<StepPreview> preview = rig.preview(step); const Finding &finding : preview->findings)
      if (finding.id == missing)
        return finding.severity == Severity::Block ? u"block"_s : u"warn"_s;
    return {};
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

  /// Helm asks for what Chart.yaml names.
  void aLockIsOlderThanTheChart() {
    GitRig rig;
    lock(rig, {u"redis 1.2.3"_s});
    rig.write(u"chart/Chart.yaml"_s, u"apiVersion: v2\nname: shop\nversion: 1.0.0"_s);
    QCOMPARE(found(rig, upgrade()), QStringList());
    rig.commit(u"other"_s, u"then"_s);
    rig.git({"tag", "1.0.0"});
    rig.add(u"command"_s, {{u"argv"_s, QJsonArray{u"git"_s, u"checkout"_s, u"1.0.0"_s}}});
    QCOMPARE(found(rig, upgrade()), QStringList());
  }

  /// It blocks only where nothing else can have brought the charts: Helm asks for names, wherever they stand.
  void whatIsCertain_data() {
    QTest::addColumn<QString>("name");  // of a file in charts/
    QTest::addColumn<QString>("expected");
    QTest::newRow("nothing is there") << QString() << u"block"_s;
    QTest::newRow("another chart") << u"common-1.0.0.tgz"_s << u"block"_s;
    QTest::newRow("no archive") << u"README.md"_s << u"block"_s;
    QTest::newRow("a folder that Helm passes over") << u"_redis/Chart.yaml"_s << u"block"_s;
    QTest::newRow("an archive of another name") << u"cache.tgz"_s << u"warn"_s;
    QTest::newRow("a folder of another name") << u"cache/Chart.yaml"_s << QString();
  }
  void whatIsCertain() {
    QFETCH(const QString, name);
    GitRig rig;
    lock(rig, {u"redis 1.2.3"_s});
    if (!name.isEmpty())
      rig.write(u"chart/charts/"_s + name, u"name: redis\nversion: 1.2.3"_s);
    QTEST(missingAs(rig), "expected");
  }

  void whatComesBefore_data() {
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QJsonObject>("arguments");
    QTest::addColumn<QString>("expected");
    const auto command = [](const QStringList &argv) { return QJsonObject{{u"argv"_s, QJsonArray::fromStringList(argv)}}; };
    QTest::newRow("a script") << u"command"_s << command({u"./prepare.sh"_s}) << u"warn"_s;
    QTest::newRow("make") << u"command"_s << command({u"make"_s, u"charts"_s}) << u"warn"_s;
    QTest::newRow("git pull") << u"command"_s << command({u"git"_s, u"pull"_s}) << u"warn"_s;
    QTest::newRow("git reset") << u"command"_s << command({u"git"_s, u"reset"_s, u"--hard"_s, u"HEAD"_s}) << u"warn"_s;
    QTest::newRow("git with a setting") << u"command"_s
                                        << command({u"git"_s, u"-c"_s, u"advice.detachedHead=false"_s, u"checkout"_s, u"HEAD"_s})
                                        << u"warn"_s;
    QTest::newRow("helm pull") << u"command"_s << command({u"helm"_s, u"pull"_s, u"x/redis"_s, u"-d"_s, u"chart/charts"_s})
                               << u"warn"_s;
    QTest::newRow("a person") << u"manual"_s << QJsonObject{{u"text"_s, u"Get the charts"_s}} << u"warn"_s;
    QTest::newRow("git fetch") << u"command"_s << command({u"git"_s, u"fetch"_s, u"--tags"_s}) << u"block"_s;
    QTest::newRow("kubectl") << u"command"_s << command({u"kubectl"_s, u"get"_s, u"pods"_s}) << u"block"_s;
    QTest::newRow("a rollback") << u"command"_s << command({u"helm"_s, u"rollback"_s, u"other"_s, u"3"_s}) << u"block"_s;
  }
  void whatComesBefore() {
    QFETCH(const QString, kind);
    QFETCH(const QJsonObject, arguments);
    GitRig rig;
    lock(rig, {u"redis 1.2.3"_s});
    rig.commit(u"other"_s, u"now"_s);
    rig.add(kind, arguments);
    QTEST(missingAs(rig), "expected");
  }

  void whatIsLeftOut_data() {
    QTest::addColumn<QStringList>("argv");
    QTest::addColumn<QString>("expected");
    QTest::newRow("a checkout") << QStringList{u"git"_s, u"checkout"_s, u"HEAD"_s} << u"warn"_s;
    QTest::newRow("a build") << QStringList{u"helm"_s, u"dependency"_s, u"build"_s, u"./chart"_s} << u"block"_s;
  }
  void whatIsLeftOut() {
    QFETCH(const QStringList, argv);
    GitRig rig;
    lock(rig, {u"redis 1.2.3"_s});
    rig.commit(u"other"_s, u"now"_s);
    rig.add(u"command"_s, {{u"argv"_s, QJsonArray::fromStringList(argv)}});
    rig.plan.stages.first().steps.last().skip = u"by hand"_s;
    QTEST(missingAs(rig), "expected");
  }

  /// A version of the same name in another repository is none of the chart's.
  void aCheckoutElsewhere_data() {
    QTest::addColumn<bool>("byOption");
    QTest::newRow("by the working directory") << false;
    QTest::newRow("by -C") << true;
  }
  void aCheckoutElsewhere() {
    QFETCH(const bool, byOption);
    GitRig rig;
    lock(rig, {u"redis 1.2.3"_s});
    rig.commit(u"other"_s, u"then"_s);
    rig.git({"tag", "1.0.0"});
    lock(rig, {});
    rig.commit(u"other"_s, u"now"_s);
    const QString elsewhere = rig.folder.filePath(u"elsewhere"_s);
    rig.git({"init", "-q", elsewhere}, rig.folder.path());
    QStringList argv{u"git"_s, u"checkout"_s, u"1.0.0"_s};
    if (byOption)
      argv = QStringList{u"git"_s, u"-C"_s, u"../elsewhere"_s} + argv.mid(1);
    QJsonObject arguments{{u"argv"_s, QJsonArray::fromStringList(argv)}};
    if (!byOption)
      arguments.insert(u"workingDirectory"_s, elsewhere);
    rig.add(u"command"_s, arguments);
    QCOMPARE(missingAs(rig), QString());
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
    QCOMPARE(missingAs(rig), u"warn"_s);  // those that were built stay
    rig.add(u"command"_s, {{u"argv"_s, build}});
    QCOMPARE(found(rig, upgrade()), QStringList());
  }
};

STERNWAY_TEST(TestChartDependencies)

}  // namespace test_chartdependencies
#include "test_chartdependencies.moc"
