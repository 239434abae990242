// SPDX-License-Identifier: GPL-3.0-or-later
#include "procedurerig.h"
#include "support/testmain.h"

#include <QClipboard>
#include <QComboBox>
#include <QJsonDocument>
#include <QMimeData>
#include <QTemporaryDir>
#include <QToolButton>

namespace test_wizardvalues {

using namespace sternway;
using namespace sternway::test;
using namespace Qt::StringLiterals;

namespace {

RunbookVariable variable(const QString &name, VariableType type = VariableType::Text) {
  RunbookVariable out;
  out.name = name;
  out.type = type;
  return out;
}

/// The procedure's commands need DATABASE, STEPS, STAGE, TARGET and a secret; REASON is required and needed by no step; WHO by
/// messages only.
struct ValuesRig : ProcedureRig {
  ValuesRig() {
    Runbook runbook = **workspace.runbook(ref);
    RunbookVariable reason = variable(u"REASON"_s);
    reason.required = true;
    RunbookVariable database = variable(u"DATABASE"_s);
    database.pattern = u"[a-z_]+"_s;
    database.help = u"The database of the service"_s;
    RunbookVariable steps = variable(u"STEPS"_s, VariableType::Number);
    steps.defaultValue = u"3"_s;
    RunbookVariable stage = variable(u"STAGE"_s, VariableType::Choice);
    stage.choices = {u"production"_s, u"staging"_s};
    runbook.variables = {reason,
                         database,
                         steps,
                         stage,
                         variable(u"TARGET"_s, VariableType::Revision),
                         variable(u"pin"_s, VariableType::Secret),
                         variable(u"WHO"_s)};
    QList<Step> &way = runbook.methods.first().steps;
    way.first().command = u"take {{STEPS}} {{STAGE}} {{TARGET}} {{old.version}} {{service}}"_s;
    way.insert(2, step(u"http"_s, u"Tell {{DATABASE}}"_s, u"curl -H {{secret:pin}} {{DATABASE}}"_s));
    workspace.setRunbook(runbook);
  }

  bool openValues() {
    open();
    return untilNext() && nextTo(u"VariablesPage"_s);
  }
  [[nodiscard]] QString problemOf(const char *name) const {
    const auto *label = find<QLabel>(("problem-" + QByteArray(name)).constData());
    return label->isVisible() ? label->text() : QString();
  }
  void type(const char *name, const QString &text) const {
    auto *line = find<QLineEdit>(name);
    line->setFocus();
    line->selectAll();
    QTest::keyClicks(line, text);
  }
  /// The row of a step with this title becomes the current one.
  void goTo(const QString &title) const {
    const QStringList all = rows("steps");
    for (int row = 0; row < all.size(); ++row)
      if (all.at(row).contains(title))
        select("steps", row);
  }
  [[nodiscard]] QString command() const { return find<QLineEdit>("command")->text(); }
};

}  // namespace

class TestWizardValues : public QObject {
  Q_OBJECT
private Q_SLOTS:
  void initTestCase() { qputenv("STERNWAY_DATA_DIR", m_data.path().toLocal8Bit()); }

  void eachVariableHasTheEditorOfItsType() {
    ValuesRig rig;
    QVERIFY(rig.openValues());
    QCOMPARE(rig.find<QLineEdit>("STEPS")->text(), u"3"_s);
    QCOMPARE(rig.find<QLineEdit>("pin")->echoMode(), QLineEdit::Password);
    const auto *stage = rig.find<QComboBox>("STAGE");
    QCOMPARE(stage->count(), 3);
    QVERIFY(!stage->isEditable());
    const auto *target = rig.find<QComboBox>("TARGET");
    QVERIFY(target->isEditable());
    QCOMPARE(target->itemText(0), u"3 · v1.3.0"_s);
    QCOMPARE(target->currentText(), u"2"_s);  // where the plan goes
    QCOMPARE(rig.find<QLineEdit>("DATABASE")->accessibleName(), u"Database"_s);
    QCOMPARE(rig.find<QLineEdit>("DATABASE")->accessibleDescription(), u"The database of the service"_s);
    QCOMPARE(rig.find<QLineEdit>("REASON")->accessibleName(), u"Reason (required)"_s);
  }

