// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal.h"
#include "core/variables.h"
#include "queuedprograms.h"
#include "steps/registry.h"
#include "steps/steprun.h"
#include "support/await.h"
#include "support/manualclock.h"
#include "support/testmain.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QTemporaryDir>

namespace test_sqlstep {

using namespace sternway;
using namespace sternway::steps;
using namespace sternway::test;
using namespace Qt::StringLiterals;

namespace {
const QByteArray cancelled =
    "Cancel request sent\npsql:<stdin>:2: ERROR:  57014: canceling statement due to user request\nLOCATION:  ProcessInterrupts, "
    "postgres.c:3349\n";

struct SqlRig {
  QueuedPrograms programs;
  ManualClock clock;
  QObject owner;
  std::optional<StepOutcome> outcome;
  QStringList progress;
  StepRun *run = nullptr;
  QHash<QString, QString> values;

  [[nodiscard]] Step step(const QJsonObject &arguments) const {
    const FilledArguments filled = stepKinds().find(u"sql"_s)->fill(arguments, values);
    return {.id = u"m/1"_s, .kind = u"sql"_s, .args = filled.arguments};
  }
  [[nodiscard]] StepContext context() {
    StepContext context{.cluster = {}, .clock = &clock, .programs = &programs};
    context.plan.id = u"plan-1"_s;
    return context;
  }
  void begin(const Step &step) {
    run = stepKinds().runner(step)->run(context(), step, &owner);
    QObject::connect(run, &StepRun::progress, &owner, [this](const QString &text) { progress << text; });
    QObject::connect(run, &StepRun::ended, &owner, [this](const StepOutcome &ended) { outcome = ended; });
    run->start();
  }
  bool wait() {
    return QTest::qWaitFor([this] { return outcome.has_value(); });
  }
  StepState end(const QJsonObject &arguments) {
    begin(step(arguments));
    return wait() ? outcome->state : StepState::Pending;
  }
  [[nodiscard]] QString sent() const { return QString::fromUtf8(programs.asked.constLast().input); }
  Result<Probe> probe(const QJsonObject &arguments, StepRecord record) {
    return await(stepKinds().find(u"sql"_s)->probe(context(), step(arguments), record, &owner));
  }
  Result<StepPreview> preview(const QJsonObject &arguments) {
    return await(stepKinds().find(u"sql"_s)->preview(context(), step(arguments), &owner));
  }
};

QStringList idsOf(const StepPreview &preview) {
  QStringList ids;
  for (const Finding &finding : preview.findings)
    ids << finding.id;
  return ids;
}
}  // namespace

class TestSqlStep : public QObject {
  Q_OBJECT
private Q_SLOTS:
  void cleanup() { qunsetenv("STERNWAY_SECRET_DB"); }

  void sendsByStandardInput() {
    SqlRig rig;
    rig.values = {{u"HOST"_s, u"db-1"_s}, {u"NAME"_s, u"x'; drop table t; --"_s}};
    rig.programs.answer("DELETE 3\n");
    QCOMPARE(rig.end({{u"text"_s, u"DELETE FROM t WHERE name = {{NAME}}"_s},
                      {u"host"_s, u"{{HOST}}"_s},
                      {u"port"_s, 5433},
                      {u"user"_s, u"me"_s},
                      {u"database"_s, u"shop"_s}}),
             StepState::Finished);
    const ProgramRequest &asked = rig.programs.asked.constFirst();
    QCOMPARE(asked.argv, QStringList({u"psql"_s, u"-X"_s, u"-w"_s, u"-v"_s, u"ON_ERROR_STOP=1"_s, u"-v"_s, u"VERBOSITY=verbose"_s,
                                      u"-P"_s, u"pager=off"_s, u"-h"_s, u"db-1"_s, u"-p"_s, u"5433"_s, u"-U"_s, u"me"_s, u"-d"_s,
                                      u"shop"_s, u"-f"_s, u"-"_s}));
    QVERIFY(rig.sent().contains(u"DELETE FROM t WHERE name =  'x''; drop table t; --' "_s));
    QVERIFY(asked.stopSignal == ProgramRequest::StopSignal::Interrupt);
    QVERIFY(!asked.environment.contains(u"PGPASSWORD"_s));
    QVERIFY(asked.timeout > std::chrono::milliseconds(0));
    QCOMPARE(rig.outcome->result.value(u"tags"_s).toArray(), QJsonArray{u"DELETE 3"_s});
    QCOMPARE(rig.outcome->message, u"DELETE 3"_s);
  }

