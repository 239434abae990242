// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/webtransport.h"
#include "notify/curlmail.h"
#include "notify/draft.h"
#include "outsideworld.h"
#include "runbook/runbook.h"
#include "senderrig.h"
#include "smtpserver.h"
#include "steps/registry.h"
#include "support/incidentstory.h"
#include "support/loopbackserver.h"
#include "support/testmain.h"

#include <QRegularExpression>

namespace test_seeddelivery {

using namespace sternway;
using namespace sternway::notify;
using namespace sternway::test;
using namespace Qt::StringLiterals;

/// What only people know of the incident.
const QHash<QString, QString> typed{{u"INCIDENT_ID"_s, u"4711"_s},
                                    {u"GOOD_COMMIT"_s, u"9f334c3"_s},
                                    {u"ANALYSIS_DATE"_s, u"2026-01-12"_s},
                                    {u"on_call"_s, u"Ada (+49 30 1234)"_s}};

RunbookPtr builtIn(const QString &name) {
  return runbook::loadBuiltInRunbook(steps::stepKinds(), name).value_or(nullptr);
}

/// When in the story a message of that stage is written.
int minuteOf(const QString &stage) {
  return stage == u"before" ? 36 : stage == u"during" ? 42 : 52;
}

/// The placeholders replaced one by one, as anybody would do it who knows nothing of Sternway.
QString substituted(QString text, const QHash<QString, QString> &values) {
  for (auto value = values.cbegin(); value != values.cend(); ++value)
    text.replace(u"{{"_s + value.key() + u"}}"_s, *value);
  return text.trimmed();
}

/// The marks of the template, as a reader of plain text gets them.
QString asPlain(QString text) {
  return text.remove(u"**"_s);
}

/// As Slack has bold and calls to people; a lone tilde is kept from striking anything out by spaces without width.
QString asSlack(QString text) {
  text.replace(u'&', u"&amp;"_s).replace(u'<', u"&lt;"_s).replace(u'>', u"&gt;"_s);
  text.replace(u"**"_s, u"*"_s).replace(u"@here"_s, u"<!here>"_s);
  return text.replace(u" ~"_s, u" \u200B~\u200B"_s);
}

/// Without the backslashes before signs, and the mark at the end, which no reader of GitHub sees.
QString fromMarkdown(QString text) {
  static const QRegularExpression escape(u"\\\\([!-/:-@\\[-`{-~])"_s);
  return text.section(u"\n\n<!--"_s, 0, 0).replace(escape, u"\\1"_s);
}

/// The first part of a mail, which is the plain text.
QString textOfMail(const QByteArray &mail) {
  const QByteArray begin = "Content-Transfer-Encoding: base64\r\n\r\n";
  const qsizetype at = mail.indexOf(begin) + begin.size();
  return QString::fromUtf8(QByteArray::fromBase64(mail.mid(at, mail.indexOf("\r\n--", at) - at))).replace(u"\r\n"_s, u"\n"_s);
}

/// The world over HTTP and SMTP.
struct Rig {
  Rig() : sender(web, server.url().toString()) {
    for (const char *method : {"GET", "POST", "PATCH"})
      server.route(method, u"/*"_s, [this](const LoopbackRequest &request, const QPointer<LoopbackAnswer> &answer) {
        const WebAnswer good = world.handle({request.method, request.path, request.query, request.body, request.headers});
        answer->reply(good.status, good.body, good.headers);
      });
    sender.settings.insert(u"mail"_s, mailSetting(QString::number(smtp.serverPort())));
    sender.start(web, &mail);
    sender.sender->start();
  }

