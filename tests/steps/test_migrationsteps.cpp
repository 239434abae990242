// SPDX-License-Identifier: GPL-3.0-or-later
#include "migrationrig.h"
#include "support/testmain.h"

namespace test_migrationsteps {

using namespace sternway;
using namespace sternway::steps;
using namespace sternway::test;
using namespace Qt::StringLiterals;

class TestMigrationSteps : public QObject {
  Q_OBJECT
private Q_SLOTS:
  void status() {
    MigrationRig rig;
    rig.kind = u"migration.status"_s;
    rig.arguments = {{u"tool"_s, u"npm"_s}};
    rig.programs.answer("Found 1 Completed Migration file/files.\na.js\nFound 1 Pending Migration file/files.\nb.js\n");
    QCOMPARE(rig.end(), StepState::Finished);
    QCOMPARE(rig.commands(), QStringList{u"npm run migrate:status"_s});
    QCOMPARE(rig.programs.asked.constFirst().workingDirectory, rig.folder.path());
    QCOMPARE(rig.result(u"applied"_s).at(0).toObject().value(u"name"_s).toString(), u"a.js"_s);
    QCOMPARE(rig.result(u"pending"_s), QJsonArray{u"b.js"_s});
  }

  void statusThatFails() {
    MigrationRig rig;
    rig.kind = u"migration.status"_s;
    rig.programs.answer("The migration directory is corrupt, the following files are missing: b.js\n", 1);
    QCOMPARE(rig.end(), StepState::Failed);
    QVERIFY(rig.outcome->message.contains(u"b.js"_s));
    MigrationRig silent;
    silent.kind = u"migration.status"_s;
    silent.programs.answer("all is well\n");
    QCOMPARE(silent.end(), StepState::Failed);
    MigrationRig missing;
    missing.kind = u"migration.status"_s;
    QCOMPARE(missing.end(), StepState::Failed);
  }

  /// It ends with 1 where something is pending.
  void statusOfPrisma() {
    MigrationRig rig;
    rig.kind = u"migration.status"_s;
    rig.arguments = {{u"tool"_s, u"prisma"_s}};
    rig.programs.answer("2 migrations found in prisma/migrations\n", 1, "Following migration have failed:\n2_b\n");
    QCOMPARE(rig.end(), StepState::Finished);
    QCOMPARE(rig.result(u"failed"_s), QJsonArray{u"2_b"_s});
    QVERIFY(!rig.outcome->result.contains(u"applied"_s));
  }

  void statusFromTheTable() {
    MigrationRig rig;
    rig.kind = u"migration.status"_s;
    rig.arguments = {{u"tool"_s, u"sql"_s}, {u"table"_s, u"app.x\"; drop table t"_s}, {u"database"_s, u"shop"_s}};
    rig.programs.answer("{\"id\":1,\"name\":\"a.js\",\"batch\":1,\"migration_time\":\"2026-11-29T15:09:42+00:00\"}\n");
    QCOMPARE(rig.end(), StepState::Finished);
    const ProgramRequest &asked = rig.programs.asked.constFirst();
    QCOMPARE(asked.argv.constFirst(), u"psql"_s);
    QVERIFY(asked.input.contains("FROM \"app\".\"x\"\"; drop table t\" t;"));
    QCOMPARE(rig.result(u"applied"_s).at(0).toObject().value(u"batch"_s).toInt(), 1);
  }

  void down_data() {
    QTest::addColumn<QString>("after");
    QTest::addColumn<int>("exitCode");
    QTest::addColumn<StepState>("state");
    QTest::newRow("one gone") << u"a b"_s << 0 << StepState::Finished;
    QTest::newRow("one gone, with a bad end") << u"a b"_s << 1 << StepState::Finished;
    QTest::newRow("nothing gone, with a good end") << u"a b c"_s << 0 << StepState::Failed;
    QTest::newRow("nothing gone") << u"a b c"_s << 1 << StepState::Failed;
    QTest::newRow("two gone") << u"a"_s << 0 << StepState::Failed;
    QTest::newRow("all gone") << QString() << 0 << StepState::Failed;
    QTest::newRow("one gone, one come") << u"a b d"_s << 0 << StepState::Failed;
  }
  void down() {
    QFETCH(QString, after);
    QFETCH(int, exitCode);
    QFETCH(StepState, state);
    MigrationRig rig;
    rig.programs.answer(listed(u"a b c"_s));
    rig.programs.answer("rolled back\n", exitCode);
    rig.programs.answer(listed(after));
    QCOMPARE(rig.end(), state);
    QCOMPARE(rig.commands(),
             QStringList({u"npm run migrate:status"_s, u"npm run migrate:rollback"_s, u"npm run migrate:status"_s}));
    QCOMPARE(rig.result(u"expected"_s), QJsonArray{u"c"_s});
    QCOMPARE(rig.outcome->result.value(u"exitCode"_s).toInt(), exitCode);
  }

