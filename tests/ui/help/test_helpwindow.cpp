// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/help/helpwindow.h"

#include "guide/guidefolder.h"
#include "platform/languages.h"
#include "platform/settings.h"
#include "support/fakeworkspace.h"
#include "support/testmain.h"
#include "ui/help/guideview.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QScrollBar>
#include <QSignalSpy>
#include <QToolButton>
#include <QTreeWidget>

namespace test_helpwindow {

using namespace sternway;
using namespace sternway::ui;
using namespace sternway::test;
using namespace Qt::StringLiterals;

class TestHelpWindow : public QObject {
  Q_OBJECT

  FakeWorkspace m_workspace;
  GuideFolder m_folder;
  std::unique_ptr<HelpWindow> m_window;

  template <typename T>
  [[nodiscard]] T &part(const QString &name) const {
    return *m_window->findChild<T *>(name);
  }
  [[nodiscard]] GuideView &view() const { return part<GuideView>(u"guideView"_s); }
  [[nodiscard]] QString place() const {
    const guide::GuidePlace place = m_window->place();
    return place.anchor.isEmpty() ? place.page : place.page + u'#' + place.anchor;
  }
  void press(QWidget &on, int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) const {
    QTest::keyClick(&on, static_cast<Qt::Key>(key), modifiers);
  }

private Q_SLOTS:
  void initTestCase() {
    const QByteArray filling = QByteArray("Words that fill the page.\n\n").repeated(60);
    m_folder.write(u"index.md"_s, "# Guide\n## Work\n- [Guard](guard.md)\n- [Mail](mail.md)\n");
    m_folder.write(u"guard.md"_s, "# Guard\nSee [mail](mail.md#limits), [here](#arming) or [out](https://example.org/).\n\n" +
                                      filling + "## Arming\nIt counts down.\n\n" + filling);
    m_folder.write(u"mail.md"_s, "# Mail\n| a | b |\n|---|---|\n| 1 | 2 |\n\n## Limits\nA countdown of mails.\n");
    m_folder.write(u"de/guard.md"_s, "# Wache\nSie zählt.\n");
  }
  void init() {
    m_window = std::make_unique<HelpWindow>(m_workspace.settings(), m_folder.path());
    m_window->open(u"guard"_s);
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
  }

  void opensATopic_data() {
    QTest::addColumn<QString>("topic");
    QTest::addColumn<QString>("place");
    QTest::newRow("page") << u"mail"_s << u"mail"_s;
    QTest::newRow("section") << u"guard#arming"_s << u"guard#arming"_s;
    QTest::newRow("section that is gone") << u"guard#gone"_s << u"guard"_s;
    QTest::newRow("page that is gone") << u"gone#x"_s << u"index"_s;
    QTest::newRow("nothing") << QString() << u"index"_s;
  }
  void opensATopic() {
    QFETCH(QString, topic);
    m_window->open(topic);
    QTEST(place(), "place");
  }

  void aSectionIsScrolledTo() {
    QCOMPARE(view().verticalScrollBar()->value(), 0);
    m_window->open(u"guard#arming"_s);
    QVERIFY(view().verticalScrollBar()->value() > 0);
  }

  void goesBackToWhereItWas() {
    view().verticalScrollBar()->setValue(200);
    Q_EMIT view().followed(u"mail.md#limits"_s);
    QCOMPARE(place(), u"mail#limits"_s);
    press(view(), Qt::Key_Left, Qt::AltModifier);
    QCOMPARE(place(), u"guard"_s);
    QCOMPARE(view().verticalScrollBar()->value(), 200);
    QVERIFY(!part<QToolButton>(u"helpBack"_s).isEnabled());
    press(view(), Qt::Key_Right, Qt::AltModifier);
    QCOMPARE(place(), u"mail#limits"_s);
    press(view(), Qt::Key_Left, Qt::AltModifier);
    Q_EMIT view().followed(u"#arming"_s);
    QVERIFY(!part<QToolButton>(u"helpForward"_s).isEnabled());
    QCOMPARE(place(), u"guard#arming"_s);
  }