  void keepsSecretsToItself() {
    qputenv("STERNWAY_SECRET_DB", "hunter2'x");
    SqlRig rig;
    rig.values = {{u"secret:db"_s, u"hunter2'x"_s}};
    rig.programs.script.append({.result = ProgramResult{.exitCode = 3, .errorOutput = "psql:<stdin>:4: ERROR:  42601\n"},
                                .lines = {u"was hunter2'x here"_s}});
    const QJsonObject arguments{{u"text"_s, u"ALTER USER me PASSWORD {{secret:db}}"_s}, {u"password"_s, u"{{secret:db}}"_s}};
    const Step step = rig.step(arguments);
    QVERIFY(!QJsonDocument(step.args).toJson().contains("hunter2"));
    QCOMPARE(rig.end(arguments), StepState::Failed);
    const ProgramRequest &asked = rig.programs.asked.constFirst();
    QVERIFY(!asked.argv.join(u' ').contains(u"hunter2"_s));
    QVERIFY(asked.argv.contains(u"VERBOSITY=sqlstate"_s));
    QCOMPARE(asked.environment.value(u"PGPASSWORD"_s), u"hunter2'x"_s);
    QVERIFY(rig.sent().contains(u"PASSWORD  'hunter2''x' "_s));
    QVERIFY(!(rig.progress.join(u' ') + rig.outcome->message).contains(u"hunter2"_s));
    QCOMPARE(rig.outcome->result.value(u"sqlState"_s).toString(), u"42601"_s);
  }

  void aMissingSecretSendsNothing() {
    SqlRig rig;
    QCOMPARE(rig.end({{u"text"_s, u"SELECT 1"_s}, {u"password"_s, u"{{secret:none}}"_s}}), StepState::Failed);
    QVERIFY(rig.programs.asked.isEmpty());
  }

  void refuses_data() {
    QTest::addColumn<QJsonObject>("arguments");
    const auto row = [](const char *name, const QJsonObject &arguments) { QTest::newRow(name) << arguments; };
    row("shell", {{u"text"_s, u"\\! true"_s}});
    row("never commits", {{u"text"_s, u"begin; delete from t"_s}});
    row("two transactions in one", {{u"text"_s, u"begin; commit; begin; commit"_s}, {u"transaction"_s, true}});
    row("another connection", {{u"text"_s, u"select 1"_s}, {u"database"_s, u"dbname=x host=evil"_s}});
    row("an address", {{u"text"_s, u"select 1"_s}, {u"database"_s, u"postgresql://x/y"_s}});
    row("a password in clear", {{u"text"_s, u"select 1"_s}, {u"password"_s, u"hunter2"_s}});
    row("nothing", {{u"text"_s, u"-- nothing"_s}});
    row("no such file", {{u"file"_s, u"/nonexistent/down.sql"_s}});
  }
  void refuses() {
    QFETCH(QJsonObject, arguments);
    SqlRig rig;
    QCOMPARE(rig.end(arguments), StepState::Failed);
    QVERIFY(rig.programs.asked.isEmpty());
  }

  /// Text that was filled as any other may hold anything.
  void refusesTextFilledPlainly() {
    SqlRig rig;
    rig.begin({.id = u"1"_s, .kind = u"sql"_s, .args = {{u"text"_s, u"select 'x'; drop table t"_s}}});
    QVERIFY(rig.wait());
    QCOMPARE(rig.outcome->state, StepState::Failed);
    QVERIFY(rig.programs.asked.isEmpty());
  }

