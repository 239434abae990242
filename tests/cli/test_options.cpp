// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/options.h"
#include "support/testmain.h"

namespace test_options {

using namespace sternway;
using namespace sternway::cli;
using namespace Qt::StringLiterals;

class TestOptions : public QObject {
  Q_OBJECT
private Q_SLOTS:
  void wrongUsageIsNamed_data() {
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("says");
    QTest::newRow("nothing") << QStringList{} << u"no command"_s;
    QTest::newRow("unknown command") << QStringList{u"rolback"_s} << u"unknown command \"rolback\""_s;
    QTest::newRow("unknown option") << QStringList{u"assess"_s, u"--servce"_s, u"x"_s} << u"servce"_s;
    QTest::newRow("option of another command") << QStringList{u"assess"_s, u"--service"_s, u"x"_s, u"--yes"_s} << u"yes"_s;
    QTest::newRow("no service") << QStringList{u"assess"_s} << u"--service"_s;
    QTest::newRow("value missing") << QStringList{u"assess"_s, u"--service"_s} << u"service"_s;
    QTest::newRow("revision") << QStringList{u"rollback"_s, u"--service"_s, u"x"_s, u"--to"_s, u"v1"_s}
                              << u"--to takes a revision number"_s;
    QTest::newRow("revision 0") << QStringList{u"rollback"_s, u"--service"_s, u"x"_s, u"--to"_s, u"0"_s}
                                << u"--to takes a revision number"_s;
    QTest::newRow("stability") << QStringList{u"rollback"_s, u"--service"_s, u"x"_s, u"--stability"_s, u"soon"_s}
                               << u"--stability takes a time"_s;
    QTest::newRow("json cannot ask") << QStringList{u"rollback"_s, u"--service"_s, u"x"_s, u"--json"_s}
                                     << u"--yes or --plan-only"_s;
    const QStringList rollback{u"rollback"_s, u"--service"_s, u"x"_s};
    QTest::newRow("all, and one") << rollback + QStringList{u"--all"_s, u"--runbook"_s, u"r.yaml"_s} << u"--all"_s;
    QTest::newRow("stop, of one") << rollback + QStringList{u"--stop-on-failure"_s} << u"--stop-on-failure"_s;
    QTest::newRow("all of which") << QStringList{u"rollback"_s, u"--all"_s} << u"--runbook"_s;
    QTest::newRow("several of which") << rollback + QStringList{u"--service"_s, u"y"_s} << u"--runbook"_s;
    QTest::newRow("a rehearsal of several") << rollback + QStringList{u"--service"_s, u"y"_s, u"--runbook"_s, u"r.yaml"_s,
                                                                      u"--rehearse"_s}
                                            << u"--rehearse"_s;
    QTest::newRow("two ways") << rollback + QStringList{u"--method"_s, u"a"_s, u"--scenario"_s, u"b"_s} << u"--scenario"_s;
    QTest::newRow("value without a name") << rollback + QStringList{u"--set"_s, u"=3"_s} << u"--set"_s;
    QTest::newRow("skip without a reason") << rollback + QStringList{u"--skip"_s, u"metrics"_s} << u"--skip"_s;
    QTest::newRow("one revision of several")
        << rollback + QStringList{u"--service"_s, u"y"_s, u"--runbook"_s, u"r.yaml"_s, u"--to"_s, u"3"_s} << u"--to"_s;
    const QStringList guard{u"guard"_s, u"--service"_s, u"x"_s};
    QTest::newRow("guard without a time") << guard << u"--for"_s;
    QTest::newRow("guard for no time") << guard + QStringList{u"--for"_s, u"0s"_s} << u"--for takes a time"_s;
    QTest::newRow("countdown") << guard + QStringList{u"--for"_s, u"30m"_s, u"--countdown"_s, u"now"_s} << u"--countdown"_s;
    QTest::newRow("guard of nothing") << QStringList{u"guard"_s, u"--for"_s, u"30m"_s} << u"--service"_s;
    QTest::newRow("one page of all") << QStringList{u"guide"_s, u"runbook"_s, u"--html"_s, u"x"_s} << u"--html"_s;
    QTest::newRow("what of a guard") << QStringList{u"guard"_s, u"pause"_s} << u"status or stop"_s;
    QTest::newRow("a remedy of several") << rollback + QStringList{u"--service"_s, u"y"_s,           u"--runbook"_s,
                                                                   u"r.yaml"_s,    u"--migration"_s, u"last"_s}
                                         << u"--migration"_s;
    const QStringList migrations{u"migrations"_s, u"rollback"_s, u"--runbook"_s, u"r.yaml"_s};
    QTest::newRow("migrations, of what") << QStringList{u"migrations"_s} << u"status or rollback"_s;
    QTest::newRow("migrations, another word")
        << QStringList{u"migrations"_s, u"undo"_s, u"--runbook"_s, u"r.yaml"_s} << u"status or rollback"_s;
    QTest::newRow("migrations, where") << QStringList{u"migrations"_s, u"status"_s} << u"--runbook"_s;
    QTest::newRow("migrations cannot ask") << migrations + QStringList{u"--json"_s} << u"--yes or --plan-only"_s;
    QTest::newRow("migrations without a word of the data") << migrations + QStringList{u"--yes"_s} << u"--backup-note"_s;
    QTest::newRow("no folder") << QStringList{u"rehearse"_s} << u"--out"_s;
    QTest::newRow("speed that is no number")
        << QStringList{u"rehearse"_s, u"--out"_s, u"d"_s, u"--speed"_s, u"nan"_s} << u"--speed"_s;
    QTest::newRow("speed") << QStringList{u"rehearse"_s, u"--out"_s, u"d"_s, u"--speed"_s, u"-3"_s} << u"--speed"_s;
    const QStringList exporting{u"export"_s, u"id"_s, u"--json"_s};
    QTest::newRow("another format as JSON") << exporting + QStringList{u"--format"_s, u"html"_s} << u"--output"_s;
    QTest::newRow("a shell's words as JSON") << QStringList{u"completion"_s, u"bash"_s, u"--json"_s} << u"json"_s;
    QTest::newRow("a page of man as JSON") << QStringList{u"manual"_s, u"--json"_s} << u"json"_s;
    QTest::newRow("no incident") << QStringList{u"show"_s} << u"INCIDENT"_s;
    QTest::newRow("too many") << QStringList{u"show"_s, u"a"_s, u"b"_s} << u"unexpected argument \"b\""_s;
  }
  void wrongUsageIsNamed() {
    QFETCH(QStringList, arguments);
    QFETCH(QString, says);
    const auto options = parseOptions(arguments);
    QVERIFY(!options);
    QVERIFY2(options.error().message.contains(says), qPrintable(options.error().message));
    QVERIFY(options.error().detail.contains(u"--help"_s));
    QCOMPARE(exitStatusFor(options.error().kind), ExitStatus::Usage);
  }

