// SPDX-License-Identifier: GPL-3.0-or-later
#include "outsideworld.h"
#include "senderrig.h"
#include "support/fakeweb.h"
#include "support/testmain.h"

namespace test_channelrequests {

using namespace sternway;
using namespace sternway::notify;
using namespace sternway::test;
using namespace Qt::StringLiterals;

const QString server = u"https://world.example.com"_s;

/// With " for ', as moc 6.4 does not read raw strings.
QJsonObject json(const char *text) {
  return QJsonDocument::fromJson(QByteArray(text).replace('\'', '"')).object();
}

QByteArray headerOf(const WebRequest &request, const QByteArray &name) {
  for (const auto &[key, value] : request.headers)
    if (key.compare(name, Qt::CaseInsensitive) == 0)
      return value;
  return {};
}

/// What the channel sends for the message; 404 is the answer.
WebRequest requestOf(ChannelSetting setting, const Outgoing &message, const QString &thread = {}) {
  FakeWeb web;
  ManualClock clock;
  QObject owner;
  QHash<QString, QString> secrets;
  const FakeSecrets stored = secretsFor(server);
  for (auto each = setting.secrets.cbegin(); each != setting.secrets.cend(); ++each)
    secrets.insert(each.key(), stored.secrets.value(runbookSecretKey(each.value())));
  const ChannelContext context{.setting = setting, .secrets = secrets, .web = &web, .clock = &clock, .thread = thread};
  (void)await(channelType(setting.type)->send(context, message, &owner));
  return web.requests().value(0);
}

class TestChannelRequests : public QObject {
  Q_OBJECT
private Q_SLOTS:
  void request_data() {
    QTest::addColumn<QString>("type");
    QTest::addColumn<QString>("stage");
    QTest::addColumn<QString>("thread");
    QTest::addColumn<QString>("line");
    QTest::addColumn<QByteArray>("login");
    QTest::addColumn<QJsonObject>("body");
    const auto row = [](const char *name, const char *type, const char *stage, const char *thread, const char *line,
                        const char *login, const char *body) {
      QTest::newRow(name) << QString::fromLatin1(type) << QString::fromLatin1(stage) << QString::fromLatin1(thread)
                          << QString::fromLatin1(line) << QByteArray(login) << json(body);
    };
    row("slack", "slack", "during", "", "POST /slack/key-of-slack", "", "{'text':'Going back: p95 &gt; 5s &amp; rising'}");
    row("statuspage, new", "statuspage", "during", "", "POST /statuspage/v1/pages/labpage/incidents", "OAuth key-of-statuspage",
        "{'incident':{'body':'Going back: p95 > 5s & rising','deliver_notifications':true,'metadata':{'sternway':{'incident':"
        "'sternway-2026-01-10-orders-1','message':'sternway-m1'}},'name':'Going back: p95 > 5s & "
        "rising','status':'identified'}}");
    row("statuspage, resolved", "statuspage", "resolved", "7", "PATCH /statuspage/v1/pages/labpage/incidents/7",
        "OAuth key-of-statuspage",
        "{'incident':{'body':'Going back: p95 > 5s & rising','deliver_notifications':true,'metadata':{'sternway':{'incident':"
        "'sternway-2026-01-10-orders-1','message':'sternway-m1'}},'status':'resolved'}}");
    row("status API, new", "statusapi", "before", "", "POST /status/api/incidents", "Bearer key-of-statusapi",
        "{'message':'Going back: p95 > 5s & rising','status':'investigating'}");
    row("status API, resolved", "statusapi", "resolved", "9", "PATCH /status/api/incidents/9", "Bearer key-of-statusapi",
        "{'message':'Going back: p95 > 5s & rising','status':'resolved'}");
    row("pager, trigger", "pagerduty", "before", "", "POST /pagerduty/v2/enqueue", "",
        "{'dedup_key':'sternway-2026-01-10-orders-1','event_action':'trigger','payload':{'custom_details':{'incident':"
        "'2026-01-10-orders-1','message':'Going back: p95 > 5s & rising'},'severity':'critical','source':'orders','summary':"
        "'Going back: p95 > 5s & rising'},'routing_key':'key-of-pagerduty'}");
    row("pager, resolve", "pagerduty", "resolved", "", "POST /pagerduty/v2/enqueue", "",
        "{'dedup_key':'sternway-2026-01-10-orders-1','event_action':'resolve','routing_key':'key-of-pagerduty'}");
    row("issue", "github", "during", "", "POST /github/repos/example/app/issues", "Bearer key-of-github",
        "{'body':'Going back: p95 \\\\> 5s \\\\& rising\\n\\n<!-- sternway-m1 -->','labels':[],'title':'Going back: p95 > 5s & "
        "rising'}");
    row("comment", "github", "after", "12", "POST /github/repos/example/app/issues/12/comments", "Bearer key-of-github",
        "{'body':'Going back: p95 \\\\> 5s \\\\& rising\\n\\n<!-- sternway-m1 -->'}");
    row("Jira, issue", "jira", "during", "", "POST /jira/rest/api/3/issue", "Basic bGFiQGV4YW1wbGUuY29tOmtleS1vZi1qaXJh",
        "{'fields':{'description':{'content':[{'content':[{'text':'Going back: p95 > 5s & rising','type':'text'}],'type':"
        "'paragraph'}],'type':'doc','version':1},'issuetype':{'name':'Task'},'labels':['sternway-m1'],'project':{'key':'OPS'},"
        "'summary':'Going back: p95 > 5s & rising'}}");
    row("Jira, comment", "jira", "after", "OPS-3", "POST /jira/rest/api/3/issue/OPS-3/comment",
        "Basic bGFiQGV4YW1wbGUuY29tOmtleS1vZi1qaXJh",
        "{'body':{'content':[{'content':[{'text':'Going back: p95 > 5s & rising','type':'text'}],'type':'paragraph'}],'type':"
        "'doc','version':1},'properties':[{'key':'sternway','value':{'message':'sternway-m1'}}]}");
    row("follow-up, issue of its own", "github", "follow-up", "12", "POST /github/repos/example/app/issues",
        "Bearer key-of-github",
        "{'body':'Going back: p95 \\\\> 5s \\\\& rising\\n\\n<!-- sternway-m1 -->','labels':[],'title':'Going back: p95 > 5s & "
        "rising'}");
    row("Jira, follow-up", "jira", "follow-up", "OPS-3", "POST /jira/rest/api/3/issue",
        "Basic bGFiQGV4YW1wbGUuY29tOmtleS1vZi1qaXJh",
        "{'fields':{'description':{'content':[{'content':[{'text':'Going back: p95 > 5s & rising','type':'text'}],'type':"
        "'paragraph'}],'type':'doc','version':1},'issuetype':{'name':'Task'},'labels':['sternway-m1'],'project':{'key':'OPS'},"
        "'summary':'Going back: p95 > 5s & rising'}}");
    row("webhook", "webhook", "after", "", "POST /hook/any", "Bearer key-of-webhook",
        "{'id':'sternway-m1','incident':'2026-01-10-orders-1','stage':'after','status':'monitoring','subject':"
        "'Going back: p95 > 5s & rising','text':'Going back: p95 > 5s & rising'}");
    row("silence", "alertmanager", "during", "", "POST /alertmanager/api/v2/silences", "Basic bGFiOmtleS1vZi1hbGVydG1hbmFnZXI=",
        "{'comment':'Going back: p95 > 5s & rising [sternway-m1]','createdBy':'sternway','endsAt':'2026-01-10T04:00:00.000Z',"
        "'matchers':[{'isEqual':true,'isRegex':false,'name':'service','value':'orders'}],'startsAt':'2026-01-10T02:00:00.000Z'}");
    row("silence, over", "alertmanager", "resolved", "ab", "DELETE /alertmanager/api/v2/silence/ab",
        "Basic bGFiOmtleS1vZi1hbGVydG1hbmFnZXI=", "{}");
    row("annotation", "grafana", "during", "", "POST /grafana/api/annotations", "Bearer key-of-grafana",
        "{'tags':['rollback','orders','sternway-m1'],'text':'Going back: p95 > 5s & rising','time':1768010400000}");
    row("annotation, over", "grafana", "resolved", "5", "PATCH /grafana/api/annotations/5", "Bearer key-of-grafana",
        "{'text':'Going back: p95 > 5s & rising','timeEnd':1768010400000}");
  }
  void request() {
    QFETCH(QString, type);
    QFETCH(QString, stage);
    QFETCH(QString, thread);
    Outgoing message = aMessage(u"Going back: p95 > 5s & rising\n"_s, stage);
    message.id = u"m1"_s;
    const WebRequest sent = requestOf(channelOf(type, server), message, thread);
    QTEST(QString::fromLatin1(sent.method) + u' ' + sent.url.path(), "line");
    QTEST(headerOf(sent, "Authorization"), "login");
    QTEST(QJsonDocument::fromJson(sent.body).object(), "body");
    const MessagePreview preview = previewOf(message, channelOf(type, server));
    QVERIFY2(preview.problems.isEmpty(), qPrintable(preview.problems.join(u' ')));
  }

