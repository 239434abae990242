// SPDX-License-Identifier: GPL-3.0-or-later
#include "runbook/doubts.h"
#include "runbook/runbook.h"
#include "steps/registry.h"
#include "support/testmain.h"

#include <algorithm>

namespace test_doubts {

using namespace sternway;
using namespace sternway::runbook;
using namespace sternway::steps;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {
const QByteArray head = "apiVersion: sternway/v1\nkind: Runbook\nmetadata: {name: x}\n";

LoadedRunbook read(const QByteArray &content) {
  return readRunbook(stepKinds(), head + content, u"x.yaml"_s);
}

/// The paths that are warned about; of an error with that word.
QStringList warned(const QByteArray &content) {
  QStringList paths;
  for (const Problem &problem : read(content).problems)
    paths.append(problem.isError ? u"error "_s + problem.path : problem.path);
  return paths;
}
}  // namespace

class TestDoubts : public QObject {
  Q_OBJECT
private Q_SLOTS:
  void rules_data() {
    QTest::addColumn<QByteArray>("rules");
    QTest::addColumn<QStringList>("paths");
    const auto row = [](const char *name, const char *rules, const QStringList &paths) {
      QTest::newRow(name) << QByteArray(rules) << paths;
    };
    const QStringList first{u"matrix[0]"_s};
    const QStringList second{u"matrix[1]"_s};
    row("usual",
        "matrix:\n- {when: error_rate > 5%, for: 2m, action: rollback}\n- {when: latency_p95 > baseline * 1.5, action: "
        "prepare}\n",
        {});
    // true while all is well
    row("few errors", "matrix:\n- {when: error_rate < 1%, action: rollback}\n", first);
    row("fast", "matrix:\n- {when: latency_p99 < 500ms, action: prepare}\n", first);
    row("all up", "matrix:\n- {when: pods_ready >= 100%, action: rollback}\n", first);
    row("the baseline itself", "matrix:\n- {when: error_rate <= baseline + 1pp, action: consider}\n", first);
    row("twice nothing", "matrix:\n- {when: error_rate >= baseline * 2, action: rollback}\n", first);
    row("no alert", "matrix:\n- {when: not alert(severity=P0), action: rollback}\n", first);
    row("health", "services: [{name: a, health: ['https://a/b']}]\ntriggers:\n- {when: not health failing}\n",
        {u"triggers[0]"_s});
    row("few crashes", "matrix:\n- {when: pod_crashes < 3 in 5m, action: rollback}\n", first);
    row("one of two", "matrix:\n- {when: error_rate > 5% or cpu_usage < 80%, action: rollback}\n", first);
    row("own metric",
        "metrics: {orders: {query: o, unit: count, worse: lower}}\nmatrix:\n- {when: orders < 5, action: rollback}\n", {});
    row("waiting is right", "matrix:\n- {when: error_rate < 1%, action: wait}\n", {});
    row("guard",
        "matrix:\n- {when: error_rate > 5%, action: rollback}\nguard: {when: error_rate < 3%, for: 1m, countdown: 30s}\n",
        {u"guard"_s});
    row("traffic", "matrix:\n- {when: request_rate < 10/s, action: rollback}\n", {});
    row("and it was declared", "matrix:\n- {when: error_rate < 1% and declared(x), action: rollback}\n", {});
    // never true
    row("more than all", "matrix:\n- {when: error_rate > 100%, action: rollback}\n", first);
    row("less than nothing", "matrix:\n- {when: latency_p95 < 0ms, action: rollback}\n", first);
    row("against itself", "matrix:\n- {when: error_rate > 5% and error_rate < 1%, action: rollback}\n", first);
    row("a flag and not", "matrix:\n- {when: rollout_stuck and not rollout_stuck, action: rollback}\n", first);
    row("just possible", "matrix:\n- {when: error_rate >= 100%, action: rollback}\n", {});
    row("both at once", "matrix:\n- {when: alert(severity=warning) and alert(severity=critical), action: rollback}\n", {});
    row("more than is counted out", "matrix:\n- {when: pod_crashes > 1000 in 1h, action: rollback}\n", {});
    row("a known metric in another unit",
        "metrics: {error_rate: {query: e, unit: per-minute}}\nmatrix:\n- {when: error_rate > 5, action: rollback}\n", {});
    row("two windows", "matrix:\n- {when: pod_crashes > 3 in 1h and pod_crashes < 1 in 5m, action: rollback}\n", {});
    // contradictions
    row("a ladder", "matrix:\n- {when: error_rate > 1%, action: wait}\n- {when: error_rate > 5%, action: rollback}\n", {});
    row("upside down", "matrix:\n- {when: error_rate > 5%, action: wait}\n- {when: error_rate > 1%, action: rollback}\n", second);
    row("bands that overlap",
        "matrix:\n- {when: error_rate between 1% and 6%, action: wait}\n- {when: error_rate > 5%, action: rollback}\n", second);
    row("bands side by side",
        "matrix:\n- {when: error_rate between 1% and 5%, action: wait}\n- {when: error_rate >= 5%, action: rollback}\n", {});
    row("about different things",
        "matrix:\n- {when: error_rate > 5%, action: wait}\n- {when: latency_p95 > 1s, action: rollback}\n", {});
    row("the calm one counts first",
        "matrix:\n- {when: error_rate > 5%, action: wait}\n- {when: error_rate > 5%, for: 5m, action: rollback}\n", {});
    row("the calm one never counts",
        "matrix:\n- {when: error_rate > 5%, for: 5m, action: wait}\n- {when: error_rate > 5%, action: rollback}\n", second);
    row("never has its way",
        "matrix:\n- {when: latency_p99 > 5s and error_rate <= 1%, action: wait}\n- {when: latency_p99 > 5s, action: "
        "rollback}\n",
        second);
    row("has its way for a while",
        "matrix:\n- {when: latency_p99 > 5s and error_rate <= 1%, action: wait}\n- {when: latency_p99 > 5s, for: 5m, "
        "action: rollback}\n",
        {});
    row("stricter where more is wrong",
        "matrix:\n- {when: latency_p99 > 5s, action: wait}\n- {when: latency_p99 > 5s and error_rate > 1%, action: "
        "rollback}\n",
        {});
    // hidden
    row("milder where it is worse",
        "matrix:\n- {when: error_rate > 1%, action: rollback}\n- {when: error_rate > 5%, action: consider}\n", second);
    row("the stricter one below",
        "matrix:\n- {when: error_rate > 5%, action: consider}\n- {when: error_rate > 1%, action: rollback}\n", second);
    row("less severe",
        "matrix:\n- {when: error_rate > 1%, action: rollback, severity: P0}\n- {when: error_rate > 5%, action: "
        "rollback, severity: P2}\n",
        second);
    row("milder, and sooner",
        "matrix:\n- {when: error_rate > 1%, for: 5m, action: rollback}\n- {when: error_rate > 5%, action: consider}\n", {});
    row("milder where it is better",
        "matrix:\n- {when: error_rate > 5%, action: rollback}\n- {when: error_rate > 1%, action: consider}\n", {});
    row("by the baseline",
        "matrix:\n- {when: latency_p95 > baseline * 1.5, action: rollback}\n- {when: latency_p95 > baseline * 2, action: "
        "prepare}\n",
        second);
    row("the baseline and a limit",
        "matrix:\n- {when: latency_p95 > baseline * 1.5, action: rollback}\n- {when: latency_p95 > 2s, action: prepare}\n", {});
    row("one of two severities",
        "matrix:\n- {when: alert(severity=P0), action: rollback}\n- {when: alert(severity=P0|P1), action: prepare}\n", {});
    row("both of two severities",
        "matrix:\n- {when: alert(severity=P0|P1), action: rollback}\n- {when: alert(severity=P1), action: prepare}\n", second);
    row("the stricter one looks at more",
        "matrix:\n- {when: error_rate > 1% or latency_p95 > 1s, action: rollback}\n- {when: error_rate > 5%, action: "
        "consider}\n",
        second);
    row("the stricter one looks at more, and is above",
        "matrix:\n- {when: error_rate > 5%, action: wait}\n- {when: error_rate > 1% or health failing, action: rollback}\n"
        "services: [{name: a, health: ['https://a/b']}]\n",
        second);
    row("the stricter one needs more",
        "matrix:\n- {when: error_rate > 1% and latency_p95 > 1s, action: rollback}\n- {when: error_rate > 5%, action: "
        "consider}\n",
        {});
    row("each looks at something of its own",
        "matrix:\n- {when: error_rate > 1% or latency_p95 > 1s, action: rollback}\n- {when: error_rate > 5% and cpu_usage > "
        "80%, action: consider}\n",
        second);
    // What is not known is not true.
    row("always true, where it is known",
        "matrix:\n- {when: error_rate > 1% and (latency_p95 > 1s or latency_p95 <= 1s), action: rollback}\n- {when: error_rate "
        "> 5%, action: consider}\n",
        {});
    row("a part of the pods may hide more",
        "matrix:\n- {when: error_rate >= 1% and error_rate <= 100%, action: rollback}\n- {when: error_rate > 5%, action: "
        "consider}\n",
        {});
    row("two alerts at once",
        "matrix:\n- {when: alert(severity=P1) and not alert(severity=P0), action: rollback}\n- {when: alert(severity=P1), "
        "action: prepare}\n",
        {});
    row("between two baselines",
        "matrix:\n- {when: latency_p95 > baseline + 1s or latency_p95 > 3s, action: rollback}\n- {when: latency_p95 > baseline "
        "* 1.5 and latency_p95 > 2200ms, action: prepare}\n",
        {});
    row("without a baseline too",
        "matrix:\n- {when: latency_p95 > baseline * 1.5 or latency_p95 > 1s, action: rollback}\n- {when: latency_p95 > 2s, "
        "action: prepare}\n",
        second);
    row("of a proposed one, which looks at more",
        "matrix:\n- {when: error_rate > 1% or latency_p95 > 1s, action: rollback, proposed: true}\n- {when: error_rate > 5%, "
        "action: wait}\n",
        {});
    row("a word is two numbers",
        "matrix:\n- {when: alert(severity=P0), action: rollback}\n- {when: alert(severity=critical), action: consider}\n", {});
    row("a number has two words",
        "matrix:\n- {when: alert(severity=warning), action: rollback}\n- {when: alert(severity=P2), action: consider}\n", {});
    row("a number of a word",
        "matrix:\n- {when: alert(severity=P0|P1), action: rollback}\n- {when: alert(severity=critical), action: consider}\n",
        second);
    row("an alert that may fire",
        "matrix:\n- {when: alert(severity=P1) and (alert(severity=P3) or not alert(severity=P3)), action: rollback}\n- {when: "
        "alert(severity=P1), action: consider}\n",
        {});
    row("a part of the pods may hide more, turned round",
        "matrix:\n- {when: error_rate > 1% and (error_rate > 50% or not error_rate > 50%), action: rollback}\n- {when: "
        "error_rate > 5%, action: consider}\n",
        {});
    row("of a proposed one",
        "matrix:\n- {when: error_rate > 1%, action: rollback, proposed: true}\n- {when: error_rate > 5%, action: consider}\n",
        {});
    // health that nobody asks for
    row("no address", "matrix:\n- {when: health failing, action: rollback}\n", first);
    row("no address, beside a metric", "matrix:\n- {when: health failing or error_rate > 5%, action: rollback}\n", first);
    row("no address, proposed", "matrix:\n- {when: health failing, action: rollback, proposed: true}\n", first);
    row("no address, on a list",
        "matrix:\n- {when: error_rate > 5%, action: rollback}\nchecklists: {verification: [{item: a, auto: not health "
        "failing}]}\n",
        {u"checklists.verification[0].auto"_s});
    row("an address", "services: [{name: a, health: ['https://a/b']}]\nmatrix:\n- {when: health failing, action: rollback}\n",
        {});
    row("alerts of two severities",
        "matrix:\n- {when: alert(severity=P1), action: wait}\n- {when: alert(severity=P0), action: rollback}\n", {});
    // times to hold
    row("shorter than two scrapes", "matrix:\n- {when: error_rate > 5%, for: 20s, action: rollback}\n", first);
    row("longer than data is kept", "matrix:\n- {when: error_rate > 5%, for: 20d, action: rollback}\n", first);
    row("the cluster is not scraped", "matrix:\n- {when: rollout_stuck, for: 10s, action: rollback}\n", {});
    row("declared for long", "matrix:\n- {when: declared(x), for: 20s, action: rollback}\n", {});
    // units
    const QStringList when{u"matrix[0].when"_s};
    row("seconds", "matrix:\n- {when: latency_p99 > 500, action: rollback}\n", when);
    row("ratio", "matrix:\n- {when: error_rate > 0.05, action: rollback}\n", when);
    row("a second", "matrix:\n- {when: request_rate > baseline + 100, action: scale-first}\n", when);
    row("nothing", "matrix:\n- {when: error_rate > 0, action: rollback}\n", {});
    row("by the minute", "matrix:\n- {when: errors_per_min > 100, action: rollback}\n", {});
    row("range", "matrix:\n- {when: error_rate between 5 and 10%, action: rollback}\n", {});
  }
  void rules() {
    QFETCH(const QByteArray, rules);
    QTEST(warned(rules), "paths");
  }

