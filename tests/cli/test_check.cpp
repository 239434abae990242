// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.h"
#include "support/testmain.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace test_check {

using namespace sternway;
using namespace sternway::cli;
using namespace Qt::StringLiterals;

namespace {
const QByteArray good =
    "apiVersion: sternway/v1\nkind: Runbook\nmetadata: {name: x}\nmatrix:\n- {when: rollout_stuck, action: rollback}\n";
const QByteArray odd = good + "- {when: rollout_stuck, action: wait}\n";
const QByteArray bad = good + "- {when: eror_rate > 5%, action: wiat}\n";

struct Ended {
  int status = -1;
  QString out;
  QString err;
};
}  // namespace

/// Runs the command in a process of its own: this program again, with --run before the arguments.
class TestCheck : public QObject {
  Q_OBJECT
private Q_SLOTS:
  void init() { m_folder = std::make_unique<QTemporaryDir>(); }

  void clean() {
    const Ended ended = run({file(u"good.yaml"_s, good)});
    QCOMPARE(ended.status, 0);
    QCOMPARE(ended.err, QString());
    QCOMPARE(ended.out,
             u"good.yaml: 0 service(s), 1 row(s), 0 method(s), 0 scenario(s), 0 step(s), 0 list(s), 0 item(s), 0 message(s)\n"_s);
  }

  void warningsAreNoErrors() {
    const Ended ended = run({file(u"odd.yaml"_s, odd)});
    QCOMPARE(ended.status, 0);
    QVERIFY2(
        ended.out.startsWith(
            u"odd.yaml:6:3: warning: matrix[1]: contradicts line 5: in the same case it says rollback there and wait here\n"_s),
        qPrintable(ended.out));
    QVERIFY2(ended.out.endsWith(u"\n1 file(s), 0 error(s), 1 warning(s)\n"_s), qPrintable(ended.out));
  }

  /// Prometheus 2 and 3 count the scrape on a window's edge differently.
  void shortWindows_data() {
    QTest::addColumn<QByteArray>("window");
    QTest::addColumn<int>("warnings");
    QTest::newRow("two scrapes") << QByteArray("30s") << 1;
    QTest::newRow("one scrape") << QByteArray("15s") << 1;
    QTest::newRow("four scrapes") << QByteArray("1m") << 0;
    QTest::newRow("the service's own") << QByteArray("$window") << 0;
    QTest::newRow("a subquery's step") << QByteArray("30m:15s") << 0;
  }
  void shortWindows() {
    QFETCH(QByteArray, window);
    QFETCH(int, warnings);
    const QByteArray metrics = "metrics:\n  error_rate: {query: 'sum(rate(x[" + window + "]))'}\n";
    const Ended ended = run({file(u"good.yaml"_s, good), file(u"own.yaml"_s, good + metrics)});
    QCOMPARE(ended.status, 0);
    QVERIFY2(ended.out.endsWith(u"2 file(s), 0 error(s), %1 warning(s)\n"_s.arg(warnings)), qPrintable(ended.out));
  }

  void errorsFail() {
    const Ended ended = run({file(u"good.yaml"_s, good), file(u"bad.yaml"_s, bad)});
    QCOMPARE(ended.status, 1);
    const QStringList lines = ended.out.split(u'\n');
    QCOMPARE(lines.value(1), u"bad.yaml:6:10: matrix[1].when: no metric \"eror_rate\" (did you mean \"error_rate\"?)"_s);
    QVERIFY(lines.value(2).startsWith(u"bad.yaml:6:34: matrix[1].action: no action \"wiat\" (did you mean \"wait\"?)"_s));
    QCOMPARE(lines.value(3), u"2 file(s), 2 error(s), 0 warning(s)"_s);
  }

  void unreadableIsNotWrong() {
    const Ended ended = run({file(u"bad.yaml"_s, bad), u"none.yaml"_s});
    QCOMPARE(ended.status, 3);
    QVERIFY2(ended.err.startsWith(u"none.yaml: cannot be read: "_s), qPrintable(ended.err));
    QCOMPARE(run({m_folder->path()}).status, 3);
  }

  void usage() {
    QCOMPARE(run({}).status, 2);
    QCOMPARE(run({u"--service"_s, u"x"_s, u"a.yaml"_s}).status, 2);
  }