  /// Nothing is said of later messages: an issue for a follow-up stands by itself. What is shown of GitHub's is what goes out.
  void aFollowUpIsShownAsItIsSent_data() {
    QTest::addColumn<QString>("type");
    QTest::newRow("GitHub") << u"github"_s;
    QTest::newRow("Jira") << u"jira"_s;
  }
  void aFollowUpIsShownAsItIsSent() {
    QFETCH(QString, type);
    const Outgoing message = aMessage(u"Add an alert\nDue: tomorrow"_s, u"follow-up"_s);
    const MessagePreview preview = previewOf(message, channelOf(type, server));
    QVERIFY(preview.effect != previewOf(aMessage(u"Add an alert"_s), channelOf(type, server)).effect);
    if (type == u"github"_s)
      QCOMPARE(QJsonDocument::fromJson(requestOf(channelOf(type, server), message).body)[u"body"_s].toString(), preview.text);
  }

  void teamsGetsACard() {
    Outgoing message = aMessage(u"One\nTwo\n\nThree"_s);
    message.subject = u"Rolling back"_s;
    const QJsonArray blocks =
        QJsonDocument::fromJson(
            requestOf(channelOf(u"teams"_s, server), message).body)[u"attachments"_s][0][u"content"_s][u"body"_s]
            .toArray();
    QStringList texts;
    for (const QJsonValue block : blocks)
      texts << block[u"text"_s].toString();
    QCOMPARE(texts, (QStringList{u"Rolling back"_s, u"One"_s, u"Two"_s, u"Three"_s}));
  }