  void saysWhatIsMissing() {
    const FilledArguments filled = stepKinds().find(u"sql"_s)->fill(
        {{u"text"_s, u"select {{A}}, {{secret:b}}, {{C}}"_s}, {u"database"_s, u"{{D}}"_s}}, {{u"A"_s, u"1"_s}});
    QCOMPARE(QSet<QString>(filled.missing.cbegin(), filled.missing.cend()), QSet<QString>({u"C"_s, u"D"_s}));
    QCOMPARE(filled.arguments.value(u"values"_s).toObject(), QJsonObject({{u"A"_s, u"1"_s}}));
  }

  void oneTransaction() {
    SqlRig rig;
    rig.programs.answer("BEGIN\nALTER TABLE\nDELETE 1\nCOMMIT\n", 0,
                        "psql:<stdin>:2: NOTICE:  00000: column \"x\" does not exist, skipping\nLOCATION:  a, b.c:1\n");
    const QJsonObject arguments{{u"text"_s, u"ALTER TABLE t DROP COLUMN IF EXISTS x; DELETE FROM m -- don't"_s},
                                {u"transaction"_s, true}};
    QCOMPARE(rig.end(arguments), StepState::Finished);
    QCOMPARE(rig.sent(), u"BEGIN;\nALTER TABLE t DROP COLUMN IF EXISTS x; DELETE FROM m -- don't\n;\nCOMMIT;\n"_s);
    QCOMPARE(rig.outcome->message, u"ALTER TABLE, DELETE 1"_s);
    SqlRig own;
    own.programs.answer("BEGIN\nDELETE 1\nCOMMIT\n");
    QCOMPARE(own.end({{u"text"_s, u"begin; delete from t; commit;"_s}, {u"transaction"_s, true}}), StepState::Finished);
    QVERIFY(!own.sent().contains(u"BEGIN"_s));
  }

  void endsThatAreNone_data() {
    QTest::addColumn<QByteArray>("output");
    QTest::addColumn<QByteArray>("errors");
    QTest::addColumn<int>("exitCode");
    QTest::addColumn<bool>("isTransaction");
    QTest::addColumn<StepState>("state");
    const auto row = [](const char *name, const char *output, const char *errors, int exitCode, bool isTransaction,
                        StepState state) {
      QTest::newRow(name) << QByteArray(output) << QByteArray(errors) << exitCode << isTransaction << state;
    };
    row("committed", "BEGIN\nDELETE 3\nCOMMIT\n", "", 0, true, StepState::Finished);
    row("exit 0 without a commit", "BEGIN\nDELETE 3\n", "", 0, true, StepState::Failed);
    row("exit 0, rolled back", "BEGIN\nDELETE 3\nROLLBACK\n", "", 0, true, StepState::Failed);
    row("statement failed", "BEGIN\nDELETE 3\n", "psql:<stdin>:3: ERROR:  23505: duplicate key\n", 3, true, StepState::Failed);
    row("second statement failed", "DELETE 3\n", "psql:<stdin>:3: ERROR:  23505: duplicate key\n", 3, false, StepState::Failed);
    row("no connection", "", "psql: error: connection to server at \"127.0.0.1\", port 1 failed: Connection refused\n", 2, true,
        StepState::Failed);
    row("connection lost", "BEGIN\nDELETE 3\n",
        "psql:<stdin>:3: server closed the connection unexpectedly\npsql:<stdin>:3: error: connection to server was lost\n", 2,
        true, StepState::Unknown);
    row("connection lost in the first", "",
        "psql:<stdin>:1: server closed the connection unexpectedly\npsql:<stdin>:1: error: connection to server was lost\n", 2,
        false, StepState::Unknown);
  }
  void endsThatAreNone() {
    QFETCH(QByteArray, output);
    QFETCH(QByteArray, errors);
    QFETCH(int, exitCode);
    QFETCH(bool, isTransaction);
    QFETCH(StepState, state);
    SqlRig rig;
    rig.programs.answer(output, exitCode, errors);
    QCOMPARE(rig.end({{u"text"_s, u"delete from t"_s}, {u"transaction"_s, isTransaction}}), state);
  }

