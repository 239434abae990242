// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/utctime.h"
#include "ui/postmortem/postmortemreminder.h"

#include "postmortemrig.h"
#include "support/testmain.h"
#include "ui/postmortem/postmortembar.h"

#include <QSignalSpy>

namespace test_postmortemreminder {

using namespace sternway;
using namespace sternway::ui;
using namespace sternway::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestPostMortemReminder : public QObject {
  Q_OBJECT
private Q_SLOTS:
  void remindsADayAheadAndWhenItIsOver() {
    PostMortemRig rig;  // due in five working days
    PostMortemReminder reminder(rig.workspace, rig.clock);
    QSignalSpy due(&reminder, &PostMortemReminder::due);
    rig.append({.type = eventtype::note});
    rig.workspace.readJournal();
    rig.settle();
    QVERIFY(due.isEmpty());
    const QDateTime at = addWorkingDays(rig.workspace.memoryJournal().stored(rig.id).incident.closedAt, 5);
    rig.clock.advance(std::chrono::milliseconds(rig.clock.now().msecsTo(at)) - 23h);
    QCOMPARE(due.size(), 1);
    QCOMPARE(due.first().first().toString(), rig.id);
    rig.clock.advance(22h);
    QCOMPARE(due.size(), 1);
    rig.clock.advance(2h);
    QCOMPARE(due.size(), 2);
    rig.clock.advance(24h);
    QCOMPARE(due.size(), 2);
  }

  void whatIsFinalIsLeftAlone() {
    PostMortemRig rig;
    PostMortemReminder reminder(rig.workspace, rig.clock);
    QSignalSpy due(&reminder, &PostMortemReminder::due);
    rig.saveElsewhere(u"done"_s, PostMortemStatus::Final);
    rig.workspace.readJournal();
    rig.settle();
    rig.clock.advance(24h * 9);
    QVERIFY(due.isEmpty());
  }

  void words_data() {
    QTest::addColumn<int>("status");
    QTest::addColumn<qint64>("version");
    QTest::addColumn<int>("hours");  // until it is due
    QTest::addColumn<QString>("words");
    QTest::newRow("not begun") << 0 << qint64(0) << 1 << u"Not begun, due 2026-01-10 03:00"_s;
    QTest::newRow("late") << 1 << qint64(1) << -1 << u"In review, overdue since 2026-01-10 01:00"_s;
    QTest::newRow("final") << 2 << qint64(1) << -1 << u"Final"_s;
  }
  void words() {
    QFETCH(int, status);
    QFETCH(qint64, version);
    QFETCH(int, hours);
    const QDateTime now = utcTime(QDate(2026, 1, 10), QTime(2, 0));
    const PostMortemDraft draft{.version = version, .status = static_cast<PostMortemStatus>(status)};
    QTEST(postMortemWords(draft, now.addSecs(3600LL * hours), now), "words");
  }

  void workingDays_data() {
    QTest::addColumn<QDate>("from");
    QTest::addColumn<QDate>("to");
    QTest::newRow("Monday") << QDate(2026, 1, 5) << QDate(2026, 1, 12);
    QTest::newRow("Friday") << QDate(2026, 1, 9) << QDate(2026, 1, 16);
    QTest::newRow("Saturday") << QDate(2026, 1, 10) << QDate(2026, 1, 16);
    QTest::newRow("Sunday") << QDate(2026, 1, 11) << QDate(2026, 1, 16);
  }
  void workingDays() {
    QFETCH(QDate, from);
    QTEST(addWorkingDays(utcTime(from, QTime(9, 0)), 5).date(), "to");
  }
};

STERNWAY_GUI_TEST(TestPostMortemReminder)

}  // namespace test_postmortemreminder
#include "test_postmortemreminder.moc"
