// SPDX-License-Identifier: GPL-3.0-or-later
#include "steps/compose/composefiles.h"
#include "steps/registry.h"
#include "steps/scriptedprograms.h"
#include "steps/steprun.h"
#include "support/await.h"
#include "support/manualclock.h"
#include "support/testmain.h"

#include <QFile>
#include <QTemporaryDir>

namespace test_composesteps {

using namespace sternway;
using namespace sternway::steps;
using namespace sternway::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {
const QString good = u"registry.example.com/web:1.10"_s;
const QString bad = u"registry.example.com/web:1.11"_s;

QByteArray container(const QString &image, const QString &status = u"running"_s, const QString &health = {},
                     const QString &created = u"2026-01-10T02:00:05Z"_s, const QString &oneOff = u"False"_s) {
  return uR"({"id":"0123456789abcdef","image":"%1","status":"%2","health":"%3","oneOff":"%4","restarts":0,"exitCode":0,"created":"%5"})"_s
      .arg(image, status, health, oneOff, created)
      .toUtf8();
}

struct ComposeRig {
  QTemporaryDir folder;
  ManualClock clock;
  ScriptedPrograms programs;
  QObject owner;
  std::optional<StepOutcome> outcome;
  QByteArray overrideText;
  QString overridePath;
  StepContext context{.cluster = {}, .clock = &clock, .programs = &programs};
  Step step{.id = u"m/up"_s, .kind = u"compose.up"_s, .args = {{u"service"_s, u"web"_s}, {u"image"_s, good}}};

  explicit ComposeRig(const QStringList &installed = {u"docker"_s}) : programs(installed) {
    step.args.insert(u"workingDirectory"_s, folder.path());
    write(u"docker-compose.yml"_s);
    write(u"docker-compose.override.yml"_s);
    programs.on(u"version --short"_s, "2.40.3\n");
    programs.on(u"config --hash web"_s, "web 3c86f1\n");
    programs.on(u"ps --all -q web"_s, "0123456789abcdef\n");
    programs.on(u"docker inspect"_s, container(good, u"running"_s, u"healthy"_s));
    // as Docker does for a container without a health check, which it can only show as plain JSON by that name
    programs.on(u"{{json .Id}}"_s, {}, 1, "template parsing error: map has no entry for key \"Health\"");
    programs.on(u" up -d "_s, [this](const ProgramRequest &request) {
      overridePath = request.argv.at(request.argv.lastIndexOf(u"-f"_s) + 1);
      QFile file(overridePath);
      if (file.open(QIODevice::ReadOnly))
        overrideText = file.readAll();
      return ProgramResult{};
    });
  }

  void write(const QString &name, const QByteArray &text = "services: {}\n") const {
    QFile file(folder.filePath(name));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(text), text.size());
  }
  StepRun *start() {
    StepRun *run = stepKinds().runner(step)->run(context, step, &owner);
    QObject::connect(run, &StepRun::ended, &owner, [this](const StepOutcome &ended) { outcome = ended; });
    run->start();
    return run;
  }
  [[nodiscard]] bool finish() {
    start();
    return QTest::qWaitFor([this] {
      clock.advance(1s);
      return outcome.has_value();
    });
  }
  [[nodiscard]] QStringList ups() const { return programs.lines().filter(u" up -d "_s); }
  [[nodiscard]] Probe::State probe() {
    const StepRecord record{
        .operationId = {}, .stepId = step.id, .state = StepState::Started, .startedAt = clock.now(), .endedAt = {}};
    const auto probed = await(stepKinds().runner(step)->probe(context, step, record, &owner));
    return probed ? probed->state : Probe::State(-1);
  }
};
}  // namespace

class TestComposeSteps : public QObject {
  Q_OBJECT
private Q_SLOTS:
  void pinsTheImage() {
    ComposeRig rig;
    QVERIFY(rig.finish());
    QCOMPARE(rig.outcome->state, StepState::Finished);
    const QStringList lines = rig.programs.lines();
    const qsizetype pulled = lines.indexOf(u"docker pull "_s + good);
    QCOMPARE(rig.ups().size(), 1);
    QVERIFY(pulled > 0 && pulled < lines.indexOf(rig.ups().constFirst()));
    const QString files = u"-f %1/docker-compose.yml -f %1/docker-compose.override.yml"_s.arg(rig.folder.path());
    QCOMPARE(rig.ups().constFirst(), u"docker compose %1 -f %2 up -d --no-build --no-deps web"_s.arg(files, rig.overridePath));
    QVERIFY(lines.contains(u"docker compose %1 config --hash web"_s.arg(files)));
    QCOMPARE(rig.overrideText, QByteArray("services:\n  \"web\":\n    image: \"registry.example.com/web:1.10\"\n"
                                          "    pull_policy: \"missing\"\n    build: !reset null\n"));
    QVERIFY(!QFile::exists(rig.overridePath));
  }

