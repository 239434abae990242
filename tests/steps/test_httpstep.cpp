// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/incident.h"
#include "steprig.h"
#include "steps/http/httpmessage.h"
#include "support/await.h"
#include "support/testmain.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace test_httpstep {

using namespace sternway;
using namespace sternway::steps;
using namespace sternway::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {
const QString secretValue = u"s3cr3t\"value"_s;
const QString url = u"https://status.example.com/v1"_s;

Step http(const char *method, QJsonObject more = {}) {
  more.insert(u"url"_s, url);
  more.insert(u"method"_s, QString::fromLatin1(method));
  return {.id = u"m/http"_s, .kind = u"http"_s, .args = more};
}

QString requestOf(const char *method) {
  return QString::fromLatin1(method) + u' ' + url;
}

QJsonValue jsonOf(const char *text) {
  return QJsonDocument::fromJson(QByteArray("[") + text + "]").array().first();
}
}  // namespace

class TestHttpStep : public QObject {
  Q_OBJECT
private Q_SLOTS:
  void initTestCase() { qputenv("STERNWAY_SECRET_TOKEN", secretValue.toUtf8()); }
  void cleanupTestCase() { qunsetenv("STERNWAY_SECRET_TOKEN"); }

  void getsAnAddress() {
    StepRig rig;
    rig.web.answer(requestOf("GET"), FakeWeb::status(200, R"({"status":"up","token":"abcdefgh"})"));
    QVERIFY(rig.runTo(http("GET"), StepState::Finished));
    QCOMPARE(rig.web.lines(), QStringList{requestOf("GET")});
    QVERIFY(rig.web.requests().value(0).body.isEmpty());
    QVERIFY(rig.web.requests().value(0).headers.isEmpty());
    QCOMPARE(rig.outcome->result.value(u"status"_s).toInt(), 200);
    QVERIFY(rig.outcome->result.value(u"body"_s).toString().contains(u"up"_s));
    QVERIFY(!rig.seen().contains(u"abcdefgh"_s));
  }

  void sends_data() {
    QTest::addColumn<QJsonObject>("arguments");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("contentType");
    const QJsonObject jsonHeader{{u"content-type"_s, u"application/json; charset=utf-8"_s}};
    const QByteArray jsonHeaderText = "application/json; charset=utf-8";
    const QString secret = u"{{secret:token}}"_s;
    QTest::newRow("nothing") << QJsonObject() << QByteArray() << QByteArray();
    QTest::newRow("JSON") << QJsonObject{{u"body"_s, QJsonObject{{u"a"_s, 1}, {u"t"_s, secret}}}}
                          << QByteArray("{\"a\":1,\"t\":\"s3cr3t\\\"value\"}") << QByteArray("application/json");
    QTest::newRow("list") << QJsonObject{{u"body"_s, QJsonArray{1, u"x"_s}}} << QByteArray(R"([1,"x"])")
                          << QByteArray("application/json");
    QTest::newRow("JSON as a text, as it is")
        << QJsonObject{{u"headers"_s, jsonHeader}, {u"body"_s, u"{\"a\":  1}"_s}} << QByteArray(R"({"a":  1})") << jsonHeaderText;
    QTest::newRow("JSON as a text, with a secret")
        << QJsonObject{{u"headers"_s, jsonHeader}, {u"body"_s, u"{\"t\": \"{{secret:token}}\"}"_s}}
        << QByteArray("{\"t\":\"s3cr3t\\\"value\"}") << jsonHeaderText;
    QTest::newRow("JSON of which nothing is said")
        << QJsonObject{{u"body"_s, u"{\"a\":1}"_s}} << QByteArray(R"({"a":1})") << QByteArray("application/json");
    QTest::newRow("form") << QJsonObject{{u"body"_s, u"a=b&t={{secret:token}}"_s}} << QByteArray("a=b&t=s3cr3t%22value")
                          << QByteArray("application/x-www-form-urlencoded");
    QTest::newRow("text") << QJsonObject{{u"headers"_s, QJsonObject{{u"Content-Type"_s, u"text/plain"_s}}},
                                         {u"body"_s, u"t: {{secret:token}}"_s}}
                          << QByteArray("t: s3cr3t\"value") << QByteArray("text/plain");
  }
  void sends() {
    QFETCH(QJsonObject, arguments);
    StepRig rig;
    rig.web.answer(requestOf("POST"), FakeWeb::status(201, "saw " + secretValue.toUtf8()));
    QVERIFY(rig.runTo(http("POST", arguments), StepState::Finished));
    QTEST(rig.web.requests().value(0).body, "body");
    QTEST(rig.web.lastHeader("Content-Type"), "contentType");
    QVERIFY(!rig.seen().contains(secretValue));
  }

