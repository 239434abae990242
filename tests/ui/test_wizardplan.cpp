// SPDX-License-Identifier: GPL-3.0-or-later
#include "procedurerig.h"
#include "support/filechoice.h"
#include "support/testmain.h"
#include "ui/labels.h"

#include <QClipboard>
#include <QJsonArray>
#include <QListView>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QTemporaryDir>

namespace test_wizardplan {

using namespace sternway;
using namespace sternway::test;
using namespace sternway::ui;
using namespace Qt::StringLiterals;

namespace {

/// A runbook that Sternway may carry out, with one method that is no undo: a person's step, a pause that asks first, an image
/// whose version is a value, and a look.
struct PlanRig : ProcedureRig {
  PlanRig() {
    Runbook runbook = **workspace.runbook(ref);
    runbook.path.clear();  // built in: nobody has to accept it
    runbook.checklists.clear();
    runbook.followUps.clear();
    runbook.services.clear();
    runbook.procedure.clear();
    RunbookVariable image;
    image.name = u"IMAGE"_s;
    runbook.variables = {image};
    Method method;
    method.id = u"image"_s;
    method.title = u"Set the image"_s;
    Step call = made(u"call"_s, u"manual"_s, u"Call the bank"_s, {{u"text"_s, u"Dial 7, see https://bank.example/desk."_s}});
    Step pause = made(u"pause"_s, u"wait"_s, u"Give them a second"_s, {{u"for"_s, u"1s"_s}});
    pause.confirm = true;
    Step image2 = made(u"set"_s, u"kubernetes.setImage"_s, u"Set it"_s, {{u"image"_s, u"{{IMAGE}}"_s}});
    Step look = made(u"look"_s, u"wait"_s, u"Wait a moment"_s, {{u"for"_s, u"1s"_s}});
    Step night = made(u"night"_s, u"wait"_s, u"Wait for the morning"_s, {{u"for"_s, u"8h"_s}});
    night.when = u"it is night"_s;
    method.steps = {call, pause, image2, look, night};
    Method undo;
    undo.id = u"undo"_s;
    undo.title = u"Undo"_s;
    undo.steps = {made(u"back"_s, u"kubernetes.undo"_s, u"Undo it"_s, {{u"to"_s, u"previous"_s}}),
                  made(u"tell"_s, u"manual"_s, u"Tell them"_s, {{u"text"_s, u"Tell them"_s}})};
    Method plain;
    plain.id = u"plain"_s;
    plain.title = u"Only an undo"_s;
    plain.steps = {made(u"back"_s, u"kubernetes.undo"_s, u"Undo it"_s, {{u"to"_s, u"previous"_s}})};
    runbook.methods = {method, undo, plain};
    workspace.setRunbook(runbook);
  }
  static Step made(const QString &id, const QString &kind, const QString &title, const QJsonObject &args) {
    return {.id = id, .kind = kind, .target = {}, .args = args, .title = title};
  }

  bool openAt(const QString &method) {
    open();
    return choose(method);
  }
  bool choose(const QString &method) {
    if (!untilNext())
      return false;
    const QStringList titles = rows("methods");
    for (int row = 0; row < titles.size(); ++row)
      if (titles.at(row).startsWith(method))
        select("methods", row);
    return untilNext();
  }
  bool fillIn(const QString &image) {
    if (!nextTo(u"VariablesPage"_s))
      return false;
    if (auto *more = find<QAbstractButton>("more"); more->isVisible())
      more->click();
    auto *field = find<QLineEdit>("IMAGE");
    field->setFocus();
    field->selectAll();
    QTest::keyClicks(field, image);
    return true;
  }
  bool toThePlan() { return openAt(u"Set the image"_s) && fillIn(good) && nextTo(u"PlanPage"_s) && untilNext(); }
  bool begin() {
    if (!nextTo(u"ConfirmPage"_s) || !untilNext())
      return false;
    find<QPushButton>("next")->click();
    return untilPage("ProgressPage");
  }
  bool untilAsked(const QString &title) {
    return until([this, title] {
      return page() == u"ProgressPage"_s && find<QWidget>("QuestionPanel")->isVisible() &&
             find<QWidget>("QuestionPanel")->findChild<QLabel *>(u"title"_s)->text().contains(title);
    });
  }
  [[nodiscard]] QPushButton *answerButton(const char *name) const {
    return find<QWidget>("QuestionPanel")->findChild<QPushButton *>(QString::fromLatin1(name));
  }
  [[nodiscard]] StepState stateOf(const QString &step) {
    const IncidentRecord record = journal().stored(wizard->incidentId());
    for (const OperationRecord &operation : record.operations)
      for (const StepRecord &each : operation.steps)
        if (each.stepId == step)
          return each.state;
    return StepState::Pending;
  }
  [[nodiscard]] QStringList pages() const {
    const auto *model = wizard->findChild<QListView *>(u"steps"_s)->model();
    QStringList titles;
    for (int row = 0; row < model->rowCount(); ++row)
      titles << model->index(row, 0).data().toString();
    return titles;
  }