  void json() {
    const Ended ended = run({u"--json"_s, file(u"bad.yaml"_s, bad), file(u"odd.yaml"_s, odd), u"none.yaml"_s});
    QCOMPARE(ended.status, 3);
    const QJsonArray files = QJsonDocument::fromJson(ended.out.toUtf8()).object().value(u"files"_s).toArray();
    QCOMPARE(files.size(), 3);
    const QJsonObject first = files.at(0).toObject();
    QCOMPARE(first.value(u"file"_s).toString(), u"bad.yaml"_s);
    QCOMPARE(first.value(u"ok"_s), QJsonValue(false));
    QCOMPARE(first.value(u"problems"_s).toArray().at(0).toObject(),
             (QJsonObject{{u"line"_s, 6},
                          {u"column"_s, 10},
                          {u"path"_s, u"matrix[1].when"_s},
                          {u"message"_s, u"no metric \"eror_rate\" (did you mean \"error_rate\"?)"_s},
                          {u"severity"_s, u"error"_s}}));
    QCOMPARE(files.at(1).toObject().value(u"ok"_s), QJsonValue(true));
    QCOMPARE(files.at(1).toObject().value(u"problems"_s).toArray().at(0).toObject().value(u"severity"_s),
             QJsonValue(u"warning"_s));
    QCOMPARE(files.at(2).toObject().value(u"ok"_s), QJsonValue(false));
  }

  void theBuiltInOnesAreClean() {
    const QDir folder(QStringLiteral(STERNWAY_SOURCE_DIR "/resources/runbooks"));
    for (const QString &name : folder.entryList({u"*.yaml"_s})) {
      const Ended ended = run({folder.filePath(name)});
      QVERIFY2(ended.status == 0, qPrintable(ended.out));
    }
  }

  /// sternway steps: what "check" knows of the kinds of steps.
  void theKindsOfSteps() {
    const Ended listed = start({u"steps"_s});
    QCOMPARE(listed.status, 0);
    const QStringList lines = listed.out.trimmed().split(u'\n');
    QVERIFY2(lines.value(1).startsWith(u"kubernetes.undo "_s), qPrintable(listed.out));
    QVERIFY2(lines.value(1).endsWith(u"to:revision [workload] [namespace]"_s), qPrintable(listed.out));
    const QJsonArray kinds = QJsonDocument::fromJson(start({u"steps"_s, u"--json"_s}).out.toUtf8()).array();
    QCOMPARE(kinds.size(), lines.size() - 1);
    const QJsonObject undo = kinds.at(0).toObject();
    QCOMPARE(undo.value(u"kind"_s), QJsonValue(u"kubernetes.undo"_s));
    QCOMPARE(undo.value(u"effect"_s), QJsonValue(u"changes"_s));
    QCOMPARE(undo.value(u"runs"_s), QJsonValue(true));
    QCOMPARE(undo.value(u"arguments"_s).toArray().at(0).toObject(),
             (QJsonObject{{u"name"_s, u"to"_s}, {u"type"_s, u"revision"_s}, {u"required"_s, true}}));
    QCOMPARE(start({u"steps"_s, u"extra"_s}).status, 2);
  }

  void largeOnesAreRefused() {
    const Ended ended = run({file(u"large.yaml"_s, good + QByteArray(10'000'000, '#'))});
    QCOMPARE(ended.status, 1);
    QVERIFY2(ended.out.startsWith(u"large.yaml: larger than 1 MB"_s), qPrintable(ended.out));
  }

  /// A full disk ends what was done with 3, not what was refused.
  void whatIsNotHeardIsNotDone_data() {
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("status");
    QTest::newRow("text") << QStringList{u"steps"_s} << 3;
    QTest::newRow("JSON") << QStringList{u"steps"_s, u"--json"_s} << 3;
    QTest::newRow("bytes") << QStringList{u"manual"_s} << 3;
    QTest::newRow("help") << QStringList{u"--help"_s} << 3;
    QTest::newRow("no") << QStringList{u"check"_s, u"bad.yaml"_s} << 1;
  }
  void whatIsNotHeardIsNotDone() {
    QFETCH(QStringList, arguments);
    if (!QFile::exists(u"/dev/full"_s))
      QSKIP("there is no /dev/full");
    file(u"bad.yaml"_s, bad);
    const Ended ended = start(arguments, u"/dev/full"_s);
    QTEST(ended.status, "status");
    QVERIFY(!ended.err.isEmpty());
  }

