// SPDX-License-Identifier: GPL-3.0-or-later
#include "kube/execfixture.h"

namespace test_podexec {

using namespace sternway;
using namespace sternway::kube;
using namespace sternway::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// The protocol, with a server that behaves, and one that does not.
class TestPodExec : public QObject {
  Q_OBJECT
private Q_SLOTS:
  void runsAProgram() {
    ExecServer server;
    server.onConnection = [&server] {
      server.say(1, {});  // it is there
      server.say(1, "PO");
      server.say(1, "NG\nsecond\n");
      server.say(2, "warning: slow\nlast");
      server.exit(execSuccess);
    };
    ExecRig rig(server.url());
    rig.start({.argv = {u"redis-cli"_s, u"PING"_s}});
    QVERIFY(rig.wait());
    QVERIFY(*rig.end);
    QCOMPARE((*rig.end)->exitCode, 0);
    QCOMPARE((*rig.end)->output, "PONG\nsecond\n");
    QCOMPARE((*rig.end)->errorOutput, "warning: slow\nlast");
    QVERIFY(!(*rig.end)->cut);
    QCOMPARE(rig.lines, QStringList({u"PONG"_s, u"second"_s, u"warning: slow"_s, u"last"_s}));
    QCOMPARE(server.peer->requestUrl().path(), u"/api/v1/namespaces/shop/pods/web-0/exec"_s);
    QCOMPARE(server.asked(u"command"_s), QStringList({u"redis-cli"_s, u"PING"_s}));
    QCOMPARE(server.asked(u"container"_s), QStringList{u"app"_s});
    QCOMPARE(server.asked(u"stdin"_s) + server.asked(u"tty"_s), QStringList());
    QCOMPARE(server.peer->subprotocol(), execV5);
    QVERIFY(server.peer->request().rawHeader("User-Agent").startsWith("sternway/"));
    QVERIFY(server.received.isEmpty());
  }

  void everyWordIsData() {
    const QStringList words{u"sh"_s,       u"-c"_s,   u"echo \"$1\" | grep -c 'a+b;c&d=e'"_s, u"100%41%"_s, u""_s, u"ü → 版"_s,
                            u"a\r\nb\n"_s, u"?#/\\"_s};
    ExecServer server;
    server.onConnection = [&server] { server.exit(execSuccess); };
    ExecRig rig(server.url());
    rig.start({.argv = words});
    QVERIFY(rig.wait());
    QVERIFY(*rig.end);
    QCOMPARE(server.asked(u"command"_s), words);
  }