  const QString good = u"registry.example.com/svc:v1.2.3"_s;
};

}  // namespace

class TestWizardPlan : public QObject {
  Q_OBJECT
private Q_SLOTS:
  /// Offered only where it is known whom to suspend; chosen, it is part of the plan that is checked.
  void gitOpsCanBeSuspended() {
    WizardRig alone;
    alone.open();
    QVERIFY(alone.toConfirm());
    alone.find<QPushButton>("back")->click();
    QCOMPARE(alone.page(), u"PreflightPage"_s);
    QVERIFY(!alone.find<QCheckBox>("suspend")->isVisible());
    WizardRig rig;
    Workload workload = rig.cluster().stored(rig.ref);
    workload.annotations.insert(u"argocd.argoproj.io/tracking-id"_s, u"shop:apps/Deployment:production/order-service"_s);
    rig.cluster().setWorkload(workload);
    rig.open();
    QVERIFY(rig.untilNext());
    rig.press(Qt::Key_Return);
    rig.press(Qt::Key_Return);
    QVERIFY(rig.untilPage("PreflightPage"));
    auto *suspend = rig.find<QCheckBox>("suspend");
    QVERIFY(rig.until([&] { return suspend->isEnabled(); }));
    QVERIFY(suspend->isVisible());
    QVERIFY(!suspend->isChecked());
    QVERIFY(!suspend->toolTip().isEmpty());
    suspend->click();
    QVERIFY(rig.until([&] { return suspend->isEnabled(); }));
    QVERIFY(suspend->isChecked());
  }

  void initTestCase() { qputenv("STERNWAY_DATA_DIR", m_data.path().toLocal8Bit()); }

  void addressesAreTheOnlyMarkup_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("html");
    QTest::newRow("markup") << u"<b>a & b</b>"_s << u"&lt;b&gt;a &amp; b&lt;/b&gt;"_s;
    QTest::newRow("lines") << u"a\nb"_s << u"a<br>b"_s;
    QTest::newRow("the end of a sentence") << u"See http://a.example/x."_s
                                           << u"See <a href=\"http://a.example/x\">http://a.example/x</a>."_s;
    QTest::newRow("in brackets") << u"(https://a.example)"_s << u"(<a href=\"https://a.example\">https://a.example</a>)"_s;
    QTest::newRow("a query") << u"https://a.example/?a=1&b=2"_s
                             << u"<a href=\"https://a.example/?a=1&amp;b=2\">https://a.example/?a=1&amp;b=2</a>"_s;
    QTest::newRow("no other scheme") << u"javascript:alert(1) file:///etc"_s << u"javascript:alert(1) file:///etc"_s;
  }
  void addressesAreTheOnlyMarkup() {
    QFETCH(QString, text);
    QTEST(withLinks(text), "html");
  }

  void theMethodDecidesThePages() {
    PlanRig rig;
    QVERIFY(rig.openAt(u"Set the image"_s));
    QCOMPARE(rig.pages().size(), 9);  // no target and no changes
    rig.find<QPushButton>("next")->click();
    QCOMPARE(rig.page(), u"VariablesPage"_s);
    rig.find<QPushButton>("back")->click();
    QVERIFY(rig.choose(u"Undo"_s));
    QCOMPARE(rig.pages().size(), 10);
    rig.find<QPushButton>("next")->click();
    QCOMPARE(rig.page(), u"TargetPage"_s);
    rig.find<QPushButton>("back")->click();
    QVERIFY(rig.choose(u"Only an undo"_s));
    QCOMPARE(rig.pages().size(), 9);  // no plan
  }

