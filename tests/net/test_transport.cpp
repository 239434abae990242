// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/transportfixture.h"
#include "support/testmain.h"

#include <QLibraryInfo>
#include <QSignalSpy>
#include <QTimer>
#include <QVersionNumber>

namespace test_transport {

using namespace sternway;
using namespace sternway::net;
using namespace sternway::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

using Answer = QPointer<LoopbackAnswer>;

namespace {
/// Gives numbered tokens; a rejected one is followed by the next, as long as there is one.
class CountingAuthorizer final : public Authorizer {
public:
  explicit CountingAuthorizer(int tokens) : m_tokens(tokens) {}
  Call<Authorization> *authorize(QObject *context) override {
    return Call<Authorization>::finished(context,
                                         Authorization{{{"Authorization", "Bearer t" + QByteArray::number(m_now)}}, {}, {}});
  }
  bool rejected(const Authorization &) override {
    ++rejections;
    if (m_now >= m_tokens)
      return false;
    ++m_now;
    return true;
  }
  int rejections = 0;

private:
  int m_tokens;
  int m_now = 1;
};

Error errorOf(const std::optional<Result<HttpResponse>> &result) {
  return result && !*result ? result->error() : Error{};
}
}  // namespace

class TestTransport : public TransportFixture {
  Q_OBJECT
private Q_SLOTS:
  void sendsTheRequestAndGivesTheAnswer() {
    m_server->respond("GET", u"/api/v1/pods"_s, 200, "{}", {{"X-Test", "yes"}});
    auto t = transport();
    HttpRequest request{.path = u"/api/v1/pods"_s};
    request.query.addQueryItem(u"labelSelector"_s, u"a in (b, c+d),e=f;g&h"_s);
    const auto result = get(*t, request);
    QVERIFY(result && *result);
    QCOMPARE((*result)->status, 200);
    QCOMPARE((*result)->body, "{}");
    QCOMPARE(headerValue((*result)->headers, "x-test"), "yes");
    QCOMPARE(m_server->log().size(), 1);
    const LoopbackRequest &seen = m_server->log().first();
    QCOMPARE(seen.rawQuery, "labelSelector=a%20in%20%28b%2C%20c%2Bd%29%2Ce%3Df%3Bg%26h");
    QCOMPARE(seen.header("User-Agent"), "sternway/" STERNWAY_VERSION);
    QCOMPARE(seen.header("Accept"), "application/json");
    QCOMPARE(seen.header("Accept-Encoding"), "identity");
  }

  void patchGoesOutOnceWhenTheConnectionBreaks() {
    m_server->respond("GET", u"/x"_s, 200, "{}");
    m_server->route("PATCH", u"/x"_s, [](const LoopbackRequest &, const Answer &answer) { answer->drop(); });
    m_server->route("DELETE", u"/x"_s, [](const LoopbackRequest &, const Answer &answer) { answer->drop(); });
    auto t = transport();
    QVERIFY(*get(*t, {.path = u"/x"_s}));
    const auto patched =
        get(*t, {.method = "PATCH", .path = u"/x"_s, .contentType = "application/json-patch+json", .body = "[]"});
    QCOMPARE(errorOf(patched).kind, ErrorKind::Unreachable);
    QVERIFY(*get(*t, {.path = u"/x"_s}));
    const auto deleted = get(*t, {.method = "DELETE", .path = u"/x"_s});
    QCOMPARE(errorOf(deleted).kind, ErrorKind::Unreachable);
    QCOMPARE(m_server->log().size(), 4);
    QCOMPARE(m_server->log().at(1).body, "[]");
  }

  void asksForNewCredentialsOnceAfter401() {
    m_server->route("GET", u"/x"_s, [](const LoopbackRequest &request, const Answer &answer) {
      answer->reply(request.header("Authorization") == "Bearer t2" ? 200 : 401, "{}");
    });
    const auto authorizer = std::make_shared<CountingAuthorizer>(2);
    auto t = transport(authorizer);
    QVERIFY(*get(*t, {.path = u"/x"_s}));
    QCOMPARE(authorizer->rejections, 1);
    QCOMPARE(m_server->log().size(), 2);
  }

  void givesUpWhenNewCredentialsAreRejectedToo() {
    m_server->respond("GET", u"/x"_s, 401, R"({"message":"Unauthorized"})");
    const auto authorizer = std::make_shared<CountingAuthorizer>(9);
    auto t = transport(authorizer);
    const auto result = get(*t, {.path = u"/x"_s});
    QCOMPARE(errorOf(result).kind, ErrorKind::Unauthorized);
    QCOMPARE(errorOf(result).detail, u"Unauthorized"_s);
    QCOMPARE(m_server->log().size(), 2);
    QCOMPARE(m_server->log().last().header("Authorization"), "Bearer t2");
  }

