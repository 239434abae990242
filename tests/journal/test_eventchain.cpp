// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/journalrows.h"
#include "support/testmain.h"

#include <functional>

namespace test_eventchain {

using namespace sternway;
using namespace sternway::journal;
using namespace Qt::StringLiterals;

using Tamper = std::function<void(QList<EventRow> &)>;

namespace {
QList<EventRow> threeRows() {
  QList<EventRow> rows;
  for (int n = 1; n <= 3; ++n) {
    EventRow row{.incidentId = u"i-1"_s,
                 .sequence = n,
                 .at = u"2026-01-10T02:01:00.000Z"_s,
                 .recordedAt = u"2026-01-10T02:04:10.000Z"_s,
                 .type = u"note"_s,
                 .summary = u"Event %1"_s.arg(n),
                 .data = u"{\"errorRate\":0.121}"_s,
                 .milestone = {},
                 .previousHash = rows.isEmpty() ? QString() : rows.constLast().hash,
                 .hash = {}};
    row.hash = chainHash(row);
    rows.append(row);
  }
  return rows;
}
}  // namespace

class TestEventChain : public QObject {
  Q_OBJECT
private Q_SLOTS:
  /// The canonical form is written on disks: it must never change. Computed with sha256sum over the netstrings.
  void hashIsTheDocumentedOne() {
    const EventRow row = threeRows().constFirst();
    QCOMPARE(chainHash(row), u"ee9dfef202f3da85b083d3f306f4896d03316083e446a9c94acb6bc094807ae7"_s);
  }

  void fieldsCannotBeShifted() {
    EventRow a = threeRows().constFirst();
    EventRow b = a;
    a.type = u"note"_s;
    a.summary = u"x"_s;
    b.type = u"not"_s;
    b.summary = u"ex"_s;
    QVERIFY(chainHash(a) != chainHash(b));
  }

  void problems_data() {
    QTest::addColumn<Tamper>("tamper");
    QTest::addColumn<QString>("problem");
    QTest::newRow("intact") << Tamper([](QList<EventRow> &) {}) << u""_s;
    const QString changed = u"event 2 was changed after it was recorded"_s;
    QTest::newRow("summary") << Tamper([](auto &rows) { rows[1].summary = u"Other"_s; }) << changed;
    QTest::newRow("data") << Tamper([](auto &rows) { rows[1].data = u"{\"errorRate\":0.001}"_s; }) << changed;
    QTest::newRow("time") << Tamper([](auto &rows) { rows[1].at = u"2026-01-10T02:02:00.000Z"_s; }) << changed;
    QTest::newRow("recorded") << Tamper([](auto &rows) { rows[1].recordedAt.replace(u"04"_s, u"05"_s); }) << changed;
    QTest::newRow("type") << Tamper([](auto &rows) { rows[1].type = u"verdict"_s; }) << changed;
    QTest::newRow("milestone") << Tamper([](auto &rows) { rows[1].milestone = u"resolved"_s; }) << changed;
    QTest::newRow("incident") << Tamper([](auto &rows) { rows[1].incidentId = u"i-2"_s; }) << changed;
    QTest::newRow("rehashed") << Tamper([](auto &rows) {
      rows[1].summary = u"Other"_s;
      rows[1].hash = chainHash(rows[1]);
    }) << u"event 3 does not follow from event 2"_s;
    QTest::newRow("taken out") << Tamper([](auto &rows) { rows.removeAt(1); }) << u"event 2 is missing"_s;
    QTest::newRow("first taken out") << Tamper([](auto &rows) { rows.removeFirst(); }) << u"event 1 is missing"_s;
    QTest::newRow("last taken out") << Tamper([](auto &rows) { rows.removeLast(); })
                                    << u"the last events are missing: 2 of 3 are there"_s;
    QTest::newRow("all taken out") << Tamper([](auto &rows) { rows.clear(); })
                                   << u"the last events are missing: 0 of 3 are there"_s;
    QTest::newRow("added") << Tamper([](auto &rows) {
      EventRow row = rows.constLast();
      row.previousHash = row.hash;
      ++row.sequence;
      row.hash = chainHash(row);
      rows.append(row);
    }) << u"the newest event is not the one that the incident names"_s;
    QTest::newRow("last replaced") << Tamper([](auto &rows) {
      rows.last().summary = u"Other"_s;
      rows.last().hash = chainHash(rows.constLast());
    }) << u"the newest event is not the one that the incident names"_s;
  }
  void problems() {
    QFETCH(Tamper, tamper);
    QFETCH(QString, problem);
    QList<EventRow> rows = threeRows();
    const QString lastHash = rows.constLast().hash;
    tamper(rows);
    QCOMPARE(chainProblem(rows, {}, {.sequence = 3, .hash = lastHash}), problem);
  }

  /// Who has verified the first events verifies only those that followed.
  void aPieceFollowsWhatWasVerified() {
    const QList<EventRow> rows = threeRows();
    const ChainEnd first{.sequence = 1, .hash = rows.at(0).hash};
    const ChainEnd last{.sequence = 3, .hash = rows.at(2).hash};
    QCOMPARE(chainProblem(rows.mid(1), first, last), QString());
    QCOMPARE(chainProblem({}, last, last), QString());
    QVERIFY(!chainProblem(rows.mid(2), first, last).isEmpty());
    QVERIFY(!chainProblem(rows.mid(1), {.sequence = 1, .hash = u"other"_s}, last).isEmpty());
    QVERIFY(!chainProblem({}, first, last).isEmpty());
  }
};

STERNWAY_TEST(TestEventChain)

}  // namespace test_eventchain
#include "test_eventchain.moc"
