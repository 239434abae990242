// SPDX-License-Identifier: GPL-3.0-or-later
#include "rehearsal/rehearsal.h"
#include "support/manualclock.h"
#include "support/testmain.h"

#include <QFile>
#include <QProcess>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>

namespace test_live_rehearsal {

using namespace sternway;
using namespace sternway::rehearsal;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// The real kubectl on the simulated cluster. It needs no lab, but a kubectl, which Debian has not.
class TestLiveRehearsal : public QObject {
  Q_OBJECT
private Q_SLOTS:
  void kubectlAgrees() {
    test::ManualClock clock;
    const auto rehearsal = Rehearsal::start({u"bad-release"_s, 1}, clock);
    QVERIFY(rehearsal);
    const QString kubectl = QStandardPaths::findExecutable(u"kubectl"_s);
    QVERIFY2(!kubectl.isEmpty(), "kubectl is not installed");
    QTemporaryDir folder;
    QFile file(folder.filePath(u"config"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write((*rehearsal)->kubeconfig());
    file.close();
    const auto run = [&](const QStringList &arguments) {
      QProcess process;
      process.start(kubectl, QStringList{u"--kubeconfig"_s, file.fileName(), u"--cache-dir"_s, folder.path()} + arguments);
      QSignalSpy ended(&process, &QProcess::finished);
      if (!ended.wait(60'000))
        return QByteArray("kubectl did not end");
      return process.readAllStandardOutput() + process.readAllStandardError();
    };
    QVERIFY(run({u"rollout"_s, u"history"_s, u"deployment/order-service"_s}).contains("4         release v1.3.0: new checkout"));
    const QByteArray undone = run({u"rollout"_s, u"undo"_s, u"deployment/order-service"_s, u"--to-revision=3"_s});
    QVERIFY2(undone.contains("deployment.apps/order-service rolled back"), undone.constData());
    clock.advance(120s);
    const QByteArray status = run({u"rollout"_s, u"status"_s, u"deployment/order-service"_s});
    QVERIFY2(status.contains("deployment \"order-service\" successfully rolled out"), status.constData());
    QCOMPARE((*rehearsal)->missingForEnding(), QStringList());
  }
};

STERNWAY_TEST(TestLiveRehearsal)

}  // namespace test_live_rehearsal
#include "test_live_rehearsal.moc"
