// SPDX-License-Identifier: GPL-3.0-or-later
#include "kube/execfixture.h"
#include "support/connectproxy.h"
#include "support/tlsfiles.h"

#include <QLibraryInfo>
#include <QSslCertificate>
#include <QVersionNumber>

namespace test_podexecaccess {

using namespace sternway;
using namespace sternway::kube;
using namespace sternway::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {
const QByteArray upgradeRequired = failureStatus(400, u"Upgrade request required"_s);

/// Gives one token after the other.
class RenewingAuthorizer final : public net::Authorizer {
public:
  explicit RenewingAuthorizer(int tokens) : m_tokens(tokens) {}
  Call<net::Authorization> *authorize(QObject *context) override {
    net::Authorization authorization{.headers = {{"Authorization", "Bearer t" + QByteArray::number(m_now)}}};
    for (const QString &group : groups())
      authorization.headers.append({"Impersonate-Group", group.toLatin1()});
    return Call<net::Authorization>::finished(context, authorization);
  }
  /// From Qt 6.8 on several are refused (see addHeaders()).
  [[nodiscard]] static QStringList groups() {
    return QLibraryInfo::version() < QVersionNumber(6, 8) ? QStringList{u"a"_s, u"b"_s} : QStringList{u"a"_s};
  }
  bool rejected(const net::Authorization &) override {
    if (m_now >= m_tokens)
      return false;
    ++m_now;
    return true;
  }

private:
  int m_tokens;
  int m_now = 1;
};

bool isHandshake(const LoopbackRequest &request) {
  return !request.header("Sec-WebSocket-Key").isEmpty();
}

/// An API server that lets in who shows token 2.
void letTokenTwoIn(LoopbackServer &server) {
  server.route("GET", u"/api/*"_s, [](const LoopbackRequest &request, const QPointer<LoopbackAnswer> &answer) {
    if (request.header("Authorization") != "Bearer t2")
      return answer->reply(401, failureStatus(401, u"Unauthorized"_s));
    if (!isHandshake(request))
      return answer->reply(400, upgradeRequired);
    upgrade(request, *answer, execV5, frame(2, onChannel(3, execSuccess)) + frame(8, {}));
  });
}
}  // namespace

/// Who is let in, by which way, and what is said where nobody is.
class TestPodExecAccess : public QObject {
  Q_OBJECT
private:
  static void exitsAtOnce(ExecServer &server) {
    server.onConnection = [&server] { server.exit(execSuccess); };
  }

private Q_SLOTS:
  void refused_data() {
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<ErrorKind>("kind");
    QTest::addColumn<QString>("said");
    QTest::newRow("permission") << 403 << failureStatus(403, u"User \"v\" cannot get resource \"pods/exec\""_s)
                                << ErrorKind::Forbidden << u"cannot get resource"_s;
    QTest::newRow("pod") << 404 << failureStatus(404, u"pods \"web-0\" not found"_s) << ErrorKind::NotFound
                         << u"pods \"web-0\" not found"_s;
    QTest::newRow("container") << 400 << failureStatus(400, u"container app is not valid for pod web-0"_s) << ErrorKind::Invalid
                               << u"not valid for pod"_s;
    QTest::newRow("credentials") << 401 << QByteArray("who?") << ErrorKind::Unauthorized << u"who?"_s;
    QTest::newRow("busy") << 429 << QByteArray("later") << ErrorKind::TooManyRequests << u"later"_s;
    QTest::newRow("no etcd") << 500 << QByteArray("etcd is gone") << ErrorKind::Input << u"etcd is gone"_s;
    QTest::newRow("no WebSocket gets through") << 400 << upgradeRequired << ErrorKind::Invalid << u""_s;
  }
  void refused() {
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    QFETCH(ErrorKind, kind);
    QFETCH(QString, said);
    LoopbackServer server;
    server.respond("GET", u"/api/*"_s, status, body);
    ExecRig rig(server.url());
    rig.start({.argv = {u"ls"_s}});
    QVERIFY(rig.wait());
    QCOMPARE(rig.error().kind, kind);
    QVERIFY2(rig.error().detail.contains(said), qPrintable(rig.error().detail));
    QVERIFY(!rig.error().detail.isEmpty());
    QCOMPARE(server.log().size(), 2);
    QVERIFY(isHandshake(server.log().first()));
    QVERIFY(!isHandshake(server.log().last()));
    QCOMPARE(server.log().last().rawQuery, server.log().first().rawQuery);
  }

