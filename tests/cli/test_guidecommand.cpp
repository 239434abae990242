// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commandrig.h"
#include "support/testmain.h"

#include <QFile>
#include <QTemporaryDir>

namespace test_guidecommand {

using namespace sternway::cli;
using namespace sternway::test;
using namespace Qt::StringLiterals;

class TestGuideCommand : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void whatIsAskedFor_data() {
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<ExitStatus>("status");
    QTest::newRow("the list") << QStringList{u"guide"_s} << ExitStatus::Done;
    QTest::newRow("a page") << QStringList{u"guide"_s, u"runbook"_s} << ExitStatus::Done;
    QTest::newRow("a page that is not there") << QStringList{u"guide"_s, u"zebra"_s} << ExitStatus::No;
    QTest::newRow("a file that is no page") << QStringList{u"guide"_s, u"de/index"_s} << ExitStatus::No;
    QTest::newRow("a folder that cannot be made")
        << QStringList{u"guide"_s, u"--html"_s, u"/proc/guide"_s} << ExitStatus::Unreachable;
  }
  void whatIsAskedFor() {
    QFETCH(QStringList, arguments);
    QFETCH(ExitStatus, status);
    QCOMPARE(CommandRig().run(arguments), std::optional(status));
  }

  void allOfItForABrowser() {
    const QTemporaryDir folder;
    QCOMPARE(CommandRig().run({u"guide"_s, u"--html"_s, folder.path()}), std::optional(ExitStatus::Done));
    QVERIFY(QFile::exists(folder.filePath(u"index.html"_s)));
    QVERIFY(QFile::exists(folder.filePath(u"de/runbook.html"_s)));
  }

  void helpHasThePagesToo() {
    QVERIFY(guideText(u"runbook"_s).startsWith(u"The runbook format"_s));
    QVERIFY(guideText(u"zebra"_s).isEmpty());
    QVERIFY(isCommand(u"guide"_s) && !isCommand(u"runbook"_s));
  }
};

STERNWAY_TEST(TestGuideCommand)

}  // namespace test_guidecommand
#include "test_guidecommand.moc"