  void nothingIsCarriedOutThatNobodyHasAccepted() {
    PlanRig rig;
    Runbook runbook = **rig.workspace.runbook(rig.ref);
    runbook.path = u"/runbooks/mine.yaml"_s;
    rig.workspace.setRunbook(runbook);
    QVERIFY(rig.openAt(u"Set the image"_s));
    QVERIFY(rig.find<QLabel>("detail")->text().contains(u"manual"_s));
    QVERIFY(rig.nextTo(u"ProcedurePage"_s));
    QCOMPARE(rig.rows("steps").filter(u"by Sternway"_s).size(), 0);
    QVERIFY(rig.nextTo(u"VerifyPage"_s));
    QCOMPARE(rig.cluster().lines().filter(u"patch production"_s).size(), 0);
  }

  void thePlanIsShownBeforeItBegins() {
    PlanRig rig;
    QVERIFY(rig.toThePlan());
    const QStringList rows = rig.rows("steps");
    QVERIFY(rows.at(0).startsWith(u"Call the bank | by you |"_s));
    QVERIFY(rows.at(1).startsWith(u"Give them a second | asks first |"_s));
    QVERIFY(rows.at(2).startsWith(u"Set it | by Sternway |  | production/deployment/order-service"_s));
    QCOMPARE(rows.filter(u"morning"_s).size(), 0);  // a person decides whether it is night
    rig.select("steps", 0);
    QVERIFY(rig.find<QLabel>("instruction")->text().contains(u"<a href=\"https://bank.example/desk\">"_s));
    rig.select("steps", 2);
    QVERIFY(rig.until([&] { return rig.find<QLabel>("detail")->text().contains(u"v1.2.3"_s); }));  // what its preview says
    QVERIFY(rig.find<QLineEdit>("command")->text().contains(rig.good));
    QVERIFY(!rig.find<QPushButton>("skip")->isEnabled());  // it is what goes back
    QVERIFY(rig.until([&] { return rig.find<QPushButton>("copyPlan")->isEnabled(); }));
    rig.find<QPushButton>("copyPlan")->click();
    const QString copied = QGuiApplication::clipboard()->text();
    for (const QString &said : {u"Call the bank"_s, u"Dial 7"_s, rig.good, u"Wait for the morning"_s})
      QVERIFY2(copied.contains(said), qPrintable(copied));
    const QTemporaryDir folder;
    rig.find<QPushButton>("savePlan")->click();
    chooseFile(folder.filePath(u"plan.md"_s));
    QTRY_VERIFY(QFile::exists(folder.filePath(u"plan.md"_s)));
    QVERIFY(rig.nextTo(u"PreflightPage"_s));
    QVERIFY(rig.rows("findings").filter(u"Set it"_s).size() > 0);
    QCOMPARE(rig.cluster().lines().filter(u"patch production"_s).size(), 0);
  }

  /// It reads the cluster and tells; nothing of it stands in the incident, and the plan can still be carried out.
  void thePlanIsRehearsedOnCopies() {
    PlanRig without;
    QVERIFY(without.toThePlan());
    QVERIFY(!without.find<QPushButton>("rehearse")->isVisible());
    PlanRig rig;
    QList<QJsonObject> copied;
    rig.workspace.setRehearsalGrounds(
        [&copied](const QString &, const QList<QJsonObject> &copies) -> Result<operate::RehearsalGround> {
          copied = copies;
          return fail(ErrorKind::Unreachable, u"no port"_s);
        });
    QJsonObject object{{u"metadata"_s, QJsonObject{{u"name"_s, rig.ref.name}, {u"uid"_s, u"d"_s}}}};
    rig.cluster().setObject({u"apps"_s, u"v1"_s, u"deployments"_s, rig.ref.nameSpace, rig.ref.name}, object);
    QVERIFY(rig.toThePlan());
    const QStringList recorded = rig.journal().types();
    auto *button = rig.find<QPushButton>("rehearse");
    QVERIFY(button->isVisible() && button->isEnabled());
    button->click();
    QVERIFY(!button->isEnabled());
    QVERIFY(rig.until([&] { return rig.said("rehearsed").contains(u"no port"_s); }));
    QCOMPARE(copied.size(), 1);
    QCOMPARE(copied.first().value(u"kind"_s), u"Deployment"_s);
    QVERIFY(button->isEnabled());
    QCOMPARE(rig.journal().types(), recorded);
    QCOMPARE(rig.cluster().lines().filter(u"patch production"_s).size(), 0);
    QVERIFY(rig.find<QPushButton>("next")->isEnabled());
  }

