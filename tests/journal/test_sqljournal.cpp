// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/testmain.h"
#include "testjournal.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>

namespace test_sqljournal {

using namespace sternway;
using namespace sternway::test;
using namespace Qt::StringLiterals;

namespace {
/// One statement by a connection of its own, as another program would; the error's text, or empty.
QString sqlDirectly(const QString &file, const QString &sql) {
  QString error;
  {
    auto database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"direct"_s);
    database.setDatabaseName(file);
    if (!database.open())
      return database.lastError().text();
    QSqlQuery query(database);
    if (!query.exec(sql))
      error = query.lastError().databaseText();
  }
  QSqlDatabase::removeDatabase(u"direct"_s);
  return error;
}
}  // namespace

class TestSqlJournal : public QObject {
  Q_OBJECT
private Q_SLOTS:
  void opensWithAnIdAndADeclaredEvent() {
    TestJournal t;
    const auto incident = await(t.journal->openFor(anIncident(), &t.context));
    QVERIFY2(incident, incident ? "" : qPrintable(incident.error().message));
    QCOMPARE(incident->id, u"2026-01-10-order-service-1"_s);
    QCOMPARE(incident->openedAt, t.clock.now());
    const auto record = await(t.journal->load(incident->id, &t.context));
    QVERIFY(record);
    QCOMPARE(record->incident.title, anIncident().title);
    QCOMPARE(record->incident.service, anIncident().service);
    QCOMPARE(record->incident.severity, u"P0"_s);
    QVERIFY(!record->incident.rehearsal);
    QVERIFY(!record->incident.closedAt.isValid());
    QCOMPARE(record->events.size(), 1);
    QCOMPARE(record->events.first().milestone, Milestone::Declared);
    QCOMPARE(record->events.first().sequence, 1);
    QVERIFY(record->chainIntact);
  }

  void idsCountUpForEachServiceAndDay() {
    TestJournal t;
    QStringList ids;
    const QStringList names{u"a"_s, u"a"_s, u"a-1"_s, u"a"_s, u"strange name/x"_s, u""_s};
    for (const QString &name : names) {
      Incident incident = anIncident();
      incident.service.name = name;
      ids.append(await(t.journal->openFor(incident, &t.context))->id);
      QVERIFY(await(t.journal->close(ids.last(), &t.context)));
    }
    t.clock.advance(std::chrono::hours(24));
    Incident next = anIncident();
    next.service.name = u"a"_s;
    ids.append(await(t.journal->openFor(next, &t.context))->id);
    QCOMPARE(ids.join(u' '),
             u"2026-01-10-a-1 2026-01-10-a-2 2026-01-10-a-1-1 2026-01-10-a-3 2026-01-10-strange-name-x-1 "
             "2026-01-10-incident-1 2026-01-11-a-1"_s);
    const auto list = await(t.journal->incidents(&t.context));
    QCOMPARE(list->size(), 7);
    QCOMPARE(list->first().id, u"2026-01-11-a-1"_s);
  }

  void refusesAnIdThatIsTaken() {
    TestJournal t;
    Incident incident = anIncident();
    incident.id = u"mine"_s;
    QVERIFY(await(t.journal->openFor(incident, &t.context)));
    incident.service.name = u"another"_s;
    const auto second = await(t.journal->openFor(incident, &t.context));
    QVERIFY(!second);
    QCOMPARE(second.error().kind, ErrorKind::Storage);
    QVERIFY(second.error().message.contains(u"mine"_s));
  }

  void keepsTheOrderOfTheCalls() {
    TestJournal t;
    const QString id = await(t.journal->openFor(anIncident(), &t.context))->id;
    QList<qint64> sequences;
    for (int n = 0; n < 50; ++n)
      t.journal->append(id, aNote(QString::number(n)), &t.context)->then([&](const Result<JournalEvent> &event) {
        sequences.append(event->sequence);
      });
    const auto record = await(t.journal->load(id, &t.context));
    QCOMPARE(sequences.size(), 50);
    QVERIFY(std::is_sorted(sequences.begin(), sequences.end()));
    QCOMPARE(record->events.size(), 51);
    for (int n = 0; n < 50; ++n)
      QCOMPARE(record->events.at(n + 1).summary, QString::number(n));
    QVERIFY(record->chainIntact);
  }

