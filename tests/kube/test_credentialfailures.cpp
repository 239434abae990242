// SPDX-License-Identifier: GPL-3.0-or-later
#include "kube/credentialtest.h"
#include "support/testmain.h"

#include <csignal>

namespace test_credentialfailures {

using namespace sternway;
using namespace sternway::kube;
using namespace sternway::net;
using namespace sternway::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {
// Killed, and not yet collected by whoever adopted it.
bool isZombie(pid_t process) {
  QFile stat(u"/proc/%1/stat"_s.arg(process));
  return stat.open(QIODevice::ReadOnly) && stat.readAll().contains(") Z");
}
}  // namespace

/// Credentials that are not to be had: what is said, and that no secret is.
class TestCredentialFailures : public CredentialTest {
  Q_OBJECT
private Q_SLOTS:
  void init() { begin(); }

  void wrongAnswers_data() {
    QTest::addColumn<QByteArray>("output");
    QTest::addColumn<QString>("words");
    QTest::newRow("nothing") << QByteArray() << u"has not answered as it should"_s;
    QTest::newRow("text") << QByteArray("please log in") << u"has not answered as it should"_s;
    QTest::newRow("another version") << QByteArray(
                                            "{\"kind\":\"ExecCredential\",\"apiVersion\":\"client.authentication.k8s.io/"
                                            "v1beta1\",\"status\":{\"token\":\"x\"}}")
                                     << u"v1beta1"_s;
    QTest::newRow("another kind") << QByteArray("{\"kind\":\"Pod\",\"apiVersion\":\"v1\"}") << u"Pod"_s;
    QTest::newRow("no status") << QByteArray("{\"kind\":\"ExecCredential\",\"apiVersion\":\"client.authentication.k8s.io/v1\"}")
                               << u"no status"_s;
    QTest::newRow("neither") << answer("\"expirationTimestamp\":\"2026-01-10T03:00:00Z\"") << u"neither a token nor"_s;
    QTest::newRow("half a pair") << answer("\"clientCertificateData\":\"x\"") << u"without the other"_s;
    QTest::newRow("bad expiry") << answer("\"token\":\"x\",\"expirationTimestamp\":\"tomorrow\"") << u"tomorrow"_s;
  }
  void wrongAnswers() {
    QFETCH(QByteArray, output);
    QFETCH(QString, words);
    const auto got = authorize(*execAuthorizer(plugin(output)));
    QVERIFY(!got);
    QCOMPARE(got.error().kind, ErrorKind::Protocol);
    QVERIFY2(got.error().message.contains(words), qPrintable(bearer(got)));
  }

  void whatAPluginPrintedInsteadIsShownWithoutSecrets_data() {
    QTest::addColumn<QByteArray>("output");
    QTest::addColumn<QString>("shown");
    const QByteArray good = answer("\"token\":\"tok-1\"");
    QTest::newRow("words before") << "Opening in existing browser session.\n" + good << u"Opening in existing browser session."_s;
    QTest::newRow("words after") << good + "\nLogged in as alice." << u"Logged in as alice."_s;
    QTest::newRow("a page") << QByteArray("<html><title>Sign in</title></html>") << u"<title>Sign in</title>"_s;
    QTest::newRow("a log line") << QByteArray("time=now level=warn msg=\"cache is stale\"\n") + good << u"cache is stale"_s;
    QTest::newRow("a token") << QByteArray("tok-1") << u"one word of 5 characters"_s;
    QTest::newRow("a token among words") << QByteArray("your token: tok-1") << u"your token: [redacted]"_s;
    QTest::newRow("a long word") << QByteArray("use k8s-aws-v1.aHR0cHM6Ly9zdHMuYW1hem9uYXdzLmNvbS90b2stMQ now")
                                 << u"use [redacted] now"_s;
    QTest::newRow("a token of two lines") << answer("\"token\":\"tok-1\\\\nX-Extra: yes\"") << u"line break"_s;
  }
  void whatAPluginPrintedInsteadIsShownWithoutSecrets() {
    QFETCH(QByteArray, output);
    QFETCH(QString, shown);
    const auto got = authorize(*execAuthorizer(plugin(output, "echo 'see the help' >&2")));
    QVERIFY(!got);
    QCOMPARE(got.error().kind, ErrorKind::Protocol);
    QVERIFY2(got.error().message.contains(shown), qPrintable(bearer(got)));
    QVERIFY2(got.error().detail.contains(u"see the help"_s), qPrintable(bearer(got)));
    QVERIFY2(!bearer(got).contains(u"tok-1"_s) && !bearer(got).contains(u"aHR0cHM6"_s), qPrintable(bearer(got)));
  }