  void whatOnlyMessagesUseStandsAside() {
    ValuesRig rig;
    QVERIFY(rig.openValues());
    QVERIFY(!rig.find<QLineEdit>("WHO"));
    auto *more = rig.find<QToolButton>("more");
    QVERIFY(more->text().startsWith(u"1 value(s)"_s));
    more->click();
    QVERIFY(rig.find<QLineEdit>("WHO")->isVisible());
    more->click();
    QVERIFY(!rig.find<QLineEdit>("WHO")->isVisible());
  }

  void tabGoesFromFieldToField() {
    ValuesRig rig;
    QVERIFY(rig.openValues());
    QCOMPARE(QApplication::focusWidget()->objectName(), u"DATABASE"_s);  // the reason stands there
    for (const auto &next : {u"STEPS"_s, u"STAGE"_s, u"TARGET"_s, u"pin"_s, u"more"_s}) {
      rig.press(Qt::Key_Tab);
      QCOMPARE(QApplication::focusWidget()->objectName(), next);
    }
  }

  /// It is not asked for twice; what is typed instead stays.
  void theReasonOfTheVerdictStandsThere() {
    ValuesRig rig;
    QVERIFY(rig.openValues());
    const QString suggested = rig.find<QLineEdit>("REASON")->text();
    QVERIFY2(suggested.startsWith(u"error rate 12.1 % > 10 %"_s), qPrintable(suggested));
    QCOMPARE(rig.said("summary"), QString());
    QVERIFY(!rig.journal().lines().join(u'\n').contains(u"variable.entered: REASON"_s));
    rig.type("REASON", u"checkout fails"_s);
    QVERIFY(rig.nextTo(u"ProcedurePage"_s));
    QVERIFY(rig.nextTo(u"ConfirmPage"_s));
    QCOMPARE(rig.find<QLineEdit>("reason")->text(), u"checkout fails"_s);
  }

  void whatIsWrongStandsBesideTheField() {
    ValuesRig rig;
    QVERIFY(rig.openValues());
    QCOMPARE(rig.said("summary"), QString());
    QCOMPARE(rig.problemOf("REASON"), QString());
    rig.type("REASON", u"x"_s);
    rig.press(Qt::Key_Backspace);
    QVERIFY(!rig.problemOf("REASON").isEmpty());
    QVERIFY(rig.said("summary").startsWith(u"1 required value(s) are missing."_s));
    rig.type("DATABASE", u"Orders"_s);
    QCOMPARE(rig.problemOf("DATABASE"), u"\"Orders\" does not match the pattern [a-z_]+"_s);
    QVERIFY(rig.find<QLineEdit>("DATABASE")->accessibleDescription().startsWith(u"\"Orders\" does not match"_s));
    rig.type("DATABASE", u"orders"_s);
    QCOMPARE(rig.problemOf("DATABASE"), QString());
    rig.type("STEPS", u"three"_s);
    QCOMPARE(rig.problemOf("STEPS"), u"\"three\" is not a number"_s);
    // nothing of it stops a rollback
    QVERIFY(rig.nextTo(u"ProcedurePage"_s));
  }