  void rowsAreNoTags() {
    SqlRig rig;
    rig.programs.answer(" id |   note    \n----+-----------\n  1 | x        +\n    | DELETE 99\n(1 row)\n\n");
    QCOMPARE(rig.end({{u"text"_s, u"select * from t"_s}}), StepState::Finished);
    QCOMPARE(rig.outcome->result.value(u"tags"_s).toArray(), QJsonArray{u"(1 row)"_s});
  }

  /// Stopped is said when the server says so.
  void stops_data() {
    QTest::addColumn<bool>("isSaid");
    QTest::addColumn<bool>("endsByItself");
    QTest::addColumn<StepState>("state");
    QTest::newRow("taken back, told by psql's end") << true << true << StepState::Failed;
    QTest::newRow("taken back, told by its lines") << true << false << StepState::Failed;
    QTest::newRow("killed") << false << false << StepState::Unknown;
  }
  void stops() {
    QFETCH(bool, isSaid);
    QFETCH(bool, endsByItself);
    QFETCH(StepState, state);
    SqlRig rig;
    QueuedPrograms::Answer answer{.result = fail(ErrorKind::Cancelled, u"Cancelled"_s), .untilStopped = true};
    if (isSaid)
      answer.lines = QString::fromUtf8(cancelled).split(u'\n', Qt::SkipEmptyParts);
    if (endsByItself)
      answer.result = ProgramResult{.exitCode = 3, .output = "BEGIN\n", .errorOutput = cancelled};
    rig.programs.script.append(answer);
    rig.begin(rig.step({{u"text"_s, u"delete from t"_s}, {u"transaction"_s, true}}));
    QVERIFY(QTest::qWaitFor([&rig] { return !rig.programs.asked.isEmpty(); }));
    QVERIFY(!rig.outcome);
    rig.run->stop();
    QVERIFY(rig.wait());
    QCOMPARE(rig.programs.stops, 1);
    QCOMPARE(rig.outcome->state, state);
  }

  void stoppedBeforeItIsSent() {
    SqlRig rig;
    rig.begin(rig.step({{u"text"_s, u"delete from t"_s}}));
    rig.run->stop();
    QVERIFY(rig.wait());
    QCOMPARE(rig.outcome->state, StepState::Failed);
    QVERIFY(rig.programs.asked.isEmpty());
  }

  void timedOut() {
    SqlRig rig;
    rig.programs.script.append({.result = fail(ErrorKind::Timeout, u"No end in time"_s)});
    QCOMPARE(rig.end({{u"text"_s, u"delete from t"_s}}), StepState::Unknown);
  }

