// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/webtransport.h"

#include "support/await.h"
#include "support/loopbackserver.h"
#include "support/testmain.h"
#include "support/tlsfiles.h"

namespace test_webtransport {

using namespace sternway;
using namespace sternway::net;
using namespace sternway::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

using Answer = QPointer<LoopbackAnswer>;

namespace {
struct Fixture {
  [[nodiscard]] WebRequest request(const QByteArray &method, const QString &path) const {
    return {.url = QUrl(server.url().toString() + path), .method = method};
  }
  Result<WebAnswer> send(const WebRequest &request) { return await(web.send(request, &context)); }

  LoopbackServer server;
  WebTransport web{{.caPem = tlsFile(u"ca"_s)}};
  QObject context;
};
}  // namespace

class TestWebTransport : public QObject {
  Q_OBJECT
private Q_SLOTS:
  void everyStatusIsAnAnswer_data() {
    QTest::addColumn<int>("status");
    for (const int status : {200, 204, 301, 302, 307, 401, 404, 429, 500, 503})
      QTest::addRow("%d", status) << status;
  }
  void everyStatusIsAnAnswer() {
    QFETCH(int, status);
    Fixture f;
    f.server.respond("POST", u"/x"_s, status, status == 204 ? "" : "said", {{"Location", "/other"}, {"Retry-After", "7"}});
    const auto answer = f.send(f.request("POST", u"/x"_s));
    QVERIFY(answer.has_value());
    QCOMPARE(answer->status, status);
    QCOMPARE(answer->body, status == 204 ? QByteArray() : QByteArray("said"));
    QVERIFY(answer->whole);
    QCOMPARE(retryAfter(answer->headers), std::optional<std::chrono::milliseconds>(7s));
    QCOMPARE(f.server.log().size(), 1);  // neither repeated nor redirected
  }

  void goesOutAsItIs() {
    Fixture f;
    f.server.respond("PATCH", u"/*"_s, 200, "ok");
    WebRequest request = f.request("PATCH", u"/a%2Fb/c?q=1+2&flag&r=%2B#part"_s);
    request.headers = {{"Authorization", "Bearer abc"}, {"Content-Type", "application/json"}, {"Accept", "text/plain"}};
    request.body = R"({"a": 1})";
    QVERIFY(f.send(request).has_value());
    QCOMPARE(f.server.log().size(), 1);
    const LoopbackRequest &seen = f.server.log().constFirst();
    QCOMPARE(seen.rawQuery, QByteArray("q=1+2&flag&r=%2B"));
    QCOMPARE(seen.header("Authorization"), QByteArray("Bearer abc"));
    QCOMPARE(seen.header("Content-Type"), QByteArray("application/json"));
    QCOMPARE(seen.header("Accept"), QByteArray("text/plain"));
    QVERIFY(seen.header("Cookie").isEmpty());
    QCOMPARE(seen.body, request.body);
  }

  void notSent_data() {
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QString>("url");
    QTest::addColumn<WebHeaders>("headers");
    QTest::addColumn<QByteArray>("body");
    const QString ok = u"http://127.0.0.1:1/x"_s;
    const WebHeaders none;
    QTest::newRow("nothing") << QByteArray("GET") << QString() << none << QByteArray();
    QTest::newRow("ftp") << QByteArray("GET") << u"ftp://127.0.0.1/x"_s << none << QByteArray();
    QTest::newRow("file") << QByteArray("GET") << u"file:///etc/passwd"_s << none << QByteArray();
    QTest::newRow("login") << QByteArray("GET") << u"http://me:secret@127.0.0.1/x"_s << none << QByteArray();
    QTest::newRow("method") << QByteArray("GET /other HTTP/1.1\r\nX:") << ok << none << QByteArray();
    QTest::newRow("no method") << QByteArray() << ok << none << QByteArray();
    QTest::newRow("header's name") << QByteArray("GET") << ok << WebHeaders{{"A: b", "c"}} << QByteArray();
    QTest::newRow("header's value") << QByteArray("GET") << ok << WebHeaders{{"A", "b\r\nHost: c"}} << QByteArray();
    QTest::newRow("length") << QByteArray("POST") << ok << WebHeaders{{"content-Length", "5"}} << QByteArray("0123456789");
    QTest::newRow("chunks") << QByteArray("POST") << ok << WebHeaders{{"Transfer-Encoding", "chunked"}} << QByteArray("x");
    QTest::newRow("body of a GET") << QByteArray("GET") << ok << none << QByteArray("x");
  }
  void notSent() {
    QFETCH(QByteArray, method);
    QFETCH(QString, url);
    QFETCH(WebHeaders, headers);
    QFETCH(QByteArray, body);
    Fixture f;
    const auto answer = f.send({.url = QUrl(url), .method = method, .headers = headers, .body = body});
    QVERIFY(!answer.has_value());
    QCOMPARE(answer.error().kind, ErrorKind::Input);
    QVERIFY(!answer.error().message.contains(u"secret"_s));
  }

