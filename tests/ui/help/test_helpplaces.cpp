// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/help/helpplaces.h"

#include "guide/guide.h"
#include "support/fakeworkspace.h"
#include "support/testmain.h"
#include "ui/banner.h"
#include "ui/help/helpdesk.h"
#include "ui/help/helpwindow.h"

#include <QDialog>
#include <QDirIterator>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace test_helpplaces {

using namespace sternway;
using namespace sternway::ui;
using namespace sternway::test;
using namespace Qt::StringLiterals;

class TestHelpPlaces : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void everyTopicIsThere() {
    const guide::Guide guide(u"en"_s);
    for (const HelpPlace &each : helpPlaces())
      for (const char *topic : {each.topic, each.errors})
        QVERIFY2(guide.has(guide::placeOf(QString::fromLatin1(topic))), topic);
  }

  /// The table names them, and no compiler looks.
  void everyPartIsThere() {
    QString sources;
    for (const char *folder : {"/app/ui", "/forms"})
      for (QDirIterator at(QStringLiteral(STERNWAY_SOURCE_DIR) + QString::fromLatin1(folder), {u"*.h"_s, u"*.cpp"_s, u"*.ui"_s},
                           QDir::Files, QDirIterator::Subdirectories);
           at.hasNext();) {
        QFile file(at.next());
        if (!file.fileName().endsWith(u"helpplaces.cpp"_s) && file.open(QIODevice::ReadOnly))
          sources += QString::fromUtf8(file.readAll());
      }
    for (const HelpPlace &each : helpPlaces()) {
      const QString part = QString::fromLatin1(each.part);
      QVERIFY2(sources.contains(u"class "_s + part) || sources.contains(u'"' + part + u'"'), each.part);
    }
  }

  void theInnermostPartCounts() {
    QWidget window;
    QWidget outer(&window);
    outer.setObjectName(u"GuardDialog"_s);
    QWidget inner(&outer);
    inner.setObjectName(u"OutboxPanel"_s);
    QLineEdit field(&inner);
    QCOMPARE(topicFor(&field), u"messages#the-outbox"_s);
    QCOMPARE(topicFor(&outer), u"guard#arm-it"_s);
    QCOMPARE(topicFor(&window), u"index"_s);
    QCOMPARE(topicFor(nullptr), u"index"_s);
  }

  /// What its kind tells goes before where it is said.
  void anErrorHasItsTopic_data() {
    QTest::addColumn<QString>("part");
    QTest::addColumn<ErrorKind>("kind");
    QTest::addColumn<QString>("topic");
    const QString outbox = u"OutboxPanel"_s;
    QTest::newRow("kind") << outbox << ErrorKind::Forbidden << u"troubleshooting#a-permission-is-missing"_s;
    QTest::newRow("part") << outbox << ErrorKind::Storage << u"troubleshooting#the-journal-cannot-be-written"_s;
    QTest::newRow("a deploy in between") << u"RollbackWizard"_s << ErrorKind::Conflict
                                         << u"troubleshooting#somebody-deployed-in-between"_s;
    QTest::newRow("no deploy") << outbox << ErrorKind::Conflict << QString();
    QTest::newRow("wanted") << outbox << ErrorKind::Cancelled << QString();
    QTest::newRow("elsewhere") << u"other"_s << ErrorKind::Storage << QString();
  }
  void anErrorHasItsTopic() {
    QFETCH(QString, part);
    QFETCH(ErrorKind, kind);
    QWidget around;
    around.setObjectName(part);
    QTEST(topicFor(&around, {.kind = kind, .message = {}, .detail = {}}), "topic");
  }

  void aBannerOffersIt() {
    FakeWorkspace workspace;
    QWidget window;
    const HelpDesk desk(workspace.settings(), window);
    auto *panel = new QWidget(&window);
    panel->setObjectName(u"OutboxPanel"_s);
    auto *banner = new Banner(panel);
    auto &more = *banner->findChild<QPushButton *>(u"bannerMore"_s);
    window.show();
    banner->say(Mark::Critical, u"no error"_s);
    QVERIFY(!more.isVisible());
    banner->sayError(Mark::Critical, u"an error"_s, {.kind = ErrorKind::Storage, .message = {}, .detail = {}});
    QVERIFY(more.isVisible());
    more.click();
    QCOMPARE(desk.window()->place().anchor, u"the-journal-cannot-be-written"_s);
    banner->say(Mark::Good, u"done"_s);
    QVERIFY(!more.isVisible());
    QWidget alone;
    auto *other = new Banner(&alone);
    other->sayError(Mark::Critical, u"an error"_s, {.kind = ErrorKind::Forbidden, .message = {}, .detail = {}});
    alone.show();
    QVERIFY(!other->findChild<QPushButton *>(u"bannerMore"_s)->isVisible());
  }

  /// A dialog that blocks its window does not block the help.
  void f1OpensThePageAboutTheFocus() {
    FakeWorkspace workspace;
    QWidget window;
    HelpDesk desk(workspace.settings(), window);
    window.show();
    auto *dialog = new QDialog(&window);
    dialog->setObjectName(u"GuardDialog"_s);
    auto *field = new QLineEdit(dialog);
    dialog->open();
    QVERIFY(QTest::qWaitForWindowActive(dialog));
    QVERIFY(!desk.window());
    QTest::keyClick(field, Qt::Key_F1);
    QVERIFY(desk.window() && desk.window()->isVisible());
    QCOMPARE(desk.window()->place().page, u"guard"_s);
    QCOMPARE(HelpDesk::of(*field), &desk);
    QTRY_COMPARE(QApplication::activeWindow(), desk.window());
    QWidget other;
    QVERIFY(!HelpDesk::of(other));
  }
};

STERNWAY_GUI_TEST(TestHelpPlaces)

}  // namespace test_helpplaces
#include "test_helpplaces.moc"
