// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/promql.h"
#include "support/testmain.h"

#include <QRegularExpression>

namespace test_promql {

using namespace sternway;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using std::chrono::milliseconds;

namespace {
ObjectRef orders(Kind kind = Kind::Deployment) {
  return {.context = u"lab"_s, .nameSpace = u"production"_s, .name = u"order-service"_s, .kind = kind};
}

const QString longName = u"enterprise-json-schema-validator-service-44-deployment6-202210x"_s;

ObjectRef named(const QString &name, Kind kind = Kind::Deployment) {
  ObjectRef ref = orders(kind);
  ref.name = name;
  return ref;
}

/// As a PromQL string's pattern matches.
bool fits(QString pattern, const QString &pod) {
  pattern.replace(u"\\\\"_s, u"\\"_s);
  return QRegularExpression(QRegularExpression::anchoredPattern(pattern)).match(pod).hasMatch();
}
}  // namespace

class TestPromql : public QObject {
  Q_OBJECT
private Q_SLOTS:
  void shortestRanges_data() {
    QTest::addColumn<QString>("query");
    QTest::addColumn<qint64>("milliseconds");
    QTest::newRow("none") << u"up"_s << qint64(0);
    QTest::newRow("a variable") << u"rate(x[$window])"_s << qint64(0);
    QTest::newRow("one") << u"rate(x[30s])"_s << qint64(30'000);
    QTest::newRow("the shorter") << u"rate(x[5m]) / rate(y[90s])"_s << qint64(90'000);
    QTest::newRow("of parts") << u"rate(x[1m30s])"_s << qint64(90'000);
    QTest::newRow("a subquery's step is none") << u"max_over_time(x[30m:15s])"_s << qint64(1'800'000);
    QTest::newRow("milliseconds") << u"rate(x[500ms])"_s << qint64(500);
  }
  void shortestRanges() {
    QFETCH(QString, query);
    QTEST(static_cast<qint64>(shortestRange(query).count()), "milliseconds");
  }

  void expands() {
    QCOMPARE(expandQuery(u"sum by (le$by) (rate(x{service=\"$service\",namespace=\"$namespace\",pod=~\"$pods\"}[$window]))"_s,
                         {.workload = orders(), .window = 90s, .by = {u"pod"_s}}),
             u"sum by (le, pod) (rate(x{service=\"order-service\",namespace=\"production\",pod=~\"%1\"}[90s]))"_s.arg(
                 podPattern(orders())));
    QCOMPARE(expandQuery(u"sum by (le$by) (x)"_s, {.workload = orders(), .window = 1min, .by = {}}), u"sum by (le) (x)"_s);
  }

  /// A value that looks like another variable is a value, and a longer name is not ours.
  void expandsOnce() {
    ObjectRef ref = orders();
    ref.name = u"$window"_s;
    QCOMPARE(expandQuery(u"x{a=\"$service\"} $1 $services $byte"_s, {.workload = ref, .window = 1min, .by = {}}),
             u"x{a=\"$window\"} $1 $services $byte"_s);
  }

  void escapes() {
    QCOMPARE(promString(u"a\"b\\c\nd"_s), u"a\\\"b\\\\c\\nd"_s);
    QCOMPARE(promString(u"a.b-c"_s, true), u"a\\\\.b-c"_s);
    QCOMPARE(promString(u"a\\b"_s, true), u"a\\\\\\\\b"_s);
  }

  /// Names that Kubernetes makes, and others that look like them.
  void podNames_data() {
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("pod");
    QTest::addColumn<bool>("own");
    const auto row = [](const char *title, Kind kind, const QString &name, const QString &pod, bool own) {
      QTest::newRow(title) << kind << name << pod << own;
    };
    row("Deployment", Kind::Deployment, u"shop"_s, u"shop-5f6d9b7c48-x7k2m"_s, true);
    row("a short hash", Kind::Deployment, u"shop"_s, u"shop-7c48d9-x7k2m"_s, true);
    row("DaemonSet of a longer name", Kind::Deployment, u"shop"_s, u"shop-agent-x2f4z"_s, false);
    row("DaemonSet of a longer name, six letters that no hash has", Kind::Deployment, u"shop"_s, u"shop-tcpdmp-x7k2m"_s, false);
    row("DaemonSet of a longer name without vowels", Kind::Deployment, u"shop"_s, u"shop-db-x2f4z"_s, false);
    row("Job of a longer name", Kind::Deployment, u"shop"_s, u"shop-cdc-x2f4z"_s, false);
    row("a CronJob's run, by minutes", Kind::Deployment, u"shop"_s, u"shop-28947965-x2f4z"_s, false);
    row("a Deployment of a longer name", Kind::Deployment, u"shop"_s, u"shop-web-5f6d9b7c48-x7k2m"_s, false);
    row("vowels in the suffix", Kind::Deployment, u"shop"_s, u"shop-5f6d9b7c48-abcde"_s, false);
    row("a Job of that name", Kind::Deployment, u"shop"_s, u"shop-x2f4z"_s, false);
    row("dots", Kind::Deployment, u"shop.eu"_s, u"shopxeu-5f6d9b7c48-x7k2m"_s, false);
    row("StatefulSet", Kind::StatefulSet, u"shop"_s, u"shop-10"_s, true);
    row("a StatefulSet of a longer name", Kind::StatefulSet, u"shop"_s, u"shop-db-0"_s, false);
    row("DaemonSet", Kind::DaemonSet, u"shop"_s, u"shop-x2f4z"_s, true);
    row("a Deployment's pod", Kind::DaemonSet, u"shop"_s, u"shop-5f6d9b7c48-x7k2m"_s, false);
    const auto name = [](qsizetype length) {
      return u"enterprise-json-schema-validator-service-44-deployment6-202210"_s.left(length);
    };
    row("46 characters", Kind::Deployment, name(46), name(46) + u"-5f6d9b7c48-x7k2m"_s, true);
    row("47 characters", Kind::Deployment, name(47), name(47) + u"-5f6d9b7c48x7k2m"_s, true);
    row("47 characters, a shorter hash", Kind::Deployment, name(47), name(47) + u"-5f6d9b7c4-x7k2m"_s, true);
    row("47 characters, too long a name", Kind::Deployment, name(47), name(47) + u"-5f6d9b7c48-x7k2m"_s, false);
    row("52 characters", Kind::Deployment, name(52), name(52) + u"-5f6d9x7k2m"_s, true);
    row("57 characters", Kind::Deployment, name(57), name(57) + u"-x7k2m"_s, true);
    row("58 characters", Kind::Deployment, name(58), name(58) + u"x7k2m"_s, true);
    row("62 characters", Kind::Deployment, name(62), name(58) + u"x7k2m"_s, true);
    row("62 characters, whole", Kind::Deployment, name(62), name(62) + u"-5f6d9b7c48-x7k2m"_s, false);
    row("DaemonSet, 62 characters", Kind::DaemonSet, name(62), name(58) + u"x7k2m"_s, true);
  }
  void podNames() {
    QFETCH(Kind, kind);
    QFETCH(QString, name);
    QFETCH(QString, pod);
    ObjectRef ref = orders(kind);
    ref.name = name;
    QTEST(fits(podPattern(ref), pod), "own");
  }

  void podsOfKnownReplicaSets() {
    const QStringList sets{u"shop-5f6d9b7c48"_s, u"shop-db"_s};
    ObjectRef ref = orders();
    ref.name = u"shop"_s;
    QVERIFY(fits(podPattern(ref, sets), u"shop-5f6d9b7c48-x7k2m"_s));
    QVERIFY(fits(podPattern(ref, sets), u"shop-db-x7k2m"_s));
    QVERIFY(!fits(podPattern(ref, sets), u"shop-7d4b8c6f95-x7k2m"_s));
    QVERIFY(!fits(podPattern(ref, sets), u"shop-5f6d9b7c48-abcde"_s));
    const QString cut = u"enterprise-json-schema-validator-service-44-deployment6-20"_s;
    QVERIFY(fits(podPattern(ref, {cut + u"2210-5f6d9b7c48"_s}), cut + u"x7k2m"_s));
    QCOMPARE(podPattern(orders(Kind::DaemonSet), sets), podPattern(orders(Kind::DaemonSet)));
    QVERIFY(expandQuery(u"$pods"_s, {.workload = ref, .by = {}, .replicaSets = sets}).contains(u"shop-db-"_s));
  }

  void workloadsOfAKind() {
    const auto workload = [](Kind kind, const QString &pod) {
      return QRegularExpression(QRegularExpression::anchoredPattern(podPattern(kind))).match(pod).captured(1);
    };
    QCOMPARE(workload(Kind::Deployment, u"shop-web-5f6d9b7c48-x7k2m"_s), u"shop-web"_s);
    QCOMPARE(workload(Kind::Deployment, u"shop-web-x7k2m"_s), QString());
    QCOMPARE(workload(Kind::DaemonSet, u"shop-agent-x7k2m"_s), u"shop-agent"_s);
    QCOMPARE(workload(Kind::StatefulSet, u"shop-db-3"_s), u"shop-db"_s);
  }

  /// Of every length, for every hash, both forms of the pattern take the pods, and say whose they are.
  void cutNames_data() {
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<qsizetype>("length");
    QTest::addColumn<qsizetype>("cut");
    for (qsizetype length = 40; length <= 63; ++length) {
      QTest::addRow("Deployment, %lld", static_cast<long long>(length))
          << Kind::Deployment << length << (length < 47 ? 0 : std::min<qsizetype>(length, 58));
      QTest::addRow("DaemonSet, %lld", static_cast<long long>(length)) << Kind::DaemonSet << length << (length < 58 ? 0LL : 58LL);
      QTest::addRow("StatefulSet, %lld", static_cast<long long>(length)) << Kind::StatefulSet << length << qsizetype(0);
    }
  }
  void cutNames() {
    QFETCH(Kind, kind);
    QFETCH(qsizetype, length);
    const ObjectRef ref = named(longName.left(length), kind);
    QTEST(cutNameLength(ref), "cut");
    const QRegularExpression ofKind = anchoredRegex(podPattern(kind, cutNameLength(ref)));
    for (const QString &hash : {u"5f6d9b"_s, u"5f6d9b7"_s, u"5f6d9b7c"_s, u"5f6d9b7c4"_s, u"5f6d9b7c48"_s}) {
      const QString pod = kind == Kind::StatefulSet ? ref.name + u"-0"_s
                          : kind == Kind::DaemonSet ? podPrefix(ref.name) + u"x7k2m"_s
                                                    : podPrefix(ref.name + u'-' + hash) + u"x7k2m"_s;
      QVERIFY2(fits(podPattern(ref), pod), qPrintable(pod));
      QCOMPARE(ofKind.match(pod).captured(1), nameInPods(ref));
    }
  }

  void podsOfTwoWorkloads_data() {
    QTest::addColumn<ObjectRef>("one");
    QTest::addColumn<ObjectRef>("other");
    QTest::addColumn<bool>("alike");
    const QString end = longName.left(57);
    const ObjectRef cut = named(longName.left(58) + u"-eu"_s);
    ObjectRef elsewhere = named(longName.left(58) + u"-us"_s);
    QTest::newRow("of 58 characters that they share") << cut << elsewhere << true;
    QTest::newRow("of one that is whole") << cut << named(longName.left(58)) << true;
    QTest::newRow("of a DaemonSet") << cut << named(longName.left(58), Kind::DaemonSet) << true;
    QTest::newRow("whose hyphen is cut") << named(end) << named(end + u"-eu"_s) << true;
    QTest::newRow("whose hash looks like a name")
        << named(longName.left(52)) << named(longName.left(52) + u"-5f6d9-eu"_s) << true;
    QTest::newRow("of 57 characters that they share") << named(end + u"xy"_s) << named(end + u"yx"_s) << false;
    QTest::newRow("of two lengths") << named(longName.left(50)) << named(longName.left(52)) << false;
    QTest::newRow("of a StatefulSet") << cut << named(longName.left(58), Kind::StatefulSet) << false;
    elsewhere.nameSpace = u"staging"_s;
    QTest::newRow("of two namespaces") << cut << elsewhere << false;
  }
  void podsOfTwoWorkloads() {
    QFETCH(ObjectRef, one);
    QFETCH(ObjectRef, other);
    const QHash<ObjectRef, ObjectRef> namesakes = podNamesakes({orders(), one, other});
    QTEST(namesakes.contains(one), "alike");
    QTEST(namesakes.value(other) == one, "alike");
    QVERIFY(!namesakes.contains(orders()));
  }

  void durations() {
    QCOMPARE(promDuration(90s), u"90s"_s);
    QCOMPARE(promDuration(2min), u"2m"_s);
    QCOMPARE(promDuration(24h), u"24h"_s);
    QCOMPARE(promDuration(1500ms), u"1500ms"_s);
  }

  void windows() {
    QCOMPARE(rateWindow(0ms), milliseconds(1min));
    QCOMPARE(rateWindow(2s), milliseconds(20s));
    QCOMPARE(rateWindow(15s), milliseconds(1min));
    QCOMPARE(rateWindow(30s), milliseconds(2min));
  }

  void steps_data() {
    QTest::addColumn<qint64>("rangeSeconds");
    QTest::addColumn<int>("pixels");
    QTest::addColumn<qint64>("stepSeconds");
    QTest::newRow("fits") << qint64(60) << 800 << qint64(1);
    QTest::newRow("an hour") << qint64(3600) << 800 << qint64(5);
    QTest::newRow("exactly") << qint64(799) << 800 << qint64(1);
    QTest::newRow("one too many") << qint64(800) << 800 << qint64(2);
    QTest::newRow("a day") << qint64(86'400) << 800 << qint64(120);
    QTest::newRow("no room") << qint64(3600) << 0 << qint64(3600);
    QTest::newRow("a wide screen keeps the limit") << qint64(20'000) << 50'000 << qint64(2);
    QTest::newRow("a year") << qint64(365 * 86'400) << 100 << qint64(4 * 86'400);
  }
  void steps() {
    QFETCH(qint64, rangeSeconds);
    QFETCH(int, pixels);
    QFETCH(qint64, stepSeconds);
    QCOMPARE(stepFor(std::chrono::seconds(rangeSeconds), pixels), milliseconds(std::chrono::seconds(stepSeconds)));
  }

  void limitsPoints() {
    QCOMPARE(limitedStep(1h, 5s), milliseconds(5s));
    const milliseconds step = limitedStep(24h, 1s);
    QCOMPARE(step, milliseconds(8s));
    QVERIFY(milliseconds(24h) / step + 1 <= 11'000);
    QVERIFY(milliseconds(10'999s) / limitedStep(10'999s, 1s) + 1 <= 11'000);
    QVERIFY(milliseconds(11'000s) / limitedStep(11'000s, 1s) + 1 <= 11'000);
  }
};

STERNWAY_TEST(TestPromql)

}  // namespace test_promql
#include "test_promql.moc"
