// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/declarations.h"
#include "support/testmain.h"

namespace test_declarations {

using namespace sternway;
using namespace Qt::StringLiterals;

namespace {
const QDateTime start = QDateTime::fromString(u"2026-01-10T02:00:00Z"_s, Qt::ISODate);

/// As the journal keeps a draft that was appended at that second.
JournalEvent kept(const EventDraft &draft, int sequence, int second) {
  JournalEvent event;
  event.sequence = sequence;
  event.recordedAt = start.addSecs(second);
  event.at = draft.at.isValid() ? draft.at : event.recordedAt;
  event.type = draft.type;
  event.summary = draft.summary;
  event.data = draft.data;
  return event;
}

qint64 at(int second) {
  return start.addSecs(second).toMSecsSinceEpoch();
}
}  // namespace

class TestDeclarations : public QObject {
  Q_OBJECT
private Q_SLOTS:
  void symptoms() {
    const QString data = u"data-corruption"_s;
    const QString login = u"login"_s;
    const QList<JournalEvent> events{
        kept(symptomDeclared(data, u"Data corruption"_s), 1, 10), kept(symptomDeclared(login, u"Nobody can log in"_s), 2, 20),
        kept(symptomDeclared(data, u"Data corruption"_s), 3, 30), kept(symptomWithdrawn(login, u"Nobody can log in"_s), 4, 40)};
    QCOMPARE(events.at(0).summary, u"Declared: Data corruption"_s);
    QCOMPARE(events.at(3).type, u"symptom.withdrawn"_s);
    QCOMPARE(declaredIn({}), (QHash<QString, QDateTime>{}));
    QCOMPARE(declaredIn(events.first(2)), (QHash<QString, QDateTime>{{data, start.addSecs(10)}, {login, start.addSecs(20)}}));
    QCOMPARE(declaredIn(events), (QHash<QString, QDateTime>{{data, start.addSecs(10)}}));
  }

  /// The journal sorts by time for the eye; what was written last is what holds.
  void theOrderOfWritingDecides() {
    const QString id = u"a"_s;
    EventDraft late = symptomWithdrawn(id, id);
    late.at = start.addSecs(-60);
    const QList<JournalEvent> events{kept(late, 2, 20), kept(symptomDeclared(id, id), 1, 10)};
    QVERIFY(declaredIn(events).isEmpty());
  }

  void declaredAgainBeginsAnew() {
    const QString id = u"a"_s;
    QCOMPARE(declaredIn({kept(symptomDeclared(id, id), 1, 10), kept(symptomWithdrawn(id, id), 2, 20),
                         kept(symptomDeclared(id, id), 3, 30)}),
             (QHash<QString, QDateTime>{{id, start.addSecs(30)}}));
  }

  /// It was of the revision that is gone.
  void aRollbackThatSucceededEndsIt() {
    const QString id = u"a"_s;
    const EventDraft done{.type = eventtype::operationSucceeded, .summary = {}, .data = {}, .milestone = {}, .at = {}};
    const EventDraft failed{.type = eventtype::operationFailed, .summary = {}, .data = {}, .milestone = {}, .at = {}};
    const JournalEvent declared = kept(symptomDeclared(id, id), 1, 10);
    QVERIFY(declaredIn({declared, kept(done, 2, 20)}).isEmpty());
    QCOMPARE(declaredIn({declared, kept(failed, 2, 20)}).size(), 1);
    QCOMPARE(declaredIn({declared, kept(done, 2, 20), kept(symptomDeclared(id, id), 3, 30)}),
             (QHash<QString, QDateTime>{{id, start.addSecs(30)}}));
  }

  void userReports() {
    const QDateTime now = start.addSecs(600);
    const QList<JournalEvent> events{kept(usersReported(1), 1, 100), kept(usersReported(3, start.addSecs(50)), 2, 120),
                                     kept({.type = u"note"_s, .summary = {}, .data = {}, .milestone = {}, .at = {}}, 3, 130)};
    const EventHistory history = userReportsIn(events, now);
    QCOMPARE(history.times, (QList<qint64>{at(50), at(50), at(50), at(100)}));
    QCOMPARE(history.knownUntil, at(600));
    QCOMPARE(history.knownSince, 0);
    QVERIFY(userReportsIn({}, now).times.isEmpty());
    QCOMPARE(userReportsIn({}, now).knownSince, 0);
  }

  void aSenselessCountIsBounded() {
    JournalEvent event = kept(usersReported(1), 1, 0);
    for (const int count : {0, -5}) {
      event.data = {{u"count"_s, count}};
      QVERIFY(userReportsIn({event}, start).times.isEmpty());
    }
    event.data = {{u"count"_s, 2'000'000'000}};
    QCOMPARE(userReportsIn({event}, start).times.size(), maximumReportedUsers);
    event.data = {{u"count"_s, u"many"_s}};
    QVERIFY(userReportsIn({event}, start).times.isEmpty());
  }
};

STERNWAY_TEST(TestDeclarations)

}  // namespace test_declarations
#include "test_declarations.moc"