  /// Another one than the named is gone.
  void downByName() {
    MigrationRig rig;
    rig.arguments = {{u"tool"_s, u"command"_s},
                     {u"argv"_s, QJsonArray{u"./down"_s, u"b"_s}},
                     {u"status"_s, QJsonArray{u"./list"_s}},
                     {u"name"_s, u"b"_s}};
    rig.programs.answer(listed(u"a b c"_s));
    rig.programs.answer("");
    rig.programs.answer(listed(u"a b"_s));
    QCOMPARE(rig.end(), StepState::Failed);
    QCOMPARE(rig.result(u"gone"_s), QJsonArray{u"c"_s});
    QCOMPARE(rig.commands(), QStringList({u"./list"_s, u"./down b"_s, u"./list"_s}));
  }

  /// Nothing is taken back where it cannot be said what.
  void refuses_data() {
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QStringList>("argv");
    QTest::addColumn<QByteArray>("script");
    const QStringList rollback{u"npm"_s, u"run"_s, u"migrate:rollback"_s};
    QTest::newRow("unreadable") << QByteArray("hello\n") << rollback << QByteArray("node x.js");
    QTest::newRow("npm keeps the option") << listed(u"a b"_s) << (rollback + QStringList{u"--step=1"_s})
                                          << QByteArray("node x.js");
    QTest::newRow("a batch that is not known")
        << QByteArray("Found 1 Completed Migration file/files.\na\nNo Pending Migration files Found.\n") << rollback
        << QByteArray("knex migrate:rollback");
    QTest::newRow("a number that means all") << listed(u"a b"_s) << rollback << QByteArray("node-pg-migrate down 0");
    QTest::newRow("more than applied") << listed(QString()) + "[ ] a\n" << rollback << QByteArray("node-pg-migrate down 3");
  }
  void refuses() {
    QFETCH(QByteArray, before);
    QFETCH(QStringList, argv);
    QFETCH(QByteArray, script);
    MigrationRig rig;
    rig.arguments.insert(u"argv"_s, QJsonArray::fromStringList(argv));
    rig.write(u"package.json"_s, "{\"scripts\":{\"migrate:rollback\":\"" + script + "\"}}");
    rig.programs.answer(before);
    const StepState state = rig.end();
    QVERIFY(state == StepState::Failed || state == StepState::Skipped);
    QCOMPARE(rig.programs.asked.size(), 1);
  }

  void refusesAnOlderCheckout() {
    MigrationRig rig;
    rig.write(u"migrations/a.js"_s, "");
    rig.write(u"migrations/b.js"_s, "");
    rig.programs.answer(listed(u"a b c"_s));
    QCOMPARE(rig.end(), StepState::Failed);
    QCOMPARE(rig.programs.asked.size(), 1);
  }

  void refusesWhatHasNoWayBack_data() {
    QTest::addColumn<QByteArray>("source");
    QTest::newRow("says so") << QByteArray("exports.down = false\n");
    QTest::newRow("does nothing") << QByteArray("exports.up = k => k.raw('x')\nexports.down = async () => {}\n");
  }
  void refusesWhatHasNoWayBack() {
    QFETCH(QByteArray, source);
    MigrationRig rig;
    rig.write(u"migrations/c.js"_s, source);
    rig.programs.answer(listed(u"a b c"_s));
    const auto preview = rig.preview();
    QCOMPARE(idsOf(*preview).value(0), u"migration.by-number"_s);
    QCOMPARE(severityOf(*preview, u"migration.irreversible"_s), std::optional(Severity::Block));
    rig.programs.answer(listed(u"a b c"_s));
    QCOMPARE(rig.end(), StepState::Failed);
    QCOMPARE(rig.programs.asked.size(), 2);
  }

  /// The operator says why; what became of it is read all the same.
  void triesItWithAReason() {
    MigrationRig rig;
    rig.write(u"migrations/c.js"_s, "exports.down = false\n");
    rig.arguments.insert(u"override"_s, u"it works, tried on a copy"_s);
    rig.programs.answer(listed(u"a b c"_s));
    QCOMPARE(severityOf(*rig.preview(), u"migration.irreversible"_s), std::optional(Severity::Warn));
    rig.programs.answer(listed(u"a b c"_s));
    rig.programs.answer("rolled back\n");
    rig.programs.answer(listed(u"a b c"_s));
    QCOMPARE(rig.end(), StepState::Failed);
    QCOMPARE(rig.programs.asked.size(), 4);
  }

  void nothingToDo() {
    MigrationRig rig;
    rig.arguments.insert(u"name"_s, u"c"_s);
    rig.arguments.remove(u"steps"_s);
    rig.programs.answer(listed(u"a b"_s) + "[ ] c\n");
    QCOMPARE(rig.end(), StepState::Skipped);
    QCOMPARE(rig.programs.asked.size(), 1);
  }