  void secretHeaders() {
    StepRig rig;
    rig.web.answer(requestOf("GET"), FakeWeb::status(401, "Bearer " + secretValue.toUtf8() + " is refused"));
    const QJsonObject headers{{u"Authorization"_s, u"Bearer {{secret:token}}"_s}};
    QVERIFY(rig.runTo(http("GET", {{u"headers"_s, headers}}), StepState::Failed));
    QCOMPARE(rig.web.lastHeader("authorization"), "Bearer " + secretValue.toUtf8());
    QVERIFY(!rig.seen().contains(secretValue));
    QVERIFY(!rig.seen().contains(u"s3cr3t"_s));
  }

  void notSent_data() {
    QTest::addColumn<QJsonObject>("arguments");
    QTest::newRow("no such secret") << QJsonObject{{u"headers"_s, QJsonObject{{u"A"_s, u"{{secret:none-such}}"_s}}}};
    QTest::newRow("not JSON") << QJsonObject{{u"headers"_s, QJsonObject{{u"Content-Type"_s, u"application/json"_s}}},
                                             {u"body"_s, u"{{secret:token}}}"_s}};
  }
  void notSent() {
    QFETCH(QJsonObject, arguments);
    StepRig rig;
    QVERIFY(rig.runTo(http("POST", arguments), StepState::Failed));
    QVERIFY(rig.web.requests().isEmpty());
  }

  void noSecretInTheAddress() {
    StepRig rig;
    Step step = http("GET");
    step.args.insert(u"url"_s, url + u"?token={{secret:token}}"_s);
    QVERIFY(rig.runTo(step, StepState::Failed));
    QVERIFY(rig.web.requests().isEmpty());
    const auto preview = await(stepKinds().find(u"http"_s)->preview(rig.context, step, &rig.owner));
    QVERIFY(preview && preview->findings.size() == 1);
    QCOMPARE(preview->findings.constFirst().severity, Severity::Block);
  }

  /// Values of placeholders are written so.
  void escapesInTheAddressAreNoObstacle() {
    StepRig rig;
    Step step = http("GET");
    step.args.insert(u"url"_s, url + u"/query?query=up%7Bjob%3D%22a%20b%22%7D"_s);
    const auto preview = await(stepKinds().find(u"http"_s)->preview(rig.context, step, &rig.owner));
    QVERIFY(preview && preview->findings.isEmpty());
  }

  void expectations_data() {
    QTest::addColumn<QJsonValue>("status");
    QTest::addColumn<QJsonValue>("json");
    QTest::addColumn<int>("answered");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<bool>("met");
    const QJsonValue none(QJsonValue::Undefined);
    QTest::newRow("2xx") << none << none << 204 << QByteArray() << true;
    QTest::newRow("redirect") << none << none << 302 << QByteArray() << false;
    QTest::newRow("not found") << none << none << 404 << QByteArray() << false;
    QTest::newRow("that status") << QJsonValue(404) << none << 404 << QByteArray() << true;
    QTest::newRow("that status, as text") << QJsonValue(u"404"_s) << none << 404 << QByteArray() << true;
    QTest::newRow("another 2xx") << QJsonValue(200) << none << 201 << QByteArray() << false;
    QTest::newRow("no status") << QJsonValue(u"fine"_s) << none << 200 << QByteArray() << false;
    const auto json = [&none](const char *row, const char *expected, const char *body, bool met) {
      QTest::newRow(row) << none << jsonOf(expected) << 200 << QByteArray(body) << met;
    };
    json("subset", R"({"errors":{"total":0}})", R"({"errors":{"total":0,"last":null},"up":true})", true);
    json("other value", R"({"errors":{"total":0}})", R"({"errors":{"total":3}})", false);
    json("missing", R"({"errors":{"total":0}})", R"({"errors":{}})", false);
    json("text and number", R"({"n":"0"})", R"({"n":0})", false);
    json("whole and broken number", R"({"n":1})", R"({"n":1.0})", true);
    json("list", R"([{"a":1}])", R"([{"a":1,"b":2}])", true);
    json("longer list", R"([1])", "[1,2]", false);
    json("scalar", "\"UP\"", "\"UP\"", true);
    json("null is there", R"({"n":null})", R"({"n":null})", true);
    json("null is missing", R"({"n":null})", "{}", false);
    json("no JSON", R"({"n":1})", "<html>", false);
    json("nothing", R"({"n":1})", "", false);
  }
  void expectations() {
    QFETCH(QJsonValue, status);
    QFETCH(QJsonValue, json);
    QFETCH(int, answered);
    QFETCH(QByteArray, body);
    QJsonObject arguments;
    if (!status.isUndefined())
      arguments.insert(u"expectStatus"_s, status);
    if (!json.isUndefined())
      arguments.insert(u"expectJson"_s, json);
    StepRig rig;
    rig.web.answer(requestOf("GET"), FakeWeb::status(answered, body));
    rig.start(http("GET", arguments));
    QVERIFY(rig.wait());
    QFETCH(bool, met);
    QCOMPARE(rig.outcome->state, met ? StepState::Finished : StepState::Failed);
    QCOMPARE(rig.web.requests().size(), 1);
    QCOMPARE(rig.outcome->result.value(u"status"_s).toInt(), answered);
  }

