// SPDX-License-Identifier: GPL-3.0-or-later
#include "operate/migrationorigin.h"
#include "support/testmain.h"

namespace test_migrationorigin {

using namespace sternway;
using namespace sternway::operate;
using namespace Qt::StringLiterals;

namespace {
Revision revision(qint64 number, const QString &created, bool current = false) {
  Revision made;
  made.number = number;
  made.uid = u"uid-%1"_s.arg(number);
  made.created = QDateTime::fromString(created, Qt::ISODate);
  made.current = current;
  return made;
}

/// Rolled out on the 2nd, the 10th and, running now, the 20th.
History history() {
  History made;
  made.revisions = {revision(1, u"2026-11-02T12:00:00Z"_s), revision(2, u"2026-11-10T12:00:00Z"_s),
                    revision(3, u"2026-11-20T12:00:00Z"_s, true)};
  return made;
}

MigrationOrigin originOf(const QString &at, const History &history) {
  return datedMigrations({{.name = u"a"_s, .at = at}}, history).constFirst().origin;
}
}  // namespace

class TestMigrationOrigin : public QObject {
  Q_OBJECT
private Q_SLOTS:
  void byItsTime_data() {
    QTest::addColumn<QString>("at");
    QTest::addColumn<MigrationOrigin>("origin");
    QTest::newRow("after the running one") << u"2026-11-20T12:00:05Z"_s << MigrationOrigin::Since;
    QTest::newRow("between") << u"2026-11-20T11:59:00+00:00"_s << MigrationOrigin::Between;
    QTest::newRow("just after the one before") << u"2026-11-10T12:00:01Z"_s << MigrationOrigin::Between;
    QTest::newRow("earlier") << u"2026-11-10T11:59:59Z"_s << MigrationOrigin::Earlier;
    QTest::newRow("earlier by far") << u"2025-01-01T00:00:00Z"_s << MigrationOrigin::Earlier;
    QTest::newRow("another zone") << u"2026-11-20 14:30:00+0300"_s << MigrationOrigin::Between;
    QTest::newRow("a short zone") << u"2026-11-20 07:30:00.5-05"_s << MigrationOrigin::Since;
    QTest::newRow("half an hour") << u"2026-11-20 17:31:00+05:30"_s << MigrationOrigin::Since;
    QTest::newRow("no zone, clear all the same") << u"2026-11-15T09:00:00.19395"_s << MigrationOrigin::Between;
    QTest::newRow("no zone, close") << u"2026-11-20T12:00:05"_s << MigrationOrigin::Unknown;
    QTest::newRow("no zone, earlier") << u"2026-11-08T00:00:00"_s << MigrationOrigin::Earlier;
    QTest::newRow("no time") << QString() << MigrationOrigin::Unknown;
    QTest::newRow("a day") << u"2026-11-20"_s << MigrationOrigin::Unknown;
    QTest::newRow("no such day") << u"2026-02-31T00:00:00Z"_s << MigrationOrigin::Unknown;
  }
  void byItsTime() {
    QFETCH(QString, at);
    QFETCH(MigrationOrigin, origin);
    QCOMPARE(originOf(at, history()), origin);
    QVERIFY(!datedMigrations({{.name = u"a"_s, .at = at}}, history()).constFirst().why.isEmpty());
  }

  /// The history tells when a revision was there first, not when it came back.
  void aReleaseThatCameBack() {
    History back = history();
    back.revisions.last().formerNumbers = {1};
    QCOMPARE(originOf(u"2026-11-20T12:00:05Z"_s, back), MigrationOrigin::Unknown);
  }

  void withoutARelease() {
    QCOMPARE(originOf(u"2026-11-20T12:00:05Z"_s, History()), MigrationOrigin::Unknown);
    History one;
    one.revisions = {revision(1, u"2026-11-20T12:00:00Z"_s, true)};
    QCOMPARE(originOf(u"2026-11-20T12:00:05Z"_s, one), MigrationOrigin::Since);
    QCOMPARE(originOf(u"2026-11-20T11:00:00Z"_s, one), MigrationOrigin::Unknown);
  }
};

STERNWAY_TEST(TestMigrationOrigin)

}  // namespace test_migrationorigin
#include "test_migrationorigin.moc"
