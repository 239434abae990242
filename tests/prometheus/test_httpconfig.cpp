// SPDX-License-Identifier: GPL-3.0-or-later
#include "prometheus/httpconfig.h"
#include "support/testmain.h"

#include <QSignalSpy>
#include <QTemporaryDir>

namespace test_httpconfig {

using namespace sternway;
using namespace sternway::net;
using namespace sternway::prometheus;
using namespace Qt::StringLiterals;

namespace {
const QUrl base(u"https://prometheus.example.com/prefix"_s);

Result<Authorization> authorized(Authorizer &authorizer) {
  QObject context;
  Call<Authorization> *call = authorizer.authorize(&context);
  std::optional<Result<Authorization>> answer;
  call->then([&answer](const Result<Authorization> &result) { answer = result; });
  (void)QTest::qWaitFor([&answer] { return answer.has_value(); });
  return *answer;
}

void write(const QString &path, const QByteArray &content) {
  QFile file(path);
  QVERIFY(file.open(QIODevice::WriteOnly));
  file.write(content);
}
}  // namespace

class TestHttpConfig : public QObject {
  Q_OBJECT
private Q_SLOTS:
  void headers_data() {
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<HeaderList>("headers");
    const QByteArray basic = "Basic " + QByteArray("user:pass word").toBase64();
    QTest::newRow("bearer") << QByteArray("authorization: {credentials: abc}") << HeaderList{{"Authorization", "Bearer abc"}};
    QTest::newRow("another type") << QByteArray("authorization: {type: Token, credentials: abc}")
                                  << HeaderList{{"Authorization", "Token abc"}};
    QTest::newRow("basic") << QByteArray("basic_auth: {username: user, password: pass word}")
                           << HeaderList{{"Authorization", basic}};
    QTest::newRow("file") << QByteArray("authorization: {credentials_file: token}")
                          << HeaderList{{"Authorization", "Bearer from-file"}};
    QTest::newRow("password file") << QByteArray("basic_auth: {username: user, password_file: token}")
                                   << HeaderList{{"Authorization", "Basic " + QByteArray("user:from-file").toBase64()}};
    QTest::newRow("old spelling") << QByteArray("bearer_token_file: token") << HeaderList{{"Authorization", "Bearer from-file"}};
    QTest::newRow("headers") << QByteArray("http_headers: {X-Scope-OrgID: {values: [a, b]}, X-Key: {files: [token]}}")
                             << HeaderList{{"X-Scope-OrgID", "a"}, {"X-Scope-OrgID", "b"}, {"X-Key", "from-file"}};
    QTest::newRow("empty") << QByteArray("") << HeaderList{};
    QTest::newRow("harmless") << QByteArray("follow_redirects: true\nenable_http2: true") << HeaderList{};
  }
  void headers() {
    QFETCH(QByteArray, content);
    QFETCH(HeaderList, headers);
    QTemporaryDir folder;
    write(folder.filePath(u"token"_s), "from-file\n");
    const auto access = readHttpConfig(content, folder.path(), base);
    QVERIFY2(access, access ? "" : qPrintable(access.error().message));
    QCOMPARE(access->settings.base, base);
    QCOMPARE(access->authorizer != nullptr, !headers.isEmpty());
    if (access->authorizer)
      QCOMPARE(authorized(*access->authorizer)->headers, headers);
  }

  void tls() {
    QTemporaryDir folder;
    write(folder.filePath(u"ca.pem"_s), "CA");
    write(folder.filePath(u"c.pem"_s), "CERT");
    write(folder.filePath(u"k.pem"_s), "KEY");
    write(folder.filePath(u"http.yaml"_s),
          "tls_config: {ca_file: ca.pem, cert_file: c.pem, key_file: k.pem, server_name: prom, insecure_skip_verify: true}\n"
          "proxy_url: http://proxy:3128\n");
    const auto access = loadHttpConfig(folder.filePath(u"http.yaml"_s), base);
    QVERIFY(access);
    const TlsSettings expected{
        .caPem = "CA", .certificatePem = "CERT", .keyPem = "KEY", .serverName = u"prom"_s, .skipVerify = true};
    QCOMPARE(access->settings.tls, expected);
    QCOMPARE(access->settings.proxy, QUrl(u"http://proxy:3128"_s));
  }

