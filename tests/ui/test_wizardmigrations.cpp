// SPDX-License-Identifier: GPL-3.0-or-later
#include "procedurerig.h"
#include "support/fakeprograms.h"
#include "support/testmain.h"

#include <QDir>
#include <QJsonArray>
#include <QTemporaryDir>

namespace test_wizardmigrations {

using namespace sternway;
using namespace sternway::test;
using namespace sternway::ui;
using namespace Qt::StringLiterals;

namespace {

/// A runbook that Sternway may carry out, with an undo and two ways to take migrations back: one by a tool that keeps a list of
/// them, one by hand.
struct MigrationRig : ProcedureRig {
  MigrationRig() {
    Runbook runbook;
    runbook.matrix = (*runbook::loadDefaultRunbook())->matrix;
    runbook.source = u"order-service.yaml"_s;
    Method previous;
    previous.id = u"previous"_s;
    previous.title = u"Undo"_s;
    previous.steps = {step(u"kubernetes.undo"_s, u"Undo"_s)};
    runbook.methods = {previous};
    Step down = step(u"migration.down"_s, u"Take back the last one"_s);
    down.id = u"down"_s;
    down.args = {{u"tool"_s, u"command"_s},
                 {u"argv"_s, QJsonArray{u"./down"_s}},
                 {u"status"_s, QJsonArray{u"./list"_s}},
                 {u"workingDirectory"_s, folder.path()},
                 {u"steps"_s, 1}};
    Method last;
    last.id = u"last"_s;
    last.title = u"The last one"_s;
    last.steps = {down};
    Method byHand;
    byHand.id = u"restore"_s;
    byHand.title = u"Restore"_s;
    Step ask = step(u"manual"_s, u"Ask the DBA"_s);
    ask.args = {{u"text"_s, u"Restore it from the backup"_s}};
    byHand.steps = {ask};
    runbook.migrations.methods = {last, byHand};
    workspace.setRunbook(runbook);
    session->setPrograms(&programs);
    programs.answer(u"./list"_s, [this](const ProgramRequest &) -> Result<ProgramResult> {
      QByteArray lines = applied.isEmpty() ? "0 applied\n" : QByteArray();
      for (const QString &name : std::as_const(applied))
        lines += name.toUtf8() + "  applied 2026-01-01T09:00:00Z\n";
      return FakePrograms::printed(lines);
    });
    programs.answer(u"./down"_s, [this](const ProgramRequest &) -> Result<ProgramResult> {
      applied.removeLast();
      return FakePrograms::printed("rolled back\n");
    });
  }

  /// The migration that would be taken back says that there is no way back.
  void makeIrreversible() const {
    QDir(folder.path()).mkdir(u"migrations"_s);
    for (const QString &name : std::as_const(applied)) {
      QFile file(folder.filePath(u"migrations/%1.js"_s.arg(name)));
      QVERIFY(file.open(QIODevice::WriteOnly));
      file.write("exports.down = false\n");
    }
  }

  void openMigrations() {
    wizard = RollbackWizard::openForMigrations(workspace, *session, ref, nullptr);
    showIt();
  }
  [[nodiscard]] qsizetype downs() const { return programs.commands().count(u"./down"_s); }
  /// What the wizard's pages say that the applied migrations come to.
  [[nodiscard]] QStringList fates() const {
    const QAbstractItemModel *model = find<QTableView>("applied")->model();
    QStringList all;
    for (int row = 0; row < model->rowCount(); ++row)
      all << model->index(row, 0).data().toString() + u' ' + QString::number(model->index(row, 3).data(models::SortRole).toInt());
    return all;
  }
  bool untilRead() {
    return until([this] { return find<QTableView>("applied")->model()->rowCount() > 0; });
  }
  /// Says yes to whatever a step asks before it begins.
  template <typename Predicate>
  bool agreeUntil(Predicate reached) {
    return until([&] {
      const auto *panel = wizard->findChild<QWidget *>(u"QuestionPanel"_s);
      if (panel && panel->isVisible())
        panel->findChild<QPushButton *>(u"done"_s)->click();
      return reached();
    });
  }
  [[nodiscard]] QStringList eventTypes() {
    QStringList types;
    for (const JournalEvent &event : journal().stored(wizard->incidentId()).events)
      types << event.type;
    return types;
  }

  QTemporaryDir folder;
  FakePrograms programs;
  QStringList applied{u"a"_s, u"b"_s};
};
}  // namespace

class TestWizardMigrations : public QObject {
  Q_OBJECT
private Q_SLOTS:
  void initTestCase() { qputenv("STERNWAY_DATA_DIR", m_data.path().toLocal8Bit()); }

  /// The ways are alternatives: none of them is anybody's step before one is chosen.
  void noneGoesBackUnlessChosen() {
    MigrationRig rig;
    rig.open();
    QVERIFY(rig.nextTo(u"MigrationsPage"_s));
    QVERIFY(rig.untilRead());
    QCOMPARE(rig.fates(), (QStringList{u"b 0"_s, u"a 0"_s}));
    QVERIFY(rig.untilNext());
    QVERIFY(rig.nextTo(u"ConfirmPage"_s));
    QVERIFY(rig.said("open").isEmpty());
    QVERIFY(rig.untilNext());
    rig.find<QPushButton>("next")->click();
    QVERIFY(rig.untilPage("VerifyPage"));
    QVERIFY(rig.until([&] { return rig.countOf(u"operation.succeeded"_s) == 1; }));
    QCOMPARE(rig.downs(), 0);
    QCOMPARE(rig.countOf(u"migration.chosen"_s), 1);
  }

