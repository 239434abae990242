// SPDX-License-Identifier: GPL-3.0-or-later
#include "notify/curlmail.h"
#include "notify/mailmessage.h"
#include "senderrig.h"
#include "smtpserver.h"
#include "support/fakeweb.h"
#include "support/testmain.h"
#include "support/tlsfiles.h"

#include <QTemporaryDir>

namespace test_mail {

using namespace sternway;
using namespace sternway::notify;
using namespace sternway::test;
using namespace Qt::StringLiterals;

const QString caFile = QStringLiteral(STERNWAY_SOURCE_DIR "/tests/support/tls/ca.pem");

struct MailRig : SenderRig {
  MailRig() : SenderRig(web, u"https://world.example.com"_s) {
    settings.insert(u"mail"_s, mailSetting(QString::number(server.serverPort())));
    set(u"caFile"_s, caFile);
    start(web, &mail);
    sender->start();
  }
  void set(const QString &field, const QJsonValue &value) { settings[u"mail"_s].fields.insert(field, value); }
  void logIn(const QString &password) {
    set(u"user"_s, u"lab"_s);
    settings[u"mail"_s].secrets = {{u"password"_s, u"mail"_s}};
    secrets.secrets[runbookSecretKey(u"mail"_s)] = password;
  }
  void waitFor(MessageState state, int index = 0) {
    QTRY_VERIFY2_WITH_TIMEOUT(row(index).attempts > 0 && row(index).state == state,
                              qPrintable(messageStateName(row(index).state) + u' ' + row(index).detail), 20'000);
  }

  FakeWeb web;
  SmtpServer server;
  CurlMail mail;
};

class TestMail : public QObject {
  Q_OBJECT
private Q_SLOTS:
  void arrives() {
    MailRig rig;
    Outgoing message = aMessage(u"Going **back** to v1.2.3 – p95 > 5 s\n.\nline"_s);
    message.subject =
        u"[INCIDENT] Zurück auf v1.2.3: 订单服务 – a subject that is longer than a line of a header may be, with ümlauts"_s;
    QVERIFY(rig.queue(u"mail"_s, message));
    rig.waitFor(MessageState::Sent);
    QCOMPARE(rig.server.mails.size(), 1);
    const SmtpServer::Mail &mail = rig.server.mails.constFirst();
    QCOMPARE(mail.sender, u"ops@example.com"_s);
    QCOMPARE(mail.recipient, u"ada@example.com"_s);
    QVERIFY(mail.data.contains(QByteArray("Going back to v1.2.3 – p95 > 5 s\r\n.\r\nline\r\n").toBase64().left(40)));
    for (const QByteArray &line : mail.data.split('\n'))
      QVERIFY2(line.size() <= 78, line.constData());
  }

  void faults_data() {
    QTest::addColumn<QString>("fault");
    QTest::addColumn<QString>("state");
    QTest::addColumn<int>("mails");
    QTest::newRow("no STARTTLS") << u"no-starttls"_s << u"refused"_s << 0;
    QTest::newRow("STARTTLS") << u"starttls"_s << u"sent"_s << 1;
    QTest::newRow("a certificate that is not trusted") << u"bad-certificate"_s << u"queued"_s << 0;
    QTest::newRow("login") << u"login"_s << u"sent"_s << 1;
    QTest::newRow("wrong password") << u"wrong-password"_s << u"refused"_s << 0;
    QTest::newRow("login later") << u"login-later"_s << u"queued"_s << 0;
    QTest::newRow("no login offered") << u"no-login"_s << u"refused"_s << 0;
    QTest::newRow("no such recipient") << u"no-recipient"_s << u"refused"_s << 0;
    QTest::newRow("recipient later") << u"recipient-later"_s << u"queued"_s << 0;
    QTest::newRow("the mail is refused") << u"data-refused"_s << u"refused"_s << 0;
    QTest::newRow("the mail later") << u"data-later"_s << u"queued"_s << 0;
    QTest::newRow("odd answer to the mail") << u"data-odd"_s << u"unknown"_s << 1;
    QTest::newRow("cut after the mail") << u"data-cut"_s << u"unknown"_s << 1;
    QTest::newRow("nobody listens") << u"closed"_s << u"queued"_s << 0;
  }
  void faults() {
    QFETCH(QString, fault);
    MailRig rig;
    arrange(rig, fault);
    QVERIFY(rig.queue(u"mail"_s, aMessage(u"Going back"_s)));
    QFETCH(QString, state);
    rig.waitFor(messageStateName.value(state).value());
    QTEST(int(rig.server.mails.size()), "mails");
    QVERIFY(state == u"sent" || !rig.row().detail.isEmpty());
    QVERIFY(!rig.row().detail.contains(u"s3cr3t"_s));
    for (const auto &[incident, event] : rig.outbox.events)
      QVERIFY(!event.summary.contains(u"s3cr3t"_s));
  }

