// SPDX-License-Identifier: GPL-3.0-or-later
#include "prometheus/prometheustarget.h"
#include "support/testmain.h"

namespace test_prometheustarget {

using namespace sternway;
using namespace sternway::prometheus;
using namespace Qt::StringLiterals;

class TestPrometheusTarget : public QObject {
  Q_OBJECT
private Q_SLOTS:
  void reads_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("proxyPath");
    QTest::newRow("plain") << u"http://127.0.0.1:9090"_s << u"http://127.0.0.1:9090"_s << QString();
    QTest::newRow("slash, blanks") << u" http://127.0.0.1:9090/ "_s << u"http://127.0.0.1:9090"_s << QString();
    QTest::newRow("prefix") << u"https://metrics.example.com/prometheus/"_s << u"https://metrics.example.com/prometheus"_s
                            << QString();
    QTest::newRow("service") << u"service/monitoring/prometheus-k8s:9090"_s << QString()
                             << u"/api/v1/namespaces/monitoring/services/prometheus-k8s:9090/proxy"_s;
    QTest::newRow("named port, TLS") << u"service/monitoring/https:prometheus:web"_s << QString()
                                     << u"/api/v1/namespaces/monitoring/services/https:prometheus:web/proxy"_s;
    QTest::newRow("no port") << u"service/monitoring/prometheus"_s << QString()
                             << u"/api/v1/namespaces/monitoring/services/prometheus/proxy"_s;
    for (const char *bad : {"", "prometheus:9090", "ftp://x/", "http://", "service/monitoring", "service/a/b/c", "service/../b:1",
                            "service/Mon/prom:1", "http://x/?a=b", "service/mon/ftp:prom:80"})
      QTest::newRow(qPrintable(u"bad: "_s + QString::fromLatin1(bad))) << QString::fromLatin1(bad) << QString() << QString();
  }
  void reads() {
    QFETCH(QString, text);
    QFETCH(QString, url);
    QFETCH(QString, proxyPath);
    const auto target = parsePrometheusTarget(text);
    if (url.isEmpty() && proxyPath.isEmpty()) {
      QVERIFY(!target);
      QCOMPARE(target.error().kind, ErrorKind::Input);
      QVERIFY(target.error().detail.contains(u"service/NAMESPACE/NAME:PORT"_s));
      return;
    }
    QVERIFY(target);
    QCOMPARE(target->url.toString(), url);
    QCOMPARE(target->proxyPath, proxyPath);
    QCOMPARE(target->isProxied(), !proxyPath.isEmpty());
  }
};

STERNWAY_TEST(TestPrometheusTarget)

}  // namespace test_prometheustarget
#include "test_prometheustarget.moc"
