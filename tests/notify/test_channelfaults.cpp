// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/webtransport.h"
#include "outsideworld.h"
#include "senderrig.h"
#include "support/loopbackserver.h"
#include "support/testmain.h"

namespace test_channelfaults {

using namespace sternway;
using namespace sternway::notify;
using namespace sternway::test;
using namespace Qt::StringLiterals;

/// The world behind a server that fails once, before or after it has taken the message.
class FaultyServer {
public:
  FaultyServer() {
    for (const char *method : {"GET", "POST", "PUT", "PATCH", "DELETE"})
      m_server.route(method, u"/*"_s,
                     [this](const LoopbackRequest &request, const QPointer<LoopbackAnswer> &answer) { take(request, answer); });
  }
  [[nodiscard]] QString url() const { return m_server.url().toString(); }
  /// "429", "hang-before", "reset-after", "odd", ...; of requests that write.
  void arm(const QString &fault) { m_fault = fault; }
  [[nodiscard]] bool isArmed() const { return !m_fault.isEmpty(); }
  void stop() { m_server.stop(); }
  void start() { QVERIFY(m_server.start()); }

  OutsideWorld world;

private:
  void take(const LoopbackRequest &request, const QPointer<LoopbackAnswer> &answer) {
    const bool reads = request.method == "GET";
    const QString fault = reads ? QString() : std::exchange(m_fault, {});
    const bool isBefore = fault.endsWith(u"-before"_s) || (fault.section(u'-', 0, 0).toInt() > 0 && !fault.endsWith(u"-after"_s));
    WebAnswer good;
    if (!isBefore)
      good = world.handle({request.method, request.path, request.query, request.body, request.headers});
    const QString what = fault.section(u'-', 0, 0);
    if (what.isEmpty())
      return answer->reply(good.status, good.body, good.headers);
    if (what == u"hang")
      return;
    if (what == u"reset")
      return answer->drop();
    if (what == u"odd")
      return answer->reply(200, "{\"id\": 12, \"status\": \"mon");
    net::HeaderList headers;
    if (what == u"429" || what == u"420")
      headers = {{"Retry-After", "40"}};
    if (what == u"302")
      headers = {{"Location", "https://elsewhere.example.com/"}};
    answer->reply(what.toInt(), said(request), headers);
  }
  /// As services do that repeat what they were given.
  static QByteArray said(const LoopbackRequest &request) {
    const QString service = request.path.section(u'/', 1, 1);
    const QString type = service == u"status" ? u"statusapi"_s : service == u"hook" ? u"webhook"_s : service;
    return "{\"message\": \"no: " + request.header("Authorization") + " key-of-" + type.toUtf8() + "\"}";
  }