  void marksWithPrisma() {
    MigrationRig rig;
    rig.arguments = {{u"tool"_s, u"prisma"_s}, {u"name"_s, u"2_b"_s}};
    rig.programs.answer("2 migrations found in prisma/migrations\nFollowing migration have failed:\n2_b\n", 1);
    rig.programs.answer("Migration 2_b marked as rolled back.\n");
    rig.programs.answer("2 migrations found in prisma/migrations\n\nDatabase schema is up to date!\n");
    QCOMPARE(rig.end(), StepState::Finished);
    QCOMPARE(rig.commands().value(1), u"npx prisma migrate resolve --rolled-back 2_b"_s);
    MigrationRig applied;
    applied.arguments = rig.arguments;
    applied.programs.answer("2 migrations found in prisma/migrations\n\nDatabase schema is up to date!\n");
    QCOMPARE(applied.end(), StepState::Failed);
    QCOMPARE(applied.programs.asked.size(), 1);
  }

  void secretsGoByTheEnvironment() {
    qputenv("STERNWAY_SECRET_DB", "hunter2");
    MigrationRig rig;
    rig.arguments.insert(u"environment"_s, QJsonObject{{u"DATABASE_URL"_s, u"postgres://me:{{secret:db}}@h/d"_s}});
    rig.programs.answer(listed(u"a b c"_s));
    rig.programs.answer("");
    rig.programs.answer(listed(u"a b"_s));
    QCOMPARE(rig.end(), StepState::Finished);
    qunsetenv("STERNWAY_SECRET_DB");
    for (const ProgramRequest &asked : std::as_const(rig.programs.asked))
      QCOMPARE(asked.environment.value(u"DATABASE_URL"_s), u"postgres://me:hunter2@h/d"_s);
    QVERIFY(!rig.commands().join(u' ').contains(u"hunter2"_s));
  }

  void unknownEnds() {
    MigrationRig unread;
    unread.programs.answer(listed(u"a b c"_s));
    unread.programs.answer("");
    unread.programs.answer("connection refused\n", 1);
    QCOMPARE(unread.end(), StepState::Unknown);
    MigrationRig killed;
    killed.programs.answer(listed(u"a b c"_s));
    killed.programs.script.append({.result = fail(ErrorKind::Timeout, u"No end in time"_s)});
    QCOMPARE(killed.end(), StepState::Unknown);
  }

  void stops() {
    MigrationRig rig;
    rig.programs.answer(listed(u"a b c"_s));
    rig.programs.script.append({.result = fail(ErrorKind::Cancelled, u"Cancelled"_s), .untilStopped = true});
    rig.begin();
    QVERIFY(QTest::qWaitFor([&rig] { return rig.programs.asked.size() == 2; }));
    rig.run->stop();
    QVERIFY(QTest::qWaitFor([&rig] { return rig.outcome.has_value(); }));
    QCOMPARE(rig.outcome->state, StepState::Unknown);
    QCOMPARE(rig.programs.stops, 1);
    MigrationRig early;
    early.programs.script.append({.result = fail(ErrorKind::Cancelled, u"Cancelled"_s), .untilStopped = true});
    early.begin();
    early.run->stop();
    QCOMPARE(early.outcome->state, StepState::Failed);
  }

  void stoppedBeforeTheListIsReadAgain() {
    MigrationRig rig;
    rig.programs.answer(listed(u"a b c"_s));
    rig.programs.answer("");
    rig.programs.script.append({.result = fail(ErrorKind::Cancelled, u"Cancelled"_s), .untilStopped = true});
    rig.begin();
    QVERIFY(QTest::qWaitFor([&rig] { return rig.programs.asked.size() == 3; }));
    rig.run->stop();
    QCOMPARE(rig.outcome->state, StepState::Unknown);
  }

  void probes() {
    MigrationRig rig;
    StepRecord record;
    QCOMPARE(rig.probe(record)->state, Probe::State::NotApplied);
    record.startedAt = rig.clock.now();
    rig.programs.answer(listed(u"a b"_s));
    QCOMPARE(rig.probe(record)->state, Probe::State::CannotTell);  // one of how many
    rig.arguments.insert(u"name"_s, u"c"_s);
    rig.programs.answer(listed(u"a b"_s));
    QCOMPARE(rig.probe(record)->state, Probe::State::Applied);
    rig.programs.answer(listed(u"a b c"_s));
    QCOMPARE(rig.probe(record)->state, Probe::State::NotApplied);
    rig.programs.answer("hello\n");
    QCOMPARE(rig.probe(record)->state, Probe::State::CannotTell);
    record.state = StepState::Finished;
    QCOMPARE(rig.probe(record)->state, Probe::State::Applied);
  }
};

STERNWAY_TEST(TestMigrationSteps)

}  // namespace test_migrationsteps
#include "test_migrationsteps.moc"
