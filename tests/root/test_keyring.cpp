// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktopkeyring.h"
#include "liveworkspace.h"
#include "platform/channelbook.h"
#include "platform/keychainsecrets.h"
#include "support/await.h"
#include "support/loopbackserver.h"
#include "support/testmain.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>

#include <cstdio>

namespace test_keyring {

using namespace sternway;
using namespace sternway::test;
using namespace Qt::StringLiterals;

namespace {
const QString name = u"TOKEN"_s;
const QString channelName = u"ops"_s;

template <typename T>
QString wordOf(const Result<T> &result) {
  return result ? u"done"_s : errorKindName(result.error().kind);
}

int say(const QString &word) {
  std::fputs((word + u'\n').toUtf8().constData(), stdout);
  return 0;
}

/// What the window does with its secrets, in a process of its own, which prints what came of it:
///   keyring-window set VALUE | list | remove | use | wait
/// "wait" reads with the patience of a second.
int window(int argc, char **argv) {
  TestGuiApplication application(argc, argv);
  QObject owner;
  const QString verb = QCoreApplication::arguments().value(1);
  if (verb == u"wait") {
    platform::KeychainSecrets secrets(platform::desktopKeychain(u"sternway"_s), std::chrono::seconds(1));
    return say(wordOf(await(readRunbookSecret(&secrets, name, &owner))));
  }
  LiveWorkspace workspace({});
  SecretStore &secrets = workspace.secrets();
  if (verb == u"use") {
    const auto sender = workspace.sender();
    const auto delivery = await((*sender)->test(workspace.channels().find(channelName).value(), &owner));
    return say(delivery ? notify::deliveryStateName(delivery->state) : wordOf(delivery));
  }
  if (verb == u"list")
    return say(wordOf(await(readRunbookSecret(&secrets, name, &owner))));
  if (verb == u"remove")
    return say(wordOf(await(secrets.remove(runbookSecretKey(name), &owner))));
  const auto stored = await(secrets.write(runbookSecretKey(name), QCoreApplication::arguments().value(2), &owner));
  return say(stored && !secrets.isPersistent() ? u"not kept"_s : wordOf(stored));
}

const sternway::testing::Registration windowProgram("keyring-window", window);

/// How a program ended.
struct Ended {
  int status = -1;  ///< -1: it did not, or crashed
  QByteArray output = {};
  QByteArray errors = {};
  qint64 milliseconds = 0;
};
}  // namespace

/// Secrets in a real gnome-keyring: those of the window's workspace and those of the command line are the same; locked, absent,
/// and with a person who does not unlock it, that is said, and nobody waits for ever.
class TestKeyring : public QObject {
  Q_OBJECT
private Q_SLOTS:
  void initTestCase() {
    if (const QString missing = DesktopKeyring::missing(); !missing.isEmpty())
      QSKIP(qPrintable(missing + u" is not installed"_s));
  }

  void init() {
    m_folder = std::make_unique<QTemporaryDir>();
    m_keyring = std::make_unique<DesktopKeyring>();
    QVERIFY(m_keyring->startBus());
    QVERIFY(m_keyring->startKeyring());
    QFile runbook(runbookFile());
    QVERIFY(runbook.open(QIODevice::WriteOnly));
    runbook.write(
        "apiVersion: sternway/v1\nkind: Runbook\nmetadata: {name: orders}\nservices: [{name: orders, namespace: shop}]\n"
        "methods:\n- id: undo\n  title: Undo\n  steps:\n  - http: {url: \"https://example.com/{{secret:TOKEN}}\"}\n");
  }
  void cleanup() { m_keyring.reset(); }

  void windowAndCommandLineShareIt() {
    QCOMPARE(command({u"list"_s, runbookFile()}).status, 1);
    QCOMPARE(command({u"set"_s, name}, "s3cr3t-ü\n").status, 0);
    QCOMPARE(m_keyring->held(runbookSecretKey(name)), QByteArray("s3cr3t-ü"));
    QCOMPARE(inWindow({u"list"_s}), QByteArray("done"));
    QCOMPARE(place(), u"stored"_s);
    useIt("Bearer s3cr3t-ü");

    QCOMPARE(inWindow({u"set"_s, u"another"_s}), QByteArray("done"));
    QCOMPARE(m_keyring->held(runbookSecretKey(name)), QByteArray("another"));
    useIt("Bearer another");

    QCOMPARE(inWindow({u"remove"_s}), QByteArray("done"));
    QVERIFY(m_keyring->held(runbookSecretKey(name)).isEmpty());
    QCOMPARE(place(), u"missing"_s);
    QCOMPARE(command({u"set"_s, name}, "third\n").status, 0);
    QCOMPARE(command({u"remove"_s, name}).status, 0);
    QCOMPARE(inWindow({u"list"_s}), QByteArray("not-found"));
    QVERIFY(m_keyring->held(runbookSecretKey(name)).isEmpty());
  }