  void aTokenFileOfTwoLinesIsNamed() {
    CredentialSettings settings;
    settings.user = u"robot"_s;
    settings.tokenFile = write(u"token"_s, "\n tok-1 \n\n");
    QCOMPARE(bearer(authorize(*makeAuthorizer(settings, *m_clock))), u"Bearer tok-1"_s);
    write(u"token"_s, "tok-1\nX-Extra: yes\n");
    const auto got = authorize(*makeAuthorizer(settings, *m_clock));
    QVERIFY(!got);
    QVERIFY2(got.error().message.contains(settings.tokenFile), qPrintable(bearer(got)));
  }

  void aFailureShowsStandardErrorWithoutSecrets() {
    const auto got =
        authorize(*execAuthorizer(plugin("x", "echo 'session expired, run: login; token=abcdef123456' >&2; exit 7")));
    QVERIFY(!got);
    QCOMPARE(got.error().kind, ErrorKind::Unauthorized);
    QVERIFY2(got.error().message.contains("exit code 7"_L1), qPrintable(bearer(got)));
    QVERIFY2(got.error().detail.contains("session expired, run: login"_L1), qPrintable(bearer(got)));
    QVERIFY(!got.error().detail.contains("abcdef123456"_L1));
  }

  void aMissingPluginShowsTheInstallHint() {
    ExecSettings exec = plugin("x");
    exec.plugin.command = u"no-such-credential-plugin"_s;
    exec.plugin.installHint = u"apt install it"_s;
    const auto got = authorize(*execAuthorizer(exec));
    QVERIFY(!got);
    QCOMPARE(got.error().kind, ErrorKind::Input);
    QCOMPARE(got.error().detail, u"apt install it"_s);
    QVERIFY(got.error().message.contains("no-such-credential-plugin"_L1));
  }

  void aCrashIsSaid() {
    const auto got = authorize(*execAuthorizer(plugin("x", "kill -SEGV $$")));
    QVERIFY(!got);
    QVERIFY2(got.error().message.contains("crashed"_L1), qPrintable(bearer(got)));
  }

  void aPluginThatHangsIsEndedWithItsChildren() {
    const ExecSettings exec = plugin("x", "sleep 300 & echo $! >child; echo waiting >&2; wait");
    Result<Authorization> got;
    // On a busy machine the plugin may be ended before it has said anything: then it gets more time.
    for (auto silent = 300ms; silent < 20s && (got || got.error().detail.isEmpty()); silent *= 4)
      got = authorize(*execAuthorizer(exec, Terminal::No, {.silent = silent}));
    QVERIFY(!got);
    QCOMPARE(got.error().kind, ErrorKind::Timeout);
    QCOMPARE(got.error().detail, u"waiting"_s);
    const pid_t child = read(u"child"_s).trimmed().toInt();
    QVERIFY(child > 0);
    QTRY_VERIFY(::kill(child, 0) != 0 || isZombie(child));
  }

  void tooMuchOutputIsRefused() {
    const auto got = authorize(*execAuthorizer(plugin("x", "head -c 3000000 /dev/zero")));
    QVERIFY(!got);
    QVERIFY2(got.error().message.contains("1 MB"_L1), qPrintable(bearer(got)));
  }
};

STERNWAY_TEST(TestCredentialFailures)

}  // namespace test_credentialfailures
#include "test_credentialfailures.moc"
