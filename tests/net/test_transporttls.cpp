// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/transport.h"
#include "support/loopbackserver.h"
#include "support/testmain.h"
#include "support/tlsfiles.h"

#include <QSslCertificate>
#include <QSslKey>

namespace test_transporttls {

using namespace sternway;
using namespace sternway::net;
using namespace sternway::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

using Answer = QPointer<LoopbackAnswer>;

namespace {
/// Gives whatever certificate it is told.
class CertificateAuthorizer final : public Authorizer {
public:
  Call<Authorization> *authorize(QObject *context) override { return Call<Authorization>::finished(context, now); }
  bool rejected(const Authorization &) override { return false; }
  Authorization now;
};
}  // namespace

class TestTransportTls : public QObject {
  Q_OBJECT
private:
  [[nodiscard]] static Result<HttpResponse> get(Transport &transport, std::chrono::milliseconds timeout = 10s) {
    QObject context;
    std::optional<Result<HttpResponse>> result;
    transport.send({.path = u"/x"_s, .timeout = timeout}, &context)->then([&](const Result<HttpResponse> &r) { result = r; });
    if (!QTest::qWaitFor([&] { return result.has_value(); }, 20'000))
      return fail(ErrorKind::Timeout, u"the call never finished"_s);
    return *result;
  }

private Q_SLOTS:
  void clientCertificates_data() {
    QTest::addColumn<QString>("name");
    for (const char *name : {"rsa", "ec", "pkcs8", "rsa8", "ed25519", "ed448"})
      QTest::newRow(name) << QString::fromLatin1(name);
  }

  void clientCertificates() {
    QFETCH(QString, name);
    LoopbackServer server;
    server.setTls(serverTls(u"server"_s, QSslSocket::VerifyPeer));
    server.respond("GET", u"/x"_s, 200, "{}");
    Transport transport({.base = server.url(), .tls = clientTls(u"client-"_s + name)}, {});
    const auto got = get(transport);
    QVERIFY2(got, got ? "" : qPrintable(got.error().message + got.error().detail));
    QVERIFY(!got->http2);
    QCOMPARE(server.log().first().clientCommonName, u"alice-"_s + name);
  }

  void largeBodies() {
    LoopbackServer server;
    server.setTls(serverTls(u"server"_s, QSslSocket::VerifyNone));
    const QByteArray body = QByteArray("0123456789abcdef").repeated(500'000);
    server.respond("GET", u"/x"_s, 200, body);
    Transport transport({.base = server.url(), .tls = {.caPem = tlsFile(u"ca"_s)}}, {});
    const auto got = get(transport);
    QVERIFY2(got, got ? "" : qPrintable(got.error().message));
    QVERIFY(got->body == body);
  }

  void certificateAndKeyAmongOtherText() {
    LoopbackServer server;
    server.setTls(serverTls(u"server"_s, QSslSocket::VerifyPeer));
    server.respond("GET", u"/x"_s, 200, "{}");
    TlsSettings tls = clientTls(u"client-ec"_s);
    tls.keyPem = tls.certificatePem + "text\n" + tls.keyPem + "more\n" + tls.certificatePem;
    Transport transport({.base = server.url(), .tls = tls}, {});
    QVERIFY(get(transport));
  }

  void whatIsRefused_data() {
    QTest::addColumn<QString>("serverName");
    QTest::addColumn<QString>("authority");
    QTest::addColumn<QString>("advice");
    QTest::newRow("unknown authority") << u"server"_s << u"other-ca"_s << u"certificate-authority"_s;
    QTest::newRow("other name") << u"elsewhere"_s << u"ca"_s << u"tls-server-name"_s;
    QTest::newRow("expired") << u"expired"_s << u"ca"_s << u"clock"_s;
  }

  void whatIsRefused() {
    QFETCH(QString, serverName);
    QFETCH(QString, authority);
    QFETCH(QString, advice);
    LoopbackServer server;
    server.setTls(serverTls(serverName, QSslSocket::VerifyNone));
    server.respond("GET", u"/x"_s, 200, "{}");
    Transport transport({.base = server.url(), .tls = {.caPem = tlsFile(authority)}}, {});
    const auto got = get(transport);
    QVERIFY(!got);
    QCOMPARE(got.error().kind, ErrorKind::Unreachable);
    QVERIFY2(got.error().detail.contains(advice), qPrintable(got.error().message + u" | "_s + got.error().detail));
    QVERIFY(server.log().isEmpty());

    Transport careless({.base = server.url(), .tls = {.skipVerify = true}}, {});
    QVERIFY(get(careless));
  }

  void tlsServerNameIsWhatIsVerified() {
    LoopbackServer server;
    server.setTls(serverTls(u"elsewhere"_s, QSslSocket::VerifyNone));
    server.respond("GET", u"/x"_s, 200, "{}");
    Transport transport({.base = server.url(), .tls = {.caPem = tlsFile(u"ca"_s), .serverName = u"api.example.com"_s}}, {});
    const auto got = get(transport);
    QVERIFY2(got, got ? "" : qPrintable(got.error().message));
    Transport wrong({.base = server.url(), .tls = {.caPem = tlsFile(u"ca"_s), .serverName = u"other.example.com"_s}}, {});
    QVERIFY(!get(wrong));
  }

  void plainHttpOnATlsPortAndTheOtherWayRound() {
    LoopbackServer server;
    server.respond("GET", u"/x"_s, 200, "{}");
    QUrl https = server.url();
    https.setScheme(u"https"_s);
    Transport tlsToPlain({.base = https, .tls = {.skipVerify = true}}, {});
    QVERIFY(!get(tlsToPlain, 1s));
    server.setTls(serverTls(u"server"_s, QSslSocket::VerifyNone));
    QUrl http = server.url();
    http.setScheme(u"http"_s);
    Transport plainToTls({.base = http}, {});
    QVERIFY(!get(plainToTls, 1s));
  }

  void aNewCertificateBeginsNewConnectionsAndStreamsLiveOn() {
    LoopbackServer server;
    server.setTls(serverTls(u"server"_s, QSslSocket::VerifyPeer));
    server.respond("GET", u"/x"_s, 200, "{}");
    Answer stream;
    server.route("GET", u"/watch"_s, [&](const LoopbackRequest &, const Answer &answer) {
      stream = answer;
      answer->begin();
    });
    const auto authorizer = std::make_shared<CertificateAuthorizer>();
    const auto use = [&](const QString &name) {
      authorizer->now.certificatePem = tlsFile(name);
      authorizer->now.keyPem = tlsFile(name + u"-key"_s);
    };
    use(u"client-rsa"_s);
    Transport transport({.base = server.url(), .tls = {.caPem = tlsFile(u"ca"_s)}}, authorizer);
    QObject context;
    HttpStream *lines = transport.stream({.path = u"/watch"_s}, 0ms, &context);
    QByteArrayList seen;
    QList<Error> failures;
    connect(lines, &HttpStream::line, this, [&](const QByteArray &line) { seen << line; });
    connect(lines, &HttpStream::failed, this, [&](const Error &error) { failures << error; });
    QTRY_VERIFY(stream);
    QVERIFY(get(transport));
    QCOMPARE(server.log().last().clientCommonName, u"alice-rsa"_s);

    use(u"client-ec"_s);
    QVERIFY(get(transport));
    QCOMPARE(server.log().last().clientCommonName, u"alice-ec"_s);
    QVERIFY(stream);
    stream->line("still here");
    QTRY_COMPARE(seen, QByteArrayList{"still here"});
    QVERIFY(failures.isEmpty());
  }

  /// People look for a fault of the network or of the server, which seldom says why it refuses.
  void anExpiredClientCertificateIsNamed() {
    LoopbackServer server;
    server.setTls(serverTls(u"server"_s, QSslSocket::VerifyPeer));
    server.respond("GET", u"/x"_s, 200, "{}");
    Transport transport({.base = server.url(), .tls = clientTls(u"expired"_s)}, {});
    const auto refused = get(transport);
    QVERIFY(!refused);
    for (const QString &part : {u"client certificate"_s, u"expired"_s, u"2021-01-01"_s})
      QVERIFY2(refused.error().detail.contains(part), qPrintable(refused.error().detail));
    // the API server takes it for nobody instead
    LoopbackServer lenient;
    lenient.setTls(serverTls(u"server"_s, QSslSocket::VerifyNone));
    lenient.respond("GET", u"/x"_s, 401, "{}");
    Transport nobody({.base = lenient.url(), .tls = clientTls(u"expired"_s)}, {});
    QVERIFY(get(nobody).error().detail.contains(u"2021-01-01"_s));
    // what has nothing to do with it is not blamed on it
    lenient.respond("GET", u"/x"_s, 404, "{}");
    QVERIFY(!get(nobody).error().detail.contains(u"2021-01-01"_s));
    Transport valid({.base = QUrl(u"https://127.0.0.1:1"_s), .tls = clientTls(u"client-rsa"_s)}, {});
    QVERIFY(!get(valid).error().detail.contains(u"expired"_s));
  }

  void whatCannotBeRead_data() {
    QTest::addColumn<TlsSettings>("tls");
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("words");
    const QByteArray certificate = tlsFile(u"client-rsa"_s);
    QTest::newRow("authority") << TlsSettings{.caPem = "nonsense"} << u"input"_s << u"certificate authority"_s;
    QTest::newRow("certificate") << TlsSettings{.certificatePem = "nonsense", .keyPem = tlsFile(u"client-rsa-key"_s)}
                                 << u"input"_s << u"client certificate"_s;
    QTest::newRow("key") << TlsSettings{.certificatePem = certificate, .keyPem = "nonsense"} << u"input"_s << u"client key"_s;
    QTest::newRow("no key") << TlsSettings{.certificatePem = certificate} << u"input"_s << u"no client key"_s;
    QTest::newRow("no certificate") << TlsSettings{.keyPem = tlsFile(u"client-rsa-key"_s)} << u"input"_s
                                    << u"no client certificate"_s;
    QTest::newRow("encrypted") << TlsSettings{.certificatePem = certificate, .keyPem = tlsFile(u"encrypted-key"_s)}
                               << u"unsupported"_s << u"encrypted"_s;
    // keys of kinds that Qt does not read are named, since "must be PKCS#8" is what they are
    const auto pkcs8 = [&certificate](const char *der) {
      return TlsSettings{
          .certificatePem = certificate,
          .keyPem = "-----BEGIN PRIVATE KEY-----\n" + QByteArray::fromHex(der).toBase64() + "\n-----END PRIVATE KEY-----\n"};
    };
    QTest::newRow("ed25519, cut off") << pkcs8("302e020100300506032b657004220420") << u"input"_s << u"client key"_s;
    QTest::newRow("x25519") << pkcs8("302e020100300506032b656e04220420") << u"unsupported"_s << u"X25519"_s;
    QTest::newRow("rsa-pss") << pkcs8("308204bd020100300b06092a864886f70d01010a048204a9") << u"unsupported"_s << u"RSA-PSS"_s;
    QTest::newRow("openssh") << TlsSettings{.certificatePem = certificate,
                                            .keyPem =
                                                "-----BEGIN OPENSSH PRIVATE KEY-----\nb3BlbnNzaA==\n-----END OPENSSH "
                                                "PRIVATE KEY-----\n"}
                             << u"unsupported"_s << u"OpenSSH"_s;
    QTest::newRow("cut off") << TlsSettings{.certificatePem = certificate, .keyPem = tlsFile(u"client-rsa-key"_s).left(500)}
                             << u"input"_s << u"client key"_s;
  }

  void whatCannotBeRead() {
    QFETCH(TlsSettings, tls);
    QFETCH(QString, kind);
    QFETCH(QString, words);
    const auto configuration = sslConfiguration(tls);
    QVERIFY(!configuration);
    QCOMPARE(errorKindName(configuration.error().kind), kind);
    QVERIFY2(configuration.error().message.contains(words), qPrintable(configuration.error().message));
    Transport transport({.base = QUrl(u"https://127.0.0.1:1"_s), .tls = tls}, {});
    const auto got = get(transport);
    QVERIFY(!got);
    QCOMPARE(got.error().message, configuration.error().message);
  }
};

STERNWAY_TEST(TestTransportTls)

}  // namespace test_transporttls
#include "test_transporttls.moc"