  /// A value can end nothing that it stands in.
  void webhookTemplates_data() {
    QTest::addColumn<QString>("encoding");
    QTest::addColumn<QString>("body");
    QTest::addColumn<QByteArray>("sent");
    QTest::newRow("json") << u"json"_s << u"{\"t\": \"{{body}}\"}"_s << QByteArray("{\"t\": \"a\\\"b & <c>\\nX: y\"}");
    QTest::newRow("form") << u"form"_s << u"t={{body}}"_s << QByteArray("t=a%22b%20%26%20%3Cc%3E%0AX%3A%20y");
    QTest::newRow("xml") << u"xml"_s << u"<t>{{body}}</t>"_s << QByteArray("<t>a&quot;b &amp; &lt;c&gt;\nX: y</t>");
    QTest::newRow("text") << u"text"_s << u"{{body}}"_s << QByteArray("a\"b & <c>\nX: y");
  }
  void webhookTemplates() {
    QFETCH(QString, encoding);
    QFETCH(QString, body);
    ChannelSetting setting = channelOf(u"webhook"_s, server);
    setting.fields.insert(u"encoding"_s, encoding);
    setting.fields.insert(u"body"_s, body);
    setting.fields.insert(u"address"_s, server + u"/hook/{{body}}"_s);
    setting.fields.insert(u"headers"_s, QJsonArray{u"X-Text: {{body}}"_s});
    const WebRequest sent = requestOf(setting, aMessage(u"a\"b & <c>\r\nX: y"_s));
    QTEST(sent.body, "sent");
    QCOMPARE(headerOf(sent, "X-Text"), QByteArray("a\"b & <c> X: y"));
    QCOMPARE(sent.url.toString(QUrl::FullyEncoded), server + u"/hook/a%22b%20%26%20%3Cc%3E%0AX%3A%20y"_s);
  }

  void settingProblems_data() {
    QTest::addColumn<QString>("type");
    QTest::addColumn<QString>("field");
    QTest::addColumn<QJsonValue>("value");
    QTest::addColumn<bool>("right");
    const auto row = [](const char *type, const char *field, const QJsonValue &value, bool right) {
      QTest::addRow("%s %s %d", type, field, int(right))
          << QString::fromLatin1(type) << QString::fromLatin1(field) << value << right;
    };
    row("slack", "channel", u"#ops"_s, true);
    row("statuspage", "page", u""_s, false);
    row("statuspage", "address", u"ftp://x"_s, false);
    row("statuspage", "impact", u"bad"_s, false);
    row("github", "repository", u"app"_s, false);
    row("github", "issue", u"#12"_s, true);
    row("github", "issue", u"twelve"_s, false);
    row("alertmanager", "label", u"a b"_s, false);
    row("alertmanager", "minutes", u"-3"_s, false);
    row("webhook", "body", u"{{nothing}}"_s, false);
    row("webhook", "body", u"{\"a\": {{body}}}"_s, false);
    row("webhook", "headers", QJsonArray{u"nonsense"_s}, false);
    row("webhook", "address", u"{{body}}"_s, false);
    row("nothing", "x", u"y"_s, false);
  }
  void settingProblems() {
    QFETCH(QString, type);
    QFETCH(QString, field);
    QFETCH(QJsonValue, value);
    ChannelSetting setting = channelOf(type, server);
    setting.fields.insert(field, value);
    QTEST(notify::settingProblems(setting).isEmpty(), "right");
  }

  void everyTypeIsDescribed() {
    QStringList types;
    for (const ChannelDescriptor &type : channelTypes()) {
      QVERIFY2(type.title && type.fields && type.preview && type.send, qPrintable(type.type));
      QVERIFY(!types.contains(type.type));
      types << type.type;
      if (type.repeat && type.repeat(aMessage(u"x"_s)) == Repeat::AfterLooking)
        QVERIFY(type.look);
    }
    QCOMPARE(types.size(), 12);
  }

  void aSettingIsReadAsWritten() {
    for (const QString &type : webTypes()) {
      const ChannelSetting setting = channelOf(type, server);
      QCOMPARE(channelSettingFrom(toJson(setting)).value(), setting);
    }
    QVERIFY(!channelSettingFrom({{u"type"_s, u"slack"_s}}));
    Outgoing message = aMessage(u"x"_s);
    message.recipients = {u"a@example.com"_s};
    message.options = {{u"status"_s, u"monitoring"_s}};
    message.rehearsal = true;
    QCOMPARE(outgoingFrom(toJson(message)), message);
  }
};

STERNWAY_TEST(TestChannelRequests)

}  // namespace test_channelrequests
#include "test_channelrequests.moc"