  LoopbackServer server;
  OutsideWorld world;
  SmtpServer smtp;
  net::WebTransport web;
  CurlMail mail;
  SenderRig sender;
};

/// Every message of the bundled runbooks, sent: what arrives is the template with the incident's values in it, byte for byte.
class TestSeedDelivery : public QObject {
  Q_OBJECT
private Q_SLOTS:
  void arrivesAsTheTeamWroteIt_data() {
    QTest::addColumn<QString>("runbook");
    QTest::addColumn<int>("message");
    QTest::addColumn<QString>("channel");
    int messages = 0;
    for (const QString &name : {u"app"_s, u"lomash-wood"_s, u"onboarding"_s, u"order-service"_s, u"ticket-service"_s}) {
      const RunbookPtr runbook = builtIn(name);
      for (int i = 0; i < runbook->communication.size(); ++i) {
        ++messages;
        for (const QString &type : channelTypesOf(runbook->communication.at(i).channel))
          QTest::addRow("%s %s to %s", qPrintable(name), qPrintable(runbook->communication.at(i).id), qPrintable(type))
              << name << i << type;
      }
    }
    QCOMPARE(messages, 14);
  }
  void arrivesAsTheTeamWroteIt() {
    QFETCH(QString, runbook);
    QFETCH(int, message);
    QFETCH(QString, channel);
    const RunbookPtr loaded = builtIn(runbook);
    const MessageTemplate &given = loaded->communication.at(message);
    CapturedFacts facts = IncidentStory().factsAt(IncidentStory::at(14, minuteOf(given.stage)), loaded);
    facts.sender = u"Ada"_s;
    QHash<QString, QString> values = messageValues(facts);
    for (auto value = typed.cbegin(); value != typed.cend(); ++value)
      values.insert(value.key(), *value);

    Rig rig;
    const Draft draft = drafted(given, facts, values);
    QCOMPARE(draft.missing, QStringList());
    QVERIFY(rig.sender.queue(channel, draft.message));
    QTRY_VERIFY2(rig.sender.row().state == MessageState::Sent, qPrintable(rig.sender.row().detail));

    const QString body = substituted(given.body, values);
    const QString subject = substituted(given.subject, values);
    if (channel == u"mail")
      return compareMail(rig, asPlain(body), subject);
    QCOMPARE(rig.world.size(), 1);
    const QJsonObject sent = QJsonDocument::fromJson(rig.world.stored().constFirst()).object();
    if (channel == u"slack")
      QCOMPARE(sent[u"text"_s].toString(), asSlack(body));
    else if (channel == u"github")
      compareComment(rig, sent, body, subject);
    else if (channel == u"statuspage")
      compareStatus(sent[u"incident"_s].toObject(), u"body"_s, asPlain(body), subject);
    else
      compareStatus(sent, u"message"_s, asPlain(body), subject);
  }

private:
  static void compareMail(const Rig &rig, const QString &body, const QString &subject) {
    QCOMPARE(rig.smtp.mails.size(), 1);
    const QByteArray &mail = rig.smtp.mails.constFirst().data;
    QCOMPARE(textOfMail(mail).trimmed(), body);
    QVERIFY2(mail.contains("\r\nSubject: " + subject.toUtf8() + "\r\n"), mail.left(600).constData());
  }
  /// Its subject is the issue.
  static void compareComment(const Rig &rig, const QJsonObject &sent, const QString &body, const QString &subject) {
    QCOMPARE(fromMarkdown(sent[u"body"_s].toString()), body);
    QCOMPARE(rig.world.log().constLast().path, u"/github/repos/example/app/issues/%1/comments"_s.arg(subject));
  }
  /// A subject that is a status is the status, another one is the incident's name.
  static void compareStatus(const QJsonObject &sent, const QString &textKey, const QString &body, const QString &subject) {
    QCOMPARE(sent[textKey].toString(), body);
    const bool isStatus = subject == u"monitoring" || subject == u"resolved";
    if (isStatus)
      QCOMPARE(sent[u"status"_s].toString(), subject);
    else if (!subject.isEmpty())
      QCOMPARE(sent[u"name"_s].toString(), subject);
  }
};

STERNWAY_TEST(TestSeedDelivery)

}  // namespace test_seeddelivery
#include "test_seeddelivery.moc"
