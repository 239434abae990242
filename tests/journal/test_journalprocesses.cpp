// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/testmain.h"
#include "testjournal.h"

#include <QProcess>
#include <QSet>

#include <algorithm>
#include <csignal>

namespace test_journalprocesses {

using namespace sternway;
using namespace sternway::test;
using namespace Qt::StringLiterals;

namespace {
std::unique_ptr<QProcess> startWriter(const QStringList &arguments) {
  auto process = std::make_unique<QProcess>();
  process->start(QStringLiteral(JOURNALWRITER), arguments);
  return process;
}

QByteArrayList linesOf(QProcess &process) {
  return process.readAllStandardOutput().trimmed().split('\n');
}
}  // namespace

class TestJournalProcesses : public QObject {
  Q_OBJECT
private Q_SLOTS:
  void killedBetween_data() {
    QTest::addColumn<int>("lines");
    for (const int lines : {0, 1, 2, 7, 20, 50})
      QTest::addRow("after %d commits", lines) << lines;
  }
  /// Whatever was reported as committed is there after a kill -9, and the chain holds.
  void killedBetween() {
    QFETCH(int, lines);
    TestJournal t;
    const QString id = await(t.journal->openFor(anIncident(), &t.context))->id;
    auto writer = startWriter({u"append"_s, t.file, id, u"w"_s, u"-1"_s});
    QVERIFY(writer->waitForStarted());
    QByteArray reported;
    while (reported.count('\n') < lines && writer->waitForReadyRead())
      reported += writer->readAllStandardOutput();
    ::kill(static_cast<pid_t>(writer->processId()), SIGKILL);
    QVERIFY(writer->waitForFinished());
    QCOMPARE(writer->exitStatus(), QProcess::CrashExit);
    reported += writer->readAllStandardOutput();
    QByteArrayList committed = reported.split('\n');
    committed.removeLast();  // what was printed only in part
    QVERIFY2(committed.size() >= lines, writer->readAllStandardError());

    t.start();
    const auto record = await(t.journal->load(id, &t.context));
    QVERIFY(record);
    QVERIFY2(record->chainIntact, qPrintable(record->chainProblem));
    for (const QByteArray &line : std::as_const(committed)) {
      const auto sequence = line.split(' ').first().toLongLong();
      QVERIFY(sequence >= 2 && sequence <= record->events.size());
      QCOMPARE(record->events.at(sequence - 1).hash, line.split(' ').last());
    }
    QVERIFY(await(t.journal->append(id, aNote(u"after the crash"_s), &t.context)));
    QVERIFY(await(t.journal->load(id, &t.context))->chainIntact);
    QVERIFY(t.notices->isEmpty());
  }

  void twoProcessesWriteAtOnce() {
    constexpr int each = 150;
    TestJournal t;
    const QString id = await(t.journal->openFor(anIncident(), &t.context))->id;
    auto one = startWriter({u"append"_s, t.file, id, u"one"_s, QString::number(each)});
    auto two = startWriter({u"append"_s, t.file, id, u"two"_s, QString::number(each)});
    int own = 0;
    while (one->state() != QProcess::NotRunning || two->state() != QProcess::NotRunning) {
      const auto appended = await(t.journal->append(id, aNote(u"own %1"_s.arg(own)), &t.context));
      QVERIFY2(appended, appended ? "" : qPrintable(appended.error().message + appended.error().detail));
      ++own;
      QCoreApplication::processEvents();
    }
    QVERIFY2(one->exitCode() == 0, one->readAllStandardError());
    QVERIFY2(two->exitCode() == 0, two->readAllStandardError());
    const auto record = await(t.journal->load(id, &t.context));
    QVERIFY2(record->chainIntact, qPrintable(record->chainProblem));
    QCOMPARE(record->events.size(), 1 + 2 * each + own);
    QMap<QString, int> next;
    for (const JournalEvent &event : record->events) {
      const QStringList words = event.summary.split(u' ');
      if (words.size() == 2)
        QCOMPARE(words.at(1).toInt(), next[words.at(0)]++);
    }
    QCOMPARE(next.value(u"one"_s), each);
    QCOMPARE(next.value(u"two"_s), each);
    QCOMPARE(next.value(u"own"_s), own);
  }

  void severalProcessesBeginOneJournal() {
    TestJournal t;
    t.stop();
    std::vector<std::unique_ptr<QProcess>> writers;
    for (int n = 0; n < 6; ++n)
      writers.push_back(startWriter({u"open"_s, t.file, u"service-%1"_s.arg(n)}));
    QStringList ids;
    for (const auto &writer : writers) {
      QVERIFY(writer->waitForFinished());
      QVERIFY2(writer->exitCode() == 0, writer->readAllStandardError());
      ids.append(QString::fromUtf8(linesOf(*writer).first()));
    }
    ids.sort();
    QCOMPARE(ids.removeDuplicates(), 0);
    t.start();
    QCOMPARE(await(t.journal->incidents(&t.context))->size(), 6);
    QVERIFY(t.notices->isEmpty());
  }

  /// Finding the open incident and opening one is a single transaction.
  void severalProcessesOpenOneIncident() {
    TestJournal t;
    for (int round = 0; round < 5; ++round) {
      std::vector<std::unique_ptr<QProcess>> writers;
      for (int n = 0; n < 4; ++n)
        writers.push_back(startWriter({u"open"_s, t.file, u"service-%1"_s.arg(round)}));
      QSet<QByteArray> ids;
      for (const auto &writer : writers) {
        QVERIFY(writer->waitForFinished());
        QVERIFY2(writer->exitCode() == 0, writer->readAllStandardError());
        ids.insert(linesOf(*writer).first());
      }
      QCOMPARE(ids.size(), 1);
    }
    QCOMPARE(await(t.journal->incidents(&t.context))->size(), 5);
  }

  void oneOfTwoProcessesTakesOver() {
    TestJournal t;  // in the past of the other processes: its lease has expired for them
    const QString id = await(t.journal->openFor(anIncident(), &t.context))->id;
    OperationRecord operation;
    operation.id = u"op-1"_s;
    operation.incidentId = id;
    operation.state = OperationState::Running;
    QVERIFY(await(t.journal->record(operation, aNote(u"started"_s), &t.context)));
    auto one = startWriter({u"take"_s, t.file});
    auto two = startWriter({u"take"_s, t.file});
    for (QProcess *process : {one.get(), two.get()}) {
      QVERIFY2(process->waitForReadyRead(), process->readAllStandardError());
      QCOMPARE(process->readAllStandardOutput().trimmed(), QByteArray("read"));
    }
    QByteArrayList said;
    for (QProcess *process : {one.get(), two.get()})
      process->write("\n");
    for (QProcess *process : {one.get(), two.get()}) {
      QVERIFY(process->waitForFinished());
      said.append(process->readAllStandardOutput().trimmed());
    }
    std::sort(said.begin(), said.end());
    QCOMPARE(said.join(' '), QByteArray("conflict taken"));
    // The holder comes back.
    const auto refused = await(t.journal->record(operation, aNote(u"still here"_s), &t.context));
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::Conflict);
    QCOMPARE(await(t.journal->load(id, &t.context))->operations.first().lease.term, 2);
  }
};

STERNWAY_TEST(TestJournalProcesses)

}  // namespace test_journalprocesses
#include "test_journalprocesses.moc"