  void rollbackOptions() {
    const auto options =
        parseOptions({u"rollback"_s, u"--service"_s, u"deployment/shop"_s, u"-n"_s, u"production"_s, u"--context"_s, u"lab"_s,
                      u"--to"_s, u"7"_s, u"--reason"_s, u"errors"_s, u"--yes"_s, u"--stability"_s, u"1m30s"_s, u"--json"_s});
    QVERIFY(options);
    QCOMPARE(options->service, u"deployment/shop"_s);
    QCOMPARE(options->nameSpace, u"production"_s);
    QCOMPARE(options->context, u"lab"_s);
    QCOMPARE(options->toRevision, std::optional<qint64>(7));
    QCOMPARE(options->reason, u"errors"_s);
    QVERIFY(options->yes && options->json && !options->dryRun && !options->force);
    QCOMPARE(options->stability, std::chrono::seconds(90));
  }

  void whatIsChosenOfTheRunbook() {
    const auto options = parseOptions({u"rollback"_s, u"--runbook"_s, u"r.yaml"_s, u"--service"_s, u"a"_s, u"--service"_s, u"b"_s,
                                       u"--method"_s, u"helm"_s, u"--set"_s, u"RELEASE=shop"_s, u"--set"_s, u"NOTE=a=b"_s,
                                       u"--skip"_s, u"metrics=no metrics here"_s, u"--plan-only"_s});
    QVERIFY(options);
    QCOMPARE(options->services, (QStringList{u"a"_s, u"b"_s}));
    QCOMPARE(options->method, u"helm"_s);
    QCOMPARE(options->values, (StringMap{{u"RELEASE"_s, u"shop"_s}, {u"NOTE"_s, u"a=b"_s}}));
    QCOMPARE(options->skips, (StringMap{{u"metrics"_s, u"no metrics here"_s}}));
    QVERIFY(options->dryRun);
    QVERIFY(parseOptions({u"rollback"_s, u"--service"_s, u"a"_s, u"--dry-run"_s})->dryRun);
    QVERIFY(parseOptions({u"rollback"_s, u"--all"_s, u"--runbook"_s, u"r.yaml"_s})->all);
    QVERIFY(parseOptions({u"rollback"_s, u"--all"_s, u"--stop-on-failure"_s, u"--runbook"_s, u"r.yaml"_s})->stopOnFailure);
  }

