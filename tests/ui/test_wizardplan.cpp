// SPDX-License-Identifier: GPL-3.0-or-later
#include "planrig.h"
#include "support/filechoice.h"
#include "support/testmain.h"
#include "ui/labels.h"

#include <QClipboard>
#include <QPlainTextEdit>
#include <QTemporaryDir>

namespace test_wizardplan {

using namespace sternway;
using namespace sternway::test;
using namespace sternway::ui;
using namespace Qt::StringLiterals;

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
        QVERIFY2(button->objectName().startsWith(u"banner"_s) || button->text().contains(u'&'), qPrintable(button->objectName()));
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
