// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.h"
#include "support/testmain.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QTemporaryDir>

#include <fcntl.h>
#include <unistd.h>
#include <cstdlib>

namespace test_accept {

using namespace sternway;
using namespace sternway::cli;
using namespace Qt::StringLiterals;

namespace {
const QByteArray runs =
    "apiVersion: sternway/v1\nkind: Runbook\nmetadata: {name: x}\n"
    "services:\n- {name: a, health: [\"https://a.example/live\"]}\n"
    "matrix:\n- {when: rollout_stuck, action: rollback}\n"
    "guard: {when: error_rate > 3%, for: 1m, countdown: 30s}\n"
    "methods: [{id: m, title: M, steps: [{command: {argv: [make, undo]}}, {kubernetes.scale: {replicas: 0}}]}]\n";
const QByteArray proposals =
    "apiVersion: sternway/v1\nkind: Runbook\nmetadata: {name: x}\nmatrix:\n"
    "- {when: error_rate > 5%, action: rollback, proposed: true, source: 'a.md:3'}\n"
    "- {when: error_rate < 1%, action: rollback, proposed: true}\n"
    "- {when: rollout_stuck, proposed: true}\n"
    "- {when: latency_p95 < 1s, action: prepare, proposed: true}\n";
const QByteArray broken = runs + "matrx: []\n";

/// The program under test, in this one. Which digests are accepted stands in a file of its folder, a line each.
int program(int argc, char **argv) {
  QCoreApplication application(argc, argv);
  Environment environment;
  environment.isAccepted = [](const Runbook &runbook) {
    QFile file(u"accepted"_s);
    return file.open(QIODevice::ReadOnly) && file.readAll().split('\n').contains(runbook.digest.toHex());
  };
  environment.accept = [](const Runbook &runbook) -> Result<Done> {
    QFile file(u"accepted"_s);
    if (!file.open(QIODevice::Append) || file.write(runbook.digest.toHex() + '\n') < 0)
      return fail(ErrorKind::Storage, file.errorString());
    return Done{};
  };
  return runCommandLine(QCoreApplication::arguments().mid(1), environment);
}
}  // namespace

class TestAccept : public QObject {
  Q_OBJECT
private Q_SLOTS:
  void endsAsItShould_data() {
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<QByteArray>("answer");  // typed on a terminal; null: there is no terminal
    QTest::addColumn<int>("status");
    QTest::addColumn<bool>("accepted");
    const QStringList none;
    QTest::newRow("yes") << runs << QStringList{u"--yes"_s} << QByteArray() << 0 << true;
    QTest::newRow("no terminal") << runs << none << QByteArray() << 1 << false;
    QTest::newRow("json cannot ask") << runs << QStringList{u"--json"_s} << QByteArray("y\n") << 1 << false;
    QTest::newRow("json and yes") << runs << QStringList{u"--json"_s, u"--yes"_s} << QByteArray() << 0 << true;
    QTest::newRow("answered y") << runs << none << QByteArray("y\n") << 0 << true;
    QTest::newRow("answered no") << runs << none << QByteArray("n\n") << 1 << false;
    QTest::newRow("only Enter") << runs << none << QByteArray("\n") << 1 << false;
    QTest::newRow("broken") << broken << QStringList{u"--yes"_s} << QByteArray() << 2 << false;
    QTest::newRow("not there") << QByteArray() << QStringList{u"--yes"_s} << QByteArray() << 3 << false;
  }
  void endsAsItShould() {
    QFETCH(QByteArray, content);
    QFETCH(QStringList, options);
    QFETCH(QByteArray, answer);
    const QTemporaryDir folder;
    write(folder, content);
    (void)run(folder, options, answer);
    QTEST(m_status, "status");
    QTEST(QFile::exists(folder.filePath(u"accepted"_s)), "accepted");
  }

  void onlyThisContent() {
    const QTemporaryDir folder;
    write(folder, runs);
    (void)run(folder, {u"--yes"_s});
    (void)run(folder, {});
    QCOMPARE(m_status, 0);  // accepted before
    write(folder, runs + "# one more word\n");
    (void)run(folder, {});
    QCOMPARE(m_status, 1);
  }

  void showsAll() {
    const QTemporaryDir folder;
    write(folder, runs);
    const QJsonObject shown = QJsonDocument::fromJson(run(folder, {u"--json"_s})).object();
    QCOMPARE(shown.value(u"accepted"_s), QJsonValue(false));
    QCOMPARE(shown.value(u"commands"_s).toArray().at(0).toObject().value(u"command"_s), QJsonValue(u"make undo"_s));
    const QJsonObject write = shown.value(u"writes"_s).toArray().at(0).toObject();
    QCOMPARE(write.value(u"step"_s), QJsonValue(u"kubernetes.scale"_s));
    QVERIFY(!write.value(u"danger"_s).toString().isEmpty());
    QCOMPARE(shown.value(u"hosts"_s).toArray(), QJsonArray{u"a.example"_s});
    QCOMPARE(shown.value(u"decides"_s).toArray().size(), 2);
    const QByteArray text = run(folder, {});
    for (const char *part : {"make undo", "a.example", "rollout_stuck", "error_rate > 3%"})
      QVERIFY2(text.contains(part), part);
  }

