// SPDX-License-Identifier: GPL-3.0-or-later
#include "commandrig.h"
#include "core/plan.h"
#include "runbook/conditionparser.h"
#include "support/fakeprograms.h"
#include "support/testmain.h"

#include <QDir>

namespace test_migrationscommand {

using namespace sternway;
using namespace sternway::cli;
using namespace sternway::test;
using namespace Qt::StringLiterals;

namespace {
Method method(const QString &id, const QList<Step> &steps) {
  Method made;
  made.id = id;
  made.title = id;
  made.steps = steps;
  return made;
}

/// A tool that keeps a list of migrations.
struct Rig : CommandRig {
  Rig() {
    session->setHasMetrics(false);
    session->setPrograms(&programs);
    programs.answer(u"./list"_s, [this](const ProgramRequest &) -> Result<ProgramResult> {
      QByteArray lines = applied.isEmpty() ? "0 applied\n" : QByteArray();
      for (const QString &name : std::as_const(applied))
        lines += name.toUtf8() + "  applied 2026-01-01T09:00:00Z\n";
      return FakePrograms::printed(lines);
    });
    programs.answer(u"./down"_s, [this](const ProgramRequest &) -> Result<ProgramResult> {
      if (takesBack)
        applied.removeLast();
      return FakePrograms::printed("rolled back\n");
    });
    RunbookService service;
    service.name = u"order-service"_s;
    runbook->services = {service};
    runbook->migrations.methods = {method(u"last"_s, {{.id = u"down"_s,
                                                       .kind = u"migration.down"_s,
                                                       .args = {{u"tool"_s, u"command"_s},
                                                                {u"argv"_s, QJsonArray{u"./down"_s}},
                                                                {u"status"_s, QJsonArray{u"./list"_s}},
                                                                {u"workingDirectory"_s, folder.path()},
                                                                {u"steps"_s, 1}}}})};
    runbook->methods = {
        method(u"previous"_s, {{.id = u"undo"_s, .kind = u"kubernetes.undo"_s, .args = {{u"to"_s, u"previous"_s}}}})};
  }

  /// The migration that would be taken back says that there is no way back.
  void makeIrreversible() const {
    QDir(folder.path()).mkdir(u"migrations"_s);
    for (const QString &name : {u"a"_s, u"b"_s}) {
      QFile file(folder.filePath(u"migrations/%1.js"_s.arg(name)));
      QVERIFY(file.open(QIODevice::WriteOnly));
      file.write("exports.down = false\n");
    }
  }

  std::optional<ExitStatus> rollback(const QStringList &more = {}) {
    return run(QStringList{u"migrations"_s, u"rollback"_s, u"--runbook"_s, u"r.yaml"_s, u"--yes"_s, u"--backup-note"_s,
                           u"Nightly, 03:00"_s} +
               more);
  }
  [[nodiscard]] qsizetype downs() const { return programs.commands().count(u"./down"_s); }
  [[nodiscard]] QList<OperationRecord> operations() const { return journal->stored(incidentId).operations; }

  FakePrograms programs;
  QStringList applied{u"a"_s, u"b"_s};
  bool takesBack = true;
};
}  // namespace

class TestMigrationsCommand : public QObject {
  Q_OBJECT
private Q_SLOTS:
  void statusOnlyReads() {
    Rig rig;
    QCOMPARE(rig.run({u"migrations"_s, u"status"_s, u"--runbook"_s, u"r.yaml"_s}), std::optional(ExitStatus::Done));
    QCOMPARE(rig.programs.commands(), QStringList{u"./list"_s});
    QVERIFY(rig.operations().isEmpty());
    rig.isAccepted = false;
    QCOMPARE(rig.run({u"migrations"_s, u"status"_s, u"--runbook"_s, u"r.yaml"_s}), std::optional(ExitStatus::No));
    QCOMPARE(rig.programs.commands().size(), 1);
  }

  void statusThatCannotBeRead() {
    Rig rig;
    rig.programs.answer(u"./list"_s, FakePrograms::failed(1, "no database"));
    QCOMPARE(rig.run({u"migrations"_s, u"status"_s, u"--runbook"_s, u"r.yaml"_s}), std::optional(ExitStatus::No));
  }

  void takesTheLastOneBack() {
    Rig rig;
    QCOMPARE(rig.rollback(), std::optional(ExitStatus::Done));
    QCOMPARE(rig.applied, QStringList{u"a"_s});
    QCOMPARE(rig.downs(), 1);
    QCOMPARE(rig.operations().size(), 1);
    QCOMPARE(rig.operations().first().state, OperationState::Succeeded);
    QVERIFY(rig.journal->stored(rig.incidentId).incident.isOpen());
    const QStringList types = rig.journal->types();
    const qsizetype note = types.indexOf(QString(eventtype::note));
    QVERIFY(note >= 0 && note < types.indexOf(QString(eventtype::operationStarted)));
    QCOMPARE(rig.journal->stored(rig.incidentId).events.at(note).data.value(u"backup"_s).toString(), u"Nightly, 03:00"_s);
    QCOMPARE(rig.session->cluster().count(u"patch "_s), 0);
  }

