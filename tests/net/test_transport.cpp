// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/transport.h"
#include "support/loopbackserver.h"

#include <QSignalSpy>
#include <QTest>

using namespace sternway;
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

class TestTransport : public QObject {
  Q_OBJECT
private:
  std::unique_ptr<LoopbackServer> m_server;
  std::unique_ptr<QObject> m_context;

  [[nodiscard]] std::unique_ptr<Transport> transport(std::shared_ptr<Authorizer> authorizer = {}) const {
    return std::make_unique<Transport>(TransportSettings{m_server->url(), {}, {}, {}}, std::move(authorizer));
  }

  [[nodiscard]] std::optional<Result<HttpResponse>> get(Transport &transport, const HttpRequest &request) const {
    std::optional<Result<HttpResponse>> result;
    transport.send(request, m_context.get())->then([&](const Result<HttpResponse> &r) { result = r; });
    (void)QTest::qWaitFor([&] { return result.has_value(); }, 10'000);
    return result;
  }

private Q_SLOTS:
  void init() {
    m_server = std::make_unique<LoopbackServer>();
    m_context = std::make_unique<QObject>();
  }

  void cleanup() {
    m_context.reset();
    m_server.reset();
  }

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

  void streamGivesLines() {
    Answer stream;
    m_server->route("GET", u"/watch"_s, [&](const LoopbackRequest &, const Answer &answer) {
      stream = answer;
      answer->begin();
    });
    auto t = transport();
    HttpStream *lines = t->stream({.path = u"/watch"_s}, 0ms, m_context.get());
    QSignalSpy opened(lines, &HttpStream::opened);
    QSignalSpy line(lines, &HttpStream::line);
    QSignalSpy ended(lines, &HttpStream::ended);
    QTRY_COMPARE(opened.size(), 1);
    stream->line("one");
    QTRY_COMPARE(line.size(), 1);
    stream->bytes("tw");
    stream->bytes("o\nrest");
    stream->end();
    QTRY_COMPARE(ended.size(), 1);
    QCOMPARE(line.size(), 3);
    QCOMPARE(line.at(1).first().toByteArray(), "two");
    QCOMPARE(line.at(2).first().toByteArray(), "rest");
  }

  void requestThatNeverAnswersTimesOut() {
    m_server->route("GET", u"/x"_s, [](const LoopbackRequest &, const Answer &) {});
    auto t = transport();
    const auto result = get(*t, {.path = u"/x"_s, .timeout = 200ms});
    QCOMPARE(errorOf(result).kind, ErrorKind::Timeout);
  }
};

QTEST_GUILESS_MAIN(TestTransport)
#include "test_transport.moc"
