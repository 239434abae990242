// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/options.h"
#include "support/testmain.h"

#include <QProcess>
#include <QTemporaryDir>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#include <csignal>

namespace test_interrupt {

using namespace sternway;
using namespace Qt::StringLiterals;

/// A command that reads, while it waits within a call.
class TestInterrupt : public QObject {
  Q_OBJECT
private Q_SLOTS:
  void aBusyReaderEnds_data() {
    QTest::addColumn<QString>("command");
    QTest::addColumn<int>("signal");
    QTest::newRow("check") << u"check"_s << SIGTERM;
    QTest::newRow("check, by key") << u"check"_s << SIGINT;
    QTest::newRow("import") << u"import"_s << SIGTERM;
  }
  void aBusyReaderEnds() {
    QFETCH(const QString, command);
    QFETCH(const int, signal);
    const QTemporaryDir folder;
    const QString pipe = folder.filePath(u"runbook"_s);
    QCOMPARE(::mkfifo(QFile::encodeName(pipe).constData(), 0600), 0);
    QProcess program;
    program.start(QStringLiteral(STERNWAY_PROGRAM), {command, pipe});
    QVERIFY(program.waitForStarted());
    int writing = -1;  // it can be opened once somebody reads
    QTRY_VERIFY((writing = ::open(QFile::encodeName(pipe).constData(), O_WRONLY | O_NONBLOCK | O_CLOEXEC)) >= 0);
    QCOMPARE(::kill(static_cast<pid_t>(program.processId()), signal), 0);
    const bool hasEnded = program.waitForFinished(5000);
    ::close(writing);
    QVERIFY(hasEnded);
    QCOMPARE(program.exitStatus(), QProcess::NormalExit);
    QCOMPARE(program.exitCode(), static_cast<int>(cli::ExitStatus::Interrupted));
  }
};

STERNWAY_TEST(TestInterrupt)

}  // namespace test_interrupt
#include "test_interrupt.moc"
