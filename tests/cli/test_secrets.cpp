// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.h"
#include "support/fakesecrets.h"
#include "support/testmain.h"

#include <QFile>
#include <QJsonDocument>
#include <QProcess>
#include <QTemporaryDir>

#include <fcntl.h>
#include <unistd.h>
#include <cstdlib>

namespace test_secrets {

using namespace sternway;
using namespace sternway::cli;
using namespace sternway::test;
using namespace Qt::StringLiterals;

namespace {
const QString kept = u"kept.json"_s;

/// A keychain in a file of the folder; none where $NO_KEYCHAIN is set.
class FileSecrets final : public SecretStore {
public:
  FileSecrets() {
    QFile file(kept);
    if (file.open(QIODevice::ReadOnly))
      for (const QVariantMap map = QJsonDocument::fromJson(file.readAll()).object().toVariantMap();
           const QString &key : map.keys())
        m_inner.secrets[key] = map.value(key).toString();
  }
  ~FileSecrets() override {
    QJsonObject object;
    for (const QString &key : m_inner.secrets.keys())
      object.insert(key, m_inner.secrets.value(key));
    QFile file(kept);
    if (isPersistent() && file.open(QIODevice::WriteOnly))
      file.write(QJsonDocument(object).toJson());
  }
  Q_DISABLE_COPY_MOVE(FileSecrets)

  Call<QString> *read(const QString &key, QObject *context) override { return m_inner.read(key, context); }
  Call<Done> *write(const QString &key, const QString &secret, QObject *context) override {
    return m_inner.write(key, secret, context);
  }
  Call<Done> *remove(const QString &key, QObject *context) override { return m_inner.remove(key, context); }
  bool isPersistent() const override { return !qEnvironmentVariableIsSet("NO_KEYCHAIN"); }

private:
  FakeSecrets m_inner;
};

int program(int argc, char **argv) {
  QCoreApplication application(argc, argv);
  Environment environment;
  environment.secrets = [] { return std::make_shared<FileSecrets>(); };
  environment.loadRunbook = [](const QString &, const ObjectRef &, const std::function<void(const QString &)> &) {
    Step step;
    step.kind = u"http"_s;
    step.args = {{u"url"_s, u"https://x/{{secret:TOKEN}}{{secret:OTHER}}"_s}};
    Runbook runbook;
    Method method;
    method.steps = {step};
    runbook.methods = {method};
    return Result<RunbookPtr>(std::make_shared<Runbook>(runbook));
  };
  return runCommandLine(QCoreApplication::arguments().mid(1), environment);
}
}  // namespace

class TestSecrets : public QObject {
  Q_OBJECT
private Q_SLOTS:
  void init() { m_folder = std::make_unique<QTemporaryDir>(); }

  void aSecretIsStoredListedAndRemoved() {
    QCOMPARE(run({u"list"_s, u"a.yaml"_s}), 1);
    QCOMPARE(run({u"set"_s, u"TOKEN"_s}, "hunter 2 \n"), 0);
    QCOMPARE(stored().value(u"runbook/TOKEN"_s).toString(), u"hunter 2 "_s);  // as it was typed
    QVERIFY(!m_said.contains("hunter"));
    QCOMPARE(run({u"list"_s, u"a.yaml"_s, u"--json"_s}), 1);
    const QJsonArray listed = QJsonDocument::fromJson(m_said).array();
    QCOMPARE(listed.size(), 2);
    QCOMPARE(listed.at(0)[u"place"_s].toString(), u"stored"_s);
    QCOMPARE(listed.at(1)[u"place"_s].toString(), u"missing"_s);
    QVERIFY(listed.at(0)[u"lastUse"_s].isNull());
    QCOMPARE(run({u"list"_s, u"a.yaml"_s}, {}, {u"STERNWAY_SECRET_OTHER=x"_s}), 0);
    QCOMPARE(run({u"remove"_s, u"TOKEN"_s}), 0);
    QVERIFY(stored().isEmpty());
  }

  void whatCannotBeStoredIsSaid_data() {
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("typed");
    QTest::addColumn<QStringList>("environment");
    QTest::addColumn<int>("status");
    QTest::newRow("nothing typed") << QStringList{u"set"_s, u"TOKEN"_s} << QByteArray("\n") << QStringList() << 2;
    QTest::newRow("end of input") << QStringList{u"set"_s, u"TOKEN"_s} << QByteArray("") << QStringList() << 2;
    QTest::newRow("no keychain") << QStringList{u"set"_s, u"TOKEN"_s} << QByteArray("x\n") << QStringList{u"NO_KEYCHAIN=1"_s}
                                 << 3;
    QTest::newRow("another word") << QStringList{u"show"_s, u"TOKEN"_s} << QByteArray() << QStringList() << 2;
    QTest::newRow("no name") << QStringList{u"set"_s} << QByteArray() << QStringList() << 2;
  }
  void whatCannotBeStoredIsSaid() {
    QFETCH(QStringList, arguments);
    QFETCH(QByteArray, typed);
    QFETCH(QStringList, environment);
    QTEST(run(arguments, typed, environment), "status");
    QVERIFY(stored().isEmpty());
  }

  void aTerminalDoesNotShowIt() {
    const int terminal = posix_openpt(O_RDWR | O_NOCTTY);
    QVERIFY(terminal >= 0 && grantpt(terminal) == 0 && unlockpt(terminal) == 0);
    QProcess process;
    process.setWorkingDirectory(m_folder->path());
    process.setStandardInputFile(QString::fromLocal8Bit(ptsname(terminal)));
    process.start(QCoreApplication::applicationFilePath(), {u"--secrets"_s, u"secrets"_s, u"set"_s, u"TOKEN"_s});
    QByteArray asked;
    QTRY_VERIFY_WITH_TIMEOUT((asked += process.readAllStandardError()).contains("TOKEN"), 30'000);
    const QByteArray typed = "hunter2\n";
    QCOMPARE(::write(terminal, typed.constData(), static_cast<size_t>(typed.size())), ssize_t(typed.size()));
    QVERIFY(process.waitForFinished(60'000));
    QCOMPARE(process.exitCode(), 0);
    QByteArray shown(256, '\0');
    fcntl(terminal, F_SETFL, O_NONBLOCK);
    shown.truncate(qMax(ssize_t(0), ::read(terminal, shown.data(), static_cast<size_t>(shown.size()))));
    ::close(terminal);
    QVERIFY(!shown.contains("hunter"));
    QCOMPARE(stored().value(u"runbook/TOKEN"_s).toString(), u"hunter2"_s);
  }

private:
  /// Its exit status.
  int run(const QStringList &arguments, const QByteArray &typed = {}, const QStringList &environment = {}) {
    QProcess process;
    process.setWorkingDirectory(m_folder->path());
    process.setEnvironment(QProcess::systemEnvironment() + environment);
    process.start(QCoreApplication::applicationFilePath(), QStringList{u"--secrets"_s, u"secrets"_s} + arguments);
    process.write(typed);
    process.closeWriteChannel();
    const bool ended = process.waitForFinished(60'000) && process.exitStatus() == QProcess::NormalExit;
    m_said = process.readAllStandardOutput();
    return ended ? process.exitCode() : -1;
  }
  [[nodiscard]] QJsonObject stored() const {
    QFile file(m_folder->filePath(kept));
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
  }

  std::unique_ptr<QTemporaryDir> m_folder;
  QByteArray m_said;
};

const sternway::testing::Registration secretsProgram("--secrets", program);

STERNWAY_TEST(TestSecrets)

}  // namespace test_secrets
#include "test_secrets.moc"
