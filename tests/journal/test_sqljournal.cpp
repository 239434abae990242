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
OperationRecord anOperation(const QString &incidentId, OperationState state = OperationState::Running) {
  OperationRecord operation;
  operation.id = u"op-1"_s;
  operation.incidentId = incidentId;
  operation.state = state;
  operation.startedAt = QDateTime::fromString(u"2026-01-10T02:05:00.250Z"_s, Qt::ISODateWithMs);
  operation.plan = {{u"id"_s, u"op-1"_s}, {u"generation"_s, 7}, {u"image"_s, u"svc:v1.2.3"_s}};
  return operation;
}

StepRecord aStep(int index, StepState state) {
  StepRecord step;
  step.operationId = u"op-1"_s;
  step.stepId = u"step-%1"_s.arg(index);
  step.state = state;
  step.startedAt = QDateTime::fromString(u"2026-01-10T02:05:01.000Z"_s, Qt::ISODateWithMs);
  step.result = {{u"generation"_s, 8}};
  return step;
}

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

/// Cancelled: there was no error.
template <typename T>
ErrorKind kind(const Result<T> &result) {
  return result ? ErrorKind::Cancelled : result.error().kind;
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

  void operationAndStepsRoundTrip() {
    TestJournal t;
    const QString id = await(t.journal->openFor(anIncident(), &t.context))->id;
    QVERIFY(await(t.journal->record(anOperation(id), aNote(u"started"_s), &t.context)));
    QVERIFY(await(t.journal->record(id, aStep(0, StepState::Finished), aNote(u"step"_s), &t.context)));
    QVERIFY(await(t.journal->record(id, aStep(1, StepState::Started), aNote(u"step"_s), &t.context)));
    StepRecord ended = aStep(1, StepState::Failed);
    ended.endedAt = ended.startedAt.addSecs(3);
    ended.message = u"409: changed meanwhile"_s;
    QVERIFY(await(t.journal->record(id, ended, aNote(u"step failed"_s), &t.context)));

    OperationRecord update = anOperation(id, OperationState::Failed);
    update.plan = {};  // an update need not bring the plan again
    update.endedAt = update.startedAt.addSecs(9);
    update.message = u"The patch was refused"_s;
    QVERIFY(await(t.journal->record(update, aNote(u"failed"_s), &t.context)));

    const auto record = await(t.journal->load(id, &t.context));
    QCOMPARE(record->operations.size(), 1);
    const OperationRecord &operation = record->operations.first();
    QCOMPARE(operation.state, OperationState::Failed);
    QCOMPARE(operation.plan, anOperation(id).plan);
    QVERIFY(!operation.planRedacted);
    QCOMPARE(operation.startedAt, update.startedAt);
    QCOMPARE(operation.endedAt, update.endedAt);
    QCOMPARE(operation.message, update.message);
    QCOMPARE(operation.lease.instance, u"me"_s);
    QCOMPARE(operation.leaseState, LeaseState::Mine);
    QCOMPARE(operation.steps.size(), 2);
    QCOMPARE(operation.steps.at(0).state, StepState::Finished);
    QCOMPARE(operation.steps.at(1).state, StepState::Failed);
    QCOMPARE(operation.steps.at(1).message, ended.message);
    QCOMPARE(operation.steps.at(1).endedAt, ended.endedAt);
    QCOMPARE(operation.steps.at(1).result, ended.result);
    QCOMPARE(record->events.size(), 6);
    QVERIFY(record->chainIntact);
  }

  void unfinishedTellsWhatHasNotEnded_data() {
    QTest::addColumn<OperationState>("state");
    QTest::addColumn<bool>("ended");
    QTest::addColumn<bool>("unfinished");
    QTest::newRow("planned") << OperationState::Planned << false << false;
    QTest::newRow("running") << OperationState::Running << false << true;
    QTest::newRow("paused") << OperationState::Paused << false << true;
    QTest::newRow("unknown") << OperationState::Unknown << false << true;
    QTest::newRow("unknown, ended") << OperationState::Unknown << true << false;
    QTest::newRow("succeeded") << OperationState::Succeeded << true << false;
    QTest::newRow("failed") << OperationState::Failed << true << false;
    QTest::newRow("cancelled") << OperationState::Cancelled << true << false;
  }
  void unfinishedTellsWhatHasNotEnded() {
    QFETCH(OperationState, state);
    QFETCH(bool, ended);
    QFETCH(bool, unfinished);
    TestJournal t;
    const QString id = await(t.journal->openFor(anIncident(), &t.context))->id;
    OperationRecord operation = anOperation(id, state);
    if (ended)
      operation.endedAt = operation.startedAt.addSecs(1);
    QVERIFY(await(t.journal->record(operation, aNote(u"x"_s), &t.context)));
    QVERIFY(await(t.journal->record(id, aStep(0, StepState::Started), aNote(u"x"_s), &t.context)));
    t.start();
    const auto found = await(t.journal->unfinished(&t.context));
    QCOMPARE(found->size(), unfinished ? 1 : 0);
    if (unfinished)
      QCOMPARE(found->first().steps.first().state, StepState::Started);
  }

  void anExpiredLeaseIsTakenOverByOne() {
    TestJournal t;
    const auto second = t.another(u"second"_s);
    const auto third = t.another(u"third"_s);
    const QString id = await(t.journal->openFor(anIncident(), &t.context))->id;
    QVERIFY(await(t.journal->record(anOperation(id), aNote(u"x"_s), &t.context)));
    const auto read = [&](SqlJournal &journal) { return await(journal.unfinished(&t.context))->first(); };

    OperationRecord seen = read(*second);
    QCOMPARE(seen.leaseState, LeaseState::Held);
    QCOMPARE(seen.lease.user, u"root"_s);
    QCOMPARE(seen.lease.since, t.clock.now());
    QCOMPARE(kind(await(second->record(seen, aNote(u"resumed"_s), &t.context))), ErrorKind::Conflict);
    QCOMPARE(kind(await(second->record(id, aStep(0, StepState::Started), aNote(u"step"_s), &t.context))), ErrorKind::Conflict);

    t.clock.advance(leaseTime);
    seen = read(*second);
    const OperationRecord sameSeen = read(*third);
    QCOMPARE(seen.leaseState, LeaseState::Expired);
    QCOMPARE(kind(await(second->record(id, aStep(0, StepState::Started), aNote(u"step"_s), &t.context))), ErrorKind::Conflict);
    QVERIFY(await(second->record(seen, aNote(u"resumed"_s), &t.context)));
    QCOMPARE(kind(await(third->record(sameSeen, aNote(u"resumed"_s), &t.context))), ErrorKind::Conflict);
    QCOMPARE(read(*second).lease.term, 2);
    QCOMPARE(await(t.journal->load(id, &t.context))->events.size(), 3);  // a refused record leaves no event
  }

  void aHolderThatComesBackDoesNotContinue() {
    TestJournal t;
    const auto second = t.another(u"second"_s);
    const QString id = await(t.journal->openFor(anIncident(), &t.context))->id;
    const OperationRecord operation = anOperation(id);
    QVERIFY(await(t.journal->record(operation, aNote(u"x"_s), &t.context)));
    t.clock.advance(leaseTime);
    QVERIFY(await(second->record(await(second->unfinished(&t.context))->first(), aNote(u"resumed"_s), &t.context)));
    // While the other one works, and when that has gone too.
    for (int round = 0; round < 2; ++round) {
      QCOMPARE(kind(await(t.journal->record(operation, aNote(u"x"_s), &t.context))), ErrorKind::Conflict);
      QCOMPARE(kind(await(t.journal->record(id, aStep(0, StepState::Started), aNote(u"x"_s), &t.context))), ErrorKind::Conflict);
      QCOMPARE(kind(await(t.journal->renew(operation.id, &t.context))), ErrorKind::Conflict);
      t.clock.advance(leaseTime);
    }
    // Only on what it reads now may it decide anew.
    QVERIFY(await(t.journal->record(await(t.journal->unfinished(&t.context))->first(), aNote(u"x"_s), &t.context)));
    QVERIFY(await(t.journal->renew(operation.id, &t.context)));
  }

  void aLeaseLastsWhileItIsRenewed() {
    TestJournal t;
    const auto second = t.another(u"second"_s);
    const QString id = await(t.journal->openFor(anIncident(), &t.context))->id;
    QVERIFY(await(t.journal->record(anOperation(id), aNote(u"x"_s), &t.context)));
    const auto state = [&] { return await(second->unfinished(&t.context))->first().leaseState; };
    for (int n = 0; n < 6; ++n) {
      t.clock.advance(leaseTime / 3);
      QVERIFY(await(t.journal->renew(u"op-1"_s, &t.context)));
      QCOMPARE(state(), LeaseState::Held);
    }
    QVERIFY(await(t.journal->release(u"op-1"_s, &t.context)));
    QCOMPARE(state(), LeaseState::Expired);
    QCOMPARE(kind(await(t.journal->renew(u"op-1"_s, &t.context))), ErrorKind::Conflict);
  }

  void clocksThatJump() {
    TestJournal t;
    const auto second = t.another(u"second"_s);
    const QString id = await(t.journal->openFor(anIncident(), &t.context))->id;
    QVERIFY(await(t.journal->record(anOperation(id), aNote(u"x"_s), &t.context)));
    // Forward: nobody has taken it over, so its holder continues.
    t.clock.advance(std::chrono::hours(1));
    QVERIFY(await(t.journal->record(id, aStep(0, StepState::Started), aNote(u"step"_s), &t.context)));
    const auto state = [&] { return await(second->unfinished(&t.context))->first().leaseState; };
    QCOMPARE(state(), LeaseState::Held);
    // Back: what the lease says of its end is worth nothing; it ends when it was not renewed for a lease time.
    t.clock.advance(-std::chrono::hours(1));
    QCOMPARE(state(), LeaseState::Held);
    t.clock.advance(leaseTime / 2);
    QVERIFY(await(t.journal->renew(u"op-1"_s, &t.context)));
    QCOMPARE(state(), LeaseState::Held);
    t.clock.advance(-std::chrono::hours(1));
    QCOMPARE(state(), LeaseState::Held);
    t.clock.advance(leaseTime);
    QCOMPARE(state(), LeaseState::Expired);
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

  void everyUnfinishedOperationIsFoundWithItsSteps() {
    TestJournal t;
    const QString id = await(t.journal->openFor(anIncident(), &t.context))->id;
    for (int n = 1; n <= 3; ++n) {
      OperationRecord operation = anOperation(id);
      operation.id = u"op-%1"_s.arg(n);
      StepRecord step = aStep(n, StepState::Started);
      step.operationId = operation.id;
      QVERIFY(await(t.journal->record(operation, aNote(u"x"_s), &t.context)));
      QVERIFY(await(t.journal->record(id, step, aNote(u"x"_s), &t.context)));
    }
    const auto found = await(t.journal->unfinished(&t.context));
    QCOMPARE(found->size(), 3);
    for (const OperationRecord &operation : *found)
      QCOMPARE(operation.steps.size(), 1);
  }

  void aMessageIsKeptOnceAndSentByOne() {
    TestJournal t;
    const auto second = t.another(u"second"_s);
    const QString id = await(t.journal->openFor(anIncident(), &t.context))->id;
    OutboxMessage draft;
    draft.incidentId = id;
    draft.channel = u"slack"_s;
    draft.templateId = u"started"_s;
    draft.idempotencyKey = u"op-1/started"_s;
    draft.content = {{u"text"_s, u"password=s3cr3t-one"_s}};
    const auto queued = await(t.journal->queue(draft, &t.context));
    QVERIFY(queued);
    QCOMPARE(queued->state, MessageState::Queued);
    QVERIFY(!queued->content.value(u"text"_s).toString().contains(u"s3cr3t"_s));
    QCOMPARE(await(second->queue(draft, &t.context))->id, queued->id);

    OutboxMessage sending = *queued;
    sending.state = MessageState::Sending;
    const auto mine = await(t.journal->settle(sending, MessageState::Queued, &t.context));
    QCOMPARE(mine->attempts, 1);
    QCOMPARE(kind(await(second->settle(sending, MessageState::Queued, &t.context))), ErrorKind::Conflict);
    OutboxMessage sent = *mine;
    sent.state = MessageState::Sent;
    sent.detail = u"ok"_s;
    QVERIFY(await(t.journal->settle(sent, MessageState::Sending, &t.context)));
    const auto all = await(second->messages(id, &t.context));
    QCOMPARE(all->size(), 1);
    QCOMPARE(all->first().state, MessageState::Sent);
    QCOMPARE(all->first().detail, u"ok"_s);
    QVERIFY(await(second->messages(u"another"_s, &t.context))->isEmpty());
    draft.incidentId = u"nobody"_s;
    draft.idempotencyKey = u"other"_s;
    QCOMPARE(kind(await(t.journal->queue(draft, &t.context))), ErrorKind::NotFound);
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
};

STERNWAY_TEST(TestSqlJournal)

}  // namespace test_sqljournal
#include "test_sqljournal.moc"