  void theCommandFollowsWhatIsTyped() {
    ValuesRig rig;
    QVERIFY(rig.openValues());
    QVERIFY(rig.nextTo(u"ProcedurePage"_s));
    rig.goTo(u"Keep the logs"_s);
    QCOMPARE(rig.command(), u"take 3 {{STAGE}} 2 v1.2.3 order-service"_s);
    QVERIFY(rig.said("unfilled").contains(u"STAGE"_s));
    QVERIFY(!rig.find<QPushButton>("copy")->isEnabled());
    auto *stage = rig.find<QComboBox>("STAGE");
    stage->setFocus();
    QTest::keyClick(stage, Qt::Key_Down);
    QTest::keyClick(stage, Qt::Key_Down);
    Q_EMIT stage->textActivated(stage->currentText());
    QCOMPARE(rig.command(), u"take 3 staging 2 v1.2.3 order-service"_s);
    auto *target = rig.find<QComboBox>("TARGET");
    target->setFocus();
    target->lineEdit()->selectAll();
    QTest::keyClicks(target->lineEdit(), u"2"_s);
    QCOMPARE(rig.command(), u"take 3 staging 2 v1.2.3 order-service"_s);
    QCOMPARE(QApplication::focusWidget(), target);
    QVERIFY(rig.find<QPushButton>("copy")->isEnabled());
    QTest::keyClicks(target->lineEdit(), u"x"_s);
    QCOMPARE(rig.command(), u"take 3 staging {{TARGET}} v1.2.3 order-service"_s);
    QVERIFY(!rig.find<QPushButton>("copy")->isEnabled());
  }

  void theFieldsOfAStepStandBetweenTheListAndItsCommand() {
    ValuesRig rig;
    QVERIFY(rig.openValues());
    QVERIFY(rig.nextTo(u"ProcedurePage"_s));
    rig.goTo(u"Keep the logs"_s);
    for (const auto &next : {u"STEPS"_s, u"STAGE"_s, u"TARGET"_s, u"command"_s}) {
      rig.press(Qt::Key_Tab);
      QCOMPARE(QApplication::focusWidget()->objectName(), next);
    }
  }

  void aRevisionIsChosenByItsNumber() {
    ValuesRig rig;
    QVERIFY(rig.openValues());
    auto *target = rig.find<QComboBox>("TARGET");
    target->setFocus();
    target->setCurrentIndex(1);
    Q_EMIT target->activated(1);
    QCOMPARE(target->currentText(), u"2"_s);
    QVERIFY(rig.nextTo(u"ProcedurePage"_s));
    rig.goTo(u"Keep the logs"_s);
    QVERIFY(rig.command().contains(u" 2 v1.2.3 "_s));
  }

  /// The ready ones first; what is chosen counts as if it were typed, and nothing counts before.
  void aPodIsChosenOfThoseThatRun() {
    ValuesRig rig;
    Runbook runbook = **rig.workspace.runbook(rig.ref);
    runbook.variables << variable(u"SERVICE_POD"_s);
    runbook.methods.first().steps.first().command = u"exec {{SERVICE_POD}}"_s;
    rig.workspace.setRunbook(runbook);
    QList<Pod> pods;
    for (int index = 0; index < 4; ++index)
      pods << makePod(rig.service.workload, rig.service.history.revisions.last(), index);
    pods[0].ready = false;
    pods[1].terminating = true;
    pods[2].phase = u"Pending"_s;
    rig.cluster().setPods(rig.ref, pods);
    QVERIFY(rig.openValues());
    auto *pod = rig.find<QComboBox>("SERVICE_POD");
    QVERIFY(rig.until([&] { return pod->count() > 0; }));
    QCOMPARE(pod->count(), 2);
    QCOMPARE(pod->itemData(0).toString(), pods.at(3).ref.name);
    QCOMPARE(pod->itemData(1).toString(), pods.at(0).ref.name);
    QCOMPARE(pod->currentText(), QString());
    pod->setFocus();
    pod->setCurrentIndex(0);
    Q_EMIT pod->activated(0);
    QVERIFY(rig.nextTo(u"ProcedurePage"_s));
    rig.goTo(u"Keep the logs"_s);
    QCOMPARE(rig.command(), u"exec %1"_s.arg(pods.at(3).ref.name));
  }

  void aValueIsNotSplicedIntoTheCommand() {
    ValuesRig rig;
    Runbook runbook = **rig.workspace.runbook(rig.ref);
    runbook.variables[1].pattern.clear();
    rig.workspace.setRunbook(runbook);
    QVERIFY(rig.openValues());
    rig.type("DATABASE", u"orders; rm -rf /"_s);
    QVERIFY(rig.nextTo(u"ProcedurePage"_s));
    rig.goTo(u"Drop the shadow table"_s);
    QCOMPARE(rig.command(), u"psql -c 'DROP TABLE shadow' 'orders; rm -rf /'"_s);
  }