  void anUnusableKeyring_data() {
    using Person = DesktopKeyring::Person;
    QTest::addColumn<bool>("absent");
    QTest::addColumn<Person>("person");
    QTest::addColumn<QString>("place");
    QTest::addColumn<QByteArray>("read");
    QTest::newRow("locked, nobody to ask") << false << Person::Away << u"unknown"_s << QByteArray("storage");
    QTest::newRow("locked, the prompt is dismissed") << false << Person::Dismisses << u"unknown"_s << QByteArray("storage");
    QTest::newRow("absent") << true << Person::Away << u"missing"_s << QByteArray("not-found");
  }
  void anUnusableKeyring() {
    QFETCH(bool, absent);
    QFETCH(DesktopKeyring::Person, person);
    QCOMPARE(command({u"set"_s, name}, "s3cr3t\n").status, 0);
    if (absent)
      m_keyring->endKeyring();
    else
      QVERIFY(m_keyring->lock());
    QVERIFY(m_keyring->seat(person));

    QTEST(place(), "place");
    QTEST(inWindow({u"list"_s}), "read");
    const Ended set = command({u"set"_s, name}, "another\n");
    QCOMPARE(set.status, 3);
    QVERIFY(set.errors.contains("STERNWAY_SECRET_TOKEN"));
    QCOMPARE(inWindow({u"set"_s, u"another"_s}), QByteArray("not kept"));
    QCOMPARE(command({u"remove"_s, name}).status, 3);
    QCOMPARE(inWindow({u"remove"_s}), QByteArray("storage"));
    QCOMPARE(m_keyring->questions() > 0, person == DesktopKeyring::Person::Dismisses);
    saveChannel(u"http://127.0.0.1:9/"_s);
    QCOMPARE(inWindow({u"use"_s}), QByteArray("refused"));

    if (absent)
      QVERIFY(m_keyring->startKeyring());
    else
      QVERIFY(unlockAgain());
    QCOMPARE(m_keyring->held(runbookSecretKey(name)), QByteArray("s3cr3t"));
  }

  /// The prompt stays open: both give up after a while.
  void aPromptThatNobodyAnswers() {
    QCOMPARE(command({u"set"_s, name}, "s3cr3t\n").status, 0);
    QVERIFY(m_keyring->lock());
    QVERIFY(m_keyring->seat(DesktopKeyring::Person::Silent));
    const Ended set = command({u"set"_s, name}, "another\n");
    QCOMPARE(set.status, 3);
    QVERIFY2(set.milliseconds >= 9000 && set.milliseconds < 30'000, qPrintable(QString::number(set.milliseconds)));
    QVERIFY(m_keyring->questions() > 0);
    QCOMPARE(inWindow({u"wait"_s}), QByteArray("storage"));
  }

private:
  [[nodiscard]] QString runbookFile() const { return m_folder->filePath(u"orders.yaml"_s); }

  [[nodiscard]] QProcessEnvironment environment() const {
    QProcessEnvironment all = m_keyring->environment();
    all.insert(u"STERNWAY_CONFIG_DIR"_s, m_folder->filePath(u"config"_s));
    all.insert(u"STERNWAY_DATA_DIR"_s, m_folder->filePath(u"journal"_s));
    return all;
  }
  [[nodiscard]] Ended run(const QString &program, const QStringList &arguments, const QByteArray &typed = {}) const {
    QProcess process;
    process.setProcessEnvironment(environment());
    QElapsedTimer timer;
    timer.start();
    process.start(program, arguments);
    process.write(typed);
    process.closeWriteChannel();
    // this thread serves the address that the channel has
    if (!QTest::qWaitFor([&process] { return process.state() == QProcess::NotRunning; }, 60'000)) {
      process.kill();
      process.waitForFinished();
    }
    return {.status = process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1,
            .output = process.readAllStandardOutput(),
            .errors = process.readAllStandardError(),
            .milliseconds = timer.elapsed()};
  }
  [[nodiscard]] Ended command(const QStringList &arguments, const QByteArray &typed = {}) const {
    const Ended ended = run(QStringLiteral(STERNWAY_PROGRAM), QStringList{u"secrets"_s} + arguments, typed);
    if (ended.output.contains("s3cr3t") || ended.errors.contains("s3cr3t"))
      qFatal("a secret was printed");
    return ended;
  }
  /// Where the command line says that the secret is.
  [[nodiscard]] QString place() const {
    const Ended listed = command({u"list"_s, runbookFile(), u"--json"_s});
    return QJsonDocument::fromJson(listed.output).array().at(0)[u"place"_s].toString();
  }
  [[nodiscard]] QByteArray inWindow(const QStringList &arguments) const {
    return run(QCoreApplication::applicationFilePath(), QStringList{u"keyring-window"_s} + arguments).output.trimmed();
  }

  /// A channel that needs the secret.
  void saveChannel(const QString &address) const {
    platform::Settings settings(m_folder->filePath(u"config/settings.ini"_s));
    platform::ChannelBook book(settings);
    QVERIFY(book.save({.name = channelName,
                       .type = u"webhook"_s,
                       .fields = {{u"address"_s, address}, {u"headers"_s, QJsonArray{u"Authorization: Bearer {{secret}}"_s}}},
                       .secrets = {{u"secret"_s, name}}}));
  }
  /// Both send with it.
  void useIt(const QByteArray &authorization) const {
    LoopbackServer server;
    server.respond("POST", u"/hook"_s, 204, {});
    saveChannel(server.url().toString() + u"/hook"_s);
    QCOMPARE(run(QStringLiteral(STERNWAY_PROGRAM), {u"channels"_s, u"test"_s, channelName}).status, 0);
    QCOMPARE(inWindow({u"use"_s}), QByteArray("sent"));
    QCOMPARE(server.log().size(), 2);
    for (const LoopbackRequest &request : server.log())
      QCOMPARE(request.header("Authorization"), authorization);
  }
  /// As somebody does who knows the password: the keyring is started anew.
  [[nodiscard]] bool unlockAgain() const {
    m_keyring->endKeyring();
    return m_keyring->startKeyring();
  }

  std::unique_ptr<QTemporaryDir> m_folder;
  std::unique_ptr<DesktopKeyring> m_keyring;
};

STERNWAY_GUI_TEST(TestKeyring)

}  // namespace test_keyring
#include "test_keyring.moc"
