// SPDX-License-Identifier: GPL-3.0-or-later
#include "senderrig.h"
#include "support/fakeweb.h"
#include "support/testmain.h"

namespace test_silences {

using namespace sternway;
using namespace sternway::notify;
using namespace sternway::test;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {
struct SilenceRig : SenderRig {
  SilenceRig() : SenderRig(web, u"https://world.example.com"_s) {}
  FakeWeb web;
};
}  // namespace

/// The messages of a channel of Alertmanager, one after the other.
class TestSilences : public QObject {
  Q_OBJECT
private Q_SLOTS:
  /// Another message while the silence is there gives it a later end; where it is over or gone, it begins anew.
  void aSilenceIsProlonged_data() {
    QTest::addColumn<WebAnswer>("known");
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("startsAt");
    const auto silence = [](const QByteArray &state) {
      return FakeWeb::status(200, R"({"id":"s1","status":{"state":")" + state +
                                      R"("},"matchers":[{"name":"service"}],"startsAt":"2026-01-10T01:00:00.000Z",)" +
                                      R"("endsAt":"2026-01-10T03:00:00.000Z"})");
    };
    QTest::newRow("active") << silence("active") << u"s1"_s << u"2026-01-10T01:00:00.000Z"_s;
    QTest::newRow("expired") << silence("expired") << QString() << QString();
    QTest::newRow("gone") << FakeWeb::status(404) << QString() << QString();
  }
  void aSilenceIsProlonged() {
    QFETCH(WebAnswer, known);
    QFETCH(QString, id);
    QFETCH(QString, startsAt);
    const QString silences = u"https://world.example.com/alertmanager/api/v2/silence"_s;
    SilenceRig rig;
    rig.web.answer(u"POST "_s + silences + u's', FakeWeb::status(200, R"({"silenceID":"s1"})"));
    rig.web.answer(u"GET "_s + silences + u"/s1"_s, known);
    rig.sender->start();
    QVERIFY(rig.queue(u"alertmanager"_s, aMessage(u"one"_s)));
    QVERIFY(rig.settleAll());
    rig.clock.advance(100min);
    QVERIFY(rig.queue(u"alertmanager"_s, aMessage(u"two"_s)));
    QVERIFY(rig.settleAll());
    const QJsonObject sent = QJsonDocument::fromJson(rig.web.requests().constLast().body).object();
    QCOMPARE(sent.value(u"id"_s).toString(), id);
    QVERIFY(startsAt.isEmpty() || sent.value(u"startsAt"_s).toString() == startsAt);
    const QDateTime end = QDateTime::fromString(sent.value(u"endsAt"_s).toString(), Qt::ISODateWithMs);
    QVERIFY(std::abs(end.secsTo(rig.clock.now().addSecs(120 * 60))) < 60);  // time goes on until it is settled
    QVERIFY(sent.value(u"comment"_s).toString().contains(u"sternway-two"_s));
    QCOMPARE(rig.web.requests().size(), 3);
  }

  /// Whatever it matches already, a service that has joined the incident is silenced too.
  void aServiceJoins_data() {
    QTest::addColumn<QByteArray>("matchers");
    QTest::addColumn<QString>("widened");  ///< each matcher's name, operator and value
    QTest::newRow("one more") << QByteArray(R"([{"name":"service","value":"orders","isRegex":false,"isEqual":true}])")
                              << u"service=~orders|pay\\-1"_s;
    QTest::newRow("after several") << QByteArray(R"([{"name":"service","value":"orders|web","isRegex":true,"isEqual":true}])")
                                   << u"service=~orders|web|pay\\-1"_s;
    QTest::newRow("in it") << QByteArray(R"([{"name":"service","value":"orders|pay.*","isRegex":true,"isEqual":true}])")
                           << u"service=~orders|pay.*"_s;
    QTest::newRow("as somebody narrowed it")
        << QByteArray(R"([{"name":"env","value":"prod","isRegex":false},{"name":"service","value":"orders","isRegex":false}])")
        << u"env=prod service=~orders|pay\\-1"_s;
    QTest::newRow("somebody's own") << QByteArray(R"([{"name":"service","value":"db","isRegex":false,"isEqual":false}])")
                                    << u"service!=db"_s;
  }
  void aServiceJoins() {
    QFETCH(QByteArray, matchers);
    const QString silences = u"https://world.example.com/alertmanager/api/v2/silence"_s;
    SilenceRig rig;
    rig.web.answer(u"POST "_s + silences + u's', FakeWeb::status(200, R"({"silenceID":"s1"})"));
    rig.web.answer(u"GET "_s + silences + u"/s1"_s,
                   FakeWeb::status(200, R"({"id":"s1","status":{"state":"active"},"matchers":)" + matchers +
                                            R"(,"startsAt":"2026-01-10T01:00:00.000Z","endsAt":"2026-01-10T03:00:00.000Z"})"));
    rig.sender->start();
    Outgoing message = aMessage(u"one"_s);
    message.services = QStringList{u"orders"_s};
    QVERIFY(rig.queue(u"alertmanager"_s, message));
    QVERIFY(rig.settleAll());
    message.id = u"two"_s;
    message.services << u"pay-1"_s;
    QVERIFY(rig.queue(u"alertmanager"_s, message));
    QVERIFY(rig.settleAll());
    QStringList said;
    const QJsonArray sent = QJsonDocument::fromJson(rig.web.requests().constLast().body)[u"matchers"_s].toArray();
    for (const QJsonValue each : sent)
      said << each[u"name"_s].toString() + (each[u"isEqual"_s].toBool(true) ? u"="_s : u"!="_s) +
                  (each[u"isRegex"_s].toBool() ? u"~"_s : QString()) + each[u"value"_s].toString();
    QTEST(said.join(u' '), "widened");
  }

  /// As the page of a proxy, which says nothing of the silence: another one beside it would outlive the incident.
  void whatIsNoAnswerOfASilenceMakesNoOther() {
    const QString silences = u"https://world.example.com/alertmanager/api/v2/silence"_s;
    SilenceRig rig;
    rig.web.answer(u"POST "_s + silences + u's', FakeWeb::status(200, R"({"silenceID":"s1"})"));
    rig.web.answer(u"GET "_s + silences + u"/s1"_s, FakeWeb::status(200, "<html>Sign in</html>"));
    rig.sender->start();
    QVERIFY(rig.queue(u"alertmanager"_s, aMessage(u"one"_s)));
    QVERIFY(rig.settleAll());
    QVERIFY(rig.queue(u"alertmanager"_s, aMessage(u"two"_s)));
    std::ignore = rig.settleAll();
    const auto requests = rig.web.requests();
    QVERIFY(std::ranges::any_of(requests, [](const WebRequest &each) { return each.url.path().endsWith(u"/s1"_s); }));
    QCOMPARE(std::ranges::count(requests, QByteArray("POST"), &WebRequest::method), 1);
    QVERIFY(rig.row(1).state != MessageState::Sent);
  }
};

STERNWAY_TEST(TestSilences)

}  // namespace test_silences
#include "test_silences.moc"