  void queries_data() {
    QTest::addColumn<QString>("range");
    QTest::addColumn<bool>("isShort");
    QTest::newRow("window") << u"$window"_s << false;
    QTest::newRow("two scrapes") << u"30s"_s << true;
    QTest::newRow("a scrape") << u"15s"_s << true;
    QTest::newRow("four") << u"1m"_s << false;
    QTest::newRow("composed") << u"1m30s"_s << false;
    QTest::newRow("subquery") << u"30s:5s"_s << false;
    QTest::newRow("milliseconds") << u"5000ms"_s << true;
  }
  void queries() {
    QFETCH(const QString, range);
    const QByteArray query = "metrics: {error_rate: {query: 'sum(rate(x{a=\"[1s]\"}[" + range.toUtf8() +
                             "]))'}}\nmatrix:\n- {when: error_rate > 5%, action: rollback}\n";
    QTEST(warned(query).contains(u"metrics.error_rate.query"_s), "isShort");
  }

  void knownSamplingCounts() {
    const LoadedRunbook loaded = read("matrix:\n- {when: error_rate > 5%, for: 90s, action: rollback}\n");
    QVERIFY(ruleDoubts(loaded.runbook).isEmpty());
    QCOMPARE(ruleDoubts(loaded.runbook, {.scrape = 60s}).size(), 1);
    QCOMPARE(ruleDoubts(loaded.runbook, {.scrape = 15s, .retention = 60s}).size(), 1);
  }

