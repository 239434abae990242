// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/fakeworkspace.h"
#include "support/testmain.h"
#include "ui/banner.h"
#include "ui/dialogs/newsdialog.h"
#include "ui/mainwindow.h"

#include <QTextBrowser>

namespace test_news {

using namespace sternway;
using namespace sternway::ui;
using namespace sternway::test;
using namespace Qt::StringLiterals;

class TestNews : public QObject {
  Q_OBJECT
private Q_SLOTS:
  void toldOnceAfterAnUpdate_data() {
    QTest::addColumn<QString>("seen");
    QTest::addColumn<bool>("told");
    QTest::newRow("first start") << QString() << false;
    QTest::newRow("an older one") << u"0.0.9"_s << true;
    QTest::newRow("the same one") << QStringLiteral(STERNWAY_VERSION) << false;
    QTest::newRow("gone back") << u"99.0.0"_s << false;
  }
  void toldOnceAfterAnUpdate() {
    QFETCH(QString, seen);
    QFETCH(bool, told);
    FakeWorkspace workspace;
    QVERIFY(workspace.settings().set(platform::setting::seenVersion, seen));
    for (const bool expected : {told, false}) {
      MainWindow window(workspace);
      window.show();
      QTRY_COMPARE(workspace.settings().get(platform::setting::seenVersion), QStringLiteral(STERNWAY_VERSION));
      const auto *banner = window.findChild<Banner *>(u"noticeBanner"_s);
      QVERIFY(banner);
      QCOMPARE(!banner->text().isEmpty(), expected);
    }
  }

  void helpOpensIt() {
    FakeWorkspace workspace;
    MainWindow window(workspace);
    window.show();
    window.actions().at(u"help.news"_s).trigger();
    const auto *dialog = window.findChild<NewsDialog *>();
    QVERIFY(dialog && dialog->isVisible());
    const auto *view = dialog->findChild<QTextBrowser *>(u"documentView"_s);
    QVERIFY(view);
    QVERIFY(view->toPlainText().contains(QStringLiteral(STERNWAY_VERSION)));
  }
};

STERNWAY_GUI_TEST(TestNews)

}  // namespace test_news
#include "test_news.moc"
