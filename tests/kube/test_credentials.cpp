// SPDX-License-Identifier: GPL-3.0-or-later
#include "kube/credentials.h"
#include "kube/execplugin.h"
#include "net/httprequest.h"
#include "support/manualclock.h"
#include "support/testmain.h"
#include "support/tlsfiles.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

#include <csignal>

namespace test_credentials {

using namespace sternway;
using namespace sternway::kube;
using namespace sternway::net;
using namespace sternway::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {
constexpr auto version = "client.authentication.k8s.io/v1";

// Killed, and not yet collected by whoever adopted it.
bool isZombie(pid_t process) {
  QFile stat(u"/proc/%1/stat"_s.arg(process));
  return stat.open(QIODevice::ReadOnly) && stat.readAll().contains(") Z");
}

QString bearer(const Result<Authorization> &authorization) {
  return authorization ? QString::fromUtf8(headerValue(authorization->headers, "Authorization"))
                       : errorKindName(authorization.error().kind) + u": "_s + authorization.error().message + u" | "_s +
                             authorization.error().detail;
}
}  // namespace

class TestCredentials : public QObject {
  Q_OBJECT
private:
  std::unique_ptr<QTemporaryDir> m_dir;
  std::unique_ptr<ManualClock> m_clock;

  QString write(const QString &name, const QByteArray &content, bool executable = false) const {
    const QString path = m_dir->filePath(name);
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
      return {};
    if (executable)
      file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    return path;
  }

  [[nodiscard]] QByteArray read(const QString &name) const {
    QFile file(m_dir->filePath(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
  }

  [[nodiscard]] qsizetype runs() const { return read(u"runs"_s).count('\n'); }

  // A plugin that notes each of its runs and prints \a answer with N for the number of the run.
  [[nodiscard]] ExecSettings plugin(const QByteArray &answer, const QByteArray &before = {}) const {
    ExecSettings out;
    out.plugin.apiVersion = QString::fromLatin1(version);
    out.plugin.command = write(u"plugin"_s,
                               "#!/bin/sh\ncd '" + m_dir->path().toUtf8() + "'\necho run >>runs\n" + before +
                                   "\nn=$(wc -l <runs)\ncat <<END\n" + QByteArray(answer).replace("NUMBER", "$n") + "\nEND\n",
                               true);
    out.plugin.interactiveMode = InteractiveMode::Never;
    return out;
  }

  [[nodiscard]] static QByteArray answer(const QByteArray &status) {
    return "{\"kind\":\"ExecCredential\",\"apiVersion\":\"" + QByteArray(version) + "\",\"status\":{" + status + "}}";
  }

  [[nodiscard]] std::shared_ptr<Authorizer> execAuthorizer(const ExecSettings &exec, Terminal terminal = Terminal::No,
                                                           const ExecTimeouts &timeouts = {}) const {
    CredentialSettings settings;
    settings.user = u"u"_s;
    settings.exec = exec;
    return std::make_shared<ExecAuthorizer>(settings, *m_clock, terminal, timeouts);
  }

  [[nodiscard]] static Result<Authorization> authorize(Authorizer &authorizer) {
    QObject context;
    std::optional<Result<Authorization>> result;
    authorizer.authorize(&context)->then([&](const Result<Authorization> &r) { result = r; });
    if (!QTest::qWaitFor([&] { return result.has_value(); }, 20'000))
      return fail(ErrorKind::Timeout, u"the call never finished"_s);
    return *result;
  }

private Q_SLOTS:
  void init() {
    m_dir = std::make_unique<QTemporaryDir>();
    m_clock = std::make_unique<ManualClock>();
  }

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