  void tools_data() {
    QTest::addColumn<QStringList>("installed");
    QTest::addColumn<bool>("hasPlugin");
    QTest::addColumn<QString>("tool");
    QTest::newRow("plugin") << QStringList{u"docker"_s, u"docker-compose"_s} << true << u"docker compose"_s;
    QTest::newRow("standalone") << QStringList{u"docker"_s, u"docker-compose"_s} << false << u"docker-compose"_s;
    QTest::newRow("podman") << QStringList{u"podman"_s} << false << u"podman compose"_s;
    QTest::newRow("none") << QStringList{} << false << QString();
    QTest::newRow("docker alone") << QStringList{u"docker"_s} << false << QString();
  }
  void tools() {
    QFETCH(QStringList, installed);
    QFETCH(bool, hasPlugin);
    QFETCH(QString, tool);
    ComposeRig rig(installed);
    rig.programs.on(u"podman inspect"_s, container(good));
    if (!hasPlugin)
      rig.programs.on(u"docker compose version"_s, "", 1, "docker: 'compose' is not a docker command");
    QVERIFY(rig.finish());
    QCOMPARE(rig.outcome->state, tool.isEmpty() ? StepState::Failed : StepState::Finished);
    QCOMPARE(rig.ups().size(), tool.isEmpty() ? 0 : 1);
    QVERIFY(tool.isEmpty() || rig.ups().constFirst().startsWith(tool + u" -f "_s));
  }

  void stopsBefore_data() {
    QTest::addColumn<QString>("failing");
    QTest::newRow("pull") << u"docker pull"_s;
    QTest::newRow("project") << u"config --hash"_s;
  }
  void stopsBefore() {
    QFETCH(QString, failing);
    ComposeRig rig;
    rig.programs.on(failing, "", 1, "it does not go");
    QVERIFY(rig.finish());
    QCOMPARE(rig.outcome->state, StepState::Failed);
    QCOMPARE(rig.ups(), QStringList());
  }

  void stopsWhereFilesAreMissing() {
    ComposeRig rig;
    rig.programs.on(u"-f "_s, "web 8b0bd2\n");
    QVERIFY(rig.finish());
    QCOMPARE(rig.outcome->state, StepState::Failed);
    QCOMPARE(rig.ups(), QStringList());
    ComposeRig nowhere;
    nowhere.step.args.insert(u"workingDirectory"_s, nowhere.folder.filePath(u"none"_s));
    QVERIFY(nowhere.finish());
    QCOMPARE(nowhere.outcome->state, StepState::Failed);
  }

  void upFails() {
    ComposeRig rig;
    rig.programs.on(u" up -d "_s, "", 1, "port is already allocated");
    QVERIFY(rig.finish());
    QCOMPARE(rig.outcome->state, StepState::Failed);
  }

  void notWell_data() {
    QTest::addColumn<QByteArray>("seen");
    QTest::addColumn<StepState>("state");
    QTest::newRow("no health check") << container(good) << StepState::Finished;
    QTest::newRow("starting") << container(good, u"running"_s, u"starting"_s) << StepState::Failed;
    QTest::newRow("unhealthy") << container(good, u"running"_s, u"unhealthy"_s) << StepState::Failed;
    QTest::newRow("exited") << container(good, u"exited"_s) << StepState::Failed;
    QTest::newRow("another image") << container(bad, u"running"_s, u"healthy"_s) << StepState::Failed;
    QTest::newRow("beside a one-off") << container(good, u"running"_s, u"healthy"_s) + '\n' +
                                             container(bad, u"exited"_s, {}, {}, u"True"_s)
                                      << StepState::Finished;
    QTest::newRow("none") << QByteArray() << StepState::Failed;
  }
  void notWell() {
    QFETCH(QByteArray, seen);
    ComposeRig rig;
    rig.programs.on(u"docker inspect"_s, seen);
    QVERIFY(rig.finish());
    QTEST(rig.outcome->state, "state");
  }

  void withoutAnImage() {
    ComposeRig rig;
    rig.step.args.remove(u"image"_s);
    QVERIFY(rig.finish());
    QCOMPARE(rig.outcome->state, StepState::Finished);
    QVERIFY(rig.programs.lines().contains(u"docker compose pull web"_s));
    QCOMPARE(rig.ups(), QStringList{u"docker compose up -d --no-build --no-deps web"_s});
  }

  void stopped() {
    ComposeRig rig;
    rig.programs.on(u" up -d "_s, [](const ProgramRequest &) { return std::nullopt; });
    StepRun *run = rig.start();
    QVERIFY(QTest::qWaitFor([&rig] { return !rig.ups().isEmpty(); }));
    run->stop();
    QVERIFY(QTest::qWaitFor([&rig] { return rig.outcome.has_value(); }));
    QCOMPARE(rig.outcome->state, StepState::Unknown);
  }

  void inARehearsal() {
    ComposeRig rig;
    rig.context.programs = nullptr;
    QVERIFY(rig.finish());
    QCOMPARE(rig.outcome->state, StepState::Skipped);
  }

