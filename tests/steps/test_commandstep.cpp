// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/incident.h"
#include "steprig.h"
#include "support/await.h"
#include "support/testmain.h"

#include <QJsonArray>

namespace test_commandstep {

using namespace sternway;
using namespace sternway::steps;
using namespace sternway::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {
const QString secretValue = u"s3cr3t value"_s;

Step command(const QStringList &argv, QJsonObject more = {}) {
  more.insert(u"argv"_s, QJsonArray::fromStringList(argv));
  return {.id = u"m/command"_s, .kind = u"command"_s, .args = more};
}

StepPreview previewOf(const StepRig &rig, const Step &step) {
  QObject context;
  return await(stepKinds().find(step.kind)->preview(rig.context, step, &context)).value_or(StepPreview{});
}

QStringList ids(const QList<Finding> &findings) {
  QStringList all;
  for (const Finding &finding : findings)
    all << finding.id;
  return all;
}

Probe probeOf(const StepRig &rig, const Step &step, const StepRecord &record) {
  QObject context;
  return await(stepKinds().find(step.kind)->probe(rig.context, step, record, &context)).value_or(Probe{});
}
}  // namespace

class TestCommandStep : public QObject {
  Q_OBJECT
private Q_SLOTS:
  void initTestCase() { qputenv("STERNWAY_SECRET_TOKEN", secretValue.toUtf8()); }
  void cleanupTestCase() { qunsetenv("STERNWAY_SECRET_TOKEN"); }

  void runsTheWords() {
    StepRig rig;
    rig.programs.answer(u"./smoke.sh"_s, QByteArray("checking\nall good\n"));
    Step step = command({u"./smoke.sh"_s, u"$(id); x"_s}, {{u"workingDirectory"_s, u"/srv/app"_s}});
    step.timeout = 90s;
    QVERIFY(rig.runTo(step, StepState::Finished));
    const ProgramRequest request = rig.programs.requests().value(0);
    QCOMPARE(request.argv, (QStringList{u"./smoke.sh"_s, u"$(id); x"_s}));
    QCOMPARE(request.workingDirectory, u"/srv/app"_s);
    QVERIFY(request.environment.isEmpty());
    QVERIFY(request.input.isEmpty());
    QCOMPARE(request.timeout, 90s);
    QVERIFY(request.stopSignal == ProgramRequest::StopSignal::Terminate);
    QCOMPARE(rig.outcome->result.value(u"exitCode"_s).toInt(-1), 0);
    QCOMPARE(rig.outcome->message, u"all good"_s);
    QCOMPARE(rig.progress, QStringList{u"checking\nall good"_s});
  }

  void aShellGetsOneWord() {
    StepRig rig;
    rig.programs.answer(u"/bin/sh"_s, QByteArray());
    QVERIFY(rig.runTo(command({u"cat x | sort"_s}, {{u"shell"_s, true}}), StepState::Finished));
    QCOMPARE(rig.programs.requests().value(0).argv, (QStringList{u"/bin/sh"_s, u"-c"_s, u"cat x | sort"_s}));
  }

  void secretsGoWhereNobodySeesThem() {
    StepRig rig;
    rig.programs.answer(u"tool"_s, "token is " + secretValue.toUtf8() + "\n");
    const Step step = command({u"tool"_s}, {{u"environment"_s, QJsonObject{{u"TOKEN"_s, u"{{secret:token}}"_s}, {u"LEVEL"_s, 3}}},
                                            {u"input"_s, u"login {{secret:token}}\n"_s}});
    QVERIFY(rig.runTo(step, StepState::Finished));
    const ProgramRequest request = rig.programs.requests().value(0);
    QCOMPARE(request.environment, (StringMap{{u"LEVEL"_s, u"3"_s}, {u"TOKEN"_s, secretValue}}));
    QCOMPARE(request.input, "login " + secretValue.toUtf8() + "\n");
    QVERIFY(!rig.seen().contains(secretValue));
    QVERIFY(rig.seen().contains(u"token is"_s));
    rig.programs.answer(u"tool"_s, FakePrograms::failed(1, "refused: " + secretValue.toUtf8()));
    QVERIFY(rig.runTo(step, StepState::Failed));
    QVERIFY(!rig.seen().contains(secretValue));
    rig.programs.answer(u"tool"_s, fail(ErrorKind::Timeout, u"late"_s, u"saw "_s + secretValue));
    QVERIFY(rig.runTo(step, StepState::Unknown));
    QVERIFY(!rig.seen().contains(secretValue));
  }