  void aFileIsReadAndSent() {
    QTemporaryDir folder;
    QFile file(folder.filePath(u"down.sql"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("DROP TABLE t;\n");
    file.close();
    SqlRig rig;
    rig.programs.answer("DROP TABLE\n");
    QCOMPARE(rig.end({{u"file"_s, u"down.sql"_s}, {u"workingDirectory"_s, folder.path()}}), StepState::Finished);
    QCOMPARE(rig.sent(), u"DROP TABLE t;\n\n"_s);
    QCOMPARE(rig.programs.asked.constFirst().workingDirectory, folder.path());
  }

  void nothingRunsInARehearsal() {
    SqlRig rig;
    const Step step = rig.step({{u"text"_s, u"select 1"_s}});
    StepRun *run = stepKinds().runner(step)->run({.cluster = {}, .clock = &rig.clock}, step, &rig.owner);
    QObject::connect(run, &StepRun::ended, &rig.owner, [&rig](const StepOutcome &ended) { rig.outcome = ended; });
    run->start();
    QVERIFY(rig.wait());
    QCOMPARE(rig.outcome->state, StepState::Skipped);
  }

  void probes() {
    SqlRig rig;
    StepRecord record;
    record.stepId = u"m/1"_s;
    const QJsonObject deletes{{u"text"_s, u"delete from t"_s}};
    QCOMPARE(rig.probe(deletes, record)->state, Probe::State::NotApplied);
    record.startedAt = rig.clock.now();
    QCOMPARE(rig.probe({{u"text"_s, u"select 1"_s}}, record)->state, Probe::State::NotApplied);
    QVERIFY(rig.programs.asked.isEmpty());
    rig.programs.answer("123 since 2026-01-10 02:00:00\n");
    QCOMPARE(rig.probe(deletes, record)->state, Probe::State::CannotTell);
    const QString asked = QString::fromUtf8(rig.programs.asked.constLast().input);
    const QString mark = QRegularExpression(u"sternway [0-9a-f]{24}"_s).match(asked).captured();
    QVERIFY(!mark.isEmpty());
    rig.programs.answer("DELETE 1\n");
    (void)rig.end(deletes);
    QCOMPARE(rig.programs.asked.constLast().environment.value(u"PGAPPNAME"_s), mark);
    rig.programs.answer("");
    QCOMPARE(rig.probe(deletes, record)->state, Probe::State::CannotTell);
    rig.programs.answer("", 2, "psql: error: connection refused\n");
    QCOMPARE(rig.probe(deletes, record)->state, Probe::State::CannotTell);
    record.state = StepState::Finished;
    QCOMPARE(rig.probe(deletes, record)->state, Probe::State::Applied);
  }

  void previewsInARolledBackTransaction() {
    SqlRig rig;
    rig.programs.answer(
        "BEGIN\nSET\nSET\nsternway-statement 0\nDELETE 3\nsternway-statement 1\nDECLARE CURSOR\n id \n----\n  1\n(1 row)\n\n"
        "CLOSE CURSOR\nsternway-statement end\nSET CONSTRAINTS\nROLLBACK\n");
    const auto preview = rig.preview({{u"text"_s, u"delete from t; select id from t;"_s}, {u"transaction"_s, true}});
    QVERIFY(preview);
    QVERIFY(preview->findings.isEmpty());
    QVERIFY(preview->changes.constFirst().contains(u"DELETE 3"_s));
    QVERIFY(preview->changes.contains(u"  1"_s));
    QVERIFY(rig.sent().startsWith(u"BEGIN;"_s));
    QVERIFY(rig.sent().endsWith(u"ROLLBACK;\n"_s));
    QVERIFY(!rig.sent().contains(u"COMMIT"_s));
  }

  void previewsWithoutTrying() {
    SqlRig rig;
    rig.programs.answer(" ?column? \n----------\n        1\n(1 row)\n\n");
    const auto preview = rig.preview({{u"text"_s, u"vacuum t"_s}});
    QCOMPARE(idsOf(*preview), QStringList{u"sql.not-tried"_s});
    QCOMPARE(rig.sent(), u"SELECT 1;\n"_s);
  }

  void obstacles_data() {
    QTest::addColumn<QByteArray>("errors");
    QTest::addColumn<int>("exitCode");
    QTest::addColumn<QString>("id");
    const auto row = [](const char *id, const char *errors, int exitCode) {
      QTest::newRow(id) << QByteArray(errors) << exitCode << QString::fromUtf8(id);
    };
    row("sql.permission", "psql:<stdin>:5: ERROR:  42501: permission denied for table t\n", 3);
    row("sql.fails", "psql:<stdin>:5: ERROR:  42P01: relation \"t\" does not exist\n", 3);
    row("sql.slow", "psql:<stdin>:5: FEHLER:  57014: Anfrage wird abgebrochen\n", 3);
    row("sql.connection", "psql: error: connection to server failed: FATAL:  password authentication failed\n", 2);
  }
  void obstacles() {
    QFETCH(QByteArray, errors);
    QFETCH(int, exitCode);
    QFETCH(QString, id);
    SqlRig rig;
    rig.programs.answer("BEGIN\n", exitCode, errors);
    QCOMPARE(idsOf(*rig.preview({{u"text"_s, u"delete from t"_s}})), QStringList{id});
  }

  void previewOfWhatCannotRun() {
    SqlRig missing;
    QCOMPARE(idsOf(*missing.preview({{u"text"_s, u"delete from t"_s}})), QStringList{u"sql.missing"_s});
    SqlRig wrong;
    QCOMPARE(idsOf(*wrong.preview({{u"text"_s, u"begin; delete from t"_s}})), QStringList{u"sql.input"_s});
  }
};

STERNWAY_TEST(TestSqlStep)

}  // namespace test_sqlstep
#include "test_sqlstep.moc"
