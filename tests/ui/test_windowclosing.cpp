// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/testmain.h"
#include "ui/dialogs/preferencesdialog.h"
#include "ui/mainwindow.h"
#include "ui/wizardrig.h"

#include <QMessageBox>

namespace test_windowclosing {

using namespace sternway;
using namespace sternway::ui;
using namespace sternway::test;
using namespace Qt::StringLiterals;

/// Who closes the window or a cluster while a rollback runs is told so first.
class TestWindowClosing : public QObject {
  Q_OBJECT
private:
  std::unique_ptr<WizardRig> m_rig;
  std::unique_ptr<MainWindow> m_window;

  [[nodiscard]] QMessageBox *question() const { return m_window->findChild<QMessageBox *>(u"closeQuestion"_s); }
  void quit() {
    m_window->activateWindow();
    QTRY_COMPARE(QApplication::activeWindow(), m_window.get());
    QTest::keyClick(m_window.get(), Qt::Key_Q, Qt::ControlModifier);
  }

private Q_SLOTS:
  /// A rollback whose rollout does not end.
  void init() {
    m_rig = std::make_unique<WizardRig>();
    m_rig->completesRollout = false;
    m_window = std::make_unique<MainWindow>(m_rig->workspace);
    m_window->show();
    m_window->startRollback(m_rig->ref);
    m_rig->wizard = m_window->findChild<RollbackWizard *>();
    QVERIFY(QTest::qWaitForWindowActive(m_rig->wizard));
    QVERIFY(m_rig->toConfirm());
    m_rig->confirm();
    QVERIFY(m_rig->until([this] { return m_rig->wizard->isRunning(); }));
  }
  void cleanup() {
    m_window.reset();
    m_rig.reset();
  }

  void quittingAsksAndMayBeTakenBack() {
    quit();
    QTRY_VERIFY(question());
    QVERIFY(question()->text().contains(u"order-service"_s));
    QTest::keyClick(question(), Qt::Key_Escape);
    QTRY_VERIFY(!question());
    QVERIFY(m_window->isVisible());
    QVERIFY(m_rig->wizard->isRunning());
  }

  void quittingAnywayClosesTheWindow() {
    quit();
    QTRY_VERIFY(question());
    QTRY_COMPARE(QApplication::activeWindow(), question());
    QTest::keyClick(question(), Qt::Key_Q, Qt::AltModifier);
    QTRY_VERIFY(!m_window->isVisible());
  }

  void itsClusterStaysOpen() {
    m_window->openFleet();
    m_window->actions().at(u"cluster.close"_s).trigger();
    QVERIFY(m_rig->workspace.fake(u"lab"_s));
    QVERIFY(m_window->findChild<Banner *>(u"noticeBanner"_s)->text().contains(u"order-service"_s));
    QVERIFY(m_rig->wizard->isRunning());
  }

  void anotherKubeconfigWaits() {
    m_window->actions().at(u"app.preferences"_s).trigger();
    const auto *dialog = m_window->findChild<PreferencesDialog *>();
    QVERIFY(!dialog->findChild<QLineEdit *>(u"kubeconfig"_s)->isEnabled());
    QVERIFY(m_window->findChild<Banner *>(u"noticeBanner"_s)->text().contains(u"order-service"_s));
  }
};

STERNWAY_GUI_TEST(TestWindowClosing)

}  // namespace test_windowclosing
#include "test_windowclosing.moc"