  /// sternway import: a runbook that is there was edited since.
  void anImportKeepsWhatWasThere() {
    const QStringList arguments{u"import"_s, file(u"a.md"_s, "# A\n\n- [ ] Look\n"), u"-o"_s, u"a.yaml"_s};
    QCOMPARE(start(arguments).status, 0);
    QCOMPARE(start(arguments).status, 0);
    QVERIFY(!QFile::exists(m_folder->filePath(u"a.yaml~"_s)));  // it says the same
    for (const QByteArray &mine : {QByteArray("mine\n"), QByteArray("mine again\n")}) {
      file(u"a.yaml"_s, mine);
      QCOMPARE(start(arguments).status, 0);
      QFile kept(m_folder->filePath(u"a.yaml~"_s));
      QVERIFY(kept.open(QIODevice::ReadOnly));
      QCOMPARE(kept.readAll(), mine);
    }
  }

  void anImportDoesNotReplaceItsDocument() {
    const QByteArray document = "# A\n\n- [ ] Look\n";
    const QString path = file(u"own.md"_s, document);
    QCOMPARE(start({u"import"_s, path, u"-o"_s, path}).status, 2);
    QFile kept(m_folder->filePath(u"own.md"_s));
    QVERIFY(kept.open(QIODevice::ReadOnly));
    QCOMPARE(kept.readAll(), document);
  }

  /// A device stays one.
  void anImportIntoADevice() {
    const QString path = m_folder->filePath(u"pipe"_s);
    QCOMPARE(::mkfifo(qPrintable(path), 0600), 0);
    const int reader = ::open(qPrintable(path), O_RDONLY | O_NONBLOCK);
    QCOMPARE(start({u"import"_s, file(u"a.md"_s, "# A\n\n- [ ] Look\n"), u"-o"_s, path}).status, 0);
    QByteArray read(100, '\0');
    QVERIFY(::read(reader, read.data(), 100) > 0);
    ::close(reader);
    struct stat status {};
    QCOMPARE(::stat(qPrintable(path), &status), 0);
    QVERIFY(S_ISFIFO(status.st_mode));
  }

  /// What a runbook says is shown, and nothing that a terminal would obey.
  void nothingIsSaidToTheTerminal() {
    const QByteArray text =
        QByteArray(good).replace("name: x", "name: \"x\\e[2K\\u202E\"") + "- {when: \"rollout_stuck\\e[8m\", action: rollback}\n";
    for (const QString &command : {u"check"_s, u"accept"_s}) {
      const Ended ended = start({command, file(u"hiding.yaml"_s, text)});
      for (const QString &said : {ended.out, ended.err})
        QVERIFY2(!said.contains(QChar(0x1b)) && !said.contains(QChar(0x202e)), qPrintable(said));
    }
  }

  void helpOfWhatThereIsNot() {
    QCOMPARE(start({u"help"_s, u"zebra"_s}).status, 1);
    QCOMPARE(start({u"help"_s, u"runbook"_s}).status, 0);
    QCOMPARE(start({u"help"_s}).status, 0);
  }

  void aFolderIsNoRunbook() {
    const Ended ended = start({u"import"_s, m_folder->path()});
    QCOMPARE(ended.status, 3);
    QVERIFY2(ended.err.contains(u"folder"_s), qPrintable(ended.err));
  }

private:
  QString file(const QString &name, const QByteArray &content) {
    QFile file(m_folder->filePath(name));
    if (file.open(QIODevice::WriteOnly))
      file.write(content);
    return name;
  }

  [[nodiscard]] Ended run(const QStringList &arguments) const { return start(QStringList{u"check"_s} + arguments); }

  /// \a output: a file in place of standard output.
  [[nodiscard]] Ended start(const QStringList &arguments, const QString &output = {}) const {
    QProcess process;
    if (!output.isEmpty())
      process.setStandardOutputFile(output, QIODevice::Append);
    process.setWorkingDirectory(m_folder->path());
    process.start(QCoreApplication::applicationFilePath(), QStringList{u"--check"_s} + arguments);
    if (!process.waitForFinished(60'000) || process.exitStatus() != QProcess::NormalExit)
      return {.status = -1, .out = {}, .err = process.errorString()};
    return {.status = process.exitCode(),
            .out = QString::fromUtf8(process.readAllStandardOutput()),
            .err = QString::fromUtf8(process.readAllStandardError())};
  }

  std::unique_ptr<QTemporaryDir> m_folder;
};

/// The program under test, in this one: see testmain.h.
const sternway::testing::Registration program("--check", [](int argc, char **argv) {
  QCoreApplication application(argc, argv);
  return runCommandLine(QCoreApplication::arguments().mid(1), Environment());
});

STERNWAY_TEST(TestCheck)

}  // namespace test_check
#include "test_check.moc"
