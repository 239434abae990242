// SPDX-License-Identifier: GPL-3.0-or-later
#include "liveworkspace.h"
#include "platform/languages.h"
#include "support/testmain.h"
#include "ui/banner.h"
#include "ui/dialogs/preferencesdialog.h"
#include "ui/mainwindow.h"

#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QStackedWidget>
#include <QTemporaryDir>

namespace test_windowstart {

using namespace sternway;
using namespace sternway::platform;
using namespace sternway::ui;
using namespace Qt::StringLiterals;

/// What the program's own window says to do where something that it needs is missing.
class TestWindowStart : public QObject {
  Q_OBJECT
private:
  std::unique_ptr<QTemporaryDir> m_folder;
  std::unique_ptr<LiveWorkspace> m_workspace;
  std::unique_ptr<MainWindow> m_window;

  QString write(const QByteArray &kubeconfig) {
    QFile file(m_folder->filePath(u"kubeconfig"_s));
    return file.open(QIODevice::WriteOnly) && file.write(kubeconfig) == kubeconfig.size() ? file.fileName() : QString();
  }
  QString writeUsable() {
    return write(
        "apiVersion: v1\nkind: Config\ncurrent-context: lab\n"
        "clusters: [{name: c, cluster: {server: \"http://127.0.0.1:1\"}}]\n"
        "users: [{name: u, user: {token: t}}]\n"
        "contexts: [{name: lab, context: {cluster: c, user: u}}]\n");
  }

  void make(const QString &kubeconfig) { m_workspace.reset(new LiveWorkspace({.kubeconfig = kubeconfig})); }
  void show() {
    m_window = std::make_unique<MainWindow>(*m_workspace);
    m_window->show();
    m_window->activateWindow();
    QTRY_COMPARE(QApplication::activeWindow(), m_window.get());
  }
  [[nodiscard]] QString page() const { return m_window->findChild<QStackedWidget *>(u"pages"_s)->currentWidget()->objectName(); }
  [[nodiscard]] const Banner &banner(const QString &name) const { return *m_window->findChild<Banner *>(name); }
  static bool offers(const Banner &banner) {
    return banner.isVisible() && banner.findChild<QPushButton *>(u"bannerButton"_s)->isVisible();
  }

private Q_SLOTS:
  void initTestCase() { qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent"); }
  void init() {
    m_folder = std::make_unique<QTemporaryDir>();
    qputenv("STERNWAY_CONFIG_DIR", m_folder->filePath(u"config"_s).toLocal8Bit());
    qputenv("STERNWAY_DATA_DIR", m_folder->filePath(u"data"_s).toLocal8Bit());
  }
  void cleanup() {
    m_window.reset();
    m_workspace.reset();
  }

  void withoutKubeconfigItSaysWhereOneBelongs() {
    const QString missing = m_folder->filePath(u"missing"_s);
    make(missing);
    show();
    QCOMPARE(page(), u"WelcomePage"_s);
    QVERIFY(banner(u"problem"_s).text().contains(missing));
    QVERIFY(banner(u"problem"_s).text().contains(u"Ask whoever runs the cluster"_s));
    QVERIFY(offers(banner(u"problem"_s)));
    QVERIFY(m_window->findChild<QListView *>(u"rehearsals"_s)->isVisible());
  }

  void aBrokenKubeconfigIsNamedWithWhatIsWrong() {
    const QString broken = write("contexts: [");
    make(broken);
    show();
    QCOMPARE(page(), u"WelcomePage"_s);
    QVERIFY2(banner(u"problem"_s).text().contains(broken + u":1:12: "_s), qPrintable(banner(u"problem"_s).text()));
    QVERIFY(offers(banner(u"problem"_s)));
    QVERIFY(m_window->findChild<QListView *>(u"rehearsals"_s)->isVisible());
  }

  /// Another one in its place would be the wrong cluster.
  void aContextThatDoesNotExistIsSaidWithThoseThatDo() {
    m_workspace.reset(new LiveWorkspace({.kubeconfig = writeUsable(), .context = u"nope"_s}));
    show();
    QTRY_VERIFY2(banner(u"problem"_s).text().contains(u"There is no context nope"_s), qPrintable(banner(u"problem"_s).text()));
    QVERIFY(banner(u"problem"_s).text().contains(u"lab"_s));
    QCOMPARE(page(), u"WelcomePage"_s);
    QVERIFY(m_workspace->sessions().isEmpty());
  }

  void withoutPrometheusItOffersToSetOneUp() {
    make(writeUsable());
    show();
    QTRY_COMPARE(page(), u"FleetPage"_s);
    QTRY_VERIFY(banner(u"notice"_s).text().contains(u"No Prometheus is set for lab"_s));
    QVERIFY(offers(banner(u"notice"_s)));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_P, Qt::AltModifier);
    QTRY_VERIFY(m_window->findChild<PreferencesDialog *>());
  }

