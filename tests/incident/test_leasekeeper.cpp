// SPDX-License-Identifier: GPL-3.0-or-later
#include "incident/leasekeeper.h"
#include "journal/testjournal.h"
#include "support/testmain.h"

namespace test_leasekeeper {

using namespace sternway;
using namespace sternway::incident;
using namespace sternway::journal;
using namespace sternway::test;
using namespace Qt::StringLiterals;

namespace {
struct Rig : TestJournal {
  Rig() {
    OperationRecord operation;
    operation.id = u"op-1"_s;
    operation.incidentId = await(journal->openFor(anIncident(), &context))->id;
    operation.state = OperationState::Running;
    operation.startedAt = clock.now();
    QVERIFY(await(journal->record(operation, aNote(u"started"_s), &context)));
  }
  [[nodiscard]] OperationRecord seen() { return await(second->unfinished(&context))->first(); }
  /// Time passes as it does on a machine that runs.
  void pass(std::chrono::seconds time) {
    for (auto left = time; left.count() > 0; left -= leaseTime / 3) {
      clock.advance(leaseTime / 3);
      QVERIFY(await(journal->incidents(&context)));  // answered after the renewal
    }
  }

  std::unique_ptr<SqlJournal> second = another(u"second"_s);
};
}  // namespace

class TestLeaseKeeper : public QObject {
  Q_OBJECT
private Q_SLOTS:
  void holdsWhileItLives() {
    Rig rig;
    auto keeper = std::make_unique<LeaseKeeper>(*rig.journal, rig.clock, u"op-1"_s);
    rig.pass(leaseTime * 5);
    QCOMPARE(rig.seen().leaseState, LeaseState::Held);
    keeper.reset();
    QTRY_COMPARE(rig.seen().leaseState, LeaseState::Expired);
  }

  void saysThatItWasTaken() {
    Rig rig;
    const LeaseKeeper keeper(*rig.journal, rig.clock, u"op-1"_s);
    QSignalSpy lost(&keeper, &LeaseKeeper::lost);
    // This process slept, and another one took over.
    Database database(rig.file);
    QVERIFY(database.open());
    QVERIFY(database.run(u"UPDATE operations SET lease_until = lease_since"_s));
    database.close();
    QVERIFY(await(rig.second->record(rig.seen(), aNote(u"taken over"_s), &rig.context)));
    rig.pass(leaseTime);
    QTRY_COMPARE(lost.size(), 1);
    QCOMPARE(lost.first().first().value<Error>().kind, ErrorKind::Conflict);
  }
};

STERNWAY_TEST(TestLeaseKeeper)

}  // namespace test_leasekeeper
#include "test_leasekeeper.moc"
