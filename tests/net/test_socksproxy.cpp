// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/transport.h"
#include "support/await.h"
#include "support/loopbackserver.h"
#include "support/testmain.h"
#include "support/tlsfiles.h"

namespace test_socksproxy {

using namespace sternway;
using namespace sternway::net;
using namespace sternway::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {
/// As much of RFC 1928 as Qt speaks; leads every name to one port of loopback.
class SocksProxy final : public QTcpServer {
public:
  explicit SocksProxy(quint16 target) : m_target(target) { listen(QHostAddress::LocalHost); }

protected:
  void incomingConnection(qintptr descriptor) override {
    auto *client = new QTcpSocket(this);
    client->setSocketDescriptor(descriptor);
    auto *upstream = new QTcpSocket(client);
    connect(client, &QTcpSocket::readyRead, upstream, [this, client, upstream] { read(client, upstream); });
    connect(upstream, &QTcpSocket::connected, client, [client] { client->write(QByteArray::fromHex("05000001000000000000")); });
    connect(upstream, &QTcpSocket::readyRead, client, [client, upstream] { client->write(upstream->readAll()); });
    connect(upstream, &QTcpSocket::disconnected, client, &QTcpSocket::disconnectFromHost);
  }

private:
  void read(QTcpSocket *client, QTcpSocket *upstream) const {
    constexpr qsizetype longestGreeting = 4;
    const QByteArray bytes = client->readAll();
    if (upstream->state() == QAbstractSocket::ConnectedState)
      upstream->write(bytes);
    else if (bytes.size() <= longestGreeting)
      client->write(QByteArray::fromHex("0500"));  // no user and password
    else
      upstream->connectToHost(QHostAddress(QHostAddress::LocalHost), m_target);
  }

  const quint16 m_target;
};
}  // namespace

class TestSocksProxy : public QObject {
  Q_OBJECT
private Q_SLOTS:
  void largeBodiesComeWhole() {
    LoopbackServer server;
    server.setTls(serverTls(u"server"_s, QSslSocket::VerifyNone));
    const QByteArray body(20'000'000, 'x');
    server.respond("GET", u"/large"_s, 200, body);
    const SocksProxy proxy(server.serverPort());
    Transport transport({.base = QUrl(u"https://kube.internal.test:6443"_s),
                         .tls = {.caPem = tlsFile(u"ca"_s), .serverName = u"127.0.0.1"_s},
                         .proxy = QUrl(u"socks5://localhost:%1"_s.arg(proxy.serverPort()))},
                        {});
    QObject context;
    const auto got = await(transport.send({.path = u"/large"_s, .timeout = 20s}, &context));
    QVERIFY2(got, got ? "" : qPrintable(got.error().message));
    QVERIFY(got->body == body);
  }
};

STERNWAY_TEST(TestSocksProxy)

}  // namespace test_socksproxy
#include "test_socksproxy.moc"