  /// The tool ends well, and nothing has changed.
  void theToolIsNotBelieved() {
    Rig rig;
    rig.takesBack = false;
    QCOMPARE(rig.rollback(), std::optional(ExitStatus::No));
    QCOMPARE(rig.operations().first().state, OperationState::Failed);
  }

  void aPlanChangesNothing() {
    Rig rig;
    QCOMPARE(rig.run({u"migrations"_s, u"rollback"_s, u"--runbook"_s, u"r.yaml"_s, u"--plan-only"_s}),
             std::optional(ExitStatus::Done));
    QCOMPARE(rig.downs(), 0);
    QVERIFY(rig.operations().isEmpty());
  }

  void whatNobodyAcceptedIsNotRun() {
    Rig rig;
    rig.isAccepted = false;
    QCOMPARE(rig.rollback(), std::optional(ExitStatus::No));
    QVERIFY(rig.programs.commands().isEmpty());
  }

  void alternativesAreChosen() {
    Rig rig;
    Method all = rig.runbook->migrations.methods.constFirst();
    all.id = u"other"_s;
    rig.runbook->migrations.methods << all;
    QCOMPARE(rig.rollback(), std::optional(ExitStatus::Usage));
    QCOMPARE(rig.downs(), 0);
    QCOMPARE(rig.rollback({u"--method"_s, u"other"_s}), std::optional(ExitStatus::Done));
    QCOMPARE(rig.downs(), 1);
  }

  void noWayBackRefusesUnlessOverridden() {
    Rig rig;
    rig.makeIrreversible();
    QCOMPARE(rig.rollback(), std::optional(ExitStatus::No));
    QCOMPARE(rig.downs(), 0);
    QVERIFY(rig.operations().isEmpty());
    QCOMPARE(rig.rollback({u"--override"_s, u"tried on a copy"_s}), std::optional(ExitStatus::Done));
    QCOMPARE(rig.downs(), 1);
  }

  /// Another process is at it.
  void whatIsUnderWayIsLeftAlone() {
    Rig rig;
    OperationRecord running;
    running.id = u"op-0"_s;
    running.incidentId = rig.incidentId;
    running.state = OperationState::Running;
    running.startedAt = rig.session->clock().now();
    running.plan = toJson(
        Plan{.id = u"op-0"_s,
             .reason = {},
             .made = {},
             .stages = {{.title = {},
                         .steps = {{.id = u"applied-after"_s, .kind = u"migration.status"_s, .target = targetOf(rig.ref)}}}}});
    QVERIFY(await(rig.journal->record(running, {.type = u"operation.started"_s}, this)));
    rig.journal->setLeaseState(LeaseState::Held);
    QCOMPARE(rig.rollback(), std::optional(ExitStatus::No));
    QVERIFY(rig.programs.commands().isEmpty());
  }

  void beforeTheCode() {
    Rig rig;
    const QStringList rollback{u"rollback"_s, u"--service"_s,   u"order-service"_s, u"--to"_s,        u"2"_s,
                               u"--yes"_s,    u"--migration"_s, u"last"_s,          u"--stability"_s, u"1s"_s};
    std::ignore = rig.run(rollback);
    QCOMPARE(rig.downs(), 1);
    QCOMPARE(rig.session->cluster().count(u"patch "_s) > 0, true);
    QCOMPARE(rig.operations().first().steps.first().stepId, u"last/down"_s);
    // without a way back they would be all of the rollback
    rig.runbook->methods = {};
    QCOMPARE(rig.run(rollback), std::optional(ExitStatus::Usage));
    QCOMPARE(rig.downs(), 1);
  }

  /// Code that may live with the new schema goes back without the migration when somebody says so.
  void noWayBackRefusesTheCodeUnlessItIsLeftOut() {
    Rig rig;
    rig.makeIrreversible();
    const QStringList rollback{u"rollback"_s, u"--service"_s,   u"order-service"_s, u"--to"_s,        u"2"_s,
                               u"--yes"_s,    u"--migration"_s, u"last"_s,          u"--stability"_s, u"1s"_s};
    QCOMPARE(rig.run(rollback), std::optional(ExitStatus::No));
    QVERIFY(rig.operations().isEmpty());
    std::ignore = rig.run(rollback + QStringList{u"--skip"_s, u"last/down=the old code ignores the column"_s});
    QCOMPARE(rig.operations().size(), 1);
    QCOMPARE(rig.operations().first().steps.first().state, StepState::Skipped);
    QCOMPARE(rig.downs(), 0);
    QCOMPARE(rig.session->cluster().stored(rig.ref).images, rig.orders.history.byNumber(2)->images);
  }
};

STERNWAY_TEST(TestMigrationsCommand)

}  // namespace test_migrationscommand
#include "test_migrationscommand.moc"