  void aMissingValueIsNamedAndCanBeGiven() {
    PlanRig rig;
    QVERIFY(rig.openAt(u"Set the image"_s));
    QVERIFY(rig.nextTo(u"PlanPage"_s));
    QVERIFY(rig.said("summary").contains(u"IMAGE"_s));
    QVERIFY(!rig.find<QPushButton>("next")->isEnabled());
    QCOMPARE(rig.rows("steps").size(), 4);
    rig.find<QPushButton>("back")->click();
    QVERIFY(rig.fillIn(rig.good));
    QVERIFY(rig.nextTo(u"PlanPage"_s));
    QVERIFY(rig.untilNext());
    QVERIFY(!rig.said("summary").contains(u"IMAGE"_s));
  }

  void aStepIsLeftOutWithAReason() {
    PlanRig rig;
    QVERIFY(rig.toThePlan());
    for (const int row : {0, 1}) {
      rig.select("steps", row);
      rig.find<QPushButton>("skip")->click();
      QVERIFY(rig.answer(u"they know"_s));
      QVERIFY(rig.untilNext());
    }
    QCOMPARE(rig.rows("steps").filter(u"skipped"_s).size(), 2);
    rig.select("steps", 1);
    rig.find<QPushButton>("include")->click();
    QVERIFY(rig.untilNext());
    QCOMPARE(rig.rows("steps").filter(u"skipped"_s).size(), 1);
    QVERIFY(rig.begin());
    QVERIFY(rig.untilAsked(u"Give them a second"_s));
    QCOMPARE(rig.stateOf(u"image/call"_s), StepState::Skipped);
  }

  void aPersonIsAskedInThePage() {
    PlanRig rig;
    QVERIFY(rig.toThePlan());
    QVERIFY(rig.begin());
    QVERIFY(rig.untilAsked(u"Call the bank"_s));
    auto *panel = rig.find<QWidget>("QuestionPanel");
    QVERIFY(panel->findChild<QLabel *>(u"instruction"_s)->text().contains(u"href=\"https://bank.example/desk\""_s));
    QVERIFY(panel->accessibleName().contains(u"Call the bank"_s));
    QVERIFY(!qobject_cast<QPushButton *>(QApplication::focusWidget()));  // Enter answers nothing by chance
    rig.press(Qt::Key_Return);
    QCOMPARE(rig.stateOf(u"image/call"_s), StepState::Started);
    rig.press(Qt::Key_E, Qt::AltModifier);
    QVERIFY(rig.untilAsked(u"Give them a second"_s));
    QCOMPARE(rig.stateOf(u"image/call"_s), StepState::Finished);
    QCOMPARE(rig.cluster().lines().filter(u"patch production"_s).size(), 0);
    rig.answerButton("skip")->click();
    QVERIFY(rig.answer(u"no time"_s));
    const auto state = [&rig] { return rig.journal().stored(rig.wizard->incidentId()).operations.first().state; };
    QVERIFY(rig.until([&] { return state() == OperationState::Succeeded; }));
    QCOMPARE(rig.page(), u"VerifyPage"_s);  // the step that is for the night only is still a person's
    QVERIFY(rig.untilNext());
    rig.find<QPushButton>("next")->click();
    QVERIFY(rig.untilPage("DonePage"));
    QCOMPARE(rig.stateOf(u"image/pause"_s), StepState::Skipped);
    QCOMPARE(rig.stateOf(u"image/set"_s), StepState::Finished);
    QVERIFY(!rig.isBad());
  }

  void whoStopsIsAskedNoMore() {
    PlanRig rig;
    QVERIFY(rig.toThePlan());
    QVERIFY(rig.begin());
    QVERIFY(rig.untilAsked(u"Call the bank"_s));
    rig.find<QPushButton>("stop")->click();
    auto *box = rig.wizard->findChild<QMessageBox *>(u"question"_s);
    QVERIFY(box);
    for (QAbstractButton *button : box->buttons())
      if (box->buttonRole(button) == QMessageBox::DestructiveRole)
        button->click();
    QVERIFY(rig.untilPage("DonePage"));
    QVERIFY(rig.isBad());
    QCOMPARE(rig.journal().stored(rig.wizard->incidentId()).operations.first().state, OperationState::Cancelled);
  }

  /// The question outlives the wizard, and so does what was answered.
  void aClosedWizardIsAskedWhenItIsOpenedAgain() {
    PlanRig rig;
    QVERIFY(rig.toThePlan());
    QVERIFY(rig.begin());
    QVERIFY(rig.untilAsked(u"Call the bank"_s));
    delete rig.wizard.data();
    rig.open();
    QVERIFY(rig.untilAsked(u"Call the bank"_s));
    rig.answerButton("done")->click();
    QVERIFY(rig.untilAsked(u"Give them a second"_s));
  }

