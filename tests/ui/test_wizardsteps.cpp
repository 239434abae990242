// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/shell.h"
#include "platform/evidencestore.h"
#include "procedurerig.h"
#include "support/filechoice.h"
#include "support/questionbox.h"
#include "support/testmain.h"

#include <QClipboard>
#include <QCryptographicHash>
#include <QListView>
#include <QMenu>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTemporaryDir>

namespace test_wizardsteps {

using namespace sternway;
using namespace sternway::platform;
using namespace sternway::ui;
using namespace sternway::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// The steps of the procedure that a person does: what the page shows of one, and what can be done with it.
class TestWizardSteps : public QObject {
  Q_OBJECT
private Q_SLOTS:
  void initTestCase() { qputenv("STERNWAY_DATA_DIR", m_data.path().toLocal8Bit()); }

  /// What is not in the command is shown beside it: SQL, a query with its value.
  void aStepShowsWhatItAsks() {
    ProcedureRig rig;
    Runbook runbook = **rig.workspace.runbook(rig.ref);
    runbook.path.clear();  // built in: its query may be sent
    Step sql = ProcedureRig::step(u"sql"_s, u"Look at the table"_s, u"psql shop -f look.sql"_s);
    sql.args = {{u"text"_s, u"SELECT version FROM schema_migrations"_s}};
    Step query = ProcedureRig::step(u"metrics"_s, u"Orders"_s);
    query.args = {{u"query"_s, u"orders_total"_s}};
    sql.when = query.when = u"somebody looks"_s;  // a person's
    runbook.methods.last().steps = {sql, query};
    rig.session->fakeMetrics().answer(
        u"orders_total"_s,
        {.series = {FakeMetrics::constant({}, 42, rig.session->clock().now(), rig.session->clock().now())}, .warnings = {}});
    rig.workspace.setRunbook(runbook);
    rig.open();
    QVERIFY(rig.untilNext());
    for (int row = 0; row < rig.rows("methods").size(); ++row)
      if (rig.rows("methods").at(row).startsWith(u"Revert the commit"_s))
        rig.select("methods", row);
    QVERIFY(rig.nextTo(u"ProcedurePage"_s));
    const QStringList steps = rig.rows("steps");
    const auto at = [&steps](const QString &title) { return static_cast<int>(steps.indexOf(steps.filter(title).value(0))); };
    rig.select("steps", at(u"Look at the table"_s));
    QVERIFY(rig.find<QLabel>("detail")->text().contains(u"SELECT version FROM schema_migrations"_s));
    rig.select("steps", at(u"Orders"_s));
    QCOMPARE(rig.find<QLineEdit>("command")->text(), u"orders_total"_s);
    QVERIFY(rig.until([&] { return rig.find<QLabel>("detail")->text().contains(u"42"_s); }));
    QVERIFY(rig.find<QPushButton>("copy")->isEnabled());
  }

  void evidenceIsCopiedAndMeasured() {
    ProcedureRig rig;
    rig.open();
    QVERIFY(rig.nextTo(u"ChecklistPage"_s));
    QVERIFY(rig.until([&] { return !rig.wizard->incidentId().isEmpty(); }));
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"disk.txt"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("full");
    file.close();
    rig.select("items", 1);
    QAction *attachFile = rig.find<QPushButton>("attach")->menu()->actions().at(1);
    attachFile->trigger();
    chooseFile(file.fileName());
    QTRY_COMPARE(rig.countOf(u"checklist.evidence"_s), 1);
    const QJsonObject evidence =
        rig.journal().stored(rig.wizard->incidentId()).events.last().data.value(u"evidence"_s).toObject();
    QCOMPARE(evidence.value(u"value"_s).toString(), u"disk.txt"_s);
    QCOMPARE(evidence.value(u"size"_s).toInt(), 4);
    const QByteArray hash = QCryptographicHash::hash("full", QCryptographicHash::Sha256).toHex();
    QCOMPARE(evidence.value(u"sha256"_s).toString(), QString::fromLatin1(hash));
    QFile copy(evidenceFolder(rig.wizard->incidentId()) + u'/' + QString::fromLatin1(hash.left(16)) + u"-disk.txt"_s);
    QVERIFY(copy.open(QIODevice::ReadOnly));
    QCOMPARE(copy.readAll(), QByteArray("full"));
    QTRY_VERIFY(rig.find<QLabel>("detail")->text().contains(u"disk.txt (4 B, SHA-256 "_s));

    QVERIFY(file.open(QIODevice::WriteOnly) && file.resize(maximumEvidenceSize + 1));
    file.close();
    attachFile->trigger();
    chooseFile(file.fileName());
    QTRY_VERIFY(rig.said("problem").contains(u"it has more than 10 MB"_s));
    attachFile->trigger();
    chooseFile(folder.path());
    QTRY_VERIFY(rig.said("problem").contains(u"it is no file"_s));
    QCOMPARE(rig.countOf(u"checklist.evidence"_s), 1);
  }

  void dangerousStepsAskAndUnfilledCommandsAreNotCopied() {
    ProcedureRig rig;
    rig.open();
    QVERIFY(rig.nextTo(u"ProcedurePage"_s));
    const auto rowOf = [&rig](const QString &title) {
      const QStringList rows = rig.rows("steps");
      for (int row = 0; row < rows.size(); ++row)
        if (rows.at(row).contains(title))
          return row;
      return -1;
    };
    rig.select("steps", rowOf(u"Keep the logs"_s));
    QCOMPARE(rig.find<QLineEdit>("command")->text(), u"kubectl --context lab logs -n production deploy/order-service"_s);
    rig.find<QPushButton>("copy")->click();
    QCOMPARE(QGuiApplication::clipboard()->text(), u"kubectl --context lab logs -n production deploy/order-service"_s);
    rig.press(Qt::Key_Space);
    QVERIFY(rig.untilCount(u"procedure.step"_s, 1));
    QVERIFY(rig.rows("steps").filter(u"done | Keep the logs"_s).size() == 1);

    rig.select("steps", rowOf(u"Drop the shadow table"_s));
    QVERIFY(rig.said("danger").contains(dangerOfSql(u"DROP TABLE shadow"_s)));
    QVERIFY(rig.said("unfilled").contains(u"DATABASE"_s));
    QVERIFY(!rig.find<QPushButton>("copy")->isEnabled());
    rig.find<QPushButton>("done")->click();
    auto *box = rig.wizard->findChild<QMessageBox *>(u"dangerQuestion"_s);
    QVERIFY(box);
    QVERIFY(box->text().contains(u"order-service on lab · production"_s));
    QCOMPARE(rig.countOf(u"procedure.step"_s), 1);
    pressIn(*box, QMessageBox::AcceptRole);
    QVERIFY(rig.untilCount(u"procedure.step"_s, 2));
    rig.find<QPushButton>("undo")->click();
    QVERIFY(rig.untilCount(u"procedure.step"_s, 3));
    rig.find<QPushButton>("skip")->click();
    QVERIFY(rig.answer(u"There is none"_s));
    QVERIFY(rig.untilCount(u"procedure.step"_s, 4));
    QVERIFY(rig.rows("steps").filter(u"skipped | Drop the shadow table | dangerous"_s).size() == 1);
    QCOMPARE(rig.cluster().lines().filter(u"patch production"_s).size(), 0);
  }

private:
  QTemporaryDir m_data;
};

STERNWAY_GUI_TEST(TestWizardSteps)

}  // namespace test_wizardsteps
#include "test_wizardsteps.moc"
