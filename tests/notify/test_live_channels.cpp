// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/webtransport.h"
#include "notify/curlmail.h"
#include "notify/webdelivery.h"
#include "senderrig.h"
#include "support/testmain.h"

namespace test_live_channels {

using namespace sternway;
using namespace sternway::notify;
using namespace sternway::test;
using namespace Qt::StringLiterals;

QString variable(const char *name) {
  return qEnvironmentVariable(name);
}

/// A channel of the lab's services outside the cluster; \a service is what they are called there.
struct LabChannel {
  QString service;
  ChannelSetting setting;
  QString secret;
  bool canTell = false;  ///< whether a message that may have arrived is there
};

QList<LabChannel> labChannels() {
  const QString base = variable("LAB_OUTSIDE");
  const QString token = variable("LAB_TOKEN");
  const auto named = [](const QString &type, const QJsonObject &fields, const QString &secretField) {
    return ChannelSetting{type, type, fields, {{secretField, type}}};
  };
  const QString smtp = variable("LAB_SMTP");
  return {
      {u"slack"_s, named(u"slack"_s, {}, u"url"_s), variable("LAB_SLACK_WEBHOOK")},
      {u"webhook"_s, named(u"teams"_s, {}, u"url"_s), base + u"/hook/teams"_s},
      {u"webhook"_s, named(u"webhook"_s, {{u"address"_s, base + u"/hook/any"_s}}, u"secret"_s), token},
      {u"statuspage"_s, named(u"statuspage"_s, {{u"address"_s, base}, {u"page"_s, variable("LAB_STATUSPAGE_PAGE")}}, u"key"_s),
       variable("LAB_STATUSPAGE_KEY"), true},
      {u"status"_s, named(u"statusapi"_s, {{u"address"_s, base + u"/api/incidents"_s}}, u"token"_s), token},
      {u"pagerduty"_s, named(u"pagerduty"_s, {{u"address"_s, base}}, u"key"_s), variable("LAB_ROUTING_KEY"), true},
      {u"github"_s,
       named(u"github"_s, {{u"address"_s, base}, {u"repository"_s, variable("LAB_GITHUB_REPOSITORY")}, {u"issue"_s, u"7"_s}},
             u"token"_s),
       token, true},
      {u"jira"_s,
       named(u"jira"_s, {{u"address"_s, base}, {u"project"_s, u"OPS"_s}, {u"user"_s, variable("LAB_JIRA_USER")}}, u"token"_s),
       token, true},
      {u"grafana"_s, named(u"grafana"_s, {{u"address"_s, base}}, u"token"_s), token, true},
      {u"smtp"_s,
       {u"mail"_s,
        u"mail"_s,
        {{u"host"_s, smtp.section(u':', 0, 0)},
         {u"port"_s, smtp.section(u':', 1)},
         {u"security"_s, u"none"_s},
         {u"sender"_s, u"ops@example.com"_s},
         {u"recipients"_s, QJsonArray{u"ada@example.com"_s}}},
        {}},
       {}}};
}

class TestLiveChannels : public QObject {
  Q_OBJECT

  net::WebTransport m_web;
  CurlMail m_mail;

  QJsonObject control(const QString &path, const QJsonObject &body = {}) {
    QObject owner;
    const QString address = variable("LAB_OUTSIDE") + path;
    const auto answer = await(m_web.send(
        body.isEmpty() && path.endsWith(u"state"_s) ? getRequest(address) : jsonRequest("POST", address, body), &owner));
    return answer ? jsonOf(*answer).object() : QJsonObject();
  }
  int countOf(const QString &service, const QString &what) {
    return control(u"/control/state"_s)[u"services"_s][service][what].toInt();
  }

private Q_SLOTS:
  void initTestCase() {
    if (variable("LAB_OUTSIDE").isEmpty())
      QSKIP("LAB_OUTSIDE is not set");
  }

  void channelByFault_data() {
    QTest::addColumn<int>("channel");
    QTest::addColumn<QString>("fault");
    QTest::addColumn<QString>("state");
    const QList<LabChannel> channels = labChannels();
    for (int i = 0; i < channels.size(); ++i) {
      const LabChannel &channel = channels.at(i);
      const bool isMail = channel.service == u"smtp";
      const bool believes = channel.service == u"webhook";
      const auto row = [&](const QString &fault, const QString &state) {
        QTest::newRow(qPrintable(channel.setting.type + u' ' + fault)) << i << fault << state;
      };
      const QString open = channel.canTell ? u"sent"_s : u"unknown"_s;
      row(u"none"_s, u"sent"_s);
      row(u"slow"_s, u"sent"_s);
      row(isMail ? u"451"_s : u"429"_s, u"sent"_s);
      row(isMail ? u"554"_s : u"404"_s, u"refused"_s);
      for (const QString &fault : {u"503"_s, u"500-after"_s})
        if (!isMail)
          row(fault, open);
      for (const QString &fault : {u"reset"_s, u"reset-before"_s, u"hang"_s, u"hang-before"_s})
        row(fault, open);
      row(u"malformed"_s, believes ? u"sent"_s : open);
    }
  }
  void channelByFault() {
    QFETCH(int, channel);
    QFETCH(QString, fault);
    QFETCH(QString, state);
    const LabChannel lab = labChannels().at(channel);
    (void)control(u"/control/reset"_s, {{u"all"_s, true}});
    if (fault != u"none")
      QVERIFY(!control(u"/control/faults"_s, {{u"service"_s, lab.service}, {u"fault"_s, fault}, {u"after"_s, 2}}).isEmpty());
    SenderRig rig(m_web, variable("LAB_OUTSIDE"));
    rig.start(m_web, &m_mail);
    rig.settings = {{lab.setting.name, lab.setting}};
    rig.secrets.secrets = {{runbookSecretKey(lab.setting.type), lab.secret}};
    rig.sender->start();
    QVERIFY(rig.queue(lab.setting.name, aMessage(u"We are rolling back"_s)));
    QVERIFY(rig.settleAll());
    QCOMPARE(messageStateName(rig.row().state), state);
    QCOMPARE(countOf(lab.service, u"duplicates"_s), lab.service == u"pagerduty" ? countOf(lab.service, u"duplicates"_s) : 0);
    const int stored = countOf(lab.service, u"stored"_s);
    QVERIFY2(state == u"unknown"   ? stored <= 1
             : state == u"refused" ? stored == 0
                                   : stored >= 1,
             qPrintable(QString::number(stored)));
    QVERIFY(lab.secret.isEmpty() || !rig.row().detail.contains(lab.secret));
  }
};

STERNWAY_TEST(TestLiveChannels)

}  // namespace test_live_channels
#include "test_live_channels.moc"