  void keepsWhatWasAskedForWhenNobodyWaits() {
    TestJournal t;
    const QString id = await(t.journal->openFor(anIncident(), &t.context))->id;
    auto shortLived = std::make_unique<QObject>();
    (void)t.journal->append(id, aNote(u"first"_s), shortLived.get());
    (void)t.journal->append(id, aNote(u"second"_s), shortLived.get());
    shortLived.reset();
    t.start();
    QCOMPARE(await(t.journal->load(id, &t.context))->events.size(), 3);
  }

  void eventKeepsItsTimesDataAndMilestone() {
    TestJournal t;
    const QString id = await(t.journal->openFor(anIncident(), &t.context))->id;
    EventDraft draft = aNote(u"Impact began — Wirkung „ab“ 02:01"_s);
    draft.at = QDateTime::fromString(u"2026-01-10T03:01:00.125+02:00"_s, Qt::ISODateWithMs);
    draft.milestone = Milestone::ImpactStart;
    draft.data = {{u"errorRate"_s, 0.121}, {u"query"_s, u"rate(x[1m])"_s}, {u"count"_s, 9007199254740991LL}};
    t.clock.advance(std::chrono::minutes(5));
    const auto event = await(t.journal->append(id, draft, &t.context));
    QVERIFY(event);
    const JournalEvent loaded = await(t.journal->load(id, &t.context))->events.last();
    QCOMPARE(loaded.summary, draft.summary);
    QCOMPARE(loaded.at, draft.at);
    QCOMPARE(loaded.at.timeSpec(), Qt::UTC);
    QCOMPARE(loaded.recordedAt, t.clock.now());
    QCOMPARE(loaded.milestone, Milestone::ImpactStart);
    QCOMPARE(loaded.data, draft.data);
    QCOMPARE(loaded.hash, event->hash);
    QCOMPARE(loaded.hash.size(), 64);
  }

  void storesNoSecret() {
    TestJournal t;
    Incident incident = anIncident();
    incident.title = u"Bearer s3cr3t-one-in-title"_s;
    const QString id = await(t.journal->openFor(incident, &t.context))->id;
    EventDraft draft = aNote(u"curl https://u:s3cr3t-two@h/"_s);
    draft.data = {{u"token"_s, u"s3cr3t-three"_s}};
    OperationRecord operation = anOperation(id);
    operation.message = u"password=s3cr3t-four"_s;
    operation.plan.insert(u"patch"_s, u"[{\"name\":\"DB_PASSWORD\",\"value\":\"s3cr3t-five\"}]"_s);
    StepRecord step = aStep(0, StepState::Failed);
    step.message = u"Authorization: Basic s3cr3t-six"_s;
    step.result = {{u"stderr"_s, u"api_key: s3cr3t-seven"_s}};
    QVERIFY(await(t.journal->record(operation, draft, &t.context)));
    QVERIFY(await(t.journal->record(id, step, draft, &t.context)));
    const auto record = await(t.journal->load(id, &t.context));
    QVERIFY(record->operations.first().planRedacted);
    QVERIFY(record->chainIntact);
    t.stop();
    for (const QString &suffix : {u""_s, u"-wal"_s}) {
      QFile file(t.file + suffix);
      if (!file.open(QIODevice::ReadOnly))
        continue;
      const QByteArray all = file.readAll();
      QVERIFY2(!all.contains("s3cr3t"), all.mid(std::max<qsizetype>(0, all.indexOf("s3cr3t") - 40), 100));
    }
  }