  void inputIsClosedBehindIt() {
    const QByteArray input(100'000, 'x');
    ExecServer server;
    server.onMessage = [&server](const QByteArray &message) {
      if (message == QByteArray("\xff\0", 2))
        server.exit(execSuccess);
    };
    ExecRig rig(server.url());
    rig.start({.argv = {u"cat"_s}, .input = input});
    QVERIFY(rig.wait());
    QVERIFY(*rig.end);
    QCOMPARE(server.asked(u"stdin"_s), QStringList{u"true"_s});
    QByteArray sent;
    for (const QByteArray &message : server.received.mid(0, server.received.size() - 1)) {
      QCOMPARE(message.front(), '\0');
      QVERIFY(message.size() < 64 * 1024);
      sent += message.mid(1);
    }
    QCOMPARE(sent, input);
  }

  /// And answer no ping while the program does not read.
  void olderServersKeepTheInputOpen() {
    LoopbackServer server;
    server.route("GET", u"/api/*"_s, [](const LoopbackRequest &request, const QPointer<LoopbackAnswer> &to) {
      upgrade(request, *to, execV4);
      QTimer::singleShot(300ms, to, [to] { to->raw(frame(2, onChannel(3, execSuccess)) + frame(8, {})); });
    });
    ExecRig rig(server.url());
    rig.start({.argv = {u"psql"_s}, .input = "\\q\n"}, {.silence = 50ms});
    QVERIFY(rig.wait());
    QVERIFY2(*rig.end, qPrintable(rig.error().message));
    ExecServer other({execV4});
    other.onMessage = [&other](const QByteArray &) { other.exit(execFailure(3)); };
    ExecRig input(other.url());
    input.start({.argv = {u"psql"_s}, .input = "\\q\n"});
    QVERIFY(input.wait());
    QVERIFY(*input.end);
    QCOMPARE((*input.end)->exitCode, 3);
    QCOMPARE(other.received, QByteArrayList{QByteArray("\0\\q\n", 4)});
  }

  void neitherProtocol() {
    ExecServer server{QStringList()};
    ExecRig rig(server.url());
    rig.start({.argv = {u"ls"_s}});
    QVERIFY(rig.wait());
    QCOMPARE(rig.error().kind, ErrorKind::Protocol);
  }

  void waysToEnd_data() {
    QTest::addColumn<QByteArray>("status");
    QTest::addColumn<int>("exitCode");
    QTest::addColumn<ErrorKind>("kind");
    QTest::newRow("success") << execSuccess << 0 << ErrorKind::Cancelled;
    QTest::newRow("exit 3") << execFailure(3) << 3 << ErrorKind::Cancelled;
    QTest::newRow("killed") << execFailure(137) << 137 << ErrorKind::Cancelled;
    QTest::newRow("not in the image")
        << failureStatus(500, u"error executing command in container: exec: \"psql\": executable file not found in $PATH"_s) << -1
        << ErrorKind::NotFound;
    QTest::newRow("cannot be started") << failureStatus(500, u"OCI runtime exec failed: permission denied"_s) << -1
                                       << ErrorKind::Input;
    QTest::newRow("the node failed") << failureStatus(500, u"context deadline exceeded"_s) << -1 << ErrorKind::Server;
    QTest::newRow("no such container") << failureStatus(404, u"container not found"_s) << -1 << ErrorKind::NotFound;
    QTest::newRow("no Status") << QByteArray("{}") << -1 << ErrorKind::Protocol;
    QTest::newRow("no JSON") << QByteArray("killed") << -1 << ErrorKind::Protocol;
  }
  void waysToEnd() {
    QFETCH(QByteArray, status);
    QFETCH(int, exitCode);
    QFETCH(ErrorKind, kind);
    const auto code = exitCodeOf(status);
    QCOMPARE(code.value_or(-1), exitCode);
    if (!code)
      QCOMPARE(code.error().kind, kind);
  }

  void splitFramesAndALateStatus() {
    ExecServer server;
    server.onConnection = [&server] {
      server.peer->setOutgoingFrameSize(3);
      server.say(1, "one line\ntwo");
      server.say(3, execFailure(4).left(20));
      server.say(3, execFailure(4).mid(20));
      server.say(1, " lines\n");
      server.peer->close();
    };
    ExecRig rig(server.url());
    rig.start({.argv = {u"ls"_s}});
    QVERIFY(rig.wait());
    QVERIFY(*rig.end);
    QCOMPARE((*rig.end)->exitCode, 4);
    QCOMPARE(rig.lines, QStringList({u"one line"_s, u"two lines"_s}));
  }

  void aServerThatDoesNotClose() {
    ExecServer server;
    server.onConnection = [&server] { server.say(3, execSuccess); };
    ExecRig rig(server.url());
    rig.start({.argv = {u"ls"_s}}, {.closing = 20ms});
    QVERIFY(rig.wait());
    QVERIFY(*rig.end);
    QTRY_COMPARE(server.peer->state(), QAbstractSocket::UnconnectedState);
  }

  void closedWithoutAStatus_data() {
    QTest::addColumn<bool>("politely");
    QTest::addColumn<bool>("half");
    QTest::newRow("close frame") << true << false;
    QTest::newRow("reset") << false << false;
    QTest::newRow("half a Status") << true << true;
  }
  void closedWithoutAStatus() {
    QFETCH(bool, politely);
    QFETCH(bool, half);
    ExecServer server;
    server.onConnection = [&] {
      server.say(1, "begun\nhalf");
      if (half)
        server.say(3, execSuccess.left(9));
      if (politely)
        server.peer->close();
    };
    ExecRig rig(server.url());
    rig.start({.argv = {u"ls"_s}});
    if (!politely) {
      QTRY_COMPARE(rig.lines, QStringList{u"begun"_s});
      server.peer->abort();
    }
    QVERIFY(rig.wait());
    QCOMPARE(rig.error().kind, ErrorKind::Unreachable);
    QCOMPARE(rig.lines, QStringList({u"begun"_s, u"half"_s}));
  }

  void silenceUntilItsTimeout() {
    ExecServer server;
    ExecRig rig(server.url());
    rig.start({.argv = {u"sleep"_s, u"60"_s}, .timeout = 200ms});
    QVERIFY(rig.wait());
    QCOMPARE(rig.error().kind, ErrorKind::Timeout);
    QVERIFY(!rig.error().detail.isEmpty());
    QTRY_VERIFY(!server.peer || server.peer->state() == QAbstractSocket::UnconnectedState);
  }

  void aQuietProgramIsNotLost() {
    ExecServer server;
    server.onConnection = [&server] { QTimer::singleShot(600ms, server.peer, [&server] { server.exit(execSuccess); }); };
    ExecRig rig(server.url());
    rig.start({.argv = {u"sleep"_s, u"0.6"_s}}, {.silence = 200ms});
    QVERIFY(rig.wait());
    QVERIFY(*rig.end);
  }

  void aConnectionThatIsDeadIsLost() {
    LoopbackServer server;
    server.route("GET", u"/api/*"_s, [](const LoopbackRequest &request, const QPointer<LoopbackAnswer> &answer) {
      upgrade(request, *answer, execV5, frame(2, onChannel(1, "begun\n")));
    });
    ExecRig rig(server.url());
    rig.start({.argv = {u"sleep"_s, u"60"_s}}, {.silence = 100ms});
    QVERIFY(rig.wait());
    QCOMPARE(rig.error().kind, ErrorKind::Unreachable);
    QCOMPARE(rig.lines, QStringList{u"begun"_s});
  }

  void stopCloses() {
    ExecServer server;
    server.onConnection = [&server] { server.say(1, "begun\n"); };
    ExecRig rig(server.url());
    rig.start({.argv = {u"sleep"_s, u"60"_s}});
    QTRY_COMPARE(rig.lines.size(), 1);
    rig.run->stop();
    QVERIFY(!rig.end);
    QVERIFY(rig.wait());
    QCOMPARE(rig.error().kind, ErrorKind::Cancelled);
    rig.run->stop();
    QTRY_COMPARE(server.peer->state(), QAbstractSocket::UnconnectedState);
  }

  void deletingItCloses() {
    ExecServer server;
    ExecRig rig(server.url());
    rig.start({.argv = {u"sleep"_s, u"60"_s}});
    connect(rig.run, &ProgramRun::lines, this, [&rig] { delete rig.run; });
    QTRY_VERIFY(server.peer);
    server.say(1, "one\ntwo\n");
    QTRY_COMPARE(server.peer->state(), QAbstractSocket::UnconnectedState);
    QCOMPARE(rig.lines.size(), 2);
    QVERIFY(!rig.end);
  }

  void theTransportDies() {
    ExecServer server;
    ExecRig rig(server.url());
    rig.start({.argv = {u"sleep"_s, u"60"_s}});
    QTRY_VERIFY(server.peer);
    rig.client.reset();
    rig.transport.reset();
    QVERIFY(rig.wait());
    QCOMPARE(rig.error().kind, ErrorKind::Cancelled);
  }

  void bytesStayAsTheyAre() {
    QByteArray all;
    for (int i = 0; i < 256; ++i)
      all += char(i);
    ExecServer server;
    server.onConnection = [&] {
      server.say(1, all);
      server.exit(execSuccess);
    };
    ExecRig rig(server.url());
    rig.start({.argv = {u"dump"_s}});
    QVERIFY(rig.wait());
    QVERIFY(*rig.end);
    QCOMPARE((*rig.end)->output, all);
  }

  void muchOutput() {
    constexpr int size = 5 * 1024 * 1024;
    constexpr qsizetype kept = 1024 * 1024;
    ExecServer server;
    server.onConnection = [&server] {
      for (int sent = 0; sent < size; sent += 32 * 1024)
        server.say(1, QByteArray(32 * 1024, 'y'));  // one line of 5 MB
      server.say(1, "\nend\n");
      server.exit(execSuccess);
    };
    ExecRig rig(server.url());
    rig.start({.argv = {u"dump"_s}, .keptOutput = kept});
    QVERIFY(rig.wait());
    QVERIFY(*rig.end);
    QCOMPARE((*rig.end)->output.size(), kept);
    QVERIFY((*rig.end)->output.endsWith("y\nend\n"));
    QVERIFY((*rig.end)->cut);
    QCOMPARE(rig.lines.last(), u"end"_s);
    QCOMPARE(rig.lines.join(QString()).size(), size + 3);
  }

  void linesAreRedacted() {
    ExecServer server;
    server.onConnection = [&server] {
      server.say(1, "postgres://joe:hunter2@db/shop\n-----BEGIN PRIVATE KEY-----\nMIIhunter2\n-----END PRIVATE KEY-----\n");
      server.exit(execSuccess);
    };
    ExecRig rig(server.url());
    rig.start({.argv = {u"env"_s}});
    QVERIFY(rig.wait());
    QVERIFY(!rig.lines.isEmpty());
    QVERIFY(!rig.lines.join(u' ').contains(u"hunter2"_s));
  }
};

STERNWAY_TEST(TestPodExec)

}  // namespace test_podexec
#include "test_podexec.moc"