  void a401WithoutOtherCredentialsIsNotRepeated() {
    m_server->respond("GET", u"/x"_s, 401, "{}", {{"WWW-Authenticate", "Basic realm=\"x\""}});
    auto t = transport(std::make_shared<CountingAuthorizer>(1));
    QCOMPARE(errorOf(get(*t, {.path = u"/x"_s})).kind, ErrorKind::Unauthorized);
    auto anonymous = transport();
    QCOMPARE(errorOf(get(*anonymous, {.path = u"/x"_s})).kind, ErrorKind::Unauthorized);
    QCOMPARE(m_server->log().size(), 2);
  }

  void aStreamRenewsItsCredentialsToo() {
    m_server->route("GET", u"/watch"_s, [](const LoopbackRequest &request, const Answer &answer) {
      if (request.header("Authorization") != "Bearer t2")
        return answer->reply(401, "{}");
      answer->begin();
      answer->line("in");
    });
    auto t = transport(std::make_shared<CountingAuthorizer>(2));
    HttpStream *lines = t->stream({.path = u"/watch"_s}, 0ms, m_context.get());
    QSignalSpy line(lines, &HttpStream::line);
    QTRY_COMPARE(line.size(), 1);
  }

  void credentialsThatCannotBeHadAreTheError() {
    class Broken final : public Authorizer {
    public:
      Call<Authorization> *authorize(QObject *context) override {
        return Call<Authorization>::finished(context, fail(ErrorKind::Input, u"no plugin"_s));
      }
      bool rejected(const Authorization &) override { return false; }
    };
    auto t = transport(std::make_shared<Broken>());
    QCOMPARE(errorOf(get(*t, {.path = u"/x"_s})).message, u"no plugin"_s);
    QVERIFY(m_server->log().isEmpty());
  }

  void headersWithLineBreaksAreRefused() {
    auto t = transport();
    QCOMPARE(errorOf(get(*t, {.path = u"/x"_s, .headers = {{"X-Scope", "a\r\nEvil: 1"}}})).kind, ErrorKind::Input);
    QVERIFY(m_server->log().isEmpty());
  }

  void everyImpersonatedGroupIsALineOfItsOwn() {
    m_server->respond("GET", u"/x"_s, 200, "{}");
    auto t = transport();
    const auto got = get(
        *t, {.path = u"/x"_s, .headers = {{"Impersonate-Group", "a"}, {"Impersonate-Group", "b"}, {"X-Y", "1"}, {"X-Y", "2"}}});
    if (QLibraryInfo::version() >= QVersionNumber(6, 8)) {  // rather not at all than as a group that is called "a, b"
      QVERIFY(!*got);
      QCOMPARE(got->error().kind, ErrorKind::Unsupported);
      QVERIFY(m_server->log().isEmpty());
      return;
    }
    QVERIFY(*got);
    QByteArrayList groups;
    for (const auto &[name, value] : m_server->log().first().headers)
      if (name.toLower() == "impersonate-group")
        groups << value;
    QCOMPARE(groups, (QByteArrayList{"a", "b"}));
    QCOMPARE(m_server->log().first().header("X-Y"), "2");
  }

  void baseMayHaveAPath() {
    m_server->respond("GET", u"/k8s/clusters/c-1/api/v1/pods"_s, 200, "{}");
    QUrl base = m_server->url();
    base.setPath(u"/k8s/clusters/c-1/"_s);
    Transport t({.base = base}, {});
    QVERIFY(*get(t, {.path = u"/api/v1/pods"_s}));
    m_server->respond("GET", u"/k8s/clusters/c-1/a b%20c?d"_s, 200, "{}");
    QVERIFY(*get(t, {.path = u"/a b%20c?d"_s}));
  }

  void redirectsAreNotFollowed() {
    m_server->respond("GET", u"/x"_s, 302, "", {{"Location", "/y"}});
    m_server->respond("GET", u"/y"_s, 200, "{}");
    auto t = transport();
    QCOMPARE(errorOf(get(*t, {.path = u"/x"_s})).httpStatus, 302);
    QCOMPARE(m_server->count(u"/y"_s), 0);
  }

  void statusesAreErrors_data() {
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("kind");
    QTest::newRow("410") << 410 << u"gone"_s;
    QTest::newRow("429") << 429 << u"too-many-requests"_s;
    QTest::newRow("500") << 500 << u"server"_s;
  }

