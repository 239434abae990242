// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/verdict.h"
#include "models/cells.h"
#include "models/logmodel.h"
#include "models/printedmodel.h"
#include "support/testmain.h"

#include <QSignalSpy>

namespace test_logmodel {

using namespace sternway;
using namespace sternway::models;
using namespace Qt::StringLiterals;
using test::fatal;

namespace {
QStringList linesOf(const LogModel &model) {
  QStringList lines;
  for (int row = 0; row < model.rowCount(); ++row)
    lines.append(model.index(row).data().toString());
  return lines;
}
}  // namespace

class TestLogModel : public QObject {
  Q_OBJECT
private Q_SLOTS:
  void levels_data() {
    QTest::addColumn<QString>("line");
    QTest::addColumn<LogLevel>("level");
    const auto row = [](const char *line, LogLevel level) { QTest::newRow(line) << QString::fromLatin1(line) << level; };
    row("", LogLevel::Plain);
    row("2026-01-10T02:00:00Z INFO GET /orders 200", LogLevel::Plain);
    row("2026-01-10T02:00:00Z ERROR could not connect", LogLevel::Error);
    row("2026-01-10T02:00:00Z WARN slow query", LogLevel::Warning);
    row("WARNING: deprecated", LogLevel::Warning);
    row("{\"level\":\"error\",\"msg\":\"no\"}", LogLevel::Error);
    row("{\"level\":50,\"msg\":\"pino\"}", LogLevel::Error);
    row("{\"level\":30,\"msg\":\"an ERROR in a message of level info\"}", LogLevel::Plain);
    row("{\"level\": \"WARNING\"}", LogLevel::Warning);
    row("time=02:00 level=warn msg=slow", LogLevel::Warning);
    row("time=02:00 level=info msg=\"errors=0\"", LogLevel::Plain);
    row("severity=CRITICAL", LogLevel::Error);
    row("E0110 02:00:00.000000 1 reflector.go:1] failed", LogLevel::Error);
    row("W0110 02:00:00.000000 1 reflector.go:1] slow", LogLevel::Warning);
    row("Everything is fine", LogLevel::Plain);
    row("[error] 7#7: upstream timed out", LogLevel::Error);
    row("panic: runtime error: index out of range", LogLevel::Error);
    row("Traceback (most recent call last):", LogLevel::Error);
    row("Exception in thread \"main\"", LogLevel::Error);
    row("GET /errors 200 errors=0", LogLevel::Plain);
    row("no errors were found", LogLevel::Plain);
  }

  void levels() {
    QFETCH(QString, line);
    QTEST(logLevel(line), "level");
  }

  void keepsTheNewestLines() {
    LogModel model(nullptr, 3);
    const QAbstractItemModelTester tester(&model, fatal);
    model.append({u"1"_s, u"2"_s});
    model.append({u"3"_s, u"4"_s});
    QCOMPARE(linesOf(model), (QStringList{u"2"_s, u"3"_s, u"4"_s}));
    QCOMPARE(model.dropped(), 1);
    model.append({u"5"_s, u"6"_s, u"7"_s, u"8"_s, u"9"_s});
    QCOMPARE(linesOf(model), (QStringList{u"7"_s, u"8"_s, u"9"_s}));
    QCOMPARE(model.dropped(), 6);
    model.append({});
    QCOMPARE(model.rowCount(), 3);
    model.clear();
    QCOMPARE(model.rowCount(), 0);
  }

  void countsWhatIsThere() {
    LogModel model(nullptr, 3);
    const QAbstractItemModelTester tester(&model, fatal);
    model.append({u"ERROR a"_s, u"WARN b"_s, u"c"_s});
    QCOMPARE(model.errorCount(), 1);
    QCOMPARE(model.warningCount(), 1);
    QCOMPARE(model.index(0).data(MarkRole).toInt(), int(Mark::Critical));
    QCOMPARE(model.index(1).data(MarkRole).toInt(), int(Mark::Warning));
    QVERIFY(!model.index(2).data(MarkRole).isValid());
    model.append({u"d"_s, u"ERROR e"_s});
    QCOMPARE(model.errorCount(), 1);
    QCOMPARE(model.warningCount(), 0);
  }

  void findsForwardsBackwardsAndRound() {
    LogModel model(nullptr, 5);
    LogSearch search(model);
    QSignalSpy changed(&search, &LogSearch::changed);
    model.append({u"apple"_s, u"pear"_s, u"Apple pie"_s});
    QCOMPARE(search.count(), 0);
    search.setText(u"apple"_s);
    QCOMPARE(search.count(), 2);
    QCOMPARE(search.next(-1), 0);
    QCOMPARE(search.next(0), 2);
    QCOMPARE(search.next(2), 0);
    QCOMPARE(search.previous(2), 0);
    QCOMPARE(search.previous(0), 2);
    QCOMPARE(search.position(2), 2);
    QCOMPARE(search.position(1), 0);
    model.append({u"plum"_s, u"apple"_s, u"apple"_s});  // the first goes
    QCOMPARE(search.count(), 3);
    QCOMPARE(search.next(-1), 1);
    search.setText(u"cherry"_s);
    QVERIFY(!search.next(0));
    search.setText({});
    QCOMPARE(search.count(), 0);
    QVERIFY(changed.size() >= 4);
    search.setText(u"apple"_s);
    model.clear();
    QCOMPARE(search.count(), 0);
  }

  void manyLinesKeepTheLimit() {
    LogModel model;
    LogSearch search(model);
    search.setText(u"999"_s);
    QStringList batch;
    for (int i = 0; i < 1000; ++i)
      batch.append(u"2026-01-10T02:00:00Z INFO GET /orders/%1 200 in 12 ms from 10.0.0.1"_s.arg(i));
    for (int i = 0; i < 100; ++i)
      model.append(batch);
    QCOMPARE(model.rowCount(), LogModel::defaultLimit);
    QCOMPARE(search.count(), 50);
  }
};

STERNWAY_TEST(TestLogModel)

}  // namespace test_logmodel
#include "test_logmodel.moc"