  /// An older API server hands the handshake on: the node refuses, and the API server would not.
  void refusedByTheNode() {
    LoopbackServer server;
    server.route("GET", u"/api/*"_s, [](const LoopbackRequest &request, const QPointer<LoopbackAnswer> &answer) {
      if (isHandshake(request))
        answer->reply(500, "container not running (4f1)", {{"Content-Type", "text/plain"}});
      else
        answer->reply(400, upgradeRequired);
    });
    ExecRig rig(server.url());
    rig.start({.argv = {u"ls"_s}});
    QVERIFY(rig.wait());
    QCOMPARE(rig.error().kind, ErrorKind::Invalid);
    QVERIFY2(rig.error().detail.contains(u"container not running"_s), qPrintable(rig.error().detail));
  }

  void nobodyListens() {
    LoopbackServer server;
    server.stop();
    ExecRig rig(server.url());
    rig.start({.argv = {u"ls"_s}});
    QVERIFY(rig.wait());
    QCOMPARE(rig.error().kind, ErrorKind::Input);
    QVERIFY(!rig.error().message.isEmpty());
  }

  /// It may have been carried out: nothing is asked again.
  void lostBeforeTheAnswer() {
    LoopbackServer server;
    server.route("GET", u"/api/*"_s, [](const LoopbackRequest &, const QPointer<LoopbackAnswer> &answer) { answer->drop(); });
    ExecRig rig(server.url());
    rig.start({.argv = {u"ls"_s}});
    QVERIFY(rig.wait());
    QCOMPARE(rig.error().kind, ErrorKind::Unreachable);
    QCOMPARE(server.log().size(), 1);
  }

  void noAnswerAtAll() {
    LoopbackServer server;
    server.route("GET", u"/api/*"_s, [](const LoopbackRequest &, const QPointer<LoopbackAnswer> &) {});
    ExecRig rig(server.url());
    rig.start({.argv = {u"ls"_s}, .timeout = 200ms});
    QVERIFY(rig.wait());
    QCOMPARE(rig.error().kind, ErrorKind::Timeout);
    QVERIFY(server.log().size() <= 1);
  }

  void credentialsAreRenewedOnce() {
    LoopbackServer server;
    letTokenTwoIn(server);
    ExecRig rig({.base = server.url()}, std::make_shared<RenewingAuthorizer>(2));
    rig.start({.argv = {u"ls"_s}});
    QVERIFY(rig.wait());
    QVERIFY2(*rig.end, qPrintable(rig.error().message + rig.error().detail));
    const LoopbackRequest &last = server.log().last();
    QVERIFY(isHandshake(last));
    QStringList groups;
    for (const auto &[name, value] : last.headers)
      if (name.toLower() == "impersonate-group")
        groups << QString::fromLatin1(value);
    QCOMPARE(groups, RenewingAuthorizer::groups());
  }

  void credentialsThatStayRejected() {
    LoopbackServer server;
    letTokenTwoIn(server);
    ExecRig rig({.base = server.url()}, std::make_shared<RenewingAuthorizer>(1));
    rig.start({.argv = {u"ls"_s}});
    QVERIFY(rig.wait());
    QCOMPARE(rig.error().kind, ErrorKind::Unauthorized);
  }