  void statusesAreErrors() {
    QFETCH(int, status);
    QFETCH(QString, kind);
    m_server->respond("GET", u"/x"_s, status, R"({"kind":"Status","message":"words"})", {{"Retry-After", "5"}});
    auto t = transport();
    const Error error = errorOf(get(*t, {.path = u"/x"_s}));
    QCOMPARE(errorKindName(error.kind), kind);
    QCOMPARE(error.detail, u"words"_s);
    QCOMPARE(error.retryAfter, std::chrono::milliseconds(5s));
    HttpStream *stream = t->stream({.path = u"/x"_s}, 0ms, m_context.get());
    QSignalSpy opened(stream, &HttpStream::opened);
    QSignalSpy failed(stream, &HttpStream::failed);
    QTRY_COMPARE(failed.size(), 1);
    QCOMPARE(errorKindName(failed.first().first().value<Error>().kind), kind);
    QCOMPARE(opened.size(), 0);
  }

  void brokenAnswers_data() {
    QTest::addColumn<QByteArray>("raw");
    QTest::addColumn<QString>("kinds");  // which may be, as Qt sees them
    QTest::newRow("closed at once") << QByteArray() << u"unreachable"_s;
    QTest::newRow("garbage") << QByteArray("\x16\x03\x01\x02garbage\r\n\r\n") << u"protocol unreachable"_s;
    QTest::newRow("SSH") << QByteArray("SSH-2.0-OpenSSH_9.2\r\n") << u"protocol unreachable"_s;
    QTest::newRow("half a head") << QByteArray("HTTP/1.1 200 OK\r\nContent-Le") << u"unreachable protocol"_s;
    QTest::newRow("half a body") << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nhalf") << u"unreachable"_s;
    QTest::newRow("half a chunk") << QByteArray("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n8\r\nhalf")
                                  << u"unreachable"_s;
    QTest::newRow("no last chunk") << QByteArray("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n4\r\nhalf\r\n")
                                   << u"unreachable"_s;
  }

  void brokenAnswers() {
    QFETCH(QByteArray, raw);
    QFETCH(QString, kinds);
    m_server->route("GET", u"/x"_s, [raw](const LoopbackRequest &, const Answer &answer) {
      answer->raw(raw);
      answer->dropAfterWriting();
    });
    auto t = transport();
    const auto result = get(*t, {.path = u"/x"_s, .timeout = 5s});
    QVERIFY(result && !*result);
    QVERIFY2(kinds.split(u' ').contains(errorKindName(result->error().kind)),
             qPrintable(errorKindName(result->error().kind) + u": "_s + result->error().message));
  }

  void bodiesLargerThanTheLimitAreRefused() {
    m_server->respond("GET", u"/x"_s, 200, QByteArray(2'000'000, 'x'));
    auto t = transport();
    QCOMPARE((*get(*t, {.path = u"/x"_s, .maximumBody = 2'000'000}))->body.size(), 2'000'000);
    QCOMPARE(errorOf(get(*t, {.path = u"/x"_s, .maximumBody = 1'999'999})).kind, ErrorKind::Protocol);
  }

  void slowAnswersArrive() {
    m_server->route("GET", u"/x"_s, [](const LoopbackRequest &, const Answer &answer) { answer->replyAfter(300, 200, "late"); });
    auto t = transport();
    QCOMPARE((*get(*t, {.path = u"/x"_s, .timeout = 5s}))->body, "late");
  }

  void aBodyThatDripsTimesOutAsAWhole() {
    m_server->route("GET", u"/x"_s, [this](const LoopbackRequest &, const Answer &answer) {
      answer->begin();
      auto *drip = new QTimer(answer);
      connect(drip, &QTimer::timeout, answer, [answer] { answer->bytes("x"); });
      drip->start(20);
    });
    auto t = transport();
    QCOMPARE(errorOf(get(*t, {.path = u"/x"_s, .timeout = 300ms})).kind, ErrorKind::Timeout);
  }

  void afterATimeoutANewConnectionIsUsed() {
    m_server->route("GET", u"/hang"_s, [](const LoopbackRequest &, const Answer &) {});
    m_server->respond("GET", u"/x"_s, 200, "{}");
    auto t = transport();
    QVERIFY(*get(*t, {.path = u"/x"_s}));
    QCOMPARE(errorOf(get(*t, {.path = u"/hang"_s, .timeout = 150ms})).kind, ErrorKind::Timeout);
    QVERIFY(*get(*t, {.path = u"/x"_s}));
    QVERIFY(m_server->log().last().connection > m_server->log().first().connection);
  }

  void refusedConnectionsAreUnreachableUntilTheServerReturns() {
    m_server->respond("GET", u"/x"_s, 200, "{}");
    auto t = transport();
    QVERIFY(*get(*t, {.path = u"/x"_s}));
    m_server->stop();
    const Error error = errorOf(get(*t, {.path = u"/x"_s}));
    QCOMPARE(error.kind, ErrorKind::Unreachable);
    QVERIFY(!error.detail.isEmpty());
    QVERIFY(m_server->start());
    QVERIFY(*get(*t, {.path = u"/x"_s}));
  }