  void anEndlessBodyIsCut() {
    Fixture f;
    f.server.route("GET", u"/x"_s, [](const LoopbackRequest &, const Answer &answer) {
      answer->begin();
      answer->bytes(QByteArray(WebTransport::maximumBody + 100'000, 'x'));  // and never ends
    });
    const auto answer = f.send(f.request("GET", u"/x"_s));
    QVERIFY(answer.has_value());
    QCOMPARE(answer->body.size(), WebTransport::maximumBody);
  }

  void aBodyThatBreaksOff() {
    Fixture f;
    f.server.route("POST", u"/x"_s, [](const LoopbackRequest &, const Answer &answer) {
      answer->raw("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf");
      answer->dropAfterWriting();
    });
    const auto answer = f.send(f.request("POST", u"/x"_s));
    QVERIFY(answer.has_value());
    QCOMPARE(answer->status, 200);
    QCOMPARE(answer->body, QByteArray("half"));
    QVERIFY(!answer->whole);
  }

  void noAnswer() {
    Fixture f;
    f.server.route("POST", u"/drop"_s, [](const LoopbackRequest &, const Answer &answer) { answer->drop(); });
    f.server.route("POST", u"/silent"_s, [](const LoopbackRequest &, const Answer &) {});
    f.server.route("POST", u"/noise"_s, [](const LoopbackRequest &, const Answer &answer) {
      answer->raw("what is this\r\n\r\n");
      answer->dropAfterWriting();
    });
    const auto dropped = f.send(f.request("POST", u"/drop"_s));
    QVERIFY(!dropped.has_value());
    QCOMPARE(dropped.error().kind, ErrorKind::Unreachable);
    QCOMPARE(f.server.count(u"/drop"_s), 1);
    WebRequest patient = f.request("POST", u"/silent"_s);
    patient.timeout = 200ms;
    const auto silent = f.send(patient);
    QVERIFY(!silent.has_value());
    QCOMPARE(silent.error().kind, ErrorKind::Timeout);
    const auto noise = f.send(f.request("POST", u"/noise"_s));
    QVERIFY(!noise.has_value());
    QVERIFY(noise.error().kind == ErrorKind::Protocol || noise.error().kind == ErrorKind::Unreachable);
    const WebRequest late = f.request("GET", u"/x"_s);
    f.server.stop();
    const auto refused = f.send(late);
    QVERIFY(!refused.has_value());
    QCOMPARE(refused.error().kind, ErrorKind::Unreachable);
  }

  void tls() {
    Fixture f;
    f.server.setTls(serverTls(u"server"_s, QSslSocket::VerifyNone));
    f.server.respond("GET", u"/x"_s, 200, "ok");
    const WebRequest request{.url = QUrl(f.server.url().toString() + u"/x"_s)};
    QVERIFY(f.send(request).has_value());
    WebTransport stranger;
    const auto answer = await(stranger.send(request, &f.context));
    QVERIFY(!answer.has_value());
    QCOMPARE(answer.error().kind, ErrorKind::Unreachable);
  }

  void cancelledAndOutlived() {
    Fixture f;
    Answer held;
    f.server.route("GET", u"/x"_s, [&held](const LoopbackRequest &, const Answer &answer) { held = answer; });
    Call<WebAnswer> *call = f.web.send(f.request("GET", u"/x"_s), &f.context);
    std::optional<Result<WebAnswer>> heard;
    call->then([&heard](const Result<WebAnswer> &answer) { heard = answer; });
    QTRY_VERIFY(held);
    call->cancel();
    QVERIFY(heard && !heard->has_value());
    QCOMPARE(heard->error().kind, ErrorKind::Cancelled);
    QTRY_VERIFY(!held || !held->isConnected());
    auto shortLived = std::make_unique<WebTransport>();
    std::optional<Result<WebAnswer>> lost;
    shortLived->send(f.request("GET", u"/x"_s), &f.context)->then([&lost](const Result<WebAnswer> &answer) { lost = answer; });
    QTRY_COMPARE(f.server.log().size(), 2);
    shortLived.reset();
    QTRY_VERIFY(lost.has_value());
    QCOMPARE(lost->error().kind, ErrorKind::Cancelled);
  }

  void retryTimes_data() {
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QByteArray>("date");
    QTest::addColumn<qint64>("milliseconds");  ///< -1: it does not say
    QTest::newRow("none") << QByteArray() << QByteArray() << qint64(-1);
    QTest::newRow("seconds") << QByteArray("120") << QByteArray() << qint64(120'000);
    QTest::newRow("at once") << QByteArray("0") << QByteArray() << qint64(0);
    QTest::newRow("negative") << QByteArray("-5") << QByteArray() << qint64(0);
    QTest::newRow("date") << QByteArray("Sat, 10 Jan 2026 02:00:30 GMT") << QByteArray("Sat, 10 Jan 2026 02:00:00 GMT")
                          << qint64(30'000);
    QTest::newRow("past") << QByteArray("Sat, 10 Jan 2026 01:00:30 GMT") << QByteArray("Sat, 10 Jan 2026 02:00:00 GMT")
                          << qint64(0);
    QTest::newRow("words") << QByteArray("soon") << QByteArray() << qint64(-1);
  }
  void retryTimes() {
    QFETCH(QByteArray, value);
    QFETCH(QByteArray, date);
    WebHeaders headers;
    if (!value.isEmpty())
      headers.append({"retry-after", value});
    if (!date.isEmpty())
      headers.append({"Date", date});
    QTEST(qint64(retryAfter(headers).value_or(-1ms).count()), "milliseconds");
  }
};

STERNWAY_TEST(TestWebTransport)

}  // namespace test_webtransport
#include "test_webtransport.moc"
