// SPDX-License-Identifier: GPL-3.0-or-later
#include "rehearsalfixture.h"
#include "support/testmain.h"

namespace test_rehearsalhttp {

using namespace sternway;
using namespace sternway::test;
using namespace Qt::StringLiterals;

class TestRehearsalHttp : public RehearsalFixture {
  Q_OBJECT
private Q_SLOTS:
  void init() { begin(); }
  void cleanup() { end(); }

  void everythingWantsTheToken() {
    const Answer answer = finished(request("GET", m_rehearsal->apiServer(), pods, {}, {}, false));
    QCOMPARE(answer.code, 401);
    QCOMPARE(answer.reason(), u"Unauthorized"_s);
    QCOMPARE(finished(request("GET", m_rehearsal->prometheus(), u"/api/v1/labels"_s, {}, {}, false)).code, 401);
    QCOMPARE(get(u"/version"_s).code, 200);
    QVERIFY(m_rehearsal->kubeconfig().contains(m_rehearsal->token()));
    QCOMPARE(m_rehearsal->apiServer().host(), u"127.0.0.1"_s);
  }

  void revisionsCanBeToldApartInThePast() {
    const double past = value(
        u"sum(increase(http_requests_total{service=\"order-service\",version=\"v1.2.3\",status=\"500\"}[5h])) / "
        "sum(increase(http_requests_total{service=\"order-service\",version=\"v1.2.3\"}[5h]))"_s);
    QVERIFY2(past > 0.0005 && past < 0.0015, qPrintable(QString::number(past)));
    QCOMPARE(value(u"count(count by (pod) (count_over_time(http_requests_total{version=\"v1.2.2\"}[30h])))"_s), 3.0);
    QVERIFY(
        value(
            u"histogram_quantile(0.99, sum by (le) (rate(http_request_duration_seconds_bucket{service=\"order-service\"}[5m] offset 1h)))"_s) <
        0.3);
  }

  void prometheusAnswersAsTheRealOne_data() {
    QTest::addColumn<QString>("path");
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("contains");
    QTest::newRow("labels") << u"/api/v1/labels"_s << 200 << u"\"version\""_s;
    QTest::newRow("values") << u"/api/v1/label/version/values"_s << 200 << u"v1.3.0"_s;
    QTest::newRow("series") << u"/api/v1/series?match[]=http_requests_total{service=\"order-service\"}"_s << 200
                            << u"\"__name__\":\"http_requests_total\""_s;
    QTest::newRow("no match") << u"/api/v1/series"_s << 400 << u"no match[] parameter provided"_s;
    QTest::newRow("alerts") << u"/api/v1/alerts"_s << 200 << u"HighErrorRate"_s;
    QTest::newRow("rules") << u"/api/v1/rules"_s << 200 << u"\"alerting\""_s;
    QTest::newRow("build") << u"/api/v1/status/buildinfo"_s << 200 << u"2.42.0"_s;
    QTest::newRow("bad query") << u"/api/v1/query?query=sum("_s << 400 << u"invalid parameter \\\"query\\\": 1:5: parse error"_s;
    QTest::newRow("bad time") << u"/api/v1/query?query=1&time=soon"_s << 400
                              << u"cannot parse \\\"soon\\\" to a valid timestamp"_s;
    QTest::newRow("no step") << u"/api/v1/query_range?query=up&start=1&end=2"_s << 400
                             << u"cannot parse \\\"\\\" to a valid duration"_s;
    QTest::newRow("too many") << u"/api/v1/query_range?query=up&start=1&end=20000&step=1"_s << 400
                              << u"exceeded maximum resolution of 11,000 points"_s;
    QTest::newRow("backwards") << u"/api/v1/query_range?query=up&start=2&end=1&step=1"_s << 400
                               << u"end timestamp must not be before start time"_s;
    QTest::newRow("matrix") << u"/api/v1/query_range?query=up[5m]&start=1&end=2&step=1"_s << 400 << u"invalid expression type"_s;
    QTest::newRow("nothing") << u"/api/v1/nope"_s << 404 << u"404 page not found"_s;
  }
  void prometheusAnswersAsTheRealOne() {
    QFETCH(QString, contains);
    QFETCH(QString, path);
    const Answer answer = prometheus(path);
    QTEST(answer.code, "code");
    QVERIFY2(answer.body.contains(contains.toUtf8()), answer.body.constData());
  }

  void prometheusBehindTheApiServer() {
    const Answer answer = get(u"/api/v1/namespaces/monitoring/services/prometheus:9090/proxy/api/v1/query?query=1%2B1"_s);
    QCOMPARE(answer.code, 200);
    QCOMPARE(dig(answer.json(), u"data.resultType"_s).toString(), u"scalar"_s);
  }

  void badRequestsDoNoHarm_data() {
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("status");
    QTest::newRow("garbage") << QByteArray("\x16\x03\x01garbage\r\n\r\n") << QByteArray("400");
    QTest::newRow("no version") << QByteArray("GET /\r\n\r\n") << QByteArray("400");
    QTest::newRow("header") << QByteArray("GET / HTTP/1.1\r\nnonsense\r\n\r\n") << QByteArray("400");
    QTest::newRow("length") << QByteArray("GET / HTTP/1.1\r\nContent-Length: -5\r\n\r\n") << QByteArray("400");
    QTest::newRow("length too big") << QByteArray("POST / HTTP/1.1\r\nContent-Length: 99999999999\r\n\r\n") << QByteArray("413");
    QTest::newRow("chunked") << QByteArray("POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n") << QByteArray("501");
    QTest::newRow("endless head") << "GET /" + QByteArray(100'000, 'a') << QByteArray("431");
    QTest::newRow("no path") << QByteArray("GET * HTTP/1.1\r\n\r\n") << QByteArray("400");
    QTest::newRow("two at once") << QByteArray("GET /x HTTP/1.1\r\n\r\nGET /x HTTP/1.1\r\nConnection: close\r\n\r\n")
                                 << QByteArray("401");
  }
  void badRequestsDoNoHarm() {
    QFETCH(QByteArray, bytes);
    QFETCH(QByteArray, status);
    QTcpSocket socket;
    socket.connectToHost(m_rehearsal->prometheus().host(), static_cast<quint16>(m_rehearsal->prometheus().port()));
    QVERIFY(socket.waitForConnected());
    socket.write(bytes);
    QTRY_COMPARE(socket.state(), QAbstractSocket::UnconnectedState);
    const QByteArray answer = socket.readAll();
    QVERIFY2(answer.startsWith("HTTP/1.1 " + status), answer.constData());
    QCOMPARE(prometheus(u"/api/v1/status/buildinfo"_s).code, 200);
  }

  void aPlainHttpClientIsNotServed() {
    QTcpSocket socket;
    socket.connectToHost(m_rehearsal->apiServer().host(), static_cast<quint16>(m_rehearsal->apiServer().port()));
    QVERIFY(socket.waitForConnected());
    socket.write("GET / HTTP/1.1\r\n\r\n");
    QTRY_COMPARE(socket.state(), QAbstractSocket::UnconnectedState);
    QCOMPARE(get(u"/version"_s).code, 200);
  }
};

STERNWAY_TEST(TestRehearsalHttp)

}  // namespace test_rehearsalhttp
#include "test_rehearsalhttp.moc"