  void errors_data() {
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<ErrorKind>("kind");
    QTest::addColumn<QString>("part");
    QTest::newRow("unknown") << QByteArray("authorisation: {credentials: x}") << ErrorKind::Input
                             << u"unknown key authorisation"_s;
    QTest::newRow("unknown within") << QByteArray("a: 1\nbasic_auth: {user: x}") << ErrorKind::Input << u"unknown key a"_s;
    QTest::newRow("oauth2") << QByteArray("oauth2: {client_id: x}") << ErrorKind::Unsupported << u"oauth2 is not supported"_s;
    QTest::newRow("two ways") << QByteArray("bearer_token: x\nbasic_auth: {username: x}") << ErrorKind::Input << u"only one of"_s;
    QTest::newRow("basic in the wrong place")
        << QByteArray("authorization: {type: basic, credentials: x}") << ErrorKind::Input << u"basic_auth"_s;
    QTest::newRow("value and file") << QByteArray("authorization: {credentials: x, credentials_file: y}") << ErrorKind::Input
                                    << u"not both"_s;
    QTest::newRow("no file") << QByteArray("authorization: {credentials_file: missing}") << ErrorKind::Storage << u"missing"_s;
    QTest::newRow("half a certificate") << QByteArray("tls_config: {cert: x}") << ErrorKind::Input
                                        << u"both cert_file and key_file"_s;
    QTest::newRow("TLS version") << QByteArray("tls_config: {min_version: TLS13}") << ErrorKind::Unsupported << u"min_version"_s;
    QTest::newRow("not YAML") << QByteArray("a: [") << ErrorKind::Input << u"not valid YAML"_s;
    QTest::newRow("a list") << QByteArray("[a]") << ErrorKind::Input << u"keys and values"_s;
    QTest::newRow("headers as a list") << QByteArray("http_headers: [a]") << ErrorKind::Input << u"keys and values"_s;
    QTest::newRow("basic as text") << QByteArray("basic_auth: x") << ErrorKind::Input << u"keys and values"_s;
  }
  void errors() {
    QFETCH(QByteArray, content);
    QFETCH(ErrorKind, kind);
    QFETCH(QString, part);
    const auto access = readHttpConfig(content, u"/nonexistent"_s, base);
    QVERIFY(!access);
    QCOMPARE(access.error().kind, kind);
    QVERIFY2(access.error().message.contains(part), qPrintable(access.error().message));
  }

  void rotatedFile() {
    QTemporaryDir folder;
    write(folder.filePath(u"token"_s), "old");
    const auto access = readHttpConfig("authorization: {credentials_file: token}", folder.path(), base);
    QVERIFY(access);
    const auto old = authorized(*access->authorizer);
    QVERIFY(!access->authorizer->rejected(*old));  // the same again would be refused again
    write(folder.filePath(u"token"_s), "new");
    QVERIFY(access->authorizer->rejected(*old));
    QCOMPARE(authorized(*access->authorizer)->headers.at(0).second, QByteArray("Bearer new"));
  }

  void userInTheUrl() {
    const HttpAccess access = accessFromUrl(QUrl(u"http://me:p%40ss@prom:9090/x"_s));
    QCOMPARE(access.settings.base, QUrl(u"http://prom:9090/x"_s));
    QCOMPARE(authorized(*access.authorizer)->headers.at(0).second, "Basic " + QByteArray("me:p@ss").toBase64());
    QVERIFY(!accessFromUrl(base).authorizer);
  }
};

STERNWAY_TEST(TestHttpConfig)

}  // namespace test_httpconfig
#include "test_httpconfig.moc"