  void withoutKeychainItAsksForTheSecretAndSaysHowLongItIsKept() {
    make(writeUsable());
    QVERIFY(m_workspace->settings().set(setting::prometheus, u"lab"_s, u"http://127.0.0.1:2"_s));
    QVERIFY(m_workspace->settings().set(setting::prometheusLogin, u"lab"_s, u"bearer"_s));
    show();
    QTRY_VERIFY_WITH_TIMEOUT(banner(u"notice"_s).text().contains(u"There is no secret for lab's Prometheus"_s), 60'000);
    QVERIFY(offers(banner(u"notice"_s)));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_P, Qt::AltModifier);
    QTRY_VERIFY(m_window->findChild<PreferencesDialog *>());
    const auto *note = m_window->findChild<PreferencesDialog *>()->findChild<QLabel *>(u"secretNote"_s);
    QTRY_VERIFY(note->isVisible() && note->text().startsWith(u"There is no keychain"_s));
  }

  void languageAndThemeChangeInTheOpenWindow() {
    make(m_folder->filePath(u"missing"_s));
    QVERIFY(m_workspace->settings().set(setting::theme, u"light"_s));
    Languages languages;
    QVERIFY(m_workspace->settings().set(setting::language, u"en"_s));
    languages.follow(m_workspace->settings());
    show();
    const auto choose = [this](const QString &box, const QString &value) {
      m_window->actions().at(u"app.preferences"_s).trigger();
      auto *dialog = m_window->findChild<PreferencesDialog *>();
      auto *choice = dialog->findChild<QComboBox *>(box);
      choice->setCurrentIndex(choice->findData(value));
      dialog->accept();
      QTRY_VERIFY(!m_window->findChild<PreferencesDialog *>());
    };
    const auto *open = m_window->findChild<QPushButton *>(u"openCluster"_s);
    QCOMPARE(open->text(), u"Open a cluster…"_s);
    choose(u"language"_s, u"de"_s);
    QTRY_COMPARE(open->text(), u"Cluster öffnen…"_s);
    QVERIFY2(banner(u"problem"_s).text().contains(u"kubeconfig"_s), qPrintable(banner(u"problem"_s).text()));
    choose(u"theme"_s, u"dark"_s);
    QTRY_VERIFY(m_window->palette().color(QPalette::Window).lightness() < 100);
    choose(u"theme"_s, u"light"_s);
    choose(u"language"_s, u"zh_CN"_s);
    QTRY_VERIFY(m_window->palette().color(QPalette::Window).lightness() > 200);
    QTRY_VERIFY(open->text() != u"Cluster öffnen…"_s);
    choose(u"language"_s, u"en"_s);
    QTRY_COMPARE(open->text(), u"Open a cluster…"_s);
  }
};

STERNWAY_GUI_TEST(TestWindowStart)

}  // namespace test_windowstart
#include "test_windowstart.moc"