  void theSeverityFollowsItsEvents() {
    TestJournal t;
    Incident draft = anIncident();
    draft.severity.clear();
    const QString id = await(t.journal->openFor(draft, &t.context))->id;
    draft.severity = u"P1"_s;
    QCOMPARE(await(t.journal->openFor(draft, &t.context))->severity, u"P1"_s);
    draft.severity = u"P2"_s;  // one that it has is nobody's to replace in passing
    QCOMPARE(await(t.journal->openFor(draft, &t.context))->severity, u"P1"_s);
    QVERIFY(await(t.journal->append(id, severityEvent(u"P0"_s, u"ada"_s), &t.context)));
    const auto record = await(t.journal->load(id, &t.context));
    QCOMPARE(record->incident.severity, u"P0"_s);
    QCOMPARE(record->events.size(), 3);
    QVERIFY(record->chainIntact);
    QVERIFY(await(t.journal->append(id, severityEvent({}, u"ada"_s), &t.context)));
    QCOMPARE(await(t.journal->load(id, &t.context))->incident.severity, QString());
  }

  void closesOnceAndResolvesOnce() {
    TestJournal t;
    const QString first = await(t.journal->openFor(anIncident(), &t.context))->id;
    t.clock.advance(std::chrono::minutes(30));
    const QDateTime closedAt = t.clock.now();
    QVERIFY(await(t.journal->close(first, &t.context)));
    t.clock.advance(std::chrono::minutes(1));
    QVERIFY(await(t.journal->close(first, &t.context)));
    const auto record = await(t.journal->load(first, &t.context));
    QCOMPARE(record->incident.closedAt, closedAt);
    QCOMPARE(record->events.size(), 2);
    QCOMPARE(record->events.last().milestone, Milestone::Resolved);

    const QString second = await(t.journal->openFor(anIncident(), &t.context))->id;
    EventDraft resolved = aNote(u"Back to normal"_s);
    resolved.milestone = Milestone::Resolved;
    QVERIFY(await(t.journal->append(second, resolved, &t.context)));
    QVERIFY(await(t.journal->close(second, &t.context)));
    QCOMPARE(await(t.journal->load(second, &t.context))->events.last().milestone, Milestone::None);
  }

  void unknownIncidentIsNotFound() {
    TestJournal t;
    const QString id = u"2026-01-10-nobody-1"_s;
    QCOMPARE(kind(await(t.journal->load(id, &t.context))), ErrorKind::NotFound);
    QCOMPARE(kind(await(t.journal->close(id, &t.context))), ErrorKind::NotFound);
    QCOMPARE(kind(await(t.journal->append(id, aNote(u"x"_s), &t.context))), ErrorKind::NotFound);
    QCOMPARE(kind(await(t.journal->record(anOperation(id), aNote(u"x"_s), &t.context))), ErrorKind::NotFound);
    QCOMPARE(kind(await(t.journal->record(id, aStep(0, StepState::Started), aNote(u"x"_s), &t.context))), ErrorKind::NotFound);
    QVERIFY(await(t.journal->unfinished(&t.context))->isEmpty());
  }

  void findsTheOpenIncidentByAnyTarget() {
    TestJournal t;
    Incident incident = anIncident();
    incident.targets = {{.kind = u"helm"_s, .context = u"lab"_s, .scope = u"production"_s, .name = u"shop"_s}};
    const auto first = await(t.journal->openFor(incident, &t.context));
    QCOMPARE(first->targets.size(), 2);
    QCOMPARE(first->service, incident.service);
    Incident release;
    release.targets = incident.targets;
    QCOMPARE(await(t.journal->openFor(release, &t.context))->id, first->id);
    QCOMPARE(await(t.journal->openFor(anIncident(), &t.context))->id, first->id);
    release.rehearsal = true;
    const auto rehearsed = await(t.journal->openFor(release, &t.context));
    QVERIFY(rehearsed->id != first->id);
    QCOMPARE(rehearsed->service.name, QString());
    QVERIFY(await(t.journal->close(first->id, &t.context)));
    QVERIFY(await(t.journal->openFor(anIncident(), &t.context))->id != first->id);
    QCOMPARE(await(t.journal->load(first->id, &t.context))->events.size(), 2);  // what was found is not declared again
  }

