// SPDX-License-Identifier: GPL-3.0-or-later
#include "assess/assessor.h"
#include "liveworkspace.h"
#include "support/await.h"
#include "support/filechoice.h"
#include "support/testmain.h"
#include "ui/banner.h"
#include "ui/docks/incidentdock.h"
#include "ui/wizards/rollbackwizard.h"

#include <QApplication>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QStackedWidget>
#include <QTemporaryDir>

namespace test_rehearsalincident {

using namespace sternway;
using namespace sternway::assess;
using namespace sternway::ui;
using namespace sternway::test;
using namespace Qt::StringLiterals;

namespace {
/// Rehearsed minutes pass in seconds.
constexpr int patience = 180'000;
}  // namespace

/// The whole incident on the program's own workspace: a simulated bad release, judged, declared in the dock, rolled back with the
/// keyboard alone, recovered, and its timeline exported.
class TestRehearsalIncident : public QObject {
  Q_OBJECT
private:
  QPointer<RollbackWizard> m_wizard;

  [[nodiscard]] QString page() const { return m_wizard->findChild<QStackedWidget *>(u"pages"_s)->currentWidget()->objectName(); }
  bool untilPage(const QString &name) {
    return QTest::qWaitFor([&] { return page() == name; }, patience);
  }
  bool enterWhenReady() {
    const auto *next = m_wizard->findChild<QPushButton *>(u"next"_s);
    const QString before = page();
    if (!QTest::qWaitFor([next] { return next->isVisible() && next->isEnabled(); }, patience))
      return false;
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    return page() != before;
  }

private Q_SLOTS:
  void aBadReleaseIsRolledBack() {
    const QTemporaryDir folder;
    qputenv("STERNWAY_CONFIG_DIR", folder.filePath(u"config"_s).toLocal8Bit());
    qputenv("STERNWAY_DATA_DIR", folder.filePath(u"data"_s).toLocal8Bit());
    LiveWorkspace workspace({.speed = 20});
    const auto session = workspace.startRehearsal(u"bad-release"_s);
    QVERIFY(session);
    const auto found = await((*session)->cluster().findWorkloads(u"order-service"_s, {}, this));
    QVERIFY(found && found->size() == 1);
    const ObjectRef service = found->first().ref;

    const AssessorOptions options{.memory = std::make_shared<AssessmentMemory>()};
    const auto action = [&] {
      const auto assessment = await(assess::assess((*session)->cluster(), (*session)->metrics(), (*session)->clock(),
                                                   *workspace.runbook(service), options, service, this));
      return assessment ? assessment->verdict.action : Action::None;
    };
    QTRY_COMPARE_WITH_TIMEOUT(action(), Action::Rollback, patience);

    IncidentDock dock(workspace);
    dock.show();
    dock.showService(service);
    dock.findChild<QPushButton *>(u"declare"_s)->click();
    QTRY_VERIFY_WITH_TIMEOUT(dock.isOpen(), patience);

    m_wizard = RollbackWizard::openFor(workspace, **session, service, {}, nullptr);
    QVERIFY(QTest::qWaitForWindowActive(m_wizard));
    for (const auto &next : {u"ChangesPage"_s, u"PreflightPage"_s, u"ConfirmPage"_s}) {
      QVERIFY(enterWhenReady());
      QCOMPARE(page(), next);
    }
    QTest::keyClicks(QApplication::focusWidget(), u"checkout fails since the release"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);  // to the button only
    QCOMPARE(page(), u"ConfirmPage"_s);
    QVERIFY(enterWhenReady());
    QVERIFY(untilPage(u"VerifyPage"_s));
    QVERIFY(untilPage(u"DonePage"_s));
    const QString outcome =
        m_wizard->findChild<QStackedWidget *>(u"pages"_s)->currentWidget()->findChild<Banner *>(u"outcome"_s)->text();
    QVERIFY2(outcome.contains(u"is back on revision"_s), qPrintable(outcome));

    // the dock has followed by itself, on one incident, which a person closes
    QCOMPARE(dock.incidentId(), m_wizard->incidentId());
    QVERIFY(dock.isOpen());
    dock.findChild<QPushButton *>(u"close"_s)->click();
    QTRY_VERIFY_WITH_TIMEOUT(!dock.isOpen(), patience);
    QVERIFY(dock.findChild<QListView *>(u"timeline"_s)->model()->rowCount() > 12);
    dock.findChild<QPushButton *>(u"exportTimeline"_s)->click();
    chooseFile(folder.filePath(u"timeline.md"_s));
    QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(folder.filePath(u"timeline.md"_s)), patience);
    QFile file(folder.filePath(u"timeline.md"_s));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray text = file.readAll();
    for (const char *part : {"checkout fails since the release", "time to mitigate = ", "Healthy for"})
      QVERIFY2(text.contains(part), part);
    delete m_wizard.data();
  }
};

STERNWAY_GUI_TEST(TestRehearsalIncident)

}  // namespace test_rehearsalincident
#include "test_rehearsalincident.moc"
