// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/httprequest.h"
#include "support/testmain.h"

namespace test_httperror {

using namespace sternway;
using namespace sternway::net;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {
const HttpRequest plainGet{.path = u"/api/v1/pods"_s};

HttpRequest jsonPatch(const QByteArray &body) {
  return {.method = "PATCH", .path = u"/x"_s, .contentType = "application/json-patch+json", .body = body};
}
}  // namespace

class TestHttpError : public QObject {
  Q_OBJECT
private Q_SLOTS:
  void kindByStatus_data() {
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("kind");
    const QList<std::pair<int, QString>> table{
        {301, u"protocol"_s},  {400, u"invalid"_s}, {401, u"unauthorized"_s}, {403, u"forbidden"_s},
        {404, u"not-found"_s}, {408, u"timeout"_s}, {409, u"conflict"_s},     {410, u"gone"_s},
        {412, u"conflict"_s},  {415, u"invalid"_s}, {422, u"invalid"_s},      {429, u"too-many-requests"_s},
        {500, u"server"_s},    {502, u"server"_s},  {503, u"server"_s},       {504, u"timeout"_s}};
    for (const auto &[status, kind] : table)
      QTest::addRow("%d", status) << status << kind;
  }

  void kindByStatus() {
    QFETCH(int, status);
    QFETCH(QString, kind);
    const Error error = httpError(status, plainGet, {}, {});
    QCOMPARE(errorKindName(error.kind), kind);
    QCOMPARE(error.httpStatus, status);
    QVERIFY2(error.message.contains("GET /api/v1/pods"_L1) && error.message.contains(QString::number(status)),
             qPrintable(error.message));
  }

  void detailIsTheServersText_data() {
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("detail");
    QTest::newRow("Status") << QByteArray(R"({"kind":"Status","message":"pods is forbidden: User v cannot list"})")
                            << u"pods is forbidden: User v cannot list"_s;
    QTest::newRow("Prometheus") << QByteArray(R"({"status":"error","errorType":"bad_data","error":"parse error: x"})")
                                << u"bad_data: parse error: x"_s;
    QTest::newRow("text") << QByteArray("  upstream\n  failed ") << u"upstream failed"_s;
    QTest::newRow("nothing") << QByteArray() << QString();
    QTest::newRow("long") << QByteArray(5000, 'x') << QString(600, u'x') + u"…"_s;
    QTest::newRow("a secret") << QByteArray("Authorization: Bearer abcdef123456") << u"Authorization: Bearer [redacted]"_s;
  }

  void detailIsTheServersText() {
    QFETCH(QByteArray, body);
    QFETCH(QString, detail);
    QCOMPARE(httpError(500, plainGet, body, {}).detail, detail);
  }

  void retryAfter_data() {
    QTest::addColumn<HeaderList>("headers");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("seconds");
    const QPair<QByteArray, QByteArray> date{"Date", "Wed, 21 Oct 2015 07:28:00 GMT"};
    QTest::newRow("none") << HeaderList{} << QByteArray() << 0;
    QTest::newRow("seconds") << HeaderList{{"retry-after", "7"}} << QByteArray() << 7;
    QTest::newRow("date") << HeaderList{{"Retry-After", "Wed, 21 Oct 2015 07:29:30 GMT"}, date} << QByteArray() << 90;
    QTest::newRow("past date") << HeaderList{{"Retry-After", "Wed, 21 Oct 2015 07:00:00 GMT"}, date} << QByteArray() << 0;
    QTest::newRow("past date, own clock") << HeaderList{{"Retry-After", "Wed, 21 Oct 2015 07:00:00 GMT"}} << QByteArray() << 0;
    QTest::newRow("nonsense") << HeaderList{{"Retry-After", "soon"}} << QByteArray() << 0;
    QTest::newRow("negative") << HeaderList{{"Retry-After", "-5"}} << QByteArray() << 0;
    QTest::newRow("Status") << HeaderList{} << QByteArray(R"({"kind":"Status","details":{"retryAfterSeconds":3}})") << 3;
  }

  void retryAfter() {
    QFETCH(HeaderList, headers);
    QFETCH(QByteArray, body);
    QFETCH(int, seconds);
    QCOMPARE(httpError(429, plainGet, body, headers).retryAfter, std::chrono::milliseconds(std::chrono::seconds(seconds)));
  }

  void failedJsonPatchTest_data() {
    QTest::addColumn<QByteArray>("patch");
    QTest::addColumn<QByteArray>("status");
    QTest::addColumn<QString>("kind");
    const QByteArray withTest =
        R"([{"op":"test","path":"/metadata/generation","value":3},{"op":"replace","path":"/spec","value":{}}])";
    const QByteArray without = R"([{"op":"replace","path":"/spec","value":{}}])";
    // What a real API server (1.20) answers to a failed test: no word of it.
    const QByteArray silent =
        R"({"kind":"Status","status":"Failure","message":"the server rejected our request due to an error in our request","reason":"Invalid","details":{},"code":422})";
    const QByteArray invalid =
        R"({"kind":"Status","message":"Deployment.apps x is invalid: spec.replicas","reason":"Invalid","details":{"name":"x","causes":[{"reason":"FieldValueInvalid","message":"must be at least 0","field":"spec.replicas"}]},"code":422})";
    const QByteArray talkative =
        R"({"kind":"Status","message":"testing value /metadata/generation failed: test failed","code":422})";
    QTest::newRow("test, silent server") << withTest << silent << u"conflict"_s;
    QTest::newRow("test, talkative server") << withTest << talkative << u"conflict"_s;
    QTest::newRow("no test") << without << silent << u"invalid"_s;
    QTest::newRow("test, invalid object") << withTest << invalid << u"invalid"_s;
    QTest::newRow("not Kubernetes") << withTest << QByteArray("nope") << u"invalid"_s;
  }

  void failedJsonPatchTest() {
    QFETCH(QByteArray, patch);
    QFETCH(QByteArray, status);
    QFETCH(QString, kind);
    QCOMPARE(errorKindName(httpError(422, jsonPatch(patch), status, {}).kind), kind);
  }

  void redirectsNameTheirTarget() {
    const Error error = httpError(302, plainGet, "<html>", {{"Location", "https://login.example.com/"}});
    QCOMPARE(error.detail, u"Location: https://login.example.com/"_s);
  }

  void networkErrorsSayWhatToDo() {
    const QUrl base(u"https://u:secret@host:6443/prefix"_s);
    const Error refused = networkError(QNetworkReply::ConnectionRefusedError, u"x"_s, {}, plainGet, base);
    QCOMPARE(refused.kind, ErrorKind::Unreachable);
    QCOMPARE(refused.message, u"GET /api/v1/pods at https://host:6443: connection refused"_s);
    QVERIFY(!refused.detail.isEmpty());
    const Error tls =
        networkError(QNetworkReply::SslHandshakeFailedError, u"x"_s, {QSslError(QSslError::HostNameMismatch)}, plainGet, base);
    QVERIFY2(tls.detail.contains("tls-server-name"_L1), qPrintable(tls.detail));
    QCOMPARE(networkError(QNetworkReply::ProtocolFailure, u"x"_s, {}, plainGet, base).kind, ErrorKind::Protocol);
  }
};

STERNWAY_TEST(TestHttpError)

}  // namespace test_httperror
#include "test_httperror.moc"
