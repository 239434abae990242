// SPDX-License-Identifier: GPL-3.0-or-later
#include "dockrig.h"
#include "support/testmain.h"
#include "ui/dialogs/preferencesdialog.h"
#include "ui/fleet.h"
#include "ui/incidentdigests.h"
#include "ui/labels.h"
#include "ui/pages/fleetpage.h"
#include "ui/questions.h"
#include "ui/theme.h"

#include <QToolTip>

namespace test_foreigntext {

using namespace sternway;
using namespace sternway::ui;
using namespace sternway::test;
using namespace Qt::StringLiterals;

namespace {
const QString hostile = u"<b>order</b><img src='http://tracker.invalid/x.png'><h1>rolled back</h1>"_s;

/// Those that would take what they say as HTML without having been told to.
QStringList guessing(const QWidget &widget) {
  QStringList names;
  for (const QLabel *label : widget.findChildren<QLabel *>())
    if (label->isVisibleTo(&widget) && label->textFormat() == Qt::AutoText)
      names << (label->objectName().isEmpty() ? label->text() : label->objectName());
  return names;
}
}  // namespace

/// Titles of runbooks, names of pods, messages of commits: what comes from outside is text in the whole window.
class TestForeignText : public QObject {
  Q_OBJECT
private Q_SLOTS:
  void init() { m_theme = std::make_unique<Theme>(m_workspace.settings()); }
  void cleanupTestCase() { QApplication::setStyle(u"Fusion"_s); }

  void aLabelThatIsToldNothingIsText() {
    QLabel label(hostile);
    QVERIFY(Qt::mightBeRichText(hostile));
    label.show();
    QCOMPARE(label.textFormat(), Qt::PlainText);
    QCOMPARE(label.text(), hostile);
    QLabel told(u"<a href=\"x\">x</a>"_s);
    told.setTextFormat(Qt::RichText);
    told.show();
    QCOMPARE(told.textFormat(), Qt::RichText);
  }

  void aQuestionIsText() {
    QWidget parent;
    parent.show();
    QMessageBox *box =
        ask(&parent, {.name = u"question"_s, .title = hostile, .text = hostile, .detail = hostile, .yes = hostile, .no = hostile},
            [] {});
    QTRY_VERIFY(box->isVisible());
    QCOMPARE(guessing(*box), QStringList());
  }

  void aToolTipIsText() {
    QWidget widget;
    widget.show();
    QToolTip::showText(QPoint(1, 1), hostile, &widget);
    const auto shown = [] {
      for (QWidget *each : QApplication::topLevelWidgets())
        if (const auto *tip = qobject_cast<QLabel *>(each); tip && tip->inherits("QTipLabel"))
          return tip->textFormat();
      return Qt::AutoText;
    };
    QTRY_COMPARE(shown(), Qt::PlainText);
    QToolTip::hideText();
  }

  void aNotificationHoldsNoTag() {
    QVERIFY(!withoutTags(hostile).contains(QRegularExpression(u"<[a-z/]"_s)));
    QCOMPARE(withoutTags(hostile).remove(QChar(0x2060)), hostile);
  }

  void theIncidentIsText() {
    DockRig rig;
    rig.service.workload.images = {hostile};
    rig.cluster().setWorkload(rig.service.workload);
    rig.declareByHand();
    std::ignore = rig.journal().append(rig.dock.incidentId(), {.type = eventtype::note, .summary = hostile}, &rig.workspace);
    rig.workspace.readJournal();
    QTRY_VERIFY(rig.timeline().contains(u"Note"_s));
    QCOMPARE(guessing(rig.dock), QStringList());
  }

  void theWizardIsText() {
    WizardRig rig;
    Runbook runbook = **rig.workspace.runbook(rig.ref);
    runbook.title = hostile;
    runbook.migrations.caution = hostile;
    rig.workspace.setRunbook(runbook);
    rig.open();
    QTRY_VERIFY(rig.wizard->isVisible());
    QCOMPARE(guessing(*rig.wizard), QStringList());
  }

  void theFleetIsText() {
    Fleet fleet(m_workspace);
    const IncidentDigests digests(m_workspace);
    FleetPage page(fleet, digests, m_workspace.settings());
    page.show();
    QCOMPARE(guessing(page), QStringList());
  }

  void thePreferencesAreText() {
    FakeWorkspace workspace;
    workspace.addContext(hostile);
    PreferencesDialog dialog(workspace);
    dialog.showContext(hostile);
    dialog.show();
    QCOMPARE(guessing(dialog), QStringList());
  }

private:
  FakeWorkspace m_workspace;
  std::unique_ptr<Theme> m_theme;
};

STERNWAY_GUI_TEST(TestForeignText)

}  // namespace test_foreigntext
#include "test_foreigntext.moc"