  void noSecretAmongTheWords() {
    StepRig rig;
    rig.programs.answer(u"curl"_s, QByteArray());
    const Step step = command({u"curl"_s, u"-H"_s, u"Authorization: {{secret:token}}"_s});
    QVERIFY(rig.runTo(step, StepState::Failed));
    QVERIFY(rig.programs.requests().isEmpty());
    QCOMPARE(ids(previewOf(rig, step).findings), QStringList{u"secret.in-words"_s});
  }

  void aSecretThatIsNotKnown() {
    StepRig rig;
    rig.programs.install(u"tool"_s);
    QVERIFY(rig.runTo(command({u"tool"_s}, {{u"input"_s, u"{{secret:none-such}}"_s}}), StepState::Failed));
    QVERIFY(rig.outcome->message.contains(u"STERNWAY_SECRET_NONE_SUCH"_s));
    QVERIFY(rig.programs.requests().isEmpty());
  }

  void howItEnds_data() {
    QTest::addColumn<Result<ProgramResult>>("result");
    QTest::addColumn<StepState>("state");
    const auto error = [](ErrorKind kind) -> Result<ProgramResult> { return fail(kind, u"said"_s); };
    QTest::newRow("exit status") << Result<ProgramResult>(FakePrograms::failed(7, "no")) << StepState::Failed;
    QTest::newRow("not there") << error(ErrorKind::NotFound) << StepState::Failed;
    QTest::newRow("cannot be started") << error(ErrorKind::Input) << StepState::Failed;
    QTest::newRow("too late") << error(ErrorKind::Timeout) << StepState::Unknown;
    QTest::newRow("by a signal") << error(ErrorKind::Protocol) << StepState::Unknown;
  }
  void howItEnds() {
    QFETCH(Result<ProgramResult>, result);
    StepRig rig;
    rig.programs.answer(u"psql"_s, result);
    rig.start(command({u"psql"_s}));
    QVERIFY(rig.wait());
    QTEST(rig.outcome->state, "state");
    QCOMPARE(rig.ends, 1);
    if (!result && result.error().kind == ErrorKind::NotFound)
      QVERIFY(rig.outcome->message.contains(u"postgresql-client"_s));
  }

  void stop() {
    StepRig rig;
    rig.programs.hold(u"restore"_s);
    rig.start(command({u"restore"_s}));
    QTRY_VERIFY(rig.programs.lastRun());
    rig.programs.lastRun()->print({u"half way"_s});
    rig.run->stop();
    QVERIFY(rig.wait());
    QCOMPARE(rig.outcome->state, StepState::Unknown);
    QCOMPARE(rig.progress, QStringList{u"half way"_s});
  }

  void stopBeforeItRuns() {
    StepRig rig;
    rig.programs.hold(u"restore"_s);
    rig.start(command({u"restore"_s}));
    rig.run->stop();
    QVERIFY(rig.wait());
    QCOMPARE(rig.outcome->state, StepState::Failed);
    QCoreApplication::processEvents();
    QVERIFY(rig.programs.requests().isEmpty());
    QCOMPARE(rig.ends, 1);
  }