  void aLostAnswer_data() {
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<ErrorKind>("kind");
    QTest::addColumn<StepState>("state");
    QTest::newRow("POST, timeout") << QByteArray("POST") << ErrorKind::Timeout << StepState::Unknown;
    QTest::newRow("PUT, connection") << QByteArray("PUT") << ErrorKind::Unreachable << StepState::Unknown;
    QTest::newRow("DELETE, noise") << QByteArray("DELETE") << ErrorKind::Protocol << StepState::Unknown;
    QTest::newRow("POST, no address") << QByteArray("POST") << ErrorKind::Input << StepState::Failed;
    QTest::newRow("GET, no address") << QByteArray("GET") << ErrorKind::Input << StepState::Failed;
    QTest::newRow("GET, noise") << QByteArray("GET") << ErrorKind::Protocol << StepState::Failed;
  }
  void aLostAnswer() {
    QFETCH(QByteArray, method);
    QFETCH(ErrorKind, kind);
    StepRig rig;
    rig.web.answer(requestOf(method), fail(kind, u"said"_s));
    rig.start(http(method));
    QVERIFY(rig.wait());
    QTEST(rig.outcome->state, "state");
    QCOMPARE(rig.web.requests().size(), 1);  // what may have taken effect goes out once
  }

  void whoReadsAsksAgain() {
    StepRig rig;
    rig.web.answerOnce(requestOf("GET"), fail(ErrorKind::Unreachable, u"reset"_s));
    rig.web.answerOnce(requestOf("GET"), WebAnswer{.status = 200, .body = "half", .whole = false});
    rig.web.answer(requestOf("GET"), FakeWeb::status(200, "{}"));
    rig.start(http("GET", {{u"expectJson"_s, QJsonObject()}}));
    QTRY_COMPARE(rig.progress.size(), 2);
    rig.clock.advance(1s);
    QTRY_COMPARE(rig.progress.size(), 4);
    rig.clock.advance(2s);
    QVERIFY(rig.wait());
    QCOMPARE(rig.outcome->state, StepState::Finished);
    QCOMPARE(rig.web.requests().size(), 3);
  }

  void butNotForEver() {
    StepRig rig;
    rig.web.answer(requestOf("GET"), fail(ErrorKind::Unreachable, u"refused"_s));
    rig.start(http("GET"));
    for (int i = 0; i < 100 && !rig.outcome; ++i) {
      QCoreApplication::processEvents();
      rig.clock.advance(1s);
    }
    QVERIFY(rig.outcome);
    QCOMPARE(rig.outcome->state, StepState::Failed);
    QCOMPARE(rig.web.requests().size(), 4);
  }

  void theServerSaysWhen() {
    StepRig rig;
    rig.web.answerOnce(requestOf("GET"), FakeWeb::status(503, {}, {{"Retry-After", "20"}}));
    rig.web.answer(requestOf("GET"), FakeWeb::status(200));
    rig.start(http("GET"));
    QTRY_COMPARE(rig.progress.size(), 2);
    rig.clock.advance(19s);
    QCOMPARE(rig.web.requests().size(), 1);
    rig.clock.advance(1s);
    QVERIFY(rig.wait());
    QCOMPARE(rig.outcome->state, StepState::Finished);
    StepRig late;  // there is no time for that
    late.web.answer(requestOf("GET"), FakeWeb::status(429, {}, {{"Retry-After", "3600"}}));
    QVERIFY(late.runTo(http("GET"), StepState::Failed));
    StepRig post;
    post.web.answer(requestOf("POST"), FakeWeb::status(503, {}, {{"Retry-After", "1"}}));
    QVERIFY(post.runTo(http("POST"), StepState::Failed));
    StepRig wanted;
    wanted.web.answer(requestOf("GET"), FakeWeb::status(503));
    QVERIFY(wanted.runTo(http("GET", {{u"expectStatus"_s, 503}}), StepState::Finished));
  }

