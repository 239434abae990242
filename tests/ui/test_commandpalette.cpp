// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/commandpalette.h"

#include "platform/languages.h"
#include "support/fakeobjects.h"
#include "support/fakeworkspace.h"
#include "support/testmain.h"
#include "ui/mainwindow.h"

#include <QLineEdit>
#include <QSet>
#include <QStackedWidget>

namespace test_commandpalette {

using namespace sternway;
using namespace sternway::ui;
using namespace sternway::test;
using namespace Qt::StringLiterals;

class TestCommandPalette : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void opensAServiceByItsName() {
    FakeWorkspace workspace;
    workspace.addContext(u"lab"_s);
    MainWindow window(workspace);
    window.show();
    QTRY_VERIFY(workspace.fake(u"lab"_s));
    const QJsonObject pods = podTemplate(u"shop/web:v1"_s);
    workspace.fake(u"lab"_s)->feed().setWorkloads(
        {makeWorkload(Kind::Deployment, u"order-service"_s, pods), makeWorkload(Kind::Deployment, u"web"_s, pods)});
    QTRY_COMPARE(window.fleet().services().rowCount(), 2);
    window.actions().at(u"go.palette"_s).trigger();
    auto *palette = window.findChild<CommandPalette *>();
    QVERIFY(palette);
    auto *field = palette->findChild<QLineEdit *>(u"commandField"_s);
    QTest::keyClicks(field, u"ordser"_s);
    QCOMPARE(palette->model().at(0).title, u"order-service"_s);
    QTest::keyClick(field, Qt::Key_Return);
    QTRY_COMPARE(window.currentService()->name, u"order-service"_s);
    QCOMPARE(workspace.settings().get(platform::setting::recentCommands),
             QStringList({u"service:lab/production/deployment/order-service"_s}));
    QVERIFY(window.windowTitle().startsWith(u"order-service"_s));
    window.actions().at(u"go.back"_s).trigger();
    QCOMPARE(window.windowTitle(), u"Fleet – Sternway"_s);
  }

  /// Of two entries of a menu one key would only walk from one to the other.
  void noMnemonicIsTakenTwice_data() {
    QTest::addColumn<QString>("language");
    for (const QString &language : platform::availableLanguages())
      QTest::addRow("%s", qPrintable(language)) << language;
  }
  void noMnemonicIsTakenTwice() {
    QFETCH(QString, language);
    platform::Languages languages;
    languages.use(language);
    const Actions actions;
    for (int group = 0; group < actionGroupCount; ++group) {
      QSet<QKeySequence> taken;
      for (const QAction *action : actions.inGroup(static_cast<ActionGroup>(group))) {
        const QKeySequence key = QKeySequence::mnemonic(action->text());
        QVERIFY2(!key.isEmpty() && !taken.contains(key), qPrintable(action->text()));
        taken.insert(key);
      }
    }
  }

  void noShortcutIsTakenTwice() {
    const Actions actions;
    QSet<QKeySequence> taken;
    for (const QAction *action : actions.all())
      for (const QKeySequence &keys : action->shortcuts()) {
        QVERIFY2(!taken.contains(keys), qPrintable(keys.toString()));
        taken.insert(keys);
      }
  }
};

STERNWAY_GUI_TEST(TestCommandPalette)

}  // namespace test_commandpalette
#include "test_commandpalette.moc"