  void proposedRules_data() {
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("left");  // which of the four are proposed still
    const QStringList none;
    QTest::newRow("yes takes what leaves no question") << QStringList{u"--yes"_s} << QByteArray() << 0 << u"234"_s;
    QTest::newRow("nobody is asked") << none << QByteArray() << 1 << u"1234"_s;
    QTest::newRow("named") << QStringList{u"--rules"_s, u"5,6"_s} << QByteArray() << 0 << u"34"_s;
    QTest::newRow("with an action") << QStringList{u"--rules"_s, u"7=prepare"_s} << QByteArray() << 0 << u"124"_s;
    QTest::newRow("none") << QStringList{u"--rules"_s, u"none"_s, u"--yes"_s} << QByteArray() << 0 << u"1234"_s;
    QTest::newRow("without an action") << QStringList{u"--rules"_s, u"7"_s} << QByteArray() << 2 << u"1234"_s;
    QTest::newRow("no such action") << QStringList{u"--rules"_s, u"7=go"_s} << QByteArray() << 2 << u"1234"_s;
    QTest::newRow("no such line") << QStringList{u"--rules"_s, u"70"_s} << QByteArray() << 2 << u"1234"_s;
    QTest::newRow("another action than it has") << QStringList{u"--rules"_s, u"5=prepare"_s} << QByteArray() << 2 << u"1234"_s;
    QTest::newRow("the action none") << QStringList{u"--rules"_s, u"5=none"_s} << QByteArray() << 2 << u"1234"_s;
    QTest::newRow("no word for an action") << QStringList{u"--rules"_s, u"5="_s} << QByteArray() << 2 << u"1234"_s;
    QTest::newRow("all that can be") << QStringList{u"--rules"_s, u"all"_s} << QByteArray() << 0 << u"3"_s;
    QTest::newRow("all, and one by its line") << QStringList{u"--rules"_s, u"all,7=rollback"_s} << QByteArray() << 0 << QString();
    QTest::newRow("twice") << QStringList{u"--rules"_s, u"5,5"_s} << QByteArray() << 0 << u"234"_s;
    QTest::newRow("asked") << none << QByteArray("y\nn\nprepare\n\nn\n") << 1 << u"24"_s;
  }
  void proposedRules() {
    QFETCH(QStringList, options);
    QFETCH(QByteArray, answer);
    const QTemporaryDir folder;
    write(folder, proposals);
    (void)run(folder, options, answer);
    QTEST(m_status, "status");
    QFile file(folder.filePath(u"a.yaml"_s));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QList<QByteArray> lines = file.readAll().split('\n');
    QString left;
    for (int i = 0; i < 4; ++i)
      if (lines.value(4 + i).contains("proposed: true"))
        left += QString::number(i + 1);
    QTEST(left, "left");
  }

  void proposedRulesAreListed() {
    const QTemporaryDir folder;
    write(folder, proposals);
    const QJsonArray listed = QJsonDocument::fromJson(run(folder, {u"--json"_s})).object().value(u"proposed"_s).toArray();
    QCOMPARE(listed.size(), 4);
    QCOMPARE(listed.at(0).toObject().value(u"source"_s), QJsonValue(u"a.md:3"_s));
    QVERIFY(listed.at(0).toObject().value(u"questions"_s).toArray().isEmpty());
    QVERIFY(!listed.at(1).toObject().value(u"questions"_s).toArray().isEmpty());
  }

private:
  static void write(const QTemporaryDir &folder, const QByteArray &content) {
    QFile file(folder.filePath(u"a.yaml"_s));
    if (!content.isNull() && file.open(QIODevice::WriteOnly))
      file.write(content);
  }

  /// What it says on standard output.
  QByteArray run(const QTemporaryDir &folder, const QStringList &options, const QByteArray &answer = {}) {
    QProcess process;
    process.setWorkingDirectory(folder.path());
    const int terminal = answer.isNull() ? -1 : posix_openpt(O_RDWR | O_NOCTTY);
    if (terminal >= 0 && grantpt(terminal) == 0 && unlockpt(terminal) == 0) {
      process.setStandardInputFile(QString::fromLocal8Bit(ptsname(terminal)));
      (void)!::write(terminal, answer.constData(), static_cast<size_t>(answer.size()));
    }
    process.start(QCoreApplication::applicationFilePath(), QStringList{u"--accept"_s, u"accept"_s, u"a.yaml"_s} + options);
    const bool ended = process.waitForFinished(60'000) && process.exitStatus() == QProcess::NormalExit;
    if (terminal >= 0)
      ::close(terminal);
    m_status = ended ? process.exitCode() : -1;
    return process.readAllStandardOutput();
  }

  int m_status = -1;
};

const sternway::testing::Registration acceptProgram("--accept", program);

STERNWAY_TEST(TestAccept)

}  // namespace test_accept
#include "test_accept.moc"