  /// Who catches the signal may end without an error, and have done a part.
  void stoppedAndEndedWell() {
    StepRig rig;
    rig.programs.hold(u"restore"_s);
    rig.start(command({u"restore"_s}));
    QTRY_VERIFY(rig.programs.lastRun());
    rig.programs.lastRun()->ignoreStop();
    rig.run->stop();
    QVERIFY(!rig.outcome);
    rig.programs.lastRun()->end(ProgramResult{});
    QVERIFY(rig.wait());
    QCOMPARE(rig.outcome->state, StepState::Unknown);
  }

  void psqlIsInterrupted() {
    for (const Step &step : {command({u"psql"_s, u"-c"_s, u"select 1"_s}), command({u"cat x | psql -1"_s}, {{u"shell"_s, true}}),
                             command({u"/usr/lib/bin/psql"_s})}) {
      StepRig rig;
      rig.programs.answer(step.args.value(u"argv"_s).toArray().first().toString().section(u' ', 0, 0), QByteArray());
      rig.start(step);
      QVERIFY(rig.wait());
      QVERIFY(rig.programs.requests().value(0).stopSignal == ProgramRequest::StopSignal::Interrupt);
    }
    StepRig other;
    other.programs.answer(u"run-psqlite"_s, QByteArray());
    QVERIFY(other.runTo(command({u"run-psqlite"_s}), StepState::Finished));
    QVERIFY(other.programs.requests().value(0).stopSignal == ProgramRequest::StopSignal::Terminate);
  }

  void inARehearsal() {
    StepRig rig;
    rig.context.programs = nullptr;
    QVERIFY(rig.runTo(command({u"restore"_s}), StepState::Skipped));
    QVERIFY(ids(previewOf(rig, command({u"restore"_s})).findings).isEmpty());
  }

  void previews() {
    StepRig rig;
    const StepPreview missing = previewOf(rig, command({u"psql"_s}));
    QCOMPARE(ids(missing.findings), QStringList{u"program.missing"_s});
    QCOMPARE(missing.findings.value(0).severity, Severity::Block);
    QVERIFY(missing.findings.value(0).remedy.contains(u"postgresql-client"_s));
    QCOMPARE(missing.changes.size(), 1);
    rig.programs.install(u"psql"_s);
    QVERIFY(previewOf(rig, command({u"psql"_s})).findings.isEmpty());
    QCOMPARE(ids(previewOf(rig, command({u"psql"_s}, {{u"workingDirectory"_s, u"/no/such"_s}})).findings),
             QStringList{u"folder.missing"_s});
    rig.programs.install(u"/tmp/scripts/run.sh"_s);  // a path is of the folder
    QVERIFY(previewOf(rig, command({u"scripts/run.sh"_s}, {{u"workingDirectory"_s, u"/tmp"_s}})).findings.isEmpty());
    QVERIFY(rig.programs.requests().isEmpty());
  }

  void probes() {
    using State = Probe::State;
    const StepRig rig;
    Step step = command({u"restore"_s});
    StepRecord record{.operationId = {}, .stepId = step.id};
    QCOMPARE(probeOf(rig, step, record).state, State::NotApplied);
    record.startedAt = rig.clock.now();
    record.state = StepState::Started;
    QCOMPARE(probeOf(rig, step, record).state, State::CannotTell);
    step.idempotent = true;
    QCOMPARE(probeOf(rig, step, record).state, State::NotApplied);
    record.state = StepState::Finished;
    record.result = {{u"exitCode"_s, 0}};
    QCOMPARE(probeOf(rig, step, record).state, State::Applied);
    QCOMPARE(probeOf(rig, step, record).result, record.result);
  }

  void shownCommands() {
    const Runbook runbook;
    QCOMPARE(stepKinds().command(command({u"a"_s, u"b c"_s}, {{u"environment"_s, QJsonObject{{u"T"_s, u"{{secret:token}}"_s}}}}),
                                 runbook),
             u"env T={{secret:token}} a 'b c'"_s);
  }
};

STERNWAY_TEST(TestCommandStep)

}  // namespace test_commandstep
#include "test_commandstep.moc"
