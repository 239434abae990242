// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/proxyrelay.h"
#include "net/transport.h"
#include "support/await.h"
#include "support/connectproxy.h"
#include "support/http2server.h"
#include "support/loopbackserver.h"
#include "support/testmain.h"
#include "support/tlsfiles.h"

namespace test_tlsproxy {

using namespace sternway;
using namespace sternway::net;
using namespace sternway::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

using Answer = QPointer<LoopbackAnswer>;

class TestTlsProxy : public QObject {
  Q_OBJECT
private:
  std::unique_ptr<LoopbackServer> m_server;

  static void trust(const QString &authority) {
    qputenv("SSL_CERT_FILE", QByteArray(STERNWAY_SOURCE_DIR "/tests/support/tls/") + authority.toUtf8() + ".pem");
  }

  /// To a server that only the proxy knows the way to.
  [[nodiscard]] static TransportSettings through(const ConnectProxy &proxy, const QString &login = {}) {
    return {.base = QUrl(u"https://kube.internal.test:6443"_s),
            .tls = {.caPem = tlsFile(u"ca"_s), .serverName = u"127.0.0.1"_s},
            .proxy = QUrl(u"https://%1localhost:%2"_s.arg(login).arg(proxy.serverPort()))};
  }

  [[nodiscard]] static Result<HttpResponse> get(Transport &transport, const QString &path = u"/x"_s) {
    QObject context;
    return await(transport.send({.path = path, .timeout = 20s}, &context));
  }

private Q_SLOTS:
  void init() {
    trust(u"ca"_s);
    m_server = std::make_unique<LoopbackServer>();
    m_server->setTls(serverTls(u"server"_s, QSslSocket::VerifyNone));
    m_server->respond("GET", u"/x"_s, 200, "{}");
  }
  void cleanup() { qunsetenv("SSL_CERT_FILE"); }

  void leadsToTheServer() {
    const ConnectProxy proxy(m_server->serverPort(), u"server"_s);
    Transport transport(through(proxy), {});
    const auto got = get(transport);
    QVERIFY2(got, got ? "" : qPrintable(got.error().message + u" | "_s + got.error().detail));
    QCOMPARE(got->body, "{}");
    QCOMPARE(proxy.heads.size(), 1);
    QVERIFY(proxy.heads.first().startsWith("CONNECT kube.internal.test:6443 HTTP/1.1\r\n"));
    QVERIFY(!proxy.heads.first().contains("Proxy-Authorization"));
    QVERIFY(get(transport));
    QCOMPARE(m_server->connections(), 1);
  }

  void leadsToAServerInPlainText() {
    LoopbackServer server;
    server.respond("GET", u"/x"_s, 200, "{}");
    const ConnectProxy proxy(server.serverPort(), u"server"_s);
    TransportSettings settings = through(proxy);
    settings.base = QUrl(u"http://prometheus.internal.test"_s);
    Transport transport(settings, {});
    QVERIFY(get(transport));
    QVERIFY(proxy.heads.first().startsWith("CONNECT prometheus.internal.test:80 "));
  }

  void http2IsNegotiatedWithTheServer() {
    const Http2Server server;
    const ConnectProxy proxy(server.serverPort(), u"server"_s);
    Transport transport(through(proxy), {});
    const auto got = get(transport);
    QVERIFY2(got, got ? "" : qPrintable(got.error().message));
    QVERIFY(got->http2);
  }

  void userAndPasswordGoToTheProxy() {
    const ConnectProxy proxy(m_server->serverPort(), u"server"_s);
    Transport transport(through(proxy, u"joe:p%40ss@"_s), {});
    QVERIFY(get(transport));
    QVERIFY(proxy.heads.first().contains("\r\nProxy-Authorization: Basic " + QByteArray("joe:p@ss").toBase64() + "\r\n"));
  }

