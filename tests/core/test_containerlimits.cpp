// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/quantity.h"

#include "core/promql.h"
#include "support/testmain.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace test_containerlimits {

using namespace sternway;
using namespace Qt::StringLiterals;

class TestContainerLimits : public QObject {
  Q_OBJECT
private Q_SLOTS:
  void quantities_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<double>("value");  ///< below 0: none
    QTest::newRow("bytes") << u"1048576"_s << 1048576.0;
    QTest::newRow("Mi") << u"512Mi"_s << 512.0 * 1024 * 1024;
    QTest::newRow("G") << u"2G"_s << 2e9;
    QTest::newRow("Gi with a point") << u"1.5Gi"_s << 1.5 * 1024 * 1024 * 1024;
    QTest::newRow("thousandths") << u"500m"_s << 0.5;
    QTest::newRow("exponent") << u"1e3"_s << 1000.0;
    QTest::newRow("exa") << u"1E"_s << 1e18;
    QTest::newRow("empty") << QString() << -1.0;
    QTest::newRow("words") << u"much"_s << -1.0;
    QTest::newRow("no such suffix") << u"12Xi"_s << -1.0;
    QTest::newRow("a space") << u"12 Mi"_s << -1.0;
  }
  void quantities() {
    QFETCH(QString, text);
    QFETCH(double, value);
    const auto read = quantityValue(text);
    QCOMPARE(read.has_value(), value >= 0);
    if (read)
      QCOMPARE(static_cast<double>(*read), value);
  }

  void ofATemplate() {
    const QJsonObject podTemplate = QJsonDocument::fromJson(R"({"spec":{
      "containers":[{"name":"app","resources":{"limits":{"memory":"512Mi","cpu":"500m"}}},
                    {"name":"log","resources":{"limits":{"cpu":2}}},
                    {"name":"free","resources":{"limits":{"memory":"0","cpu":"lots"}}}, {"name":"bare"}],
      "initContainers":[{"name":"migrate","resources":{"limits":{"memory":"1Gi"}}},
                        {"name":"proxy","restartPolicy":"Always","resources":{"limits":{"memory":"64Mi"}}}]}})")
                                        .object();
    const ContainerLimits limits = limitsOf(podTemplate);
    QCOMPARE(limits.memory, (QMap<QString, double>{{u"app"_s, 536870912.0}, {u"proxy"_s, 67108864.0}}));
    QCOMPARE(limits.cpu, (QMap<QString, double>{{u"app"_s, 0.5}, {u"log"_s, 2.0}}));
    QCOMPARE(limitsOf({}), ContainerLimits{});
  }

  void inAQuery() {
    QueryScope scope{.workload = {}, .by = {}};
    QVERIFY(lacksLimit(u"x / $memory_limit"_s, scope));
    QVERIFY(lacksLimit(u"x / $cpu_limit"_s, scope));
    QVERIFY(!lacksLimit(u"x"_s, scope));
    QCOMPARE(expandQuery(u"$cpu_limit"_s, scope), u"(vector(0) > 0)"_s);
    scope.limits.memory = {{u"app"_s, 536870912.0}, {u"proxy"_s, 67108864.0}};
    scope.limits.cpu = {{u"app"_s, 0.25}};
    QVERIFY(!lacksLimit(u"x / $memory_limit"_s, scope));
    QCOMPARE(expandQuery(u"$memory_limit"_s, scope),
             u"(label_replace(vector(536870912), \"container\", \"app\", \"\", \"\") or label_replace(vector(67108864), "
             "\"container\", \"proxy\", \"\", \"\"))"_s);
    QCOMPARE(expandQuery(u"$cpu_limit+"_s, scope), u"(label_replace(vector(0.25), \"container\", \"app\", \"\", \"\"))+"_s);
  }
};

STERNWAY_TEST(TestContainerLimits)

}  // namespace test_containerlimits
#include "test_containerlimits.moc"