  void migrationsOptions() {
    const auto options =
        parseOptions({u"migrations"_s, u"rollback"_s, u"--runbook"_s, u"r.yaml"_s, u"--method"_s, u"last"_s, u"--set"_s, u"N=1"_s,
                      u"--yes"_s, u"--backup-note"_s, u" S3://Backups "_s, u"--override"_s, u"tried it"_s});
    QVERIFY(options);
    QCOMPARE(options->arguments, QStringList{u"rollback"_s});
    QCOMPARE(options->method, u"last"_s);
    QCOMPARE(options->backupNote, u"S3://Backups"_s);
    QCOMPARE(options->overrideReason, u"tried it"_s);
    QCOMPARE(options->values, (StringMap{{u"N"_s, u"1"_s}}));
    QVERIFY(options->yes && !options->dryRun);
    QVERIFY(parseOptions({u"migrations"_s, u"rollback"_s, u"--service"_s, u"a"_s, u"--plan-only"_s, u"--json"_s})->dryRun);
    QVERIFY(parseOptions({u"migrations"_s, u"status"_s, u"--service"_s, u"a"_s, u"--json"_s})->json);
  }

  void defaults() {
    const auto options = parseOptions({u"rehearse"_s, u"--out"_s, u"d"_s});
    QVERIFY(options);
    QCOMPARE(options->scenario, u"bad-release"_s);
    QCOMPARE(options->seed, 1U);
    const auto exported = parseOptions({u"export"_s, u"id"_s});
    QCOMPARE(exported->format, u"md"_s);
    QCOMPARE(exported->arguments, QStringList{u"id"_s});
  }

  /// --json alone is the report; beside a file it says which one was written.
  void reportsAsJson_data() {
    QTest::addColumn<QStringList>("more");
    QTest::addColumn<QString>("format");
    QTest::newRow("alone") << QStringList() << u"json"_s;
    QTest::newRow("said twice") << QStringList{u"--format"_s, u"json"_s} << u"json"_s;
    QTest::newRow("beside a file") << QStringList{u"-o"_s, u"f"_s} << u"md"_s;
    QTest::newRow("beside a file of a format") << QStringList{u"-o"_s, u"f"_s, u"--format"_s, u"html"_s} << u"html"_s;
  }
  void reportsAsJson() {
    QFETCH(QStringList, more);
    for (const QString &command : {u"export"_s, u"postmortem"_s}) {
      const auto options = parseOptions(QStringList{command, u"id"_s, u"--json"_s} + more);
      QVERIFY(options && options->json);
      QTEST(options->format, "format");
    }
    QVERIFY(parseOptions({u"postmortem"_s, u"id"_s, u"--json"_s, u"--status"_s, u"--format"_s, u"md"_s}));
  }

  void whereAlertmanagerIs() {
    const auto options = parseOptions({u"assess"_s, u"--service"_s, u"a"_s, u"--alertmanager"_s, u"http://127.0.0.1:9093"_s});
    QVERIFY(options);
    QCOMPARE(options->alertmanager, u"http://127.0.0.1:9093"_s);
  }

  void whichClusterCounts() {
    const auto options = parseOptions({u"assess"_s, u"--service"_s, u"a"_s, u"--cluster-label"_s, u"cluster=eu-1"_s});
    QVERIFY(options);
    QCOMPARE(options->clusterLabel, u"cluster=eu-1"_s);
  }

  void helpNamesEveryOption() {
    const QString help = helpText(u"rollback"_s);
    for (const QString &option :
         {u"--to"_s, u"--plan-only"_s, u"--method"_s, u"--all"_s, u"--yes"_s, u"--kubeconfig"_s, u"--context"_s, u"--namespace"_s,
          u"--prometheus"_s, u"--alertmanager"_s, u"--cluster-label"_s, u"--json"_s})
      QVERIFY2(help.contains(option), qPrintable(option));
    for (const QString &command :
         {u"assess"_s, u"rollback"_s, u"rehearse"_s, u"incidents"_s, u"show"_s, u"import"_s, u"export"_s})
      QVERIFY2(helpText({}).contains(command), qPrintable(command));
    QVERIFY(helpText({}).contains(u"--rehearsal"_s));
    QVERIFY(asksForHelp({u"assess"_s, u"--help"_s}));
    QVERIFY(!asksForHelp({u"assess"_s}));
  }

  void errorsHaveStatuses_data() {
    QTest::addColumn<ErrorKind>("kind");
    QTest::addColumn<ExitStatus>("status");
    QTest::newRow("unreachable") << ErrorKind::Unreachable << ExitStatus::Unreachable;
    QTest::newRow("timeout") << ErrorKind::Timeout << ExitStatus::Unreachable;
    QTest::newRow("unauthorised") << ErrorKind::Unauthorized << ExitStatus::Unreachable;
    QTest::newRow("forbidden") << ErrorKind::Forbidden << ExitStatus::No;
    QTest::newRow("input") << ErrorKind::Input << ExitStatus::Usage;
    QTest::newRow("cancelled") << ErrorKind::Cancelled << ExitStatus::Interrupted;
  }
  void errorsHaveStatuses() {
    QFETCH(ErrorKind, kind);
    QFETCH(ExitStatus, status);
    QCOMPARE(exitStatusFor(kind), status);
  }
};

STERNWAY_TEST(TestOptions)

}  // namespace test_options
#include "test_options.moc"