  void clientCertificates_data() {
    QTest::addColumn<QString>("certificate");
    QTest::newRow("RSA") << u"client-rsa"_s;
    QTest::newRow("EC") << u"client-ec"_s;
    QTest::newRow("Ed25519") << u"client-ed25519"_s;
  }
  void clientCertificates() {
    QFETCH(QString, certificate);
    ExecServer server({execV5}, serverTls(u"server"_s, QSslSocket::VerifyPeer));
    QString name;
    server.onConnection = [&] {
      name = server.peer->sslConfiguration().peerCertificate().subjectInfo(QSslCertificate::CommonName).value(0);
      server.exit(execSuccess);
    };
    ExecRig rig({.base = server.url(), .tls = clientTls(certificate)});
    rig.start({.argv = {u"ls"_s}});
    QVERIFY(rig.wait());
    QVERIFY2(*rig.end, qPrintable(rig.error().message + rig.error().detail));
    QCOMPARE(name, QSslCertificate(tlsFile(certificate)).subjectInfo(QSslCertificate::CommonName).value(0));
  }

  void theServersName_data() {
    QTest::addColumn<QString>("serverName");
    QTest::addColumn<bool>("skipVerify");
    QTest::addColumn<bool>("letIn");
    QTest::newRow("its own") << u"api.example.com"_s << false << true;
    QTest::newRow("another") << u"other.example.com"_s << false << false;
    QTest::newRow("the address") << QString() << false << false;
    QTest::newRow("not verified") << QString() << true << true;
  }
  void theServersName() {
    QFETCH(QString, serverName);
    QFETCH(bool, skipVerify);
    QFETCH(bool, letIn);
    ExecServer server({execV5}, serverTls(u"elsewhere"_s, QSslSocket::VerifyNone));
    exitsAtOnce(server);
    ExecRig rig({.base = server.url(), .tls = {.caPem = tlsFile(u"ca"_s), .serverName = serverName, .skipVerify = skipVerify}});
    rig.start({.argv = {u"ls"_s}});
    QVERIFY(rig.wait());
    QCOMPARE(rig.end->has_value(), letIn);
    QCOMPARE(server.connections, letIn ? 1 : 0);
    if (!letIn)
      QCOMPARE(rig.error().kind, ErrorKind::Input);
  }

  /// Reached by TLS, and behind that by CONNECT as any other.
  void aProxy() {
    qputenv("SSL_CERT_FILE", STERNWAY_SOURCE_DIR "/tests/support/tls/ca.pem");
    ExecServer server({execV5}, serverTls(u"server"_s, QSslSocket::VerifyNone));
    exitsAtOnce(server);
    const ConnectProxy proxy(server.port(), u"server"_s);
    ExecRig rig({.base = QUrl(u"https://kube.internal.test:6443"_s),
                 .tls = {.caPem = tlsFile(u"ca"_s), .serverName = u"127.0.0.1"_s},
                 .proxy = QUrl(u"https://localhost:%1"_s.arg(proxy.serverPort()))});
    rig.start({.argv = {u"ls"_s}});
    QVERIFY(rig.wait());
    qunsetenv("SSL_CERT_FILE");
    QVERIFY2(*rig.end, qPrintable(rig.error().message + rig.error().detail));
    QCOMPARE(proxy.heads.size(), 1);
    QVERIFY(proxy.heads.first().startsWith("CONNECT kube.internal.test:6443 HTTP/1.1\r\n"));
  }

  void whatAContainerDoesNotTake() {
    ExecServer server;
    ExecRig environment(server.url());
    environment.start({.argv = {u"ls"_s}, .environment = {{u"PGPASSWORD"_s, u"x"_s}}});
    QVERIFY(!environment.end);
    QVERIFY(environment.wait());
    QCOMPARE(environment.error().kind, ErrorKind::Input);
    ExecRig folder(server.url());
    folder.start({.argv = {u"ls"_s}, .workingDirectory = u"/tmp"_s});
    QVERIFY(folder.wait());
    QCOMPARE(folder.error().kind, ErrorKind::Input);
    ExecRig nothing(server.url());
    nothing.start({});
    QVERIFY(nothing.wait());
    QCOMPARE(nothing.error().kind, ErrorKind::Input);
    QCOMPARE(server.connections, 0);
  }
};

STERNWAY_TEST(TestPodExecAccess)

}  // namespace test_podexecaccess
#include "test_podexecaccess.moc"
