// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/declarations.h"
#include "incident/incidentservice.h"
#include "journal/testjournal.h"
#include "support/memoryjournal.h"
#include "support/testmain.h"

namespace test_incidentstore {

using namespace sternway;
using namespace sternway::incident;
using namespace sternway::journal;
using namespace sternway::test;
using namespace Qt::StringLiterals;

namespace {
struct Rig {
  ManualClock clock;
  MemoryJournal journal{clock};
  IncidentService service{journal};
  IncidentStore &store = service.store();
  QObject context;
  QSignalSpy changed{&store, &IncidentStore::changed};

  /// The store has read all that was written until now.
  void settle() { QVERIFY(await(store.incidents(&context))); }
};
}  // namespace

class TestIncidentStore : public QObject {
  Q_OBJECT
private Q_SLOTS:
  /// However many look at an incident: one change, one read, one notification.
  void oneChangeIsReadOnce() {
    Rig rig;
    const QString id = await(rig.service.openFor(anIncident(), &rig.context))->id;
    rig.settle();
    QVERIFY(rig.store.record(id));
    int told = 0;
    for (int n = 0; n < 10; ++n)
      connect(&rig.store, &IncidentStore::changed, &rig.context, [&] {
        rig.service.load(id, &rig.context)->then([&](const Result<IncidentRecord> &record) {
          QCOMPARE(record->events.size(), 2);
          ++told;
        });
      });
    const int before = rig.journal.reads();
    rig.changed.clear();
    QVERIFY(await(rig.service.append(id, aNote(u"x"_s), &rig.context)));
    QTRY_COMPARE(told, 10);
    QCOMPARE(rig.journal.reads() - before, 1);
    QCOMPARE(rig.changed.size(), 1);
    QCOMPARE(rig.changed.first().first().value<QSet<QString>>(), QSet<QString>{id});
  }

  void aBurstIsReadOnce() {
    Rig rig;
    const QString id = await(rig.service.openFor(anIncident(), &rig.context))->id;
    rig.settle();
    const int before = rig.journal.reads();
    for (int n = 0; n < 20; ++n)
      std::ignore = rig.service.append(id, aNote(u"x"_s), &rig.context);
    QTRY_COMPARE(rig.store.record(id)->events.size(), 21);
    QCOMPARE(rig.journal.reads() - before, 1);
  }

  /// What was written before a question is in its answer.
  void readsWhatWasWritten() {
    Rig rig;
    const QString id = await(rig.service.openFor(anIncident(), &rig.context))->id;
    for (int n = 0; n < 5; ++n) {
      std::ignore = rig.service.append(id, aNote(QString::number(n)), &rig.context);
      QCOMPARE(await(rig.service.load(id, &rig.context))->events.last().summary, QString::number(n));
    }
    std::ignore = rig.service.close(id, &rig.context);
    QVERIFY(!await(rig.service.incidents(&rig.context))->first().isOpen());
  }

  void findsTheOpenIncident() {
    Rig rig;
    const TargetRef target = targetOf(anIncident().service);
    QVERIFY(!rig.store.openFor(target, false));
    const QString id = await(rig.service.openFor(anIncident(), &rig.context))->id;
    rig.settle();
    QCOMPARE(rig.store.openFor(target, false)->incident.id, id);
    QVERIFY(!rig.store.openFor(target, true));
    QVERIFY(await(rig.service.close(id, &rig.context)));
    rig.settle();
    QVERIFY(!rig.store.openFor(target, false));
    QVERIFY(rig.store.open().isEmpty());
  }

  void closedOnesAreReadWhenAskedFor() {
    Rig rig;
    const QString id = await(rig.journal.openFor(anIncident(), &rig.context))->id;
    QVERIFY(await(rig.journal.close(id, &rig.context)));
    rig.settle();
    QCOMPARE(rig.store.known().size(), 1);
    QVERIFY(!rig.store.record(id));
    int answers = 0;
    for (int n = 0; n < 3; ++n)
      rig.service.load(id, &rig.context)->then([&](const Result<IncidentRecord> &record) {
        QCOMPARE(record->events.size(), 2);
        ++answers;
      });
    QTRY_COMPARE(answers, 3);
    QCOMPARE(rig.journal.loads(), 1);
    QCOMPARE(await(rig.service.load(u"nobody"_s, &rig.context)).error().kind, ErrorKind::NotFound);
  }

  void seesWhatOtherProcessesWrite() {
    TestJournal t;
    IncidentService service(*t.journal);
    const auto second = t.another(u"second"_s);
    const QString id = await(service.openFor(anIncident(), &t.context))->id;
    QVERIFY(await(service.load(id, &t.context)));
    QVERIFY(await(second->append(id, aNote(u"theirs"_s), &t.context)));
    service.store().refresh();
    QTRY_COMPARE(service.store().record(id)->events.size(), 2);
    QVERIFY(service.store().record(id)->chainIntact);
  }

  void anEndThatWasForgedIsSeen() {
    TestJournal t;
    IncidentService service(*t.journal);
    const QString id = await(service.openFor(anIncident(), &t.context))->id;
    QVERIFY(await(service.load(id, &t.context))->chainIntact);
    Database database(t.file);
    QVERIFY(database.open());
    QVERIFY(
        database.run(u"INSERT INTO events SELECT number + 1, incident_id, sequence + 1, at, recorded_at, type, 'forged', data, "
                     "'', hash, 'x' FROM events"_s));
    database.close();
    service.store().refresh();
    QTRY_VERIFY(!service.store().record(id)->chainIntact);
  }

  void aJournalThatCannotBeReadIsSaid() {
    TestJournal t;
    t.stop();
    QVERIFY(QFile(t.folder.filePath(u"data"_s)).open(QIODevice::WriteOnly));
    t.start();
    IncidentService service(*t.journal);
    QSignalSpy failed(&service.store(), &IncidentStore::failed);
    QCOMPARE(await(service.incidents(&t.context)).error().kind, ErrorKind::Storage);
    QCOMPARE(failed.size(), 1);
    QVERIFY(QFile::remove(t.folder.filePath(u"data"_s)));
    QVERIFY(await(service.incidents(&t.context)));  // asked again, it is read again
  }

  void anotherJournalInItsPlaceIsReadAnew() {
    TestJournal t;
    IncidentService service(*t.journal);
    const QString id = await(service.openFor(anIncident(), &t.context))->id;
    QVERIFY(await(service.load(id, &t.context)));
    for (const QString &suffix : {u""_s, u"-wal"_s, u"-shm"_s})
      QFile::remove(t.file + suffix);
    service.store().refresh();
    QVERIFY(await(service.incidents(&t.context))->isEmpty());
    QVERIFY(!service.store().record(id));
  }
};

STERNWAY_TEST(TestIncidentStore)

}  // namespace test_incidentstore
#include "test_incidentstore.moc"