  void afterACrash_data() {
    QTest::addColumn<QByteArray>("seen");
    QTest::addColumn<bool>("isPinned");
    QTest::addColumn<Probe::State>("state");
    const QString before = u"2026-01-09T00:00:00Z"_s;
    QTest::newRow("pinned") << container(good) << true << Probe::State::Applied;
    QTest::newRow("as before") << container(bad, u"running"_s, {}, before) << true << Probe::State::NotApplied;
    QTest::newRow("another new one") << container(bad) << true << Probe::State::ChangedByOther;
    QTest::newRow("a part") << container(bad) + '\n' + container(good) << true << Probe::State::CannotTell;
    QTest::newRow("none") << QByteArray() << true << Probe::State::NotApplied;
    QTest::newRow("new, not pinned") << container(bad) << false << Probe::State::Applied;
    QTest::newRow("old, not pinned") << container(bad, u"running"_s, {}, before) << false << Probe::State::CannotTell;
  }
  void afterACrash() {
    QFETCH(QByteArray, seen);
    QFETCH(bool, isPinned);
    ComposeRig rig;
    if (!isPinned)
      rig.step.args.remove(u"image"_s);
    rig.programs.on(u"docker inspect"_s, seen);
    QTEST(rig.probe(), "state");
    QVERIFY(rig.ups().isEmpty());
  }

  void previews() {
    ComposeRig rig;
    rig.programs.on(u"docker inspect"_s, container(bad));
    const auto preview = await(stepKinds().runner(rig.step)->preview(rig.context, rig.step, &rig.owner));
    QVERIFY(preview);
    QCOMPARE(preview->changes, QStringList{u"web image: %1 → %2"_s.arg(bad, good)});
    ComposeRig none{QStringList()};
    const auto blocked = await(stepKinds().runner(none.step)->preview(none.context, none.step, &none.owner));
    QVERIFY(blocked);
    QCOMPARE(blocked->findings.constFirst().id, u"program.missing"_s);
  }

  void files() {
    const ComposeTool v2{.argv = {u"docker"_s, u"compose"_s}, .engine = u"docker"_s, .version = QVersionNumber(2, 20)};
    const ComposeTool v1{.argv = {u"docker-compose"_s}, .engine = u"docker"_s, .version = QVersionNumber(1, 29, 2)};
    ComposeRig rig;
    const auto names = [&rig](const Result<QStringList> &files) {
      return files ? QStringList(*files).replaceInStrings(rig.folder.path() + u'/', QString()).join(u' ') : u"refused"_s;
    };
    QVERIFY(QDir(rig.folder.path()).mkdir(u"sub"_s));
    const QString sub = rig.folder.filePath(u"sub"_s);
    QCOMPARE(names(composeFiles(v2, sub, {})), u"docker-compose.yml docker-compose.override.yml"_s);
    rig.write(u"compose.yaml"_s);
    rig.write(u"compose.override.yaml"_s);
    QCOMPARE(names(composeFiles(v2, rig.folder.path(), {})), u"compose.yaml compose.override.yaml"_s);
    QCOMPARE(names(composeFiles(v1, rig.folder.path(), {})), u"docker-compose.yml docker-compose.override.yml"_s);
    QCOMPARE(names(composeFiles({.argv = {}, .engine = u"podman"_s}, rig.folder.path(), {})), u"refused"_s);
    rig.write(u".env"_s, "A=1\nCOMPOSE_FILE='compose.yaml,docker-compose.yml'\nCOMPOSE_PATH_SEPARATOR=,\n");
    QCOMPARE(names(composeFiles(v2, rig.folder.path(), {})), u"compose.yaml docker-compose.yml"_s);
    QCOMPARE(names(composeFiles(v2, rig.folder.path(), {{u"COMPOSE_FILE"_s, u"compose.yaml"_s}})), u"compose.yaml"_s);
    QCOMPARE(names(composeFiles(v2, rig.folder.path(), {{u"COMPOSE_FILE"_s, u"none.yaml"_s}})), u"refused"_s);
    QVERIFY(!composeOverride(v2, u"web"_s, good).contains("reset"));
    QCOMPARE(composeOverride(v1, u"web"_s, u"a\": {x: y}\nb"_s).count('\n'), 3);
  }

  void pulls() {
    ComposeRig rig;
    rig.step.kind = u"compose.pull"_s;
    rig.programs.on(u"docker pull"_s, "", 1, "manifest unknown");
    QVERIFY(rig.finish());
    QCOMPARE(rig.outcome->state, StepState::Failed);
    rig.outcome.reset();
    rig.programs.on(u"docker pull"_s, "Status: Downloaded newer image\n");
    QVERIFY(rig.finish());
    QCOMPARE(rig.outcome->state, StepState::Finished);
    ComposeRig podman({u"podman"_s});
    podman.step.kind = u"compose.pull"_s;
    QVERIFY(podman.finish());
    QCOMPARE(podman.programs.lines(), QStringList{u"podman pull "_s + good});
  }
};

STERNWAY_TEST(TestComposeSteps)

}  // namespace test_composesteps
#include "test_composesteps.moc"