  void milestonesAreReachedOnce() {
    TestJournal t;
    const auto second = t.another(u"second"_s);
    const QString id = await(t.journal->openFor(anIncident(), &t.context))->id;
    EventDraft detected = aNote(u"bad"_s);
    detected.milestone = Milestone::Detected;
    const auto all = await(t.journal->appendAll(id, {detected, aNote(u"y"_s), detected}, &t.context));
    QCOMPARE(all->size(), 3);
    QCOMPARE(all->at(0).milestone, Milestone::Detected);
    QCOMPARE(all->at(2).milestone, Milestone::None);
    QCOMPARE(await(second->append(id, detected, &t.context))->milestone, Milestone::None);
  }

  /// The impact of several services is over with that of the last.
  void aMitigationIsReachedEachTime() {
    TestJournal t;
    const QString id = await(t.journal->openFor(anIncident(), &t.context))->id;
    EventDraft mitigated = aNote(u"rolled out"_s);
    mitigated.milestone = Milestone::Mitigated;
    const auto all = await(t.journal->appendAll(id, {mitigated, mitigated}, &t.context));
    QCOMPARE(all->at(0).milestone, Milestone::Mitigated);
    QCOMPARE(all->at(1).milestone, Milestone::Mitigated);
  }

  void repeatedNewsIsLeftOut() {
    TestJournal t;
    const auto second = t.another(u"second"_s);
    const QString id = await(t.journal->openFor(anIncident(), &t.context))->id;
    EventDraft news = aNote(u"12 %"_s);
    news.data = {{u"verdict"_s, u"rollback"_s}, {u"value"_s, 0.12}};
    news.newsKeys = {u"verdict"_s};
    QCOMPARE(await(t.journal->append(id, news, &t.context))->sequence, 2);
    news.data.insert(u"value"_s, 0.13);
    QCOMPARE(await(second->append(id, news, &t.context))->sequence, 0);
    news.data.insert(u"verdict"_s, u"wait"_s);
    QCOMPARE(await(second->append(id, news, &t.context))->sequence, 3);
    QVERIFY(await(t.journal->close(id, &t.context)));
    news.data.insert(u"verdict"_s, u"none"_s);
    QCOMPARE(await(second->append(id, news, &t.context))->sequence, 0);
  }

  void changesAreWhatIsNew() {
    TestJournal t;
    const auto second = t.another(u"second"_s);
    const QString id = await(t.journal->openFor(anIncident(), &t.context))->id;
    QVERIFY(await(t.journal->append(id, aNote(u"one"_s), &t.context)));
    const auto all = await(t.journal->changes(-1, &t.context));
    QCOMPARE(all->upTo, 2);
    QCOMPARE(all->incidents.size(), 1);
    QCOMPARE(all->incidents.first().events.size(), 2);
    Incident other = anIncident();
    other.service.name = u"other"_s;
    QVERIFY(await(second->openFor(other, &t.context)));
    QVERIFY(await(second->append(id, aNote(u"two"_s), &t.context)));
    const auto changed = await(t.journal->changes(all->upTo, &t.context));
    QCOMPARE(changed->upTo, 4);
    QCOMPARE(changed->incidents.size(), 2);
    for (const IncidentRecord &record : changed->incidents) {
      QCOMPARE(record.events.size(), 1);
      QVERIFY2(record.chainIntact, qPrintable(record.chainProblem));
    }
    QVERIFY(await(t.journal->changes(changed->upTo, &t.context))->incidents.isEmpty());
  }

  void halfASurrogatePairIsNoTampering_data() {
    QTest::addColumn<QString>("text");
    const QString pair = QString::fromUcs4(U"\U0001F600");
    QTest::newRow("first half") << QString(pair.left(1) + u'…');
    QTest::newRow("second half") << QString(pair.mid(1) + u"x"_s);
    QTest::newRow("NUL") << QString(u"a"_s + QChar::Null + u"b"_s);
  }
  void halfASurrogatePairIsNoTampering() {
    QFETCH(QString, text);
    TestJournal t;
    Incident incident = anIncident();
    incident.title = text;
    const QString id = await(t.journal->openFor(incident, &t.context))->id;
    EventDraft event = aNote(text);
    event.data = {{u"stderr"_s, text}};
    QVERIFY(await(t.journal->append(id, event, &t.context)));
    const auto record = await(t.journal->load(id, &t.context));
    QVERIFY2(record->chainIntact, qPrintable(record->chainProblem));
    QVERIFY(record->events.last().summary.contains(QChar::ReplacementCharacter));
  }