  void largeBodiesComeWhole_data() {
    QTest::addColumn<bool>("closes");
    QTest::newRow("of a known length") << false;
    QTest::newRow("until the connection ends") << true;
  }

  void largeBodiesComeWhole() {
    QFETCH(bool, closes);
    QByteArray body;
    for (int i = 0; body.size() < 20'000'000; ++i)
      body += QByteArray::number(i);
    m_server->route("GET", u"/large"_s, [&](const LoopbackRequest &, const Answer &answer) {
      if (!closes)
        return answer->reply(200, body);
      answer->raw("HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n" + body);
      answer->dropAfterWriting();
    });
    const ConnectProxy proxy(m_server->serverPort(), u"server"_s);
    Transport transport(through(proxy), {});
    const auto got = get(transport, u"/large"_s);
    QVERIFY2(got, got ? "" : qPrintable(got.error().message));
    QVERIFY(got->body == body);
  }

  void manyStreamsAtOnce() {
    constexpr int count = 12;
    QList<Answer> answers;
    m_server->route("GET", u"/watch"_s, [&](const LoopbackRequest &, const Answer &answer) {
      answers << answer;
      answer->begin();
    });
    ConnectProxy proxy(m_server->serverPort(), u"server"_s);
    {
      Transport transport(through(proxy), {});
      QObject context;
      QList<int> lines(count);
      for (int i = 0; i < count; ++i)
        connect(transport.stream({.path = u"/watch"_s}, 0ms, &context), &HttpStream::line, this, [&lines, i] { ++lines[i]; });
      QTRY_COMPARE_WITH_TIMEOUT(answers.size(), count, 20'000);
      for (int round = 1; round <= 3; ++round) {
        for (const Answer &answer : std::as_const(answers))
          answer->line(QByteArray("x").repeated(10'000));
        QTRY_COMPARE(lines, QList<int>(count, round));
      }
      QCOMPARE(proxy.openConnections(), count);
    }
    QTRY_COMPARE(proxy.openConnections(), 0);
  }

  void cancellingFreesTheConnection() {
    bool arrived = false;
    m_server->route("GET", u"/slow"_s, [&](const LoopbackRequest &, const Answer &) { arrived = true; });
    const ConnectProxy proxy(m_server->serverPort(), u"server"_s);
    Transport transport(through(proxy), {});
    QObject context;
    auto *call = transport.send({.path = u"/slow"_s}, &context);
    QTRY_VERIFY(arrived);
    call->cancel();
    QTRY_COMPARE(proxy.openConnections(), 0);
    QTRY_COMPARE(m_server->openConnections(), 0);
  }

  void aProxyThatDropsInTheMiddle() {
    m_server->respond("GET", u"/large"_s, 200, QByteArray(5'000'000, 'x'));
    ConnectProxy proxy(m_server->serverPort(), u"server"_s);
    proxy.dropAfter = 2'000'000;
    Transport transport(through(proxy), {});
    const auto broken = get(transport, u"/large"_s);
    QVERIFY(!broken);
    QCOMPARE(broken.error().kind, ErrorKind::Unreachable);
    proxy.dropAfter = -1;
    QVERIFY(get(transport, u"/large"_s));
  }

  void whatIsRefused_data() {
    QTest::addColumn<QString>("certificate");
    QTest::addColumn<QString>("authority");
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<QString>("said");
    const auto answered = [](const QByteArray &line) { return line + "\r\nContent-Length: 0\r\n\r\n"; };
    QTest::newRow("unknown authority") << u"server"_s << u"other-ca"_s << QByteArray() << u"certificate of the proxy"_s;
    QTest::newRow("other name") << u"elsewhere"_s << u"ca"_s << QByteArray() << u"certificate of the proxy"_s;
    QTest::newRow("in plain text") << QString() << u"ca"_s << answered("HTTP/1.1 400 No") << u"TLS"_s;
    QTest::newRow("silent") << QString() << u"ca"_s << QByteArray() << u"TLS"_s;
    QTest::newRow("login") << u"server"_s << u"ca"_s << answered("HTTP/1.1 407 No") << u"407"_s;
    QTest::newRow("forbidden") << u"server"_s << u"ca"_s << answered("HTTP/1.1 403 No") << u"403"_s;
    QTest::newRow("no way") << u"server"_s << u"ca"_s << answered("HTTP/1.1 502 No") << u"502"_s;
    QTest::newRow("not HTTP") << u"server"_s << u"ca"_s << QByteArray("SSH-2.0-x\r\n\r\n") << u"HTTP"_s;
    QTest::newRow("closed") << u"server"_s << u"ca"_s << QByteArray() << u"closed"_s;
  }

  void whatIsRefused() {
    QFETCH(QString, certificate);
    QFETCH(QString, authority);
    QFETCH(QByteArray, answer);
    QFETCH(QString, said);
    trust(authority);
    ConnectProxy proxy(m_server->serverPort(), certificate);
    proxy.answer = answer;
    Transport transport(through(proxy, u"joe:s3cret@"_s), {});
    const auto got = get(transport);
    QVERIFY(!got);
    const QString text = got.error().message + u" | "_s + got.error().detail;
    QCOMPARE(got.error().kind, ErrorKind::Unreachable);
    QVERIFY2(text.contains(said), qPrintable(text));
    QVERIFY2(text.contains(u"localhost:%1"_s.arg(proxy.serverPort())), qPrintable(text));
    QVERIFY2(!text.contains(u"s3cret"_s), qPrintable(text));
    QCOMPARE(m_server->connections(), 0);
    QCOMPARE(proxy.heads.isEmpty(), certificate != "server"_L1 || authority != "ca"_L1);
    QVERIFY(!proxy.plain.contains("CONNECT") && !proxy.plain.contains(QByteArray("joe:s3cret").toBase64()));
  }

  void aProxyThatIsAwayIsNamedAndComesBack() {
    ConnectProxy proxy(m_server->serverPort(), u"server"_s);
    const quint16 port = proxy.serverPort();
    Transport transport(through(proxy), {});
    proxy.close();
    const auto got = get(transport);
    QVERIFY(!got);
    QCOMPARE(got.error().kind, ErrorKind::Unreachable);
    QVERIFY2(got.error().message.contains(u"localhost:%1"_s.arg(port)), qPrintable(got.error().message));
    QVERIFY(proxy.listen(QHostAddress::LocalHost, port));
    QVERIFY(get(transport));
  }

  void strangersAreTurnedAway_data() {
    QTest::addColumn<QByteArray>("request");
    QTest::newRow("without a pass") << QByteArray("CONNECT kube:443 HTTP/1.1\r\n\r\n");
    QTest::newRow("with another") << QByteArray("CONNECT kube:443 HTTP/1.1\r\nProxy-Authorization: Basic eA==\r\n\r\n");
    QTest::newRow("endless") << QByteArray(300'000, 'x');
  }

  void strangersAreTurnedAway() {
    QFETCH(QByteArray, request);
    const ConnectProxy proxy(m_server->serverPort(), u"server"_s);
    const ProxyRelay relay(QNetworkProxy(QNetworkProxy::HttpProxy, u"127.0.0.1"_s, proxy.serverPort()));
    QTcpSocket stranger;
    stranger.connectToHost(relay.entrance().hostName(), relay.entrance().port());
    stranger.write(request);
    QTRY_COMPARE(stranger.state(), QAbstractSocket::UnconnectedState);
    QVERIFY(stranger.readAll().startsWith("HTTP/1.1 4"));
    QCOMPARE(proxy.openConnections(), 0);
    QVERIFY(!relay.problem());
  }
};

STERNWAY_TEST(TestTlsProxy)

}  // namespace test_tlsproxy
#include "test_tlsproxy.moc"