  void whatStandsInFrontHasGivenUp() {
    for (const int status : {408, 502, 504}) {
      StepRig rig;
      rig.web.answer(requestOf("POST"), FakeWeb::status(status));
      QVERIFY(rig.runTo(http("POST"), StepState::Unknown));
    }
    StepRig refused;
    refused.web.answer(requestOf("POST"), FakeWeb::status(500));
    QVERIFY(refused.runTo(http("POST"), StepState::Failed));
  }

  void timeouts() {
    StepRig rig;
    rig.web.answer(requestOf("POST"), FakeWeb::status(200));
    Step step = http("POST");
    QVERIFY(rig.runTo(step, StepState::Finished));
    QCOMPARE(rig.web.requests().value(0).timeout, 30s);
    step.timeout = 5min;
    QVERIFY(rig.runTo(step, StepState::Finished));
    QCOMPARE(rig.web.requests().value(1).timeout, 5min);
  }

  void stopWhileReading() {
    StepRig rig;
    rig.web.hold();
    rig.start(http("GET"));
    QTRY_COMPARE(rig.web.requests().size(), 1);
    rig.run->stop();
    QVERIFY(rig.outcome);
    QCOMPARE(rig.outcome->state, StepState::Failed);
    rig.web.release();
    QCOMPARE(rig.ends, 1);
  }

  void stopWhileItMayTakeEffect() {
    StepRig rig;
    rig.web.hold();
    rig.web.answer(requestOf("POST"), FakeWeb::status(200));
    rig.start(http("POST"));
    QTRY_COMPARE(rig.web.requests().size(), 1);
    rig.run->stop();
    QVERIFY(!rig.outcome);
    rig.web.release();  // the answer still counts
    QVERIFY(rig.outcome);
    QCOMPARE(rig.outcome->state, StepState::Finished);
    StepRig silent;
    silent.web.hold();
    silent.start(http("POST"));
    QTRY_COMPARE(silent.web.requests().size(), 1);
    silent.run->stop();
    silent.clock.advance(5s);
    QVERIFY(silent.outcome);
    QCOMPARE(silent.outcome->state, StepState::Unknown);
    silent.web.release();
    QCOMPARE(silent.ends, 1);
  }

  void inARehearsal() {
    StepRig rig;
    rig.context.web = nullptr;
    QVERIFY(rig.runTo(http("POST"), StepState::Skipped));
  }

  void probes_data() {
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<bool>("repeatable");
    QTest::newRow("GET") << QByteArray("GET") << true;
    QTest::newRow("PUT") << QByteArray("PUT") << true;
    QTest::newRow("POST") << QByteArray("POST") << false;
    QTest::newRow("PATCH") << QByteArray("PATCH") << false;
  }
  void probes() {
    QFETCH(QByteArray, method);
    QFETCH(bool, repeatable);
    const StepRig rig;
    Step step = http(method);
    const StepRecord record{.operationId = {}, .stepId = step.id, .state = StepState::Started, .startedAt = rig.clock.now()};
    const auto probe = [&] {
      QObject context;
      return await(stepKinds().find(u"http"_s)->probe(rig.context, step, record, &context)).value_or(Probe{}).state;
    };
    QCOMPARE(probe(), repeatable ? Probe::State::NotApplied : Probe::State::CannotTell);
    step.idempotent = !repeatable;
    QCOMPARE(probe(), repeatable ? Probe::State::CannotTell : Probe::State::NotApplied);
  }

  void shownCommands() {
    const Runbook runbook;
    QCOMPARE(stepKinds().command(http("POST", {{u"body"_s, QJsonObject{{u"a"_s, 1}}}}), runbook),
             u"curl -sS -X POST -H 'Content-Type: application/json' --data-raw '{\"a\":1}' https://status.example.com/v1"_s);
  }
};

STERNWAY_TEST(TestHttpStep)

}  // namespace test_httpstep
#include "test_httpstep.moc"