  void commands() {
    const QStringList paths = warned(
        "matrix:\n- {when: error_rate > 5%, action: rollback}\n"
        "methods:\n- {id: a, title: A, steps: [{manual: {text: a}}, {helm.rollback: {release: x}}]}\n"
        "- {id: b, title: B, steps: [{git.revert: {commit: HEAD}}]}\n"
        "- {id: c, title: C, steps: [{command: {argv: [git, rev-parse, --is-shallow-repository]}}, {git.revert: {commit: "
        "HEAD}}]}\n"
        "- {id: d, title: D, steps: [{command: {argv: [npm, run, down, --all]}}, {sql: {file: a.sql}}]}\n");
    QCOMPARE(paths, (QStringList{u"methods[0].steps[1]"_s, u"methods[1].steps[0]"_s, u"methods[3].steps[0]"_s}));
  }

  void wordsOfAShell_data() {
    QTest::addColumn<QByteArray>("arguments");
    QTest::addColumn<bool>("wrong");
    const auto row = [](const char *arguments, bool wrong) { QTest::newRow(arguments) << QByteArray(arguments) << wrong; };
    row("{argv: [kubectl, get, pods, '|', grep, x]}", true);
    row("{argv: [make, build, '&&', make, deploy]}", true);
    row("{argv: [echo, x, '>', file]}", true);
    row("{argv: ['kubectl rollout undo deploy/x']}", true);
    row("{argv: [cd, /srv]}", true);
    row("{argv: [FOO=bar, make]}", true);
    row("{argv: [curl, -H, 'Authorization: {{secret:token}}', 'https://x.example']}", true);
    row("{argv: [make, build, '&&', make, deploy], shell: true}", false);
    row("{argv: [find, ., -name, x, -exec, rm, '{}', ';']}", false);
    row("{argv: [expr, '5', '>', '3']}", false);
    row("{argv: [jq, '.a | .b', x.json]}", false);
    row("{argv: [make, FOO=bar]}", false);
    row("{argv: [curl, 'https://x.example'], environment: {T: '{{secret:token}}'}}", false);
  }
  void wordsOfAShell() {
    QFETCH(const QByteArray, arguments);
    QFETCH(const bool, wrong);
    const QStringList paths = warned(
        "matrix:\n- {when: error_rate > 5%, action: rollback}\nmethods:\n- {id: a, title: A, steps: "
        "[{command: " +
        arguments + "}]}\n");
    QCOMPARE(paths, wrong ? QStringList{u"methods[0].steps[0]"_s} : QStringList());
  }

