// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/help/helpplaces.h"

#include "guide/guide.h"
#include "support/fakeworkspace.h"
#include "support/testmain.h"
#include "ui/help/helpdesk.h"
#include "ui/help/helpwindow.h"

#include <QDialog>
#include <QDirIterator>
#include <QLineEdit>
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
      QVERIFY2(guide.has(guide::placeOf(QString::fromLatin1(each.topic))), each.topic);
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
    QCOMPARE(topicFor(&field), u"messages"_s);
    QCOMPARE(topicFor(&outer), u"guard"_s);
    QCOMPARE(topicFor(&window), u"index"_s);
    QCOMPARE(topicFor(nullptr), u"index"_s);
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
