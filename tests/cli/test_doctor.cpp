// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commandrig.h"
#include "platform/paths.h"
#include "support/fakeprograms.h"
#include "support/fakesecrets.h"
#include "support/testmain.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QProcess>

namespace test_doctor {

using namespace sternway;
using namespace sternway::cli;
using namespace sternway::test;
using namespace Qt::StringLiterals;

namespace {
/// What a row of the test has made of it, in words of the environment.
bool is(const char *what) {
  return qEnvironmentVariable("DOCTOR").split(u' ').contains(QString::fromLatin1(what));
}

/// A keychain that asks a person who does not answer.
class SilentSecrets final : public SecretStore {
public:
  Call<QString> *read(const QString &, QObject *context) override { return new Call<QString>(context); }
  Call<Done> *write(const QString &, const QString &, QObject *context) override { return new Call<Done>(context); }
  Call<Done> *remove(const QString &, QObject *context) override { return new Call<Done>(context); }
  [[nodiscard]] bool isPersistent() const override { return true; }
};

/// A keychain that is there and locked.
class LockedSecrets final : public SecretStore {
public:
  Call<QString> *read(const QString &, QObject *context) override {
    return Call<QString>::finished(context, fail(ErrorKind::Storage, u"It is locked"_s, u"Unlock it"_s));
  }
  Call<Done> *write(const QString &, const QString &, QObject *context) override { return new Call<Done>(context); }
  Call<Done> *remove(const QString &, QObject *context) override { return new Call<Done>(context); }
  [[nodiscard]] bool isPersistent() const override { return false; }
};

int program(int argc, char **argv) {
  QCoreApplication application(argc, argv);
  CommandRig rig;
  const auto programs = std::make_shared<FakePrograms>();
  programs->answer(u"git --version"_s, "git version 2.39.5\n");
  programs->answer(u"helm version"_s, Result<ProgramResult>(FakePrograms::failed(1, "no")));
  rig.environment.programs = [programs] { return programs; };
  rig.environment.libraries = [] { return QList<QPair<QString, QString>>{{u"Qt"_s, u"6"_s}}; };
  rig.environment.readJournal = [&rig](Clock &) { return rig.journal; };
  rig.environment.secrets = []() -> std::shared_ptr<SecretStore> {
    if (is("silent"))
      return std::make_shared<SilentSecrets>();
    if (is("locked"))
      return std::make_shared<LockedSecrets>();
    const auto secrets = std::make_shared<FakeSecrets>();
    secrets->persistent = !is("no-keychain");
    return secrets;
  };
  if (is("no-cluster"))
    rig.environment.connect = [](const SessionRequest &) -> Result<std::shared_ptr<ClusterSession>> {
      return fail(ErrorKind::Input, u"context prod-of-acme is wrong"_s, u"There are: prod-of-acme."_s);
    };
  return runCommandLine(QCoreApplication::arguments().mid(1), rig.environment);
}
}  // namespace

/// The command as a process of its own, over fakes.
class TestDoctor : public QObject {
  Q_OBJECT

  QTemporaryDir m_folder;
  QByteArray m_said;

  int run(const QString &what, const QString &data = {}) {
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"DOCTOR"_s, what);
    environment.insert(u"STERNWAY_DATA_DIR"_s, data.isEmpty() ? m_folder.path() : data);
    environment.insert(u"STERNWAY_CONFIG_DIR"_s, m_folder.path());
    process.setProcessEnvironment(environment);
    process.start(QCoreApplication::applicationFilePath(), {u"--doctor"_s, u"doctor"_s, u"--json"_s});
    if (!process.waitForFinished(60'000))
      return -1;
    m_said = process.readAllStandardOutput();
    return process.exitCode();
  }
  /// "info", "warn", "block", or empty: not told.
  [[nodiscard]] QString severity(const QString &id) const {
    const QJsonArray findings = QJsonDocument::fromJson(m_said).object()[u"findings"_s].toArray();
    for (const QJsonValue each : findings)
      if (each[u"id"_s].toString() == id)
        return each[u"severity"_s].toString();
    return {};
  }

private Q_SLOTS:
  void whatIsThereAndWhatIsNot() {
    QCOMPARE(run({}), 0);
    for (const char *id : {"version", "library.qt", "system", "folder.data", "folder.settings", "cluster.answer", "keychain",
                           "journal", "program.git", "program.psql"})
      QCOMPARE(severity(QString::fromLatin1(id)), u"info"_s);
    QCOMPARE(severity(u"program.helm"_s), u"warn"_s);  // it is there, and says nothing of use
  }

  void whatIsMissingHasItsFinding_data() {
    QTest::addColumn<QString>("what");
    QTest::addColumn<QString>("id");
    QTest::newRow("no cluster") << u"no-cluster"_s << u"cluster.configuration"_s;
    QTest::newRow("no keychain") << u"no-keychain"_s << u"keychain"_s;
    QTest::newRow("a locked keychain") << u"locked"_s << u"keychain"_s;
    QTest::newRow("one that does not answer") << u"silent"_s << u"doctor.silent"_s;
  }
  void whatIsMissingHasItsFinding() {
    QFETCH(QString, what);
    QFETCH(QString, id);
    QCOMPARE(run(what), 0);
    QCOMPARE(severity(id), u"warn"_s);
    QCOMPARE(severity(u"program.git"_s), u"info"_s);  // the others are asked all the same
  }

  void aFolderThatCannotBeMadeBlocks() {
    QFile file(m_folder.filePath(u"file"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(run({}, file.fileName() + u"/below"_s), 1);
    QCOMPARE(severity(u"folder.data"_s), u"block"_s);
  }

  void itNamesNobody() {
    QVERIFY(run(u"no-cluster"_s, QDir::home().filePath(u"not-made-by-a-test"_s)) >= 0);
    QVERIFY(m_said.contains("~/not-made-by-a-test"));
    QVERIFY(!m_said.contains(QDir::homePath().toUtf8() + '/'));
    QVERIFY(!m_said.contains("acme"));
    QVERIFY(m_said.contains("The kubeconfig or a setting is missing or has a mistake."));  // in words, and not those of the error
  }

  void aLockedKeychainIsNotAMissingOne() {
    QCOMPARE(run(u"locked"_s), 0);
    QVERIFY(m_said.contains("It is locked") && m_said.contains("Unlock it"));
    QVERIFY(!m_said.contains("gnome-keyring"));
  }
};

static const sternway::testing::Registration registeredDoctor("--doctor", &program);
STERNWAY_TEST(TestDoctor)

}  // namespace test_doctor
#include "test_doctor.moc"
