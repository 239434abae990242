// SPDX-License-Identifier: GPL-3.0-or-later
#include "notify/curlmail.h"
#include "senderrig.h"
#include "support/fakeweb.h"
#include "support/testmain.h"

#include <QFileInfo>
#include <QProcess>

namespace test_mailserver {

using namespace sternway;
using namespace sternway::notify;
using namespace sternway::test;
using namespace Qt::StringLiterals;

const QString python = u"/usr/bin/python3"_s;
const QString tlsFolder = QStringLiteral(STERNWAY_SOURCE_DIR "/tests/support/tls/");

/// mailserver.py, for as long as this lives.
class MailServer {
public:
  explicit MailServer(const QStringList &arguments) {
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_process.start(python, QStringList{QStringLiteral(STERNWAY_SOURCE_DIR "/tests/notify/mailserver.py")} + arguments);
    if (QTest::qWaitFor([this] { return m_process.canReadLine(); }, 30'000))
      m_port = QString::fromUtf8(m_process.readLine().trimmed());
  }
  ~MailServer() {
    m_process.closeWriteChannel();
    if (!m_process.waitForFinished(10'000))
      m_process.kill();
  }
  Q_DISABLE_COPY_MOVE(MailServer)

  [[nodiscard]] QString port() const { return m_port; }
  /// What has come since the last call.
  [[nodiscard]] QList<QJsonObject> mails() {
    QList<QJsonObject> all;
    while (m_process.canReadLine())
      all << QJsonDocument::fromJson(m_process.readLine()).object();
    return all;
  }

private:
  QProcess m_process;
  QString m_port;
};

struct Case {
  QStringList server = {};          ///< its arguments
  QString security = u"none"_s;     ///< of the channel
  QString password = {};            ///< empty: no login
  QList<MessageState> states = {};  ///< what becomes of the mail to each recipient
  bool tls = false;
  bool login = false;
};

/// Mail through libcurl to a server that is not of this project (aiosmtpd).
class TestMailServer : public QObject {
  Q_OBJECT
private Q_SLOTS:
  void initTestCase() {
    if (QProcess::execute(python, {u"-c"_s, u"import aiosmtpd"_s}) != 0)
      QSKIP("python3-aiosmtpd is not installed");
  }

  void outcomes_data() {
    using enum MessageState;
    QTest::addColumn<Case>("given");
    const QString tls = u"tls="_s + tlsFolder + u"server.pem,"_s + tlsFolder + u"server-key.pem"_s;
    const QString login = u"login=lab:s3cr3t"_s;
    QTest::newRow("plain") << Case{.states = {Sent}};
    QTest::newRow("STARTTLS") << Case{.server = {tls}, .security = u"starttls"_s, .states = {Sent}, .tls = true};
    QTest::newRow("STARTTLS absent") << Case{.security = u"starttls"_s, .states = {Refused}};
    QTest::newRow("STARTTLS refused") << Case{
        .server = {tls, u"refuse-tls=554"_s}, .security = u"starttls"_s, .states = {Refused}};
    QTest::newRow("STARTTLS refused for now")
        << Case{.server = {tls, u"refuse-tls=454"_s}, .security = u"starttls"_s, .states = {Queued}};
    QTest::newRow("AUTH") << Case{
        .server = {tls, login}, .security = u"starttls"_s, .password = u"s3cr3t"_s, .states = {Sent}, .tls = true, .login = true};
    QTest::newRow("AUTH refused") << Case{
        .server = {tls, login}, .security = u"starttls"_s, .password = u"s3cr3t-wrong"_s, .states = {Refused}};
    QTest::newRow("AUTH absent") << Case{.password = u"s3cr3t"_s, .states = {Refused}};
    QTest::newRow("AUTH required, none given") << Case{.server = {login}, .states = {Refused}};
    QTest::newRow("one of three recipients refused")
        << Case{.server = {u"refuse=bob@example.com"_s}, .states = {Sent, Refused, Sent}};
  }
  void outcomes() {
    QFETCH(Case, given);
    MailServer server(given.server);
    QVERIFY(!server.port().isEmpty());
    FakeWeb web;
    CurlMail mail;
    SenderRig rig(web, u"https://world.example.com"_s);
    rig.settings.insert(u"mail"_s, settingFor(rig, server.port(), given));
    rig.start(web, &mail);
    rig.sender->start();
    Outgoing message = aMessage(u"Zurück auf **v1.2.3**\n.\n订单服务"_s);
    message.subject = u"[INCIDENT] Zurück: 订单服务"_s;
    const QStringList recipients{u"ada@example.com"_s, u"bob@example.com"_s, u"eve@example.com"_s};
    message.recipients = recipients.mid(0, given.states.size());
    QVERIFY(rig.queue(u"mail"_s, message));

    QTRY_VERIFY_WITH_TIMEOUT(haveEnded(rig), 20'000);
    QStringList expected;
    for (qsizetype i = 0; i < given.states.size(); ++i) {
      const OutboxMessage row = rig.row(int(i));
      QVERIFY2(row.state == given.states.at(i), qPrintable(messageStateName(row.state) + u' ' + row.detail));
      QVERIFY(row.state == MessageState::Sent || !row.detail.isEmpty());
      QVERIFY(!row.detail.contains(u"s3cr3t"_s));
      if (row.state == MessageState::Sent)
        expected << recipients.at(i);
    }
    QStringList arrived;
    const QList<QJsonObject> mails = server.mails();
    for (const QJsonObject &each : mails) {
      arrived << each[u"recipient"_s].toString();
      QCOMPARE(each[u"sender"_s].toString(), u"ops@example.com"_s);
      QCOMPARE(each[u"subject"_s].toString(), message.subject);
      QCOMPARE(each[u"text"_s].toString().trimmed(), u"Zurück auf v1.2.3\n.\n订单服务"_s);
      QCOMPARE(each[u"tls"_s].toBool(), given.tls);
      QCOMPARE(each[u"login"_s].toBool(), given.login);
    }
    arrived.sort();
    QCOMPARE(arrived, expected);
  }

private:
  static ChannelSetting settingFor(SenderRig &rig, const QString &port, const Case &given) {
    ChannelSetting setting = mailSetting(port);
    setting.fields.insert(u"security"_s, given.security);
    setting.fields.insert(u"caFile"_s, QString(tlsFolder + u"ca.pem"_s));
    if (given.password.isEmpty())
      return setting;
    setting.fields.insert(u"user"_s, u"lab"_s);
    setting.secrets = {{u"password"_s, u"mail"_s}};
    rig.secrets.secrets[runbookSecretKey(u"mail"_s)] = given.password;
    return setting;
  }
  static bool haveEnded(const SenderRig &rig) {
    return std::ranges::all_of(rig.outbox.rows, [&rig](const OutboxMessage &row) {
      return rig.hasEnded(row) || (row.state == MessageState::Queued && row.attempts > 0);
    });
  }
};

STERNWAY_TEST(TestMailServer)

}  // namespace test_mailserver
#include "test_mailserver.moc"