  void aLinkOutIsForABrowser() {
    QSignalSpy left(m_window.get(), &HelpWindow::leftGuide);
    Q_EMIT view().followed(u"https://example.org/"_s);
    QCOMPARE(left.size(), 1);
    QCOMPARE(place(), u"guard"_s);
    Q_EMIT view().followed(u"gone.md"_s);
    QCOMPARE(place(), u"guard"_s);
  }

  void enterOpensTheFirstOfWhatIsFound() {
    press(view(), Qt::Key_F, Qt::ControlModifier);
    auto &search = part<QLineEdit>(u"helpSearch"_s);
    QVERIFY(search.hasFocus());
    QTest::keyClicks(&search, u"mails countdown"_s);
    auto &found = part<QListWidget>(u"helpFound"_s);
    QVERIFY(found.isVisible());
    QCOMPARE(found.count(), 1);
    press(search, Qt::Key_Return);
    QCOMPARE(place(), u"mail#limits"_s);
    QCOMPARE(view().marked(), 2);
    press(search, Qt::Key_Down);
    QVERIFY(found.hasFocus());
    press(found, Qt::Key_Escape);
    QVERIFY(search.text().isEmpty());
    QVERIFY(part<QTreeWidget>(u"helpContents"_s).isVisible());
    press(view(), Qt::Key_Escape);
    QVERIFY(!m_window->isVisible());
  }

  void theContentsOpenPagesAndShowWhereOneIs() {
    auto &contents = part<QTreeWidget>(u"helpContents"_s);
    QCOMPARE(contents.topLevelItemCount(), 1);
    QTreeWidgetItem *group = contents.topLevelItem(0);
    QCOMPARE(contents.currentItem(), group->child(0));
    Q_EMIT contents.itemActivated(group->child(1)->child(0), 0);
    QCOMPARE(place(), u"mail#limits"_s);
    QCOMPARE(contents.currentItem(), group->child(1)->child(0));
  }

  void zoomAndSizeAreKept() {
    const qreal size = view().font().pointSizeF();
    press(view(), Qt::Key_Plus, Qt::ControlModifier);
    press(view(), Qt::Key_Plus, Qt::ControlModifier);
    press(view(), Qt::Key_Minus, Qt::ControlModifier);
    QVERIFY(view().font().pointSizeF() > size);
    m_window->resize(700, 500);
    m_window->close();
    HelpWindow again(m_workspace.settings(), m_folder.path());
    auto &shown = *again.findChild<GuideView *>();
    QCOMPARE(shown.zoom(), 1);
    QCOMPARE(again.size(), QSize(700, 500));
    again.open(u"guard"_s);
    QVERIFY(QTest::qWaitForWindowActive(&again));
    press(shown, Qt::Key_0, Qt::ControlModifier);
    QCOMPARE(shown.zoom(), 0);
  }

  void followsTheLanguage() {
    const auto &note = part<QLabel>(u"helpNote"_s);
    QVERIFY(!note.isVisible());
    platform::Languages languages;
    languages.use(u"de"_s);
    QTRY_COMPARE(view().documentTitle(), u"Wache"_s);
    QVERIFY(!note.isVisible());
    m_window->open(u"mail"_s);
    QVERIFY(note.isVisible());
    languages.use(u"en"_s);
    QTRY_VERIFY(!note.isVisible());
    QCOMPARE(view().documentTitle(), u"Mail"_s);
  }

  void everyPartHasAName() {
    for (const QWidget *each : m_window->findChildren<QWidget *>())
      if (each->focusPolicy() != Qt::NoFocus && each->isVisible() && !each->objectName().startsWith(u"qt_"_s))
        QVERIFY2(!each->accessibleName().isEmpty(), qPrintable(each->objectName()));
  }

  void closingItDoesNotKeepTheProgram() { QVERIFY(!m_window->testAttribute(Qt::WA_QuitOnClose)); }
};

STERNWAY_GUI_TEST(TestHelpWindow)

}  // namespace test_helpwindow
#include "test_helpwindow.moc"