  void databaseRefusesToChangeAnEvent_data() {
    QTest::addColumn<QString>("sql");
    QTest::newRow("update") << u"UPDATE events SET summary = 'other' WHERE sequence = 1"_s;
    QTest::newRow("delete") << u"DELETE FROM events"_s;
    QTest::newRow("replace")
        << u"INSERT OR REPLACE INTO events SELECT number, incident_id, sequence, at, recorded_at, type, 'other', "
           "data, milestone, previous_hash, hash FROM events"_s;
  }
  void databaseRefusesToChangeAnEvent() {
    QFETCH(QString, sql);
    TestJournal t;
    const QString id = await(t.journal->openFor(anIncident(), &t.context))->id;
    QVERIFY(sqlDirectly(t.file, sql).contains(u"append-only"_s));
    QVERIFY(await(t.journal->load(id, &t.context))->chainIntact);
  }

  void tamperingIsSeen() {
    TestJournal t;
    const QString id = await(t.journal->openFor(anIncident(), &t.context))->id;
    QVERIFY(await(t.journal->append(id, aNote(u"error rate 12 %"_s), &t.context)));
    QCOMPARE(sqlDirectly(t.file, u"DROP TRIGGER events_are_not_updated"_s), QString());
    QCOMPARE(sqlDirectly(t.file, u"UPDATE events SET summary = 'error rate 1 %' WHERE sequence = 2"_s), QString());
    const auto record = await(t.journal->load(id, &t.context));
    QVERIFY(!record->chainIntact);
    QCOMPARE(record->chainProblem, u"event 2 was changed after it was recorded"_s);
    QCOMPARE(record->events.last().summary, u"error rate 1 %"_s);  // shown nevertheless
  }

  void searchesAllIncidents() {
    TestJournal t;
    const auto first = await(t.journal->openFor(anIncident(), &t.context));
    QVERIFY(await(t.journal->close(first->id, &t.context)));
    t.clock.advance(std::chrono::hours(24));
    const auto second = await(t.journal->openFor(anIncident(), &t.context));
    QVERIFY(await(t.journal->append(first->id, aNote(u"The pool_1 is 100% full"_s), &t.context)));
    QVERIFY(await(t.journal->append(first->id, aNote(u"Größe geändert"_s), &t.context)));
    QVERIFY(await(t.journal->append(second->id, aNote(u"The poolx1 is fine; ' OR 1=1 --"_s), &t.context)));
    const auto found = [&](const QString &text) {
      QStringList ids;
      const auto matches = await(t.journal->search(text, &t.context));
      for (const IncidentMatch &match : *matches)
        ids << match.incidentId;
      return ids;
    };
    QCOMPARE(found(u"Pool_1"_s), QStringList{first->id});
    QCOMPARE(found(u"100%"_s), QStringList{first->id});
    QCOMPARE(found(u"GRÖSSE GEÄNDERT"_s), QStringList{});  // ß has no upper case of one letter
    QCOMPARE(found(u"gröẞe GEÄNDERT"_s), QStringList{first->id});
    QCOMPARE(found(u"pool p0 order-service"_s), (QStringList{first->id, second->id}));
    QCOMPARE(found(u"' OR"_s), QStringList{second->id});
    QCOMPARE(found(u" "_s), QStringList{});
    QStringList many;
    for (int number = 0; number <= IncidentSearch::mostWords; ++number)
      many << QString::number(number);
    QCOMPARE(kind(await(t.journal->search(many.join(u' '), &t.context))), ErrorKind::Input);
  }
};

STERNWAY_TEST(TestSqlJournal)

}  // namespace test_sqljournal
#include "test_sqljournal.moc"
