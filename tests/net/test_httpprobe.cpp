// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/httpprobe.h"

#include "support/await.h"
#include "support/loopbackserver.h"
#include "support/testmain.h"
#include "support/tlsfiles.h"

namespace test_httpprobe {

using namespace sternway;
using namespace sternway::net;
using namespace sternway::test;
using namespace Qt::StringLiterals;

using Answer = QPointer<LoopbackAnswer>;

namespace {
struct Fixture {
  HealthAnswer check(const QString &path = u"/health"_s) {
    QUrl url = server.url();
    url.setPath(path);
    return check(url);
  }
  HealthAnswer check(const QUrl &url) {
    return await(probe.check(url, &context)).value_or(HealthAnswer{.error = u"no answer"_s});
  }

  LoopbackServer server;
  HttpProbe probe{{.caPem = tlsFile(u"ca"_s)}};
  QObject context;
};
}  // namespace

class TestHttpProbe : public QObject {
  Q_OBJECT
private Q_SLOTS:
  void statuses_data() {
    QTest::addColumn<int>("status");
    QTest::addColumn<bool>("well");
    QTest::newRow("200") << 200 << true;
    QTest::newRow("204") << 204 << true;
    QTest::newRow("401") << 401 << false;
    QTest::newRow("404") << 404 << false;
    QTest::newRow("500") << 500 << false;
    QTest::newRow("503") << 503 << false;
  }
  void statuses() {
    QFETCH(int, status);
    Fixture f;
    f.server.respond("GET", u"/health"_s, status, status == 204 ? "" : "whatever it says");
    const HealthAnswer answer = f.check();
    QCOMPARE(answer.status, status);
    QTEST(answer.isWell(), "well");
    QVERIFY(answer.asked);
    QCOMPARE(f.server.log().size(), 1);
    QVERIFY(f.server.log().at(0).header("Authorization").isEmpty());
    QVERIFY(f.server.log().at(0).header("Cookie").isEmpty());
  }

  void anEndlessBodyIsCut() {
    Fixture f;
    f.server.route("GET", u"/health"_s, [](const LoopbackRequest &, const Answer &answer) {
      answer->begin();
      answer->bytes(QByteArray(300'000, 'x'));  // and never ends
    });
    const HealthAnswer answer = f.check();
    QVERIFY2(answer.isWell(), qPrintable(answer.error));
    QCOMPARE(answer.status, 200);
  }

  void redirects_data() {
    QTest::addColumn<QByteArray>("location");
    QTest::addColumn<QString>("error");  ///< a part of it; empty: well
    QTest::newRow("on the host") << QByteArray("/well") << QString();
    QTest::newRow("by a relative name") << QByteArray("well?deep=1") << QString();
    QTest::newRow("to another host") << QByteArray("http://localhost:1/well") << u"another host, localhost"_s;
    QTest::newRow("in a circle") << QByteArray("/health") << u"too often"_s;
    QTest::newRow("to a file") << QByteArray("file:///etc/passwd") << u"is no URL"_s;
    QTest::newRow("with a password") << QByteArray("http://a:b@127.0.0.1/well") << u"without credentials"_s;
  }
  void redirects() {
    QFETCH(QByteArray, location);
    QFETCH(QString, error);
    Fixture f;
    f.server.respond("GET", u"/health"_s, 302, "", {{"Location", location}});
    f.server.respond("GET", u"/well"_s, 200, "ok");
    const HealthAnswer answer = f.check();
    QCOMPARE(answer.isWell(), error.isEmpty());
    QVERIFY2(answer.error.contains(error), qPrintable(answer.error));
    QVERIFY(answer.asked);
  }

  void silence() {
    Fixture f;
    f.server.route("GET", u"/health"_s, [](const LoopbackRequest &, const Answer &) {});
    const HealthAnswer answer = f.check();
    QVERIFY(!answer.isWell());
    QVERIFY(answer.asked);
    QCOMPARE(answer.status, 0);
    QVERIFY(answer.latency >= HttpProbe::timeout * 9 / 10);  // a coarse timer may fire 5 % early
  }

  /// The connections of other hosts are given up; not the one that waits for its answer.
  void manyHostsWhileOneIsSlow() {
    Fixture f;
    Answer slow;
    f.server.route("GET", u"/health"_s, [&slow](const LoopbackRequest &, const Answer &answer) { slow = answer; });
    QUrl url = f.server.url();
    url.setPath(u"/health"_s);
    std::optional<HealthAnswer> heard;
    f.probe.check(url, &f.context)->then([&heard](const Result<HealthAnswer> &answer) { heard = *answer; });
    QTRY_VERIFY(slow);
    for (int i = 2; i < 140; ++i) {
      url.setHost(u"127.0.0.%1"_s.arg(i));
      QVERIFY(f.check(url).asked);
    }
    QVERIFY(!heard);
    slow->reply(200, "ok");
    QTRY_VERIFY(heard.has_value());
    QVERIFY2(heard->isWell(), qPrintable(heard->error));
  }

  void nobodyListens() {
    Fixture f;
    const QUrl url = f.server.url();
    f.server.stop();
    const HealthAnswer answer = f.check(url);
    QVERIFY(!answer.isWell());
    QVERIFY(answer.asked);
    QVERIFY2(answer.error.contains(u"connection refused"_s), qPrintable(answer.error));
  }

  void tls() {
    Fixture f;
    f.server.setTls(serverTls(u"server"_s, QSslSocket::VerifyNone));
    f.server.respond("GET", u"/health"_s, 200, "ok");
    QVERIFY2(f.check().isWell(), qPrintable(f.check().error));
    HttpProbe stranger;
    QUrl url = f.server.url();
    url.setPath(u"/health"_s);
    const auto answer = await(stranger.check(url, &f.context));
    QVERIFY(answer && !answer->isWell());
    QVERIFY(answer->asked);
    QVERIFY2(answer->error.contains(u"TLS"_s), qPrintable(answer->error));
  }

  void notAsked_data() {
    QTest::addColumn<QUrl>("url");
    QTest::newRow("ftp") << QUrl(u"ftp://127.0.0.1/health"_s);
    QTest::newRow("file") << QUrl(u"file:///etc/passwd"_s);
    QTest::newRow("nothing") << QUrl();
    QTest::newRow("password") << QUrl(u"http://user:secret@127.0.0.1/health"_s);
  }
  void notAsked() {
    QFETCH(QUrl, url);
    Fixture f;
    const HealthAnswer answer = f.check(url);
    QVERIFY(!answer.asked);
    QVERIFY(!answer.isWell());
    QVERIFY(!answer.error.contains(u"secret"_s));
    QVERIFY(f.server.log().isEmpty());
  }
};

STERNWAY_TEST(TestHttpProbe)

}  // namespace test_httpprobe
#include "test_httpprobe.moc"