  void builtInRunbooksHaveNone_data() {
    QTest::addColumn<QString>("name");
    for (const char *name : {"app", "default", "lomash-wood", "onboarding", "order-service", "ticket-service"})
      QTest::newRow(name) << QString::fromLatin1(name);
  }
  void builtInRunbooksHaveNone() {
    QFETCH(const QString, name);
    const auto runbook = loadBuiltInRunbook(stepKinds(), name);
    QVERIFY(runbook.has_value());
    QStringList doubts;
    for (const RunbookDoubt &doubt : doubtsOf(stepKinds(), **runbook))
      doubts.append(doubt.path + u": "_s + doubt.words);
    QCOMPARE(doubts, QStringList());
  }

  /// What nobody writes ends soon.
  void manyRulesEnd() {
    QByteArray rules = "matrix:\n";
    for (int i = 0; i < 2000; ++i)
      rules +=
          "- {when: error_rate > 5% and latency_p95 > 1s or latency_p99 > 2s and cpu_usage > 1% or memory_usage > 2%, action: "
          "rollback}\n";
    QElapsedTimer timer;
    timer.start();
    (void)read(rules);
    QVERIFY2(timer.elapsed() < 20'000, qPrintable(QString::number(timer.elapsed())));
  }
};

STERNWAY_TEST(TestDoubts)

}  // namespace test_doubts
#include "test_doubts.moc"