  void cancelClosesTheRequest() {
    Answer held;
    m_server->route("GET", u"/x"_s, [&](const LoopbackRequest &, const Answer &answer) { held = answer; });
    auto t = transport();
    ErrorKind kind = ErrorKind::Protocol;
    auto *call = t->send({.path = u"/x"_s}, m_context.get());
    call->then([&](const Result<HttpResponse> &result) { kind = result.error().kind; });
    QTRY_VERIFY(held);
    call->cancel();
    QCOMPARE(kind, ErrorKind::Cancelled);
    QTRY_VERIFY(!held || !held->isConnected());
  }

  void deathOfTheContextClosesTheRequest() {
    Answer held;
    m_server->route("GET", u"/x"_s, [&](const LoopbackRequest &, const Answer &answer) { held = answer; });
    auto t = transport();
    bool called = false;
    t->send({.path = u"/x"_s}, m_context.get())->then([&](const Result<HttpResponse> &) { called = true; });
    QTRY_VERIFY(held);
    m_context.reset();
    QTRY_VERIFY(!held || !held->isConnected());
    QVERIFY(!called);
  }

  void theHandlerMayDeleteContextAndTransport() {
    m_server->respond("GET", u"/x"_s, 200, "{}");
    auto t = transport();
    bool called = false;
    t->send({.path = u"/x"_s}, m_context.get())->then([&](const Result<HttpResponse> &) {
      called = true;
      m_context.reset();
      t.reset();
    });
    QTRY_VERIFY(called);
    QCoreApplication::processEvents();
  }

  void deathOfTheTransportCancelsItsCalls() {
    m_server->route("GET", u"/x"_s, [](const LoopbackRequest &, const Answer &) {});
    auto t = transport();
    std::optional<Result<HttpResponse>> result;
    t->send({.path = u"/x"_s}, m_context.get())->then([&](const Result<HttpResponse> &r) { result = r; });
    HttpStream *stream = t->stream({.path = u"/x"_s}, 0ms, m_context.get());
    QSignalSpy failed(stream, &HttpStream::failed);
    QTRY_COMPARE(m_server->log().size(), 2);
    t.reset();
    QTRY_VERIFY(result);
    QCOMPARE(errorOf(result).kind, ErrorKind::Cancelled);
    QTRY_COMPARE(failed.size(), 1);
  }

  void gzipIsKeptOnRequestAndOnlyAskedForAcrossTheNetwork() {
    QByteArray zipped = QByteArray::fromHex("1f8b08000000000000034bcc0700c2412435");  // whatever: it is handed through
    m_server->respond("GET", u"/x"_s, 200, zipped, {{"Content-Encoding", "gzip"}});
    Transport remote({.base = QUrl(u"http://api.example.com"_s), .proxy = m_server->url()}, {});
    const auto result = get(remote, {.path = u"/x"_s, .keepEncoding = true});
    QVERIFY(result && *result);
    QVERIFY((*result)->gzip);
    QCOMPARE((*result)->body, zipped);
    QCOMPARE(m_server->log().last().header("Accept-Encoding"), "gzip");
    auto local = transport();
    QVERIFY(*get(*local, {.path = u"/x"_s, .keepEncoding = true}));
    QCOMPARE(m_server->log().last().header("Accept-Encoding"), "identity");
    Transport uncompressed({.base = QUrl(u"http://api.example.com"_s), .proxy = m_server->url(), .disableCompression = true}, {});
    QVERIFY(*get(uncompressed, {.path = u"/x"_s}));
    QCOMPARE(m_server->log().last().header("Accept-Encoding"), "identity");
  }

  void aGetNeverWaitsBehindStreams() {
    m_server->route("GET", u"/watch"_s, [](const LoopbackRequest &, const Answer &answer) {
      answer->begin();
      answer->line("on");
    });
    m_server->respond("GET", u"/x"_s, 200, "{}");
    auto t = transport();
    int lines = 0;
    for (int i = 0; i < 20; ++i)
      connect(t->stream({.path = u"/watch"_s}, 0ms, m_context.get()), &HttpStream::line, this, [&] { ++lines; });
    QTRY_COMPARE(lines, 20);
    QVERIFY(*get(*t, {.path = u"/x"_s, .timeout = 5s}));
  }

  void requestThatNeverAnswersTimesOut() {
    m_server->route("GET", u"/x"_s, [](const LoopbackRequest &, const Answer &) {});
    auto t = transport();
    const auto result = get(*t, {.path = u"/x"_s, .timeout = 200ms});
    QCOMPARE(errorOf(result).kind, ErrorKind::Timeout);
    const auto post = get(*t, {.method = "POST", .path = u"/x"_s, .timeout = 200ms});
    QVERIFY(!errorOf(post).detail.isEmpty());  // its effect is not known
  }
};

STERNWAY_TEST(TestTransport)

}  // namespace test_transport
#include "test_transport.moc"
