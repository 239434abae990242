// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/process.h"

#include "support/testmain.h"

#include <QElapsedTimer>
#include <QFile>
#include <QPointer>
#include <QTemporaryDir>

#include <unistd.h>
#include <cerrno>
#include <csignal>

namespace test_processes {

using namespace sternway;
using namespace sternway::platform;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {
constexpr std::chrono::milliseconds shortGrace = 300ms;
constexpr std::chrono::milliseconds longGrace = 15s;  // nothing that ends by itself is killed, however busy the machine is

/// A program under way, and what it has told.
struct Rig {
  explicit Rig(std::chrono::milliseconds grace = longGrace) : processes(grace) {}

  Processes processes;
  QObject context;
  QStringList lines;
  QList<qsizetype> told;  ///< how many lines each time
  std::optional<Result<ProgramResult>> ended;
  int ends = 0;
  QPointer<ProgramRun> run;

  void start(const ProgramRequest &request) {
    run = processes.run(request, &context);
    QObject::connect(run, &ProgramRun::lines, &context, [this](const QStringList &some) {
      lines += some;
      told << some.size();
    });
    QObject::connect(run, &ProgramRun::ended, &context, [this](const Result<ProgramResult> &result) {
      ended = result;
      ++ends;
    });
  }
  void shell(const QString &text) { start({.argv = {u"sh"_s, u"-c"_s, text}}); }
  bool wait() {
    return QTest::qWaitFor([this] { return ended.has_value(); }, 20'000);
  }
  bool waitForLine() {
    return QTest::qWaitFor([this] { return !lines.isEmpty(); }, 20'000);
  }
  [[nodiscard]] ErrorKind error() const { return ended && !*ended ? ended->error().kind : ErrorKind::Storage; }
};

bool isAlive(qint64 process) {
  if (::kill(static_cast<pid_t>(process), 0) != 0 && errno == ESRCH)
    return false;
  QFile status(u"/proc/%1/stat"_s.arg(process));  // one that nobody has waited for yet is dead as well
  return status.open(QIODevice::ReadOnly) && !status.readAll().contains(") Z ");
}

bool goes(qint64 process) {
  return QTest::qWaitFor([process] { return !isAlive(process); }, 10'000);
}
}  // namespace

class TestProcesses : public QObject {
  Q_OBJECT
private Q_SLOTS:
  void outputAndExitStatus() {
    Rig rig;
    rig.shell(u"echo one; echo two >&2; printf 'no line feed'; exit 3"_s);
    QVERIFY(!rig.ended);
    QVERIFY(rig.wait());
    QVERIFY(rig.ended->has_value());
    const ProgramResult result = rig.ended->value();
    QCOMPARE(result.exitCode, 3);
    QVERIFY(!result.succeeded());
    QCOMPARE(result.output, QByteArray("one\nno line feed"));
    QCOMPARE(result.errorOutput, QByteArray("two\n"));
    QVERIFY(!result.cut);
    rig.lines.sort();
    QCOMPARE(rig.lines, (QStringList{u"no line feed"_s, u"one"_s, u"two"_s}));
    QCOMPARE(rig.ends, 1);
  }

  void wordsAreWords() {
    Rig rig;
    rig.start({.argv = {u"printf"_s, u"[%s]"_s, u"$(id); 'x' \"y\" *"_s, QString(), u"ä\n"_s}});
    QVERIFY(rig.wait());
    QCOMPARE(rig.ended->value().output, u"[$(id); 'x' \"y\" *][][ä\n]"_s.toUtf8());
  }

  void standardInput() {
    Rig rig;
    const QByteArray much(300'000, 'x');
    rig.start({.argv = {u"cat"_s}, .input = much});
    QVERIFY(rig.wait());
    QCOMPARE(rig.ended->value().output, much);
    Rig none;  // reads its end at once
    none.start({.argv = {u"cat"_s}});
    QVERIFY(none.wait());
    QCOMPARE(none.ended->value().exitCode, 0);
    Rig deaf;  // and who does not read it is not the worse for it
    deaf.start({.argv = {u"true"_s}, .input = much});
    QVERIFY(deaf.wait());
    QCOMPARE(deaf.ended->value().exitCode, 0);
  }

  void environmentAndFolder() {
    QTemporaryDir folder;
    qputenv("STERNWAY_SECRET_OTHER", "not for everybody");
    Rig rig;
    rig.start({.argv = {u"sh"_s, u"-c"_s, u"pwd; echo \"$TOKEN|$STERNWAY_SECRET_OTHER|${HOME:+home}\""_s},
               .workingDirectory = folder.path(),
               .environment = {{u"TOKEN"_s, u"a b"_s}}});
    QVERIFY(rig.wait());
    qunsetenv("STERNWAY_SECRET_OTHER");
    QCOMPARE(rig.ended->value().output.trimmed(), folder.path().toUtf8() + "\na b||home");
  }

  void aPathIsOfTheFolder() {
    QTemporaryDir folder;
    QFile script(folder.filePath(u"run.sh"_s));
    QVERIFY(script.open(QIODevice::WriteOnly));
    script.write("#!/bin/sh\necho here\n");
    script.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    script.close();
    Rig rig;
    rig.start({.argv = {u"./run.sh"_s}, .workingDirectory = folder.path()});
    QVERIFY(rig.wait());
    QVERIFY(rig.ended->has_value());
    QCOMPARE(rig.ended->value().output, QByteArray("here\n"));
    Rig byName;
    byName.start({.argv = {u"run.sh"_s}, .environment = {{u"PATH"_s, folder.path()}}});
    QVERIFY(byName.wait());
    QVERIFY(byName.ended->has_value());
  }

  void cannotStart_data() {
    QTest::addColumn<QStringList>("argv");
    QTest::addColumn<QString>("folder");
    QTest::addColumn<ErrorKind>("kind");
    const QString none;
    QTest::newRow("no such program") << QStringList{u"no-such-program-here"_s} << none << ErrorKind::NotFound;
    QTest::newRow("no such path") << QStringList{u"./no-such-script.sh"_s} << none << ErrorKind::NotFound;
    QTest::newRow("no words") << QStringList() << none << ErrorKind::Input;
    QTest::newRow("no folder") << QStringList{u"true"_s} << u"/no/such/folder"_s << ErrorKind::Input;
    QTest::newRow("not executable") << QStringList{u"/etc/passwd"_s} << none << ErrorKind::Input;
    QTest::newRow("a folder") << QStringList{u"/tmp"_s} << none << ErrorKind::Input;
    QTest::newRow("a NUL") << QStringList{u"true"_s, u"a"_s + QChar(u'\0') + u"b"_s} << none << ErrorKind::Input;
  }
  void cannotStart() {
    QFETCH(QStringList, argv);
    QFETCH(QString, folder);
    Rig rig;
    rig.start({.argv = argv, .workingDirectory = folder});
    QVERIFY(!rig.ended);
    QVERIFY(rig.wait());
    QVERIFY(!rig.ended->has_value());
    QTEST(rig.error(), "kind");
  }

  void brokenInterpreter() {
    QTemporaryDir folder;
    QFile script(folder.filePath(u"run.sh"_s));
    QVERIFY(script.open(QIODevice::WriteOnly));
    script.write("#!/no/such/interpreter\n");
    script.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    script.close();
    Rig rig;
    rig.start({.argv = {script.fileName()}, .input = "x"});
    QVERIFY(rig.wait());
    QCOMPARE(rig.error(), ErrorKind::Input);
  }

  void findsPrograms() {
    const Processes processes;
    QVERIFY(processes.find(u"sh"_s).endsWith(u"/sh"_s));
    QCOMPARE(processes.find(u"/bin/sh"_s), u"/bin/sh"_s);
    QVERIFY(processes.find(u"no-such-program-here"_s).isEmpty());
    QVERIFY(processes.find(u"/etc/passwd"_s).isEmpty());
    QVERIFY(processes.find({}).isEmpty());
  }

  void endedByASignal() {
    Rig rig;
    rig.shell(u"echo why >&2; kill -9 $$"_s);
    QVERIFY(rig.wait());
    QCOMPARE(rig.error(), ErrorKind::Protocol);
    QCOMPARE(rig.ended->error().detail, u"why"_s);
  }

  void muchOutput() {
    Rig rig;
    rig.start(
        {.argv = {u"sh"_s, u"-c"_s, u"i=0; while [ $i -lt 100000 ]; do echo line$i; i=$((i+1)); done"_s}, .keptOutput = 1000});
    QVERIFY(rig.wait());
    const ProgramResult result = rig.ended->value();
    QVERIFY(result.cut);
    QCOMPARE(result.output.size(), 1000);
    QVERIFY(result.output.endsWith("line99999\n"));
    QCOMPARE(rig.lines.size(), 100'000);
    QCOMPARE(rig.lines.at(54'321), u"line54321"_s);
    QVERIFY(rig.told.size() < 50'000);  // many at a time
  }

  void linesHoldNoSecrets() {
    Rig rig;
    rig.shell(
        u"printf 'password=hunter2222\\n10%%\\r20%%\\r30%%\\n-----BEGIN PRIVATE KEY-----\\nMIIabc\\nMIIdef\\n-----END PRIVATE KEY-----\\nafter\\n'"_s);
    QVERIFY(rig.wait());
    const QString all = rig.lines.join(u'\n');
    QVERIFY(!all.contains(u"hunter"_s));
    QVERIFY(!all.contains(u"MII"_s));
    QVERIFY(rig.lines.contains(u"30%"_s));
    QVERIFY(rig.lines.contains(u"after"_s));
  }

  void stopEndsTheWholeGroup() {
    Rig rig;
    rig.shell(u"sleep 1000 & echo $!; wait"_s);
    QVERIFY(rig.waitForLine());
    const qint64 grandchild = rig.lines.constFirst().toLongLong();
    QVERIFY(isAlive(grandchild));
    rig.run->stop();
    rig.run->stop();
    QVERIFY(!rig.ended);
    QVERIFY(rig.wait());
    QCOMPARE(rig.error(), ErrorKind::Cancelled);
    QVERIFY(!isAlive(grandchild));
    QCOMPARE(rig.ends, 1);
  }

  void whoIgnoresTheSignalIsKilled() {
    Rig rig(shortGrace);
    QElapsedTimer timer;
    rig.shell(u"trap '' TERM; echo $$; while :; do sleep 0.05; done"_s);
    QVERIFY(rig.waitForLine());
    timer.start();
    rig.run->stop();
    QVERIFY(rig.wait());
    QCOMPARE(rig.error(), ErrorKind::Cancelled);
    QVERIFY(timer.elapsed() >= shortGrace.count() * 9 / 10);
    QVERIFY(!isAlive(rig.lines.constFirst().toLongLong()));
  }

  /// The program itself ends at once; what it has started takes its time and has something to say, and is given both.
  void theGroupIsWaitedFor() {
    QTemporaryDir folder;
    Rig rig;
    rig.start({.argv = {u"sh"_s, u"-c"_s,
                        u"sh -c 'trap \"sleep 0.1; echo ending; echo ending >&2; echo done > left; exit\" TERM; echo $$; while "
                        u":; do sleep 0.02; done' & "
                        "wait"_s},
               .workingDirectory = folder.path()});
    QVERIFY(rig.waitForLine());
    rig.run->stop();
    QVERIFY(rig.wait());
    QCOMPARE(rig.error(), ErrorKind::Cancelled);
    QVERIFY(QFile::exists(folder.filePath(u"left"_s)));
    QCOMPARE(rig.lines.count(u"ending"_s), 2);
  }

  void interruptFirst() {
    Rig rig;
    rig.start({.argv = {u"sh"_s, u"-c"_s, u"trap 'echo taken back >&2; exit 1' INT; echo up; while :; do sleep 0.02; done"_s},
               .stopSignal = ProgramRequest::StopSignal::Interrupt});
    QVERIFY(rig.waitForLine());
    rig.run->stop();
    QVERIFY(rig.wait());
    QCOMPARE(rig.error(), ErrorKind::Cancelled);
    QCOMPARE(rig.ended->error().detail, u"taken back"_s);
  }

  /// A shell that starts Sternway in the background has it ignore SIGINT, which its programs must not inherit.
  void interruptIsHeardThoughSternwayIgnoresIt() {
    const auto before = ::signal(SIGINT, SIG_IGN);
    Rig rig;
    rig.start({.argv = {u"sh"_s, u"-c"_s, u"echo up; exec sleep 1000"_s}, .stopSignal = ProgramRequest::StopSignal::Interrupt});
    const bool isUp = rig.waitForLine();
    ::signal(SIGINT, before);
    QVERIFY(isUp);
    QElapsedTimer timer;
    timer.start();
    rig.run->stop();
    QVERIFY(rig.wait());
    QCOMPARE(rig.error(), ErrorKind::Cancelled);
    QVERIFY(timer.elapsed() < longGrace.count());
  }

  void whoEndsWellAfterStopEndedByItself() {
    Rig rig;
    rig.shell(u"trap 'exit 0' TERM; echo up; while :; do sleep 0.02; done"_s);
    QVERIFY(rig.waitForLine());
    rig.run->stop();
    QVERIFY(rig.wait());
    QVERIFY(rig.ended->has_value());
    QCOMPARE(rig.ended->value().exitCode, 0);
  }

  void stoppedBeforeItBegan() {
    QTemporaryDir folder;
    Rig rig;
    rig.start({.argv = {u"touch"_s, u"begun"_s}, .workingDirectory = folder.path()});
    rig.run->stop();
    QVERIFY(rig.wait());
    QCOMPARE(rig.error(), ErrorKind::Cancelled);
    QVERIFY(!QFile::exists(folder.filePath(u"begun"_s)));
  }

  void timeOut() {
    Rig rig;
    rig.start({.argv = {u"sh"_s, u"-c"_s, u"echo $$; sleep 1000"_s}, .timeout = 200ms});
    QVERIFY(rig.wait());
    QCOMPARE(rig.error(), ErrorKind::Timeout);
    QVERIFY(!isAlive(rig.lines.value(0).toLongLong()));
  }

  void aGrandchildMayKeepThePipes() {
    QTemporaryDir folder;
    Rig rig;
    rig.start({.argv = {u"sh"_s, u"-c"_s,
                        u"(while [ ! -e go ]; do sleep 0.02; done; echo late; : > said; exec sleep 1000) & echo $!"_s},
               .workingDirectory = folder.path()});
    QVERIFY(rig.wait());
    QCOMPARE(rig.ended->value().exitCode, 0);
    const qint64 left = rig.lines.constFirst().toLongLong();
    QVERIFY(isAlive(left));  // it was left behind on purpose
    QVERIFY(QFile(folder.filePath(u"go"_s)).open(QIODevice::WriteOnly));
    QTRY_VERIFY(QFile::exists(folder.filePath(u"said"_s)));
    QCoreApplication::processEvents();
    QCOMPARE(rig.lines.size(), 1);
    delete rig.run;
    QVERIFY(isAlive(left));
    ::kill(static_cast<pid_t>(left), SIGKILL);
    QVERIFY(goes(left));
  }

  void deletingEndsTheGroup() {
    Rig rig;
    rig.shell(u"trap '' TERM; sleep 1000 & echo $!; wait"_s);
    QVERIFY(rig.waitForLine());
    const qint64 grandchild = rig.lines.constFirst().toLongLong();
    QElapsedTimer timer;
    timer.start();
    delete rig.run;
    QVERIFY(timer.elapsed() < 1000);
    QVERIFY(goes(grandchild));
    QVERIFY(!rig.ended);
  }

  void deletingAtOnce() {
    Rig rig;
    rig.start({.argv = {u"sleep"_s, u"1000"_s}});
    delete rig.run;
    Rig starting;
    starting.start({.argv = {u"sleep"_s, u"1000"_s}, .input = "x"});
    QCoreApplication::sendPostedEvents(starting.run, QEvent::MetaCall);  // it is forked, and not yet the program
    delete starting.run;
    QCoreApplication::processEvents();
    QVERIFY(!rig.ended);
    QVERIFY(!starting.ended);
  }

  void deletedByWhoIsTold() {
    Processes processes;
    QPointer<ProgramRun> run = processes.run({.argv = {u"echo"_s, u"x"_s}}, this);
    connect(run, &ProgramRun::lines, this, [run] { delete run; });
    QTRY_VERIFY(!run);
    QPointer<ProgramRun> second = processes.run({.argv = {u"true"_s}}, this);
    connect(second, &ProgramRun::ended, this, [second] { delete second; });
    QTRY_VERIFY(!second);
  }

  void noTerminal() {
    Rig rig;
    rig.shell(u"(exec 3</dev/tty) 2>/dev/null && echo terminal || echo none"_s);
    QVERIFY(rig.wait());
    QCOMPARE(rig.ended->value().output, QByteArray("none\n"));
  }
};

STERNWAY_TEST(TestProcesses)

}  // namespace test_processes
#include "test_processes.moc"
