// SPDX-License-Identifier: GPL-3.0-or-later
#include "kube/credentialtest.h"
#include "support/testmain.h"

#include <csignal>

namespace test_credentials {

using namespace sternway;
using namespace sternway::kube;
using namespace sternway::net;
using namespace sternway::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestCredentials : public CredentialTest {
  Q_OBJECT
private Q_SLOTS:
  void init() { begin(); }

  void tokenAndPassword() {
    CredentialSettings settings;
    QVERIFY(authorize(*makeAuthorizer(settings, *m_clock))->headers.isEmpty());
    settings.token = u"abc"_s;
    settings.impersonation.user = u"bob"_s;
    const auto token = authorize(*makeAuthorizer(settings, *m_clock));
    QCOMPARE(token->headers, (HeaderList{{"Authorization", "Bearer abc"}, {"Impersonate-User", "bob"}}));
    settings.token.clear();
    settings.username = u"al"_s;
    settings.password = u"p:w"_s;
    QCOMPARE(bearer(authorize(*makeAuthorizer(settings, *m_clock))),
             u"Basic "_s + QString::fromLatin1(QByteArray("al:p:w").toBase64()));
    QVERIFY(!makeAuthorizer(settings, *m_clock)->rejected(*authorize(*makeAuthorizer(settings, *m_clock))));
  }

  void aTokenComesBeforeThePlugin() {
    CredentialSettings settings;
    settings.exec = plugin(answer("\"token\":\"plugin\""));
    settings.token = u"mine"_s;
    QCOMPARE(bearer(authorize(*makeAuthorizer(settings, *m_clock))), u"Bearer mine"_s);
    QCOMPARE(runs(), 0);
  }

  void theTokenFileIsReadAgainAndWins() {
    CredentialSettings settings;
    settings.user = u"robot"_s;
    settings.token = u"inline"_s;
    settings.tokenFile = write(u"token"_s, "first\n");
    const auto authorizer = makeAuthorizer(settings, *m_clock);
    const auto first = authorize(*authorizer);
    QCOMPARE(bearer(first), u"Bearer first"_s);
    QVERIFY(!authorizer->rejected(*first));
    write(u"token"_s, "second");
    QVERIFY(authorizer->rejected(*first));
    QCOMPARE(bearer(authorize(*authorizer)), u"Bearer second"_s);
    QVERIFY(QFile::remove(settings.tokenFile));
    QCOMPARE(bearer(authorize(*authorizer)), u"Bearer second"_s);  // the last good one
    CredentialSettings missing = settings;
    missing.token.clear();
    const auto none = authorize(*makeAuthorizer(missing, *m_clock));
    QVERIFY(!none);
    QCOMPARE(none.error().kind, ErrorKind::Input);
    QVERIFY2(none.error().message.contains(settings.tokenFile), qPrintable(none.error().message));
  }

  void certificateFilesAreReadAgain() {
    CredentialSettings settings;
    settings.certificateFile = write(u"crt"_s, tlsFile(u"client-rsa"_s));
    settings.keyFile = write(u"key"_s, tlsFile(u"client-rsa-key"_s));
    const auto authorizer = makeAuthorizer(settings, *m_clock);
    QCOMPARE(authorize(*authorizer)->certificatePem, tlsFile(u"client-rsa"_s));
    write(u"crt"_s, tlsFile(u"client-ec"_s));
    write(u"key"_s, tlsFile(u"client-ec-key"_s));
    const auto renewed = authorize(*authorizer);
    QCOMPARE(renewed->certificatePem, tlsFile(u"client-ec"_s));
    QCOMPARE(renewed->keyPem, tlsFile(u"client-ec-key"_s));
  }

  void thePluginSeesWhatItIsTold() {
    ExecSettings exec = plugin(answer("\"token\":\"t\""),
                               "printf '%s' \"$KUBERNETES_EXEC_INFO\" >info; printf '%s' \"$EXTRA\" >extra\n"
                               "for a in \"$@\"; do echo \"$a\" >>args; done");
    exec.plugin.args = {u"a b"_s, u"$(touch evil)"_s, u"*"_s};
    exec.plugin.env = {{u"EXTRA"_s, u"one two"_s}};
    exec.clusterInfo = {{u"server"_s, u"https://x"_s}};
    QCOMPARE(bearer(authorize(*execAuthorizer(exec))), u"Bearer t"_s);
    QCOMPARE(read(u"args"_s), "a b\n$(touch evil)\n*\n");
    QCOMPARE(read(u"extra"_s), "one two");
    const QJsonObject info = QJsonDocument::fromJson(read(u"info"_s)).object();
    QCOMPARE(info.value("kind"_L1).toString(), u"ExecCredential"_s);
    QCOMPARE(info.value("apiVersion"_L1).toString(), QString::fromLatin1(version));
    const QJsonObject expected{{u"interactive"_s, false}, {u"cluster"_s, exec.clusterInfo}};
    QCOMPARE(info.value("spec"_L1).toObject(), expected);
  }

  void standardInputIsEmptyWithoutATerminal() {
    const ExecSettings exec = plugin(answer("\"token\":\"t\""), "wc -c >stdin");
    QCOMPARE(bearer(authorize(*execAuthorizer(exec))), u"Bearer t"_s);
    QCOMPARE(read(u"stdin"_s).trimmed(), "0");
  }

  void aTokenWithoutExpiryIsKeptUntilRejected() {
    const auto authorizer = execAuthorizer(plugin(answer("\"token\":\"tNUMBER\"")));
    const auto first = authorize(*authorizer);
    QCOMPARE(bearer(first), u"Bearer t1"_s);
    m_clock->advance(24h);
    QCOMPARE(bearer(authorize(*authorizer)), u"Bearer t1"_s);
    QVERIFY(authorizer->rejected(*first));
    QCOMPARE(bearer(authorize(*authorizer)), u"Bearer t2"_s);
    QVERIFY(authorizer->rejected(*first));  // an old one again: the new one stays
    QCOMPARE(bearer(authorize(*authorizer)), u"Bearer t2"_s);
    QCOMPARE(runs(), 2);
  }

  void aTokenIsRenewedBeforeItExpiresWhileItServes() {
    // One hour from the clock's start; the second answer is an hour later.
    const ExecSettings exec = plugin(answer("\"token\":\"tNUMBER\",\"expirationTimestamp\":\"2026-01-10T0$((n+2)):00:00Z\""));
    const auto authorizer = execAuthorizer(exec);
    QCOMPARE(bearer(authorize(*authorizer)), u"Bearer t1"_s);
    m_clock->advance(58min);
    QCOMPARE(bearer(authorize(*authorizer)), u"Bearer t1"_s);
    QCOMPARE(runs(), 1);
    m_clock->advance(90s);
    QCOMPARE(bearer(authorize(*authorizer)), u"Bearer t1"_s);  // at once, and a run has begun
    QTRY_COMPARE(runs(), 2);
    QTRY_COMPARE(bearer(authorize(*authorizer)), u"Bearer t2"_s);
    m_clock->advance(2h);
    QCOMPARE(bearer(authorize(*authorizer)), u"Bearer t3"_s);  // expired: waited for
    QCOMPARE(runs(), 3);
  }

  void aRenewalThatFailsLeavesTheOldOneServing() {
    const ExecSettings exec = plugin(answer("\"token\":\"t\",\"expirationTimestamp\":\"2026-01-10T03:00:00Z\""),
                                     "echo $$ >>processes; test $(wc -l <runs) -eq 1 || exit 3");
    const auto authorizer = execAuthorizer(exec);
    QCOMPARE(bearer(authorize(*authorizer)), u"Bearer t"_s);
    m_clock->advance(59min + 30s);
    QCOMPARE(bearer(authorize(*authorizer)), u"Bearer t"_s);
    QTRY_COMPARE(read(u"processes"_s).count('\n'), 2);
    const pid_t second = read(u"processes"_s).trimmed().split('\n').last().toInt();
    QTRY_VERIFY(::kill(second, 0) != 0);  // it has ended, and its end was noticed
    QCOMPARE(bearer(authorize(*authorizer)), u"Bearer t"_s);
    QCOMPARE(runs(), 2);  // not at every request
    m_clock->advance(15s);
    QCOMPARE(bearer(authorize(*authorizer)), u"Bearer t"_s);
    QTRY_COMPARE(runs(), 3);
    m_clock->advance(1min);
    QVERIFY(bearer(authorize(*authorizer)).startsWith("unauthorized"_L1));
  }

  void oneRunServesAllWhoWait() {
    const auto authorizer = execAuthorizer(plugin(answer("\"token\":\"tNUMBER\""), "sleep 0.2"));
    QObject context;
    auto gone = std::make_unique<QObject>();
    int served = 0;
    for (int i = 0; i < 5; ++i)
      authorizer->authorize(&context)->then([&](const Result<Authorization> &r) { served += bearer(r) == u"Bearer t1"_s; });
    authorizer->authorize(gone.get())->then([&](const Result<Authorization> &) { served += 100; });
    gone.reset();
    QTRY_COMPARE(served, 5);
    QCOMPARE(runs(), 1);
  }

  void aCertificateFromThePlugin() {
    const QByteArray certificate = tlsFile(u"client-ec"_s).replace("\n", "\\\\n");
    const QByteArray key = tlsFile(u"client-ec-key"_s).replace("\n", "\\\\n");
    const auto got = authorize(
        *execAuthorizer(plugin(answer("\"clientCertificateData\":\"" + certificate + "\",\"clientKeyData\":\"" + key + "\""))));
    QVERIFY2(got, qPrintable(bearer(got)));
    QCOMPARE(got->certificatePem, tlsFile(u"client-ec"_s));
    QCOMPARE(got->keyPem, tlsFile(u"client-ec-key"_s));
    QVERIFY(sslConfiguration({.certificatePem = got->certificatePem, .keyPem = got->keyPem}));
  }

  void interactiveModes_data() {
    QTest::addColumn<int>("mode");
    QTest::addColumn<bool>("terminal");
    QTest::addColumn<QString>("seen");
    QTest::newRow("never, none") << int(InteractiveMode::Never) << false << u"false"_s;
    QTest::newRow("never, one") << int(InteractiveMode::Never) << true << u"false"_s;
    QTest::newRow("if available, none") << int(InteractiveMode::IfAvailable) << false << u"false"_s;
    QTest::newRow("if available, one") << int(InteractiveMode::IfAvailable) << true << u"true"_s;
    QTest::newRow("always, one") << int(InteractiveMode::Always) << true << u"true"_s;
    QTest::newRow("always, none") << int(InteractiveMode::Always) << false << u"unsupported"_s;
  }

  void interactiveModes() {
    QFETCH(int, mode);
    QFETCH(bool, terminal);
    QFETCH(QString, seen);
    ExecSettings exec = plugin(answer("\"token\":\"t\""), "printf '%s' \"$KUBERNETES_EXEC_INFO\" >info");
    exec.plugin.interactiveMode = static_cast<InteractiveMode>(mode);
    const auto got = authorize(*execAuthorizer(exec, terminal ? Terminal::Yes : Terminal::No));
    if (!got) {
      QCOMPARE(errorKindName(got.error().kind), seen);
      QCOMPARE(runs(), 0);
    } else {
      QVERIFY2(read(u"info"_s).contains("\"interactive\":" + seen.toLatin1()), read(u"info"_s).constData());
    }
  }

  void deathWhileThePluginRuns() {
    auto authorizer = execAuthorizer(plugin("x", "sleep 300"));
    QObject context;
    std::optional<Result<Authorization>> result;
    authorizer->authorize(&context)->then([&](const Result<Authorization> &r) { result = r; });
    QTRY_COMPARE(runs(), 1);
    authorizer.reset();
    QTRY_VERIFY(result);
    QCOMPARE(result->error().kind, ErrorKind::Cancelled);
    QTRY_VERIFY(qApp->findChildren<QProcess *>().isEmpty());
  }
};

STERNWAY_TEST(TestCredentials)

}  // namespace test_credentials
#include "test_credentials.moc"
