// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/transport.h"
#include "support/loopbackserver.h"
#include "support/testmain.h"
#include "support/tlsfiles.h"

#include <QSslSocket>

namespace test_tlsproxy {

using namespace sternway;
using namespace sternway::net;
using namespace sternway::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {
const QString authorities = QStringLiteral(STERNWAY_SOURCE_DIR "/tests/support/tls/");

/// A proxy that takes CONNECT, by TLS or in plain text, and leads every name to one port.
class Proxy final : public QTcpServer {
public:
  Proxy(quint16 target, bool byTls) : m_target(target), m_byTls(byTls) { listen(QHostAddress::LocalHost); }
  QByteArrayList heads;
  QByteArray received;

protected:
  void incomingConnection(qintptr descriptor) override {
    auto *client = new QSslSocket(this);
    client->setSocketDescriptor(descriptor);
    auto *upstream = new QTcpSocket(client);
    connect(client, &QSslSocket::readyRead, this, [this, client, upstream] { read(client, upstream); });
    connect(upstream, &QTcpSocket::readyRead, client, [client, upstream] { client->write(upstream->readAll()); });
    connect(upstream, &QTcpSocket::disconnected, client, &QSslSocket::disconnectFromHost);
    client->setSslConfiguration(serverTls(u"server"_s, QSslSocket::VerifyNone));
    if (m_byTls)
      client->startServerEncryption();
  }

private:
  void read(QSslSocket *client, QTcpSocket *upstream) {
    const QByteArray bytes = client->readAll();
    received += bytes;
    if (upstream->state() == QAbstractSocket::ConnectedState || upstream->state() == QAbstractSocket::ConnectingState) {
      upstream->write(bytes);
    } else if (bytes.contains("\r\n\r\n")) {
      heads << bytes;
      upstream->connectToHost(QHostAddress(QHostAddress::LocalHost), m_target);
      connect(upstream, &QTcpSocket::connected, client, [client] { client->write("HTTP/1.1 200 OK\r\n\r\n"); });
    }
  }

  const quint16 m_target;
  const bool m_byTls;
};
}  // namespace

class TestTlsProxy : public QObject {
  Q_OBJECT
private:
  LoopbackServer m_server;

  /// Asks a server that only the proxy knows the way to.
  [[nodiscard]] static Result<HttpResponse> askThrough(const Proxy &proxy, bool trustsProxy) {
    qputenv("SSL_CERT_FILE", (authorities + (trustsProxy ? u"ca.pem"_s : u"other-ca.pem"_s)).toUtf8());
    TransportSettings settings{.base = QUrl(u"https://kube.internal.test:6443"_s),
                               .tls = {.caPem = tlsFile(u"ca"_s), .serverName = u"127.0.0.1"_s},
                               .proxy = QUrl(u"https://127.0.0.1:%1"_s.arg(proxy.serverPort()))};
    Transport transport(settings, {});
    QObject context;
    std::optional<Result<HttpResponse>> result;
    transport.send({.path = u"/secret"_s, .timeout = 5s}, &context)->then([&](const Result<HttpResponse> &got) { result = got; });
    if (!QTest::qWaitFor([&] { return result.has_value(); }, 20'000))
      return fail(ErrorKind::Timeout, u"the call never finished"_s);
    return *result;
  }

private Q_SLOTS:
  void init() {
    m_server.setTls(serverTls(u"server"_s, QSslSocket::VerifyNone));
    m_server.respond("GET", u"/secret"_s, 200, QByteArray("x").repeated(3'000'000));
  }
  void cleanup() { qunsetenv("SSL_CERT_FILE"); }

  void goesThroughTheProxyByTls() {
    Proxy proxy(m_server.serverPort(), true);
    const auto got = askThrough(proxy, true);
    QVERIFY2(got, got ? "" : qPrintable(got.error().message + u" | "_s + got.error().detail));
    QCOMPARE(got->body.size(), 3'000'000);
    QCOMPARE(proxy.heads.size(), 1);
    QVERIFY2(proxy.heads.first().startsWith("CONNECT kube.internal.test:6443"), proxy.heads.first().constData());
  }

  void aProxyThatIsNotTrustedIsNotUsed() {
    Proxy proxy(m_server.serverPort(), true);
    const auto before = m_server.log().size();
    const auto got = askThrough(proxy, false);
    QVERIFY(!got);
    QCOMPARE(got.error().kind, ErrorKind::Unreachable);
    QVERIFY2(got.error().detail.contains(u"by TLS"_s), qPrintable(got.error().message + got.error().detail));
    QVERIFY(proxy.heads.isEmpty());
    QCOMPARE(m_server.log().size(), before);
  }

  void nothingIsSaidToAProxyInPlainText() {
    Proxy proxy(m_server.serverPort(), false);
    QVERIFY(!askThrough(proxy, true));
    QVERIFY2(!proxy.received.contains("CONNECT"), proxy.received.constData());
  }

  void aProxyThatIsAwayIsNamed() {
    Proxy proxy(m_server.serverPort(), true);
    proxy.close();
    const auto got = askThrough(proxy, true);
    QVERIFY(!got);
    QVERIFY2(got.error().detail.contains(u"proxy"_s), qPrintable(got.error().detail));
  }
};

STERNWAY_TEST(TestTlsProxy)

}  // namespace test_tlsproxy
#include "test_tlsproxy.moc"
