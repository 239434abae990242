// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/testmain.h"
#include "windowoptions.h"

namespace test_windowoptions {

using namespace sternway;
using namespace Qt::StringLiterals;

class TestWindowOptions : public QObject {
  Q_OBJECT
private Q_SLOTS:
  void tellsTheWindowFromACommand() {
    QVERIFY(asksForWindow({}));
    QVERIFY(asksForWindow({u"--rehearsal"_s}));
    QVERIFY(asksForWindow({u"--kubeconfig"_s, u"file"_s}));
    QVERIFY(!asksForWindow({u"assess"_s, u"--service"_s, u"x"_s}));
    QVERIFY(!asksForWindow({u"--help"_s}));
    QVERIFY(!asksForWindow({u"--rehearsal"_s, u"-h"_s}));
    QVERIFY(!asksForWindow({u"--version"_s}));
  }

  void readsWhereToWork() {
    const auto options =
        parseWindowOptions({u"--kubeconfig"_s, u"/k"_s, u"--context=lab"_s, u"--prometheus"_s, u"http://127.0.0.1:9090"_s});
    QVERIFY(options);
    QCOMPARE(options->workspace.kubeconfig, u"/k"_s);
    QCOMPARE(options->workspace.context, u"lab"_s);
    QCOMPARE(options->workspace.prometheus, u"http://127.0.0.1:9090"_s);
    QVERIFY(!options->rehearsal);
    QCOMPARE(parseWindowOptions({u"--alertmanager=http://a"_s})->workspace.alertmanager, u"http://a"_s);
    QCOMPARE(parseWindowOptions({u"--cluster-label=cluster=eu-1"_s})->workspace.clusterLabel, u"cluster=eu-1"_s);
  }

  void readsARehearsal() {
    const auto options = parseWindowOptions({u"--rehearsal"_s, u"--scenario"_s, u"never-ready"_s, u"--speed"_s, u"2"_s});
    QVERIFY(options && options->rehearsal);
    QCOMPARE(options->scenario, u"never-ready"_s);
    QCOMPARE(options->workspace.speed, 2.0);
    QCOMPARE(parseWindowOptions({u"--rehearsal"_s})->workspace.speed, 4.0);
    QCOMPARE(parseWindowOptions({u"--rehearsal"_s, u"--runbook=/r.yaml"_s})->workspace.runbook, u"/r.yaml"_s);
  }

  void refuses_data() {
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("unknown") << QStringList{u"--nothing"_s};
    QTest::newRow("no value") << QStringList{u"--context"_s};
    QTest::newRow("a word") << QStringList{u"--rehearsal"_s, u"word"_s};
    QTest::newRow("speed that is no number") << QStringList{u"--rehearsal"_s, u"--speed"_s, u"nan"_s};
    QTest::newRow("speed") << QStringList{u"--rehearsal"_s, u"--speed"_s, u"fast"_s};
    QTest::newRow("no rehearsal") << QStringList{u"--speed"_s, u"2"_s};
    QTest::newRow("no rehearsal for the runbook") << QStringList{u"--runbook"_s, u"/r.yaml"_s};
  }
  void refuses() {
    QFETCH(QStringList, arguments);
    const auto options = parseWindowOptions(arguments);
    QVERIFY(!options);
    QCOMPARE(options.error().kind, ErrorKind::Input);
  }
};

STERNWAY_TEST(TestWindowOptions)

}  // namespace test_windowoptions
#include "test_windowoptions.moc"
