// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/runbooktrust.h"
#include "support/testmain.h"

#include <QTemporaryDir>

namespace test_runbooktrust {

using namespace sternway;
using namespace sternway::platform;
using namespace Qt::StringLiterals;

class TestRunbookTrust : public QObject {
  Q_OBJECT
private Q_SLOTS:
  void acceptedOnesAreKept() {
    QTemporaryDir folder;
    const QString file = folder.filePath(u"settings.ini"_s);
    const QByteArray first(32, '\x01');
    const QByteArray second(32, '\xfe');
    {
      Settings settings(file);
      RunbookTrust trust(settings);
      QVERIFY(!trust.isTrusted(first));
      QVERIFY(trust.accept(first));
      QVERIFY(trust.accept(first));
      QVERIFY(trust.isTrusted(first));
    }
    Settings settings(file);
    RunbookTrust trust(settings);
    QVERIFY(trust.isTrusted(first));
    QVERIFY(!trust.isTrusted(second));
    QVERIFY(trust.accept(second));
    QCOMPARE(settings.get(setting::acceptedRunbooks).size(), 2);
  }

  void onlyDigests() {
    QTemporaryDir folder;
    Settings settings(folder.filePath(u"settings.ini"_s));
    RunbookTrust trust(settings);
    QVERIFY(!trust.isTrusted({}));
    QCOMPARE(trust.accept({}).error().kind, ErrorKind::Input);
  }

  void theBuiltInOneNeedsNoAccepting() {
    QTemporaryDir folder;
    Settings settings(folder.filePath(u"settings.ini"_s));
    Runbook runbook;
    runbook.digest = QByteArray(32, '\x01');
    QVERIFY(isAccepted(runbook, settings));
    runbook.path = u"/runbooks/orders.yaml"_s;
    QVERIFY(!isAccepted(runbook, settings));
    QVERIFY(RunbookTrust(settings).accept(runbook.digest));
    QVERIFY(isAccepted(runbook, settings));
    runbook.digest = QByteArray(32, '\x02');
    QVERIFY(!isAccepted(runbook, settings));
  }
};

STERNWAY_TEST(TestRunbookTrust)

}  // namespace test_runbooktrust
#include "test_runbooktrust.moc"