  void afterACrashItIsAskedAgain() {
    PlanRig rig;
    QVERIFY(rig.toThePlan());
    QVERIFY(rig.begin());
    QVERIFY(rig.untilAsked(u"Call the bank"_s));
    delete rig.wizard.data();
    rig.workspace.restart();
    rig.journal().setLeaseState(LeaseState::Expired);
    rig.open();
    QVERIFY(rig.untilPage("RecoveryPage"));
    QVERIFY(rig.until([&] { return rig.find<QPushButton>("abort")->isVisible(); }));
    rig.press(Qt::Key_Return);  // the recommended one
    QVERIFY(rig.untilAsked(u"Call the bank"_s));
    QCOMPARE(rig.cluster().lines().filter(u"patch production"_s).size(), 0);
  }

  /// What asks after the rollout was verified comes back into sight.
  void aQuestionAfterTheUndo() {
    PlanRig rig;
    QVERIFY(rig.openAt(u"Undo"_s));
    QVERIFY(rig.nextTo(u"PlanPage"_s));
    QVERIFY(rig.untilNext());
    QCOMPARE(rig.rows("steps").filter(u"by you"_s).size(), 1);
    QVERIFY(rig.begin());
    QVERIFY(rig.untilAsked(u"Tell them"_s));
    QVERIFY(!rig.isBad());
    rig.answerButton("done")->click();
    QVERIFY(rig.untilPage("DonePage"));
    QCOMPARE(rig.journal().stored(rig.wizard->incidentId()).operations.first().state, OperationState::Succeeded);
  }

  /// The plan that is carried out is the one that was checked.
  void aValueThatChangesAfterwardsSendsBack() {
    PlanRig rig;
    Runbook runbook = **rig.workspace.runbook(rig.ref);
    Step tell = PlanRig::made(u"tell"_s, u"command"_s, u"Tell"_s, {{u"argv"_s, QJsonArray{u"tell"_s, u"{{IMAGE}}"_s}}});
    tell.command = u"tell {{IMAGE}}"_s;
    tell.when = u"somebody asks"_s;
    runbook.methods.first().steps << tell;
    rig.workspace.setRunbook(runbook);
    QVERIFY(rig.toThePlan());
    QVERIFY(rig.nextTo(u"ProcedurePage"_s));
    rig.select("steps", static_cast<int>(rig.rows("steps").size()) - 1);
    auto *field = rig.find<QLineEdit>("IMAGE");
    QVERIFY(field && field->isVisible());
    field->setFocus();
    field->selectAll();
    QTest::keyClicks(field, u"registry.example.com/svc:v9"_s);
    QVERIFY(rig.nextTo(u"ConfirmPage"_s));
    QVERIFY(!rig.find<QPushButton>("next")->isEnabled());
    QVERIFY(!rig.said("warnings").isEmpty());
  }

  void everythingHasANameAndIsReachedByKeyboard() {
    PlanRig rig;
    QVERIFY(rig.toThePlan());
    const auto check = [](const QWidget *shown) {
      for (const QTableView *table : shown->findChildren<QTableView *>())
        QVERIFY2(!table->accessibleName().isEmpty() && (table->focusPolicy() & Qt::TabFocus), qPrintable(table->objectName()));
      for (const QPushButton *button : shown->findChildren<QPushButton *>())
        QVERIFY2(button->objectName() == u"bannerButton"_s || button->text().contains(u'&'), qPrintable(button->objectName()));
      for (const QLineEdit *line : shown->findChildren<QLineEdit *>())
        QVERIFY2(!line->accessibleName().isEmpty(), qPrintable(line->objectName()));
    };
    check(rig.wizard->findChild<QWidget *>(u"PlanPage"_s));
    QVERIFY(rig.begin());
    QVERIFY(rig.untilAsked(u"Call the bank"_s));
    check(rig.wizard->findChild<QWidget *>(u"ProgressPage"_s));
    QVERIFY(rig.find<QPlainTextEdit>("output")->isVisible());
    QVERIFY(!rig.find<QPlainTextEdit>("output")->accessibleName().isEmpty());
  }

private:
  QTemporaryDir m_data;
};

STERNWAY_GUI_TEST(TestWizardPlan)

}  // namespace test_wizardplan
#include "test_wizardplan.moc"