  static void arrange(MailRig &rig, const QString &fault) {
    if (fault == u"no-starttls" || fault == u"starttls" || fault == u"bad-certificate")
      rig.set(u"security"_s, u"starttls"_s);
    if (fault == u"starttls" || fault == u"bad-certificate")
      rig.server.tls = serverTls(u"server"_s, QSslSocket::VerifyNone);
    if (fault == u"bad-certificate")
      rig.set(u"caFile"_s, QString(caFile).replace(u"ca.pem"_s, u"other-ca.pem"_s));
    if (fault.contains(u"login"_s) || fault == u"wrong-password") {
      rig.logIn(fault == u"wrong-password" ? u"s3cr3t-wrong"_s : u"s3cr3t"_s);
      if (fault != u"no-login")
        rig.server.login = QByteArray("lab\0s3cr3t", 10);
    }
    if (fault == u"login-later") {
      rig.server.login = "somebody else";
      rig.server.loginAnswer = "454 4.7.0 later";
    }
    if (fault.contains(u"recipient"_s))
      rig.server.refused = "ada@";
    if (fault == u"recipient-later")
      rig.server.refusal = "452 4.5.3 too many";
    if (fault == u"data-refused")
      rig.server.dataAnswer = "554 5.7.1 spam";
    if (fault == u"data-later")
      rig.server.dataAnswer = "451 4.3.0 later";
    if (fault == u"data-odd")
      rig.server.dataAnswer = "299 what";
    if (fault == u"data-cut")
      rig.server.dataAnswer.clear();
    if (fault == u"closed")
      rig.server.close();
  }

  /// One transfer for three of them would have hidden it.
  void oneOfThreeRecipientsIsRefused() {
    MailRig rig;
    rig.server.refused = "bob@";
    Outgoing message = aMessage(u"Going back"_s);
    message.recipients = {u"Ada <ada@example.com>"_s, u"bob@example.com"_s, u"eve@example.com"_s};
    const auto queued = rig.queue(u"mail"_s, message);
    QVERIFY(queued);
    QCOMPARE(queued->size(), 3);
    rig.waitFor(MessageState::Sent, 0);
    rig.waitFor(MessageState::Refused, 1);
    rig.waitFor(MessageState::Sent, 2);
    QStringList got;
    for (const SmtpServer::Mail &mail : std::as_const(rig.server.mails))
      got << mail.recipient;
    got.sort();
    QCOMPARE(got, (QStringList{u"ada@example.com"_s, u"eve@example.com"_s}));
    QVERIFY(rig.queue(u"mail"_s, message));  // the same again is the same
    QCOMPARE(rig.outbox.rows.size(), 3);
  }

  void isHandedOverAsAFile() {
    QTemporaryDir folder;
    MailRig rig;
    rig.set(u"host"_s, QString());
    rig.set(u"folder"_s, folder.path());
    QVERIFY(rig.queue(u"mail"_s, aMessage(u"Going back"_s)));
    rig.waitFor(MessageState::Sent);
    const QStringList files = QDir(folder.path()).entryList({u"*.eml"_s});
    QCOMPARE(files.size(), 1);
    QCOMPARE(QUrl(rig.row().link).toLocalFile(), folder.filePath(files.constFirst()));
  }

  void noValueBeginsAHeader() {
    Outgoing message = aMessage(u"x"_s);
    message.subject = u"a\r\nBcc: eve@example.com"_s;
    message.recipients = {u"Ada\r\nBcc: eve@example.com <ada@example.com>"_s};
    const QByteArray mail = mailMessage(message, u"Ops\r\nX-Y: z <ops@example.com>"_s, QDateTime::currentDateTimeUtc());
    QVERIFY(!mail.contains("\r\nBcc:"));
    QVERIFY(!mail.contains("\r\nX-Y:"));
  }

  void addresses_data() {
    QTest::addColumn<QString>("given");
    QTest::addColumn<QString>("bare");
    QTest::newRow("bare") << u"a@example.com"_s << u"a@example.com"_s;
    QTest::newRow("with a name") << u"Ada L. <a@example.com>"_s << u"a@example.com"_s;
    QTest::newRow("host with an umlaut") << u"a@bücher.example"_s << u"a@xn--bcher-kva.example"_s;
    QTest::newRow("none") << u"ada"_s << QString();
    QTest::newRow("two") << u"a@b@c"_s << QString();
    QTest::newRow("list") << u"a@example.com,b@example.com"_s << QString();
    QTest::newRow("line break") << u"a@example.com\r\nDATA"_s << QString();
    QTest::newRow("empty") << QString() << QString();
  }
  void addresses() {
    QFETCH(QString, given);
    QTEST(bareAddress(given), "bare");
  }
};

STERNWAY_TEST(TestMail)

}  // namespace test_mail
#include "test_mail.moc"