  LoopbackServer m_server;
  QString m_fault;
};

class TestChannelFaults : public QObject {
  Q_OBJECT
private Q_SLOTS:
  void channelByFault_data() {
    QTest::addColumn<QString>("channel");
    QTest::addColumn<QString>("fault");
    QTest::addColumn<QString>("state");
    QTest::addColumn<int>("effects");
    QTest::addColumn<int>("attempts");
    const QStringList asked{u"statuspage"_s, u"github"_s, u"jira"_s, u"alertmanager"_s, u"grafana"_s};
    for (const QString &channel : webTypes()) {
      const bool again = asked.contains(channel) || channel == u"pagerduty";
      const auto row = [&](const QString &fault, const char *state, int effects, int attempts) {
        QTest::newRow(qPrintable(channel + u' ' + fault))
            << channel << fault << QString::fromLatin1(state) << effects << attempts;
      };
      row(u"none"_s, "sent", 1, 1);
      row(u"429"_s, "sent", 1, 2);
      row(u"420"_s, channel == u"statuspage" ? "sent" : "refused", channel == u"statuspage" ? 1 : 0,
          channel == u"statuspage" ? 2 : 1);
      for (const QString &status : {u"400"_s, u"401"_s, u"403"_s, u"404"_s, u"410"_s, u"302"_s})
        row(status, "refused", 0, 1);
      for (const QString &fault : {u"500"_s, u"503"_s, u"hang-before"_s, u"reset-before"_s})
        row(fault, again ? "sent" : "unknown", again ? 1 : 0, again ? 2 : 1);
      for (const QString &fault : {u"500-after"_s, u"hang-after"_s, u"reset-after"_s})
        row(fault, again ? "sent" : "unknown", 1, again ? 2 : 1);
      const bool believes = channel == u"webhook" || channel == u"teams";  // any answer of 200 will do
      row(u"odd-after"_s, believes || again ? "sent" : "unknown", 1, again ? 2 : 1);
    }
  }
  void channelByFault() {
    QFETCH(QString, channel);
    QFETCH(QString, fault);
    FaultyServer server;
    net::WebTransport web;
    SenderRig rig(web, server.url());
    rig.sender->start();
    if (fault != u"none")
      server.arm(fault);
    const QString words = u"We are rolling back"_s;
    QVERIFY(rig.queue(channel, aMessage(words)));
    if (fault.startsWith(u"hang"_s)) {
      QTRY_VERIFY_WITH_TIMEOUT(!server.isArmed(), 20'000);
      rig.clock.advance(sendingTime - std::chrono::seconds(10));
    }
    QVERIFY(rig.settleAll());
    QTEST(messageStateName(rig.row().state), "state");
    QTEST(server.world.effects(channel == u"alertmanager" ? u"orders"_s : words), "effects");
    QTEST(rig.row().attempts, "attempts");
    QVERIFY(rig.row().state == MessageState::Sent || !rig.row().detail.isEmpty());
    mustHoldNoSecret(rig);
  }

  /// Whatever the service says, none is in the row or the timeline.
  static void mustHoldNoSecret(const SenderRig &rig) {
    QString all;
    for (const OutboxMessage &row : rig.outbox.rows)
      all += row.detail + row.link + row.remoteId + QString::fromUtf8(QJsonDocument(row.content).toJson());
    for (const auto &[incident, event] : rig.outbox.events)
      all += event.summary + QString::fromUtf8(QJsonDocument(event.data).toJson());
    QVERIFY2(!all.contains(u"key-of-"_s), qPrintable(all));
    for (const QString &secret : rig.secrets.secrets)
      QVERIFY(!all.contains(QString::fromLatin1((u"lab@example.com:"_s + secret).toUtf8().toBase64())));
  }

  void offlineItStaysQueuedAndSaysWhy() {
    FaultyServer server;
    net::WebTransport web;
    SenderRig rig(web, server.url());
    rig.sender->start();
    server.stop();
    QVERIFY(rig.queue(u"slack"_s, aMessage(u"We are rolling back"_s)));
    QTRY_VERIFY_WITH_TIMEOUT(rig.row().state == MessageState::Queued && rig.row().attempts == 1, 20'000);
    QVERIFY(!rig.row().detail.isEmpty());
    QVERIFY(rig.row().retryAt > rig.clock.now());
    QCOMPARE(rig.outbox.events.size(), 1);  // queued; each try is no news
    server.start();
    QVERIFY(rig.settleAll());
    QCOMPARE(rig.row().state, MessageState::Sent);
    QCOMPARE(server.world.effects(u"We are rolling back"_s), 1);
  }

  void whatTheServiceAsksForIsWaitedFor() {
    FaultyServer server;
    net::WebTransport web;
    SenderRig rig(web, server.url());
    rig.sender->start();
    server.arm(u"429"_s);
    QVERIFY(rig.queue(u"slack"_s, aMessage(u"We are rolling back"_s)));
    QTRY_VERIFY_WITH_TIMEOUT(rig.row().state == MessageState::Queued && rig.row().attempts == 1, 20'000);
    const qint64 wait = rig.clock.now().msecsTo(rig.row().retryAt);
    QVERIFY2(wait >= 40'000 && wait <= 50'000, qPrintable(QString::number(wait)));
  }
};

STERNWAY_TEST(TestChannelFaults)

}  // namespace test_channelfaults
#include "test_channelfaults.moc"
