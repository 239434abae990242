// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/promql.h"
#include "support/testmain.h"

namespace test_promql {

using namespace sternway;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using std::chrono::milliseconds;

namespace {
ObjectRef orders(Kind kind = Kind::Deployment) {
  return {.context = u"lab"_s, .nameSpace = u"production"_s, .name = u"order-service"_s, .kind = kind};
}
}  // namespace

class TestPromql : public QObject {
  Q_OBJECT
private Q_SLOTS:
  void expands() {
    QCOMPARE(
        expandQuery(u"sum by (le$by) (rate(x{service=\"$service\",namespace=\"$namespace\",pod=~\"$pods\"}[$window]))"_s,
                    {.workload = orders(), .window = 90s, .by = {u"pod"_s}}),
        u"sum by (le, pod) (rate(x{service=\"order-service\",namespace=\"production\",pod=~\"order-service-[a-z0-9]{1,10}-[a-z0-9]{5}\"}[90s]))"_s);
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

  void podNames() {
    QCOMPARE(podPattern(orders(Kind::StatefulSet)), u"order-service-[0-9]+"_s);
    QCOMPARE(podPattern(orders(Kind::DaemonSet)), u"order-service-[a-z0-9]{5}"_s);
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
