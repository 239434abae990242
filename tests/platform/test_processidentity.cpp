// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/processidentity.h"
#include "support/testmain.h"

#include <QFile>
#include <QProcess>

#include <sys/wait.h>
#include <unistd.h>

namespace test_processidentity {

using namespace sternway;
using namespace Qt::StringLiterals;

namespace {
ProcessIdentity identityOf(qint64 pid) {
  ProcessIdentity identity = ProcessIdentity::current();
  identity.pid = pid;
  QFile stat(u"/proc/%1/stat"_s.arg(pid));
  identity.startTicks = stat.open(QIODevice::ReadOnly) ? stat.readAll().split(' ').value(21).toULongLong() : 0;
  return identity;
}
}  // namespace

class TestProcessIdentity : public QObject {
  Q_OBJECT
private Q_SLOTS:
  void currentIsComplete() {
    const auto self = ProcessIdentity::current();
    QCOMPARE(self.pid, QCoreApplication::applicationPid());
    QVERIFY(self.startTicks > 0);
    QCOMPARE(self.boot.size(), 36);
    QVERIFY(self.pidNamespace.toULongLong() > 0);
    QVERIFY(!self.host.isEmpty());
    QCOMPARE(ProcessIdentity::fromString(self.toString()), self);
    QCOMPARE(processState(self.toString()), OwnerState::Self);
  }

  void states_data() {
    QTest::addColumn<ProcessIdentity>("process");
    QTest::addColumn<OwnerState>("state");
    const auto self = ProcessIdentity::current();
    auto other = self;
    other.startTicks += 1;
    QTest::newRow("the number was used again") << other << OwnerState::Dead;
    other = self;
    other.pid = 4'194'305;  // above the kernel's limit
    QTest::newRow("no such process") << other << OwnerState::Dead;
    other.startTicks = 0;
    QTest::newRow("no such process, never had a start") << other << OwnerState::Dead;
    other = self;
    other.boot = u"00000000-0000-0000-0000-000000000000"_s;
    QTest::newRow("before the restart") << other << OwnerState::Dead;
    other.host = u"elsewhere"_s;
    QTest::newRow("another machine") << other << OwnerState::Unknown;
    other = self;
    other.pidNamespace = u"1"_s;
    QTest::newRow("another container") << other << OwnerState::Unknown;
  }
  void states() {
    QFETCH(ProcessIdentity, process);
    QFETCH(OwnerState, state);
    QCOMPARE(processState(process), state);
  }

  void unreadable_data() {
    QTest::addColumn<QString>("text");
    QTest::newRow("empty") << QString();
    QTest::newRow("words") << u"the process of yesterday"_s;
    QTest::newRow("no start") << u"pid=1 boot=x"_s;
    QTest::newRow("negative") << u"pid=-1 start=5 boot=x"_s;
  }
  void unreadable() {
    QFETCH(QString, text);
    QVERIFY(!ProcessIdentity::fromString(text));
    QCOMPARE(processState(text), OwnerState::Unknown);
  }

  void aliveThenGone() {
    QProcess child;
    child.start(u"/bin/sh"_s, {u"-c"_s, u"echo ready; read line"_s});
    QVERIFY(child.waitForReadyRead());
    const ProcessIdentity identity = identityOf(child.processId());
    QCOMPARE(processState(identity), OwnerState::Alive);
    child.write("\n");
    QVERIFY(child.waitForFinished());
    QCOMPARE(processState(identity), OwnerState::Dead);
  }

  void aZombieIsDead() {
    const pid_t pid = ::fork();
    if (pid == 0)
      ::_exit(0);
    siginfo_t info{};
    QCOMPARE(::waitid(P_PID, static_cast<id_t>(pid), &info, WEXITED | WNOWAIT), 0);
    const ProcessIdentity identity = identityOf(pid);
    QVERIFY(identity.startTicks > 0);
    QCOMPARE(processState(identity), OwnerState::Dead);
    ::waitpid(pid, nullptr, 0);
  }
};

STERNWAY_TEST(TestProcessIdentity)

}  // namespace test_processidentity
#include "test_processidentity.moc"