  void valuesAreKeptWithTheIncident() {
    ValuesRig rig;
    QVERIFY(rig.openValues());
    rig.type("DATABASE", u"orders"_s);
    QVERIFY(rig.nextTo(u"ProcedurePage"_s));
    QVERIFY(rig.untilCount(u"variable.entered"_s, 1));
    QVERIFY(rig.journal().lines().last().startsWith(u"variable.entered: DATABASE is orders ("_s));
    // as after a crash
    delete rig.wizard.data();
    QVERIFY(rig.openValues());
    QVERIFY(rig.until([&] { return rig.find<QLineEdit>("DATABASE")->text() == u"orders"_s; }));
    QVERIFY(rig.nextTo(u"ProcedurePage"_s));
    QVERIFY(rig.rows("steps").filter(u"Tell orders"_s).size() == 1);
    QCOMPARE(rig.countOf(u"variable.entered"_s), 1);
  }

  void whatIsTypedIsKeptWithoutLeavingTheField() {
    ValuesRig rig;
    QVERIFY(rig.openValues());
    rig.type("DATABASE", u"orders"_s);
    QTRY_COMPARE(rig.countOf(u"variable.entered"_s), 1);
  }

  void aSecretIsShownAndWrittenNowhere() {
    ValuesRig rig;
    QVERIFY(rig.openValues());
    rig.type("DATABASE", u"orders"_s);
    rig.type("pin", u"hunter2"_s);
    QVERIFY(rig.nextTo(u"ProcedurePage"_s));
    QVERIFY(rig.untilCount(u"variable.entered"_s, 1));
    rig.goTo(u"Tell orders"_s);
    QCOMPARE(rig.command(), u"curl -H '••••••••' orders"_s);
    rig.find<QPushButton>("copy")->click();
    QCOMPARE(QApplication::clipboard()->text(), u"curl -H hunter2 orders"_s);
    QCOMPARE(QApplication::clipboard()->mimeData()->data(u"x-kde-passwordManagerHint"_s), QByteArray("secret"));
    rig.find<QPushButton>("done")->click();
    QVERIFY(rig.untilCount(u"procedure.step"_s, 1));
    for (const JournalEvent &event : rig.journal().stored(rig.wizard->incidentId()).events)
      QVERIFY(!(event.summary + QString::fromUtf8(QJsonDocument(event.data).toJson())).contains(u"hunter2"_s));
    // in memory it stays with the window
    while (rig.page() != u"VariablesPage"_s && rig.find<QPushButton>("back")->isVisible())
      rig.find<QPushButton>("back")->click();
    QCOMPARE(rig.page(), u"VariablesPage"_s);
    QCOMPARE(rig.find<QLineEdit>("pin")->text(), u"hunter2"_s);
    delete rig.wizard.data();
    QVERIFY(rig.openValues());
    QCOMPARE(rig.find<QLineEdit>("pin")->text(), QString());
  }

  void whatCannotBeWrittenIsSaid() {
    ValuesRig rig;
    QVERIFY(rig.openValues());
    QVERIFY(rig.nextTo(u"ProcedurePage"_s));
    rig.journal().failOn(
        u"variable.entered"_s,
        {.kind = ErrorKind::Storage, .message = u"The disk is full"_s, .detail = {}, .httpStatus = 0, .retryAfter = {}});
    rig.goTo(u"Drop the shadow table"_s);
    rig.type("DATABASE", u"orders"_s);
    rig.press(Qt::Key_Tab);
    QVERIFY(rig.until([&] { return rig.said("problem").contains(u"The disk is full"_s); }));
    QCOMPARE(rig.command(), u"psql -c 'DROP TABLE shadow' orders"_s);
  }

private:
  QTemporaryDir m_data;
};

STERNWAY_GUI_TEST(TestWizardValues)

}  // namespace test_wizardvalues
#include "test_wizardvalues.moc"
