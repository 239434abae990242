// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/transport.h"
#include "support/http2server.h"
#include "support/testmain.h"
#include "support/tlsfiles.h"

#include <QTimer>

namespace test_goaway {

using namespace sternway;
using namespace sternway::net;
using namespace sternway::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestGoAway : public QObject {
  Q_OBJECT
private:
  std::unique_ptr<Http2Server> m_server;
  std::unique_ptr<Transport> m_transport;

  [[nodiscard]] Result<HttpResponse> ask(const QByteArray &method = "GET") const {
    HttpRequest request{.method = method, .path = u"/x"_s, .timeout = 20s};
    if (method != "GET") {
      request.contentType = "application/json-patch+json";
      request.body = "[]";
    }
    QObject context;
    std::optional<Result<HttpResponse>> result;
    m_transport->send(request, &context)->then([&](const Result<HttpResponse> &got) { result = got; });
    if (!QTest::qWaitFor([&] { return result.has_value(); }, 30'000))
      return fail(ErrorKind::Timeout, u"the call never finished"_s);
    return *result;
  }

private Q_SLOTS:
  void init() {
    m_server = std::make_unique<Http2Server>();
    m_transport = std::make_unique<Transport>(
        TransportSettings{.base = m_server->url(), .tls = {.caPem = tlsFile(u"ca"_s)}, .stuckAfter = 300ms},
        std::shared_ptr<Authorizer>());
    const auto first = ask();
    QVERIFY2(first, first ? "" : qPrintable(first.error().message));
    QVERIFY(first->http2);
    m_server->onRequest = {};
  }

  /// Between the answer and the next request the server says goodbye, as one that is rolled does.
  void afterAGracefulGoodbyeTheNextRequestTakesAnotherConnection_data() {
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<bool>("closes");
    for (const char *method : {"GET", "PATCH"}) {
      QTest::addRow("%s, open", method) << QByteArray(method) << false;
      QTest::addRow("%s, closed", method) << QByteArray(method) << true;
    }
  }
  void afterAGracefulGoodbyeTheNextRequestTakesAnotherConnection() {
    QFETCH(QByteArray, method);
    QFETCH(bool, closes);
    const Http2Server::Stream last = m_server->requests().last();
    Http2Server::goAway(last, last.id);
    if (closes)
      last.socket->disconnectFromHost();
    const auto got = ask(method);
    QVERIFY2(got, got ? "" : qPrintable(got.error().message));
    QCOMPARE(m_server->requests().last().connection, 2);
    QVERIFY(ask());
    QCOMPARE(m_server->requests().last().connection, 2);
  }

  void whatWasSurelyNotProcessedIsSentAgain_data() {
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<bool>("byReset");
    for (const char *method : {"GET", "PATCH"}) {
      QTest::addRow("%s, GOAWAY", method) << QByteArray(method) << false;
      QTest::addRow("%s, REFUSED_STREAM", method) << QByteArray(method) << true;
    }
  }
  void whatWasSurelyNotProcessedIsSentAgain() {
    QFETCH(QByteArray, method);
    QFETCH(bool, byReset);
    m_server->onRequest = [this, byReset](const Http2Server::Stream &stream) {
      m_server->onRequest = {};
      byReset ? Http2Server::refuse(stream) : Http2Server::goAway(stream, stream.id - 2);
    };
    const auto got = ask(method);
    QVERIFY2(got, got ? "" : qPrintable(got.error().message + got.error().detail));
    QCOMPARE(m_server->requests().size(), 3);
    QCOMPARE(m_server->requests().last().connection, 2);
    QCOMPARE(m_server->requests().last().body, method == "GET" ? QByteArray() : QByteArray("[]"));
  }

  void whoNeverTakesItIsGivenUp() {
    m_server->onRequest = [](const Http2Server::Stream &stream) { Http2Server::refuse(stream); };
    QVERIFY(!ask());
    QVERIFY(m_server->requests().size() < 6);
  }

  /// A change that may have been carried out is never sent twice.
  void aConnectionThatBreaksWithoutGoodbyeSendsAChangeOnce() {
    m_server->onRequest = [](const Http2Server::Stream &stream) { stream.socket->abort(); };
    QVERIFY(!ask("PATCH"));
    QCOMPARE(m_server->requests().size(), 2);
  }

  void aSlowAnswerIsWaitedFor() {
    m_server->onRequest = [this](const Http2Server::Stream &stream) {
      QTimer::singleShot(1000, m_server.get(), [stream] { Http2Server::respond(stream); });
    };
    for (const QByteArray method : {"GET", "PATCH"})
      QVERIFY(ask(method));
    QCOMPARE(m_server->requests().size(), 3);
    QCOMPARE(m_server->connections(), 1);
  }
};

STERNWAY_TEST(TestGoAway)

}  // namespace test_goaway
#include "test_goaway.moc"
