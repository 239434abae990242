// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/clusterquestion.h"

#include "servicepagefixture.h"
#include "support/testmain.h"
#include "ui/banner.h"
#include "ui/charts/timechart.h"
#include "ui/dialogs/preferencesdialog.h"
#include "ui/mainwindow.h"
#include "ui/theme.h"

#include <QApplication>
#include <QDialogButtonBox>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>

namespace test_clusterquestion {

using namespace sternway;
using namespace sternway::ui;
using namespace sternway::test;
using namespace Qt::StringLiterals;

class TestClusterQuestion : public ServicePageFixture {
  Q_OBJECT
private:
  static ClusterChoice openChoice(const QString &hint = {}) {
    ClusterChoice choice;
    choice.state = ClusterChoice::State::Open;
    choice.label = u"cluster"_s;
    choice.values = {QString(), u"eu-1"_s, u"us-1"_s};
    choice.why = u"Series of several clusters are in one source (cluster: eu-1, us-1)"_s;
    choice.hint = hint;
    return choice;
  }
  static QListWidget &values(const QDialog &dialog) { return *dialog.findChild<QListWidget *>(u"values"_s); }
  static QPushButton &use(const QDialog &dialog) {
    return *dialog.findChild<QDialogButtonBox *>(u"buttons"_s)->button(QDialogButtonBox::Ok);
  }
  [[nodiscard]] QString answer() const { return m_workspace->settings().get(platform::setting::clusterLabel, u"lab"_s); }

  /// The page of a service of which it is open whose its series are.
  [[nodiscard]] QDialog *ask(const QString &hint = {}) {
    ServiceMetrics open;
    open.cluster = openChoice(hint);
    metrics().setServiceMetrics(open);
    show();
    auto *button = child<QPushButton>(u"clusterButton"_s);
    if (!QTest::qWaitFor([button] { return button->isVisible(); }))
      return nullptr;
    QTest::mouseClick(button, Qt::LeftButton);
    return child<QDialog>(u"clusterQuestion"_s);
  }

private Q_SLOTS:
  void init() { setUp(); }
  void cleanup() { tearDown(); }

  void theAnswerIsKeptAndTheMetricsAreReadAnew() {
    QDialog *dialog = ask();
    QVERIFY(dialog);
    QVERIFY(child<TimeChart>(u"errorChart"_s)->findChild<QPushButton *>(u"noticeRemedy"_s)->isVisible());
    QCOMPARE(values(*dialog).currentRow(), -1);
    QVERIFY(!use(*dialog).isEnabled());
    values(*dialog).setCurrentRow(2);
    QSignalSpy taken(m_workspace.get(), &Workspace::contextsChanged);  // as the fake reloads
    setFailing();
    QTest::mouseClick(&use(*dialog), Qt::LeftButton);
    QCOMPARE(answer(), u"cluster=us-1"_s);
    QCOMPARE(taken.size(), 1);
    Q_EMIT m_session->metricsChanged();
    QTRY_VERIFY(!child<QPushButton>(u"clusterButton"_s)->isVisible());
  }

  void seriesWithoutTheLabel() {
    QDialog *dialog = ask();
    QVERIFY(dialog);
    values(*dialog).setCurrentRow(0);
    dialog->accept();
    QCOMPARE(answer(), u"cluster="_s);
  }

  void none() {
    QDialog *dialog = ask();
    QVERIFY(dialog);
    values(*dialog).setCurrentRow(values(*dialog).count() - 1);
    dialog->accept();
    QCOMPARE(answer(), u"none"_s);
  }

  /// It is chosen, and Enter does not take it before somebody has looked.
  void aHintIsNoAnswer() {
    const QPointer<QDialog> dialog = ask(u"eu-1"_s);
    QVERIFY(dialog);
    QCOMPARE(values(*dialog).currentRow(), 1);
    QVERIFY(!use(*dialog).isDefault());
    QTest::keyClick(&values(*dialog), Qt::Key_Return);
    QVERIFY(answer().isEmpty());
    if (dialog)
      dialog->reject();
    QVERIFY(answer().isEmpty());
  }

  void theFleetAsksToo() {
    metrics().setCluster(openChoice());
    metrics().setFleet(fail(ErrorKind::Input, openChoice().why));
    MainWindow window(*m_workspace);
    window.show();
    m_session->feed().setWorkloads({m_order.workload});
    auto &banner = *window.findChild<Banner *>(u"disturbance"_s);
    QTRY_VERIFY(banner.findChild<QPushButton *>(u"bannerButton"_s)->isVisible());
    QTest::mouseClick(banner.findChild<QPushButton *>(u"bannerButton"_s), Qt::LeftButton);
    auto *dialog = window.findChild<QDialog *>(u"clusterQuestion"_s);
    QVERIFY(dialog);
    if (const QString folder = qEnvironmentVariable("STERNWAY_SHOTS"); !folder.isEmpty()) {
      window.resize(1280, 800);
      window.grab().save(folder + u"/clusterquestion-fleet.png"_s);
    }
    values(*dialog).setCurrentRow(1);
    dialog->accept();
    QCOMPARE(answer(), u"cluster=eu-1"_s);
    metrics().setCluster({});
    metrics().setFleet(FleetAnswer{});
    Q_EMIT m_session->metricsChanged();
    QTRY_VERIFY(!banner.findChild<QPushButton *>(u"bannerButton"_s)->isVisible());
  }

  void thePreferencesCanChangeIt() {
    QVERIFY(m_workspace->settings().set(platform::setting::clusterLabel, u"lab"_s, u"cluster=eu-1"_s));
    PreferencesDialog dialog(*m_workspace);
    dialog.showContext(u"lab"_s);
    auto *label = dialog.findChild<QLineEdit *>(u"clusterLabel"_s);
    QCOMPARE(label->text(), u"cluster=eu-1"_s);
    label->setText(u"eu-2"_s);
    dialog.accept();
    QVERIFY(!dialog.findChild<Banner *>(u"problem"_s)->text().isEmpty());
    QCOMPARE(answer(), u"cluster=eu-1"_s);
    label->setText(u" cluster=eu-2 "_s);
    dialog.accept();
    QCOMPARE(answer(), u"cluster=eu-2"_s);
    label->clear();
    dialog.accept();
    QVERIFY(answer().isEmpty());
  }

  void isPainted() {
    QIcon::setThemeSearchPaths({u"/usr/share/icons"_s});
    QIcon::setThemeName(u"breeze"_s);
    for (const Scheme scheme : {Scheme::Light, Scheme::Dark}) {
      QApplication::setPalette(makePalette(scheme));
      QDialog *dialog = ask(u"eu-1"_s);
      QVERIFY(dialog);
      const QImage image = dialog->grab().toImage();
      QVERIFY(!image.isNull());
      if (const QString folder = qEnvironmentVariable("STERNWAY_SHOTS"); !folder.isEmpty()) {
        const QString name = scheme == Scheme::Dark ? u"dark.png"_s : u"light.png"_s;
        image.save(folder + u"/clusterquestion-"_s + name);
        m_page->resize(1280, 800);
        m_page->grab().save(folder + u"/clusterquestion-page-"_s + name);
      }
      dialog->reject();
    }
  }
};

STERNWAY_GUI_TEST(TestClusterQuestion)

}  // namespace test_clusterquestion
#include "test_clusterquestion.moc"
