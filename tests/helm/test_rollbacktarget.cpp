// SPDX-License-Identifier: GPL-3.0-or-later
#include "helm/rollbacktarget.h"
#include "support/testmain.h"

namespace test_rollbacktarget {

using namespace sternway;
using namespace sternway::helm;
using namespace Qt::StringLiterals;

namespace {
const QDateTime now = QDateTime::fromString(u"2026-01-10T02:00:00Z"_s, Qt::ISODate);

/// "1 superseded; 2 deployed: Rollback to 1 @ 02:10": a revision each, updated at 01:00 unless it says a time of that morning.
QList<Release> history(const QString &text) {
  QList<Release> all;
  for (const QString &each : text.split(u"; "_s)) {
    const QString time = each.section(u" @ "_s, 1);
    const QString words = each.section(u" @ "_s, 0, 0);
    const QString description = words.section(u": "_s, 1);
    all.append({.name = u"shop"_s,
                .nameSpace = u"production"_s,
                .revision = words.section(u' ', 0, 0).toInt(),
                .status = words.section(u' ', 1, 1).remove(u':'),
                .chart = u"shop-1.0.0"_s,
                .updated = time == u"?" ? u"yesterday"_s : u"2026-01-10T%1:00Z"_s.arg(time.isEmpty() ? u"01:00"_s : time),
                .description = description,
                .rollbackOf = description.section(u"Rollback to "_s, 1).toInt()});
  }
  return all;
}
}  // namespace

class TestRollbackTarget : public QObject {
  Q_OBJECT

  static void row(const char *text, int wished, int target, ErrorKind error = ErrorKind::Cancelled, bool anyStatus = false) {
    QTest::addRow("%s -> %d", text, wished) << QString::fromLatin1(text) << wished << target << error << anyStatus;
  }

private Q_SLOTS:
  void chooses_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("wished");
    QTest::addColumn<int>("target");
    QTest::addColumn<ErrorKind>("error");
    QTest::addColumn<bool>("anyStatus");
    row("1 superseded; 2 superseded; 3 deployed", 0, 2);
    row("1 superseded; 2 superseded; 3 deployed", 1, 1);
    row("1 superseded; 2 failed; 3 failed; 4 deployed", 0, 1);
    row("1 superseded; 2 deployed; 3 failed; 4 failed", 0, 2);
    row("1 superseded; 2 failed; 3 deployed", 2, 0, ErrorKind::Input);
    row("1 superseded; 2 failed; 3 deployed", 2, 2, ErrorKind::Cancelled, true);
    row("2 superseded; 3 deployed", 1, 0, ErrorKind::Input);
    row("1 deployed", 0, 0, ErrorKind::Input);
    row("1 failed", 0, 0, ErrorKind::Input);
    // what was rolled back from is not gone back to
    row("1 superseded; 2 superseded; 3 superseded; 4 deployed: Rollback to 2", 0, 1);
    row("1 superseded; 2 superseded; 3 superseded; 4 superseded: Rollback to 2; 5 deployed", 0, 4);
    row("1 superseded; 2 superseded; 3 deployed: Rollback to 1", 0, 0, ErrorKind::Input);
    row("1 superseded; 2 superseded; 3 superseded: Rollback to 1; 4 deployed: Rollback to 2", 0, 1);
    row("1 superseded; 2 superseded; 3 superseded; 4 deployed: Rollback to 2", 3, 3);
    // a rollback that failed calls superseded what it was to leave
    row("1 superseded; 2 superseded; 3 superseded; 4 failed: Rollback \"shop\" failed: conflict", 0, 2);
    row("1 superseded; 2 superseded; 3 superseded; 4 superseded: Rollback \"shop\" failed: a; 5 failed: Rollback \"shop\" "
        "failed: b",
        0, 2);
    row("1 superseded; 2 superseded; 3 deployed; 4 failed: Release \"shop\" failed: timed out", 0, 2);
    row("1 superseded; 2 deployed; 3 superseded: Upgrade \"shop\" failed: x; 4 failed: Rollback \"shop\" failed: y", 0, 2);
    row("1 superseded; 2 superseded: Upgrade \"shop\" failed: x; 3 deployed", 0, 1);
    row("1 superseded; 2 superseded: Preparing upgrade; 3 deployed", 0, 1);
    // pending
    row("1 superseded; 2 deployed; 3 pending-upgrade: Preparing upgrade", 0, 2);
    row("1 superseded; 2 deployed; 3 pending-upgrade: Preparing upgrade @ 01:58", 0, 0, ErrorKind::Conflict);
    row("1 superseded; 2 deployed; 3 pending-upgrade: Preparing upgrade @ 02:30", 0, 0, ErrorKind::Conflict);
    row("1 superseded; 2 deployed; 3 pending-upgrade @ ?", 2, 0, ErrorKind::Conflict);
    row("1 superseded; 2 superseded; 3 deployed; 4 pending-rollback: Rollback to 1", 0, 1);
    row("1 pending-install: Initial install underway", 0, 0, ErrorKind::Input);
    row("1 superseded; 2 pending-upgrade; 3 deployed", 2, 0, ErrorKind::Input);
    row("1 superseded; 2 uninstalled", 0, 0, ErrorKind::Input);
    row("1 superseded; 2 uninstalled", 2, 0, ErrorKind::Input);
    row("1 superseded; 2 uninstalled", 1, 1);
    row("1 superseded; 2 uninstalling", 1, 1);
    row("1 superseded; 2 uninstalling @ 01:59", 1, 0, ErrorKind::Conflict);
  }
  void chooses() {
    QFETCH(QString, text);
    QFETCH(int, wished);
    QFETCH(int, target);
    QFETCH(ErrorKind, error);
    QFETCH(bool, anyStatus);
    const QList<Release> all = history(text);
    const auto chosen = rollbackTarget(all, {.revision = wished, .anyStatus = anyStatus, .now = now});
    QVERIFY2(chosen.has_value() == (target > 0), chosen ? "" : qPrintable(chosen.error().message));
    if (!chosen) {
      QCOMPARE(chosen.error().kind, error);
      return;
    }
    QCOMPARE(chosen->target.revision, target);
    QCOMPARE(chosen->current.revision, all.constLast().revision);
    const bool isDoubtful = chosen->current.isPending() || !chosen->target.wasDeployed() || (wished == 3 && target == 3);
    QCOMPARE(!chosen->warnings.isEmpty(), isDoubtful);
  }

  void ofNothing() { QCOMPARE(rollbackTarget({}, {.now = now}).error().kind, ErrorKind::NotFound); }
};

STERNWAY_TEST(TestRollbackTarget)

}  // namespace test_rollbacktarget
#include "test_rollbacktarget.moc"