  void aChosenOneGoesBeforeTheCode() {
    MigrationRig rig;
    rig.open();
    QVERIFY(rig.nextTo(u"MigrationsPage"_s));
    rig.select("methods", 1);
    QVERIFY(rig.untilRead());
    QVERIFY(rig.until([&] { return rig.fates() == QStringList({u"b 1"_s, u"a 4"_s}); }));
    QVERIFY(!rig.find<QPushButton>("next")->isEnabled());  // nobody has said how the data can be restored
    rig.find<QLineEdit>("backup")->setText(u"Nightly, 03:00"_s);
    QVERIFY(rig.nextTo(u"ConfirmPage"_s));
    QVERIFY(rig.find<QLabel>("why")->text().contains(u"b"_s));
    QVERIFY(rig.untilNext());
    QCOMPARE(rig.downs(), 0);
    rig.find<QPushButton>("next")->click();
    QVERIFY(rig.agreeUntil([&] { return rig.countOf(u"operation.succeeded"_s) == 1; }));
    QCOMPARE(rig.applied, QStringList{u"a"_s});
    QVERIFY(!rig.isBad());
  }

  void aloneTheCodeStays() {
    MigrationRig rig;
    rig.openMigrations();
    QVERIFY(rig.untilPage("MigrationsPage"));
    QVERIFY(rig.untilRead());
    QCOMPARE(rig.find<QTableView>("methods")->model()->rowCount(), 2);
    QVERIFY(rig.until([&] { return rig.fates() == QStringList({u"b 1"_s, u"a 4"_s}); }));
    rig.find<QLineEdit>("backup")->setText(u"Nightly, 03:00"_s);
    QVERIFY(rig.nextTo(u"ConfirmPage"_s));
    rig.find<QLineEdit>("reason")->setText(u"The new column breaks the old code"_s);
    QVERIFY(rig.untilNext());
    rig.find<QPushButton>("next")->click();
    QVERIFY(rig.agreeUntil([&] { return rig.page() == u"DonePage"_s; }));
    QCOMPARE(rig.applied, QStringList{u"a"_s});
    QCOMPARE(rig.downs(), 1);
    QCOMPARE(rig.cluster().lines().filter(u"patch production"_s).size(), 0);
    const QStringList types = rig.eventTypes();
    const qsizetype note = types.indexOf(QString(eventtype::note));
    QVERIFY(note >= 0 && note < types.indexOf(QString(eventtype::operationStarted)));
  }

  void noWayBackNeedsAReason() {
    MigrationRig rig;
    rig.makeIrreversible();
    rig.openMigrations();
    QVERIFY(rig.untilPage("MigrationsPage"));
    QVERIFY(rig.until([&] { return rig.fates() == QStringList({u"b 3"_s, u"a 4"_s}); }));
    rig.find<QLineEdit>("backup")->setText(u"Nightly, 03:00"_s);
    QVERIFY(!rig.find<QPushButton>("next")->isEnabled());
    Q_EMIT rig.find<Banner>("irreversible")->triggered();
    QVERIFY(rig.answer(u"The table is empty"_s));
    QVERIFY(rig.untilNext());
    QCOMPARE(rig.downs(), 0);
  }

  /// A scenario says all of its steps itself, in its own order.
  void aScenarioIsNotAsked() {
    MigrationRig rig;
    Runbook runbook = **rig.workspace.runbook(rig.ref);
    RunbookScenario corruption;
    corruption.id = u"corruption"_s;
    corruption.title = u"Database corruption"_s;
    corruption.steps = {MigrationRig::step(u"manual"_s, u"Stop the traffic"_s)};
    corruption.steps.first().args = {{u"text"_s, u"Close the gate"_s}};
    runbook.scenarios = {corruption};
    rig.workspace.setRunbook(runbook);
    rig.open();
    QVERIFY(rig.untilNext());
    rig.select("methods", 1);
    QVERIFY(rig.untilNext());
    QVERIFY(rig.nextTo(u"ProcedurePage"_s));
    QCOMPARE(rig.rows("steps").filter(u"to do"_s).size(), 1);
    QVERIFY(rig.programs.commands().isEmpty());
  }

  /// What nobody has accepted runs no program, and is a person's.
  void whatIsNotAcceptedIsNotRead() {
    MigrationRig rig;
    Runbook runbook = **rig.workspace.runbook(rig.ref);
    runbook.path = u"/runbooks/order-service.yaml"_s;
    rig.workspace.setRunbook(runbook);
    rig.open();
    QVERIFY(rig.nextTo(u"MigrationsPage"_s));
    rig.select("methods", 2);
    rig.find<QLineEdit>("backup")->setText(u"Nightly, 03:00"_s);
    QVERIFY(rig.untilNext());
    QVERIFY(rig.nextTo(u"ProcedurePage"_s));
    QCOMPARE(rig.rows("steps").filter(u"Ask the DBA"_s).size(), 1);
    QVERIFY(rig.rows("steps").filter(u"Take back the last one"_s).isEmpty());
    QVERIFY(rig.programs.commands().isEmpty());
  }

private:
  QTemporaryDir m_data;
};

STERNWAY_GUI_TEST(TestWizardMigrations)

}  // namespace test_wizardmigrations
#include "test_wizardmigrations.moc"
